//! Where everything stands: narrative in its order, each part of facts beside the first narrative
//! on its topic, and a part without narrative at its place in the reading order.

use super::builder::Builder;
use super::part::Part;
use crate::guidance;
use crate::publish::tree::{Block, Section};
use crate::workspace::{self, At, Origin};

/// A topic that facts or narrative speak about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Topic {
    /// Its name.
    pub name: &'static str,
    /// The heading that its facts get when they stand alone.
    pub title: &'static str,
    /// Its place in the reading order.
    pub rank: u8,
}

/// A section that facts can stand with.
#[derive(Debug)]
pub(super) struct Host {
    /// What it speaks of; the first decides where it stands in the reading order.
    pub topics: Vec<Topic>,
    pub section: Section,
}

/// The topic of this name in the guidance.
pub(super) fn topic(name: &str) -> Option<Topic> {
    let topic = guidance::topic(name)?;
    Some(Topic { name: topic.name, title: topic.title, rank: topic.rank })
}

/// The sections of narrative, each with the topic of the first question it answers.
pub(super) fn narrative_hosts(builder: &Builder<'_>) -> Vec<Host> {
    let sections = builder.loaded.sections.iter().enumerate().map(|(index, section)| {
        let narrative = builder.narrative(&section.markdown);
        let bound = section.answers.iter().find_map(|bound| topic(prefix(&bound.question)));
        let mut printed = Section {
            blocks: narrative.blocks,
            children: narrative.sections,
            ..Section::new(&section.title)
        };
        annotate(&mut printed, builder, index, section);
        Host { topics: bound.into_iter().collect(), section: printed }
    });
    sections.collect()
}

/// Adds the notes on the questions that a section answers at what answers them, and those on the
/// section but no block of it under its heading.
fn annotate(
    printed: &mut Section,
    builder: &Builder<'_>,
    index: usize,
    section: &workspace::Section,
) {
    for bound in &section.answers {
        let Some(notes) = builder.margin.on_question(&bound.question) else { continue };
        let heading = bound.heading.as_deref();
        let under = heading.and_then(|heading| under(&mut printed.children, heading));
        under.unwrap_or(&mut printed.blocks).push(notes);
    }
    let on_section = match &section.origin {
        Origin::File(_) => builder.margin.in_file(section.title_place.file),
        // Sections in the facts come first, in their order.
        Origin::Fact(_) => {
            let entry = builder.loaded.tree.at(&At::key("sections").item(index).0);
            let place = entry.map(|entry| builder.loaded.tree.node(entry.value).place);
            place.and_then(|place| builder.margin.in_place(place))
        }
    };
    printed.blocks.splice(0..0, on_section);
}

/// The blocks under a heading.
fn under<'s>(sections: &'s mut [Section], heading: &str) -> Option<&'s mut Vec<Block>> {
    sections.iter_mut().find_map(|section| {
        if section.title == heading {
            return Some(&mut section.blocks);
        }
        under(&mut section.children, heading)
    })
}

/// The topic in the name of a question: `scrutiny` of `scrutiny.method`.
pub(super) fn prefix(question: &str) -> &str {
    question.split_once('.').map_or(question, |(topic, _)| topic)
}

/// Puts the parts among the hosts.
pub(super) fn arrange(
    builder: &Builder<'_>,
    mut hosts: Vec<Host>,
    mut parts: Vec<(Topic, Part)>,
) -> Vec<Section> {
    add_notes(builder, &mut hosts, &mut parts);
    parts.retain(|(_, part)| !part.is_empty());
    parts.sort_by_key(|(topic, _)| topic.rank);
    for (topic, part) in parts {
        let is_same = |host: &&mut Host| host.topics.iter().any(|found| found.name == topic.name);
        if let Some(host) = hosts.iter_mut().find(is_same) {
            stand_with(&mut host.section, topic, part);
            continue;
        }
        let is_later = |host: &Host| host.topics.first().is_some_and(|it| it.rank > topic.rank);
        let at = hosts.iter().position(is_later).unwrap_or(hosts.len());
        let section = part.under(topic.title);
        hosts.insert(at, Host { topics: vec![topic], section });
    }
    let mut sections: Vec<Section> = hosts.into_iter().map(|host| host.section).collect();
    sections.iter_mut().for_each(fill);
    sections
}

/// Adds the notes on each topic to its facts, else to its narrative. A topic that the document says
/// nothing on gets a heading, so that whoever writes sees where it belongs.
fn add_notes(builder: &Builder<'_>, hosts: &mut [Host], parts: &mut [(Topic, Part)]) {
    if builder.margin.is_empty() {
        return;
    }
    for (topic, part) in parts.iter_mut().filter(|(_, part)| !part.is_empty()) {
        part.note(builder.margin.on_topic(topic.name));
    }
    for host in hosts {
        let notes = host.topics.iter().filter_map(|topic| builder.margin.on_topic(topic.name));
        host.section.blocks.extend(notes);
    }
    for (topic, part) in parts.iter_mut().filter(|(topic, _)| topic.rank < u8::MAX) {
        if let Some(notes) = builder.margin.on_topic(topic.name) {
            part.add([Block::paragraph(NOTHING_YET), notes]);
        }
    }
}

const NOTHING_YET: &str = "Nothing is written here yet.";

/// Says of a heading with nothing under it that this is so: a reader would look for the rest.
fn fill(section: &mut Section) {
    let is_note = |block: &Block| matches!(block, Block::Notes { .. });
    if section.children.is_empty() && section.blocks.iter().all(is_note) {
        section.blocks.insert(0, Block::paragraph(NOTHING_YET));
    }
    section.children.iter_mut().for_each(fill);
}

/// Adds facts to a section: at the end of its text, or under a heading of their own when the
/// narrative has subsections.
fn stand_with(section: &mut Section, topic: Topic, part: Part) {
    if section.children.is_empty() {
        section.blocks.extend(part.blocks);
        section.children.extend(part.children);
    } else {
        let Part { blocks, children } = part;
        if !blocks.is_empty() {
            section
                .children
                .push(Section { blocks, ..Section::new(format!("At a glance: {}", topic.title)) });
        }
        section.children.extend(children);
    }
}
