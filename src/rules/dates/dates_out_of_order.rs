//! Dates in an order in which they cannot have been: published before agreed, an end before its
//! beginning.

use crate::document::values::DateValue;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::mappings;
use crate::workspace::{At, Loaded};
use crate::yaml::NodeId;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    name: "dates-out-of-order",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("dates_out_of_order.md"),
    look,
};

/// Keys of one mapping of which the first cannot lie after the second.
const PAIRS: [(&str, &str); 17] = [
    ("agreed_on", "published_on"),
    ("published_on", "review_due"),
    ("agreed_on", "review_due"),
    ("effective_from", "effective_to"),
    ("effective_from", "review_due"),
    ("published_on", "superseded_on"),
    ("effective_from", "superseded_on"),
    ("agreed_on", "look_again_on"),
    ("published", "review_due"),
    ("from", "to"),
    ("since", "expected"),
    ("last", "next"),
    ("incident_on", "aware_on"),
    ("aware_on", "notified_on"),
    ("decision_on", "published_on"),
    ("sent_on", "published_on"),
    ("published_on", "available_until"),
];

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    let dates: BTreeSet<NodeId> = doc.values_of("DateText").iter().copied().collect();
    let holds_two = |mapping: &NodeId| {
        let entries = doc.tree.entries(*mapping).iter();
        entries.filter(|entry| dates.contains(&entry.value)).count() > 1
    };
    for mapping in mappings(doc).into_iter().filter(holds_two) {
        let value = |key: &str| {
            let value = doc.tree.entry(mapping, key)?.value;
            dates.contains(&value).then_some(value)
        };
        // A date that is wrong is told once, not once for each of its neighbours.
        let mut told: Vec<NodeId> = Vec::new();
        for (earlier, later) in PAIRS {
            let (Some(first), Some(second)) = (value(earlier), value(later)) else { continue };
            let is_told = told.contains(&first) || told.contains(&second);
            if !is_told && is_after(doc, first, second) {
                told.extend([first, second]);
                let message = reversed(doc, (earlier, first), (later, second));
                let related = doc.node_spot(first);
                look.report_spot(doc.node_spot(second), message)
                    .with_related(&related, format!("`{earlier}`"));
            }
        }
    }
    history(look);
}

/// Versions may be listed from the oldest or from the newest, but not up and down.
fn history(look: &mut Look<'_>) {
    let doc = look.doc;
    let at = At::key("document").then("history");
    let Some(list) = doc.tree.at(&at.0) else { return };
    let on = |item: &NodeId| doc.tree.entry(*item, "on").map(|entry| entry.value);
    let days: Vec<NodeId> = doc.tree.items(list.value).iter().filter_map(on).collect();
    let down = |pair: &&[NodeId]| is_after(doc, pair[0], pair[1]);
    let up = |pair: &&[NodeId]| is_after(doc, pair[1], pair[0]);
    let (downs, ups) = (days.windows(2).filter(down).count(), days.windows(2).filter(up).count());
    if downs == 0 || ups == 0 {
        return;
    }
    let odd = days.windows(2).find(|pair| if downs > ups { up(pair) } else { down(pair) });
    if let Some([before, odd]) = odd {
        let related = doc.node_spot(*before);
        look.report_spot(doc.node_spot(*odd), jumbled(text(doc, *odd)))
            .with_related(&related, "the version before it in the list");
    }
}

/// Whether the date in `first` lies after the one in `second`, whatever days they may mean.
fn is_after(doc: &Loaded, first: NodeId, second: NodeId) -> bool {
    let begins = DateValue::read(text(doc, first)).first_day();
    let ends = DateValue::read(text(doc, second)).last_day();
    begins.zip(ends).is_some_and(|(begins, ends)| begins > ends)
}

fn text(doc: &Loaded, node: NodeId) -> &str {
    doc.tree.scalar(node).map_or("", |scalar| scalar.text.trim())
}

fn reversed(doc: &Loaded, first: (&str, NodeId), second: (&str, NodeId)) -> Message {
    Message::new(
        format!(
            "The {} ({}) lies before the {} ({})",
            name(second.0),
            quoted(text(doc, second.1)),
            name(first.0),
            quoted(text(doc, first.1)),
        ),
        "it cannot have been in this order, so readers cannot rely on either",
        "Look both dates up and correct the one that is wrong",
    )
}

/// What happens on the day that a key gives.
fn name(key: &str) -> &str {
    match key {
        "agreed_on" => "agreement",
        "published_on" | "published" => "publication",
        "review_due" => "review",
        "effective_from" | "from" | "since" => "beginning",
        "effective_to" | "to" | "expected" => "end",
        "superseded_on" => "replacement",
        "look_again_on" => "next look",
        "last" => "last time",
        "next" => "next time",
        "incident_on" => "incident",
        "aware_on" => "day on which the local authority became aware",
        "notified_on" => "notification",
        "decision_on" => "decision",
        "sent_on" => "day on which the report was sent",
        "available_until" => "last day on which the report is there",
        key => key,
    }
}

fn jumbled(on: &str) -> Message {
    Message::new(
        format!("The version of {} stands out of order in the history", quoted(on)),
        "readers cannot tell which version came after which",
        "Correct its date, or list the versions from the newest to the oldest",
    )
}
