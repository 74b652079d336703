//! Document control: version, dates, who agreed, who was consulted, earlier versions.

use super::builder::Builder;
use super::part::Part;
use super::rows::Rows;
use super::tables::Grid;
use super::words::{capital, date};
use crate::document::EditionCode;
use crate::document::control::{Consultation, Control, Revision, Signatory, Status};
use crate::document::values::{Code, DateText};
use crate::guidance::{self, Edition};
use crate::publish::tree::{Block, Description, Section};

/// What a document was written under.
pub(super) struct Under<'a> {
    pub edition: Option<EditionCode>,
    pub guidance: &'a [Code],
}

/// The section on document control.
pub(super) fn section(
    builder: &Builder<'_>,
    control: Option<&Control>,
    under: &Under<'_>,
) -> Option<Section> {
    let mut part = Part::default();
    let mut rows = Rows::new(builder);
    if let Some(control) = control {
        facts(&mut rows, control);
    }
    rows.words("Written under", under.edition.map(|code| edition(code).title()))
        .row("Further guidance followed", &under.guidance.iter().map(pack).collect::<Vec<_>>());
    part.add(rows.block());
    if let Some(control) = control {
        part.add(signatories(builder, &control.signatories));
        part.add(consulted(builder, &control.consulted));
        part.add(history(builder, &control.history));
    }
    let section = part.section("Document control");
    builder.with_notes_on_control(section)
}

fn facts(rows: &mut Rows<'_, '_>, control: &Control) {
    let Control {
        status,
        version,
        draft,
        reference,
        agreed_on,
        published_on,
        published_at,
        effective_from,
        effective_to,
        revised_on,
        superseded_on,
        review_due,
        review,
        department_notified_on,
        author,
        signatories: _,
        consulted: _,
        history: _,
        legacy,
        canonical_url,
    } = control;
    let kept = "It is kept only for the record: the partnership no longer exists.";
    rows.words("Status", status.map(Status::in_words).map(capital))
        .words("Kept for the record", legacy.filter(|legacy| *legacy).map(|_| kept))
        .row("Version", version)
        .row("Draft", draft)
        .row("Reference", reference)
        .row("Agreed on", agreed_on)
        .row("Published on", published_on)
        .row("Published at", published_at)
        .row("The address that counts", canonical_url)
        .row("Applies from", effective_from)
        .row("Applies until", effective_to)
        .row("Last revised on", revised_on)
        .row("Replaced on", superseded_on)
        .row("Next review due by", review_due)
        .row("How it is reviewed", review)
        .row("Department for Education told on", department_notified_on)
        .row("Written by", author);
}

/// The edition behind a code.
pub(super) fn edition(code: EditionCode) -> Edition {
    match code {
        EditionCode::Wt18 => Edition::Wt18,
        EditionCode::Wt23 => Edition::Wt23,
        EditionCode::Wt26 => Edition::Wt26,
    }
}

fn pack(key: &Code) -> String {
    guidance::pack(key.as_str()).map_or_else(|| key.to_string(), |pack| pack.title.to_owned())
}

fn signatories(builder: &Builder<'_>, signatories: &[Signatory]) -> Vec<Block> {
    let mut grid = Grid::new("Who signed", &["For", "Post", "Name", "When"]);
    for Signatory { partner, post, name, on } in signatories {
        grid.row(builder, &[partner, post, name, on]);
    }
    grid.blocks()
}

fn consulted(builder: &Builder<'_>, consulted: &[Consultation]) -> Vec<Block> {
    let headings = ["Who", "When", "What they said and what became of it"];
    let mut grid = Grid::new("Who was consulted", &headings);
    for Consultation { who, on, outcome } in consulted {
        grid.row(builder, &[who, on, outcome]);
    }
    grid.blocks()
}

fn history(builder: &Builder<'_>, history: &[Revision]) -> Vec<Block> {
    let headings = ["Version", "When", "By whom", "Kind of change", "Why"];
    let mut grid = Grid::new("Earlier versions", &headings);
    for Revision { version, on, by, reason, change } in history {
        grid.row(builder, &[version, on, by, change, reason]);
    }
    grid.blocks()
}

/// What the cover says at a glance.
pub(super) fn key_facts(control: Option<&Control>) -> Vec<Description> {
    let Some(control) = control else { return Vec::new() };
    let version = control.version.as_ref().map(ToString::to_string);
    let day = |day: &Option<DateText>| day.as_ref().map(date);
    let facts = [
        ("Version", version),
        ("Agreed", day(&control.agreed_on)),
        ("Published", day(&control.published_on)),
        ("Applies from", day(&control.effective_from)),
        ("Last revised", day(&control.revised_on)),
        ("Next review due by", day(&control.review_due)),
    ];
    let facts = facts.into_iter().filter_map(|(label, text)| Some((label, text?)));
    facts
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| Description::text(label, text))
        .collect()
}

/// What sort of document it is: “Draft terms of reference”.
pub(super) fn kind(control: Option<&Control>, what: &str) -> String {
    match control.and_then(|control| control.status) {
        Some(Status::Draft) => format!("Draft {what}"),
        Some(Status::Published) => format!("Published {what}"),
        Some(Status::Superseded) => format!("Replaced {what}"),
        Some(Status::Agreed) => format!("Agreed {what}"),
        None => capital(what),
    }
}
