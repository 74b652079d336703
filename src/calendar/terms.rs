//! Terms of office and vacancies, wherever in a document they stand.

use super::collect::{Collector, short, written};
use super::deadline::{Kind, When};
use crate::document::Document;
use crate::document::people::Chair;
use crate::document::values::{DateText, DateValue};
use crate::register::normal;
use crate::workspace::{At, Loaded, mappings};
use crate::yaml::{NodeId, Step};
use jiff::ToSpan;

/// Keys under which somebody serves for a term, and what they are called without a title.
const TERMS: [(&str, &str); 5] = [
    ("lead", "the lead"),
    ("delegates", "a delegate"),
    ("chair", "the chair"),
    ("scrutineer", "the scrutineer"),
    ("appointment", "the scrutineer"),
];

/// Somebody who serves until a day.
#[derive(Debug)]
pub struct Term<'a> {
    /// The mapping that says so.
    pub at: At,
    /// The last day, as it is written.
    pub to: &'a str,
    /// The title of the post, where it has one.
    pub title: Option<&'a str>,
    /// What they do: “the chair”.
    pub role: &'static str,
}

impl Term<'_> {
    /// Whether it is the term of the scrutineer, which may stand in two places.
    pub fn is_of_scrutiny(&self) -> bool {
        self.at.0.first() == Some(&Step::Key("scrutiny".to_owned()))
    }
}

/// A post that nobody holds.
#[derive(Debug)]
pub struct Vacant<'a> {
    /// The mapping of the post.
    pub at: At,
    /// The title of the post, where it has one.
    pub title: Option<&'a str>,
    /// Since when, as it is written.
    pub since: Option<&'a str>,
    /// When it is to be filled, as it is written.
    pub expected: Option<&'a str>,
}

/// Every term of office whose end is given, without those that somebody follows.
pub fn terms(doc: &Loaded) -> Vec<Term<'_>> {
    mappings(doc).into_iter().filter_map(|mapping| term(doc, mapping)).collect()
}

fn term(doc: &Loaded, mapping: NodeId) -> Option<Term<'_>> {
    let at = doc.index.at(mapping);
    let key = at.0.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    })?;
    let (_, role) = TERMS.iter().find(|(known, _)| *known == key)?;
    let to = date_text(doc, mapping, "to")?;
    if has_successor(doc, mapping, &at) {
        return None;
    }
    Some(Term { to, title: title(doc, mapping), role, at })
}

/// Every post that nobody holds for now.
pub fn vacancies(doc: &Loaded) -> Vec<Vacant<'_>> {
    let vacant = |mapping: NodeId| {
        let vacancy = doc.tree.entry(mapping, "vacant")?.value;
        Some(Vacant {
            at: doc.index.at(mapping),
            title: title(doc, mapping),
            since: date_text(doc, vacancy, "since"),
            expected: date_text(doc, vacancy, "expected"),
        })
    };
    mappings(doc).into_iter().filter_map(vacant).collect()
}

/// A date under `key`, as it is written.
fn date_text<'a>(doc: &'a Loaded, mapping: NodeId, key: &str) -> Option<&'a str> {
    let node = doc.tree.entry(mapping, key)?.value;
    doc.values_of("DateText").contains(&node).then(|| text(doc, node))
}

fn text(doc: &Loaded, node: NodeId) -> &str {
    doc.tree.scalar(node).map_or("", |scalar| scalar.text.trim())
}

fn title(doc: &Loaded, mapping: NodeId) -> Option<&str> {
    let post = doc.tree.entry(mapping, "post")?.value;
    Some(text(doc, post)).filter(|title| !title.is_empty())
}

/// Whether another entry of the same list has the same post, as where those who held it are listed.
fn has_successor(doc: &Loaded, mapping: NodeId, at: &At) -> bool {
    let Some((Step::Index(own), above)) = at.0.split_last() else { return false };
    let (Some(list), Some(post)) = (doc.tree.at(above), title(doc, mapping)) else { return false };
    let same = |other: &str| !normal(other).is_empty() && normal(other) == normal(post);
    let others = doc.tree.items(list.value).iter().enumerate().filter(|(index, _)| index != own);
    others.into_iter().any(|(_, other)| title(doc, *other).is_some_and(same))
}

/// The last day of a chair's turn, where it has a first day and a length and no last day of its own.
pub fn end_of_turn(chair: &Chair) -> Option<jiff::civil::Date> {
    let months = chair.rotation_months.filter(|months| *months > 0)?;
    if chair.to.is_some() {
        return None;
    }
    let from = chair.from.as_ref()?.day()?;
    from.checked_add(i64::from(months).months()).ok()?.yesterday().ok()
}

/// Puts terms and vacancies down.
pub(super) fn collect(collector: &mut Collector<'_>) {
    let doc = collector.doc;
    let mut of_scrutiny: Option<&str> = None;
    for term in terms(doc) {
        if term.is_of_scrutiny() && of_scrutiny.replace(term.to) == Some(term.to) {
            continue;
        }
        let (whose, to) = (whose(doc, &term.at), DateText(term.to.to_owned()));
        let who = term.title.map_or_else(|| term.role.to_owned(), short);
        let role = term.role.trim_start_matches("the ").trim_start_matches("a ");
        let as_what = match (term.title.is_some(), &whose) {
            (true, Some(whose)) => format!(" ({role}, {whose})"),
            (true, None) if role == "chair" => " (chair of the partnership)".to_owned(),
            (false, Some(whose)) => format!(" ({whose})"),
            _ => String::new(),
        };
        let what = format!("Term ends: {who}{as_what}");
        collector.given(&term.at.then("to"), Some(&to), Kind::Term, what);
    }
    for vacant in vacancies(doc) {
        let title = vacant.title.map_or_else(|| "vacant post".to_owned(), short);
        let whose = whose(doc, &vacant.at).map(|whose| format!(" ({whose})")).unwrap_or_default();
        let what = format!("Vacant post to be filled: {title}{whose}");
        let at = vacant.at.then("vacant");
        match vacant.expected {
            Some(day) => {
                let day = DateText(day.to_owned());
                collector.given(&at.then("expected"), Some(&day), Kind::Vacancy, what);
            }
            None => collector.undated(&at, what, "no day given"),
        }
    }
    turns(collector);
}

/// Chairs that move on after so many months.
fn turns(collector: &mut Collector<'_>) {
    let Some(Document::Plan(plan)) = &collector.doc.document else { return };
    let led = plan.leadership.as_ref().and_then(|leadership| leadership.chair.as_ref());
    let led = led.map(|chair| (At::key("leadership").then("chair"), chair));
    let of_groups = plan.groups.iter().enumerate().filter_map(|(index, group)| {
        Some((At::key("groups").item(index).then("chair"), group.chair.as_ref()?))
    });
    for (at, chair) in led.into_iter().chain(of_groups) {
        let (Some(end), Some(months)) = (end_of_turn(chair), chair.rotation_months) else {
            continue;
        };
        let from = chair.from.as_ref().map_or_else(String::new, written);
        let whose = whose(collector.doc, &at).unwrap_or_else(|| "the partnership".to_owned());
        collector.counted(
            &at.then("rotation_months"),
            When::Day(end),
            Kind::Term,
            format!("Turn of the chair ends: {whose}"),
            (format!("{months} months from {from}"), None),
        );
    }
}

/// The partner, group or other entry of a list in which a post stands.
fn whose(doc: &Loaded, at: &At) -> Option<String> {
    let entry = doc.tree.at(at.0.get(..2)?).filter(|_| matches!(at.0[1], Step::Index(_)))?;
    let name = doc.tree.entry(entry.value, "name").or_else(|| doc.tree.entry(entry.value, "title"));
    Some(short(text(doc, name?.value))).filter(|name| !name.is_empty())
}

/// Whether a date as it is written lies before `today` whatever it means.
pub fn is_over(date: &str, today: jiff::civil::Date) -> bool {
    DateValue::read(date).last_day().is_some_and(|last| last < today)
}
