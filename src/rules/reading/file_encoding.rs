//! A file that is not saved as UTF-8: what that shows on the page, and how to save it again.

use super::phrasing::line;
use crate::findings::{Message, Severity, Spot, Subject};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{DecodeNote, FileId, Place, Span, quoted};
use crate::workspace::{Loaded, Trouble};

pub static RULE: Rule = Rule {
    name: "file-encoding",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("file_encoding.md"),
    look,
};

/// How to save a file so that every program reads the same letters.
const SAVE: &str = "In Notepad choose Save As and the encoding UTF-8; in Word save as plain text \
                    and choose Unicode (UTF-8); in Excel save as CSV UTF-8";

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for trouble in &doc.troubles {
        if let Trouble::Encoding { file, note } = trouble {
            let (span, message) = match note {
                DecodeNote::Windows1252 { first } => (*first, old_windows(doc, *file, *first)),
                DecodeNote::Utf16 => (Span::point(0), two_byte()),
                DecodeNote::NotText => (Span::point(0), not_text()),
            };
            let subject = Subject::File(doc.sources.get(*file).path.clone());
            look.report_spot(Spot { place: Place::new(*file, span), subject }, message);
        }
    }
}

fn old_windows(doc: &Loaded, file: FileId, first: Span) -> Message {
    let place = Place::new(file, first);
    let found = doc.sources.text_at(place);
    Message::new(
        format!(
            "The file is saved in the old Windows way: the first sign of it is {} in {}",
            quoted(found),
            line(doc, place, place)
        ),
        "masa read it as Windows-1252, but other programs show odd signs in place of curly quotes, \
         dashes, pound signs and accents",
        SAVE,
    )
}

fn two_byte() -> Message {
    Message::new(
        "The file is saved as UTF-16, which Notepad calls Unicode",
        "masa could read it, but many programs that work with text files cannot",
        SAVE,
    )
}

fn not_text() -> Message {
    Message::new(
        "The file holds no text that masa can read",
        "a Word, Excel or PDF file under another name looks like this, and nothing in it was checked",
        "Open it in the program it was made with, copy the words into a new text file and save that \
         as UTF-8",
    )
}
