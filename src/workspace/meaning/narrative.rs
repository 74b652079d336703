//! What narrative says: blocks and words without the marks, breaks and indents that set them.

use super::{Meaning, one_spaced};
use crate::markdown::{Block, BlockData, Cell, Inline, InlineData, Markdown};
use crate::workspace::narrative::Section;
use serde_json::{Value, json};

/// A section: its title, the questions it answers, what it says.
pub fn section(meaning: &Meaning<'_>, section: &Section) -> Value {
    let mut answers: Vec<Value> = section
        .answers
        .iter()
        .map(|bound| json!([bound.question, bound.heading.as_deref().map(one_spaced)]))
        .collect();
    answers.sort_by_key(Value::to_string);
    json!({
        "title": one_spaced(&section.title),
        "answers": answers,
        "text": markdown(meaning, &section.markdown),
    })
}

/// Text with its footnotes, these by their names.
pub fn markdown(meaning: &Meaning<'_>, markdown: &Markdown) -> Value {
    let text = blocks(meaning, &markdown.blocks);
    if markdown.footnotes.is_empty() {
        return text;
    }
    let mut notes: Vec<Value> = markdown
        .footnotes
        .iter()
        .map(|note| json!([note.label, blocks(meaning, &note.blocks)]))
        .collect();
    notes.sort_by_key(Value::to_string);
    json!({ "text": text, "notes": notes })
}

fn blocks(meaning: &Meaning<'_>, blocks: &[Block]) -> Value {
    blocks.iter().filter_map(|each| block(meaning, each)).collect()
}

/// One block; a comment says nothing.
fn block(meaning: &Meaning<'_>, block: &Block) -> Option<Value> {
    Some(match &block.data {
        BlockData::Heading { level, content, .. } => {
            json!({ "heading": level, "says": inlines(meaning, content) })
        }
        BlockData::Paragraph(content) => inlines(meaning, content),
        BlockData::List { start, items } => {
            let items: Vec<Value> = items
                .iter()
                .map(|item| json!({ "done": item.task, "says": blocks(meaning, &item.blocks) }))
                .collect();
            json!({ "list": start, "items": items })
        }
        BlockData::Table { head, rows, .. } => {
            let rows: Vec<Value> = rows.iter().map(|row| cells(meaning, row)).collect();
            json!({ "table": cells(meaning, head), "rows": rows })
        }
        BlockData::Quote(inner) => json!({ "quotation": blocks(meaning, inner) }),
        BlockData::Code { text, .. } => json!({ "code": text.trim_end() }),
        BlockData::Rule => json!({ "rule": true }),
        BlockData::Html(text) if is_comment(text) => return None,
        BlockData::Html(text) => json!({ "html": one_spaced(text) }),
    })
}

fn cells(meaning: &Meaning<'_>, cells: &[Cell]) -> Value {
    cells.iter().map(|cell| inlines(meaning, &cell.content)).collect()
}

/// Words that belong together as one text, whatever lines they stood on.
fn inlines(meaning: &Meaning<'_>, content: &[Inline]) -> Value {
    let mut says = Vec::new();
    for inline in content {
        let inner = |content: &[Inline]| inlines(meaning, content);
        match &inline.data {
            InlineData::SoftBreak => words(&mut says, " "),
            InlineData::Html(text) if is_comment(text) => {}
            InlineData::Text(text) | InlineData::Html(text) => words(&mut says, text),
            InlineData::HardBreak => says.push(json!({ "break": true })),
            InlineData::Code(text) => says.push(json!({ "code": one_spaced(text) })),
            InlineData::Emphasis(content) => says.push(json!({ "stressed": inner(content) })),
            InlineData::Strong(content) => says.push(json!({ "strong": inner(content) })),
            InlineData::Strikethrough(content) => says.push(json!({ "struck": inner(content) })),
            InlineData::Link { href, title, content } => {
                says.push(json!({ "link": href, "title": title, "says": inner(content) }));
            }
            InlineData::Image { src, title, alt } => {
                let shown = meaning.pictures.get(src.as_str()).unwrap_or(src);
                says.push(json!({ "picture": shown, "title": title, "says": one_spaced(alt) }));
            }
            InlineData::FootnoteReference(label) => says.push(json!({ "note": label })),
            InlineData::Fact { path } => says.push(json!({ "fact": path })),
        }
    }
    says.into()
}

/// Adds words to those before them, with one space wherever there is white space.
fn words(says: &mut Vec<Value>, text: &str) {
    if !matches!(says.last(), Some(Value::String(_))) {
        says.push(Value::String(String::new()));
    }
    let Some(Value::String(joined)) = says.last_mut() else { return };
    for c in text.chars() {
        if !c.is_whitespace() {
            joined.push(c);
        } else if !joined.ends_with(' ') {
            joined.push(' ');
        }
    }
}

fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.starts_with("<!--") && html.find("-->") == html.len().checked_sub(3)
}
