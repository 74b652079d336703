use super::*;
use crate::publish::tree::{Block, Drawing, Shape};

fn group(id: &str, reports_to: &[&str]) -> Group {
    Group {
        id: id.to_owned(),
        name: format!("The {id} group"),
        reports_to: reports_to.iter().map(ToString::to_string).collect(),
        ..Group::default()
    }
}

fn drawing(figure: &Figure) -> &Drawing {
    match &figure.image {
        Image::Drawing(drawing) => drawing,
        other => panic!("not a drawing: {other:?}"),
    }
}

fn boxes(figures: &[Figure]) -> Vec<(u32, u32, u32, u32)> {
    let shapes = figures.iter().flat_map(|figure| &drawing(figure).shapes);
    shapes
        .filter_map(|shape| match shape {
            Shape::Rectangle { x, y, width, height, .. } => Some((*x, *y, *width, *height)),
            _ => None,
        })
        .collect()
}

#[test]
fn no_group_gives_no_figure() {
    assert!(structure(&[], "Who reports to whom").is_empty());
}

#[test]
fn a_child_stands_under_and_further_in_than_the_group_it_reports_to() {
    let groups = [group("reviews", &["executive"]), group("executive", &[])];
    let figures = structure(&groups, "Who reports to whom");
    let boxes = boxes(&figures);
    assert!(boxes[1].0 > boxes[0].0 && boxes[1].1 > boxes[0].1 + boxes[0].3);
    let Block::List(list) = &figures[0].equivalent[0] else { panic!("no list") };
    assert_eq!(list.items.len(), 1);
    assert_eq!(list.items[0].blocks.len(), 2);
}

#[test]
fn a_ring_and_a_group_that_is_not_there_lose_nobody() {
    let groups = [
        group("a", &["c"]),
        group("b", &["a"]),
        group("c", &["b"]),
        group("d", &["nowhere"]),
        group("e", &["e"]),
    ];
    let figures = structure(&groups, "Who reports to whom");
    assert_eq!(boxes(&figures).len(), 5);
    let json =
        serde_json::to_string(&figures[figures.len() - 1].equivalent).expect("blocks serialise");
    assert!(groups.iter().all(|group| json.contains(&group.name)), "{json}");
    assert!(json.contains("reports to nowhere"), "{json}");
}

#[test]
fn forty_groups_stay_inside_the_sheet_and_off_each_other() {
    let mut groups = vec![group("top", &[])];
    for index in 0..39 {
        let above = groups[index / 3].id.clone();
        groups.push(group(&format!("g{index}"), &[&above]));
    }
    let figures = structure(&groups, "Who reports to whom");
    assert_eq!(boxes(&figures).len(), 40);
    assert!(figures.len() > 1, "forty groups are more than a page");
    for figure in &figures {
        let sheet = drawing(figure);
        let boxes = boxes(std::slice::from_ref(figure));
        assert!(boxes.len() > 5 && sheet.height < 920, "{} of {}", boxes.len(), sheet.height);
        for pair in boxes.windows(2) {
            assert!(pair[0].1 + pair[0].3 < pair[1].1);
        }
        assert!(boxes.iter().all(|b| b.0 + b.2 <= sheet.width && b.1 + b.3 <= sheet.height));
    }
    assert!(figures[..figures.len() - 1].iter().all(|figure| figure.equivalent.is_empty()));
}

#[test]
fn a_chain_of_a_thousand_is_drawn() {
    let mut groups = vec![group("g0", &[])];
    for index in 1..1000 {
        groups.push(group(&format!("g{index}"), &[&format!("g{}", index - 1)]));
    }
    let figures = structure(&groups, "Who reports to whom");
    assert_eq!(boxes(&figures).len(), 1000);
    let json =
        serde_json::to_string(&figures[figures.len() - 1].equivalent).expect("blocks serialise");
    assert!(json.contains("reports to The g998 group"), "what is not drawn is said");
}

#[test]
fn long_names_are_broken_and_never_lost_in_the_list() {
    let mut long = group("long", &[]);
    long.name =
        "Multi-Agency Safeguarding Arrangements Quality Assurance, Performance and Practice \
                 Improvement Group"
            .to_owned();
    let lines = wrap::lines(&long.name, 15, 200, 9);
    assert!(lines.len() > 2 && lines.iter().all(|line| wrap::width(line, 15) <= 200), "{lines:?}");
    let unbroken = "x".repeat(100);
    assert!(wrap::lines(&unbroken, 15, 200, 9).len() > 4);
    assert!(wrap::lines(&unbroken, 15, 200, 2)[1].ends_with('…'));
}
