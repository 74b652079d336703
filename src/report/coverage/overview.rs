//! Where a document stands, section by section of the guidance, in one table.

use super::View;
use super::view::Group;
use crate::coverage::State;
use crate::publish::capital;
use crate::publish::tree::{Block, Cell, Column, Section, Table};

/// How many requirements of each section of the guidance have each state, as a section of a
/// publication with the anchor `id`. States that no requirement has are left out.
pub fn overview(view: &View, id: &str) -> Section {
    let shown: Vec<State> = view
        .counts
        .iter()
        .filter(|count| count.requirements > 0)
        .map(|count| count.state)
        .collect();
    let columns = std::iter::once(Column::new("Section of the guidance"))
        .chain(shown.iter().map(|state| Column::numbers(capital(state.in_words()))));
    let mut table = Table::new("Requirements in force, by section and state", columns);
    for group in &view.groups {
        let counts = shown.iter().map(|state| number(group, *state));
        table.row(std::iter::once(Cell::from(group.title.clone())).chain(counts));
    }
    let section = Section::new("Where each part stands").with(Block::paragraph(
        "“Answered” says that an answer is there, not that it is good: that is for people to judge.",
    ));
    let section = if view.groups.is_empty() {
        section.with(Block::paragraph("The guidance asks nothing of a document of this kind."))
    } else {
        section.with(table)
    };
    Section { id: id.to_owned(), ..section }
}

fn number(group: &Group, state: State) -> Cell {
    let count = group.requirements.iter().filter(|line| line.state == state).count();
    Cell::from(if count == 0 { "–".to_owned() } else { count.to_string() })
}
