//! A chair of the partnership who is none of the delegated partners.

use crate::document::Plan;
use crate::document::partner::Partner;
use crate::document::people::{Chair, ChairModel, Post};
use crate::document::values::{Code, PartnerRef};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::names::same;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "chair-not-delegate",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-CHR-02", "TRM-22"],
    page: include_str!("chair_not_delegate.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let chair = plan.leadership.as_ref().and_then(|leadership| leadership.chair.as_ref());
    let Some(chair) = chair.filter(|_| look.edition >= Edition::Wt23) else { return };
    let at = At::key("leadership").then("chair");
    if chair.model == Some(ChairModel::Independent) {
        look.report(&at.then("model"), independent());
        return;
    }
    let partner = chair.partner.as_ref().and_then(|id| partner(plan, id));
    let (Some(partner), Some(post)) = (partner, chair.post.as_ref()) else { return };
    let is_complete = look.doc.may_judge_absence(&At::key("partners"))
        && partner.delegates.iter().all(|delegate| delegate.post.is_some())
        && !partner.delegates.is_empty();
    if is_complete && !partner.delegates.iter().any(|delegate| is_chair(delegate, chair)) {
        let related = plan.partners.iter().position(|one| one.id == partner.id);
        let related = related
            .and_then(|index| look.doc.spot(&At::key("partners").item(index).then("delegates")));
        let finding = look.report(&at.then("post"), not_among(post.as_str()));
        if let Some(spot) = related {
            finding.with_related(&spot, "the delegated partners");
        }
    }
}

fn partner<'a>(plan: &'a Plan, id: &PartnerRef) -> Option<&'a Partner> {
    plan.partners.iter().find(|one| one.id.as_ref().map(Code::as_str) == Some(id.as_str()))
}

/// Whether a delegate chairs: the same post, or the same person.
fn is_chair(delegate: &Post, chair: &Chair) -> bool {
    let alike = |one: &Option<_>, other: &Option<_>| {
        let pair: Option<(&crate::document::values::Text, &crate::document::values::Text)> =
            one.as_ref().zip(other.as_ref());
        pair.is_some_and(|(one, other)| same(one.as_str(), other.as_str()))
    };
    alike(&delegate.post, &chair.post) || alike(&delegate.name, &chair.name)
}

fn independent() -> Message {
    Message::new(
        "The partnership is chaired by somebody from outside the partners",
        "as we remember the edition of 2023, one of the delegated partners chairs, and looking from \
         outside is the scrutineer’s part",
        "Ask whether a delegated partner should chair and the independent person scrutinise; if you \
         keep it so, say why in `leadership.text`",
    )
}

fn not_among(post: &str) -> Message {
    Message::new(
        format!("The chair, {}, is none of the delegated partners of that partner", quoted(post)),
        "as we remember the edition of 2023, the lead partners choose the chair among the delegates, \
         who can decide and commit",
        "Name the delegated partner who chairs, or add this post to its `delegates`",
    )
}
