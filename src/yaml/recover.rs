//! After a syntax error: what is kept, what counts as damaged, and where reading goes on.
//!
//! A line that begins, in its first column, with a key belongs to the outermost map: whatever was
//! broken before it ended there at the latest. So reading goes on at the first such line after the
//! top-level key that was being read. Nothing is guessed: what stands between is left out.

use super::build::Builder;
use super::cause::Failure;
use super::tree::{Data, NodeId};
use crate::text::Span;

/// After so many failed parts the rest of a file is given up.
const MAX_FAILURES: usize = 50;

/// How often a file may be read in all, counted in its own length, before the rest is given up.
const MAX_READ: usize = 8;

impl Builder<'_> {
    /// Writes down the failure of the part that began at `start`, closes what is open and gives the
    /// byte where reading can go on.
    pub(super) fn break_off(&mut self, start: usize, failure: &Failure) -> Option<usize> {
        self.report(failure.kind.clone(), failure.span, failure.related);
        self.tree.broken = true;
        let in_block = self.frames.first().is_none_or(|frame| frame.is_map && !frame.flow);
        self.take_back_last_leaf();
        while let Some(frame) = self.frames.last_mut() {
            frame.key = None;
            let node = frame.node;
            self.tree.damaged.insert(node);
            self.close(None);
        }
        self.last = None;
        let lost_from = if let Some(key) = self.top_key.take() {
            let name = self.tree.scalar(key).map(|key| key.text.clone());
            self.tree.broken_keys.extend(name);
            next_line(self.source, self.tree.node(key).place.span.start)
        } else {
            self.tree.unknown_keys_lost = true;
            next_line(self.source, first_content(self.source, start))
        };
        let resume = self.resume_at(lost_from, in_block, failure.at - start);
        let lost = &self.source[lost_from..resume.unwrap_or(self.source.len())];
        self.tree.unknown_keys_lost |= lines(lost).any(begins_something);
        if let (Some(root), true) = (self.tree.root, self.tree.unknown_keys_lost) {
            self.tree.damaged.insert(root);
        }
        resume
    }

    fn resume_at(&mut self, from: usize, in_block: bool, read: usize) -> Option<usize> {
        self.read_in_vain += read;
        self.failures += 1;
        let is_map = self.tree.root.is_none_or(|root| {
            let node = self.tree.node(root);
            let start = node.place.span.start;
            let flow = matches!(self.source.as_bytes().get(start), Some(b'{'));
            matches!(node.data, Data::Map(_)) && !flow
        });
        let tired = self.failures >= MAX_FAILURES
            || self.read_in_vain > self.source.len() * MAX_READ + 4096;
        if !in_block || !is_map || tired {
            self.tree.unknown_keys_lost = true;
            return None;
        }
        let mut at = from;
        for line in lines(&self.source[from..]) {
            if is_key_line(line) {
                return Some(at);
            }
            if line.starts_with("---") {
                return None;
            }
            at += line.len();
        }
        None
    }

    /// Takes back the scalar, or the list or map in brackets, that was completed last, wherever it
    /// went: it may be half of what was meant.
    fn take_back_last_leaf(&mut self) {
        let Some(last) = self.last else { return };
        let mut holder = None;
        let mut leaf = last;
        while let Some(inner) = self.last_block_child(leaf) {
            holder = Some(leaf);
            leaf = inner;
        }
        let Some(holder) = holder else { return self.take_back() };
        self.tree.damaged.insert(holder);
        match &mut self.tree.nodes[holder.0 as usize].data {
            Data::List(items) => drop(items.pop()),
            Data::Map(entries) => drop(entries.pop()),
            _ => {}
        }
    }

    fn last_block_child(&self, node: NodeId) -> Option<NodeId> {
        let found = self.tree.node(node);
        if matches!(self.source.as_bytes().get(found.place.span.start), Some(b'[' | b'{')) {
            return None;
        }
        match &found.data {
            Data::List(items) => items.last().copied(),
            Data::Map(entries) => entries.last().map(|entry| entry.value),
            _ => None,
        }
    }
}

/// The lines of `text` with their ends.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('\n')
}

/// The line that holds the byte `at`, without its end.
pub(super) fn line_around(source: &str, at: usize) -> Span {
    let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = source[at..].find('\n').map_or(source.len(), |length| at + length);
    let end = if source[start..end].ends_with('\r') { end - 1 } else { end };
    Span::new(start, end.max(start))
}

/// The start of the line after the one that holds `at`.
fn next_line(source: &str, at: usize) -> usize {
    source[at..].find('\n').map_or(source.len(), |length| at + length + 1)
}

/// The first line from `start` on that holds more than a comment or a `---`.
fn first_content(source: &str, start: usize) -> usize {
    let mut at = start;
    for line in lines(&source[start..]) {
        let words = line.trim();
        if !words.is_empty() && !words.starts_with('#') && words != "---" {
            return at;
        }
        at += line.len();
    }
    source.len()
}

/// Whether a line begins with a key in its first column: words, a colon, and a space or the end.
pub(super) fn is_key_line(line: &str) -> bool {
    let quote = line.chars().next().filter(|c| matches!(c, '"' | '\''));
    let (key, rest) = if let Some(quote) = quote {
        let Some((key, rest)) = line[1..].split_once(quote) else { return false };
        let Some(rest) = rest.trim_start().strip_prefix(':') else { return false };
        (key, rest)
    } else {
        let Some(halves) = line.split_once(':') else { return false };
        halves
    };
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '\'' | '’' | '.');
    key.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        && key.chars().all(is_word)
        && (rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']))
}

/// Whether a lost line may have begun a top-level entry of its own, as far as its first column
/// tells.
fn begins_something(line: &str) -> bool {
    !line.starts_with([' ', '\t', '\n', '\r', '#', '-', ']', '}'])
}
