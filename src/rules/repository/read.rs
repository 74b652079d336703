//! From settings to what a repository settles, or to mistakes with their places.

use super::documents::{Documents, NoPattern, plain};
use super::{Entry, Member, Repository};
use crate::document::partner::DeclaredBody;
use crate::document::settings::{
    HouseRule, Member as WrittenMember, Override, Settings, Strength, Weight,
};
use crate::document::values::{BodyName, Code, Text};
use crate::findings::{Message, Severity, Spot};
use crate::guidance::{self, Applies};
use crate::rules::{all, find};
use crate::text::{FileId, quoted};
use crate::workspace::{At, Loaded, near_misses};
use std::collections::BTreeSet;

/// What settings that were loaded settle, and all that is wrong with those parts of them.
pub fn read(loaded: &Loaded, settings: &Settings) -> (Repository, Vec<(Spot, Message)>) {
    let mut reader = Reader { loaded, house: &settings.rules, faults: Vec::new() };
    reader.look_for_silence();
    let whole_rules = settings.severities.iter();
    let mut entries: Vec<Entry> =
        whole_rules.filter_map(|(rule, weight)| reader.severity(rule, *weight)).collect();
    for (index, written) in settings.overrides.iter().enumerate() {
        entries.extend(reader.override_(written, &At::key("overrides").item(index)));
    }
    let repository = Repository {
        file: loaded.path.clone(),
        members: reader.members(&settings.members),
        bodies: reader.bodies(&settings.bodies),
        guidance: reader.packs(&settings.guidance),
        entries,
        sources: loaded.sources.only(&BTreeSet::from([FileId(0)])),
    };
    (repository, reader.faults)
}

/// What the parts of the reading share.
struct Reader<'a> {
    loaded: &'a Loaded,
    house: &'a [HouseRule],
    faults: Vec<(Spot, Message)>,
}

impl Reader<'_> {
    fn tell(&mut self, at: &At, message: Message) {
        self.faults.push((self.spot(at), message));
    }

    fn spot(&self, at: &At) -> Spot {
        self.loaded.spot(at).unwrap_or_else(|| self.loaded.gap(at))
    }

    /// Rules under `severities:` of which nothing is said.
    fn look_for_silence(&mut self) {
        let tree = &self.loaded.tree;
        let at = At::key("severities");
        let Some(map) = tree.at(&at.0) else { return };
        let entries = tree.entries(map.value).iter();
        let silent = entries.filter(|entry| tree.is_nothing(entry.value));
        let silent: Vec<&str> = silent.map(|entry| tree.key_text(*entry)).collect();
        for rule in silent {
            self.tell(&at.then(rule), unsaid(rule));
        }
    }

    fn members(&mut self, written: &[WrittenMember]) -> Vec<Member> {
        let mut members: Vec<Member> = Vec::new();
        for (index, member) in written.iter().enumerate() {
            let at = At::key("members").item(index);
            let (Some(id), Some(path)) = (&member.id, &member.path) else { continue };
            let (at_id, at_path) = (at.then("id"), at.then("path"));
            let Ok(path) = plain(path.as_str()) else {
                self.tell(&at_path, no_member(path.as_str()));
                continue;
            };
            let id = id.as_str().to_owned();
            if members.iter().any(|known| known.id == id) {
                self.tell(&at_id, twice("members", &id));
            }
            if members.iter().any(|known| known.path == path) {
                self.tell(&at_path, twice("members", &path));
            }
            members.push(Member { id, path, spot: self.spot(&at_path) });
        }
        members
    }

    fn bodies(&mut self, written: &[DeclaredBody]) -> Vec<DeclaredBody> {
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        for (index, body) in written.iter().enumerate() {
            let at = At::key("bodies").item(index);
            if body.name.as_ref().is_some_and(BodyName::is_empty) {
                self.tell(&at.then("name"), blank("name"));
            }
            if let Some(id) = body.id.as_ref().filter(|id| !ids.insert(id.as_str())) {
                self.tell(&at.then("id"), twice("bodies", id.as_str()));
            }
        }
        written.to_vec()
    }

    fn packs(&mut self, written: &[Code]) -> Vec<String> {
        let mut packs: Vec<String> = Vec::new();
        for (index, pack) in written.iter().enumerate() {
            if guidance::pack(pack.as_str()).is_none() {
                self.tell(&At::key("guidance").item(index), unknown_pack(pack.as_str()));
            } else if !packs.iter().any(|known| known == pack.as_str()) {
                packs.push(pack.as_str().to_owned());
            }
        }
        packs
    }

    fn severity(&mut self, rule: &str, weight: Weight) -> Option<Entry> {
        let at = At::key("severities").then(rule);
        let mut spot = self.spot(&at);
        if let Some(message) = self.misnamed(rule) {
            let key = self.loaded.tree.at(&at.0).and_then(|found| found.key);
            spot.place = key.map_or(spot.place, |key| self.loaded.tree.node(key).place);
            self.faults.push((spot, message));
            return None;
        }
        Some(self.entry(rule, weight, spot))
    }

    /// An override as it was written; what is absent has been told by the reading of the file.
    fn override_(&mut self, written: &Override, at: &At) -> Option<Entry> {
        let documents = written.r#where.as_ref().map(|text| self.documents(text, at));
        let because = self.words(at, "because", written.because.as_ref());
        let path = self.words(at, "at", written.at.as_ref());
        let rule = written.rule.as_ref()?.as_str();
        if let Some(message) = self.misnamed(rule) {
            self.tell(&at.then("rule"), message);
            return None;
        }
        let weight = written.severity?;
        let documents = match documents {
            Some(read) => Some((read?, self.spot(&at.then("where")))),
            None => None,
        };
        let path = path.map(|path| (path, self.spot(&at.then("at"))));
        let entry = self.entry(rule, weight, self.spot(&at.then("severity")));
        Some(Entry { documents, at: path, because, ..entry })
    }

    fn entry(&self, rule: &str, weight: Weight, spot: Spot) -> Entry {
        let line = self.loaded.sources.get(spot.place.file).position(spot.place.span.start).line;
        let mut entry = Entry {
            rule: rule.to_owned(),
            weight,
            documents: None,
            at: None,
            because: None,
            spot,
            line,
            lightens: false,
        };
        entry.lightens = entry.severity() < Some(self.heaviest(rule));
        entry
    }

    /// The most that a finding of a rule weighs.
    fn heaviest(&self, rule: &str) -> Severity {
        let own = find(rule).map(|rule| rule.severity);
        let is_meant = |house: &&HouseRule| house.name.as_ref().is_some_and(|n| n.as_str() == rule);
        let strength = || self.house.iter().find(is_meant).and_then(|house| house.strength);
        own.unwrap_or_else(|| match strength() {
            Some(Strength::May) => Severity::Advice,
            Some(Strength::Should) => Severity::Warning,
            Some(Strength::Must) | None => Severity::Error,
        })
    }

    /// What is wrong with the name of a rule.
    fn misnamed(&self, rule: &str) -> Option<Message> {
        if super::RULES.iter().any(|own| own.name == rule) {
            return Some(about_severities(rule));
        }
        let house = || self.house.iter().filter_map(|rule| rule.name.as_ref()).map(Code::as_str);
        if find(rule).is_some() || house().any(|name| name == rule) {
            return None;
        }
        let near = near_misses(rule, all().map(|rule| rule.name).chain(house()));
        Some(unknown_rule(rule, near.first().copied()))
    }

    fn documents(&mut self, written: &Text, at: &At) -> Option<Documents> {
        let read = Documents::read(written.as_str());
        read.map_err(|why| self.tell(&at.then("where"), no_pattern(written.as_str(), &why))).ok()
    }

    fn words(&mut self, at: &At, key: &str, text: Option<&Text>) -> Option<String> {
        let text = text?;
        if text.is_empty() {
            self.tell(&at.then(key), blank(key));
        }
        Some(text.as_str().to_owned())
    }
}

const WHY: &str = "nobody could tell how much findings weigh here";

fn unsaid(rule: &str) -> Message {
    Message::new(
        format!("It is not said how much {} weighs", quoted(rule)),
        WHY,
        "Write error, warning, advice or off after it, or take it out",
    )
}

fn unknown_rule(rule: &str, near: Option<&str>) -> Message {
    let todo = near.map_or_else(
        || {
            "Take the name that stands at the head of the finding; `masa rules` lists all"
                .to_owned()
        },
        |near| format!("Did you mean `{near}`? If so, write it that way"),
    );
    Message::new(format!("masa knows no rule {}", quoted(rule)), WHY, todo)
}

fn about_severities(rule: &str) -> Message {
    Message::new(
        format!("Findings of {} are about settings, which cannot weigh them", quoted(rule)),
        "otherwise nobody would be told which settings fit nothing or cannot be followed",
        "Put the setting right that it speaks of, and take this one out",
    )
}

fn unknown_pack(name: &str) -> Message {
    let chosen = guidance::packs().iter().filter(|pack| pack.applies != Applies::Always);
    let known: Vec<&str> = chosen.map(|pack| pack.key).collect();
    let near = near_misses(name, known.iter().copied());
    let todo = near.first().map_or_else(
        || format!("The packs are: {}", known.join(", ")),
        |near| format!("Did you mean `{near}`? If so, write it that way"),
    );
    Message::new(
        format!("masa does not know the guidance pack {}", quoted(name)),
        "no document would be judged by what it asks for",
        todo,
    )
}

fn no_pattern(written: &str, why: &NoPattern) -> Message {
    let written = quoted(written);
    match why {
        NoPattern::Everything => Message::new(
            format!("{written} stands for all documents"),
            "an override without `where` says the same, and readers see at once what it holds for",
            "Take `where` out, or name a folder",
        ),
        NoPattern::Outside => Message::new(
            format!("{written} leads out of the folder of these settings"),
            "they hold for the documents in that folder and below it, and for no others",
            "Write the path as seen from masa.yaml, such as north or plans/*",
        ),
        NoPattern::Unreadable => Message::new(
            format!("{written} is no path and no pattern of paths"),
            "nobody could tell which documents it means",
            "Write a folder. * stands for any part of a name, and ** between slashes for any folders: \
             north, plans/*, **/drafts",
        ),
    }
}

fn no_member(path: &str) -> Message {
    Message::new(
        format!("{} is no folder or file below these settings", quoted(path)),
        "the plans of a region lie below the settings that hold for all of them",
        "Write the path of the plan as seen from masa.yaml, such as plans/north",
    )
}

fn twice(list: &str, what: &str) -> Message {
    Message::new(
        format!("{} stands twice under `{list}`", quoted(what)),
        "one could not be told from the other",
        "Take one of them out, or give it an id and a place of its own",
    )
}

fn blank(key: &str) -> Message {
    Message::new(
        format!("`{key}` says nothing"),
        "those who read the settings later have to see what was decided and why",
        if key == "at" {
            "Fill in `at`, or take it out".to_owned()
        } else {
            format!("Fill in `{key}`")
        },
    )
}
