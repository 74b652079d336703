//! The plan in a few lines at the top: who works together, who leads, how to raise a concern, what
//! happens when the partners disagree, when it is looked at next. Each from facts, and only from them.

use super::back::CONTACTS;
use super::builder::Builder;
use super::ladders::DISPUTES;
use super::people::{call, in_a_line, mail, vacant};
use super::print::{Ready, in_list, link, paragraph, titled_link};
use super::rows::Rows;
use super::words::{and, date};
use crate::document::partner::{Partner, PartnerKind};
use crate::document::people::{Contact, Ladder};
use crate::document::plan::Plan;
use crate::document::values::{BodyName, DateText, Text};
use crate::publish::anchors::slug;
use crate::publish::tree::{Block, Content, Inline, Item, List, ListStyle, words};

/// Words in the role of a contact that is for concerns about a child.
const CONCERN: [&str; 8] = [
    "concern",
    "worried",
    "referral",
    "front door",
    "report",
    "request for help",
    "first response",
    "emergency",
];

/// The summary of a plan.
pub(super) fn blocks(builder: &Builder<'_>, plan: &Plan) -> Vec<Block> {
    let mut blocks: Vec<Block> = purpose(plan).map(Block::paragraph).into_iter().collect();
    let mut rows = Rows::new(builder);
    rows.row("Who leads", &Ready(leads(plan)));
    let concerns = concerns(plan);
    if concerns.is_empty() {
        rows.row("How to reach the partnership", &Ready(contacts(plan)));
    } else {
        rows.row("To raise a concern about a child", &Ready(concerns));
    }
    if let Some(document) = &plan.thresholds {
        let link = titled_link(document.title.as_ref(), document.url.as_ref());
        rows.row("Threshold document", &Ready(paragraph(link)));
    }
    rows.row("If the safeguarding partners disagree", &Ready(disputes(plan)));
    let due = plan.document.as_ref().and_then(|control| control.review_due.as_ref());
    rows.words("Next review", due.map(|due| next_review(builder, due)));
    blocks.extend(rows.block());
    blocks
}

/// Who works together where: one sentence, also for search results.
pub(super) fn purpose(plan: &Plan) -> Option<String> {
    let is_statutory = |partner: &&Partner| partner.kind.is_some_and(PartnerKind::is_statutory);
    let names =
        plan.partners.iter().filter(is_statutory).filter_map(|partner| partner.name.as_ref());
    let names: Vec<String> = names.map(ToString::to_string).collect();
    if names.is_empty() {
        return None;
    }
    let work = if names.len() == 1 { "works" } else { "work together" };
    let area = plan.area.as_ref().map(|area| &area.local_authorities);
    let area: Vec<String> = area.into_iter().flatten().map(BodyName::to_string).collect();
    let place =
        if area.is_empty() { String::new() } else { format!(" in the area of {}", and(&area)) };
    Some(format!("This document says how {} {work} to keep children safe{place}.", and(&names)))
}

/// When the document is reviewed next, or was to be.
pub(super) fn next_review(builder: &Builder<'_>, due: &DateText) -> String {
    let has_passed = due.value().last_day().is_some_and(|last| last < builder.today);
    match date(due) {
        day if has_passed => format!("It was due by {day}."),
        day => day,
    }
}

fn leads(plan: &Plan) -> Vec<Block> {
    let leads = plan.partners.iter().filter_map(|partner| {
        partner.kind.filter(|kind| kind.is_statutory())?;
        let lead = partner.lead.as_ref()?;
        let vacancy = lead.vacant.as_ref().map(vacant).unwrap_or_default();
        let said = format!("{} {vacancy}", in_a_line(lead)).trim().to_owned();
        let name = partner.name.as_ref().map_or("", BodyName::as_str);
        (!said.is_empty()).then(|| {
            vec![Block::inlines(vec![Inline::strong(name), Inline::text(format!(": {said}"))])]
        })
    });
    in_list(leads.collect())
}

/// Who settles a disagreement, step by step, and where more is said of it.
fn disputes(plan: &Plan) -> Vec<Block> {
    let Some(ladder) = &plan.disputes else { return Vec::new() };
    let steps = ladder.stages.iter().filter_map(|stage| {
        let who = stage.who.as_ref().filter(|who| !who.is_empty())?;
        let within = stage.within.as_ref().filter(|within| !within.is_empty());
        let within = within.map(|within| format!(" (within {within})")).unwrap_or_default();
        Some(Item::inlines(words(format!("{who}{within}"))))
    });
    let items: Vec<Item> = steps.collect();
    let mut blocks = Vec::new();
    if !items.is_empty() {
        blocks.push(Block::List(List { style: ListStyle::Numbers(1), items }));
    }
    if *ladder != Ladder::default() {
        blocks.push(Block::inlines(vec![
            Inline::text("More under “"),
            Inline::see(&slug(DISPUTES), DISPUTES),
            Inline::text("”."),
        ]));
    }
    blocks
}

fn concerns(plan: &Plan) -> Vec<Block> {
    let is_for_concerns = |contact: &&Contact| {
        let role = contact.role.as_ref().map_or("", Text::as_str).to_lowercase();
        CONCERN.iter().any(|word| role.contains(word))
    };
    let found = plan.contacts.iter().filter(is_for_concerns).map(|contact| {
        let mut content = words(contact.role.as_ref().map_or("", Text::as_str));
        let ways: [Content; 3] = [
            contact.phone.as_ref().map(call).unwrap_or_default(),
            contact.email.as_ref().map(mail).unwrap_or_default(),
            contact.url.as_ref().map(link).unwrap_or_default(),
        ];
        for (index, way) in ways.into_iter().filter(|way| !way.is_empty()).enumerate() {
            content.push(Inline::text(if index == 0 { ": " } else { ", " }));
            content.extend(way);
        }
        vec![Block::inlines(content)]
    });
    let found: Vec<Vec<Block>> = found.collect();
    let has_more = found.len() < plan.contacts.len();
    let mut blocks = in_list(found);
    if has_more && !blocks.is_empty() {
        blocks.extend(contacts(plan));
    }
    blocks
}

/// Where to find the contacts, when one of them can be reached.
fn contacts(plan: &Plan) -> Vec<Block> {
    let can_be_reached = |contact: &Contact| {
        let Contact { email, phone, url, address, .. } = contact;
        email.is_some() || phone.is_some() || url.is_some() || address.is_some()
    };
    if !plan.contacts.iter().any(can_be_reached) {
        return Vec::new();
    }
    vec![Block::inlines(vec![
        Inline::text("All ways to reach the partnership are under "),
        Inline::see(CONTACTS, "Contacts"),
        Inline::text("."),
    ])]
}
