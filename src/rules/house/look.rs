//! Judging a document by house rules: from where a rule looks to what it finds there.

use super::HouseRule;
use super::demand::Demand;
use super::route::{Leg, Route};
use crate::findings::{Finding, Spot, Subject};
use crate::rules::names::lower;
use crate::workspace::{At, Loaded, Passage, Section, label};
use crate::yaml::NodeId;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::Range;

/// What house rules find in a document.
pub fn findings(doc: &Loaded, today: Date, rules: &[HouseRule]) -> Vec<Finding> {
    let Some(kind) = doc.document.as_ref().map(crate::document::Document::kind) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for rule in rules.iter().filter(|rule| rule.kinds.contains(&kind)) {
        let look = Looking { doc, today, demand: &rule.demand };
        let absent = rule.demand == Demand::Present(true);
        let spots = match &rule.route {
            Route::Facts(legs) => look.at_facts(legs),
            Route::Narrative => look.at_narrative(),
            Route::Sections(title) => look.at_sections(title.as_deref()),
        };
        found.extend(spots.into_iter().map(|spot| {
            let (name, message) = (rule.name.clone(), rule.message.clone());
            let finding = Finding::new(name, rule.severity, message, rule.source(), spot);
            Finding { absent, ..finding }
        }));
    }
    found
}

/// One rule's look at one document.
struct Looking<'a> {
    doc: &'a Loaded,
    today: Date,
    demand: &'a Demand,
}

/// What a route leads to.
enum Hit {
    /// A fact.
    There(At, NodeId),
    /// Nothing, where something was named.
    Absent(At),
}

impl Looking<'_> {
    fn at_facts(&self, legs: &[Leg]) -> Vec<Spot> {
        let mut hits = Vec::new();
        // Entries that a route ends with are counted list by list.
        let counted = legs.split_last().filter(|(last, _)| {
            self.demand.is_met_by_count(0).is_some() && !matches!(last, Leg::Key(_))
        });
        let (last, way) = counted.map_or((None, legs), |(last, way)| (Some(last), way));
        self.walk(way, &At::root(), self.doc.tree.root(), &mut hits);
        hits.iter().flat_map(|hit| self.at_hit(hit, last)).collect()
    }

    fn at_hit(&self, hit: &Hit, last: Option<&Leg>) -> Vec<Spot> {
        let doc = self.doc;
        match hit {
            Hit::Absent(at) => {
                let unmet = match self.demand.is_met_by_count(0) {
                    Some(met) => !met,
                    None => *self.demand == Demand::Present(true),
                };
                if unmet && doc.may_judge_absence(at) { vec![doc.gap(at)] } else { Vec::new() }
            }
            Hit::There(at, node) => {
                let count = match last {
                    Some(leg) => self.chosen(leg, *node).len(),
                    None => doc.tree.items(*node).len(),
                };
                match self.demand.is_met_by_count(count) {
                    Some(met) if met || !doc.may_judge_absence(at) => Vec::new(),
                    Some(_) => doc.spot(at).into_iter().collect(),
                    None => self.at_fact(at, *node),
                }
            }
        }
    }

    fn at_fact(&self, at: &At, node: NodeId) -> Vec<Spot> {
        let tree = &self.doc.tree;
        let Some(mapped) = tree.mapped(node) else {
            let says = !tree.items(node).is_empty() || !tree.entries(node).is_empty();
            let unmet = *self.demand == Demand::Present(!says);
            return if unmet { self.doc.spot(at).into_iter().collect() } else { Vec::new() };
        };
        if self.demand.is_met_by(&mapped.text, self.today) {
            return Vec::new();
        }
        let Some(whole) = self.doc.spot(at) else { return Vec::new() };
        let Demand::HoldsNone(words) = self.demand else { return vec![whole] };
        let ranges = occurrences(&mapped.text, words);
        if ranges.is_empty() {
            return vec![whole];
        }
        let spot = |range: Range<usize>| Spot {
            place: mapped.place(range.start, range.end),
            subject: whole.subject.clone(),
        };
        ranges.into_iter().map(spot).collect()
    }

    /// Follows a route from `node`, which stands at `at`.
    fn walk(&self, legs: &[Leg], at: &At, node: Option<NodeId>, hits: &mut Vec<Hit>) {
        let tree = &self.doc.tree;
        let Some(node) = node else {
            return absent(legs, at, hits);
        };
        let Some((leg, rest)) = legs.split_first() else {
            hits.push(Hit::There(at.clone(), node));
            return;
        };
        if let Leg::Key(key) = leg {
            let value = tree.entry(node, key).map(|entry| entry.value);
            let there = value.filter(|value| !tree.is_nothing(*value));
            return match there {
                Some(value) => self.walk(rest, &at.then(key), Some(value), hits),
                None => absent(legs, at, hits),
            };
        }
        let chosen = self.chosen(leg, node);
        if chosen.is_empty() && *leg != Leg::Each {
            hits.push(Hit::Absent(at.clone()));
        }
        for (index, item) in chosen {
            self.walk(rest, &at.item(index), Some(item), hits);
        }
    }

    /// The entries of the list `node` that a leg chooses.
    fn chosen(&self, leg: &Leg, node: NodeId) -> Vec<(usize, NodeId)> {
        let tree = &self.doc.tree;
        let says = |item: NodeId, key: &str, value: &str| {
            let scalar = tree.entry(item, key).and_then(|entry| tree.scalar(entry.value));
            scalar.is_some_and(|scalar| lower(&scalar.text) == lower(value))
        };
        let fits = |index: usize, item: NodeId| match leg {
            Leg::Each => true,
            Leg::Where(key, value) => says(item, key, value),
            Leg::Entry(words) => label(tree, node, index) == *words,
            Leg::Key(_) => false,
        };
        let items = tree.items(node).iter().copied().enumerate();
        items.filter(|(index, item)| fits(*index, *item)).collect()
    }

    fn at_narrative(&self) -> Vec<Spot> {
        let doc = self.doc;
        let narrative: BTreeSet<String> = doc.sections.iter().map(Section::within).collect();
        let passages: Vec<&Passage> =
            doc.passages().iter().filter(|passage| narrative.contains(&passage.within)).collect();
        self.at_text(&passages, doc.gap(&At::key("sections")))
    }

    fn at_sections(&self, title: Option<&str>) -> Vec<Spot> {
        let doc = self.doc;
        let is_meant =
            |section: &&Section| title.is_none_or(|title| lower(&section.title) == lower(title));
        let meant: Vec<&Section> = doc.sections.iter().filter(is_meant).collect();
        let gap = || doc.gap(&At::key("sections"));
        if let Some(met) = self.demand.is_met_by_count(meant.len()) {
            return if met || !doc.may_judge_silence() { Vec::new() } else { vec![gap()] };
        }
        if meant.is_empty() && title.is_some() {
            let asked = matches!(self.demand, Demand::Present(true) | Demand::Holds(_));
            return if asked && doc.may_judge_silence() { vec![gap()] } else { Vec::new() };
        }
        let of_section = |section: &&Section| {
            let within = section.within();
            let passages: Vec<&Passage> =
                doc.passages().iter().filter(|passage| passage.within == within).collect();
            let subject = Subject::Words {
                within,
                heading: String::new(),
                words: section.title.clone(),
                ordinal: 1,
            };
            self.at_text(&passages, Spot { place: section.title_place, subject })
        };
        meant.iter().flat_map(of_section).collect()
    }

    /// What is wrong with text: at the words that should not be there, else at `whole`.
    fn at_text(&self, passages: &[&Passage], whole: Spot) -> Vec<Spot> {
        if let Demand::HoldsNone(words) = self.demand {
            let own = passages.iter().filter(|passage| !passage.quoted);
            let spots = own.flat_map(|passage| {
                let ranges = occurrences(passage.text(), words);
                ranges.into_iter().map(|range| passage.spot(range.start, range.end))
            });
            return spots.collect();
        }
        let met = match self.demand {
            Demand::Present(wanted) => {
                passages.iter().any(|passage| !passage.text().trim().is_empty()) == *wanted
            }
            _ => passages.iter().any(|passage| self.demand.is_met_by(passage.text(), self.today)),
        };
        if met || !self.doc.may_judge_silence() { Vec::new() } else { vec![whole] }
    }
}

/// Nothing stands where the first of `legs` goes on from `at`. Of each entry of a list that is
/// not there, nothing is asked.
fn absent(legs: &[Leg], at: &At, hits: &mut Vec<Hit>) {
    let mut at = at.clone();
    for leg in legs {
        match leg {
            Leg::Key(key) => at = at.then(key),
            Leg::Each => return,
            Leg::Where(..) | Leg::Entry(_) => break,
        }
    }
    hits.push(Hit::Absent(at));
}

/// Where words stand in a text, as whole words whatever their case, in order.
fn occurrences(text: &str, words: &[String]) -> Vec<Range<usize>> {
    // Only ASCII letters are made small: bytes stay where they are.
    let small = text.to_ascii_lowercase();
    let is_whole = |start: usize, end: usize| {
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    let mut ranges = Vec::new();
    for word in words {
        let word = word.trim().to_ascii_lowercase();
        let found = small.match_indices(&word).map(|(start, found)| start..start + found.len());
        ranges.extend(found.filter(|range| is_whole(range.start, range.end)));
    }
    ranges.sort_by_key(|range| (range.start, range.end));
    ranges.dedup();
    ranges
}
