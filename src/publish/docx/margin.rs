//! Notes in the margin as Word's comments.
//!
//! A comment stands at the first paragraph of the block that it speaks of. Its words lie in a part of
//! their own, and Word shows them beside the page, where whoever writes can answer and settle them.
//! Word allows no comment on a footnote or on a comment: there a note is text.

use std::collections::BTreeMap;

use super::blocks::Place;
use super::package::Package;
use super::properties::{Paragraph, Run};
use super::{Writer, text_part};
use crate::publish::tree::{Block, MarginNote, Notice, NoticeKind};

const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
/// Who made the comments, as Word shows it.
const AUTHOR: &str = "masa";

/// The comments of a document.
#[derive(Debug, Default)]
pub struct Comments {
    /// The numbers of those that the next paragraph takes.
    waiting: Vec<usize>,
    /// Those that a paragraph has or will have, by their numbers.
    taken: BTreeMap<usize, MarginNote>,
}

impl Comments {
    fn expect(&mut self, notes: &[MarginNote]) {
        for note in notes {
            if self.taken.insert(note.number, note.clone()).is_none() {
                self.waiting.push(note.number);
            }
        }
    }
}

impl Writer<'_> {
    /// Lets the next paragraph have the notes in `next`.
    pub fn expect_notes(&mut self, next: Option<&Block>) {
        if let Some(Block::Notes { notes }) = next
            && !self.in_note
        {
            self.comments.expect(notes);
        }
    }

    /// Writes notes that no paragraph before them could take.
    pub fn margin_notes(&mut self, notes: &[MarginNote], place: &Place) {
        if self.in_note {
            for note in notes {
                self.notice(&as_notice(note), place);
            }
            return;
        }
        self.comments.expect(notes);
        if !self.comments.waiting.is_empty() {
            self.filled(&place.paragraph(place.styles[0]), |_| {});
        }
    }

    /// Writes what `inside` writes with the comments that wait for it around it.
    pub fn commented(&mut self, inside: impl FnOnce(&mut Self)) {
        if self.in_note || self.comments.waiting.is_empty() {
            return inside(self);
        }
        let notes = std::mem::take(&mut self.comments.waiting);
        for number in &notes {
            self.xml.tag("w:commentRangeStart").with("w:id", number).end();
        }
        inside(self);
        let voice = Run { style: Some("CommentReference"), ..Run::default() };
        for number in &notes {
            self.xml.tag("w:commentRangeEnd").with("w:id", number).end();
            self.run(&voice, |to| {
                to.xml.tag("w:commentReference").with("w:id", number).end();
            });
        }
    }

    /// Adds the part with the comments, where there are any.
    pub fn comments(&mut self, package: &mut Package) {
        let notes = std::mem::take(&mut self.comments.taken);
        if notes.is_empty() {
            return;
        }
        let xml = text_part("w:comments");
        let day = self.publication.annotated_on.as_deref();
        let (xml, relations) = self.apart(xml, |to| {
            to.in_note = true;
            for note in notes.values() {
                to.xml
                    .tag("w:comment")
                    .with("w:id", note.number)
                    .with("w:author", AUTHOR)
                    .with_any("w:date", day.map(|day| format!("{day}T00:00:00Z")))
                    .with("w:initials", "m")
                    .open();
                to.comment(note);
                to.xml.close();
            }
            to.in_note = false;
        });
        package.add("word/comments.xml", KIND, xml);
        package.relate("word/_rels/comments.xml.rels", &relations);
        self.relations.part("comments", "comments.xml");
    }

    fn comment(&mut self, note: &MarginNote) {
        let strong = Run { style: Some("Strong"), ..Run::default() };
        let line = Paragraph::styled("CommentText");
        self.filled(&line, |to| {
            let mark = Run { style: Some("CommentReference"), ..Run::default() };
            to.run(&mark, |to| to.xml.tag("w:annotationRef").end());
            to.words(&format!("{}. {}: ", note.number, note.label()), &strong);
            to.words(&note.title, &Run::default());
        });
        let styles = ["CommentText", "ListBullet", "ListNumber"];
        let place = Place { styles, more: "CommentText", on_page: false, ..Place::page() };
        self.blocks(&note.blocks, &place);
        for words in [Some(&note.at), note.accepted.as_ref()].into_iter().flatten() {
            if !words.is_empty() {
                self.filled(&line, |to| to.words(words, &Run::default()));
            }
        }
    }
}

fn as_notice(note: &MarginNote) -> Notice {
    let MarginNote { title, blocks, at, accepted, .. } = note;
    let more = [Some(at), accepted.as_ref()].into_iter().flatten().map(Block::paragraph);
    Notice {
        kind: NoticeKind::WorkingCopy,
        title: title.clone(),
        blocks: blocks.iter().cloned().chain(more).collect(),
    }
}
