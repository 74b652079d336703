//! Running text of narrative.

use super::Reader;
use crate::markdown::{self, InlineData};
use crate::publish::tree::{Block, Content, Figure, Image, Inline, Target, words};

/// Whether raw HTML is a comment and nothing else: a note of the author to the author.
pub fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.starts_with("<!--") && html.find("-->") == html.len().checked_sub(3)
}

impl Reader<'_> {
    /// A paragraph; a picture in it stands between what is before and what is after it.
    pub fn paragraph(&self, inlines: &[markdown::Inline]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut content = Content::new();
        for inline in inlines {
            let InlineData::Image { src, title, alt } = &inline.data else {
                self.inline(inline, &mut content);
                continue;
            };
            end_paragraph(&mut content, &mut blocks);
            blocks.push(Block::Figure(Figure {
                id: String::new(),
                image: self.picture(src),
                alternative: alt.clone(),
                caption: words(title),
                equivalent: Vec::new(),
            }));
        }
        end_paragraph(&mut content, &mut blocks);
        blocks
    }

    fn picture(&self, address: &str) -> Image {
        if address.is_empty() {
            let reason = "The picture has no address from which it may be shown.".to_owned();
            return Image::Absent { reason };
        }
        self.lookup.picture(address)
    }

    /// A run of text.
    pub fn content(&self, inlines: &[markdown::Inline]) -> Content {
        let mut content = Content::new();
        for inline in inlines {
            self.inline(inline, &mut content);
        }
        content
    }

    fn inline(&self, inline: &markdown::Inline, into: &mut Content) {
        into.push(match &inline.data {
            InlineData::Html(text) if is_comment(text) => return,
            InlineData::Text(text) | InlineData::Html(text) => Inline::text(text),
            InlineData::Code(text) => Inline::Code { text: text.clone() },
            InlineData::Emphasis(inner) => Inline::Emphasis { content: self.content(inner) },
            InlineData::Strong(inner) => Inline::Strong { content: self.content(inner) },
            InlineData::Strikethrough(inner) => Inline::Struck { content: self.content(inner) },
            InlineData::Link { href, content, .. } => match Target::address(href) {
                Some(target) => Inline::Link { target, content: self.content(content) },
                None => return into.extend(self.content(content)),
            },
            // Where no figure can stand, a picture is its words.
            InlineData::Image { alt, .. } => Inline::text(alt),
            InlineData::FootnoteReference(label) => Inline::Footnote { id: self.note_id(label) },
            InlineData::SoftBreak => Inline::text(" "),
            InlineData::HardBreak => Inline::Break,
            InlineData::Fact { path } => {
                Inline::text(self.lookup.fact(path).unwrap_or_else(|| format!("{{{{ {path} }}}}")))
            }
        });
    }
}

/// Puts what was gathered into a paragraph, unless it is only white space beside a picture.
fn end_paragraph(content: &mut Content, blocks: &mut Vec<Block>) {
    let is_space = |inline: &Inline| match inline {
        Inline::Text { text } => text.trim().is_empty(),
        Inline::Break => true,
        _ => false,
    };
    if content.iter().all(is_space) {
        content.clear();
    } else {
        blocks.push(Block::Paragraph { content: std::mem::take(content) });
    }
}
