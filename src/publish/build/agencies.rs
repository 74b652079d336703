//! Relevant agencies, and the others that take part.

use super::builder::Builder;
use super::part::Part;
use super::tables::Grid;
use super::words::capital;
use crate::document::agency::{OtherBody, RelevantAgency};
use crate::document::group::{Link, LinkKind};
use crate::document::plan::Plan;
use crate::document::values::Code;
use crate::guidance;
use crate::publish::tree::Block;

/// Everything on the topic `agencies`.
pub(super) fn part(builder: &Builder<'_>, plan: &Plan) -> Part {
    let mut part = Part::default();
    part.add(agencies(builder, &plan.relevant_agencies));
    let mut grid = Grid::new("Other bodies that take part", &["Body", "How it takes part"]);
    for OtherBody { name, how } in &plan.other_bodies {
        grid.row(builder, &[name, how]);
    }
    part.add(grid.blocks());
    part
}

fn agencies(builder: &Builder<'_>, agencies: &[RelevantAgency]) -> Vec<Block> {
    let headings = [
        "Agency",
        "Category in the 2018 Regulations",
        "Why it was chosen",
        "How it works with the partners",
        "What part was agreed",
        "Consulted",
        "Agreed to act in line",
    ];
    let mut grid = Grid::new("The agencies, and why each was chosen", &headings);
    for agency in agencies {
        let RelevantAgency {
            name,
            category,
            reason,
            how,
            participation,
            consulted_on,
            acknowledged_on,
        } = agency;
        let category = category.as_ref().map(self::category);
        grid.row(
            builder,
            &[name, &category, reason, how, participation, consulted_on, acknowledged_on],
        );
    }
    grid.blocks()
}

/// A category by its name, with its code; an unknown code as written.
fn category(code: &Code) -> String {
    guidance::agency(code.as_str())
        .map_or_else(|| code.to_string(), |found| format!("{} ({})", found.name, found.id))
}

/// Other partnerships and boards.
pub(super) fn links(builder: &Builder<'_>, links: &[Link]) -> Vec<Block> {
    let headings = ["Body", "What for", "How the two work together"];
    let mut grid = Grid::new("Links with other bodies", &headings);
    for Link { body, kind, nature } in links {
        let kind = kind.map(LinkKind::in_words).map(capital);
        grid.row(builder, &[body, &kind, nature]);
    }
    grid.blocks()
}
