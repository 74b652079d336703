//! A list of who receives the report of a review, without those who have to.

use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::rules::missing::mention;
use crate::rules::names::{has_any, listed, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "review-recipients",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CA04-16F-05"],
    page: include_str!("review_recipients.md"),
    look,
};

/// Who has to receive it, and the words by which a list may name them.
const WANTED: [(&str, &[&str]); 2] = [
    ("the Child Safeguarding Practice Review Panel", &["panel"]),
    (
        "the Secretary of State",
        &["secretary of state", "department for education", "dfe", "the department"],
    ),
];

fn look(look: &mut Look<'_>) {
    let Some(reviews) = look.plan().and_then(|plan| plan.case_reviews.as_ref()) else { return };
    let at = At::key("case_reviews").then("recipients");
    if reviews.recipients.is_empty() || !look.doc.may_judge_absence(&at) {
        return;
    }
    let list = lower(&reviews.recipients.iter().map(Text::as_str).collect::<Vec<_>>().join("; "));
    let lacks: Vec<_> = WANTED.iter().filter(|(_, words)| !has_any(&list, words)).collect();
    if lacks.is_empty() {
        return;
    }
    // Where the text speaks of them, a person may have said it there.
    let told = lacks.iter().all(|(_, words)| mention(look, words).is_some());
    let names: Vec<String> = lacks.iter().map(|(name, _)| (*name).to_owned()).collect();
    let finding = look.report(&at, left_out(&names));
    if told {
        finding.weighing(Severity::Advice);
    }
}

fn left_out(names: &[String]) -> Message {
    Message::new(
        format!(
            "The list of who receives the report of a review leaves out {}",
            listed(names, "and")
        ),
        "the law sends every report to both, so that what was learned here is known nationally",
        "Add them under `recipients`",
    )
}
