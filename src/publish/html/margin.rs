//! Notes in the margin: each beside the block it speaks of, and all of them in a list at the top.

use super::Writer;
use crate::publish::tree::{Block, MarginNote, NoteKind};

/// How many notes may stand beside a block; more of them stand below it.
const MOST_BESIDE: usize = 2;

impl Writer<'_> {
    /// Writes a block and its notes in one box, so that they can stand side by side.
    pub fn annotated(&mut self, block: &Block, notes: &[MarginNote]) {
        let is_narrow = !matches!(block, Block::Table(_) | Block::Figure(_));
        let beside = is_narrow && notes.len() <= MOST_BESIDE;
        let class = if beside { "annotated annotated-beside" } else { "annotated" };
        self.element("div", &[("class", class)], |to| {
            to.block(block);
            to.margin_notes(notes);
        });
    }

    /// Writes notes one after the other.
    pub fn margin_notes(&mut self, notes: &[MarginNote]) {
        self.element("div", &[("class", "margin-notes")], |to| {
            for note in notes {
                to.margin_note(note);
            }
        });
    }

    fn margin_note(&mut self, note: &MarginNote) {
        let MarginNote { number, kind, title, blocks, at, accepted } = note;
        let class = format!("margin-note {}", class(*kind, accepted.is_some()));
        let name = format!("Note {number}: {}", note.label());
        let attributes = [
            ("class", class.as_str()),
            ("id", &note_id(*number)),
            ("role", "note"),
            ("aria-label", &name),
        ];
        self.element("div", &attributes, |to| {
            to.element("p", &[("class", "margin-label")], |to| {
                to.words("span", &[("class", "margin-number")], &number.to_string());
                to.markup.text(" ");
                to.words("span", &[("class", "margin-kind")], note.label());
            });
            to.words("p", &[("class", "margin-title")], title);
            to.blocks(blocks);
            if !at.is_empty() {
                to.words("p", &[("class", "margin-at")], at);
            }
            if let Some(accepted) = accepted {
                to.words("p", &[("class", "margin-accepted")], accepted);
            }
            if to.publication.annotated_on.is_some() {
                to.back_to_list(*number);
            }
        });
    }

    fn back_to_list(&mut self, number: usize) {
        let address = format!("#{}", entry_id(number));
        let name = format!("Back to the list from note {number}");
        self.element("p", &[("class", "margin-back")], |to| {
            let attributes =
                [("href", address.as_str()), ("class", "way-back"), ("aria-label", &name)];
            to.words("a", &attributes, "Back to the list");
        });
    }

    /// Writes the list of all notes, the most urgent first, each a link to its note.
    pub fn list_of_notes(&mut self) {
        if self.publication.annotated_on.is_none() {
            return;
        }
        let notes = self.publication.margin_notes();
        let heading = match notes.len() {
            0 => return,
            1 => "1 note in the margin".to_owned(),
            count => format!("{count} notes in the margin"),
        };
        let attributes = [("class", "margin-list"), ("aria-labelledby", "margin_list")];
        self.element("nav", &attributes, |to| {
            to.words("h2", &[("id", "margin_list")], &heading);
            let labels = NoteKind::ALL.map(NoteKind::label).into_iter();
            let mut is_first = true;
            for label in labels.chain([MarginNote::ACCEPTED]) {
                let of_kind: Vec<_> = notes.iter().filter(|note| note.label() == label).collect();
                if !of_kind.is_empty() {
                    to.notes_of_kind(label, &of_kind, is_first);
                    is_first = false;
                }
            }
        });
    }

    /// The first kind is open: it is the one to begin with.
    fn notes_of_kind(&mut self, label: &str, notes: &[&MarginNote], is_open: bool) {
        let open = [("open", "")];
        self.element("details", if is_open { &open } else { &[] }, |to| {
            to.words("summary", &[], &format!("{label}: {}", notes.len()));
            to.element("ol", &[], |to| {
                for note in notes {
                    let number = note.number.to_string();
                    let item = [("value", number.as_str()), ("id", &entry_id(note.number))];
                    let address = format!("#{}", note_id(note.number));
                    to.element("li", &item, |to| {
                        to.words("a", &[("href", &address)], &note.title);
                    });
                }
            });
        });
    }
}

const fn class(kind: NoteKind, is_accepted: bool) -> &'static str {
    match kind {
        _ if is_accepted => "margin-settled",
        NoteKind::HasTo => "margin-has-to",
        NoteKind::Should => "margin-should",
        NoteKind::Thought => "margin-thought",
        NoteKind::Unanswered => "margin-unanswered",
        NoteKind::ForAPerson => "margin-person",
    }
}

fn note_id(number: usize) -> String {
    format!("margin_note_{number}")
}

fn entry_id(number: usize) -> String {
    format!("margin_entry_{number}")
}
