//! Clause numbers that skip, stand twice or belong to another part.

use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::{Look, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "numbering-gap",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: &[crate::document::DocumentKind::Network],
    serves: &[],
    page: include_str!("numbering_gap.md"),
    look,
};

fn look(look: &mut Look<'_>) {
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
                found.push((index, repeats(number, words)));
            } else if last > earlier + 1 {
                found.push((index, skips(number, words)));
            }
        } else if index == 0 && last > 1 {
            found.push((index, starts_late(number)));
        }
        before = (group == within).then_some((last, number));
    }
    found
}

/// `6.10` as 6 and 10.
fn parts(number: &Text) -> Option<Vec<u32>> {
    number.as_str().trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect()
}

const WHY: &str = "a reader who is sent to a number does not know whether a clause was lost or is \
                   meant twice";

fn skips(number: &Text, before: &Text) -> Message {
    Message::new(
        format!("Number {} follows {}", quoted(number.as_str()), quoted(before.as_str())),
        WHY,
        "Close the gap, or say in the clause between that it was taken out",
    )
}

fn repeats(number: &Text, before: &Text) -> Message {
    Message::new(
        format!("Number {} comes after {}", quoted(number.as_str()), quoted(before.as_str())),
        WHY,
        "Give each clause a number of its own, in order",
    )
}

fn starts_late(number: &Text) -> Message {
    Message::new(
        format!("The numbers begin with {}", quoted(number.as_str())),
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
