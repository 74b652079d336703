//! What is weighed before a local review: criteria left out, and reviews that come by themselves.

use crate::document::review::Criterion;
use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::find_word;
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;
use crate::workspace::{At, Passage};

pub static RULE: Rule = Rule {
    name: "review-criteria",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "REG18-11-01",
        "REG18-11-02",
        "REG18-11-03",
        "REG18-11-04",
        "WT18-REV-07",
        "NST-06-06",
    ],
    page: include_str!("review_criteria.md"),
    look,
};

/// Words that make a review come by itself, in lower case.
const BY_ITSELF: [&str; 8] = [
    "automatically lead to",
    "automatically leads to",
    "automatically result in",
    "automatically results in",
    "automatically trigger",
    "automatically triggers",
    "will automatically be reviewed",
    "automatically be the subject of",
];

/// What the sentence has to be about.
const ABOUT: [&str; 4] = ["practice review", "practice reviews", "local review", "lcspr"];

fn look(look: &mut Look<'_>) {
    let reviews = look.plan().and_then(|plan| plan.case_reviews.as_ref());
    if let Some(reviews) = reviews.filter(|reviews| !reviews.criteria.is_empty()) {
        let at = At::key("case_reviews").then("criteria");
        let lacks = Criterion::ALL.into_iter().filter(|one| !reviews.criteria.contains(one));
        let lacks: Vec<String> = lacks.map(|one| one.in_words().to_owned()).collect();
        if !lacks.is_empty() && look.doc.may_judge_absence(&at) {
            look.report(&at, left_out(&lacks));
        }
    }
    let passages = look.doc.passages().iter().filter(|passage| !passage.quoted);
    let found: Vec<(Spot, String)> = passages.filter_map(claim).collect();
    for (spot, words) in found {
        look.report_spot(spot, by_itself(&words)).weighing(Severity::Advice);
    }
}

fn claim(passage: &Passage) -> Option<(Spot, String)> {
    let text = passage.text();
    if !text.contains("utomatically") {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    BY_ITSELF.iter().find_map(|words| {
        let start = find_word(&lower, words)?;
        let end = start + words.len();
        let sentence = sentences::around(&lower, start, end);
        let about = ABOUT.iter().any(|words| find_word(sentence, words).is_some());
        let stands =
            about && !sentences::denies(sentence) && !sentences::in_quotes(text, start, end);
        stands.then(|| (passage.spot(start, end), text[start..end].to_owned()))
    })
}

fn left_out(lacks: &[String]) -> Message {
    Message::new(
        format!("What is weighed before a local review leaves out {}", listed(lacks, "and")),
        "the partners have to consider all four, and a case may matter for one that was forgotten",
        "Add what is missing under `criteria`",
    )
}

fn by_itself(words: &str) -> Message {
    Message::new(
        format!("{} makes a review come by itself", quoted(words)),
        "meeting the definition of a serious case does not by itself require a local review; the \
         partners decide",
        "Say who decides, and what they weigh",
    )
}
