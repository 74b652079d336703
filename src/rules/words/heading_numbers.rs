//! Headings with numbers of their own, 2.1 after 2, and where their order breaks. Knows nothing of the
//! clauses of a network, which are facts.

use super::numbering_gap::{repeats, skips, starts_late};
use crate::findings::{Message, Spot};
use crate::workspace::{Loaded, Passage, PassageKind};
use std::collections::BTreeMap;

/// Fewer headings may have a number for another reason.
const FEWEST: usize = 3;

/// A heading with its number.
struct Numbered<'a> {
    passage: &'a Passage,
    parts: Vec<u32>,
    /// The number as it is written.
    number: &'a str,
}

/// Numbers that break the order, and what to say of each.
pub(super) fn wrong(doc: &Loaded) -> Vec<(Spot, Message)> {
    let titles: Vec<_> = doc.sections.iter().map(|section| section.title_place).collect();
    let mut outer = Vec::new();
    // Headings within one section that belong under one number.
    let mut inner: BTreeMap<(&str, Vec<u32>), Vec<Numbered<'_>>> = BTreeMap::new();
    for passage in doc.passages().iter().filter(|p| p.kind == PassageKind::Heading && !p.quoted) {
        let Some(numbered) = read(passage) else { continue };
        let place = passage.words.place(0, 0);
        let is_title = titles.iter().any(|title| {
            title.file == place.file
                && (title.span.start..=title.span.end).contains(&place.span.start)
        });
        let (_, above) = numbered.parts.split_last().unwrap_or((&0, &[]));
        if is_title && above.is_empty() {
            outer.push(numbered);
        } else {
            let group = (passage.within.as_str(), above.to_vec());
            inner.entry(group).or_default().push(numbered);
        }
    }
    let mut found = breaks(&outer);
    let late = outer.first().filter(|first| outer.len() >= FEWEST && first.parts == [2]);
    found.extend(late.map(|first| (first.spot(), starts_late(first.number))));
    for group in inner.values() {
        found.extend(breaks(group));
    }
    found
}

impl Numbered<'_> {
    fn spot(&self) -> Spot {
        let start = self.passage.text().find(self.number).unwrap_or(0);
        self.passage.spot(start, start + self.number.len())
    }
}

/// `2.1 Meetings` and `3. Money`. A number without a full stop, as in “16 days of action”, is none,
/// nor is one before a small letter.
fn read(passage: &Passage) -> Option<Numbered<'_>> {
    let text = passage.text();
    let (number, rest) = text.split_once(char::is_whitespace)?;
    let number = number.trim_end_matches(')');
    let parts: Option<Vec<u32>> =
        number.trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect();
    let parts = parts.filter(|parts| parts.iter().all(|part| (1..100).contains(part)))?;
    let fits = number.contains('.') && rest.trim_start().starts_with(char::is_uppercase);
    fits.then_some(Numbered { passage, parts, number })
}

fn breaks(group: &[Numbered<'_>]) -> Vec<(Spot, Message)> {
    if group.len() < FEWEST {
        return Vec::new();
    }
    let last = |numbered: &Numbered<'_>| numbered.parts.last().copied().unwrap_or(0);
    let pairs = group.windows(2).filter_map(|pair| {
        let [before, now] = pair else { return None };
        // Each part of a document may count from 1.
        let message = if last(now) == 1 {
            return None;
        } else if last(now) <= last(before) {
            repeats(now.number, before.number)
        } else if last(now) > last(before) + 1 {
            skips(now.number, before.number)
        } else {
            return None;
        };
        Some((now.spot(), message))
    });
    pairs.collect()
}
