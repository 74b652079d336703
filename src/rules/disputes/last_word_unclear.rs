//! Who has the last word in a dispute between partners, and what part chair and scrutineer have.

use crate::document::people::{Ladder, Stage};
use crate::document::values::{Prose, Text};
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::names::{has_any, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "last-word-unclear",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-DIS-02", "WT23-DIS-01", "WT23-SCR-06", "NST-13-02"],
    page: include_str!("last_word_unclear.md"),
    look,
};

/// Words for the end of a ladder: who decides in the end, or is told that nobody could.
const END: [&str; 14] = [
    "secretary of state",
    "department for education",
    "regulator",
    "regulators",
    "inspectorate",
    "inspectorates",
    "mediator",
    "mediation",
    "arbitration",
    "final",
    "last word",
    "last resort",
    "binding",
    "deadlock",
];

/// Whose ladder leads to the top by itself: nobody is above them.
const TOP: [&str; 7] = [
    "lead safeguarding partners",
    "lead partners",
    "chief executives",
    "chief officers",
    "three leads",
    "lsps",
    "lead safeguarding partner",
];

fn look(look: &mut Look<'_>) {
    let Some(ladder) = look.plan().and_then(|plan| plan.disputes.as_ref()) else { return };
    let stages = At::key("disputes").then("stages");
    if ladder.stages.is_empty() || !look.doc.may_judge_absence(&stages) {
        return;
    }
    for (index, stage) in ladder.stages.iter().enumerate() {
        if let Some(who) = stage.who.as_ref().filter(|who| is_scrutineer_alone(who)) {
            look.report(&stages.item(index).then("who"), scrutineer_decides(who));
        }
    }
    let said = words(ladder);
    if !has_any(&said, &["chair", "chairs", "scrutineer", "scrutineers", "scrutiny"])
        && !is_answered(look, "disputes.chair-and-scrutineer")
    {
        look.report(&stages, neither());
    }
    let last = ladder.stages.last().map(|stage| of_stage(stage).join(" ")).unwrap_or_default();
    let answered =
        ["disputes.resolution", "disputes.deadlock"].iter().any(|q| is_answered(look, q));
    if !has_any(&said, &END) && !has_any(&lower(&last), &TOP) && !answered {
        look.report(&stages, no_end());
    }
}

/// “Independent Scrutineer”, with nobody beside them.
fn is_scrutineer_alone(who: &Text) -> bool {
    let who = lower(who.as_str());
    let bare = who.strip_prefix("the ").unwrap_or(&who);
    matches!(bare, "independent scrutineer" | "scrutineer" | "independent scrutineers")
}

fn words(ladder: &Ladder) -> String {
    let mut words: Vec<&str> = ladder.text.iter().map(Prose::as_str).collect();
    for stage in &ladder.stages {
        words.extend(of_stage(stage));
    }
    lower(&words.join(" ; "))
}

fn of_stage(stage: &Stage) -> Vec<&str> {
    let short = [&stage.level, &stage.who, &stage.evidence, &stage.copy_to];
    let mut words: Vec<&str> = short.into_iter().flatten().map(Text::as_str).collect();
    words.extend(stage.text.iter().map(Prose::as_str));
    words
}

fn scrutineer_decides(who: &Text) -> Message {
    Message::new(
        format!("{} settles a dispute between partners", quoted(who.as_str())),
        "whoever decides between partners can hardly judge them afterwards; the scrutineer’s part is \
         to advise",
        "Name who decides, and say under `text` when the scrutineer gives advice",
    )
}

fn neither() -> Message {
    Message::new(
        "The steps give no part to the chair or to the scrutineer",
        "the chair is there as a clear route for a dispute, and the scrutineer for independent advice",
        "Say at which step each comes in, or bind a section to `disputes.chair-and-scrutineer`",
    )
}

fn no_end() -> Message {
    Message::new(
        "The steps do not say who has the last word",
        "partners with equal responsibility may fail to agree at the last step too",
        "Say who decides in the end, and who is told that the partners could not agree; as a last \
         resort that is the Secretary of State",
    )
}
