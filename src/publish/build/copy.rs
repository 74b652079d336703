//! What a document says of the copies that are made of it.

use super::words::date;
use crate::document::control::{Control, Status};
use crate::document::values::Text;
use crate::publish::stamp::Stamp;
use crate::publish::tree::Block;
use crate::workspace::{Files, Loaded, content_hash};
use jiff::civil::Date;

/// The stamp of a copy of the document that is made on the day `today`.
pub fn stamp(loaded: &Loaded, today: Date, files: &dyn Files) -> Stamp {
    let control = control(loaded);
    Stamp {
        version: control.and_then(|control| control.version.as_ref()).and_then(said),
        published_on: control.and_then(|control| control.published_on.as_ref()).map(date),
        made_on: today.to_string(),
        made_on_in_words: today.strftime("%-d %B %Y").to_string(),
        content: content_hash(loaded, files),
    }
}

fn control(loaded: &Loaded) -> Option<&Control> {
    loaded.document.as_ref().and_then(|document| document.control())
}

fn said(text: &Text) -> Option<String> {
    Some(text.as_str().trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// What the end of a copy says while the document is not published.
pub(super) fn working_copy(loaded: &Loaded) -> Option<Block> {
    let says = match control(loaded)?.status? {
        Status::Draft => "This is a working copy of a draft.",
        Status::Agreed => "This is a working copy of a document that is not published yet.",
        Status::Published | Status::Superseded => return None,
    };
    Some(Block::paragraph(says))
}
