//! Multi-agency child protection teams, and how far the reform of services for families has got.

use super::builder::Builder;
use super::part::Part;
use super::rows::Rows;
use super::tables::Grid;
use super::words::capital;
use crate::document::reform::{ChildProtection, Memorandum, Reform, Team, TeamMember, TeamRole};

/// Everything on the topic `child-protection`.
pub(super) fn part(builder: &Builder<'_>, facts: Option<&ChildProtection>) -> Part {
    let mut part = Part::default();
    let Some(ChildProtection { text, teams, memorandums, reform }) = facts else { return part };
    part.print(builder, text);
    for (index, team) in teams.iter().enumerate() {
        let title = team.name.as_ref().map_or_else(|| format!("Team {}", index + 1), name);
        part.child(&title, self::team(builder, &title, team));
    }
    let mut grid = Grid::new("What agencies agreed", &["Agency", "Signed", "Where"]);
    for Memorandum { agency, on, url } in memorandums {
        grid.row(builder, &[agency, on, url]);
    }
    part.add(grid.blocks());
    if let Some(Reform { text, operational_from, governance }) = reform {
        part.print(builder, text);
        let mut rows = Rows::new(builder);
        rows.row("All of it works from", operational_from)
            .row("What the lead safeguarding partners do", governance);
        part.add(rows.block());
    }
    part
}

fn name(name: &crate::document::values::Text) -> String {
    name.to_string()
}

fn team(builder: &Builder<'_>, title: &str, team: &Team) -> Part {
    let Team { name: _, area, from, members } = team;
    let mut part = Part::default();
    let mut rows = Rows::new(builder);
    part.add(rows.row("Area", area).row("Since", from).block());
    let headings = ["What the member brings", "Post", "Nominated by"];
    let mut grid = Grid::new(&format!("Who is on it: {title}"), &headings);
    for TeamMember { role, post, nominated_by } in members {
        let role = role.map(TeamRole::in_words).map(capital);
        grid.row(builder, &[&role, post, nominated_by]);
    }
    part.add(grid.blocks());
    part
}
