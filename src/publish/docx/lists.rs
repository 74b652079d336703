//! Lists.

use super::Writer;
use super::blocks::{Opening, Place};
use super::numbering::DOTS;
use crate::publish::tree::{Item, List, ListStyle, words};

/// How many levels Word counts; what lies deeper stands in further at the deepest level.
pub const DEEPEST: usize = 9;
/// How far each level stands in, in twentieths of a point.
pub const STEP: u32 = 425;
/// How far a list in a table stands in.
pub const NARROW: u32 = 270;
/// The furthest a list stands in: there is room for words beside it.
const FURTHEST: u32 = 5_000;
/// The room after a list.
const AFTER: u32 = 160;

impl Writer<'_> {
    /// Writes a list. Every ordered list counts for itself.
    pub fn list(&mut self, list: &List, place: &Place) {
        let level = place.lists.min(DEEPEST - 1);
        match list.style {
            ListStyle::Bullets => {
                let opening = Opening::Marked(place.styles[1], level, DOTS, place.step);
                self.items(list, place, place.step, |_| opening.clone());
            }
            ListStyle::Numbers(first) => {
                let number = self.numbering.begin(level, first);
                let count = first.saturating_add(list.items.len() as u64);
                let step = if count > 99 { place.step.max(STEP) * 2 } else { place.step.max(STEP) };
                let opening = Opening::Marked(place.styles[2], level, number, step);
                self.items(list, place, step, |_| opening.clone());
            }
            ListStyle::Clauses => {
                let widest = list.items.iter().filter_map(|item| item.number.as_ref());
                let widest = widest.map(|number| number.chars().count()).max().unwrap_or(0);
                let step = (u32::try_from(widest).unwrap_or(20).min(12) * 130 + 200).max(700);
                let style = if place.on_page { "Clause" } else { place.styles[0] };
                self.items(list, place, step, |item| {
                    let number = item.number.clone().unwrap_or_default();
                    Opening::Words(style, words(number), "ClauseNumber", step)
                });
            }
        }
    }

    fn items(&mut self, list: &List, place: &Place, step: u32, opening: impl Fn(&Item) -> Opening) {
        let furthest = FURTHEST.min(place.width / 2).max(step);
        let step = step.min(furthest.saturating_sub(place.left));
        let mut inner = place.within(step);
        inner.lists += usize::from(list.style != ListStyle::Clauses);
        if place.on_page || place.lists > 0 {
            inner.styles[0] = place.more;
        }
        let count = list.items.len();
        for (at, item) in list.items.iter().enumerate() {
            self.opening = Some(opening(item));
            let (rest, end) = item.blocks.split_at(item.blocks.len().saturating_sub(1));
            self.blocks(rest, &inner);
            // The text after a list on the page is as far from it as from other text.
            let after = (at + 1 == count && place.on_page).then_some(AFTER);
            self.blocks(end, &Place { after, ..inner.clone() });
            self.flush(&inner);
        }
    }
}
