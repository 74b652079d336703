//! A lead, a delegate or a chair that the text gives to another post or partner than the facts.

use super::chairs::{ChairSaid, Chaired, Chairing, chair_said};
use super::named::Named;
use super::people::{self, People};
use super::roles::{Part, Statement, listed, statements};
use super::standing::{self, Standing, of_title};
use super::told::{Sentence, sentences};
use super::whose::{Names, Whose, of_id, of_name};
use crate::document::Plan;
use crate::document::group::GroupKind;
use crate::document::people::{Chair, ChairModel, Post};
use crate::document::values::{BodyName, Text};
use crate::findings::{Message, Severity, Spot};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "post-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("post_contradicted.md"),
    look,
};

/// Words of which one stands in every sentence about a lead or a delegate.
const PARTS: [&str; 4] = ["safeguarding partner", "safeguarding\u{a0}partner", "lsp", "dsp"];

/// A post that the text gives to a part, to be compared with what is said later.
struct Told {
    part: Part,
    partner: usize,
    standing: Standing,
    spot: Spot,
    words: String,
}

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let names = Names::of(plan);
    parts(look, plan, &names);
    lead_group(look, plan);
    chairs(look, plan, &names);
}

/// Who has which part, by the text.
fn told(look: &Look<'_>, plan: &Plan, names: &Names) -> Vec<Told> {
    let doc = look.doc;
    let mut all = Vec::new();
    for sentence in sentences(look, &PARTS) {
        let said = statements(plan, names, sentence);
        all.extend(said.into_iter().map(|said| (sentence.clone(), said)));
    }
    all.extend(listed(doc, names));
    let counted = all.into_iter().filter(|(sentence, said)| sentence.counts(doc, &said.post));
    counted
        .map(|(sentence, said)| {
            let bytes = sentence.bytes(&said.post);
            let spot = sentence.passage.spot(bytes.start, bytes.end);
            let words = sentence.text(&said.post).to_owned();
            let Statement { part, partner, standing, .. } = said;
            Told { part, partner, standing, spot, words }
        })
        .collect()
}

/// Leads and delegates.
fn parts(look: &mut Look<'_>, plan: &Plan, names: &Names) {
    let told = told(look, plan, names);
    for (index, said) in told.iter().enumerate() {
        let Some(partner) = plan.partners.get(said.partner) else { continue };
        let name = partner.name.as_ref().map_or("", BodyName::as_str);
        let facts = posts_of(plan, said.part, said.partner);
        let differs = |title: &str| standing::are_different(&[said.standing], &of_title(title));
        let (other, label) = if let Some((at, title)) = facts.first() {
            let Some(spot) = look.doc.spot(at) else { continue };
            if !facts.iter().all(|(_, title)| differs(title)) {
                continue;
            }
            (spot, (*title).to_owned())
        } else {
            // Several may be delegates; there is one lead.
            let first = told[..index].iter().find(|first| {
                said.part == Part::Lead
                    && first.part == Part::Lead
                    && first.partner == said.partner
                    && standing::are_different(&[first.standing], &[said.standing])
            });
            let Some(first) = first else { continue };
            (first.spot.clone(), first.words.clone())
        };
        look.report_spot(said.spot.clone(), another_post(said.part, name, &said.words, &label))
            .with_related(&other, format!("{} here", quoted(&label)));
    }
}

/// The posts of a partner that have a part, by the facts.
fn posts_of(plan: &Plan, part: Part, partner: usize) -> Vec<(At, &str)> {
    let Some(found) = plan.partners.get(partner) else { return Vec::new() };
    let at = At::key("partners").item(partner);
    let posts: Vec<(At, &Post)> = match part {
        Part::Lead => found.lead.iter().map(|post| (at.then("lead"), post)).collect(),
        Part::Delegate => {
            let all = found.delegates.iter().enumerate();
            all.map(|(index, post)| (at.then("delegates").item(index), post)).collect()
        }
    };
    let titled = posts.into_iter().filter_map(|(at, post)| {
        let title = post.post.as_ref().map(Text::as_str)?;
        Some((at.then("post"), title))
    });
    titled.collect()
}

/// The group of the lead safeguarding partners, where a partner sits with another post than its lead.
fn lead_group(look: &mut Look<'_>, plan: &Plan) {
    let groups = plan.groups.iter().enumerate();
    for (index, group) in groups.filter(|(_, group)| group.kind == Some(GroupKind::LeadPartners)) {
        for (number, partner) in plan.partners.iter().enumerate() {
            let is_theirs =
                |name: &BodyName| of_name(plan, name.as_str()) == Whose::Partner(number);
            let mut members = group
                .members
                .iter()
                .enumerate()
                .filter(|(_, member)| member.organisation.as_ref().is_some_and(is_theirs));
            let (Some((at, member)), None) = (members.next(), members.next()) else { continue };
            let lead = partner.lead.as_ref().and_then(|lead| lead.post.as_ref());
            let (Some(post), Some(lead)) = (&member.post, lead) else { continue };
            if standing::are_different(&of_title(post.as_str()), &of_title(lead.as_str())) {
                let member = At::key("groups").item(index).then("members").item(at).then("post");
                let lead_at = At::key("partners").item(number).then("lead").then("post");
                let name = partner.name.as_ref().map_or("", BodyName::as_str);
                let related = look.doc.spot(&lead_at);
                let finding =
                    look.report(&member, sits_instead(name, post.as_str(), lead.as_str()));
                finding.weighing(Severity::Warning);
                if let Some(related) = related {
                    finding
                        .with_related(&related, format!("the lead is {}", quoted(lead.as_str())));
                }
            }
        }
    }
}

/// Chairs of groups and of the partnership.
fn chairs(look: &mut Look<'_>, plan: &Plan, names: &Names) {
    let mut told = sentences(look, &["is chaired by"]).peekable();
    if told.peek().is_none() {
        return;
    }
    let (groups, people) = (Named::groups(look.doc, plan), People::of(look.doc));
    for sentence in told {
        let Some(said) = chair_said(plan, names, &groups, &people, sentence) else { continue };
        let Some((at, chair)) = chair_of(plan, &groups, said.chaired) else { continue };
        let Some(fact) = contradicted(plan, sentence, &said, chair) else { continue };
        if !sentence.counts(look.doc, &said.words) {
            continue;
        }
        let title = match said.chaired {
            Chaired::Group(group) => groups.things[group].title.as_str(),
            Chaired::Partnership => "partnership",
        };
        let bytes = sentence.bytes(&said.words);
        let spot = sentence.passage.spot(bytes.start, bytes.end);
        let related = look.doc.spot(&at).unwrap_or_else(|| look.doc.gap(&at));
        look.report_spot(spot, another_chair(title, sentence.text(&said.words), &fact))
            .with_related(&related, format!("{} by the facts", quoted(&fact)));
    }
}

/// The chair of a group by the facts.
fn chair_of<'a>(plan: &'a Plan, groups: &Named<'_>, chaired: Chaired) -> Option<(At, &'a Chair)> {
    let Chaired::Group(group) = chaired else {
        let chair = plan.leadership.as_ref()?.chair.as_ref()?;
        return Some((At::key("leadership").then("chair"), chair));
    };
    let mut found =
        plan.groups.iter().enumerate().filter_map(|(index, group)| {
            Some((At::key("groups").item(index), group.chair.as_ref()?))
        });
    let (at, chair) = found.find(|(at, _)| groups.things[group].facts.contains(at))?;
    Some((at.then("chair"), chair))
}

/// What the facts say otherwise of a chair.
fn contradicted(
    plan: &Plan,
    sentence: &Sentence<'_>,
    said: &ChairSaid,
    chair: &Chair,
) -> Option<String> {
    let shared = matches!(
        chair.model,
        Some(ChairModel::CoChairs | ChairModel::Rotating | ChairModel::Vacant)
    ) || chair.co_chair.is_some()
        || chair.rotation_months.is_some();
    if shared {
        return None;
    }
    let partner = chair.partner.as_ref().map(|id| of_id(plan, id.as_str()));
    let called = |partner: usize| {
        let name = plan.partners.get(partner)?.name.as_ref()?;
        Some(name.as_str().to_owned())
    };
    let post = chair.post.as_ref().map(Text::as_str);
    let independent = chair.model == Some(ChairModel::Independent);
    match (&said.chairing, partner) {
        (Chairing::Partner(one, _), Some(Whose::Partner(other))) if *one != other => called(other),
        (Chairing::Partner(_, Some(standing)), Some(Whose::Partner(_))) => {
            let title = post?;
            standing::are_different(&[*standing], &of_title(title)).then(|| title.to_owned())
        }
        (Chairing::Partner(..), None) if independent => Some("independent".to_owned()),
        (Chairing::Independent, Some(Whose::Partner(other))) if !independent => called(other),
        (Chairing::Person, _) => {
            let name = chair.name.as_ref().map(Text::as_str)?;
            let is_other = people::is_full_name(name)
                && people::are_different(sentence.text(&said.words), name);
            is_other.then(|| name.to_owned())
        }
        _ => None,
    }
}

const WHY: &str = "readers cannot tell who answers for the work, and one of the two is out of date";

fn another_post(part: Part, partner: &str, said: &str, other: &str) -> Message {
    Message::new(
        format!(
            "The text says that the {} of {} is the {}, and elsewhere it is the {}",
            part.in_words(),
            quoted(partner),
            quoted(said),
            quoted(other)
        ),
        WHY,
        "Put the one that is wrong right, or refer to the fact in the text, as in \
         `{{ partners.police.lead.post }}`",
    )
}

fn sits_instead(partner: &str, post: &str, lead: &str) -> Message {
    Message::new(
        format!(
            "In the group of the lead safeguarding partners {} is the {}, and its lead is the {}",
            quoted(partner),
            quoted(post),
            quoted(lead)
        ),
        WHY,
        "Put the member or the lead right",
    )
}

fn another_chair(group: &str, said: &str, other: &str) -> Message {
    Message::new(
        format!(
            "The text says that the {} is chaired by {}, and the facts say {}",
            quoted(group),
            quoted(said),
            quoted(other)
        ),
        WHY,
        "Put the one that is wrong right, or refer to the fact in the text, as in \
         `{{ groups.executive.chair.post }}`",
    )
}
