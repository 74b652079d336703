mod structure;

use super::*;
use crate::document::values::Pence;
use crate::publish::tree::{Block, Drawing, Figure, Image, Role, Shape};
use proptest::prelude::*;

pub fn drawing(figure: &Figure) -> &Drawing {
    match &figure.image {
        Image::Drawing(drawing) => drawing,
        other => panic!("not a drawing: {other:?}"),
    }
}

fn figures(blocks: &[Block]) -> Vec<&Figure> {
    let figures = blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    figures.collect()
}

/// The four edges of a shape: left, top, right, bottom. Words are measured generously.
fn edges(shape: &Shape) -> (u32, u32, u32, u32) {
    match shape {
        Shape::Rectangle { x, y, width, height, .. } => (*x, *y, x + width, y + height),
        Shape::Circle { x, y, radius, .. } => (x - radius, y - radius, x + radius, y + radius),
        Shape::Line { points, .. } => {
            let (xs, ys) = (points.iter().map(|p| p.0), points.iter().map(|p| p.1));
            let low = (xs.clone().min().unwrap_or(0), ys.clone().min().unwrap_or(0));
            (low.0, low.1, xs.max().unwrap_or(0), ys.max().unwrap_or(0))
        }
        Shape::Words { role, x, y, text, .. } => {
            let width = wrap::width(text, role.type_size());
            (*x, y + 3 - role.type_size(), x + width, y + 3)
        }
    }
}

/// Nothing leaves the sheet, sheets fit pages, and no line of words lies on another.
pub fn is_tidy(drawing: &Drawing) {
    assert!(drawing.height > 0 && drawing.height <= 700, "a sheet of {}", drawing.height);
    for shape in &drawing.shapes {
        let (_, _, right, bottom) = edges(shape);
        assert!(right <= drawing.width && bottom <= drawing.height, "{shape:?} of {drawing:?}");
    }
    let words = drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Words { .. }));
    let words: Vec<_> = words.map(|shape| (edges(shape), shape)).collect();
    for (index, (one, shape)) in words.iter().enumerate() {
        for (other, beside) in &words[index + 1..] {
            let apart =
                one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
            assert!(apart, "{shape:?} lies on {beside:?}");
        }
    }
}

fn table() -> Vec<Block> {
    vec![Block::paragraph("The same in words.")]
}

fn seat(who: &str, vacancy: &str) -> Seat {
    Seat { who: who.to_owned(), vacancy: vacancy.to_owned() }
}

fn partner(index: usize, delegates: usize) -> Partner {
    Partner {
        name: format!("Partner {index} with a name that is long enough to need two lines"),
        kind: "A police force · statutory partner".to_owned(),
        is_statutory: index.is_multiple_of(2),
        lead: (!index.is_multiple_of(3)).then(|| seat("Chief Constable", "")),
        delegates: (0..delegates)
            .map(|_| seat("Assistant", "Vacant since 1 May 2026. Covered by nobody."))
            .collect(),
    }
}

#[test]
fn partners_are_drawn_with_their_posts_and_vacancies() {
    let blocks = partners(&[partner(1, 1), partner(2, 0)], "Partners", table());
    let figures = figures(&blocks);
    assert_eq!(figures[0].equivalent, table());
    let shapes = &drawing(figures[0]).shapes;
    let roles = |wanted| shapes.iter().filter(|shape| shape.role() == wanted).count();
    assert_eq!((roles(Role::Temporary), roles(Role::Lead), roles(Role::Reports)), (1, 1, 3));
    let says = |words: &str| {
        shapes.iter().any(|it| matches!(it, Shape::Words { text, .. } if text.contains(words)))
    };
    assert!(says("Delegate · Vacant since"));
}

#[test]
fn too_few_partners_or_posts_are_told_in_the_table_alone() {
    assert_eq!(partners(&[partner(1, 2)], "Partners", table()), table());
    assert_eq!(partners(&[partner(0, 0), partner(3, 0)], "Partners", table()), table());
}

fn gives(who: &str, cash: i64, in_kind: i64) -> Contribution {
    Contribution { who: who.to_owned(), cash: Pence(cash), in_kind: Pence(in_kind) }
}

#[test]
fn shares_are_told_of_a_certain_total_only() {
    assert_eq!(share(Pence(11_800_000), Pence(37_650_000)).as_deref(), Some("31.3%"));
    assert_eq!(share(Pence(1), Pence(4)).as_deref(), Some("25%"));
    assert_eq!(share(Pence(1), Pence(1_000_000)).as_deref(), Some("under 0.1%"));
    assert_eq!(share(Pence(1), Pence(0)), None);
    assert_eq!(share(Pence(-1), Pence(5)), None);
    let given = [gives("Council", 300, 0), gives("Health", 100, 50)];
    let with = shares(&given, Some(Pence(400)), "Money", table());
    let without = shares(&given, None, "Money", table());
    let json = |blocks: &[Block]| serde_json::to_string(blocks).expect("blocks serialise");
    assert!(json(&with).contains("£3 in cash, 75% of all cash"), "{}", json(&with));
    assert!(!json(&without).contains('%'));
    assert_eq!(shares(&given[..1], None, "Money", table()), table());
    assert_eq!(shares(&[gives("A", 0, 0), gives("B", 5, 0)], None, "Money", table()), table());
}

#[test]
fn cash_and_kind_are_told_apart_by_a_hatch_and_a_key() {
    let given = [gives("Council", 20_000, 10_000), gives("Health", 10_000, 0)];
    let blocks = shares(&given, None, "Money", table());
    let shapes = &drawing(figures(&blocks)[0]).shapes;
    let bars = |wanted| shapes.iter().filter(move |shape| shape.role() == wanted);
    assert_eq!(bars(Role::Hatch).count(), 2);
    let widths: Vec<u32> = bars(Role::Bar).map(|shape| edges(shape).2 - edges(shape).0).collect();
    assert!(widths[1].abs_diff(2 * widths[2]) <= 1, "bars are as long as their sums: {widths:?}");
}

fn entry(month: usize, day: Option<i8>, sort: Sort) -> Entry {
    Entry { month, day, sort, text: "review of the threshold document".to_owned() }
}

#[test]
fn a_year_has_every_month_once_and_says_where_a_new_year_begins() {
    let entries = vec![
        entry(0, Some(3), Sort::Meeting),
        entry(0, None, Sort::Deadline),
        entry(11, Some(30), Sort::Deadline),
    ];
    let year = Year { year: 2026, month: 7, entries };
    assert_eq!(month_name(&year, 0), "July 2026");
    assert_eq!(month_name(&year, 6), "January 2027");
    let figures = months(&year, "The year", table());
    let words = drawing(&figures[0]).shapes.iter().filter_map(|shape| match shape {
        Shape::Words { text, .. } => Some(text.as_str()),
        _ => None,
    });
    let words: Vec<&str> = words.collect();
    for name in crate::document::values::MONTHS {
        assert_eq!(words.iter().filter(|word| **word == name).count(), 1, "{words:?}");
    }
    assert!(words.contains(&"2026") && words.contains(&"2027"));
    assert!(words.iter().any(|word| word.starts_with("3 Jul: review")), "{words:?}");
    assert!(words.iter().any(|word| word.starts_with("Review of")), "{words:?}");
    let few = Year { entries: year.entries[..2].to_vec(), ..year.clone() };
    assert!(months(&few, "The year", table()).is_empty());
}

#[test]
fn very_many_meetings_are_counted_and_deadlines_are_still_told() {
    let mut entries: Vec<Entry> = (0..300).map(|n| entry(n % 12, None, Sort::Meeting)).collect();
    entries.push(entry(5, Some(9), Sort::Deadline));
    let figures = months(&Year { year: 2026, month: 1, entries }, "The year", table());
    let json = serde_json::to_string(&figures).expect("figures serialise");
    assert!(json.contains("25 meetings") && json.contains("9 Jun: review"), "{json}");
    for figure in &figures {
        is_tidy(drawing(figure));
    }
}

#[test]
fn a_tally_has_a_mark_for_each_meeting_in_a_year_where_that_is_certain() {
    let lane = |how_often: &str, times: Option<u32>, many: usize| Lane {
        how_often: how_often.to_owned(),
        times,
        who: (0..many).map(|n| format!("Group {n} with a long name of its own")).collect(),
    };
    let given = [
        lane("Weekly", Some(52), 1),
        lane("Quarterly", Some(4), 40),
        lane("When there is something to decide", None, 2),
    ];
    let figures = lanes(&given, "Meetings", table());
    let sheet = drawing(&figures[0]);
    let circles = sheet.shapes.iter().filter(|it| matches!(it, Shape::Circle { .. })).count();
    assert_eq!(circles, 4);
    is_tidy(sheet);
    assert!(lanes(&given[2..], "Meetings", table()).is_empty());
}

proptest! {
    #[test]
    fn any_partners_and_sums_stay_inside_their_sheets(
        delegates in prop::collection::vec(0_usize..5, 2..30),
        sums in prop::collection::vec((0_i64..i64::MAX / 2, 0_i64..i64::MAX / 2), 2..70),
    ) {
        let all: Vec<Partner> =
            delegates.iter().enumerate().map(|(n, many)| partner(n, *many)).collect();
        let given: Vec<Contribution> = sums
            .iter()
            .enumerate()
            .map(|(n, (cash, kind))| gives(&format!("Contributor {n}"), *cash, *kind))
            .collect();
        let mut blocks = partners(&all, "Partners", table());
        blocks.extend(shares(&given, None, "Money", table()));
        for figure in figures(&blocks) {
            is_tidy(drawing(figure));
        }
    }

    #[test]
    fn any_year_stays_inside_its_sheets(
        month in 1_i8..=12,
        when in prop::collection::vec((0_usize..12, prop::option::of(1_i8..=28), any::<bool>()), 3..60),
    ) {
        let sort = |is_due| if is_due { Sort::Deadline } else { Sort::Meeting };
        let entries = when.into_iter().map(|(month, day, is_due)| entry(month, day, sort(is_due)));
        let year = Year { year: 2026, month, entries: entries.collect() };
        for figure in months(&year, "The year", table()) {
            is_tidy(drawing(&figure));
        }
    }
}
