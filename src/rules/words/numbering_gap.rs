//! Numbers of clauses, headings and appendices that skip, stand twice or belong to another part.

use super::heading_numbers;
use crate::document::Document;
use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "numbering-gap",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("numbering_gap.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    clauses(look);
    for (spot, message) in heading_numbers::wrong(look.doc) {
        look.report_spot(spot, message);
    }
    appendices(look);
}

fn clauses(look: &mut Look<'_>) {
    let Some(network) = look.network() else { return };
    let at = At::key("clauses");
    let numbers = network.clauses.iter().map(|group| group.number.as_ref());
    let mut found = out_of_order(numbers, &[]);
    let mut places: Vec<At> =
        found.iter().map(|(index, _)| at.item(*index).then("number")).collect();
    for (index, group) in network.clauses.iter().enumerate() {
        let Some(own) = group.number.as_ref().and_then(parts) else { continue };
        let inner = out_of_order(group.clauses.iter().map(|clause| clause.number.as_ref()), &own);
        places.extend(
            inner
                .iter()
                .map(|(clause, _)| at.item(index).then("clauses").item(*clause).then("number")),
        );
        found.extend(inner);
    }
    for ((_, message), place) in found.into_iter().zip(places) {
        look.report(&place, message);
    }
}

/// Labels of appendices, where each is a number or a letter.
fn appendices(look: &mut Look<'_>) {
    let appendices = match look.doc.document.as_ref() {
        Some(Document::Plan(plan)) => plan.appendices.as_slice(),
        Some(Document::Network(network)) => network.appendices.as_slice(),
        _ => return,
    };
    let labels = appendices.iter().map(|appendix| appendix.label.as_ref().map(Text::as_str));
    let places: Option<Vec<(u32, &str)>> =
        labels.map(|label| label.and_then(|label| Some((place_of(label)?, label)))).collect();
    for pair in places.unwrap_or_default().windows(2).enumerate() {
        let (index, [(before, earlier), (now, label)]) = pair else { continue };
        let at = At::key("appendices").item(index + 1).then("label");
        if now <= before {
            look.report(&at, repeats(label, earlier));
        } else if *now > before + 1 {
            look.report(&at, skips(label, earlier));
        }
    }
}

/// `Appendix 2` and `Appendix B` as 2.
fn place_of(label: &str) -> Option<u32> {
    let number = label.trim().strip_prefix("Appendix ")?.trim_end_matches(['.', ':']);
    let letter = match number.as_bytes() {
        [letter @ b'A'..=b'Z'] => Some(u32::from(letter - b'A') + 1),
        _ => None,
    };
    letter.or_else(|| number.parse().ok())
}

/// Numbers that do not follow the one before, each with what to say. Numbers that cannot be read,
/// such as 6.1a, are passed over, and so is whatever follows them.
fn out_of_order<'a>(
    numbers: impl Iterator<Item = Option<&'a Text>>,
    within: &[u32],
) -> Vec<(usize, Message)> {
    let mut found = Vec::new();
    let mut before: Option<(u32, &Text)> = None;
    for (index, number) in numbers.enumerate() {
        let read = number.and_then(|number| Some((number, parts(number)?)));
        let Some((number, parts)) = read.filter(|(_, parts)| parts.len() == within.len() + 1)
        else {
            before = None;
            continue;
        };
        let last = parts[within.len()];
        let group = &parts[..within.len()];
        if group != within {
            found.push((index, elsewhere(number, within)));
        } else if let Some((earlier, words)) = before {
            if last <= earlier {
                found.push((index, repeats(number.as_str(), words.as_str())));
            } else if last > earlier + 1 {
                found.push((index, skips(number.as_str(), words.as_str())));
            }
        } else if index == 0 && last > 1 {
            found.push((index, starts_late(number.as_str())));
        }
        before = (group == within).then_some((last, number));
    }
    found
}

/// `6.10` as 6 and 10.
fn parts(number: &Text) -> Option<Vec<u32>> {
    number.as_str().trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect()
}

const WHY: &str = "a reader who is sent to a number does not know whether something was lost or is \
                   meant twice";

pub(super) fn skips(number: &str, before: &str) -> Message {
    Message::new(
        format!("Number {} follows {}", quoted(number), quoted(before)),
        WHY,
        "Close the gap, or say where the number was that it was taken out",
    )
}

pub(super) fn repeats(number: &str, before: &str) -> Message {
    Message::new(
        format!("Number {} comes after {}", quoted(number), quoted(before)),
        WHY,
        "Give each a number of its own, in order",
    )
}

pub(super) fn starts_late(number: &str) -> Message {
    Message::new(
        format!("The numbers begin with {}", quoted(number)),
        WHY,
        "Begin with 1, or say what came before",
    )
}

fn elsewhere(number: &Text, within: &[u32]) -> Message {
    let own: Vec<String> = within.iter().map(u32::to_string).collect();
    Message::new(
        format!("Number {} stands in part {}", quoted(number.as_str()), own.join(".")),
        WHY,
        "Give the clause a number of the part it stands in, or move it",
    )
}
