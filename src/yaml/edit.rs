//! Changes of text that stay YAML: other words for a scalar in the quotation that it has, and a key
//! after the last entry of a mapping.
//!
//! A change is bytes of the file and what comes in their place; nothing around them is touched. Where
//! it cannot be said for certain how to write it, there is none.

use super::scalar::Style;
use super::tree::{Data, MAX_DEPTH, NodeId, Tree};
use crate::text::{FileId, Place, Span};
use std::ops::Range;

/// Bytes of a file, and what comes in their place.
pub type Change = (Place, String);

/// How far a comment may reach, in columns.
const WIDTH: usize = 100;

/// A key that is put into a mapping.
#[derive(Debug, Clone, Copy)]
pub struct Addition<'a> {
    /// The key, below others where these are not there either.
    pub keys: &'a [&'a str],
    /// Its value, as YAML; empty to be filled in.
    pub value: &'a str,
    /// A comment over it.
    pub comment: &'a str,
}

impl Tree {
    /// The change that makes `new` of all words of the scalar `node`. `source` is the text of its file.
    pub fn rewritten(&self, source: &str, node: NodeId, new: &str) -> Option<Change> {
        let Data::Scalar(scalar) = &self.node(node).data else { return None };
        let words = scalar.text.trim();
        let start = scalar.text.len() - scalar.text.trim_start().len();
        self.partly_rewritten(source, node, start..start + words.len(), new)
    }

    /// The change that makes `new` of the bytes `part` of the decoded text of the scalar `node`; none
    /// for an alias, since other facts share its words.
    pub fn partly_rewritten(
        &self,
        source: &str,
        node: NodeId,
        part: Range<usize>,
        new: &str,
    ) -> Option<Change> {
        let Place { file, span: own } = self.node(node).place;
        let Data::Scalar(scalar) = &self.node(node).data else { return None };
        if new.trim() != new || new.is_empty() || new.chars().any(char::is_control) {
            return None;
        }
        let old = scalar.text.get(part.clone()).filter(|old| !old.is_empty())?;
        let span = scalar.map.span(part.start, part.end);
        let exact = (span.of(source) == old).then_some(span);
        let is_whole = part.len() == scalar.text.len();
        let change = |span, text| (Place::new(file, span), text);
        match scalar.style {
            Style::SingleQuoted | Style::DoubleQuoted => {
                let inner = Span::new(own.start + 1, own.end.checked_sub(1)?);
                let span = exact.or(is_whole.then_some(inner))?;
                let single = scalar.style == Style::SingleQuoted;
                Some(change(span, if single { single_quoted(new) } else { double_quoted(new) }))
            }
            Style::Literal | Style::Folded => exact.map(|span| change(span, new.to_owned())),
            Style::Plain if stays_plain(new, part.start == 0, is_whole) && exact.is_some() => {
                Some(change(span, new.to_owned()))
            }
            Style::Plain if own.of(source) == scalar.text => {
                let (before, after) = (&scalar.text[..part.start], &scalar.text[part.end..]);
                let whole = single_quoted(&format!("{before}{new}{after}"));
                Some(change(own, format!("'{whole}'")))
            }
            Style::Plain => None,
        }
    }

    /// The scalar whose bytes hold `place`. Nodes stand in the order of their files and bytes, and a
    /// scalar holds no other.
    pub fn scalar_holding(&self, place: Place) -> Option<NodeId> {
        let start = |place: Place| (place.file, place.span.start);
        let after = self.nodes.partition_point(|node| start(node.place) <= start(place));
        let before = (0..after).rev().take(MAX_DEPTH);
        let index = before.into_iter().find(|index| {
            let node = &self.nodes[*index];
            let is_scalar = matches!(node.data, Data::Scalar(_)) && !node.place.span.is_empty();
            is_scalar && node.place.file == place.file && place.span.end <= node.place.span.end
        })?;
        u32::try_from(index).ok().map(NodeId)
    }

    /// The change that puts a key after the last entry that the mapping `map` has in `file`. In a
    /// mapping in braces there is room for a value and for no comment.
    pub fn added(
        &self,
        source: &str,
        file: FileId,
        map: NodeId,
        addition: Addition<'_>,
    ) -> Option<Change> {
        let Data::Map(entries) = &self.node(map).data else { return None };
        let in_file = |node: NodeId| self.node(node).place.file == file;
        let first = entries.iter().find(|entry| in_file(entry.key))?;
        let last = entries.iter().rfind(|entry| in_file(entry.key))?;
        let mut end = self.node(last.key).place.span.end;
        if in_file(last.value) {
            end = end.max(self.node(last.value).place.span.end);
        }
        let own = self.node(map).place;
        if own.file == file && own.span.of(source).starts_with('{') {
            let closing = own.span.end.checked_sub(1)?;
            return in_braces(source, file, Span::new(end, closing), addition);
        }
        let indent = indent_of(source, self.node(first.key).place.span.start)?;
        let at = after_comments(source, after_line(source, end), indent);
        Some((Place::new(file, Span::point(at)), lines(source, at, indent, addition)))
    }

    /// The change that fills the empty value of `key` with a mapping of one key.
    pub fn added_below(&self, source: &str, key: NodeId, addition: Addition<'_>) -> Option<Change> {
        let Place { file, span } = self.node(key).place;
        let indent = indent_of(source, span.start)? + 2;
        let end = line_end(source, span.end);
        let rest = source[span.end..end].trim_start().strip_prefix(':')?.trim_start();
        if !(rest.is_empty() || rest.starts_with('#')) {
            return None;
        }
        let at = after_comments(source, after_line(source, span.end), indent);
        Some((Place::new(file, Span::point(at)), lines(source, at, indent, addition)))
    }
}

fn single_quoted(text: &str) -> String {
    text.replace('\'', "''")
}

fn double_quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Whether `new` may stand in a plain scalar, at its beginning or as all of it, in braces too.
fn stays_plain(new: &str, at_start: bool, is_whole: bool) -> bool {
    const WORDS: [&str; 10] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"];
    let marks = [',', '[', ']', '{', '}', '"', '\'', '`', '&', '*', '!', '|', '>', '%', '@'];
    let is_mark = |c: char| marks.contains(&c) && (at_start || !matches!(c, '\'' | '&'));
    let begins_well = !at_start || new.starts_with(char::is_alphanumeric);
    let is_word = is_whole && WORDS.iter().any(|word| word.eq_ignore_ascii_case(new));
    begins_well && !is_word && !new.contains([':', '#']) && !new.contains(is_mark)
}

/// How many columns stand before the first key of a mapping in lines: spaces, and the dashes of the
/// lists that it is an entry of. None where anything else stands there.
fn indent_of(source: &str, key: usize) -> Option<usize> {
    let start = source[..key].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let before = &source[start..key];
    before.chars().all(|c| matches!(c, ' ' | '-')).then_some(before.len())
}

/// Where the line of the byte `at` ends, without its line end.
fn line_end(source: &str, at: usize) -> usize {
    source[at..].find(['\n', '\r']).map_or(source.len(), |length| at + length)
}

/// The first byte after the line of the byte `at`; that byte itself where it begins a line.
fn after_line(source: &str, at: usize) -> usize {
    let start = source[..at].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    // A block of text ends where the next line begins, or within its spaces.
    if at > 0 && source[start..at].trim().is_empty() { start } else { next_line(source, at) }
}

fn next_line(source: &str, at: usize) -> usize {
    let end = line_end(source, at);
    end + if source[end..].starts_with("\r\n") { 2 } else { usize::from(end < source.len()) }
}

/// `at`, or after the comments that follow with the indentation of the mapping or more: they belong
/// to what stands before them.
fn after_comments(source: &str, at: usize, indent: usize) -> usize {
    let (mut after, mut line) = (at, at);
    while line < source.len() {
        let words = source[line..line_end(source, line)].trim_end();
        let is_own = words.len() - words.trim_start_matches(' ').len() >= indent;
        if words.trim_start_matches(' ').starts_with('#') && is_own {
            after = next_line(source, line);
        } else if !words.is_empty() {
            break;
        }
        line = next_line(source, line);
    }
    after
}

/// The lines that add a key at the byte `at`, where a line begins or the text ends without one.
fn lines(source: &str, at: usize, indent: usize, addition: Addition<'_>) -> String {
    let ending = ending(source);
    let mut lines = Vec::new();
    let mut depth = indent;
    for (index, key) in addition.keys.iter().enumerate() {
        let is_last = index + 1 == addition.keys.len();
        let margin = " ".repeat(depth);
        let value = if is_last && !addition.value.is_empty() { addition.value } else { "" };
        if is_last {
            lines.extend(comment(&margin, addition.comment));
        }
        lines.push(format!("{margin}{key}: {value}").trim_end().to_owned());
        depth += 2;
    }
    let text = lines.join(ending);
    if source[..at].is_empty() || source[..at].ends_with(['\n', '\r']) {
        text + ending
    } else {
        format!("{ending}{text}")
    }
}

/// A comment in lines of no more than [`WIDTH`] columns.
fn comment(margin: &str, text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{margin}# {word}")),
        }
    }
    lines
}

/// How the lines of a text end.
fn ending(source: &str) -> &'static str {
    match source.find(['\n', '\r']) {
        Some(at) if source[at..].starts_with("\r\n") => "\r\n",
        Some(at) if source[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// The change that puts a key before the brace that closes a mapping.
fn in_braces(source: &str, file: FileId, rest: Span, addition: Addition<'_>) -> Option<Change> {
    let [key] = addition.keys else { return None };
    let has_room = !addition.value.is_empty() && addition.comment.is_empty();
    let is_last = source.get(rest.start..rest.end)?.trim().is_empty();
    let place = Place::new(file, Span::point(rest.start));
    (has_room && is_last).then(|| (place, format!(", {key}: {}", addition.value)))
}
