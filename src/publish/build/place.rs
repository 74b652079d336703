//! Where everything stands: narrative in its order, each part of facts beside the first narrative
//! on its topic, and a part without narrative at its place in the reading order.

use super::builder::Builder;
use super::part::Part;
use crate::guidance;
use crate::publish::tree::{Block, Section};

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
    let sections = builder.loaded.sections.iter().map(|section| {
        let narrative = builder.narrative(&section.markdown);
        let bound = section.answers.iter().find_map(|bound| topic(prefix(&bound.question)));
        let section = Section {
            blocks: narrative.blocks,
            children: narrative.sections,
            ..Section::new(&section.title)
        };
        Host { topics: bound.into_iter().collect(), section }
    });
    sections.collect()
}

/// The topic in the name of a question: `scrutiny` of `scrutiny.method`.
pub(super) fn prefix(question: &str) -> &str {
    question.split_once('.').map_or(question, |(topic, _)| topic)
}

/// Puts the parts among the hosts.
pub(super) fn arrange(mut hosts: Vec<Host>, mut parts: Vec<(Topic, Part)>) -> Vec<Section> {
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

/// Says of a heading with nothing under it that this is so: a reader would look for the rest.
fn fill(section: &mut Section) {
    if section.is_empty() {
        section.blocks.push(Block::paragraph("Nothing is written here yet."));
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
