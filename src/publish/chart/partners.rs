//! Who speaks for each partner: the body, its lead post and those to whom that post delegates.

use super::tree::{self, Node};
use super::{sheet, wrap};
use crate::publish::tree::{Block, Role};

/// A partner as the chart needs it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// What it is and whether the law names it, in words.
    pub kind: String,
    /// Whether the law names it.
    pub is_statutory: bool,
    /// Who leads.
    pub lead: Option<Seat>,
    /// To whom the lead delegates.
    pub delegates: Vec<Seat>,
}

/// A post that speaks for a partner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Seat {
    /// The post and who holds it; may be empty.
    pub who: String,
    /// That nobody holds it, in words; empty when somebody does.
    pub vacancy: String,
}

/// The figures for these partners with `table`, which says the same; the table alone when there are
/// too few to compare.
pub fn partners(partners: &[Partner], caption: &str, table: Vec<Block>) -> Vec<Block> {
    let mut nodes = Vec::new();
    for partner in partners {
        let own = nodes.len();
        nodes.push(body(partner));
        nodes.extend(partner.lead.as_ref().map(|lead| seat(lead, "Lead", own, 1)));
        let (above, depth) = if partner.lead.is_some() { (own + 1, 2) } else { (own, 1) };
        nodes.extend(partner.delegates.iter().map(|each| seat(each, "Delegate", above, depth)));
    }
    let seats = nodes.len() - partners.len();
    if partners.len() < 2 || seats == 0 {
        return table;
    }
    let alternative = format!(
        "A chart of {} partners and the {seats} {} that speak for them",
        partners.len(),
        if seats == 1 { "post" } else { "posts" }
    );
    let figures = sheet::figures(tree::draw(&nodes), caption, &alternative, table);
    figures.into_iter().map(Block::Figure).collect()
}

fn body(partner: &Partner) -> Node {
    Node {
        role: if partner.is_statutory { Role::Lead } else { Role::Group },
        is_double: false,
        depth: 0,
        parent: None,
        name: partner.name.clone(),
        small: partner.kind.clone(),
    }
}

fn seat(seat: &Seat, what: &str, above: usize, depth: usize) -> Node {
    let Seat { who, vacancy } = seat;
    let is_vacant = !vacancy.is_empty();
    Node {
        role: if is_vacant { Role::Temporary } else { Role::Group },
        is_double: false,
        depth,
        parent: Some(above),
        name: if who.is_empty() { what.to_owned() } else { who.clone() },
        small: wrap::dotted(&[
            if who.is_empty() { String::new() } else { what.to_owned() },
            vacancy.clone(),
        ]),
    }
}
