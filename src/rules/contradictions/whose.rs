//! Which organisation words mean: one of the partners of the plan, the partnership, or another.

use super::told::{Sentence, phrase};
use crate::document::Plan;
use crate::document::partner::PartnerKind;
use crate::document::values::{BodyName, Code, Text};
use crate::rules::names::is_partner;

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whose {
    /// The partner with this number.
    Partner(usize),
    /// The partnership itself.
    Partnership,
    /// Somebody else.
    Other,
}

/// The ways in which a plan speaks of its partners.
#[derive(Debug)]
pub(super) struct Names {
    /// Phrases, longest first.
    all: Vec<(Vec<String>, Whose)>,
}

/// What a partner of a kind is called where there is only one.
const fn usual(kind: PartnerKind) -> &'static [&'static str] {
    match kind {
        PartnerKind::LocalAuthority => &["council", "local authority"],
        PartnerKind::Icb => &["icb", "integrated care board", "health"],
        PartnerKind::Police => &["police", "police force", "force", "constabulary"],
        _ => &[],
    }
}

impl Names {
    /// The names in `plan`.
    pub(super) fn of(plan: &Plan) -> Self {
        let mut all = Vec::new();
        for (index, partner) in plan.partners.iter().enumerate() {
            let names = partner.name.iter().chain(&partner.aliases).map(BodyName::as_str);
            let short = partner.short_name.iter().map(Text::as_str);
            for name in names.chain(short) {
                all.extend(spellings(name).into_iter().map(|words| (words, Whose::Partner(index))));
            }
            let kind = partner.kind;
            let only = plan.partners.iter().filter(|other| other.kind == kind).count() == 1;
            for name in kind.filter(|_| only).map_or(&[][..], usual) {
                all.push((phrase(name), Whose::Partner(index)));
            }
        }
        if let Some(partnership) = &plan.partnership {
            let names = partnership.name.iter().chain(&partnership.aliases).map(BodyName::as_str);
            let short = partnership.short_name.iter().map(Text::as_str);
            for name in names.chain(short).chain(["partnership", "safeguarding partnership"]) {
                all.push((bare(phrase(name)), Whose::Partnership));
            }
        }
        all.retain(|(words, _)| !words.is_empty());
        all.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        Self { all }
    }

    /// Who is named at the word `index`, perhaps after “the”, and the word after it.
    pub(super) fn at(&self, sentence: &Sentence<'_>, index: usize) -> Option<(Whose, usize)> {
        let word = sentence.words.get(index)?.low.as_ref();
        let from = index + usize::from(matches!(word, "the" | "our"));
        let from = from + usize::from(sentence.words.get(from)?.low == "nhs");
        let found = self.all.iter().find_map(|(words, whose)| {
            sentence.phrase_at(from, words).map(|end| (whose.clone(), end))
        })?;
        // “Police Cadets” and “Council Tax” are not the police and the council.
        let is_cut = sentence.gap(found.1 - 1) == " "
            && sentence
                .words
                .get(found.1)
                .is_some_and(|next| next.raw.starts_with(char::is_uppercase))
            && sentence.words[found.1 - 1].raw.starts_with(char::is_uppercase);
        (!is_cut).then_some(found)
    }
}

/// Who an organisation among the facts is.
pub(super) fn of_name(plan: &Plan, name: &str) -> Whose {
    let partner = plan.partners.iter().position(|partner| is_partner(partner, name));
    partner.map_or(Whose::Other, Whose::Partner)
}

/// Who the partner with this id is.
pub(super) fn of_id(plan: &Plan, id: &str) -> Whose {
    let is_it = |code: &Code| code.as_str() == id;
    let partner = plan.partners.iter().position(|partner| partner.id.as_ref().is_some_and(is_it));
    partner.map_or(Whose::Other, Whose::Partner)
}

/// A name with and without its long form of “ICB”.
fn spellings(name: &str) -> Vec<Vec<String>> {
    let lower = bare(phrase(name)).join(" ");
    let short = lower.replace("integrated care board", "icb");
    let long =
        short.split(' ').map(|word| if word == "icb" { "integrated care board" } else { word });
    let long = long.collect::<Vec<_>>().join(" ");
    let mut all = vec![phrase(&short)];
    if long != short {
        all.push(phrase(&long));
    }
    all
}

fn bare(mut words: Vec<String>) -> Vec<String> {
    while words.len() > 1 && matches!(words[0].as_str(), "the" | "nhs") {
        words.remove(0);
    }
    words
}
