//! A vacant post without since when, or without who does the work meanwhile.

use crate::findings::{Message, Severity, Spot};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::mappings;
use crate::workspace::{Loaded, PassageKind};
use crate::yaml::{Data, NodeId};

/// Words that stand where a name should, in lower case.
const EMPTY: [&str; 10] = [
    "vacant",
    "vacancy",
    "currently vacant",
    "presently vacant",
    "post vacant",
    "position vacant",
    "post currently vacant",
    "position currently vacant",
    "position presently vacant",
    "post presently vacant",
];

/// Letters that all of these hold.
const SIGNS: [&str; 1] = ["vacan"];

pub static RULE: Rule = Rule {
    name: "vacancy-unexplained",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("vacancy_unexplained.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for mapping in mappings(doc) {
        let Some(vacant) = doc.tree.entry(mapping, "vacant") else { continue };
        let is_mapping = matches!(doc.tree.resolved(vacant.value).data, Data::Map(_));
        if !is_mapping || doc.unknown.contains(&vacant.value) {
            continue;
        }
        let lacks = |key: &str| look.is_absent(&doc.index.at(vacant.value).then(key));
        let (since, cover) = (lacks("since"), lacks("cover"));
        if since || cover {
            report(look, vacant.value, since, cover);
        }
    }
    for spot in only_words(look.doc) {
        look.report_spot(spot, said_in_words());
    }
}

/// Where a passage ends in words for an empty post: “Independent Chair: position presently vacant”.
fn only_words(doc: &Loaded) -> Vec<Spot> {
    let mut found = Vec::new();
    let holding = doc.all_words().passages_with(&SIGNS);
    let passages = holding.into_iter().map(|index| &doc.passages()[index]);
    for passage in passages.filter(|passage| !passage.quoted) {
        let text = passage.text();
        let start = [": ", " – ", " — ", " - ", " ("]
            .iter()
            .filter_map(|mark| text.rfind(mark).map(|at| at + mark.len()))
            .max();
        let all = passage.kind == PassageKind::Fact;
        let start = start.or(all.then_some(0));
        let Some(start) = start else { continue };
        let words = text[start..].trim_end_matches(['.', ')', ' ']);
        if EMPTY.contains(&words.trim().to_lowercase().as_str()) {
            found.push(passage.spot(start, start + words.len()));
        }
    }
    found
}

fn said_in_words() -> Message {
    Message::new(
        "A post is said to be vacant, and nothing says since when or who does the work meanwhile",
        "readers need somebody to turn to until the post is filled",
        "Add since when, who covers and when it is expected to be filled; among the facts under \
         `vacant:` with `since`, `cover` and `expected`",
    )
}

fn report(look: &mut Look<'_>, vacant: NodeId, since: bool, cover: bool) {
    let at = look.doc.index.at(vacant).then(if since { "since" } else { "cover" });
    look.report(&at, unexplained(since, cover));
}

fn unexplained(since: bool, cover: bool) -> Message {
    let (what, todo) = match (since, cover) {
        (true, true) => (
            "A post is vacant, and nothing says since when or who does the work meanwhile",
            "Add `since:` and `cover:` under `vacant:`, and `expected:` if you know when it is filled",
        ),
        (true, false) => {
            ("A post is vacant, and nothing says since when", "Add `since:` under `vacant:`")
        }
        (false, _) => (
            "A post is vacant, and nothing says who does the work meanwhile",
            "Add `cover:` under `vacant:`, with the post that does it",
        ),
    };
    Message::new(what, "readers need somebody to turn to until the post is filled", todo)
}
