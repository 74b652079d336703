//! Settings where children live, learn or are held.

use super::builder::Builder;
use super::part::Part;
use super::print::Print;
use super::tables::Grid;
use crate::document::agency::{Setting, Settings, Statement};
use crate::publish::tree::{Block, Notice, NoticeKind};

/// Everything on the topic `settings`.
pub(super) fn part(builder: &Builder<'_>, settings: &Settings) -> Part {
    let Settings { youth_custody, residential_homes, education, community } = settings;
    let mut part = Part::default();
    for (title, statement) in [
        ("Youth custody and secure establishments", youth_custody),
        ("Residential homes for children", residential_homes),
        ("Early years settings, schools and colleges", education),
        ("Voluntary, faith, sport and leisure organisations", community),
    ] {
        if let Some(statement) = statement {
            part.child(title, self::statement(builder, title, statement));
        }
    }
    part
}

fn statement(builder: &Builder<'_>, title: &str, statement: &Statement) -> Part {
    let Statement { text, none, places } = statement;
    let mut part = Part::default();
    part.print(builder, text);
    let none = none.print(builder);
    if !none.is_empty() {
        let title = "There are none in this area".to_owned();
        part.add([Block::Notice(Notice { kind: NoticeKind::NotApplicable, title, blocks: none })]);
    }
    let caption = format!("Places: {title}");
    let mut grid = Grid::new(&caption, &["Place", "What it is", "How it is included", "Page"]);
    for Setting { name, what, how, url } in places {
        grid.row(builder, &[name, what, how, url]);
    }
    part.add(grid.blocks());
    part
}
