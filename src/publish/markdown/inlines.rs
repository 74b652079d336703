//! Running text as Markdown.
//!
//! Emphasis in Markdown does not stand everywhere: `**a**b` is strong, `**"a"**b` is not. So each
//! run is read back after it is written, and when the words do not come back as they went, it is
//! written again without emphasis and links. Words come before looks.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::escape;
use crate::publish::texts::one_spaced;
use crate::publish::tree::{Inline, plain};

/// What a new line within a paragraph becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    /// A new line.
    Lines,
    /// A tag, where the text has to stay on one line: in cells.
    Tags,
    /// A space: in headings.
    Spaces,
}

/// What Markdown we write may hold beyond `CommonMark`.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
}

/// A run of text.
pub fn write(content: &[Inline], breaks: Breaks) -> String {
    let rich = run(content, breaks, true);
    if words_of(&rich) == one_spaced(&plain(content)) {
        return rich;
    }
    run(content, breaks, false)
}

/// Plain words.
pub fn words(text: &str) -> String {
    escape::guard_start(escape::escape(text).trim())
}

fn run(content: &[Inline], breaks: Breaks, is_rich: bool) -> String {
    let mut out = String::new();
    inlines(content, breaks, is_rich, &mut out);
    let lines: Vec<_> = out.split("\\\n").map(|line| escape::guard_start(line.trim())).collect();
    lines.join("\\\n").trim().to_owned()
}

fn inlines(content: &[Inline], breaks: Breaks, is_rich: bool, out: &mut String) {
    for inline in content {
        match inline {
            // Within a cell a pipe would end the cell, even inside code.
            Inline::Code { text } if is_rich && !(breaks == Breaks::Tags && text.contains('|')) => {
                out.push_str(&escape::code(text));
            }
            Inline::Text { text }
            | Inline::Code { text }
            | Inline::Abbreviation { short: text, .. } => out.push_str(&escape::escape(text)),
            Inline::Footnote { id } => {
                out.push_str("[^");
                out.push_str(id);
                out.push(']');
            }
            Inline::Break => out.push_str(match breaks {
                Breaks::Lines => "\\\n",
                Breaks::Tags => "<br>",
                Breaks::Spaces => " ",
            }),
            Inline::Emphasis { content } => wrap(content, "*", breaks, is_rich, out),
            Inline::Strong { content } => wrap(content, "**", breaks, is_rich, out),
            Inline::Struck { content } => wrap(content, "~~", breaks, is_rich, out),
            Inline::Link { target, content } => {
                let mut inside = String::new();
                inlines(content, breaks, is_rich, &mut inside);
                if is_rich {
                    let destination = escape::destination(&target.to_string());
                    out.extend(["[", inside.trim(), "](", &destination, ")"]);
                } else {
                    out.push_str(&inside);
                }
            }
        }
    }
}

/// Text between marks; white space at its ends goes outside them, where marks need it.
fn wrap(content: &[Inline], mark: &str, breaks: Breaks, is_rich: bool, out: &mut String) {
    let mut inside = String::new();
    inlines(content, breaks, is_rich, &mut inside);
    let middle = inside.trim();
    // Two marks that touch would be read as one.
    if !is_rich || middle.is_empty() || out.ends_with(['*', '~']) {
        out.push_str(&inside);
        return;
    }
    let start = inside.len() - inside.trim_start().len();
    out.push_str(&inside[..start]);
    out.push_str(mark);
    out.push_str(middle);
    out.push_str(mark);
    out.push_str(&inside[start + middle.len()..]);
}

/// The words that a reader of this Markdown finds; footnotes are taken to be there.
fn words_of(text: &str) -> String {
    let notes = text.match_indices("[^").filter_map(|(at, _)| {
        let id = text[at + 2..].split(']').next()?;
        id.chars().all(|c| c.is_ascii_digit()).then(|| format!("\n\n[^{id}]: note"))
    });
    let whole: String = std::iter::once(text.to_owned()).chain(notes).collect();
    let mut words = String::new();
    for event in Parser::new_ext(&whole, options()) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => break,
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::InlineHtml(tag) if &*tag == "<br>" => words.push(' '),
            _ => {}
        }
    }
    one_spaced(&words)
}
