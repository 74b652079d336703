use super::*;

fn words(text: &str) -> Shape {
    Shape::Words { role: Role::Name, x: 4, y: 12, anchor: Anchor::Middle, text: text.to_owned() }
}

fn sample() -> Drawing {
    let shapes = vec![
        Shape::Rectangle { role: Role::Lead, x: 1, y: 2, width: 30, height: 20 },
        Shape::Line { role: Role::Reports, points: vec![(1, 2), (3, 4)] },
        Shape::Circle { role: Role::MarkSecond, x: 9, y: 9, radius: 4 },
        words("Health & <care>\u{202E}\u{7}"),
    ];
    Drawing { width: 40, height: 30, shapes }
}

#[test]
fn a_drawing_stands_alone() {
    let expected = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\" \
        viewBox=\"0 0 40 30\" font-family=\"&#39;Source Sans 3&#39;, &#39;Source Sans Pro&#39;, \
        Arial, sans-serif\"><rect width=\"40\" height=\"30\" fill=\"#ffffff\"></rect>\
        <rect fill=\"#f2f5f4\" stroke=\"#0d5257\" stroke-width=\"2.5\" x=\"1\" y=\"2\" \
        width=\"30\" height=\"20\" rx=\"3\"></rect>\
        <polyline fill=\"none\" stroke=\"#59676a\" stroke-width=\"1.5\" points=\"1,2 3,4\">\
        </polyline><circle fill=\"#ffffff\" stroke=\"#0d5257\" stroke-width=\"2\" cx=\"9\" \
        cy=\"9\" r=\"4\"></circle><text fill=\"#1c2529\" font-weight=\"600\" x=\"4\" y=\"12\" \
        text-anchor=\"middle\" font-size=\"16\">Health &amp; &lt;care&gt;</text>\n</svg>\n";
    assert_eq!(standalone(&sample(), &Look::default()), expected);
}

#[test]
fn a_look_gives_its_accent_and_its_typeface() {
    let look = Look {
        accent: Colour::new(0x4A, 0x1D, 0x6B),
        typeface: Typeface::AtkinsonHyperlegible,
        ..Look::default()
    };
    let file = standalone(&sample(), &look);
    assert!(file.contains("#4a1d6b") && !file.contains("#0d5257"), "{file}");
    assert!(file.contains("Atkinson Hyperlegible") && !file.contains("Source Sans"), "{file}");
}

#[test]
fn within_a_page_the_style_of_the_page_decides() {
    let mut markup = Markup::default();
    within_page(&sample(), &mut markup);
    let html = markup.take();
    assert!(html.starts_with("<rect class=\"lead\" x=\"1\""), "{html}");
    assert!(!html.contains("fill=") && !html.contains("stroke"), "{html}");
}

#[test]
fn what_a_drawing_is_made_of_can_be_told_from_white_paper() {
    for edge in [INK, LINE, Look::default().accent] {
        assert!(edge.contrast(Colour::WHITE) >= 4.5 && edge.contrast(SHADE) >= 4.5, "{edge}");
    }
}
