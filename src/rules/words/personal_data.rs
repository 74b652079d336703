//! Addresses, numbers and names that seem to belong to one person.

use super::context::has_words;
use super::person_facts::{Kind, found};
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{digits_in, quoted};
use crate::workspace::Loaded;

pub static RULE: Rule = Rule {
    name: "personal-data",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("personal_data.md"),
    look,
};

/// Words in the name of a shared mailbox.
const SHARED: [&str; 42] = [
    "safeguarding",
    "children",
    "childrens",
    "child",
    "partnership",
    "partnerships",
    "partner",
    "business",
    "unit",
    "team",
    "enquiries",
    "enquiry",
    "info",
    "admin",
    "board",
    "training",
    "mash",
    "social",
    "care",
    "services",
    "service",
    "contact",
    "support",
    "office",
    "manager",
    "data",
    "protection",
    "duty",
    "front",
    "door",
    "learning",
    "help",
    "early",
    "adults",
    "network",
    "review",
    "reviews",
    "general",
    "press",
    "media",
    "council",
    "scrutineer",
];

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    let with_mailboxes = look.doc.all_words().passages_with(&["@"]);
    for (index, passage) in look.doc.passages().iter().enumerate() {
        let text = passage.text();
        let mailboxes = with_mailboxes.contains(&index).then(|| mailboxes(text));
        for (start, end) in mailboxes.unwrap_or_default() {
            if is_personal(&text[start..end], look.doc) {
                found.push((passage.spot(start, end), own_mailbox(&text[start..end])));
            }
        }
        for (start, end) in mobiles(text) {
            found.push((passage.spot(start, end), own_number(&text[start..end])));
        }
    }
    for (spot, message) in found {
        look.report_spot(spot, message);
    }
    of_persons(look);
}

/// What must not be published of anybody. The words themselves are not repeated in the message: it
/// may be shown where the document is not.
fn of_persons(look: &mut Look<'_>) {
    for (passage, start, end, kind) in found(look.doc) {
        let spot = passage.spot(start, end);
        let severity = match kind {
            Kind::NhsNumber | Kind::NationalInsurance => Severity::Error,
            Kind::DateOfBirth | Kind::NamedChild => Severity::Warning,
        };
        look.report_spot(spot, of_one_person(kind)).weighing(severity);
    }
}

/// Mailboxes in `text`: what stands between spaces and brackets and has an @ inside.
fn mailboxes(text: &str) -> Vec<(usize, usize)> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '\'' | '+');
    text.match_indices('@')
        .filter_map(|(at, _)| {
            let before = text[..at].trim_end_matches(allowed).len();
            let rest = text[at + 1..].trim_start_matches(allowed).len();
            let end = text[..text.len() - rest].trim_end_matches('.').len();
            (before < at && end > at + 1).then_some((before, end))
        })
        .collect()
}

/// `first.last@…`: two words, none of which belongs to an office; or the name of somebody whom the
/// document names.
fn is_personal(mailbox: &str, doc: &Loaded) -> bool {
    let local = mailbox.split('@').next().unwrap_or_default().to_lowercase();
    let parts: Vec<&str> = local.split(['.', '_']).collect();
    let [first, last] = parts.as_slice() else { return false };
    let last = last.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_word = |word: &str| {
        word.len() >= 2 && word.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-' || b == b'\'')
    };
    if !is_word(first) || !is_word(last) {
        return false;
    }
    let name = format!("{first} {last}");
    let is_named = doc.passages().iter().any(|p| p.text().to_lowercase().contains(&name));
    let title = doc.document.as_ref().and_then(|document| document.title()).unwrap_or_default();
    let title = title.to_lowercase();
    let is_office = |word: &str| SHARED.contains(&word) || has_words(&title, word);
    is_named && !is_office(first) || !is_office(first) && !is_office(last)
}

/// Mobile numbers of the United Kingdom, with or without spaces.
fn mobiles(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if digits_in(text) < 11 {
        return found;
    }
    let beginnings =
        ["07", "+447", "+44 7"].into_iter().filter(|beginning| text.contains(beginning));
    for (start, _) in beginnings.flat_map(|beginning| text.match_indices(beginning)) {
        let before = text[..start].chars().next_back();
        let part_of_more =
            before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '+' | '-' | '/'));
        let wanted = if text[start..].starts_with('+') { 12 } else { 11 };
        let mut digits = 0;
        let length = text[start..]
            .char_indices()
            .take_while(|(_, c)| c.is_ascii_digit() || matches!(c, ' ' | '+' | '\u{a0}'))
            .map(|(at, c)| {
                digits += usize::from(c.is_ascii_digit());
                at + c.len_utf8()
            })
            .last()
            .unwrap_or_default();
        let end = text[..start + length].trim_end().len();
        if !part_of_more && digits == wanted {
            found.push((start, end));
        }
    }
    found
}

fn of_one_person(kind: Kind) -> Message {
    let (what, todo) = match kind {
        Kind::NhsNumber => ("An NHS number stands here", "Take the number out"),
        Kind::NationalInsurance => {
            ("A National Insurance number stands here", "Take the number out")
        }
        Kind::DateOfBirth => {
            ("A date of birth stands here", "Take it out; where the age matters, give the age")
        }
        Kind::NamedChild => (
            "What seems to be a child’s name stands beside an age",
            "Take the name out, or write that it is not the real one",
        ),
    };
    let todo = format!("{todo}. If it has been published, tell the data protection officer");
    Message::new(
        what,
        "it identifies one person to everybody, and what is published cannot be taken back",
        todo,
    )
}

const WHY: &str = "people move on and the page stays; and what is published of a person cannot be \
                   taken back";

fn own_mailbox(mailbox: &str) -> Message {
    Message::new(
        format!("{} seems to be one person’s own mailbox", quoted(mailbox)),
        WHY,
        "Give a shared mailbox, unless the person has agreed to be published here",
    )
}

fn own_number(number: &str) -> Message {
    Message::new(
        format!("{} is a mobile number, perhaps one person’s own", quoted(number)),
        WHY,
        "Give the number of the office, unless this one is passed on from duty to duty",
    )
}
