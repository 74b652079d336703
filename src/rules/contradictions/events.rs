//! What a sentence says happened, or is to happen, on a day: that the plan was published, applies
//! from then, is reviewed by then. Knows words and no facts.

use super::moments::{Moment, month_at};
use super::told::{Sentence, phrase};
use std::ops::Range;

/// What has a date among the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The plan was published.
    Published,
    /// The partners agreed the plan.
    Agreed,
    /// The plan applies from then.
    From,
    /// The plan applies until then.
    Until,
    /// The plan is reviewed by then.
    Review,
    /// The plan was last revised.
    Revised,
    /// The threshold document was published.
    ThresholdPublished,
    /// The threshold document is reviewed by then.
    ThresholdReview,
    /// The scrutineer’s first day.
    ScrutineerFrom,
    /// The scrutineer’s last day.
    ScrutineerUntil,
    /// The last audit under section 11.
    Section11Last,
    /// The next audit under section 11.
    Section11Next,
}

/// A way to say it: of whom, with which verbs, before which words a date stands.
struct Way {
    what: What,
    subjects: &'static [&'static str],
    verbs: &'static [&'static str],
    before: &'static [&'static str],
}

/// How a plan speaks of itself.
pub(super) const PLAN: [&str; 13] = [
    "these arrangements",
    "these multi-agency safeguarding arrangements",
    "these safeguarding arrangements",
    "our arrangements",
    "our multi-agency safeguarding arrangements",
    "the arrangements",
    "this plan",
    "our plan",
    "the plan",
    "this document",
    "this masa",
    "our masa",
    "the masa",
];

const THRESHOLD: [&str; 3] =
    ["the threshold document", "our threshold document", "this threshold document"];
const SCRUTINEER: [&str; 4] = [
    "the independent scrutineer",
    "our independent scrutineer",
    "the scrutineer",
    "our scrutineer",
];
const LAST_AUDIT: [&str; 4] = [
    "last section 11 audit",
    "last section 11 self-assessment",
    "last section 11 return",
    "last section 11 assessment",
];
const NEXT_AUDIT: [&str; 4] = [
    "next section 11 audit",
    "next section 11 self-assessment",
    "next section 11 return",
    "next section 11 assessment",
];
const TAKE_PLACE: [&str; 10] = [
    "was",
    "is",
    "takes place",
    "took place",
    "due",
    "completed",
    "carried out",
    "held",
    "done",
    "planned",
];
const APPLY: [&str; 10] = [
    "apply",
    "applies",
    "effective",
    "in force",
    "in effect",
    "in operation",
    "run",
    "runs",
    "operate",
    "valid",
];
const AT: [&str; 2] = ["on", "in"];
const BY: [&str; 4] = ["by", "in", "on", "than"];

const WAYS: [Way; 17] = [
    Way { what: What::Published, subjects: &PLAN, verbs: &["published"], before: &AT },
    Way { what: What::Agreed, subjects: &PLAN, verbs: &["agreed", "signed off"], before: &AT },
    Way {
        what: What::From,
        subjects: &PLAN,
        verbs: &[
            "take effect",
            "takes effect",
            "took effect",
            "come into effect",
            "comes into effect",
            "came into effect",
            "come into force",
            "comes into force",
            "came into force",
        ],
        before: &["on", "in", "from"],
    },
    Way { what: What::From, subjects: &PLAN, verbs: &APPLY, before: &["from", "since"] },
    Way {
        what: What::From,
        subjects: &PLAN,
        verbs: &[
            "start",
            "starts",
            "started",
            "begin",
            "begins",
            "began",
            "commence",
            "commences",
            "commenced",
        ],
        before: &["on", "in", "from"],
    },
    Way { what: What::Until, subjects: &PLAN, verbs: &APPLY, before: &["until", "till"] },
    Way {
        what: What::Until,
        subjects: &PLAN,
        verbs: &["expire", "expires", "end", "ends"],
        before: &AT,
    },
    Way { what: What::Review, subjects: &PLAN, verbs: &["reviewed"], before: &BY },
    Way { what: What::Review, subjects: &PLAN, verbs: &["due for review"], before: &BY },
    Way {
        what: What::Revised,
        subjects: &PLAN,
        verbs: &["last revised", "last updated"],
        before: &AT,
    },
    Way {
        what: What::ThresholdPublished,
        subjects: &THRESHOLD,
        verbs: &["published"],
        before: &AT,
    },
    Way {
        what: What::ThresholdReview,
        subjects: &THRESHOLD,
        verbs: &["reviewed", "due for review"],
        before: &BY,
    },
    Way {
        what: What::ScrutineerFrom,
        subjects: &SCRUTINEER,
        verbs: &["appointed", "in post"],
        before: &["from", "since"],
    },
    Way {
        what: What::ScrutineerFrom,
        subjects: &SCRUTINEER,
        verbs: &["started", "took up post", "took up the post", "took up the role"],
        before: &AT,
    },
    Way {
        what: What::ScrutineerUntil,
        subjects: &SCRUTINEER,
        verbs: &["appointed", "in post"],
        before: &["until", "till"],
    },
    Way { what: What::Section11Last, subjects: &LAST_AUDIT, verbs: &TAKE_PLACE, before: &BY },
    Way { what: What::Section11Next, subjects: &NEXT_AUDIT, verbs: &TAKE_PLACE, before: &BY },
];

/// Words that may stand between a subject and its verb.
const BEFORE_VERB: &str = "was were is are will shall must should be been being has have to next then \
    also now formally jointly fully finally again both all agreed approved published signed by the \
    our three lead statutory safeguarding partners partnership and due last they it on website";

/// Words that may stand between a verb and the word before the date.
const AFTER_VERB: &str = "again jointly formally fully by the our all three lead statutory \
    safeguarding partners partnership together on its website with effect next no later not and at \
    latest online here";

/// Words that may stand between a preposition and its date.
const BEFORE_DATE: &str = "the end start beginning of early late mid month at";

/// Words before a subject that make it part of something else.
const NO_SUBJECT: &str =
    "of to with for under in by about from on within into behind between against";

/// Something that is said of a day.
#[derive(Debug, Clone)]
pub(super) struct Event {
    /// What is said.
    pub(super) what: What,
    /// Of whom, as words.
    pub(super) subject: Range<usize>,
    /// From the subject to the day.
    pub(super) verb: Range<usize>,
    /// The word before the date: on, in, by.
    pub(super) before: String,
}

/// What a sentence says of one of its moments.
pub(super) fn event(sentence: &Sentence<'_>, all: &[Moment], index: usize) -> Option<Event> {
    let before = preposition(sentence, all[index].range.start)?;
    let word = sentence.words[before].low.as_ref();
    // “from 1 July 2026 to 30 June 2029”: the verb stands before the first of the two.
    let pair = index.checked_sub(1).filter(|first| all[*first].range.end == before);
    if let Some(first) = pair
        && matches!(word, "to" | "until" | "till")
    {
        let from = preposition(sentence, all[first].range.start)?;
        let found = said(sentence, from, "from")?;
        let until = match found.what {
            What::From => What::Until,
            What::ScrutineerFrom => What::ScrutineerUntil,
            _ => return None,
        };
        return Some(Event { what: until, before: word.to_owned(), ..found });
    }
    said(sentence, before, word)
}

/// The word such as “on” that leads to a date at the word `start`.
fn preposition(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let mut index = start.checked_sub(1)?;
    for _ in 0..4 {
        if sentence.gap(index) != " " {
            return None;
        }
        if !is_among(BEFORE_DATE, &sentence.words[index].low) {
            return Some(index);
        }
        index = index.checked_sub(1)?;
    }
    None
}

/// What is said before the word `before`, which leads to a date.
fn said(sentence: &Sentence<'_>, before: usize, word: &str) -> Option<Event> {
    let mut end = before;
    loop {
        for way in WAYS.iter().filter(|way| way.before.contains(&word)) {
            if let Some(start) = ends_with(sentence, end, way.verbs)
                && let Some(subject) = subject(sentence, start, way.subjects)
                && is_plain(sentence, subject.start..before + 1)
            {
                let verb = start..end;
                return Some(Event { what: way.what, subject, verb, before: word.to_owned() });
            }
        }
        if let Some(found) = done_by_us(sentence, end, word)
            && is_plain(sentence, found.verb.start..before + 1)
        {
            return Some(found);
        }
        end = end.checked_sub(1)?;
        if before - end > 9 || !is_among(AFTER_VERB, &sentence.words[end].low) {
            return None;
        }
    }
}

/// What the partners say that they do with the plan, which is named before the word `end`.
fn done_by_us(sentence: &Sentence<'_>, end: usize, word: &str) -> Option<Event> {
    let start = ends_with(sentence, end, &PLAN)?;
    let verb = start.checked_sub(1)?;
    let (what, allowed): (_, &[&str]) = match sentence.words[verb].low.as_ref() {
        "published" | "publish" => (What::Published, &AT),
        "agreed" => (What::Agreed, &AT),
        "review" => (What::Review, &BY),
        _ => return None,
    };
    let by = sentence.words[verb.saturating_sub(4)..verb].iter();
    let ours = by.rev().any(|word| matches!(word.low.as_ref(), "we" | "partners" | "partnership"));
    let event = Event { what, subject: start..end, verb: verb..end, before: word.to_owned() };
    (ours && allowed.contains(&word)).then_some(event)
}

/// Where the longest of `phrases` begins that ends before the word `end`.
fn ends_with(sentence: &Sentence<'_>, end: usize, phrases: &[&str]) -> Option<usize> {
    phrases.iter().find_map(|words| {
        let words = phrase(words);
        let start = end.checked_sub(words.len())?;
        sentence.phrase_at(start, &words).map(|_| start)
    })
}

/// The subject of a verb that begins at the word `verb`.
fn subject(sentence: &Sentence<'_>, verb: usize, subjects: &[&str]) -> Option<Range<usize>> {
    let mut end = verb;
    loop {
        if let Some(start) = ends_with(sentence, end, subjects) {
            let before = start.checked_sub(1).filter(|before| sentence.gap(*before) == " ");
            let is_part = |before: usize| is_among(NO_SUBJECT, &sentence.words[before].low);
            return (!before.is_some_and(is_part)).then_some(start..end);
        }
        end = end.checked_sub(1)?;
        if verb - end > 12 || !is_among(BEFORE_VERB, &sentence.words[end].low) {
            return None;
        }
    }
}

/// Whether nothing but spaces and commas stands between words.
fn is_plain(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    range.clone().all(|index| matches!(sentence.gap(index), " " | ", "))
}

fn is_among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// The one month of a sentence in which the yearly report is said to come out, as a word; a month
/// with a year is that of one report.
pub(super) fn report_month(sentence: &Sentence<'_>) -> Option<usize> {
    let all = 0..sentence.words.len();
    let months: Vec<usize> = all.filter(|at| month_at(sentence, *at).is_some()).collect();
    let [at] = months[..] else { return None };
    let low = |index: usize| sentence.words.get(index).map_or("", |word| word.low.as_ref());
    let report = (2..at).find(|index| {
        low(*index) == "report"
            && matches!(low(index - 1), "yearly" | "annual")
            && matches!(low(index - 2), "the" | "our" | "its")
    })?;
    // “a summary of the yearly report” is something else.
    let is_subject = report == 2 || sentence.gap(report - 3) != " ";
    let mut after = report + 1..(report + 5).min(at);
    let comes_out = after.any(|index| matches!(low(index), "published" | "due"));
    let is_led = matches!(low(at - 1), "in" | "by" | "every" | "each" | "of" | "than");
    let has_year = low(at + 1).len() == 4 && low(at + 1).parse::<u16>().is_ok();
    (is_subject && comes_out && is_led && !has_year && is_plain(sentence, report..at)).then_some(at)
}
