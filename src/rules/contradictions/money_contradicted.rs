//! Text that gives another sum for what a partner pays, for the budget or for a cost than the facts.

use super::named::Named;
use super::payments::{self, Of, Payment};
use super::sentence::{self, Text};
use super::sums::Sum;
use super::tables;
use super::years;
use crate::document::Plan;
use crate::document::funding::{Contribution, Funding};
use crate::document::values::{Money, Pence, Text as Words};
use crate::findings::{Message, Severity, Spot};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "money-contradicted",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: PLANS,
    serves: &[],
    page: include_str!("money_contradicted.md"),
    look,
};

/// Words of a sentence that speaks of other money: of what may be, of another time, of a part.
const DOUBT: [&str; 28] = [
    "would",
    "could",
    "may",
    "might",
    "proposed",
    "next year",
    "last year",
    "increase",
    "increased",
    "rise",
    "rises",
    "saving",
    "cut",
    "reduced",
    "estimated",
    "in kind",
    "worth",
    "equivalent",
    "adults",
    "shared with",
    "each time",
    "per child",
    "fined",
    "reserve",
    "if",
    "carried forward",
    "underspend",
    "overspend",
];

/// Words that make a sentence or its heading one about money.
const MONEY: [&str; 10] = [
    "money",
    "budget",
    "funding",
    "contribution",
    "contributions",
    "pays",
    "pay",
    "contribute",
    "resources",
    "contributes",
];

/// A sum among the facts.
type Fact = (At, Pence);

fn look(look: &mut Look<'_>) {
    let Some((plan, funding)) = look.plan().and_then(|plan| Some((plan, plan.funding.as_ref()?)))
    else {
        return;
    };
    let doc = look.doc;
    let mut texts = sentence::texts(look, &["£", " pounds"]);
    texts.retain(|text| text.is_of_today(doc));
    if texts.is_empty() || !doc.may_judge_absence(&At::key("funding")) {
        return;
    }
    let named = Named::payers(doc, plan);
    let year = funding.year.as_ref().and_then(|year| years::financial(year.as_str()));
    let mut found = Vec::new();
    for text in &texts {
        found.extend(in_text(plan, funding, &named, text, year));
    }
    for row in tables::sums(doc, &named, year) {
        let facts = payments_of(funding, &named, row.thing);
        if !facts.iter().any(|(_, fact)| row.sum.fits(*fact)) {
            found.extend(facts.first().map(|fact| {
                let spot = row.passage.spot(row.words.start, row.words.end);
                (
                    spot,
                    row.passage.text()[row.words.clone()].to_owned(),
                    what(&named, row.thing),
                    fact.clone(),
                )
            }));
        }
    }
    for (spot, words, of, (at, sum)) in found {
        let Some(fact) = doc.spot(&at) else { continue };
        look.report_spot(spot, differs(&of, &words, sum))
            .with_related(&fact, format!("{sum} here"));
    }
}

fn in_text(
    plan: &Plan,
    funding: &Funding,
    named: &Named<'_>,
    text: &Text<'_>,
    year: Option<u32>,
) -> Vec<(Spot, String, String, Fact)> {
    let mut found = Vec::new();
    if !years::agree(&text.passage.heading, year) {
        return found;
    }
    let section = named.doc.sections.iter().find(|one| one.within() == text.passage.within);
    let title = section.map_or("", |section| section.title.as_str());
    let headings = format!("{title} {}", text.passage.heading).to_lowercase();
    for sentence in text.sentences {
        let range = &sentence.range;
        let words = text.words(range);
        if !words.contains('£') && !words.contains(" pounds")
            || text.is_past(range)
            || text.says_any(range, &DOUBT)
            || !years::agree(words, year)
        {
            continue;
        }
        let about =
            text.says_any(range, &MONEY) || MONEY.iter().any(|word| headings.contains(word));
        let tokens = text.tokens(named, sentence);
        for Payment { of, sum, words } in payments::read(&tokens, about) {
            let against = against(plan, funding, named, &of, sum);
            if let Some((of, fact)) = against.filter(|_| !text.is_quoted(&words)) {
                let spot = text.passage.spot(words.start, words.end);
                found.push((spot, text.passage.text()[words].to_owned(), of, fact));
            }
        }
    }
    found
}

/// The fact that a sum contradicts, with what it is the sum of.
fn against(
    plan: &Plan,
    funding: &Funding,
    named: &Named<'_>,
    of: &Of,
    sum: Sum,
) -> Option<(String, Fact)> {
    let none_fits = |facts: &[Fact]| !facts.iter().any(|(_, fact)| sum.fits(*fact));
    match of {
        Of::Payer(payer) => {
            let facts = payments_of(funding, named, *payer);
            let fact = facts.first().filter(|_| none_fits(&facts))?;
            Some((what(named, *payer), fact.clone()))
        }
        Of::EachPartner => {
            let statutory = plan.partners.iter().filter(|partner| {
                partner.kind.is_some_and(crate::document::partner::PartnerKind::is_statutory)
            });
            let ids: Vec<_> = statutory.filter_map(|partner| partner.id.as_ref()).collect();
            let paid = contributions(funding, |contribution| {
                contribution
                    .partner
                    .as_ref()
                    .is_some_and(|own| ids.iter().any(|id| id.as_str() == own.as_str()))
            });
            let wrong = paid.into_iter().find(|(_, fact)| !sum.fits(*fact))?;
            Some(("what each statutory partner pays".to_owned(), wrong))
        }
        Of::Total => {
            let facts = totals(funding);
            let fact = facts.first().filter(|_| none_fits(&facts))?;
            Some(("the whole budget".to_owned(), fact.clone()))
        }
        Of::Spending(words) => {
            let (item, facts) = spending(plan, funding, words)?;
            let fact = facts.first().filter(|_| none_fits(&facts))?;
            Some((quoted(&item), fact.clone()))
        }
        Of::Line(words) => {
            let (item, facts) = spending(plan, funding, words)?;
            let lower = item.to_lowercase();
            let is_all_of_it = words
                .iter()
                .filter_map(|word| stem(word))
                .all(|word| stems(&lower).any(|own| own == word));
            let fact = facts.first().filter(|_| is_all_of_it && none_fits(&facts))?;
            Some((quoted(&item), fact.clone()))
        }
    }
}

fn what(named: &Named<'_>, payer: usize) -> String {
    format!("what {} pays", named.things[payer].title)
}

/// What one payer gives: each payment, then their sum.
fn payments_of(funding: &Funding, named: &Named<'_>, payer: usize) -> Vec<Fact> {
    let places = &named.things[payer].facts;
    let all = contributions(funding, |_| true);
    let mut own: Vec<Fact> = all
        .into_iter()
        .filter(|(at, _)| places.iter().any(|place| at.0.starts_with(&place.0)))
        .collect();
    if own.len() > 1
        && let Some(sum) = Pence::sum(own.iter().map(|(_, sum)| *sum))
    {
        own.push((own[0].0.clone(), sum));
    }
    own
}

fn contributions(funding: &Funding, wanted: impl Fn(&Contribution) -> bool) -> Vec<Fact> {
    let at = At::key("funding").then("contributions");
    let all = funding.contributions.iter().enumerate().filter(|(_, one)| wanted(one));
    all.filter_map(|(index, one)| Some((at.item(index).then("cash"), one.cash.as_ref()?.pence()?)))
        .collect()
}

/// What may be meant by the whole budget: the total, what comes in, what goes out.
fn totals(funding: &Funding) -> Vec<Fact> {
    let at = At::key("funding");
    let total = funding.total.as_ref().and_then(Money::pence).map(|sum| (at.then("total"), sum));
    let income = Pence::sum(contributions(funding, |_| true).into_iter().map(|(_, sum)| sum));
    let income = income.map(|sum| (at.then("contributions"), sum));
    let spent: Option<Vec<Pence>> =
        funding.expenditure.iter().map(|line| line.amount.as_ref()?.pence()).collect();
    let spent = spent.and_then(Pence::sum).map(|sum| (at.then("expenditure"), sum));
    let mut facts: Vec<Fact> =
        total.into_iter().chain(income).chain(spent).filter(|(_, sum)| sum.0 > 0).collect();
    let carried = funding.carried_forward.as_ref().and_then(Money::pence);
    if let (Some((at, sum)), Some(carried)) = (facts.first().cloned(), carried) {
        facts.push((at, Pence(sum.0 + carried.0)));
    }
    facts
}

/// The one line of spending that shares most words with what a sum is said to be for, and its sums.
fn spending(plan: &Plan, funding: &Funding, words: &[String]) -> Option<(String, Vec<Fact>)> {
    let wanted: Vec<&str> = words.iter().filter_map(|word| stem(word)).collect();
    let score = |item: &str| {
        let lower = item.to_lowercase();
        let stems: Vec<&str> = stems(&lower).collect();
        wanted.iter().filter(|word| stems.contains(word)).count()
    };
    let at = At::key("funding").then("expenditure");
    let lines = funding.expenditure.iter().enumerate();
    let mut scored: Vec<(usize, usize, &str)> = lines
        .filter_map(|(index, line)| Some((index, line.item.as_ref().map(Words::as_str)?)))
        .map(|(index, item)| (score(item), index, item))
        .collect();
    scored.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    let (best, index, item) = *scored.first()?;
    let tied = scored.get(1).is_some_and(|(next, ..)| *next == best);
    if best == 0 || tied || best * 2 < wanted.len() {
        return None;
    }
    let mut facts =
        vec![(at.item(index).then("amount"), funding.expenditure[index].amount.as_ref()?.pence()?)];
    // Shared costs and the scrutineer's terms hold sums for the same thing.
    let shared = funding
        .shared_costs
        .iter()
        .filter(|cost| cost.item.as_ref().is_some_and(|item| score(item.as_str()) > 0));
    let appointment = plan.scrutiny.as_ref().and_then(|scrutiny| scrutiny.appointment.as_ref());
    let others = shared
        .filter_map(|cost| cost.amount.as_ref())
        .chain(appointment.and_then(|terms| terms.value.as_ref()));
    facts.extend(others.filter_map(Money::pence).map(|sum| (at.item(index).then("amount"), sum)));
    Some((item.to_owned(), facts))
}

fn stems(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter_map(stem)
}

/// What a word has in common with its kin: scrutineer, scrutiny. Short words tell nothing.
fn stem(word: &str) -> Option<&str> {
    const LITTLE: [&str; 6] = ["which", "their", "these", "other", "local", "partn"];
    let stem = word.get(..6.min(word.len())).filter(|stem| stem.len() >= 5)?;
    let stem = stem.strip_suffix('s').unwrap_or(stem);
    (!LITTLE.iter().any(|little| stem.starts_with(little))).then_some(stem)
}

fn differs(of: &str, words: &str, fact: Pence) -> Message {
    Message::new(
        format!("The text gives {} for {of}, and the facts give {fact}", quoted(words)),
        "the public and the partners cannot tell which sum was agreed",
        "Correct the one that is wrong",
    )
}
