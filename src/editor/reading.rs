//! A file as it was read, and the way between it and the text as it is now.
//!
//! While somebody types, YAML is often broken for a moment. What can be said of the file (its outline,
//! what a field means) is then taken from the last text that could be read, and its places are moved
//! by what was typed since.

use crate::markdown::{self, Markdown};
use crate::text::{FileId, Mapped, Source, Span};
use crate::yaml::Tree;

/// A file as it was read.
#[derive(Debug)]
pub struct Reading {
    /// The text.
    pub source: Source,
    /// Its YAML: the file as a whole, or what stands at the top of a section.
    pub tree: Tree,
    /// What follows it in a section.
    pub narrative: Option<Markdown>,
}

impl Reading {
    /// Reads a file, as YAML or as a section by what it is called.
    pub fn of(source: &Source) -> Self {
        if !is_section(&source.path) {
            let tree = Tree::parse(FileId(0), &source.text);
            return Self { source: source.clone(), tree, narrative: None };
        }
        let text = source.text.as_str();
        let (front, body) = markdown::split_front_matter(text);
        let tree = front.map_or_else(Tree::default, |front| front_matter(text, front));
        let narrative = markdown::parse(&Mapped::exact(FileId(0), body.of(text), body.start));
        Self { source: source.clone(), tree, narrative: Some(narrative) }
    }

    /// Whether its YAML could not be read as a whole.
    pub const fn is_broken(&self) -> bool {
        self.tree.is_broken()
    }
}

/// Whether a file is narrative, by what it is called.
pub fn is_section(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"))
}

/// The YAML `front` of a section, read with its places in the whole file.
pub fn front_matter(text: &str, front: Span) -> Tree {
    let mut blank: String = text[..front.start]
        .bytes()
        .map(|byte| if matches!(byte, b'\n' | b'\r') { byte as char } else { ' ' })
        .collect();
    blank.push_str(front.of(text));
    Tree::parse(FileId(0), &blank)
}

/// The way from an older text to a newer one: the same beginning, the same end, and between them what
/// was changed.
#[derive(Debug, Clone, Copy)]
pub struct Shift {
    same: usize,
    old_end: usize,
    new_end: usize,
}

impl Shift {
    /// The way from `old` to `new`.
    pub fn between(old: &str, new: &str) -> Self {
        let pairs = old.bytes().zip(new.bytes());
        let mut same = pairs.take_while(|(a, b)| a == b).count();
        while !old.is_char_boundary(same) || !new.is_char_boundary(same) {
            same -= 1;
        }
        let (rest, new_rest) = (&old[same..], &new[same..]);
        let pairs = rest.bytes().rev().zip(new_rest.bytes().rev());
        let mut tail = pairs.take_while(|(a, b)| a == b).count();
        while !old.is_char_boundary(old.len() - tail) || !new.is_char_boundary(new.len() - tail) {
            tail -= 1;
        }
        Self { same, old_end: old.len() - tail, new_end: new.len() - tail }
    }

    /// Where the byte `offset` of the newer text stood in the older one.
    pub const fn back(self, offset: usize) -> usize {
        moved(offset, self.same, self.new_end, self.old_end)
    }

    /// Where `span` of the older text stands in the newer one.
    pub const fn forth(self, span: Span) -> Span {
        let start = moved(span.start, self.same, self.old_end, self.new_end);
        let end = moved(span.end, self.same, self.old_end, self.new_end);
        Span::new(start, if end < start { start } else { end })
    }
}

/// What was before the change stays, what was after it moves with the end, what was within goes to
/// the beginning of the change.
const fn moved(offset: usize, same: usize, from_end: usize, to_end: usize) -> usize {
    if offset >= from_end {
        to_end + (offset - from_end)
    } else if offset > same {
        same
    } else {
        offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_move_with_what_was_typed() {
        let (old, new) = ("kind: plan\nname: tŷ\nlast: 1\n", "kind: plan\nname: tân [\nlast: 1\n");
        let shift = Shift::between(old, new);
        let last = |text: &str| text.find("last").expect("it is there");
        assert_eq!(shift.back(last(new)), last(old));
        assert_eq!(shift.forth(Span::new(last(old), last(old) + 4)).of(new), "last");
        assert_eq!(shift.forth(Span::new(0, 4)).of(new), "kind");
        let same = Shift::between(old, old);
        assert!((0..=old.len()).all(|offset| same.back(offset) == offset));
    }

    #[test]
    fn a_change_within_letters_of_two_bytes_stays_between_letters() {
        // Both letters begin with the same byte.
        let (old, new) = ("é", "è");
        let shift = Shift::between(old, new);
        assert_eq!(shift.forth(Span::new(0, 2)), Span::new(0, 2));
        let shift = Shift::between("aa", "aaa");
        assert_eq!(shift.forth(Span::new(2, 2)), Span::new(3, 3));
    }
}
