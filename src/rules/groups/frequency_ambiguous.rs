//! “Bi-monthly” and its like, which mean two things.

use crate::document::values::ambiguous_frequency;
use crate::findings::{Fix, Message, Safety, Severity};
use crate::rules::mending::write_words;
use crate::rules::{ALL_KINDS, Look, Rule, sentences};
use crate::text::quoted;
use crate::workspace::{Passage, PassageKind};
use std::ops::Range;

pub static RULE: Rule = Rule {
    name: "frequency-ambiguous",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("frequency_ambiguous.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let passages = look.doc.all_words().passages_with(&["bi"]).into_iter();
    let passages = passages.map(|index| &look.doc.passages()[index]);
    let found: Vec<_> = passages.filter(|passage| !passage.quoted).flat_map(in_passage).collect();
    for (passage, range, often, seldom) in found {
        let words = passage.text()[range.clone()].to_owned();
        let spot = passage.spot(range.start, range.end);
        let fix = usual(look, passage, range, often, seldom);
        look.report_spot(spot, means_two_things(&words, often, seldom)).fix = fix;
    }
}

/// The fix that writes the usual meaning of the words, where they are all that a fact says.
fn usual(
    look: &Look<'_>,
    passage: &Passage,
    range: Range<usize>,
    often: &str,
    seldom: &str,
) -> Option<Fix> {
    let is_fact = passage.kind == PassageKind::Fact && passage.text().trim().len() == range.len();
    let is_yearly = often.ends_with("year");
    let new = if is_yearly { often } else { seldom };
    is_fact.then(|| write_words(look.doc, passage, range, new, Safety::Unsafe)).flatten()
}

/// Every ambiguous frequency of a passage, with its two meanings.
fn in_passage(passage: &Passage) -> Vec<(&Passage, Range<usize>, &'static str, &'static str)> {
    let text = passage.text();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((range, often, seldom)) = ambiguous_frequency(&text[from..]) {
        let (start, end) = (from + range.start, from + range.end);
        if !sentences::in_quotes(text, start, end) {
            found.push((passage, start..end, often, seldom));
        }
        from = end;
    }
    found
}

fn means_two_things(words: &str, often: &str, seldom: &str) -> Message {
    Message::new(
        format!("{} means {often} to some and {seldom} to others", quoted(words)),
        "members and readers will expect different meetings",
        format!("Write {often} or {seldom}"),
    )
}
