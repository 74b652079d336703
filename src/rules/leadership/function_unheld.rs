//! A joint function of the lead or delegated partners that nobody holds, in a plan that lists who
//! holds the others.

use crate::document::function::JointFunction;
use crate::document::partner::FunctionHolder;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::is_answered;
use crate::rules::names::{listed, says};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "function-unheld",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "WT23-LSP-02",
        "WT23-LSP-03",
        "WT23-LSP-04",
        "WT23-LSP-05",
        "WT23-LSP-06",
        "WT23-LSP-07",
        "WT23-DSP-03",
        "WT23-DSP-04",
        "WT23-DSP-05",
        "WT23-DSP-06",
        "WT23-DSP-07",
        "WT23-DSP-08",
        "WT26-PUB-01",
    ],
    page: include_str!("function_unheld.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let leadership = look.plan().and_then(|plan| plan.leadership.as_ref());
    let functions =
        leadership.map(|leadership| leadership.functions.as_slice()).unwrap_or_default();
    let list = At::key("leadership").then("functions");
    let unread = functions.iter().any(|entry| entry.function.is_none());
    if look.edition < Edition::Wt23 || functions.is_empty() || unread {
        return;
    }
    for (index, entry) in functions.iter().enumerate() {
        let at = list.item(index);
        let keys = ["by", "post", "group"];
        let may_judge = keys.iter().all(|key| look.doc.may_judge_absence(&at.then(key)));
        if let Some(function) = entry.function.filter(|_| may_judge && !is_held(entry)) {
            look.report(&at, nobody_holds(function));
        }
    }
    if !look.doc.may_judge_absence(&list) {
        return;
    }
    let halves = [(true, "leadership.lead-functions"), (false, "leadership.delegate-functions")];
    for (of_leads, question) in halves {
        let lacks: Vec<String> = JointFunction::ALL
            .into_iter()
            .filter(|function| function.is_of_leads() == of_leads)
            .filter(|function| functions.iter().all(|entry| entry.function != Some(*function)))
            .map(|function| quoted(function.in_words()))
            .collect();
        if !lacks.is_empty() && !is_answered(look, question) {
            // The split of the functions is seen in secondary sources only.
            look.report(&list, not_listed(of_leads, &lacks)).weighing(Severity::Advice);
        }
    }
}

fn is_held(entry: &FunctionHolder) -> bool {
    !entry.by.is_empty() || entry.group.is_some() || says(entry.post.as_ref())
}

fn nobody_holds(function: JointFunction) -> Message {
    Message::new(
        format!("Nobody is named for the joint function {}", quoted(function.in_words())),
        "what all hold together tends to be done by nobody; one partner has to prepare it",
        "Add `by:` with the partners, the `post` or the `group` that holds it",
    )
}

fn not_listed(of_leads: bool, lacks: &[String]) -> Message {
    let whose = if of_leads { "lead" } else { "delegated" };
    Message::new(
        format!(
            "Among the joint functions of the {whose} safeguarding partners, nobody holds {}",
            listed(lacks, "or")
        ),
        "guidance gives them six functions together; readers see who answers for the others and not \
         for these",
        "Add an entry with `function` and `by`, `post` or `group` for each",
    )
}
