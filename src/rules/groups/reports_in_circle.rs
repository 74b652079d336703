//! Groups that report to one another in a circle.

use super::circles::circles;
use crate::document::Document;
use crate::document::group::Group;
use crate::findings::{Message, Severity};
use crate::rules::names::listed;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "reports-in-circle",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("reports_in_circle.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let groups = match look.doc.document.as_ref() {
        Some(Document::Plan(plan)) => &plan.groups,
        Some(Document::Network(network)) => &network.groups,
        _ => return,
    };
    for way in circles(groups) {
        let at = |index: &usize| At::key("groups").item(*index).then("reports_to");
        let others: Vec<_> =
            way[1..].iter().filter_map(|index| look.doc.spot(&at(index))).collect();
        let finding = look.report(&at(&way[0]), in_circle(groups, &way));
        for other in others {
            finding.with_related(&other, "and on from here");
        }
    }
}

fn in_circle(groups: &[Group], way: &[usize]) -> Message {
    let name = |index: &usize| {
        let name = groups[*index].name.as_ref().map_or("a group without a name", |n| n.as_str());
        quoted(name)
    };
    let names: Vec<String> = way.iter().map(name).collect();
    let what = match names.as_slice() {
        [one] => format!("{one} reports to itself"),
        all => format!("{} report to one another in a circle", listed(all, "and")),
    };
    Message::new(
        what,
        "no group stands at the head, so nobody answers for the work",
        "Put `reports_to:` right, or take it away from the group at the head",
    )
}
