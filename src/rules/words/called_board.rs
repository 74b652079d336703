//! The arrangement itself called a Board.

use super::context::speaks_for_today;
use super::seek::Phrases;
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::civil::{Date, date};

pub static RULE: Rule = Rule {
    name: "called-board",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &["TRM-02"],
    page: include_str!("called_board.md"),
    look,
};

/// The day by which the last of the boards had gone (TRM-01).
const GONE: Date = date(2019, 9, 29);

const SAFEGUARDING: &str = "Safeguarding Children";

fn look(look: &mut Look<'_>) {
    let Some(partnership) = look.plan().and_then(|plan| plan.partnership.as_ref()) else { return };
    if look.day < GONE {
        return;
    }
    let name = partnership.name.as_ref().map_or("", |name| name.as_str());
    if name.split_whitespace().any(|word| word == "Board") {
        let at = At::key("partnership").then("name");
        look.report(&at, own_name(name)).weighing(Severity::Advice);
        return;
    }
    // “Exampleshire Safeguarding Children Board” beside “… Safeguarding Children Partnership”.
    let Some(area) = name.find(SAFEGUARDING).map(|at| name[..at].trim()) else { return };
    if area.is_empty() {
        return;
    }
    let wrong = ["Children Board", "Children's Board", "Childrens Board"]
        .map(|board| format!("{area} Safeguarding {board}"));
    let phrases = Phrases::new(wrong.iter().map(|wrong| (0, wrong.as_str())));
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        for hit in phrases.find(passage.text()) {
            if speaks_for_today(look.doc, passage, hit) {
                let words = &passage.text()[hit.start..hit.end];
                found.push((passage.spot(hit.start, hit.end), old_name(words, name)));
            }
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
}

const WHY: &str = "the Safeguarding Children Boards ended in 2019, and the word suggests that one \
                   still stands";

fn own_name(name: &str) -> Message {
    Message::new(
        format!("The arrangements are called a Board: {}", quoted(name)),
        WHY,
        "Where the name can be chosen, choose another; where it is settled, say in a sentence what \
         it is today",
    )
}

fn old_name(words: &str, name: &str) -> Message {
    Message::new(
        format!("{} is the partnership’s name of before 2019", quoted(words)),
        WHY,
        format!("Write {}; where the passage is about the past, say so", quoted(name)),
    )
}
