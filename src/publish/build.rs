//! From a loaded document to its publication tree.
//!
//! Narrative keeps its order and its words. Every fact has a home: the parts of the builder take
//! each document type apart field by field, so that a new field does not compile until it is
//! printed somewhere or left out for a reason that stands beside it. Nothing here knows a format,
//! and nothing here judges: what is missing is simply not there.

mod abbreviations;
mod agencies;
mod answers;
mod assurance;
mod back;
mod banner;
mod builder;
mod chairs;
mod child_protection;
mod control;
mod copy;
mod event;
mod funding;
mod further;
mod groups;
mod ladders;
mod leadership;
mod network;
mod notes;
mod part;
mod partners;
mod people;
mod pictures;
mod place;
mod plan;
mod print;
mod reviews;
mod rows;
mod scrutiny;
mod settings;
mod summary;
mod tables;
mod vision;
mod words;
mod year;

use super::tree::{Block, Publication};
use crate::document::Document;
use crate::workspace::{Files, Loaded};
use builder::Builder;
pub use copy::stamp;
use jiff::civil::Date;
use notes::Margin;
pub use notes::{Remark, has_place_for};

/// The publication of a loaded document, as it reads on the day `today`. Pictures come from
/// `files`. A document whose kind is not known gives its narrative alone.
pub fn publication(loaded: &Loaded, today: Date, files: &dyn Files) -> Publication {
    whole(&Builder::new(loaded, today, files))
}

/// The same with notes in its margin: a working copy for those who write the document. Each note is
/// there once.
pub fn annotated(
    loaded: &Loaded,
    today: Date,
    files: &dyn Files,
    remarks: Vec<Remark>,
) -> Publication {
    let mut builder = Builder::new(loaded, today, files);
    let notice = notes::notice(&remarks, &builder);
    builder.margin = Margin::new(remarks);
    let mut publication = whole(&builder);
    notes::finish(&mut publication, &builder, notice);
    publication
}

fn whole(builder: &Builder<'_>) -> Publication {
    let loaded = builder.loaded;
    let mut publication = match &loaded.document {
        Some(Document::Plan(plan)) => plan::publication(builder, plan),
        Some(Document::Network(network)) => network::publication(builder, network),
        Some(Document::Event(event)) => event::publication(builder, event),
        None => Publication {
            sections: place::arrange(builder, place::narrative_hosts(builder), Vec::new()),
            ..Publication::default()
        },
    };
    let further = further::section(builder);
    publication.sections.extend(builder.with_notes_on_unknown(further));
    let known = abbreviations::known(loaded.document.as_ref());
    for section in publication.sections.iter_mut().filter(|it| it.title != back::GLOSSARY) {
        abbreviations::mark(section, &known);
    }
    publication.made_on = Some(builder.today);
    "en-GB".clone_into(&mut publication.language);
    publication.footnotes = builder.take_footnotes();
    publication.colophon = vec![Block::paragraph(
        "Made with masa from the facts and the narrative that the authors of this document keep.",
    )];
    publication.colophon.extend(copy::working_copy(loaded));
    publication
}
