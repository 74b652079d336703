//! A scrutineer of whom the text speaks and whom nobody identifies.

use super::mentions::spoken_of;
use crate::document::practice::{Scrutiny, ScrutinyModel};
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::names::says;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "scrutineer-unnamed",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CA04-16G-02", "SCR-IND-02"],
    page: include_str!("scrutineer_unnamed.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let answered = ["scrutiny.method", "scrutiny.terms", "scrutiny.functions"];
    if plan.scrutiny.as_ref().is_some_and(says_who)
        || answered.iter().any(|question| is_answered(look, question))
        || !look.doc.may_judge_absence(&crate::workspace::At::key("scrutiny"))
    {
        return;
    }
    if let Some((spot, words)) = spoken_of(look) {
        look.report_spot(spot, not_identified(&words));
    }
}

fn says_who(scrutiny: &Scrutiny) -> bool {
    let person = scrutiny.scrutineer.as_ref().is_some_and(|post| {
        says(post.post.as_ref()) || says(post.name.as_ref()) || post.vacant.is_some()
    });
    let others = matches!(
        scrutiny.model,
        Some(ScrutinyModel::PeerReview | ScrutinyModel::Group | ScrutinyModel::Mixed)
    );
    person || others || scrutiny.provider.is_some() || !scrutiny.peer_partnerships.is_empty()
}

fn not_identified(words: &str) -> Message {
    Message::new(
        format!("The text speaks of {}, and nothing says who that is", quoted(words)),
        "scrutiny that nobody is named for cannot be reached by practitioners and families, nor be \
         seen to be independent",
        "Add `scrutineer:` under `scrutiny:` with the `post`, or the `provider`; if the post is open, \
         write `vacant:` with `since`, `cover` and `expected`",
    )
}
