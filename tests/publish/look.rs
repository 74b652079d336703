//! Colours as a theme gives them.

use masa::publish::look::{Colour, Look};

#[test]
fn a_colour_is_six_hexadecimal_digits_behind_a_number_sign() {
    assert_eq!(Colour::parse("#0d5257"), Some(Colour::new(0x0D, 0x52, 0x57)));
    assert_eq!(
        Colour::parse("#0D5257").map(|colour| colour.to_string()).as_deref(),
        Some("#0d5257")
    );
    for wrong in ["", "#", "0d5257", "#0d525", "#0d52577", "#0d525g", "teal", "#+d5257", "#éé25"]
    {
        assert_eq!(Colour::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn contrast_is_that_of_wcag() {
    let black = Colour::new(0, 0, 0);
    assert!((black.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
    assert!((Colour::WHITE.contrast(Colour::WHITE) - 1.0).abs() < 1e-9);
    // The grey that is known to pass the bar of 4.5 by the least.
    let grey = |part| Colour::new(part, part, part);
    assert!(grey(0x76).contrast(Colour::WHITE) >= 4.5);
    assert!(grey(0x77).contrast(Colour::WHITE) < 4.5);
}

#[test]
fn the_usual_colours_can_be_read_on_white() {
    let look = Look::default();
    for colour in [look.accent, look.attention] {
        assert!(colour.contrast(Colour::WHITE) >= 4.5, "{colour}");
    }
}

#[test]
fn a_colour_becomes_legible_by_the_smallest_step() {
    let night = Colour::new(0x12, 0x18, 0x1A);
    for part in (0..=255).step_by(15) {
        for colour in
            [Colour::new(part, 0, 255), Colour::new(255, part, 0), Colour::new(part, part, part)]
        {
            let by_day = colour.legible_on(&[Colour::WHITE], 4.5);
            assert!(by_day.contrast(Colour::WHITE) >= 4.5, "{colour} {by_day}");
            let by_night = colour.legible_on(&[night], 7.0);
            assert!(by_night.contrast(night) >= 7.0, "{colour} {by_night}");
        }
    }
    let fine = Colour::new(0x0D, 0x52, 0x57);
    assert_eq!(fine.legible_on(&[Colour::WHITE], 4.5), fine);
    // No colour has this contrast with both; the darker of the two extremes comes nearer.
    let nothing = fine.legible_on(&[Colour::WHITE, Colour::BLACK], 4.7);
    assert!(nothing == Colour::BLACK || nothing == Colour::WHITE);
}
