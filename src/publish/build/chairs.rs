//! Who chairs, and for how long.

use super::builder::Builder;
use super::print::{Print, bullets, lines, paragraph};
use super::words::{count, period, sentences};
use crate::document::people::{Chair, ChairModel};
use crate::publish::tree::Block;

impl Print for Chair {
    /// Who chairs in a line, how it goes on in sentences, and the duties as a list.
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        let Self {
            model,
            partner: _,
            organisation: _,
            post: _,
            name: _,
            rotation_months,
            stagger_months,
            from,
            to,
            co_chair,
            duties,
        } = self;
        let mut blocks = paragraph(lines(&in_a_line(builder, self)));
        let co_chair = co_chair.as_ref().filter(|name| !name.is_empty());
        let more = sentences([
            co_chair.map(|name| format!("the other chair is {name}")),
            model.map(ChairModel::in_words).map(str::to_owned),
            rotation_months
                .map(|months| format!("the chair moves on after {}", self::months(months))),
            stagger_months.map(|months| {
                format!("the terms of the chairs overlap by {}", self::months(months))
            }),
            period(from.as_ref(), to.as_ref())
                .map(|period| format!("the present term runs {period}")),
        ]);
        blocks.extend(paragraph(lines(&more)));
        if let Some(list) = bullets(builder, duties) {
            blocks.push(Block::paragraph("What the chair does:"));
            blocks.push(list);
        }
        blocks
    }
}

/// The post, the holder and whose they are: “Director of Nursing, Jo Smith, NHS Exampleshire”.
pub(super) fn in_a_line(builder: &Builder<'_>, chair: &Chair) -> String {
    let who = [&chair.post, &chair.name].into_iter().flatten().map(ToString::to_string);
    let who: Vec<String> = who.filter(|text| !text.is_empty()).collect();
    let partner = chair.partner.as_ref().map(|id| builder.partner(id));
    let organisation = chair.organisation.as_ref().map(ToString::to_string);
    let parts = [Some(who.join(", ")), partner, organisation].into_iter().flatten();
    parts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A number of months in words.
pub(super) fn months(months: u32) -> String {
    count(months, "month", "months")
}
