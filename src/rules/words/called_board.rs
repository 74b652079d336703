//! The arrangement itself called a Board.

use super::context::speaks_for_today;
use super::seek::{Hit, Phrases};
use crate::findings::{Message, Severity};
use crate::rules::missing::find_word;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::{At, Passage, PassageKind};
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
    bare_boards(look, name);
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
    for index in look.doc.all_words().passages_with(&["board"]) {
        let passage = &look.doc.passages()[index];
        for hit in phrases.find_in(passage) {
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

/// “The Board” alone, in a section that names no board: readers can only take the partnership for it.
fn bare_boards(look: &mut Look<'_>, name: &str) {
    let doc = look.doc;
    let has_board = |text: &str| find_word(text, "Board").is_some();
    let of_plan = look.plan().into_iter().flat_map(|plan| {
        let groups = plan.groups.iter().filter_map(|group| group.name.as_ref());
        groups.map(|group| group.as_str().to_owned())
    });
    if has_board(name) || of_plan.into_iter().any(|group| has_board(&group)) {
        return;
    }
    let mut told: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    let holding = doc.all_words().passages_with(&["board"]);
    let passages = holding.into_iter().map(|index| &doc.passages()[index]);
    let may_be_bare = |passage: &&Passage| {
        passage.kind == PassageKind::Body && passage.text().contains("he Board")
    };
    for passage in passages.filter(may_be_bare) {
        let text = passage.text();
        let bare = ["The Board ", "the Board ", "the Board’s ", "the Board's ", "the Board."];
        let Some(start) = bare.iter().filter_map(|words| text.find(words)).min() else { continue };
        let hit = Hit { key: 0, start, end: start + "the Board".len() };
        let named = doc
            .passages()
            .iter()
            .any(|other| other.within == passage.within && names_a_board(other.text()));
        if !named && !told.contains(&passage.within.as_str()) && speaks_for_today(doc, passage, hit)
        {
            told.push(&passage.within);
            found.push((passage.spot(hit.start, hit.end), which_board()));
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message).weighing(Severity::Advice);
    }
}

/// Whether a text names a board: a word other than “the” stands before it, or “of” behind it.
fn names_a_board(text: &str) -> bool {
    let lower = text.to_lowercase();
    if lower.contains("boards") || lower.contains("(sab") || lower.contains("icb") {
        return true;
    }
    lower.match_indices("board").any(|(at, word)| {
        let before = lower[..at].split_whitespace().next_back().unwrap_or("the");
        let after = lower[at + word.len()..].trim_start();
        let of_another = after.strip_prefix("of ").is_some_and(|rest| !is_own(rest));
        !matches!(before, "the" | "(the" | "“the") || of_another
    })
}

/// Whether “of …” means the arrangements themselves.
fn is_own(rest: &str) -> bool {
    let rest = rest.strip_prefix("the ").or_else(|| rest.strip_prefix("our ")).unwrap_or(rest);
    ["partnership", "safeguarding partnership", "safeguarding children partnership"]
        .iter()
        .any(|own| rest.starts_with(own))
}

fn which_board() -> Message {
    Message::new(
        "“The Board” stands here, and no board is named in this part",
        WHY,
        "Write the name of the body that is meant; where it is the partnership, write that",
    )
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
