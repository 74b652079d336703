//! A post that has been vacant for long, or that was to be filled by a day that has passed.

use crate::document::values::DateValue;
use crate::findings::{Message, Severity};
use crate::rules::mappings::mappings;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::Loaded;
use crate::yaml::NodeId;
use jiff::ToSpan;

pub static RULE: Rule = Rule {
    name: "vacancy-too-long",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("vacancy_too_long.md"),
    look,
};

/// After so many months somebody should say what is being done.
const LONG: i32 = 6;

fn look(look: &mut Look<'_>) {
    if look.is_replaced() {
        return;
    }
    let doc = look.doc;
    for mapping in mappings(doc) {
        let Some(vacant) = doc.tree.entry(mapping, "vacant").map(|entry| entry.value) else {
            continue;
        };
        let text = |key: &str| Some(date_text(doc, doc.tree.entry(vacant, key)?.value)).flatten();
        let at = doc.index.at(mapping);
        let expected = text("expected");
        if let Some(day) = expected.filter(|day| is_over(day, look)) {
            look.report(&at, not_filled(day));
        } else if let Some(day) = text("since").filter(|day| is_long(day, look)) {
            look.report(&at, open_for_long(day)).weighing(Severity::Advice);
        }
    }
}

fn date_text(doc: &Loaded, node: NodeId) -> Option<&str> {
    let is_date = doc.values_of("DateText").contains(&node);
    doc.tree.scalar(node).filter(|_| is_date).map(|scalar| scalar.text.trim())
}

fn is_over(day: &str, look: &Look<'_>) -> bool {
    DateValue::read(day).last_day().is_some_and(|last| last < look.today)
}

fn is_long(day: &str, look: &Look<'_>) -> bool {
    let since = DateValue::read(day).last_day();
    let limit = since.and_then(|since| since.checked_add(LONG.months()).ok());
    limit.is_some_and(|limit| limit < look.today)
}

fn not_filled(expected: &str) -> Message {
    Message::new(
        format!("A vacant post was to be filled by {}, and that day has passed", quoted(expected)),
        "readers cannot tell whether somebody holds the post now",
        "Name who holds it, or give a new day under `expected` and say what was tried",
    )
}

fn open_for_long(since: &str) -> Message {
    Message::new(
        format!("A post has been vacant since {}, for more than six months", quoted(since)),
        "a role that nobody holds for long tends to be done by nobody",
        "Fill it, or let the executive decide who does its work for good",
    )
}
