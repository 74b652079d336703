use super::{drawing, is_tidy};
use crate::publish::chart::{Group, Outside, Standing, structure, wrap};
use crate::publish::tree::{Block, Figure, Role, Shape};
use proptest::prelude::*;

fn group(id: &str, reports_to: &[&str]) -> Group {
    Group {
        id: id.to_owned(),
        name: format!("The {id} group"),
        reports_to: reports_to.iter().map(ToString::to_string).collect(),
        ..Group::default()
    }
}

fn bodies(many: usize) -> Vec<Outside> {
    (0..many)
        .map(|n| Outside { name: format!("Board {n}"), note: "Adult safeguarding".to_owned() })
        .collect()
}

fn draw(groups: &[Group]) -> Vec<Figure> {
    structure(groups, &[], "Who reports to whom")
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

fn list_of(figures: &[Figure]) -> String {
    let last = figures.last().expect("there is a figure");
    serde_json::to_string(&last.equivalent).expect("blocks serialise")
}

#[test]
fn no_group_gives_no_figure() {
    assert!(structure(&[], &bodies(3), "Who reports to whom").is_empty());
}

#[test]
fn a_child_stands_under_and_further_in_than_the_group_it_reports_to() {
    let groups = [group("reviews", &["executive"]), group("executive", &[])];
    let figures = draw(&groups);
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
    let figures = draw(&groups);
    assert_eq!(boxes(&figures).len(), 5);
    let json = list_of(&figures);
    assert!(groups.iter().all(|group| json.contains(&group.name)), "{json}");
    assert!(json.contains("reports to nowhere"), "{json}");
}

#[test]
fn shared_and_passing_groups_and_bodies_outside_are_told_apart_in_words_too() {
    let groups = [
        Group { joint_with: vec!["Safer Streets Board".to_owned()], ..group("harm", &[]) },
        Group {
            standing: Standing::Temporary,
            ends: "30 June 2027".to_owned(),
            answers_to: vec!["Exampleshire Council".to_owned()],
            ..group("babies", &["harm"])
        },
    ];
    let figures = structure(&groups, &bodies(2), "Who reports to whom");
    let shapes = &drawing(&figures[0]).shapes;
    let roles = |wanted| shapes.iter().filter(|shape| shape.role() == wanted).count();
    assert_eq!((roles(Role::Group), roles(Role::Temporary)), (2, 1), "a double edge is two boxes");
    assert_eq!((roles(Role::Outside), roles(Role::Links), roles(Role::Reports)), (2, 2, 1));
    let drawn = serde_json::to_string(shapes).expect("shapes serialise");
    for said in ["joint with Safer Streets Board", "ends 30 June 2027", "Linked bodies outside"] {
        assert!(drawn.contains(said) && list_of(&figures).contains(said), "{said}: {drawn}");
    }
    assert!(list_of(&figures).contains("answers to Exampleshire Council"));
}

#[test]
fn many_groups_stay_inside_their_sheets_and_off_each_other() {
    for (many, sheets) in [(1, 1), (3, 1), (40, 3), (60, 4)] {
        let mut groups = vec![group("top", &[])];
        for index in 1..many {
            let above = groups[(index - 1) / 3].id.clone();
            groups.push(group(&format!("g{index}"), &[&above]));
        }
        let figures = structure(&groups, &bodies(4), "Who reports to whom");
        assert_eq!(boxes(&figures).len(), many + 4);
        assert!(figures.len() <= sheets, "{many} groups on {} sheets", figures.len());
        for figure in &figures {
            is_tidy(drawing(figure));
            let boxes = boxes(std::slice::from_ref(figure));
            assert!(boxes.len() > 4, "a sheet of {} boxes", boxes.len());
            for pair in boxes.windows(2) {
                assert!(pair[0].1 + pair[0].3 < pair[1].1);
            }
        }
        let before = &figures[..figures.len() - 1];
        assert!(before.iter().all(|figure| figure.equivalent.is_empty()));
    }
}

#[test]
fn a_chain_of_a_thousand_is_drawn() {
    let mut groups = vec![group("g0", &[])];
    for index in 1..1000 {
        groups.push(group(&format!("g{index}"), &[&format!("g{}", index - 1)]));
    }
    let figures = draw(&groups);
    assert_eq!(boxes(&figures).len(), 1000);
    let json = list_of(&figures);
    assert!(json.contains("reports to The g998 group"), "what is not drawn is said");
}

#[test]
fn long_names_are_broken_and_never_lost_in_the_list() {
    let name = "Multi-Agency Safeguarding Arrangements Quality Assurance, Performance and Practice \
                Improvement Group";
    let lines = wrap::lines(name, Role::Name, 200, 9);
    assert!(lines.len() > 2 && lines.iter().all(|line| wrap::width(line, 16) <= 200), "{lines:?}");
    let unbroken = "x".repeat(100);
    assert!(wrap::lines(&unbroken, Role::Note, 200, 9).len() > 4);
    assert!(wrap::lines(&unbroken, Role::Note, 200, 2)[1].ends_with('…'));
    let groups = [Group { name: name.repeat(5), ..group("long", &[]) }];
    assert!(list_of(&draw(&groups)).contains(&name.repeat(5)));
}

proptest! {
    #[test]
    fn any_structure_is_drawn_whole(
        reports in prop::collection::vec(prop::collection::vec(0_usize..80, 0..3), 1..60),
        outside in 0_usize..12,
    ) {
        let groups: Vec<Group> = reports
            .iter()
            .enumerate()
            .map(|(index, above)| {
                let above: Vec<String> = above.iter().map(|n| format!("g{n}")).collect();
                let above: Vec<&str> = above.iter().map(String::as_str).collect();
                let mut group = group(&format!("g{index}"), &above);
                if index.is_multiple_of(7) {
                    group.joint_with = vec!["A neighbouring partnership".to_owned()];
                }
                group
            })
            .collect();
        let figures = structure(&groups, &bodies(outside), "Who reports to whom");
        let doubled = groups.iter().filter(|group| !group.joint_with.is_empty()).count();
        prop_assert_eq!(boxes(&figures).len(), groups.len() + doubled + outside);
        for figure in &figures {
            is_tidy(drawing(figure));
        }
        let json = list_of(&figures);
        for group in &groups {
            prop_assert!(json.contains(&group.name));
        }
    }
}
