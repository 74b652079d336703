//! A plan that names the bodies that the register gives for a council is never told that they are
//! wrong, on any of the days that matter.

use jiff::civil::{Date, date};
use masa::register::{self, Body, BodyKind};
use masa::rules::{self, Judging};
use masa::workspace::{Memory, load};
use std::fmt::Write as _;
use std::path::Path;

const RULES: [&str; 4] = ["body-gone", "body-unknown", "wrong-force", "wrong-board"];

fn plan(council: &Body, boards: &[&Body], force: &Body) -> String {
    let mut text = String::from("format: 1\nkind: plan\npartnership: {name: Any}\npartners:\n");
    let bodies = [("local_authority", council), ("police", force)];
    let boards = boards.iter().map(|board| ("icb", *board));
    for (index, (kind, body)) in bodies.into_iter().chain(boards).enumerate() {
        let name = body.name;
        writeln!(text, "  - {{id: p{index}, kind: {kind}, name: \"{name}\"}}").expect("it is text");
    }
    text
}

fn findings(text: &str, day: Date) -> Vec<String> {
    let mut memory = Memory::default();
    memory.add("plan.yaml", text.as_bytes().to_vec());
    let loaded = load(&memory, Path::new("plan.yaml"));
    let chosen = RULES.iter().map(|name| rules::find(name).expect("the rule is there"));
    let checked = rules::judge_with(&loaded, &Judging::on(day), chosen);
    checked.findings.iter().map(|finding| finding.message.what.clone()).collect()
}

#[test]
fn the_bodies_of_the_register_are_right_for_their_councils() {
    let mut wrong = Vec::new();
    for day in [date(2023, 1, 1), date(2024, 12, 2), date(2026, 3, 31), date(2026, 11, 22)] {
        let councils = register::bodies()
            .iter()
            .filter(|body| body.kind == BodyKind::LocalAuthority && body.existed_on(day));
        for council in councils {
            let Some(force) = register::police_for(council) else { continue };
            let mut boards: Vec<&Body> = Vec::new();
            for (board, _) in register::icbs_for(council, day) {
                if boards.iter().all(|known| known.id != board.id) {
                    boards.push(board);
                }
            }
            let found = findings(&plan(council, &boards, force), day);
            if !found.is_empty() {
                wrong.push(format!("{} on {day}: {}", council.name, found.join("; ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
