//! The group structure: who reports to whom, and which bodies outside it is linked with.

mod forest;
mod list;

use super::tree::{self, Node};
use super::{sheet, wrap};
use crate::publish::tree::{Figure, Role};
use forest::{Forest, Row};

/// What stands over the bodies outside.
const OUTSIDE: &str = "Linked bodies outside";
/// From how many boxes on they hold only what tells groups apart, so that they fit a page.
const MANY: usize = 16;

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
    /// The partnerships or boards it is shared with.
    pub joint_with: Vec<String>,
    /// The bodies outside it answers to.
    pub answers_to: Vec<String>,
    /// When it ends, in words; empty when that is open.
    pub ends: String,
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
    /// It belongs to somebody else.
    Outside,
    /// It exists for a time only.
    Temporary,
}

/// A body outside the structure.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outside {
    /// Its name.
    pub name: String,
    /// What the two have to do with each other, in a few words; may be empty.
    pub note: String,
}

/// The figures for these groups, in their order: one, or several when the structure would not fit a
/// page; none when there is no group. The list stands with the last.
///
/// A group that reports to a group that is not there stands at the top, and the list says to whom
/// it reports; groups that report to each other in a ring are drawn once, from the first of them.
pub fn structure(groups: &[Group], outside: &[Outside], caption: &str) -> Vec<Figure> {
    if groups.is_empty() {
        return Vec::new();
    }
    let forest = Forest::new(groups);
    let rows = forest.rows();
    let is_crowded = rows.len() + outside.len() > MANY;
    let mut nodes: Vec<Node> = rows.iter().map(|row| node(row, is_crowded)).collect();
    nodes.extend(linked(outside, nodes.len(), is_crowded));
    let list = list::nested(&rows, outside);
    sheet::figures(tree::draw(&nodes), caption, &alternative(&rows, outside), vec![list])
}

/// The box of a group: its name and what tells it apart. The rest is in the list.
fn node(row: &Row<'_>, is_crowded: bool) -> Node {
    let group = row.group;
    let is_plain = group.standing == Standing::Ordinary && group.joint_with.is_empty();
    let kind = if is_crowded && is_plain { String::new() } else { group.kind.clone() };
    let said = [kind, group.shared(), group.ending()];
    Node {
        role: match group.standing {
            Standing::Lead => Role::Lead,
            Standing::Ordinary => Role::Group,
            Standing::Outside => Role::Outside,
            Standing::Temporary => Role::Temporary,
        },
        is_double: !group.joint_with.is_empty(),
        depth: row.depth,
        parent: row.parent,
        name: group.called().to_owned(),
        small: wrap::dotted(&said),
    }
}

/// The boxes of the bodies outside, under a heading that stands as the box `own`.
fn linked(outside: &[Outside], own: usize, is_crowded: bool) -> Vec<Node> {
    let heading = Node {
        role: Role::Kind,
        is_double: false,
        depth: 0,
        parent: None,
        name: OUTSIDE.to_owned(),
        small: String::new(),
    };
    let body = |Outside { name, note }: &Outside| Node {
        role: Role::Outside,
        depth: 1,
        parent: Some(own),
        name: name.clone(),
        small: if is_crowded { String::new() } else { note.clone() },
        ..heading.clone()
    };
    let bodies = outside.iter().map(body);
    let heading = (!outside.is_empty()).then(|| heading.clone());
    heading.into_iter().chain(bodies).collect()
}

impl Group {
    fn called(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }

    /// With whom it is shared; empty when it is not.
    fn shared(&self) -> String {
        wrap::named("joint with", &self.joint_with)
    }

    /// When it ends; empty when that is open.
    fn ending(&self) -> String {
        if self.ends.is_empty() { String::new() } else { format!("ends {}", self.ends) }
    }
}

/// What the drawing shows.
fn alternative(rows: &[Row<'_>], outside: &[Outside]) -> String {
    let tops: Vec<&str> =
        rows.iter().filter(|row| row.depth == 0).map(|row| row.group.called()).collect();
    let groups =
        if rows.len() == 1 { "1 group".to_owned() } else { format!("{} groups", rows.len()) };
    let bodies = match outside.len() {
        0 => String::new(),
        1 => " and 1 body outside".to_owned(),
        many => format!(" and {many} bodies outside"),
    };
    let first = tops.iter().take(3).copied().collect::<Vec<_>>().join(", ");
    let more = if tops.len() > 3 { format!(" and {} more", tops.len() - 3) } else { String::new() };
    format!("A chart of {groups}{bodies}. At the top: {first}{more}")
}
