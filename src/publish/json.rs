//! The publication tree as JSON, for those who build their own pages from it. The form has a
//! version and changes only by addition.

use serde::Serialize;

use super::settle::Settled;
use super::tree::Publication;

/// The name and version of the form.
pub const FORMAT: &str = "masa-publication/1";

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    #[serde(flatten)]
    publication: &'a Publication,
}

/// The publication as indented JSON with a line end.
///
/// # Panics
///
/// Never: a tree has only string keys, and nothing in it fails to serialise.
pub fn write(publication: &Settled) -> String {
    let document = Document { format: FORMAT, publication };
    let mut text = serde_json::to_string_pretty(&document)
        .expect("a tree has only string keys, and nothing in it fails to serialise");
    text.push('\n');
    text
}
