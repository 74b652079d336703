//! A quorum of a group below the executive that asks for the lead partners themselves.

use crate::document::group::{Group, GroupKind, Quorum};
use crate::document::values::{Prose, Text};
use crate::findings::{Message, Severity};
use crate::rules::names::{has_any, lower};
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "quorum-wrong-people",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["LEAD-QUO-01"],
    page: include_str!("quorum_wrong_people.md"),
    look,
};

/// Words, in lower case, that mean the heads of the partners.
const LEADS: [&str; 5] =
    ["lead safeguarding partner", "lead safeguarding partners", "lead partners", "lsp", "lsps"];

/// Words by which somebody else may come for them.
const OTHERS: [&str; 12] = [
    "delegate",
    "delegates",
    "delegated",
    "deputy",
    "deputies",
    "representative",
    "representatives",
    "nominee",
    "nominees",
    "on behalf of",
    "agency",
    "agencies",
];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for (index, group) in plan.groups.iter().enumerate() {
        let is_below = matches!(group.kind, Some(GroupKind::Subgroup | GroupKind::TaskFinish));
        let Some(quorum) = group.quorum.as_ref().filter(|_| is_below && !leads_sit_in(group))
        else {
            continue;
        };
        let at = At::key("groups").item(index).then("quorum");
        if let Some(at) = wrong(quorum, &at) {
            let name = group.name.as_ref().map_or("This group", |name| name.as_str());
            look.report(&at, asks_for_leads(name));
        }
    }
}

/// Whether the list of members says that the heads do sit there.
fn leads_sit_in(group: &Group) -> bool {
    const HEADS: [&str; 6] = [
        "lead safeguarding partner",
        "lead safeguarding partners",
        "chief executive",
        "chief constable",
        "commissioner",
        "chief officer",
    ];
    let posts = group.members.iter().filter_map(|member| member.post.as_ref());
    posts.into_iter().any(|post| has_any(&lower(post.as_str()), &HEADS))
}

/// Where the quorum asks for them.
fn wrong(quorum: &Quorum, at: &At) -> Option<At> {
    let asks = |words: &str| {
        let words = lower(words);
        has_any(&words, &LEADS) && !has_any(&words, &OTHERS) && !sentences::denies(&words)
    };
    let also = quorum.also.iter().map(Text::as_str).position(asks);
    also.map(|index| at.then("also").item(index)).or_else(|| {
        let text = quorum.text.as_ref().map(Prose::as_str)?;
        asks(text).then(|| at.then("text"))
    })
}

fn asks_for_leads(name: &str) -> Message {
    Message::new(
        format!("{} is quorate only with the lead safeguarding partners", quoted(name)),
        "the heads of the council, the board and the force rarely sit in a group below the executive, \
         so by its own rule it could never decide",
        "Name those who do sit there: the delegated partners, or a number of agencies",
    )
}
