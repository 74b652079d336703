//! Days among the facts that are not written as 2026-06-24.

use crate::document::values::DateValue;
use crate::findings::{Fix, Message, Safety, Severity};
use crate::rules::mending::other_fact;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::yaml::{Data, NodeId};
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "date-form",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("date_form.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let (doubtful, clear): (Vec<_>, Vec<_>) =
        days(look).into_iter().partition(|(node, _)| is_doubtful(text_of(look, *node)));
    report(look, &clear, Safety::Safe);
    report(look, &doubtful, Safety::Unsafe);
}

/// The days that are written another way. One with its weekday says more than the form could hold.
fn days(look: &Look<'_>) -> Vec<(NodeId, Date)> {
    let of_node = |node: &NodeId| {
        let text = text_of(look, *node);
        let day = DateValue::read(text).day()?;
        let has_weekday = text.to_lowercase().contains("day");
        let is_own = matches!(look.doc.tree.node(*node).data, Data::Scalar(_));
        (is_own && !has_weekday && text != day.to_string()).then_some((*node, day))
    };
    look.doc.values_of("DateText").iter().filter_map(of_node).collect()
}

fn text_of<'a>(look: &Look<'a>, node: NodeId) -> &'a str {
    look.doc.tree.scalar(node).map_or("", |scalar| scalar.text.trim())
}

/// Whether day and month could change places: 03/04/2026.
fn is_doubtful(text: &str) -> bool {
    let mut numbers = text.split(['/', '.', '-']);
    let [first, second] = [numbers.next(), numbers.next()]
        .map(|number| number.and_then(|number| number.parse::<u8>().ok()).unwrap_or(99));
    first <= 12 && second <= 12 && first != second
}

/// One finding for all days, with one fix.
fn report(look: &mut Look<'_>, days: &[(NodeId, Date)], safety: Safety) {
    let Some(((first, day), more)) = days.split_first() else { return };
    let doc = look.doc;
    let text = text_of(look, *first);
    let message = match safety {
        Safety::Safe => another_form(text, *day, more.len()),
        Safety::Unsafe => two_days(text, *day, more.len()),
    };
    let edits: Option<Vec<_>> =
        days.iter().map(|(node, day)| other_fact(doc, *node, &day.to_string())).collect();
    let fix = edits.map(|edits| Fix { label: label(*day, more.len()), safety, edits });
    let finding = look.report_spot(doc.node_spot(*first), message);
    finding.fix = fix;
    for (node, _) in more {
        finding.with_related(&doc.node_spot(*node), "and here");
    }
}

fn label(day: Date, more: usize) -> String {
    if more == 0 { format!("Write {day}") } else { format!("Write {day}, and {more} more so") }
}

fn elsewhere(more: usize) -> String {
    match more {
        0 => String::new(),
        1 => " (here and in one more place)".to_owned(),
        more => format!(" (here and in {more} more places)"),
    }
}

fn another_form(text: &str, day: Date, more: usize) -> Message {
    Message::new(
        format!("{} is not written as {day}{}", quoted(text), elsewhere(more)),
        "days in one form can be sorted and compared, and nobody takes the day for the month",
        format!("Write {day}"),
    )
}

fn two_days(text: &str, day: Date, more: usize) -> Message {
    let read = day.strftime("%-d %B %Y");
    Message::new(
        format!("{} is read as {read}, and could be another day{}", quoted(text), elsewhere(more)),
        "people and programs that put the month first read the two numbers the other way round",
        format!("Write {day} if that is what is meant"),
    )
}
