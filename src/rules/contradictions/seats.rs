//! Posts of which an organisation has one, and who holds them by the facts.

use super::people::{are_different, is_full_name};
use super::told::phrase;
use super::whose::{Whose, of_id, of_name};
use crate::document::Plan;
use crate::document::partner::PartnerKind;
use crate::document::people::{Chair, Post};
use crate::document::practice::ScrutinyModel;
use crate::document::values::{BodyName, Text};
use crate::workspace::At;

/// A seat that one person holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seat {
    /// The post, in its one spelling.
    pub(super) post: Vec<String>,
    /// Whose post it is.
    pub(super) whose: Whose,
}

/// Who holds a seat by a fact.
#[derive(Debug)]
pub(super) struct Holder<'a> {
    /// The seat.
    pub(super) seat: Seat,
    /// The post as it is written there.
    pub(super) title: &'a str,
    /// Who holds it.
    pub(super) name: &'a str,
    /// Where that stands.
    pub(super) at: At,
}

/// Different ways to write one post.
const SAME: [(&str, &str); 9] = [
    ("chief exec", "chief executive"),
    ("chief executive officer", "chief executive"),
    ("ceo", "chief executive"),
    ("chief nursing officer", "chief nurse"),
    ("director for children's services", "director of children's services"),
    ("director of childrens services", "director of children's services"),
    ("dcs", "director of children's services"),
    ("scrutineer", "independent scrutineer"),
    ("partnership business manager", "business manager"),
];

/// Posts that need no organisation beside them to be clear.
const CLEAR: [&str; 5] = [
    "chief constable",
    "deputy chief constable",
    "director of children's services",
    "independent scrutineer",
    "business manager",
];

/// Posts to look for, whether or not the facts name them, as they are written.
const KNOWN: [&str; 15] = [
    "chief constable",
    "deputy chief constable",
    "chief executive",
    "chief executive officer",
    "chief exec",
    "chief nurse",
    "chief nursing officer",
    "chief medical officer",
    "director of children's services",
    "director for children's services",
    "director of public health",
    "independent scrutineer",
    "scrutineer",
    "business manager",
    "partnership business manager",
];

/// A post in its one spelling.
pub(super) fn one_spelling(post: &[String]) -> Vec<String> {
    let joined = post.join(" ");
    SAME.iter()
        .find(|(from, _)| *from == joined)
        .map_or_else(|| post.to_vec(), |(_, to)| phrase(to))
}

/// Whether an organisation has only one of this post.
fn is_single(post: &str) -> bool {
    const BEGIN: [&str; 6] = [
        "chief ",
        "deputy chief constable",
        "director of ",
        "director for ",
        "executive director ",
        "corporate director ",
    ];
    const RANKS: [&str; 3] = ["chief superintendent", "chief inspector", "chief officer"];
    let is_rank = RANKS.iter().any(|rank| post.starts_with(rank));
    !is_rank && BEGIN.iter().any(|begin| post.starts_with(begin)) || CLEAR.contains(&post)
}

/// The posts to look for in a plan as they are written, longest first.
pub(super) fn posts(holders: &[Holder<'_>]) -> Vec<Vec<String>> {
    let known = KNOWN.iter().map(|post| phrase(post));
    let mut all: Vec<_> =
        known.chain(holders.iter().map(|holder| holder.seat.post.clone())).collect();
    all.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    all.dedup();
    all
}

/// Whose post it must be where no organisation stands beside it; none where it may be anybody's.
pub(super) fn clear_owner(plan: &Plan, post: &[String]) -> Option<Whose> {
    let joined = post.join(" ");
    let only = |kind| {
        let mut found = plan.partners.iter().enumerate().filter(|(_, p)| p.kind == Some(kind));
        let first = found.next().map(|(index, _)| Whose::Partner(index));
        first.filter(|_| found.next().is_none())
    };
    match joined.as_str() {
        "chief constable" | "deputy chief constable" => only(PartnerKind::Police),
        "director of children's services" => only(PartnerKind::LocalAuthority),
        "independent scrutineer" => has_one_scrutineer(plan).then_some(Whose::Partnership),
        "business manager" => Some(Whose::Partnership),
        _ => None,
    }
}

fn has_one_scrutineer(plan: &Plan) -> bool {
    let model = plan.scrutiny.as_ref().and_then(|scrutiny| scrutiny.model);
    matches!(model, None | Some(ScrutinyModel::Scrutineer | ScrutinyModel::WithYoungScrutineers))
}

/// Who holds which seat, by the facts.
pub(super) fn holders(plan: &Plan) -> Vec<Holder<'_>> {
    let mut found = Vec::new();
    for (index, partner) in plan.partners.iter().enumerate() {
        let at = At::key("partners").item(index);
        let posts = partner.lead.iter().map(|lead| (at.then("lead"), lead));
        let delegates = partner.delegates.iter().enumerate();
        let delegates = delegates.map(|(n, post)| (at.then("delegates").item(n), post));
        for (at, post) in posts.chain(delegates) {
            let whose = match &post.employer {
                Some(employer) => of_name(plan, employer.as_str()),
                None => Whose::Partner(index),
            };
            add_post(&mut found, post, whose, &at);
        }
    }
    if let Some(post) = plan.scrutiny.as_ref().and_then(|scrutiny| scrutiny.scrutineer.as_ref()) {
        let at = At::key("scrutiny").then("scrutineer");
        add(
            &mut found,
            Some("independent scrutineer"),
            post.name.as_ref(),
            Whose::Partnership,
            &at,
        );
    }
    for (index, post) in plan.business_unit.iter().flat_map(|unit| unit.posts.iter().enumerate()) {
        let at = At::key("business_unit").then("posts").item(index);
        let title = post.post.as_ref().map(Text::as_str);
        add(&mut found, title, post.name.as_ref(), Whose::Partnership, &at);
    }
    add_groups(plan, &mut found);
    found
}

/// A signature by somebody else than the one who held the seat on that day.
#[derive(Debug)]
pub(super) struct Signed<'a> {
    /// The post, as it stands beside the signature.
    pub(super) title: &'a str,
    /// Who signed, and where that stands.
    pub(super) by: (&'a str, At),
    /// Who held the post, and where that stands.
    pub(super) holder: (&'a str, At),
}

/// Signatures that do not fit who held the post on the day of signing. Only posts with a day on which
/// their holder began can be compared.
pub(super) fn signed_by_others(plan: &Plan) -> Vec<Signed<'_>> {
    let signatories = plan.document.iter().flat_map(|control| control.signatories.iter());
    let found = signatories.enumerate().filter_map(|(number, signatory)| {
        let (title, name) = (signatory.post.as_ref()?.as_str(), signatory.name.as_ref()?.as_str());
        let on = signatory.on.as_ref()?.day()?;
        let id = signatory.partner.as_ref()?.as_str();
        let Whose::Partner(index) = of_id(plan, id) else { return None };
        let seat = one_spelling(&phrase(title));
        let lead = plan.partners[index].lead.as_ref()?;
        let held = lead.from.as_ref()?.day()? <= on
            && lead.to.as_ref().is_none_or(|to| to.day().is_some_and(|to| on <= to));
        let same = one_spelling(&phrase(lead.post.as_ref()?.as_str())) == seat;
        let holder = lead.name.as_ref()?.as_str();
        let clear = is_single(&seat.join(" ")) && is_full_name(name) && is_full_name(holder);
        let at = At::key("document").then("signatories").item(number).then("name");
        let holds = At::key("partners").item(index).then("lead").then("name");
        (held && same && clear).then_some(Signed { title, by: (name, at), holder: (holder, holds) })
    });
    found.filter(|signed| are_different(signed.by.0, signed.holder.0)).collect()
}

fn add_groups<'a>(plan: &'a Plan, found: &mut Vec<Holder<'a>>) {
    let chair = plan.leadership.as_ref().and_then(|leadership| leadership.chair.as_ref());
    if let Some(chair) = chair {
        add_chair(plan, found, chair, &At::key("leadership").then("chair"));
    }
    for (index, group) in plan.groups.iter().enumerate() {
        let at = At::key("groups").item(index);
        if let Some(chair) = &group.chair {
            add_chair(plan, found, chair, &at.then("chair"));
        }
        for (number, member) in group.members.iter().enumerate() {
            let organisation = member.organisation.as_ref().map(BodyName::as_str);
            let whose = organisation.map_or(Whose::Other, |name| of_name(plan, name));
            let at = at.then("members").item(number);
            add(found, member.post.as_ref().map(Text::as_str), member.name.as_ref(), whose, &at);
        }
    }
}

fn add_chair<'a>(plan: &'a Plan, found: &mut Vec<Holder<'a>>, chair: &'a Chair, at: &At) {
    let whose = chair.partner.as_ref().map_or(Whose::Other, |id| of_id(plan, id.as_str()));
    add(found, chair.post.as_ref().map(Text::as_str), chair.name.as_ref(), whose, at);
}

fn add_post<'a>(found: &mut Vec<Holder<'a>>, post: &'a Post, whose: Whose, at: &At) {
    add(found, post.post.as_ref().map(Text::as_str), post.name.as_ref(), whose, at);
}

fn add<'a>(
    found: &mut Vec<Holder<'a>>,
    title: Option<&'a str>,
    name: Option<&'a Text>,
    whose: Whose,
    at: &At,
) {
    let (Some(title), Some(name)) = (title, name) else { return };
    let post = one_spelling(&phrase(title));
    if whose != Whose::Other && is_single(&post.join(" ")) && is_full_name(name.as_str()) {
        let seat = Seat { post, whose };
        found.push(Holder { seat, title, name: name.as_str(), at: at.then("name") });
    }
}
