//! Steps to settle a disagreement.

use super::builder::Builder;
use super::part::Part;
use super::rows::Rows;
use super::tables::Grid;
use crate::document::people::{Ladder, Stage};
use crate::document::plan::Plan;

/// The heading above the steps between partners.
pub(super) const DISPUTES: &str = "When the safeguarding partners disagree";

/// Everything on the topic `disputes`.
pub(super) fn part(builder: &Builder<'_>, plan: &Plan) -> Part {
    let mut part = Part::default();
    for (title, ladder) in [
        (DISPUTES, &plan.disputes),
        ("When practitioners disagree about a child", &plan.escalation),
    ] {
        if let Some(ladder) = ladder {
            part.child(title, self::ladder(builder, title, ladder));
        }
    }
    part
}

fn ladder(builder: &Builder<'_>, title: &str, ladder: &Ladder) -> Part {
    let Ladder { text, stages, url, group } = ladder;
    let mut part = Part::default();
    part.print(builder, text);
    let headings =
        ["Step", "Who settles it", "Within", "What happens", "What is written down", "Who is told"];
    let mut grid = Grid::new(&format!("Steps: {title}"), &headings);
    for Stage { level, who, within, evidence, copy_to, text } in stages {
        grid.row(builder, &[level, who, within, text, evidence, copy_to]);
    }
    part.add(grid.blocks());
    let mut rows = Rows::new(builder);
    part.add(rows.row("The whole process", url).row("Watched over by", group).block());
    part
}
