//! The partnership, its area, its partners and their neighbours.

use super::builder::Builder;
use super::part::Part;
use super::people;
use super::print::{Print, Ready, bullets, in_list, lines, paragraph};
use super::rows::Rows;
use super::tables::Grid;
use super::words::{capital, period};
use crate::document::partner::{
    ActsFor, Area, DeclaredBody, LifeEvent, Partner, PartnerKind, Partnership, Scope, SharedWith,
};
use crate::document::people::Post;
use crate::document::plan::Plan;
use crate::document::values::{BodyName, Text};
use crate::publish::chart;
use crate::publish::tree::Block;

/// Everything on the topic `partners`.
pub(super) fn part(builder: &Builder<'_>, plan: &Plan) -> Part {
    let mut part = Part::default();
    let drawn: Vec<chart::Partner> = plan.partners.iter().map(drawn).collect();
    let caption = "The partners and those who speak for them";
    part.add(chart::partners(&drawn, caption, table(builder, &plan.partners)));
    for partner in &plan.partners {
        let title = partner.name.as_ref().map_or("Partner", BodyName::as_str);
        part.child(title, details(builder, partner));
    }
    if let Some(partnership) = &plan.partnership {
        part.child("The partnership", self::partnership(builder, partnership));
    }
    if let Some(area) = &plan.area {
        part.child("The area", self::area(builder, area));
    }
    let mut bodies = Part::default();
    bodies.add(self::bodies(builder, &plan.bodies));
    part.child("Bodies named in this plan", bodies);
    part
}

/// Whether the law names the partner, as the plan says or else by its kind.
fn is_statutory(partner: &Partner) -> Option<bool> {
    partner.statutory.or(partner.kind.map(PartnerKind::is_statutory))
}

fn drawn(partner: &Partner) -> chart::Partner {
    let kind = partner.kind.map(|kind| capital(kind.in_words()));
    let statutory = is_statutory(partner);
    let by_law =
        statutory.map(|yes| if yes { "statutory partner" } else { "not a statutory partner" });
    let said: Vec<String> = kind.into_iter().chain(by_law.map(str::to_owned)).collect();
    chart::Partner {
        name: partner.name.as_ref().map_or("Partner", BodyName::as_str).to_owned(),
        kind: capital(&said.join(" · ")),
        is_statutory: statutory == Some(true),
        lead: partner.lead.as_ref().map(seat),
        delegates: partner.delegates.iter().map(seat).collect(),
    }
}

fn seat(post: &Post) -> chart::Seat {
    let vacancy = post.vacant.as_ref().map(people::vacant).unwrap_or_default();
    chart::Seat { who: people::in_a_line(post), vacancy }
}

fn table(builder: &Builder<'_>, partners: &[Partner]) -> Vec<Block> {
    let headings = ["Partner", "What it is", "Statutory", "Lead", "Delegates"];
    let mut grid = Grid::new("The partners and who leads for each", &headings);
    for partner in partners {
        let kind = partner.kind.map(|kind| capital(kind.in_words()));
        let statutory = is_statutory(partner).map(|yes| if yes { "Yes" } else { "No" }.to_owned());
        let delegates = partner.delegates.iter().map(|post| post.print(builder));
        let delegates = Ready(in_list(delegates.filter(|post| !post.is_empty()).collect()));
        grid.row(builder, &[&partner.name, &kind, &statutory, &partner.lead, &delegates]);
    }
    grid.blocks()
}

/// What the table of partners does not hold.
fn details(builder: &Builder<'_>, partner: &Partner) -> Part {
    let Partner {
        id: _,
        kind: _,
        name: _,
        short_name,
        aliases,
        statutory: _,
        area,
        lead: _,
        delegates: _,
        acts_with,
        acts_for,
        shared_with,
        text,
    } = partner;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("Short name", short_name)
        .row("Also known as", aliases)
        .row("Area it covers", area)
        .row("Acts with or for", acts_with)
        .row("Acts for other bodies", acts_for)
        .row("Shared with other partnerships", shared_with);
    part.add(rows.block());
    part
}

impl Print for ActsFor {
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        let Self { body, what, since, agreement_url } = self;
        let who = [body.as_ref().map(BodyName::as_str), what.as_ref().map(Text::as_str)];
        let who: Vec<&str> = who.into_iter().flatten().collect();
        let since = period(since.as_ref(), None).unwrap_or_default();
        let line = format!("{} {since}", who.join(", "));
        let mut blocks = paragraph(lines(line.trim()));
        blocks.extend(agreement_url.print(builder));
        blocks
    }
}

fn partnership(builder: &Builder<'_>, partnership: &Partnership) -> Part {
    let Partnership {
        // The cover says both.
        name: _,
        local_title: _,
        short_name,
        aliases,
        scope,
        website,
        freedom_of_information,
        equality_monitoring,
    } = partnership;
    let mut rows = Rows::new(builder);
    rows.row("Short name", short_name)
        .row("Also known as", aliases)
        .words("Whom it serves", scope.map(Scope::in_words).map(capital))
        .row("Website", website)
        .row("Requests for information", freedom_of_information)
        .row("How fairness is watched", equality_monitoring);
    let mut part = Part::default();
    part.add(rows.block());
    part
}

fn area(builder: &Builder<'_>, area: &Area) -> Part {
    let Area { local_authorities, children, description, footprint, combined, districts, needs } =
        area;
    let mut rows = Rows::new(builder);
    rows.row("Local authorities", local_authorities)
        .row("Children who are easily missed", children)
        .row("Boundary", description)
        .says(
            "Areas together",
            // With one authority there is nothing to say of it.
            combined.filter(|combined| *combined || local_authorities.len() > 1),
            "The local authority areas are treated as one.",
            "Each local authority area stands on its own.",
        )
        .row("Districts and local groups", districts)
        .row("Wider footprint", footprint)
        .row("What children here need", needs);
    let mut part = Part::default();
    part.add(rows.block());
    part
}

fn bodies(builder: &Builder<'_>, bodies: &[DeclaredBody]) -> Vec<Block> {
    let headings = ["Body", "What it is", "Also known as", "Since when and until when"];
    let mut grid = Grid::new("Each body and its names", &headings);
    for DeclaredBody { id: _, kind, name, aliases, from, to, of_settings: _ } in bodies {
        let kind = kind.map(PartnerKind::in_words).map(capital);
        let period = period(from.as_ref(), to.as_ref()).map(|words| capital(&words));
        grid.row(builder, &[name, &kind, aliases, &period]);
    }
    grid.blocks()
}

/// What is shared with neighbours.
pub(super) fn shared(builder: &Builder<'_>, shared: &[SharedWith]) -> Vec<Block> {
    let headings = ["Neighbour", "Partner in common", "Forum", "Meets", "What is shared and why"];
    let mut grid = Grid::new("Shared with neighbouring partnerships", &headings);
    for SharedWith { partnership, partner, forum, frequency, reason } in shared {
        grid.row(builder, &[partnership, partner, forum, frequency, reason]);
    }
    grid.blocks()
}

/// How the partnership came about.
pub(super) fn lifecycle(builder: &Builder<'_>, events: &[LifeEvent]) -> Vec<Block> {
    let headings = ["When", "What happened", "Before", "After"];
    let mut grid = Grid::new("How the partnership came about", &headings);
    for LifeEvent { event, date, from, to } in events {
        grid.row(builder, &[date, event, from, to]);
    }
    grid.blocks()
}

/// A list of names under a lead-in.
pub(super) fn named_list<T: Print>(builder: &Builder<'_>, lead: &str, names: &[T]) -> Vec<Block> {
    bullets(builder, names).map_or_else(Vec::new, |list| vec![Block::paragraph(lead), list])
}
