//! The group structure as a figure: who reports to whom.
//!
//! The drawing is an indented tree, one group under the other: it stays legible on a narrow screen
//! and on paper, with three groups and with forty, where a wide tree does not. The same structure
//! stands beside it as a nested list. Nothing here knows what a plan is.

mod forest;
mod layout;
mod list;
mod wrap;

#[cfg(test)]
mod tests;

use super::tree::{Figure, Image, words};
use forest::Forest;

/// A group as the chart needs it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// What other groups call it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its kind in words, such as “Subgroup”; may be empty.
    pub kind: String,
    /// How it stands in the structure.
    pub standing: Standing,
    /// The ids of the groups it reports to; the first that is there decides where it is drawn.
    pub reports_to: Vec<String>,
    /// A few words more, such as who chairs it; may be empty.
    pub note: String,
}

/// How a group stands in the structure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// It decides for the whole.
    Lead,
    /// It is one group among others.
    #[default]
    Ordinary,
    /// It belongs to somebody else, or exists for a time only.
    Outside,
}

/// The figures for these groups, in their order: one, or several when the structure would not fit a
/// page; none when there is no group. The list stands with the last.
///
/// A group that reports to a group that is not there stands at the top, and the list says to whom
/// it reports; groups that report to each other in a ring are drawn once, from the first of them.
pub fn structure(groups: &[Group], caption: &str) -> Vec<Figure> {
    let forest = Forest::new(groups);
    let rows = forest.rows();
    let drawings = layout::draw(&rows);
    let parts = drawings.len();
    let figure = |(index, drawing)| {
        let part = index + 1;
        let is_last = part == parts;
        let of_parts = if parts == 1 { String::new() } else { format!(", part {part} of {parts}") };
        Figure {
            id: String::new(),
            image: Image::Drawing(drawing),
            alternative: alternative(&rows, &of_parts),
            caption: words(format!("{caption}{of_parts}")),
            equivalent: if is_last { vec![list::nested(&rows)] } else { Vec::new() },
        }
    };
    drawings.into_iter().enumerate().map(figure).collect()
}

/// What the drawing shows, in a sentence or two.
fn alternative(rows: &[forest::Row<'_>], of_parts: &str) -> String {
    let tops: Vec<&str> =
        rows.iter().filter(|row| row.depth == 0).map(|row| row.group.name.as_str()).collect();
    let groups =
        if rows.len() == 1 { "1 group".to_owned() } else { format!("{} groups", rows.len()) };
    let first = tops.iter().take(3).copied().collect::<Vec<_>>().join(", ");
    let more = if tops.len() > 3 { format!(" and {} more", tops.len() - 3) } else { String::new() };
    format!(
        "A chart of {groups}{of_parts}. At the top: {first}{more}. The list that follows says the same in words."
    )
}
