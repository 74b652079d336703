//! A term of office that has run out by the reader's day.

use crate::document::values::DateValue;
use crate::findings::{Message, Severity};
use crate::rules::mappings::mappings;
use crate::rules::names::same;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{At, Loaded};
use crate::yaml::{NodeId, Step};

pub static RULE: Rule = Rule {
    name: "term-over",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["WT23-CHR-05", "SCR-IND-02"],
    page: include_str!("term_over.md"),
    look,
};

/// Keys under which somebody serves for a term, and what they are called without a title.
const TERMS: [(&str, &str); 5] = [
    ("lead", "the lead"),
    ("delegates", "a delegate"),
    ("chair", "the chair"),
    ("scrutineer", "the scrutineer"),
    ("appointment", "the scrutineer"),
];

fn look(look: &mut Look<'_>) {
    if look.is_replaced() {
        return;
    }
    let doc = look.doc;
    let mut scrutiny_told = false;
    for mapping in mappings(doc) {
        let at = doc.index.at(mapping);
        let key = at.0.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        });
        let Some((_, role)) = TERMS.iter().find(|(known, _)| Some(*known) == key) else { continue };
        let Some(to) = doc.tree.entry(mapping, "to").map(|entry| entry.value) else { continue };
        let is_date = doc.values_of("DateText").contains(&to);
        let over = DateValue::read(text(doc, to)).last_day().is_some_and(|last| last < look.today);
        if !is_date || !over || has_successor(doc, mapping, &at) {
            continue;
        }
        // The term of the scrutineer may stand in two places.
        let of_scrutiny = at.0.first() == Some(&Step::Key("scrutiny".to_owned()));
        if of_scrutiny && scrutiny_told {
            continue;
        }
        scrutiny_told |= of_scrutiny;
        let title = title(doc, mapping).map_or_else(|| (*role).to_owned(), quoted);
        look.report(&at.then("to"), over_since(&title, text(doc, to)));
    }
}

fn text(doc: &Loaded, node: NodeId) -> &str {
    doc.tree.scalar(node).map_or("", |scalar| scalar.text.trim())
}

fn title(doc: &Loaded, mapping: NodeId) -> Option<&str> {
    let post = doc.tree.entry(mapping, "post")?.value;
    Some(text(doc, post)).filter(|title| !title.is_empty())
}

/// Whether another entry of the same list has the same post, as where those who held it are listed.
fn has_successor(doc: &Loaded, mapping: NodeId, at: &At) -> bool {
    let Some((Step::Index(own), above)) = at.0.split_last() else { return false };
    let (Some(list), Some(post)) = (doc.tree.at(above), title(doc, mapping)) else { return false };
    let others = doc.tree.items(list.value).iter().enumerate().filter(|(index, _)| index != own);
    others.into_iter().any(|(_, other)| title(doc, *other).is_some_and(|title| same(title, post)))
}

fn over_since(title: &str, to: &str) -> Message {
    Message::new(
        format!("The term of {title} ended on {}", quoted(to)),
        "readers cannot tell who holds the post now, and a concern may go to somebody who has left",
        "Name who follows with `from` and `to`, give the new end, or write `vacant:` with `since` and \
         `cover`",
    )
}
