//! What the register holds of a body or an area, for a person and for programs.
//!
//! Whatever it is not sure of says so: a reader must be able to tell what rests on a source from what
//! is a hint.

mod page;

use super::form::pretty;
use crate::register::{self, Body, BodyKind, Confidence};
use jiff::civil::Date;
use page::Page;
use serde::{Serialize, Serializer};

/// What is known of bodies on a day.
#[derive(Debug, Serialize)]
pub struct Bodies {
    format: &'static str,
    #[serde(serialize_with = "day")]
    register_of: Date,
    #[serde(serialize_with = "day")]
    on: Date,
    #[serde(rename = "bodies")]
    known: Vec<Known>,
}

/// What is known of areas on a day.
#[derive(Debug, Serialize)]
pub struct Areas {
    format: &'static str,
    #[serde(serialize_with = "day")]
    register_of: Date,
    #[serde(serialize_with = "day")]
    on: Date,
    #[serde(rename = "areas")]
    known: Vec<Area>,
}

/// A body, with what it is called and from when to when it exists.
#[derive(Debug, Serialize)]
struct Known {
    kind: &'static str,
    name: &'static str,
    short: &'static str,
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    gss: Option<Code>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    former_gss: &'static [&'static str],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    also_called: &'static [&'static str],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    no_longer_called: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'static str>,
    exists: bool,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_day")]
    valid_from: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_day")]
    valid_to: Option<Date>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    before: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    after: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chief_officer_title: Option<&'static str>,
    confidence: Confidence,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'static str>,
}

/// A code of the Office for National Statistics.
#[derive(Debug, Serialize)]
struct Code {
    code: &'static str,
    confidence: Confidence,
}

/// The area of a body, and the bodies whose areas it shares.
#[derive(Debug, Serialize)]
struct Area {
    kind: &'static str,
    name: &'static str,
    exists: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    councils: Vec<Cover>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    police: Vec<Cover>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    boards: Vec<Cover>,
    #[serde(skip_serializing_if = "Option::is_none")]
    partnership_hint: Option<Hint>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reorganisation: Option<Reorganisation>,
}

/// A body that is there for an area, or for part of it.
#[derive(Debug, Serialize)]
struct Cover {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_day")]
    from: Option<Date>,
    whole: bool,
    /// The part, from 0 to 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    share: Option<f64>,
    confidence: Confidence,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'static str>,
}

/// What the partnership of an area was last seen to be called.
#[derive(Debug, Serialize)]
struct Hint {
    name: &'static str,
    confidence: Confidence,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'static str>,
}

/// A reorganisation of councils that is under way.
#[derive(Debug, Serialize)]
struct Reorganisation {
    #[serde(serialize_with = "day")]
    expected: Date,
    standing: &'static str,
}

impl Bodies {
    /// What is known of these bodies on `on`.
    pub fn on(bodies: &[&'static Body], on: Date) -> Self {
        let known = bodies.iter().map(|body| known(body, on)).collect();
        Self { format: "masa-register-body/1", register_of: register::KNOWN_ON, on, known }
    }

    /// For programs.
    pub fn json(&self) -> String {
        pretty(self)
    }

    /// For a person, wrapped to `width` columns.
    pub fn human(&self, width: usize) -> String {
        let mut page = Page::new(width);
        for body in &self.known {
            page.body(body, self.on);
        }
        page.close()
    }
}

impl Areas {
    /// What is known of the areas of these bodies on `on`.
    pub fn on(bodies: &[&'static Body], on: Date) -> Self {
        let known = bodies.iter().map(|body| area(body, on)).collect();
        Self { format: "masa-register-area/1", register_of: register::KNOWN_ON, on, known }
    }

    /// For programs.
    pub fn json(&self) -> String {
        pretty(self)
    }

    /// For a person, wrapped to `width` columns.
    pub fn human(&self, width: usize) -> String {
        let mut page = Page::new(width);
        for area in &self.known {
            page.area(area, self.on);
        }
        page.close()
    }
}

fn known(body: &'static Body, on: Date) -> Known {
    let names = |ids: &[&str]| {
        ids.iter().filter_map(|id| register::by_id(body.kind, id)).map(|other| other.name).collect()
    };
    Known {
        kind: body.kind.title(),
        name: body.name,
        short: body.short,
        id: body.id,
        gss: body.gss.map(|code| Code { code, confidence: body.gss_confidence }),
        former_gss: body.former_gss,
        also_called: body.aliases,
        no_longer_called: body.former_names,
        region: body.region,
        exists: body.existed_on(on),
        valid_from: body.valid_from,
        valid_to: body.valid_to,
        before: names(body.predecessors),
        after: names(body.successors),
        chief_officer_title: body.chief_officer_title,
        confidence: body.confidence,
        note: body.note,
    }
}

fn area(body: &'static Body, on: Date) -> Area {
    let mut area = Area {
        kind: body.kind.title(),
        name: body.name,
        exists: body.existed_on(on),
        councils: Vec::new(),
        police: Vec::new(),
        boards: Vec::new(),
        partnership_hint: None,
        reorganisation: None,
    };
    let council = |council: &'static Body| whole(council, council.police_confidence);
    let councils = || {
        let all = register::bodies().iter().filter(|one| one.kind == BodyKind::LocalAuthority);
        all.filter(|one| one.existed_on(on))
    };
    match body.kind {
        BodyKind::LocalAuthority => {
            let force = register::police_for(body);
            area.police.extend(force.map(|force| whole(force, body.police_confidence)));
            area.boards.extend(register::icbs_for(body, on).map(|(board, cover)| of(board, cover)));
            area.partnership_hint = body.partnership_hint.as_ref().map(|hint| Hint {
                name: hint.name,
                confidence: hint.confidence,
                note: hint.note,
            });
            area.reorganisation = body.reorganisation.as_ref().map(|change| Reorganisation {
                expected: change.expected,
                standing: change.standing,
            });
        }
        BodyKind::Police => {
            let here = |one: &&Body| one.police.is_some_and(|force| force == body.id);
            area.councils.extend(councils().filter(here).map(council));
        }
        BodyKind::Icb => {
            let covered = |one: &'static Body| {
                let mut boards = register::icbs_for(one, on);
                boards.find(|(board, _)| board.id == body.id).map(|(_, cover)| of(one, cover))
            };
            area.councils.extend(councils().filter_map(covered));
        }
    }
    area
}

const fn whole(body: &'static Body, confidence: Confidence) -> Cover {
    Cover { name: body.name, from: None, whole: true, share: None, confidence, note: None }
}

const fn of(body: &'static Body, cover: &'static register::IcbCover) -> Cover {
    Cover {
        name: body.name,
        from: Some(cover.from),
        whole: cover.whole,
        share: cover.share,
        confidence: cover.confidence,
        note: cover.note,
    }
}

// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn day<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}

// serde hands over a reference.
#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
fn maybe_day<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => to.collect_str(day),
        None => to.serialize_none(),
    }
}
