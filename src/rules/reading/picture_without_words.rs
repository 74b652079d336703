//! A picture that some readers cannot have: without a text alternative, or without a file.

use crate::findings::{Message, Severity, Spot, Subject};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{Loaded, Picture, PictureFile};

pub static RULE: Rule = Rule {
    name: "picture-without-words",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("picture_without_words.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for picture in doc.pictures() {
        if picture.alt.trim().is_empty() {
            let message = wordless(&picture.src, picture.fact.is_some());
            look.report_spot(spot(doc, picture), message);
        }
        if let Some((message, severity)) = out_of_reach(&picture.src, picture.file) {
            look.report_spot(spot(doc, picture), message).weighing(severity);
        }
    }
}

/// The spot of a picture: its own fact, or its address under the heading of the passage that holds it.
fn spot(doc: &Loaded, picture: &Picture) -> Spot {
    if let Some(spot) = picture.fact.as_ref().and_then(|at| doc.spot(at)) {
        return spot;
    }
    let holds = |place: crate::text::Place| {
        place.file == picture.place.file
            && place.span.start <= picture.place.span.start
            && picture.place.span.end <= place.span.end
    };
    let around = doc.passages().iter().find(|p| holds(p.words.place(0, p.text().len())));
    let file = || doc.sources.get(picture.place.file).path.clone();
    let subject = Subject::Words {
        within: around.map_or_else(file, |passage| passage.within.clone()),
        heading: around.map(|passage| passage.heading.clone()).unwrap_or_default(),
        words: picture.src.clone(),
        ordinal: 1,
    };
    Spot { place: picture.place, subject }
}

fn out_of_reach(src: &str, file: PictureFile) -> Option<(Message, Severity)> {
    let (what, why, todo) = match file {
        PictureFile::There | PictureFile::Nowhere => return None,
        PictureFile::Missing => (
            format!("The picture {} is not in the folder `images` of the document", quoted(src)),
            "readers would find a gap where the picture should be",
            "Put the file there, or correct its name: capital letters count",
        ),
        PictureFile::Outside => (
            format!("The picture {} lies outside the folder `images` of the document", quoted(src)),
            "masa publishes nothing from elsewhere on the computer, so readers would find a gap",
            "Copy the picture into the folder `images` and write `images/` before its name",
        ),
        PictureFile::Remote => (
            format!("The picture {} lies on the web", quoted(src)),
            "a published plan fetches nothing from elsewhere, so readers would find a gap",
            "Save the picture in the folder `images`, if you may use it, and write its path there",
        ),
    };
    let severity = if file == PictureFile::Remote { Severity::Warning } else { Severity::Error };
    Some((Message::new(what, why, todo), severity))
}

fn wordless(src: &str, is_fact: bool) -> Message {
    Message::new(
        format!("The picture {} has no words in place of it", quoted(src)),
        "people who cannot see it, and everybody when it does not load, miss what it says",
        if is_fact {
            "Add `alt:` with what the picture tells"
        } else {
            "Say between the square brackets what the picture tells: ![Four groups report to the \
             executive]"
        },
    )
}
