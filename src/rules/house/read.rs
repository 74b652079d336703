//! From settings to house rules, or to mistakes with their places.

use super::demand::Demand;
use super::route::{Astray, Route};
use super::{House, HouseRule};
use crate::document::DocumentKind;
use crate::document::settings::{
    Demand as WrittenDemand, HouseRule as Written, Settings, Strength,
};
use crate::document::values::{Code, Text};
use crate::findings::{Finding, Message, Severity, Spot, Subject};
use crate::rules::look::OWN_RULE;
use crate::rules::{Checked, Judging, Rule, find, judge_with, reading};
use crate::text::{FileId, Place, Span, quoted};
use crate::workspace::{At, Loaded, is_rightly_named};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::Path;

/// The rules that tell what could not be read in any YAML file.
const READERS: [&str; 8] = [
    "unreadable-file",
    "file-encoding",
    "yaml-problem",
    "duplicate-key",
    "missing-key",
    "wrong-shape",
    "unknown-word",
    "unknown-key",
];

const WHY: &str = "while the settings cannot be used nothing is checked, so that nobody takes a check \
                   without them for one with them";

/// The name under which mistakes in settings are told.
const SETTINGS: &str = "settings";

/// The rules that can tell what was wrong with the reading of a YAML file.
pub(super) fn readers() -> impl Iterator<Item = &'static Rule> {
    reading::RULES.iter().copied().filter(|rule| READERS.contains(&rule.name))
}

/// The house rules of settings that were loaded; or, as findings, all that is wrong with the
/// settings: `faults` are what others found in their parts of them.
pub fn read(
    loaded: &Loaded,
    settings: &Settings,
    faults: Vec<(Spot, Message)>,
    today: Date,
) -> Result<House, Box<Checked>> {
    let file = loaded.path.clone();
    let mut mistakes = Mistakes { loaded, found: Vec::new() };
    mistakes.look_at_file();
    for (spot, message) in faults {
        mistakes.report_spot(spot, message);
    }
    let mut rules: Vec<HouseRule> = Vec::new();
    let mut names = BTreeSet::new();
    for (index, written) in settings.rules.iter().enumerate() {
        let at = At::key("rules").item(index);
        let name = written.name.as_ref().map(Code::as_str);
        if let Some(name) = name.filter(|name| !names.insert((*name).to_owned())) {
            mistakes.report(&at.then("name"), twice(name));
        }
        rules.extend(mistakes.rule(written, &at, &file));
    }
    let own = mistakes.found;
    let is_empty = loaded.tree.root().is_none_or(|root| loaded.tree.is_nothing(root));
    let looking = readers().filter(|rule| !is_empty || rule.name != "missing-key");
    let mut checked = judge_with(loaded, &Judging::on(today), looking);
    for finding in &mut checked.findings {
        WHY.clone_into(&mut finding.message.why);
        finding.severity = Severity::Error;
    }
    checked.findings.extend(own);
    checked.findings.sort_by_key(|finding| finding.place);
    if checked.findings.is_empty() {
        Ok(House { file, rules: rules.into() })
    } else {
        // Judging lets go of the files that its own findings do not speak of.
        checked.sources = loaded.sources.clone();
        Err(Box::new(checked))
    }
}

/// What is wrong with the settings, gathered.
struct Mistakes<'a> {
    loaded: &'a Loaded,
    found: Vec<Finding>,
}

impl Mistakes<'_> {
    fn look_at_file(&mut self) {
        let tree = &self.loaded.tree;
        let is_empty = tree.root().is_none_or(|root| tree.is_nothing(root));
        let place = Place::new(FileId(0), Span::point(0));
        let subject = || Subject::File(self.loaded.path.clone());
        if !is_rightly_named(Path::new(&self.loaded.path)) {
            let spot = Spot { place, subject: subject() };
            self.report_spot(spot, short_ending());
        } else if is_empty && !self.loaded.has_gaps() {
            let spot = Spot { place, subject: subject() };
            self.report_spot(spot, empty());
        }
    }

    fn report(&mut self, at: &At, message: Message) {
        let spot = self.loaded.spot(at).unwrap_or_else(|| self.loaded.gap(at));
        self.report_spot(spot, message);
    }

    fn report_spot(&mut self, spot: Spot, message: Message) {
        self.found.push(Finding::new(SETTINGS, Severity::Error, message, OWN_RULE, spot));
    }

    /// The rule as it was written; what is absent has been told by the reading of the file.
    fn rule(&mut self, written: &Written, at: &At, file: &str) -> Option<HouseRule> {
        let name = written.name.as_ref().map(Code::as_str);
        if let Some(name) = name {
            self.name(name, at);
        }
        let kinds = match written.kinds.as_slice() {
            [] => vec![DocumentKind::Plan],
            kinds => kinds.to_vec(),
        };
        let route = written.r#where.as_ref().and_then(|text| self.route(text.as_str(), &kinds, at));
        let demand = written.must.as_ref().and_then(|demand| self.demand(demand, at));
        if let (Some((route, shapes)), Some(demand)) = (&route, &demand) {
            for shape in shapes {
                if let Err((_, what, todo)) = demand.suits(shape.as_ref(), route.ends_in_entries())
                {
                    self.report(&at.then("must"), Message::new(what, WHY, todo));
                    break;
                }
            }
        }
        let mut words = |key: &str, text: Option<&Text>| self.words(key, text, at);
        let says = words("says", written.says.as_ref());
        let why = words("why", written.why.as_ref());
        let put_right = words("put_right", written.put_right.as_ref());
        let passes = words("passes", written.passes.as_ref());
        let fails = words("fails", written.fails.as_ref());
        Some(HouseRule {
            name: name?.to_owned(),
            file: file.to_owned(),
            severity: match written.strength? {
                Strength::Must => Severity::Error,
                Strength::Should => Severity::Warning,
                Strength::May => Severity::Advice,
            },
            message: Message::new(
                without_stop(&says?),
                without_stop(&why?),
                without_stop(&put_right?),
            ),
            kinds,
            route: route?.0,
            demand: demand?,
            passes: passes?,
            fails: fails?,
        })
    }

    fn name(&mut self, name: &str, at: &At) {
        let is_word = |word: &str| {
            !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        };
        if !name.split('-').all(is_word) {
            self.report(&at.then("name"), unfit(name));
        } else if find(name).is_some() || name == SETTINGS {
            self.report(&at.then("name"), taken(name));
        }
    }

    /// Where the rule looks, and what stands there in each kind of document.
    fn route(
        &mut self,
        text: &str,
        kinds: &[DocumentKind],
        at: &At,
    ) -> Option<(Route, Vec<Option<crate::workspace::Shape>>)> {
        let read = Route::read(text).and_then(|route| {
            let shapes: Result<Vec<_>, Astray> =
                kinds.iter().map(|kind| route.shape(text, *kind)).collect();
            Ok((route, shapes?))
        });
        read.map_err(|astray| self.astray(&astray, text, &at.then("where"))).ok()
    }

    /// What the rule asks. Of a group in which something was left out as unreadable nothing is said.
    fn demand(&mut self, written: &WrittenDemand, at: &At) -> Option<Demand> {
        let must = at.then("must");
        let (key, what, todo) = match Demand::read(written) {
            Ok(demand) => return Some(demand),
            Err(refused) => refused,
        };
        let at = if key.is_empty() { must.clone() } else { must.then(key) };
        let found = self.loaded.tree.at(&must.0);
        if found.is_some_and(|found| !self.loaded.tree.is_damaged(found.value)) {
            self.report(&at, Message::new(what, WHY, todo));
        }
        None
    }

    /// Points at the part of the path that is at fault.
    fn astray(&mut self, astray: &Astray, text: &str, at: &At) {
        let Some(found) = self.loaded.tree.at(&at.0) else { return };
        let mut spot = self.loaded.node_spot(found.value);
        if let Some(mapped) = self.loaded.tree.mapped(found.value) {
            let start = mapped.text.find(text).unwrap_or(0);
            spot.place = mapped.place(start + astray.span.start, start + astray.span.end);
        }
        self.report_spot(spot, Message::new(astray.what.as_str(), WHY, astray.todo.as_str()));
    }

    fn words(&mut self, key: &str, text: Option<&Text>, at: &At) -> Option<String> {
        let text = text?;
        if text.is_empty() {
            self.report(&at.then(key), blank(key));
            return None;
        }
        // Examples are YAML, in which every space counts.
        Some(text.0.clone())
    }
}

fn without_stop(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

fn short_ending() -> Message {
    Message::new(
        "The settings file ends with .yml",
        "masa reads settings from masa.yaml alone; what stands here would be taken for settings that \
         hold",
        "Rename the file to masa.yaml",
    )
}

fn empty() -> Message {
    Message::new(
        "The settings file holds nothing",
        WHY,
        "Begin with `format: 1`, or take the file out",
    )
}

fn unfit(name: &str) -> Message {
    Message::new(
        format!("{} is no name for a rule", quoted(name)),
        WHY,
        "Use small letters, digits and hyphens, such as police-lead-is-chief-constable",
    )
}

fn taken(name: &str) -> Message {
    Message::new(
        format!("{} is the name of a rule of masa’s own", quoted(name)),
        "two rules of one name could not be told apart, in findings or in acceptances",
        "Choose another name",
    )
}

fn twice(name: &str) -> Message {
    Message::new(
        format!("Two house rules are called {}", quoted(name)),
        "two rules of one name could not be told apart, in findings or in acceptances",
        "Choose another name for one of them",
    )
}

fn blank(key: &str) -> Message {
    Message::new(format!("`{key}` says nothing"), WHY, format!("Fill in `{key}`"))
}
