//! An answer to a question that no guidance asks.

use super::phrasing::listed;
use crate::findings::{Message, Severity, Spot};
use crate::guidance;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{quoted, safe};
use crate::workspace::{At, near_misses};

pub static RULE: Rule = Rule {
    name: "unknown-question",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("unknown_question.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    let mut named: Vec<(Spot, &str)> =
        doc.bindings().map(|bound| (bound.spot.clone(), bound.question.as_str())).collect();
    for (index, answer) in look.plan().map(|plan| &plan.answers).into_iter().flatten().enumerate() {
        let at = At::key("answers").item(index).then("question");
        if let (Some(question), Some(spot)) = (&answer.question, doc.spot(&at)) {
            named.push((spot, question.as_str()));
        }
    }
    for (spot, name) in named {
        if !name.trim().is_empty() && guidance::question(name.trim()).is_none() {
            look.report_spot(spot, unknown(name.trim()));
        }
    }
}

fn unknown(name: &str) -> Message {
    let names = || guidance::questions().iter().map(|question| question.name);
    let near = near_misses(name, names());
    let topic = name.split('.').next().unwrap_or_default();
    let of_topic: Vec<&str> = guidance::questions_of(topic).map(|question| question.name).collect();
    let todo = match (near.as_slice(), of_topic.as_slice()) {
        ([near, ..], _) => format!("Did you mean `{}`? If so, write it that way", safe(near)),
        ([], []) => "`masa explain NAME` shows a question; write one of its names".to_owned(),
        ([], of_topic) => format!("Write one of the questions of this topic: {}", listed(of_topic)),
    };
    Message::new(
        format!("No guidance that masa knows asks the question {}", quoted(name)),
        "the text is published, but it counts as an answer to nothing",
        todo,
    )
}
