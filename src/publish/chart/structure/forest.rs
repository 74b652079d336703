//! Groups in the order and depth in which they are drawn.

use std::collections::BTreeMap;

use super::Group;

/// The deepest indentation; what reports further down is drawn at this depth, and
/// the list says to whom it reports.
const DEEPEST: usize = 5;

/// A group in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The group.
    pub group: &'a Group,
    /// How far in it stands: 0 at the top.
    pub depth: usize,
    /// The row of the group it is drawn under.
    pub parent: Option<usize>,
    /// The names of those it reports to beside the group it is drawn under.
    pub also_reports_to: Vec<String>,
}

/// Groups and who is drawn under whom.
pub struct Forest<'a> {
    groups: &'a [Group],
    parents: Vec<Option<usize>>,
}

impl<'a> Forest<'a> {
    /// Finds for each group the one it is drawn under. When an id is used twice, the first counts.
    pub fn new(groups: &'a [Group]) -> Self {
        let mut places = BTreeMap::new();
        for (place, group) in groups.iter().enumerate() {
            places.entry(group.id.as_str()).or_insert(place);
        }
        let mut forest = Self { groups, parents: vec![None; groups.len()] };
        for (place, group) in groups.iter().enumerate() {
            let mut candidates = group.reports_to.iter().filter_map(|id| places.get(id.as_str()));
            forest.parents[place] =
                candidates.find(|&&above| !forest.is_under(above, place)).copied();
        }
        forest
    }

    /// Whether `place` is `above` or lies somewhere under it.
    fn is_under(&self, mut place: usize, above: usize) -> bool {
        loop {
            if place == above {
                return true;
            }
            match self.parents[place] {
                Some(next) => place = next,
                None => return false,
            }
        }
    }

    /// The groups from the top down, each followed by those under it.
    pub fn rows(&self) -> Vec<Row<'a>> {
        let mut under: Vec<Vec<usize>> = vec![Vec::new(); self.groups.len()];
        let mut waiting = Vec::new();
        for (place, parent) in self.parents.iter().enumerate() {
            match parent {
                Some(above) => under[*above].push(place),
                None => waiting.push((place, 0, None)),
            }
        }
        waiting.reverse();
        let mut rows = Vec::with_capacity(self.groups.len());
        while let Some((place, depth, parent)) = waiting.pop() {
            let own = rows.len();
            let row = self.row(place, depth, parent, &rows);
            // Whatever reports to a group at the deepest place is drawn beside it.
            let above = if depth < DEEPEST { Some(own) } else { row.parent };
            let below = (depth + 1).min(DEEPEST);
            waiting.extend(under[place].iter().rev().map(|&child| (child, below, above)));
            rows.push(row);
        }
        rows
    }

    fn row(&self, place: usize, depth: usize, parent: Option<usize>, rows: &[Row<'a>]) -> Row<'a> {
        let group = &self.groups[place];
        let above = parent.and_then(|above| rows.get(above)).map(|row| row.group.id.as_str());
        let others = group.reports_to.iter().filter(|id| Some(id.as_str()) != above);
        let also_reports_to = others.map(|id| self.name_of(id)).collect();
        Row { group, depth, parent, also_reports_to }
    }

    fn name_of(&self, id: &str) -> String {
        let named = self.groups.iter().find(|group| group.id == id && !group.name.is_empty());
        named.map_or(id, |group| &group.name).to_owned()
    }
}
