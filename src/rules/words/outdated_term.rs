//! Terms that the law or the guidance no longer uses, by the day of the document and of the reader.
//!
//! Which terms, since when and what to write is data (`guidance/terms.yaml`). Terms that words alone
//! cannot decide are left to other rules or to people.

use super::term_guards::{is_meant, is_title};
use super::{blocks, context, replaced_by_machine, seek::Phrases, sources};
use crate::findings::{Edit, Fix, Message, Safety, Severity, Spot};
use crate::guidance::{self, Term, TermLevel};
use crate::rules::mending::{like, other_words};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::Passage;
use std::ops::Range;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "outdated-term",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    // Only these are looked for.
    serves: &[
        "TRM-01", "TRM-03", "TRM-04", "TRM-05", "TRM-06", "TRM-07", "TRM-08", "TRM-09", "TRM-10",
        "TRM-11", "TRM-17", "TRM-18", "TRM-19", "TRM-20", "TRM-21", "TRM-22", "TRM-25", "TRM-26",
        "TRM-27", "TRM-35", "TRM-36", "TRM-37", "TRM-39",
    ],
    page: include_str!("outdated_term.md"),
    look,
};

/// Words of the table that have another meaning too, or are in lawful use.
const LEFT_OUT: [&str; 4] =
    ["on the register", "Local Learning Review", "Local Learning Reviews", "SPR"];

/// The terms in the order of [`RULE`], and their words.
static WORDS: LazyLock<(Vec<&'static Term>, Phrases)> = LazyLock::new(|| {
    let terms: Vec<_> = RULE.serves.iter().filter_map(|id| guidance::term(id)).collect();
    let words = terms.iter().enumerate().flat_map(|(index, term)| {
        let kept = term.words.iter().filter(|words| !LEFT_OUT.contains(words));
        kept.map(move |words| (index, *words))
    });
    let phrases = Phrases::new(words);
    (terms, phrases)
});

fn look(look: &mut Look<'_>) {
    let (terms, phrases) = &*WORDS;
    let mut found: Vec<Vec<(&Passage, Range<usize>, Spot)>> = vec![Vec::new(); terms.len()];
    let mut titles = None;
    for passage in look.doc.passages().iter().filter(|passage| !is_title(passage)) {
        for hit in phrases.find_in(passage) {
            let stands = context::speaks_for_today(look.doc, passage, hit)
                && is_meant(look, terms[hit.key], passage, hit)
                && !replaced_by_machine::covers(passage, hit);
            if !stands {
                continue;
            }
            let spot = passage.spot(hit.start, hit.end);
            let titles = titles.get_or_insert_with(|| blocks::titles(look.doc));
            let in_title = titles.iter().any(|title| {
                title.file == spot.place.file
                    && title.span.start <= spot.place.span.start
                    && spot.place.span.end <= title.span.end
            });
            if !in_title {
                found[hit.key].push((passage, hit.start..hit.end, spot));
            }
        }
    }
    let replaced = look.is_replaced();
    for (term, places) in terms.iter().zip(found) {
        let Some((first, more)) = places.split_first() else { continue };
        let Some(age) = age_of(look, term, replaced) else { continue };
        let words = &first.0.text()[first.1.clone()];
        let fix = by_their_names(look, term, &places);
        let finding = look.report_spot(first.2.clone(), outdated(term, words, more.len(), age));
        finding.fix = fix;
        finding.source = sources::of_term(term.id);
        if term.level == TermLevel::Info || term.confidence.advice_only() {
            finding.weighing(Severity::Advice);
        }
        for (_, _, spot) in more {
            finding.with_related(spot, "and here");
        }
    }
}

/// The fix that writes what a term is called now, wherever it stands; none where that is more than
/// another name.
fn by_their_names(
    look: &Look<'_>,
    term: &Term,
    places: &[(&Passage, Range<usize>, Spot)],
) -> Option<Fix> {
    let edits: Option<Vec<Edit>> = places
        .iter()
        .map(|(passage, part, _)| {
            let (part, new) = renamed(term, passage.text(), part.clone())?;
            other_words(look.doc, passage, part, &new)
        })
        .collect();
    let label = format!("Write {} for what is out of date", quoted(term.instead));
    edits.map(|edits| Fix { label, safety: Safety::Unsafe, edits })
}

/// The words that go and what comes in their place: the new name, with the article before it where
/// that becomes another.
fn renamed(term: &Term, text: &str, part: Range<usize>) -> Option<(Range<usize>, String)> {
    let words = &text[part.clone()];
    let new = like(words, term.now_for(words)?);
    let is_vowel = |words: &str| words.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']);
    let article = if is_vowel(&new) { "an" } else { "a" };
    let before = &text[..part.start];
    let old = before.strip_suffix(' ').and_then(|before| before.rsplit(' ').next());
    let old = old.filter(|old| ["a", "an", "A", "An"].contains(old));
    match old.filter(|old| !old.eq_ignore_ascii_case(article)) {
        Some(old) => {
            let start = part.start - 1 - old.len();
            Some((start..part.end, format!("{} {new}", like(old, article))))
        }
        None => Some((part, new)),
    }
}

/// How old a term is for a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Age {
    /// Out of date on the document's own day.
    AtBirth,
    /// Right then, and out of date for the reader.
    Since,
    /// Out of date, whenever the document was written, or without a day.
    Always,
}

fn age_of(look: &Look<'_>, term: &Term, replaced: bool) -> Option<Age> {
    let own_day = look.own_day();
    match (own_day, term.since_day) {
        (Some(day), Some(_)) if term.dated_on(day) => Some(Age::AtBirth),
        // A document that was replaced itself stays as it was.
        (Some(_), Some(_)) if term.dated_on(look.today) && !replaced => Some(Age::Since),
        (Some(_), Some(_)) => None,
        _ => term.dated_on(look.day).then_some(Age::Always),
    }
}

fn outdated(term: &Term, words: &str, more: usize, age: Age) -> Message {
    let words = quoted(words);
    let said = match (term.level, age) {
        (TermLevel::Warn, Age::AtBirth) => {
            format!("{words} was out of date when this was written")
        }
        (TermLevel::Warn, Age::Always) => format!("{words} is out of date"),
        (TermLevel::Warn, Age::Since) => format!("{words} has since been replaced"),
        _ => format!("{words} is better written another way"),
    };
    let elsewhere = match more {
        0 => String::new(),
        1 => " (here and in one more place)".to_owned(),
        more => format!(" (here and in {more} more places)"),
    };
    let instead = guidance::plain(term.instead);
    Message::new(
        format!("{said}{elsewhere}"),
        clause(term.why),
        format!("Write instead: {instead}. Where the passage is about the past, say so in words"),
    )
}

/// A sentence as a clause: without its full stop, and with a small letter unless a name begins it.
fn clause(sentence: &str) -> String {
    const NAMES: [&str; 3] = ["NHS", "England", "Children"];
    let bare = sentence.trim_end_matches('.');
    if NAMES.iter().any(|name| bare.starts_with(name)) {
        return bare.to_owned();
    }
    let mut letters = bare.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
