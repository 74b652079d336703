//! Vision, principles and priorities.

use super::builder::Builder;
use super::part::Part;
use super::partners::named_list;
use super::tables::Grid;
use super::words::{capital, period};
use crate::document::plan::Plan;
use crate::document::practice::Priority;

/// Everything on the topic `vision`.
pub(super) fn part(builder: &Builder<'_>, plan: &Plan) -> Part {
    let mut part = Part::default();
    part.print(builder, &plan.vision);
    part.add(named_list(builder, "Values, principles and behaviours:", &plan.principles));
    let headings = ["Priority", "When", "What it rests on", "How success is measured"];
    let mut grid = Grid::new("Priorities", &headings);
    for Priority { title, from, to, evidence, measure } in &plan.priorities {
        let when = period(from.as_ref(), to.as_ref()).map(|words| capital(&words));
        grid.row(builder, &[title, &when, evidence, measure]);
    }
    part.add(grid.blocks());
    part
}
