//! A file that could not be read at all.

use crate::findings::{Message, Severity, Spot, Subject};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{Place, Span, quoted, safe};
use crate::workspace::Trouble;

pub static RULE: Rule = Rule {
    name: "unreadable-file",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("unreadable_file.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for trouble in &doc.troubles {
        if let Trouble::Unreadable { file, why } = trouble {
            let path = doc.sources.get(*file).path.clone();
            let message = unread(&path, why);
            let place = Place::new(*file, Span::point(0));
            look.report_spot(Spot { place, subject: Subject::File(path) }, message);
        }
    }
}

fn unread(path: &str, why: &str) -> Message {
    Message::new(
        format!("The file {} could not be read: {}", quoted(path), safe(why)),
        "nothing in it was checked, so no finding about it means nothing",
        "See that the file is there, that it is a file of text and that you may open it; then run \
         masa again",
    )
}
