//! When a term of the guidance's table is meant, and when its words stand for something else.

use super::context::{has_words, sentence};
use super::seek::Hit;
use crate::findings::Segment;
use crate::guidance::{Edition, Term};
use crate::rules::Look;
use crate::workspace::{Passage, PassageKind};

/// What has to stand, or must not stand, in the sentence with a term.
struct Guard {
    /// The term.
    id: &'static str,
    /// At least one of these stands there, in lower case; nothing is asked when empty.
    with: &'static [&'static str],
    /// None of these stands there.
    without: &'static [&'static str],
    /// Only in documents judged by this edition or a later one.
    from: Edition,
}

/// The terms whose words need a second look.
const GUARDS: [Guard; 13] = [
    guard("TRM-01", &[], &["wales"]),
    guard("TRM-03", &[], &["care board", "adults board", "wellbeing board", "improvement board"]),
    guard("TRM-04", &["children act", "2004 act"], &[]),
    // Boards and trusts have accountable officers for other things.
    guard(
        "TRM-06",
        &["safeguarding partner", "ccg accountable", "for health"],
        &["controlled drugs"],
    ),
    guard("TRM-09", &[], &["single central", "begun", "started"]),
    guard("TRM-17", &[], &["wales", "scotland", "welsh", "scottish"]),
    Guard { from: Edition::Wt23, ..guard("TRM-19", &LEADS_OF_PARTNERS, &["designated"]) },
    guard("TRM-20", &["(dsp"], &[]),
    Guard { from: Edition::Wt23, ..guard("TRM-21", &["safeguarding partner"], &[]) },
    Guard {
        from: Edition::Wt23,
        ..guard(
            "TRM-22",
            &["partnership", "safeguarding partners", "safeguarding children"],
            &["adult", "adults", "conference", "conferences", "panel", "review", "reviews", "cdop"],
        )
    },
    // The reports of others have names of their own.
    guard(
        "TRM-25",
        &[],
        &[
            "adult",
            "adults",
            "panel",
            "cdop",
            "public health",
            "virtual school",
            "scrutineer",
            "lado",
            "reviewing officer",
            "reviewing officers",
            "ofsted",
            "inspector",
            "commissioner",
            "complaints",
            "child death",
            "council",
            "police",
            "board",
        ],
    ),
    // As a heading of the guidance; the words themselves are in good use.
    guard(
        "TRM-27",
        &[
            "contextual safeguarding in working together",
            "contextual safeguarding section of working together",
            "contextual safeguarding chapter of working together",
            "contextual safeguarding guidance in working together",
            "contextual safeguarding (working together",
            "headed contextual safeguarding",
        ],
        &[],
    ),
    guard("TRM-35", &[], &["uk gdpr"]),
];

/// How a sentence makes a safeguarding lead the lead of a statutory partner.
const LEADS_OF_PARTNERS: [&str; 12] = [
    "safeguarding leads of the three partners",
    "safeguarding leads of the three statutory partners",
    "safeguarding leads of the three safeguarding partners",
    "safeguarding leads of the safeguarding partners",
    "safeguarding leads of the statutory partners",
    "safeguarding leads of the partners",
    "safeguarding leads from the three partners",
    "safeguarding leads for the three partners",
    "three safeguarding leads",
    "safeguarding lead of each partner",
    "safeguarding lead for each partner",
    "safeguarding lead of each statutory partner",
];

const fn guard(
    id: &'static str,
    with: &'static [&'static str],
    without: &'static [&'static str],
) -> Guard {
    Guard { id, with, without, from: Edition::Wt18 }
}

/// Whether `hit` means the term and not something else, in a sentence about today.
pub(super) fn is_meant(look: &Look<'_>, term: &Term, passage: &Passage, hit: Hit) -> bool {
    let around = sentence(passage.text(), hit.start, hit.end).to_lowercase();
    if names_an_early_year(&around, term) || is_explained(look, term, passage, hit) {
        return false;
    }
    let Some(guard) = GUARDS.iter().find(|guard| guard.id == term.id) else { return true };
    look.edition >= guard.from
        && (guard.with.is_empty() || guard.with.iter().any(|words| around.contains(words)))
        && !guard.without.iter().any(|words| has_words(&around, words))
}

/// Whether the document itself says what the words mean, so that nobody is misled by them.
fn is_explained(look: &Look<'_>, term: &Term, passage: &Passage, hit: Hit) -> bool {
    let words = passage.text()[hit.start..hit.end].to_lowercase();
    let says = |text: &str| {
        look.doc.passages().iter().any(|other| other.text().to_lowercase().contains(text))
    };
    match term.id {
        // “the Child Safeguarding Practice Review Panel (the National Panel)”.
        "TRM-11" => {
            ["(", "(the ", "(“", "(the “"].iter().any(|open| says(&format!("{open}{words}")))
        }
        "TRM-35" if words == "gdpr" => says("uk gdpr"),
        "TRM-09" if words.starts_with("scr") => says("single central"),
        _ => false,
    }
}

/// Whether the sentence gives a year when the term was still right. Years that belong to the title
/// of a law or of guidance do not count.
fn names_an_early_year(sentence: &str, term: &Term) -> bool {
    let Some(since) = term.since_day else { return false };
    let mut before = "";
    for word in sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let year = word.parse().ok().filter(|year| (1990..=since.year()).contains(year));
        let in_title = ["act", "together", "children", "regulations"].contains(&before);
        if year.is_some() && !in_title {
            return true;
        }
        before = word;
    }
    false
}

/// Whether a passage is the name of a partner, which other rules look at, or the title of a
/// document, which is nobody's to change.
pub(super) fn is_title(passage: &Passage) -> bool {
    let Some(path) = passage.fact.as_ref().filter(|_| passage.kind == PassageKind::Fact) else {
        return false;
    };
    let first = path.0.first();
    let last = path.0.iter().rev().find_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Item(_) => None,
    });
    let of_partner = matches!(first, Some(Segment::Key(key)) if key == "partners");
    match last {
        Some("name" | "short_name") => of_partner,
        Some("title" | "document" | "reference" | "agreement") => true,
        _ => false,
    }
}
