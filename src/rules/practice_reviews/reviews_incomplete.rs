//! Practice reviews of which the plan leaves out who commissions, who publishes or what is learned.

use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "reviews-incomplete",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-PUB-02", "WT18-PUB-15"],
    page: include_str!("reviews_incomplete.md"),
    look,
};

/// A fact about reviews, the question it answers, and what it is in words.
const PARTS: [(&str, &str, &str); 3] = [
    ("commissioning", "practice-reviews.commissioning", "how they are commissioned"),
    ("publication", "practice-reviews.publication", "how they are published"),
    ("learning", "practice-reviews.learning", "how learning is put into practice"),
];

fn look(look: &mut Look<'_>) {
    let at = At::key("case_reviews");
    let Some(reviews) = look.plan().and_then(|plan| plan.case_reviews.as_ref()) else { return };
    let lacks: Vec<(&str, String)> = PARTS
        .iter()
        .filter(|(key, question, _)| look.is_absent(&at.then(key)) && !is_answered(look, question))
        .map(|(key, _, words)| (*key, (*words).to_owned()))
        .collect();
    let Some((key, _)) = lacks.first() else { return };
    let place = at.then(key);
    let words: Vec<String> = lacks.iter().map(|(_, words)| words.clone()).collect();
    let in_words = reviews.text.is_some();
    let finding = look.report(&place, left_out(&words));
    if in_words {
        // The words of the plan may say it; only a reader can tell.
        finding.weighing(Severity::Advice);
    }
}

fn left_out(lacks: &[String]) -> Message {
    Message::new(
        format!("The facts about practice reviews do not say {}", listed(lacks, "and")),
        "people who wait for a review, families above all, have to know what will happen with it",
        "Add `commissioning`, `publication` or `learning` under `case_reviews:`, or bind a section to \
         the question",
    )
}
