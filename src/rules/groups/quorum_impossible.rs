//! A quorum that cannot be reached, or that anybody may set aside.

use crate::document::group::{Group, Quorum};
use crate::document::values::Prose;
use crate::findings::{Message, Severity};
use crate::rules::names::{has_any, lower};
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "quorum-impossible",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &["LEAD-QUO-01"],
    page: include_str!("quorum_impossible.md"),
    look,
};

/// Words, in lower case, by which a quorum that was missed does not count.
const EMPTIED: [&str; 8] = [
    "discretion",
    "chair may decide",
    "chair decides",
    "chair can decide",
    "may proceed",
    "will proceed",
    "may go ahead",
    "goes ahead",
];

/// Words, in lower case, that leave the quorum itself to somebody's will.
const AT_WILL: [&str; 4] = [
    "discretion of the chair",
    "chair's discretion",
    "determined by the chair",
    "decided by the chair",
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let of_groups = plan.groups.iter().enumerate().filter_map(|(index, group)| {
        let quorum = group.quorum.as_ref()?;
        Some((At::key("groups").item(index).then("quorum"), quorum, Some(group)))
    });
    let of_all = plan.quorum.iter().map(|quorum| (At::key("quorum"), quorum, None));
    for (at, quorum, group) in of_all.chain(of_groups) {
        judge(look, &at, quorum, group);
    }
}

fn judge(look: &mut Look<'_>, at: &At, quorum: &Quorum, group: Option<&Group>) {
    let members = group.map(|group| group.members.len()).filter(|count| *count > 0);
    let members = members.filter(|_| look.doc.may_judge_absence(&At::key("groups")));
    let least = quorum.at_least.map(|least| (least, usize::try_from(least).unwrap_or(usize::MAX)));
    match (least, quorum.out_of) {
        (Some((least, _)), Some(of)) if least > of => {
            look.report(&at.then("at_least"), more_than_all(least, of));
        }
        (Some((least, wanted)), None) if members.is_some_and(|count| wanted > count) => {
            // One member of the list may send several people.
            let finding =
                look.report(&at.then("at_least"), more_than_listed(least, members.unwrap_or(0)));
            finding.weighing(Severity::Warning);
        }
        _ => {}
    }
    let otherwise = quorum.otherwise.as_ref().map(Prose::as_str).map(lower);
    if otherwise.is_some_and(|words| has_any(&words, &EMPTIED)) {
        look.report(&at.then("otherwise"), set_aside()).weighing(Severity::Advice);
        return;
    }
    let text = quorum.text.as_ref().map(Prose::as_str).map(lower);
    if text.is_some_and(|words| has_any(&words, &AT_WILL) && !sentences::denies(&words)) {
        look.report(&at.then("text"), set_aside()).weighing(Severity::Advice);
    }
}

fn more_than_all(least: u32, of: u32) -> Message {
    Message::new(
        format!("The quorum asks for {least} members out of {of}"),
        "it can never be reached, so no decision of the group would stand",
        "Put `at_least` or `out_of` right",
    )
}

fn more_than_listed(least: u32, members: usize) -> Message {
    Message::new(
        format!("The quorum asks for {least} members, and the group lists {members}"),
        "as it is written it cannot be reached",
        "Put `at_least` right, or list every member of the group",
    )
}

fn set_aside() -> Message {
    Message::new(
        "A quorum that was missed can be set aside",
        "a rule that may be waived at the meeting protects nobody: decisions can be made without a \
         partner who has to answer for them",
        "Say who has to agree before a decision counts, and by when those who were away are asked",
    )
}
