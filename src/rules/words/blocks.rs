//! The Markdown of a document, wherever it stands: its lists, its links and what is set apart as a
//! title. Judges nothing.

use crate::findings::{Spot, Subject};
use crate::markdown::{self, Block, BlockData, Inline, InlineData, Item, Markdown};
use crate::text::Place;
use crate::workspace::Loaded;
use std::borrow::Cow;

/// Every text of the document that is Markdown: sections, then narrative facts for which `wanted`
/// says yes on seeing their source.
pub(super) fn texts(doc: &Loaded, wanted: impl Fn(&str) -> bool) -> Vec<Cow<'_, Markdown>> {
    let sections = doc.sections.iter().map(|section| Cow::Borrowed(&section.markdown));
    let facts = doc.values_of("Prose").iter().filter_map(|node| {
        let mapped = doc.tree.mapped(*node).filter(|mapped| wanted(&mapped.text))?;
        let in_sections =
            doc.index.at(*node).0.first() == Some(&crate::yaml::Step::Key("sections".to_owned()));
        (!in_sections).then(|| Cow::Owned(markdown::parse(&mapped)))
    });
    sections.chain(facts).collect()
}

/// Calls `see` with the items of every list.
pub(super) fn each_list<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a [Item])) {
    // What is quoted are not the document's own words.
    for block in blocks {
        if let BlockData::List { items, .. } = &block.data {
            see(items);
            for item in items {
                each_list(&item.blocks, see);
            }
        }
    }
}

/// Calls `see` with every inline, outermost first.
pub(super) fn each_inline<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a Inline)) {
    for block in blocks {
        match &block.data {
            BlockData::Heading { content, .. } | BlockData::Paragraph(content) => {
                inlines(content, see);
            }
            BlockData::List { items, .. } => {
                for item in items {
                    each_inline(&item.blocks, see);
                }
            }
            BlockData::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    inlines(&cell.content, see);
                }
            }
            BlockData::Quote(inner) => each_inline(inner, see),
            BlockData::Code { .. } | BlockData::Rule | BlockData::Html(_) => {}
        }
    }
}

fn inlines<'a>(content: &'a [Inline], see: &mut dyn FnMut(&'a Inline)) {
    for inline in content {
        see(inline);
        match &inline.data {
            InlineData::Emphasis(inner)
            | InlineData::Strong(inner)
            | InlineData::Strikethrough(inner)
            | InlineData::Link { content: inner, .. } => inlines(inner, see),
            _ => {}
        }
    }
}

/// The places of what is set apart as a title: words in italics, and the words of links.
pub(super) fn titles(doc: &Loaded) -> Vec<Place> {
    let mut places = Vec::new();
    for markdown in texts(doc, |source| source.contains(['*', '_', '['])) {
        each_inline(&markdown.blocks, &mut |inline| {
            if matches!(inline.data, InlineData::Emphasis(_) | InlineData::Link { .. }) {
                places.push(inline.place);
            }
        });
    }
    places
}

/// The spot of the words at `place`, known by the passage that holds them.
pub(super) fn spot(doc: &Loaded, place: Place, words: &str) -> Spot {
    for passage in doc.passages() {
        let whole = passage.words.place(0, passage.text().len());
        if whole.file != place.file
            || place.span.start > whole.span.end
            || place.span.end < whole.span.start
        {
            continue;
        }
        let found = passage.text().match_indices(words).find(|(at, found)| {
            let here = passage.words.place(*at, at + found.len());
            here.span.start >= place.span.start && here.span.end <= place.span.end
        });
        if let Some((at, found)) = found {
            let mut spot = passage.spot(at, at + found.len());
            spot.place = place;
            return spot;
        }
    }
    let subject = Subject::Words {
        within: doc.sources.get(place.file).path.clone(),
        heading: String::new(),
        words: words.to_owned(),
        ordinal: 1,
    };
    Spot { place, subject }
}
