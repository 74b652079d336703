//! The publication of an event: what it was, who came, what was said, what is to be done.

use super::builder::Builder;
use super::part::Part;
use super::partners::named_list;
use super::place::{Topic, arrange, narrative_hosts};
use super::print::{Print, Ready, bullets, lines, paragraph};
use super::rows::Rows;
use super::tables::Grid;
use super::words::{and, capital, count, date, sentences};
use super::{back, banner, control};
use crate::document::EditionCode;
use crate::document::event::{
    Action, ActionStatus, Attendance, AttendingRole, Event, EventFacts, EventPerson, EventSession,
    NextMeeting, Spoken,
};
use crate::document::values::{BodyName, Text};
use crate::publish::tree::{Block, Description, Publication, Section};

/// What a record of an event holds, in reading order, with words by which a heading is known to
/// speak of it.
const TOPICS: [(Topic, &[&str]); 7] = [
    (topic("event", "About the event", 1), &["about", "aims", "purpose", "focus", "welcome"]),
    (topic("people", "Who took part", 2), &["who took part", "who came", "attend", "people"]),
    (topic("sessions", "Sessions", 3), &["session", "programme", "discussion"]),
    (topic("said", "What was said", 4), &["said", "statement", "feedback"]),
    (topic("reflections", "What was taken away", 5), &["reflection", "learning", "taken away"]),
    (topic("actions", "Actions", 6), &["action", "next steps", "opportunit"]),
    (topic("next", "The next meeting", 7), &["next meeting", "next network"]),
];

const fn topic(name: &'static str, title: &'static str, rank: u8) -> Topic {
    Topic { name, title, rank }
}

/// The publication of an event.
pub(super) fn publication(builder: &Builder<'_>, event: &Event) -> Publication {
    let facts = event.event.as_ref();
    let control = event.document.as_ref();
    let day = facts.and_then(|facts| facts.date.as_ref());
    let place = facts.and_then(|facts| facts.place.as_ref());
    let mut key_facts = Vec::new();
    key_facts.extend(day.map(|day| Description::text("Date", date(day))));
    key_facts.extend(place.map(|place| Description::text("Place", place.as_str())));
    key_facts.extend(control::key_facts(control));
    let name = facts.and_then(|facts| facts.name.as_ref()).map(Text::to_string);
    let focus = facts.and_then(|facts| facts.focus.as_ref()).map(Text::to_string);
    Publication {
        title: name.unwrap_or_else(|| "Record of an event".to_owned()),
        subtitle: facts.and_then(|facts| facts.network.as_ref()).map(BodyName::to_string),
        description: focus.unwrap_or_default(),
        document_kind: control::kind(control, "record of an event"),
        key_facts,
        status_banner: banner::notices(builder, control),
        summary: summary(event),
        sections: sections(builder, event),
        ..Publication::default()
    }
}

/// What it was about, who came, and how much is to be done: a few sentences.
fn summary(event: &Event) -> Vec<Block> {
    let focus = event.event.as_ref().and_then(|facts| facts.focus.as_ref());
    let came = event.attendance.as_ref();
    let partnerships = came.and_then(|came| came.partnerships);
    let came = came.and_then(|came| came.total).map(|total| {
        let from = partnerships.map(|number| count(number, "partnership", "partnerships"));
        let from = from.map(|from| format!(" from {from}")).unwrap_or_default();
        format!("{}{from} took part", count(total, "person", "people"))
    });
    let actions = u32::try_from(event.actions.len()).ok().filter(|number| *number > 0);
    let said = sentences([
        focus.map(|focus| format!("the event was about: {focus}")),
        came,
        actions.map(|number| format!("it led to {}", count(number, "action", "actions"))),
    ]);
    paragraph(lines(&said))
}

fn sections(builder: &Builder<'_>, event: &Event) -> Vec<Section> {
    let mut hosts = narrative_hosts(builder);
    for host in &mut hosts {
        let heading = host.section.title.to_lowercase();
        let is_named = |words: &[&str]| words.iter().any(|word| heading.contains(word));
        let named = TOPICS.iter().filter(|(_, words)| is_named(words));
        host.topics = named.map(|(topic, _)| *topic).collect();
    }
    let mut sections = arrange(builder, hosts, parts(builder, event));
    let glossary = back::glossary(builder, &event.glossary);
    sections.extend(builder.with_notes(glossary, &["glossary"]));
    let under = control::Under { edition: None, guidance: &[] };
    sections.extend(control::section(builder, event.document.as_ref(), &under));
    sections
}

/// The facts by what they are about.
fn parts(builder: &Builder<'_>, event: &Event) -> Vec<(Topic, Part)> {
    let Event {
        format: _,
        kind: _,
        edition,
        event: facts,
        attendance,
        people,
        sessions,
        statements,
        reflections,
        actions,
        next_meeting,
        // In [`sections`].
        document: _,
        glossary: _,
        // Read as narrative when the document is loaded.
        sections: _,
        // About what masa reports, and not about the event.
        accepted: _,
    } = event;
    let about = self::facts(builder, facts.as_ref(), *edition);
    let mut who =
        attendance.as_ref().map(|came| self::attendance(builder, came)).unwrap_or_default();
    let mut grid = Grid::new("Who led and helped", &["Name", "Part", "What they did"]);
    for EventPerson { name, role, did } in people {
        grid.row(builder, &[name, role, did]);
    }
    who.add(grid.blocks());
    let parts = [
        about,
        who,
        self::sessions(builder, sessions),
        said(builder, statements),
        with(bullets(builder, reflections)),
        with(self::actions(builder, "What is to be done", actions)),
        next_meeting.as_ref().map(|next| self::next(builder, next)).unwrap_or_default(),
    ];
    TOPICS.iter().map(|(topic, _)| *topic).zip(parts).collect()
}

fn with(blocks: impl IntoIterator<Item = Block>) -> Part {
    let mut part = Part::default();
    part.add(blocks);
    part
}

fn facts(builder: &Builder<'_>, facts: Option<&EventFacts>, edition: Option<EditionCode>) -> Part {
    let nothing = EventFacts::default();
    let EventFacts { name: _, network, date, place, hosts, focus, aims, topics } =
        facts.unwrap_or(&nothing);
    let mut rows = Rows::new(builder);
    rows.row("Date", date)
        .row("Place", place)
        .row("Held by", network)
        .row("Hosted by", hosts)
        .row("About", focus)
        .words("Edition it was about", edition.map(|code| control::edition(code).title()));
    let mut part = with(rows.block());
    part.add(named_list(builder, "What it was meant to do:", aims));
    part.add(named_list(builder, "Topics of national interest:", topics));
    part
}

fn attendance(builder: &Builder<'_>, attendance: &Attendance) -> Part {
    let Attendance { total, roles, partnerships, region } = attendance;
    let mut rows = Rows::new(builder);
    rows.words("How many came", total.map(|number| count(number, "person", "people")))
        .words("From", partnerships.map(|number| count(number, "partnership", "partnerships")))
        .row("Region", region);
    let mut part = with(rows.block());
    let mut grid = Grid::new("Who came, by role", &["Role", "How many#"]);
    for AttendingRole { role, count } in roles {
        grid.row(builder, &[role, count]);
    }
    part.add(grid.blocks());
    part
}

fn sessions(builder: &Builder<'_>, sessions: &[EventSession]) -> Part {
    let mut grid = Grid::new("The day, session by session", &["When", "Speakers", "About", "Area"]);
    for EventSession { time, speakers, topic, area, answers: _ } in sessions {
        let speakers: Vec<String> = speakers.iter().map(ToString::to_string).collect();
        grid.row(builder, &[time, &and(&speakers), topic, area]);
    }
    with(grid.blocks())
}

/// What was said, in reported speech: who, then what.
fn said(builder: &Builder<'_>, statements: &[Spoken]) -> Part {
    let mut rows = Rows::new(builder);
    for Spoken { by, text, answers: _ } in statements {
        let by: Vec<String> = by.iter().map(ToString::to_string).collect();
        let who = if by.is_empty() { "Somebody who took part".to_owned() } else { and(&by) };
        rows.row(&who, &Ready(text.print(builder)));
    }
    with(rows.block())
}

/// Things to be done, of an event or a work programme.
pub(super) fn actions(builder: &Builder<'_>, caption: &str, actions: &[Action]) -> Vec<Block> {
    let mut grid = Grid::new(caption, &["Action", "Who", "By when", "How far it is", "Part of"]);
    for Action { action, owner, due, status, belongs_to, answers: _ } in actions {
        let status = status.map(ActionStatus::in_words).map(capital);
        grid.row(builder, &[action, owner, due, &status, belongs_to]);
    }
    grid.blocks()
}

fn next(builder: &Builder<'_>, next: &NextMeeting) -> Part {
    let NextMeeting { focus, date, place } = next;
    let mut rows = Rows::new(builder);
    with(rows.row("About", focus).row("Date", date).row("Place", place).block())
}
