//! `masa schema`: the JSON Schema of a kind of document.

use super::arguments::{Kind, Schema};
use super::out::{self, Mistake};
use crate::document::{DocumentKind, schema};

/// Runs the command; gives the exit code.
pub fn run(options: &Schema) -> Result<u8, Mistake> {
    let kind = match options.kind {
        Kind::Plan => DocumentKind::Plan,
        Kind::Network => DocumentKind::Network,
        Kind::Event => DocumentKind::Event,
    };
    out::print(schema::shipped(kind))?;
    Ok(super::DONE)
}
