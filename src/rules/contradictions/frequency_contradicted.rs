//! Text that gives another frequency for the meetings of a group than the facts.

use super::claims::{self, Before, Claim};
use super::named::Named;
use super::rates::{self, Rate};
use super::sentence::{self, Text};
use super::tables;
use crate::findings::{Message, Severity, Spot};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::{At, Loaded, Passage};
use std::ops::Range;

pub static RULE: Rule = Rule {
    name: "frequency-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("frequency_contradicted.md"),
    look,
};

/// Letters that every frequency holds.
const WORDS: [&str; 8] =
    ["week", "fortnight", "month", "quarter", "term", "year", "annu", "bienni"];

/// Words that bind what a sentence says to a time that is not simply today.
const FOR_A_TIME: [&str; 11] = [
    "initially",
    "first year",
    "for now",
    "planned",
    "proposed",
    "additional",
    "extraordinary",
    "if",
    "during",
    "while",
    "emergency",
];

/// What a text says and the fact that says otherwise.
struct Found {
    spot: Spot,
    words: String,
    title: String,
    fact: At,
    for_a_purpose: bool,
}

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let doc = look.doc;
    let texts = sentence::texts(look, &WORDS);
    if texts.is_empty() {
        return;
    }
    let named = Named::groups(doc, plan);
    let mut found: Vec<Found> = texts.iter().flat_map(|text| in_text(doc, &named, text)).collect();
    found.extend(tables::rows(doc, &named).into_iter().filter_map(|row| {
        let rates = known(doc, &named, row.thing)?;
        let fact = contradicted(&rates, row.rate, &[])?;
        Some(told(&named, row.passage, row.words, row.thing, fact, false))
    }));
    for one in found {
        let said = doc.tree.at(&one.fact.0).and_then(|fact| doc.tree.scalar(fact.value));
        let said = said.map_or("", |scalar| scalar.text.trim()).replace('_', " ");
        let Some(fact) = doc.spot(&one.fact) else { continue };
        let message = differs(&one.title, &one.words, &said);
        let finding = look.report_spot(one.spot, message);
        finding.with_related(&fact, format!("{} here", quoted(&said)));
        if one.for_a_purpose {
            finding.weighing(Severity::Advice);
        }
    }
}

fn in_text(doc: &Loaded, named: &Named<'_>, text: &Text<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        // Names are sought only where there may be a frequency.
        if !text.holds_sought(&sentence.range) || !rates::may_be_in(text.plain_tokens(sentence)) {
            continue;
        }
        let tokens = text.tokens(named, sentence);
        let all = claims::all_rates(&tokens);
        if all.is_empty() {
            continue;
        }
        let before = || Before {
            heading: named.of_heading(&text.passage.heading),
            sentence: index
                .checked_sub(1)
                .and_then(|earlier| claims::about(&text.tokens(named, &text.sentences[earlier]))),
        };
        let claims = claims::claims(&tokens, before);
        if claims.is_empty()
            || text.is_past(&sentence.range)
            || text.says_any(&sentence.range, &FOR_A_TIME)
            || !text.is_of_today(doc)
        {
            continue;
        }
        found.extend(claims.into_iter().filter(|claim| !text.is_quoted(&claim.words)).filter_map(
            |Claim { thing, rate, words, for_a_purpose }| {
                let rates = known(doc, named, thing)?;
                let fact = contradicted(&rates, rate, &all)?;
                let seldom =
                    for_a_purpose && !rates.iter().all(|(_, known)| rate.is_more_than(*known));
                Some(told(named, text.passage, words, thing, fact, seldom))
            },
        ));
    }
    found
}

/// The frequencies that the facts give for a thing; none when one of them cannot be read.
fn known(doc: &Loaded, named: &Named<'_>, thing: usize) -> Option<Vec<(At, Rate)>> {
    let facts = named.things[thing].facts.iter().map(|fact| fact.then("frequency"));
    let mut rates = Vec::new();
    for at in facts {
        let Some(found) = doc.tree.at(&at.0).filter(|found| !doc.tree.is_nothing(found.value))
        else {
            continue;
        };
        let words = doc.tree.scalar(found.value)?.text.as_str();
        rates.push((at, Rate::of_fact(words)?));
    }
    Some(rates)
}

/// The fact that a frequency contradicts: the first, when none agrees with it or with another
/// frequency of the same sentence.
fn contradicted(known: &[(At, Rate)], rate: Rate, sentence: &[Rate]) -> Option<At> {
    let fits =
        |known: &Rate| known.agrees(rate) || sentence.iter().any(|other| known.agrees(*other));
    if known.iter().any(|(_, known)| fits(known)) {
        return None;
    }
    known.first().map(|(at, _)| at.clone())
}

fn told(
    named: &Named<'_>,
    passage: &Passage,
    words: Range<usize>,
    thing: usize,
    fact: At,
    for_a_purpose: bool,
) -> Found {
    Found {
        spot: passage.spot(words.start, words.end),
        words: passage.text()[words].to_owned(),
        title: named.things[thing].title.clone(),
        fact,
        for_a_purpose,
    }
}

fn differs(title: &str, words: &str, fact: &str) -> Message {
    Message::new(
        format!(
            "The text says {} of the meetings of {}, and the facts say {}",
            quoted(words),
            quoted(title),
            quoted(fact)
        ),
        "members and readers cannot tell when to expect the next meeting",
        "Correct the one that is wrong; a reference to the fact in the text keeps the two together",
    )
}
