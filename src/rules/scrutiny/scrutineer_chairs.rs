//! A scrutineer who also chairs the partnership.

use crate::document::Plan;
use crate::document::people::Chair;
use crate::document::values::Text;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::missing::find_word;
use crate::rules::names::{lower, same};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "scrutineer-chairs",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-CHR-03"],
    page: include_str!("scrutineer_chairs.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if look.edition < Edition::Wt23 {
        return;
    }
    let combined = plan.scrutiny.as_ref().and_then(|scrutiny| scrutiny.combined_with_chair);
    if combined == Some(true) {
        look.report(&At::key("scrutiny").then("combined_with_chair"), does_both());
        return;
    }
    let scrutineer = plan.scrutiny.as_ref().and_then(|scrutiny| scrutiny.scrutineer.as_ref());
    let title = scrutineer.and_then(|post| post.post.as_ref()).map(|post| lower(post.as_str()));
    // “Independent Chair and Scrutineer”.
    if title.is_some_and(|title| {
        ["scrutineer", "chair"].iter().all(|word| find_word(&title, word).is_some())
    }) {
        look.report(&At::key("scrutiny").then("scrutineer").then("post"), does_both());
        return;
    }
    let chair = plan.leadership.as_ref().and_then(|leadership| leadership.chair.as_ref());
    let Some(chair) = chair else { return };
    let at = At::key("leadership").then("chair");
    if has_name_of_scrutineer(plan, chair) {
        look.report(&at.then("name"), does_both());
    } else if chair
        .post
        .as_ref()
        .is_some_and(|post| find_word(&lower(post.as_str()), "scrutineer").is_some())
    {
        look.report(&at.then("post"), does_both());
    }
}

fn has_name_of_scrutineer(plan: &Plan, chair: &Chair) -> bool {
    let scrutineer = plan.scrutiny.as_ref().and_then(|scrutiny| scrutiny.scrutineer.as_ref());
    let names = scrutineer.and_then(|post| post.name.as_ref()).zip(chair.name.as_ref());
    names.is_some_and(|(one, other)| same(Text::as_str(one), other.as_str()))
}

fn does_both() -> Message {
    Message::new(
        "The scrutineer also chairs the partnership",
        "whoever chairs takes part in what scrutiny looks at, and would have to judge their own work",
        "Let another person chair; if one person does both for now, say in `independence` who \
         scrutinises the chair, and until when",
    )
}
