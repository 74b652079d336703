//! Vision, principles and priorities.

use super::builder::Builder;
use super::part::Part;
use super::partners::named_list;
use super::tables::Grid;
use super::words::{capital, period};
use crate::document::focus::Priority;
use crate::document::plan::Plan;

/// Everything on the topic `vision`.
pub(super) fn part(builder: &Builder<'_>, plan: &Plan) -> Part {
    let mut part = Part::default();
    part.print(builder, &plan.vision);
    part.add(named_list(builder, "Values, principles and behaviours:", &plan.principles));
    let headings = [
        "Priority",
        "When",
        "Who leads it",
        "What it rests on",
        "How success is measured",
        "Training for it",
    ];
    let mut grid = Grid::new("Priorities", &headings);
    for Priority { title, from, to, lead, evidence, measure, training } in &plan.priorities {
        let when = period(from.as_ref(), to.as_ref()).map(|words| capital(&words));
        grid.row(builder, &[title, &when, lead, evidence, measure, training]);
    }
    part.add(grid.blocks());
    part
}
