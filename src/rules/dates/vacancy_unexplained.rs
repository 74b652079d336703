//! A vacant post without since when, or without who does the work meanwhile.

use crate::findings::{Message, Severity};
use crate::rules::mappings::mappings;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::yaml::{Data, NodeId};

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
