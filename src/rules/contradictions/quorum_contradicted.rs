//! Text that gives another quorum than the facts.

use super::claims::{self, Before};
use super::named::Named;
use super::quorums::{self, Said};
use super::sentence::{self, Kind, Text, Token};
use crate::document::Plan;
use crate::document::group::Quorum;
use crate::document::partner::PartnerKind;
use crate::findings::{Message, Severity, Spot};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use crate::yaml::Step;

pub static RULE: Rule = Rule {
    name: "quorum-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("quorum_contradicted.md"),
    look,
};

/// Words of a sentence about a quorum.
const WORDS: [&str; 4] = ["quor", "only when", "only if", "unless"];

/// What else makes it one: a decision that waits for somebody.
const DECIDES: [&str; 6] = ["decide", "decides", "decided", "decision", "decisions", "go ahead"];

/// Being there.
const ATTENDS: [&str; 7] =
    ["there", "present", "attend", "attends", "represented", "take part", "takes part"];

/// Words that make it one about an exception.
const DOUBT: [&str; 7] =
    ["urgent", "emergency", "extraordinary", "reconvened", "ends", "proposed", "would"];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let mut texts = sentence::texts(look, &WORDS);
    texts.retain(|text| text.is_of_today(look.doc));
    if texts.is_empty() {
        return;
    }
    let named = Named::groups(look.doc, plan);
    let found: Vec<_> = texts.iter().flat_map(|text| in_text(plan, &named, text)).collect();
    for (spot, words, at) in found {
        let Some((fact, quorum)) = look.doc.spot(&at).zip(quorum_at(plan, &at)) else { continue };
        let fact_words = quorums::in_words(quorum);
        look.report_spot(spot, differs(&words, &fact_words))
            .with_related(&fact, format!("{fact_words} here"));
    }
}

/// What a text says, with the fact that says otherwise.
fn in_text(plan: &Plan, named: &Named<'_>, text: &Text<'_>) -> Vec<(Spot, String, At)> {
    let mut found = Vec::new();
    let mut before = Before { heading: named.of_heading(&text.passage.heading), sentence: None };
    for sentence in text.sentences {
        let tokens = text.tokens(named, sentence);
        let sentence = &sentence.range;
        let things = things(&tokens, before);
        before.sentence = claims::about(&tokens);
        let by_name = text.says_any(sentence, &["quorum", "quorate", "quoracy"]);
        let waits = text.says_any(sentence, &["only when", "only if", "unless"])
            && text.says_any(sentence, &DECIDES)
            && text.says_any(sentence, &ATTENDS);
        if !(by_name || waits) || text.is_past(sentence) || text.says_any(sentence, &DOUBT) {
            continue;
        }
        let Some(said) = quorums::read(&tokens) else { continue };
        let facts = match things {
            Some(things) if things.is_empty() => general(plan, &said, by_name),
            Some(things) => {
                things.iter().filter_map(|thing| of_thing(plan, named, *thing)).collect()
            }
            None => Vec::new(),
        };
        let partners = statutory(plan);
        let against = facts.into_iter().find(|at| {
            quorum_at(plan, at).is_some_and(|quorum| said.contradicts(quorum, partners))
        });
        let words = said.words;
        if let Some(at) = against.filter(|_| !text.is_quoted(&words)) {
            let spot = text.passage.spot(words.start, words.end);
            found.push((spot, text.passage.text()[words].to_owned(), at));
        }
    }
    found
}

/// The groups that a sentence speaks of: those it names in one list, or the one that its pronoun or
/// heading stands for; empty when it names none, `None` when it names several apart.
fn things(tokens: &[Token<'_>], before: Before) -> Option<Vec<usize>> {
    let is_thing = |token: &Token<'_>| matches!(token.kind, Kind::Thing(_));
    let Some(first) = tokens.iter().position(is_thing) else {
        let pronoun = claims::stands_for(tokens, before);
        return Some(pronoun.or(before.heading).into_iter().collect());
    };
    let last = tokens.iter().rposition(is_thing)?;
    let joins = tokens[first..=last].iter().all(|token| {
        is_thing(token)
            || token.is_any(&["the", "and", "or"])
            || matches!(token.kind, Kind::Mark(',' | '(' | ')'))
    });
    let things = tokens.iter().filter_map(|token| match token.kind {
        Kind::Thing(thing) => Some(thing),
        _ => None,
    });
    joins.then(|| things.collect())
}

/// Where the quorum of a group stands: its own, else the one for every meeting.
fn of_thing(plan: &Plan, named: &Named<'_>, thing: usize) -> Option<At> {
    let groups = At::key("groups");
    let group = named.things[thing].facts.iter().find(|fact| fact.0.first() == groups.0.first())?;
    let own = group.then("quorum");
    if quorum_at(plan, &own).is_some() {
        return Some(own);
    }
    plan.quorum.is_some().then(|| At::key("quorum"))
}

/// The quorum for every meeting, unless the sentence may speak of a group with a rule of its own.
fn general(plan: &Plan, said: &Said, by_name: bool) -> Vec<At> {
    let partners = statutory(plan);
    let own = plan.groups.iter().filter_map(|group| group.quorum.as_ref());
    let fits_one = own.into_iter().any(|quorum| !said.contradicts(quorum, partners));
    if fits_one || !by_name || plan.quorum.is_none() {
        return Vec::new();
    }
    vec![At::key("quorum")]
}

fn quorum_at<'a>(plan: &'a Plan, at: &At) -> Option<&'a Quorum> {
    match at.0.as_slice() {
        [Step::Key(_)] => plan.quorum.as_ref(),
        [_, Step::Index(index), ..] => plan.groups.get(*index)?.quorum.as_ref(),
        _ => None,
    }
}

fn statutory(plan: &Plan) -> u32 {
    let kinds = plan.partners.iter().filter_map(|partner| partner.kind);
    u32::try_from(kinds.filter(|kind: &PartnerKind| kind.is_statutory()).count())
        .unwrap_or(3)
        .max(3)
}

fn differs(words: &str, fact: &str) -> Message {
    Message::new(
        format!("The text asks for {} at a meeting, and the facts ask for {fact}", quoted(words)),
        "nobody can tell whether a decision was validly taken",
        "Correct the one that is wrong",
    )
}
