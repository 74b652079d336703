//! A council, a board or a force that the text calls this area's, and that is not the plan's partner.

use super::behind_posts::{leads, statements};
use super::told::{Sentence, sentences};
use crate::document::Plan;
use crate::document::partner::{Partner, PartnerKind};
use crate::document::values::BodyName;
use crate::findings::{Message, Severity, Spot};
use crate::register::{self, Body, BodyKind};
use crate::rules::names::{is_partner, same};
use crate::rules::vocabulary::Vocabulary;
use crate::rules::words::body_names::names_in;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use std::ops::Range;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "body-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("body_contradicted.md"),
    look,
};

/// Words of which one stands in every sentence that is looked at.
const TRIGGERS: [&str; 9] = [
    "safeguarding partner",
    "our police",
    "our force",
    "our health",
    "our icb",
    "our integrated care board",
    "our council",
    "our local authority",
    "the police partner",
];

/// Words of a sentence about other areas, other times or other relations.
static DOUBT: LazyLock<Vocabulary<'_>> =
    LazyLock::new(|| Vocabulary::of(&DOUBTS.split_whitespace().collect::<Vec<_>>()));

const DOUBTS: &str = "not never nor neighbour neighbours neighbouring neighbour's adjoining border borders \
    bordering also jointly joint shared shares sharing other another both with alongside replaced \
    replaces former formerly previously previous until since was were will would may if merge merged \
    merges successor predecessor than unlike regional region footprint";

/// What a partner of each kind is called.
const CALLED: [(&str, PartnerKind); 14] = [
    ("police partner", PartnerKind::Police),
    ("police safeguarding partner", PartnerKind::Police),
    ("police force", PartnerKind::Police),
    ("force", PartnerKind::Police),
    ("local police force", PartnerKind::Police),
    ("health partner", PartnerKind::Icb),
    ("health safeguarding partner", PartnerKind::Icb),
    ("integrated care board", PartnerKind::Icb),
    ("icb", PartnerKind::Icb),
    ("council", PartnerKind::LocalAuthority),
    ("local authority", PartnerKind::LocalAuthority),
    ("local authority partner", PartnerKind::LocalAuthority),
    ("council partner", PartnerKind::LocalAuthority),
    ("police service", PartnerKind::Police),
];

/// A body in a sentence.
pub(super) struct Named<'a> {
    /// Its words.
    pub(super) words: Range<usize>,
    /// Its name, as written.
    pub(super) name: &'a str,
    /// What kinds of partner it may be.
    pub(super) kinds: Vec<PartnerKind>,
}

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let mut found: Vec<(Spot, Message, At)> = Vec::new();
    let mut compare = |sentence: &Sentence<'_>, body: &Named<'_>, kind: PartnerKind| {
        let Some((index, partner)) = instead_of(plan, body, kind) else { return };
        if sentence.counts(look.doc, &body.words) {
            let bytes = sentence.bytes(&body.words);
            let spot = sentence.passage.spot(bytes.start, bytes.end);
            let at = At::key("partners").item(index).then("name");
            found.push((spot, another_body(body.name, kind, partner), at));
        }
    };
    let is_plain = |sentence: &Sentence<'_>| !sentence.has_among(&DOUBT);
    let sentences: Vec<Sentence<'_>> = sentences(look, &TRIGGERS).cloned().collect();
    for sentence in sentences.iter().filter(|sentence| is_plain(sentence)) {
        let bodies = bodies(plan, sentence);
        for (body, kind) in called_ours(plan, sentence, &bodies) {
            compare(sentence, body, kind);
        }
    }
    for statement in statements(sentences).iter().filter(|statement| is_plain(statement)) {
        for (body, kind) in leads(plan, statement) {
            compare(statement, &body, kind);
        }
    }
    for (spot, message, at) in found {
        let related = look.doc.spot(&at);
        let finding = look.report_spot(spot, message);
        if let Some(related) = related {
            finding.with_related(&related, "the partner by the facts");
        }
    }
}

/// The councils, boards and forces that a sentence names.
fn bodies<'a>(plan: &Plan, sentence: &Sentence<'a>) -> Vec<Named<'a>> {
    let whole = sentence.whole();
    let Some(first) = sentence.words.first().map(|word| word.start) else { return Vec::new() };
    let found = names_in(whole).into_iter().filter_map(|(start, end)| {
        let from = sentence.words.iter().position(|word| word.start >= first + start)?;
        let until = sentence.words.iter().position(|word| word.end >= first + end)?;
        let name = &whole[start..end];
        let kinds = kinds_of(plan, name);
        (!kinds.is_empty()).then_some(Named { words: from..until + 1, name, kinds })
    });
    found.collect()
}

/// What kinds of partner a name may be.
pub(super) fn kinds_of(plan: &Plan, name: &str) -> Vec<PartnerKind> {
    let own = plan.partners.iter().filter(|partner| is_partner(partner, name));
    let declared = plan.bodies.iter().filter(|body| {
        body.name.iter().chain(&body.aliases).any(|known| same(known.as_str(), name))
    });
    let registered = register::find_all(None, name).map(|body| match body.kind {
        BodyKind::LocalAuthority => PartnerKind::LocalAuthority,
        BodyKind::Icb => PartnerKind::Icb,
        BodyKind::Police => PartnerKind::Police,
    });
    let own = own.filter_map(|partner| partner.kind);
    let mut kinds: Vec<PartnerKind> =
        own.chain(declared.filter_map(|body| body.kind)).chain(registered).collect();
    kinds.retain(|kind| kind.is_statutory());
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// The bodies that a sentence says are this area's partners.
fn called_ours<'b, 'a>(
    plan: &Plan,
    sentence: &Sentence<'a>,
    bodies: &'b [Named<'a>],
) -> Vec<(&'b Named<'a>, PartnerKind)> {
    let listed = listed(plan, sentence, bodies);
    if !listed.is_empty() {
        return listed;
    }
    let mut found = Vec::new();
    for body in bodies {
        for kind in &body.kinds {
            let names = CALLED.iter().filter(|(_, called)| called == kind);
            let said = names.into_iter().any(|(called, _)| {
                let called: Vec<&str> = called.split(' ').collect();
                is_named_after(sentence, body, &called) || is_named_before(sentence, body, &called)
            });
            if said || is_a_partner(sentence, body) {
                found.push((body, *kind));
            }
        }
    }
    found
}

/// “Our force is Northvale Police”, “our force, Northvale Police,”.
fn is_named_after(sentence: &Sentence<'_>, body: &Named<'_>, called: &[&str]) -> bool {
    let mut start = body.words.start;
    let low = |index: usize| sentence.words[index].low.as_ref();
    if start > 0 && matches!(low(start - 1), "the" | "nhs") {
        start -= 1;
    }
    let is_verb = start > 0 && low(start - 1) == "is";
    let end = start - usize::from(is_verb);
    let Some(from) = end.checked_sub(called.len()).filter(|from| *from > 0) else { return false };
    let gap = sentence.gap(end - 1);
    let stands = sentence.phrase_at(from, called).is_some() && sentence.gap(from - 1) == " ";
    let ours = low(from - 1) == "our"
        || is_verb
            && low(from - 1) == "the"
            && called.len() > 1
            && called.last() == Some(&"partner");
    stands && ours && if is_verb { gap == " " } else { gap == ", " && is_closed(sentence, body) }
}

/// Whether a name between commas ends there, and is no first item of a list.
fn is_closed(sentence: &Sentence<'_>, body: &Named<'_>) -> bool {
    let Some(next) = sentence.words.get(body.words.end) else { return true };
    let goes_on = matches!(next.low.as_ref(), "and" | "or");
    sentence.gap(body.words.end - 1) == ", " && next.raw.starts_with(char::is_lowercase) && !goes_on
}

/// “Northvale Police is our force”.
fn is_named_before(sentence: &Sentence<'_>, body: &Named<'_>, called: &[&str]) -> bool {
    let end = body.words.end;
    let says = sentence.phrase_at(end, &["is", "our"]).is_some() && sentence.gap(end - 1) == " ";
    let found = sentence.phrase_at(end + 2, called).filter(|_| says);
    found.is_some_and(|after| ends(sentence, after))
}

/// “Northvale Police is one of our three safeguarding partners”.
fn is_a_partner(sentence: &Sentence<'_>, body: &Named<'_>) -> bool {
    const BEFORE: [&[&str]; 4] =
        [&["is", "our"], &["is", "one", "of", "our"], &["is", "one", "of", "the"], &["is", "the"]];
    const BETWEEN: [&str; 5] = ["three", "four", "statutory", "police", "health"];
    if body.words.start > 1 || sentence.gap(body.words.end - 1) != " " {
        return false;
    }
    let start = BEFORE.iter().find_map(|words| sentence.phrase_at(body.words.end, words));
    let Some(mut at) = start else { return false };
    while sentence.words.get(at).is_some_and(|word| BETWEEN.contains(&word.low.as_ref())) {
        at += 1;
    }
    let one = sentence.phrase_at(at, &["safeguarding", "partner"]);
    let many = sentence.phrase_at(at, &["safeguarding", "partners"]);
    one.or(many).is_some_and(|after| ends(sentence, after))
}

/// Whether nothing follows that could say of which other area it is.
fn ends(sentence: &Sentence<'_>, after: usize) -> bool {
    let next = sentence.words.get(after).map_or("", |word| word.low.as_ref());
    !matches!(next, "of" | "for" | "in" | "across" | "to")
}

/// “The safeguarding partners are Exampleshire Council, Example ICB and Northvale Police”: a list that
/// holds at least one of the plan’s own partners.
fn listed<'b, 'a>(
    plan: &Plan,
    sentence: &Sentence<'a>,
    bodies: &'b [Named<'a>],
) -> Vec<(&'b Named<'a>, PartnerKind)> {
    let start = (0..sentence.words.len())
        .find_map(|at| sentence.phrase_at(at, &["safeguarding", "partners"]));
    let Some(start) = start else { return Vec::new() };
    let mut at = start;
    let mut list: Vec<&Named<'_>> = Vec::new();
    for body in bodies.iter().filter(|body| body.words.start >= start) {
        let between = &sentence.words[at..body.words.start];
        let joined = between
            .iter()
            .all(|word| matches!(word.low.as_ref(), "are" | "and" | "the" | "nhs" | "namely"))
            && between.len() < 4;
        if !joined {
            break;
        }
        list.push(body);
        at = body.words.end;
    }
    let is_own = |body: &&Named<'_>| plan.partners.iter().any(|own| is_partner(own, body.name));
    // More after the list may say where it holds.
    if !list.iter().any(is_own) || !ends(sentence, at) {
        return Vec::new();
    }
    let one_kind = list.into_iter().filter(|body| body.kinds.len() == 1);
    one_kind.map(|body| (body, body.kinds[0])).collect()
}

/// The partner of this kind that the plan has instead of a body; none where the body is one of them,
/// was one or became one, or belongs to the area.
fn instead_of<'p>(
    plan: &'p Plan,
    body: &Named<'_>,
    kind: PartnerKind,
) -> Option<(usize, &'p Partner)> {
    let of_kind: Vec<(usize, &Partner)> =
        plan.partners.iter().enumerate().filter(|(_, one)| one.kind == Some(kind)).collect();
    let area =
        plan.area.iter().flat_map(|area| area.local_authorities.iter().chain(&area.districts));
    let in_area = area.into_iter().any(|name| same(name.as_str(), body.name));
    let is_theirs = |partner: &Partner| {
        partner.name.is_none()
            || is_partner(partner, body.name)
            || are_one(plan, partner, body.name)
    };
    if in_area || of_kind.iter().any(|(_, partner)| is_theirs(partner)) {
        return None;
    }
    of_kind.first().copied()
}

/// Whether a name is another name of a partner, of what it was before or of what it became.
fn are_one(plan: &Plan, partner: &Partner, name: &str) -> bool {
    let names = || partner.name.iter().chain(&partner.aliases).map(BodyName::as_str);
    let declared = plan.bodies.iter().any(|body| {
        let known = |name: &str| {
            body.name.iter().chain(&body.aliases).any(|known| same(known.as_str(), name))
        };
        known(name) && names().any(known)
    });
    let related = |one: &Body, other: &Body| {
        one.id == other.id
            || one.successors.contains(&other.id)
            || one.predecessors.contains(&other.id)
            || one.successors.iter().any(|id| other.successors.contains(id))
    };
    declared
        || register::find_all(None, name).any(|one| {
            names().flat_map(|name| register::find_all(None, name)).any(|two| related(one, two))
        })
}

fn another_body(name: &str, kind: PartnerKind, partner: &Partner) -> Message {
    let own = partner.name.as_ref().map_or("", BodyName::as_str);
    let kind = kind.in_words();
    let kind = kind.strip_prefix("an ").or_else(|| kind.strip_prefix("a ")).unwrap_or(kind);
    Message::new(
        format!(
            "The text calls {} the {kind} of this area, and the partner by the facts is {}",
            quoted(name),
            quoted(own)
        ),
        "readers would turn to the wrong body, and only one of the two bears the duty here",
        "Put the name right, or add the body under `partners:` if the area has two of its kind",
    )
}
