//! The publication of a network's terms of reference: the numbered clauses with their numbers, and
//! the facts beside them.

use super::builder::Builder;
use super::chairs::months;
use super::event::actions;
use super::part::Part;
use super::place::{Host, Topic, arrange, narrative_hosts};
use super::print::Print;
use super::rows::Rows;
use super::summary::next_review;
use super::words::count;
use super::year;
use super::{agencies, back, banner, control, groups};
use crate::document::network::{
    Chairing, Clause, ClauseGroup, MeetingRules, Members, Network, NetworkName, WorkProgramme,
};
use crate::document::values::{BodyName, Text};
use crate::publish::tree::{Block, Item, List, ListStyle, Publication, Section};
use crate::workspace::At;

/// What the terms of a network are about, in reading order, with words by which a heading is known
/// to speak of it.
const TOPICS: [(Topic, &[&str]); 9] = [
    (topic("network", "About the network", 1), &["purpose", "aim", "about", "scope"]),
    (topic("links", "Links", 2), &["link", "relationship", "works with"]),
    (topic("chairing", "Chairing", 3), &["chair"]),
    (topic("members", "Members", 4), &["member"]),
    (topic("meetings", "Meetings", 5), &["meeting"]),
    (topic("groups", "Groups", 6), &["group", "structure"]),
    (topic("programme", "Work programme", 7), &["work programme", "workplan", "work plan"]),
    (topic("support", "Administration", 8), &["support", "administration"]),
    (topic("review", "Review of these terms", 9), &["review"]),
];

const fn topic(name: &'static str, title: &'static str, rank: u8) -> Topic {
    Topic { name, title, rank }
}

/// The publication of a network.
pub(super) fn publication(builder: &Builder<'_>, network: &Network) -> Publication {
    let named = network.network.as_ref();
    let name = named.and_then(|named| named.name.as_ref()).map(BodyName::to_string);
    let control = network.document.as_ref();
    let region = named.and_then(|named| named.region.as_ref()).map(Text::to_string);
    let description = match (&name, region) {
        (Some(name), Some(region)) => format!("Terms of reference of the {name}, {region}."),
        (Some(name), None) => format!("Terms of reference of the {name}."),
        (None, _) => String::new(),
    };
    Publication {
        title: name.unwrap_or_else(|| "Terms of reference".to_owned()),
        description,
        document_kind: control::kind(control, "terms of reference"),
        key_facts: control::key_facts(control),
        status_banner: banner::notices(builder, control),
        summary: summary(builder, network),
        sections: sections(builder, network),
        ..Publication::default()
    }
}

/// Who belongs to the network, who chairs it and how often it meets.
fn summary(builder: &Builder<'_>, network: &Network) -> Vec<Block> {
    let count = network.members.as_ref().and_then(|members| members.partnership_count);
    let name = network.network.as_ref().and_then(|named| named.name.as_ref());
    let purpose = name.map(|name| match count {
        Some(count) => format!("This document says how the {name} works, and what its {count} partnerships expect of each other."),
        None => format!("This document says how the {name} works."),
    });
    let mut blocks: Vec<Block> = purpose.map(Block::paragraph).into_iter().collect();
    let mut rows = Rows::new(builder);
    if let Some(chairing) = &network.chairing {
        rows.row("Present chairs", &chairing.holders);
    }
    if let Some(meetings) = &network.meetings {
        rows.row("Meets", &meetings.frequency);
    }
    let due = network.document.as_ref().and_then(|control| control.review_due.as_ref());
    rows.words("Next review", due.map(|due| next_review(builder, due)));
    blocks.extend(rows.block());
    blocks
}

fn sections(builder: &Builder<'_>, network: &Network) -> Vec<Section> {
    let mut hosts = narrative_hosts(builder);
    let groups = network.clauses.iter().enumerate();
    hosts.extend(groups.map(|(index, group)| clauses(builder, index, group)));
    for host in &mut hosts {
        host.topics = by_heading(&host.section.title);
    }
    let mut sections = arrange(builder, hosts, parts(builder, network));
    let contacts = back::contacts(builder, &network.contacts);
    sections.extend(builder.with_notes(contacts, &["contacts"]));
    let glossary = back::glossary(builder, &network.glossary);
    sections.extend(builder.with_notes(glossary, &["glossary"]));
    let appendices = back::appendices(builder, &network.appendices);
    sections.extend(builder.with_notes(appendices, &["appendices"]));
    // The guidance asks nothing of a network, so its terms are not written under an edition.
    let under = control::Under { edition: None, guidance: &[] };
    sections.extend(control::section(builder, network.document.as_ref(), &under));
    sections
}

/// The topics that a heading names, in their order.
fn by_heading(heading: &str) -> Vec<Topic> {
    let heading = heading.to_lowercase();
    let is_named = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    TOPICS.iter().filter(|(_, words)| is_named(words)).map(|(topic, _)| *topic).collect()
}

/// A numbered part of the terms as a section that keeps its numbers.
fn clauses(builder: &Builder<'_>, index: usize, group: &ClauseGroup) -> Host {
    let ClauseGroup { number, title, answers: _, clauses } = group;
    let number = number.as_ref().map(|number| number.as_str().trim_end_matches('.').to_owned());
    let title = title.as_ref().map(Text::to_string);
    let heading: Vec<String> =
        [number.map(|number| format!("{number}.")), title].into_iter().flatten().collect();
    let items = clauses.iter().map(|Clause { number, text, answers: _ }| {
        let number = number.as_ref().map(Text::to_string).unwrap_or_default();
        Item::clause(number, text.print(builder))
    });
    let items: Vec<Item> = items.collect();
    let list = Block::List(List { style: ListStyle::Clauses, items });
    let mut section = Section::new(heading.join(" ")).with(list);
    let group = builder.loaded.tree.at(&At::key("clauses").item(index).0);
    let place = group.map(|group| builder.loaded.tree.node(group.value).place);
    section.blocks.extend(place.and_then(|place| builder.margin.in_place(place)));
    Host { topics: Vec::new(), section }
}

/// The facts by what they are about.
fn parts(builder: &Builder<'_>, network: &Network) -> Vec<(Topic, Part)> {
    let Network {
        format: _,
        kind: _,
        network: named,
        members,
        chairing,
        meetings,
        dates,
        stated_groups,
        groups,
        links,
        work_programme,
        support,
        review_frequency,
        // In [`sections`].
        edition: _,
        document: _,
        clauses: _,
        contacts: _,
        glossary: _,
        appendices: _,
        // Read as narrative when the document is loaded.
        sections: _,
        // About what masa reports, and not about the network.
        accepted: _,
    } = network;
    let mut meeting =
        meetings.as_ref().map(|rules| meeting_rules(builder, rules)).unwrap_or_default();
    meeting.add(year::of_network(builder, network));
    meeting.add(groups::meetings(builder, dates));
    let mut structure = groups::groups(builder, groups, links);
    let stated = stated_groups.map(|number| count(number, "standing group", "standing groups"));
    let stated =
        stated.map(|groups| Block::paragraph(format!("The terms of reference speak of {groups}.")));
    structure.blocks.splice(0..0, stated);
    let mut linked = Part::default();
    linked.add(agencies::links(builder, links));
    let (mut office, mut review) = (Part::default(), Part::default());
    let mut rows = Rows::new(builder);
    office.print(builder, support);
    review.add(rows.row("These terms are reviewed", review_frequency).block());
    let parts = [
        named.as_ref().map(|named| self::named(builder, named)).unwrap_or_default(),
        linked,
        chairing.as_ref().map(|chairing| self::chairing(builder, chairing)).unwrap_or_default(),
        members.as_ref().map(|members| self::members(builder, members)).unwrap_or_default(),
        meeting,
        structure,
        work_programme.as_ref().map(|work| programme(builder, work)).unwrap_or_default(),
        office,
        review,
    ];
    TOPICS.iter().map(|(topic, _)| *topic).zip(parts).collect()
}

fn named(builder: &Builder<'_>, named: &NetworkName) -> Part {
    let NetworkName { name, short_name, region, purpose } = named;
    let mut part = Part::default();
    part.print(builder, purpose);
    let mut rows = Rows::new(builder);
    part.add(rows.row("Name", name).row("Short name", short_name).row("Region", region).block());
    part
}

fn members(builder: &Builder<'_>, members: &Members) -> Part {
    let Members { partnership_count, partnerships, roles, co_opted, co_opted_for } = members;
    let mut part = Part::default();
    let mut rows = Rows::new(builder);
    rows.words("Partnerships", partnership_count.map(|n| count(n, "partnership", "partnerships")))
        .row("By name", partnerships)
        .row("Members", roles)
        .row("May be co-opted", co_opted)
        .row("What co-opted members do", co_opted_for);
    part.add(rows.block());
    part
}

fn chairing(builder: &Builder<'_>, chairing: &Chairing) -> Part {
    let Chairing {
        chairs,
        holders,
        eligible_roles,
        must_be_members,
        from_partnerships,
        term_months,
        stagger_months,
        reason,
    } = chairing;
    let from = from_partnerships.map(|number| {
        format!("They come from {}.", count(number, "partnership", "different partnerships"))
    });
    let mut rows = Rows::new(builder);
    rows.words("Chairs", chairs.map(|number| count(number, "chair", "chairs")))
        .row("Present chairs", holders)
        .row("Who may chair", eligible_roles)
        .says(
            "Chairs and members",
            *must_be_members,
            "Chairs have to be members of the network.",
            "Chairs do not have to be members of the network.",
        )
        .words("Partnerships of the chairs", from)
        .words("Length of a term", term_months.map(months))
        .words(
            "Changeover",
            stagger_months.map(|number| format!("Staggered over {}", months(number))),
        )
        .row("Why", reason);
    let mut part = Part::default();
    part.add(rows.block());
    part
}

fn meeting_rules(builder: &Builder<'_>, rules: &MeetingRules) -> Part {
    let MeetingRules {
        frequency,
        place,
        schedule_published,
        papers_before,
        notes_within,
        notes_hold,
        development_session,
        between_meetings,
        task_groups,
    } = rules;
    let mut rows = Rows::new(builder);
    rows.row("How often", frequency)
        .row("Where", place)
        .says(
            "Dates",
            *schedule_published,
            "The dates for the year are published in advance.",
            "The dates for the year are not published in advance.",
        )
        .row("Papers go out before the meeting by", papers_before)
        .row("Notes go out within", notes_within)
        .row("What the notes hold", notes_hold)
        .row("Yearly session", development_session)
        .row("Between meetings", between_meetings)
        .row("Groups for one task", task_groups);
    let mut part = Part::default();
    part.add(rows.block());
    part
}

fn programme(builder: &Builder<'_>, programme: &WorkProgramme) -> Part {
    let WorkProgramme { period, text, items } = programme;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    part.add(rows.row("Period", period).block());
    part.add(actions(builder, "What the network sets out to do", items));
    part
}
