//! Values as blocks: what each type of fact looks like wherever it stands.

use super::builder::Builder;
use super::words;
use crate::document::values::{
    BodyName, Code, DateText, Duration, Frequency, GroupRef, Money, PartnerRef, Prose, Reference,
    Text, Url,
};
use crate::publish::tree::{Block, Content, Inline, Item, List, ListStyle};

/// A value that can be printed. Nothing written gives no block.
pub(super) trait Print {
    /// The value as blocks.
    fn print(&self, builder: &Builder<'_>) -> Vec<Block>;
}

macro_rules! as_written {
    ($($name:ty),+) => {$(
        impl Print for $name {
            fn print(&self, _: &Builder<'_>) -> Vec<Block> {
                paragraph(lines(self.as_str()))
            }
        }
    )+};
}

as_written!(Text, BodyName, Code, Duration, Reference);

impl Print for DateText {
    fn print(&self, _: &Builder<'_>) -> Vec<Block> {
        paragraph(lines(&words::date(self)))
    }
}

impl Print for Money {
    fn print(&self, _: &Builder<'_>) -> Vec<Block> {
        paragraph(lines(&words::money(self)))
    }
}

impl Print for Frequency {
    fn print(&self, _: &Builder<'_>) -> Vec<Block> {
        paragraph(lines(&words::capital(&words::frequency(self))))
    }
}

impl Print for PartnerRef {
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        paragraph(lines(&builder.partner(self)))
    }
}

impl Print for GroupRef {
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        paragraph(lines(&builder.group(self)))
    }
}

impl Print for Url {
    fn print(&self, _: &Builder<'_>) -> Vec<Block> {
        paragraph(link(self))
    }
}

impl Print for Prose {
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        builder.prose(self)
    }
}

impl Print for u32 {
    fn print(&self, _: &Builder<'_>) -> Vec<Block> {
        vec![Block::paragraph(self.to_string())]
    }
}

impl Print for String {
    fn print(&self, _: &Builder<'_>) -> Vec<Block> {
        paragraph(lines(self))
    }
}

impl<T: Print> Print for Option<T> {
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        self.as_ref().map_or_else(Vec::new, |value| value.print(builder))
    }
}

/// One value stands alone, several are a list.
impl<T: Print> Print for Vec<T> {
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        let printed = self.iter().map(|value| value.print(builder));
        in_list(printed.filter(|blocks| !blocks.is_empty()).collect())
    }
}

/// Blocks that are ready.
pub(super) struct Ready(pub Vec<Block>);

impl Print for Ready {
    fn print(&self, _: &Builder<'_>) -> Vec<Block> {
        self.0.clone()
    }
}

/// One entry as it is, several as a list.
pub(super) fn in_list(mut entries: Vec<Vec<Block>>) -> Vec<Block> {
    match entries.len() {
        0 => Vec::new(),
        1 => entries.remove(0),
        _ => {
            let items = entries.into_iter().map(Item::new).collect();
            vec![Block::List(List { style: ListStyle::Bullets, items })]
        }
    }
}

/// A list of points, also when there is only one.
pub(super) fn bullets<T: Print>(builder: &Builder<'_>, values: &[T]) -> Option<Block> {
    let printed = values.iter().map(|value| value.print(builder));
    let items: Vec<Item> = printed.filter(|blocks| !blocks.is_empty()).map(Item::new).collect();
    (!items.is_empty()).then_some(Block::List(List { style: ListStyle::Bullets, items }))
}

/// A paragraph, or nothing when there are no words.
pub(super) fn paragraph(content: Content) -> Vec<Block> {
    if content.is_empty() { Vec::new() } else { vec![Block::inlines(content)] }
}

/// Words with their line ends kept.
pub(super) fn lines(text: &str) -> Content {
    let mut content = Content::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !content.is_empty() {
            content.push(Inline::Break);
        }
        content.push(Inline::text(line));
    }
    content
}

/// An address as a link that says the address.
pub(super) fn link(url: &Url) -> Content {
    if url.is_empty() { Content::new() } else { vec![Inline::link(url.as_str(), url.as_str())] }
}

/// A title that links to `url`; the address alone, or the words alone, where the other is missing.
pub(super) fn titled_link(title: Option<&Text>, url: Option<&Url>) -> Content {
    match (title.filter(|title| !title.is_empty()), url.filter(|url| !url.is_empty())) {
        (Some(title), Some(url)) => vec![
            Inline::link(url.as_str(), title.as_str()),
            Inline::text(" ("),
            Inline::link(url.as_str(), url.as_str()),
            Inline::text(")"),
        ],
        (Some(title), None) => lines(title.as_str()),
        (None, Some(url)) => link(url),
        (None, None) => Content::new(),
    }
}
