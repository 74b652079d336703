//! The JSON Schema of a guidance file, made from its types.
//!
//! `schemas/guidance-pack.json` is this text; a test says so.

use super::pack::GuidanceFile;

/// The schema as pretty JSON with a line break at the end.
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(GuidanceFile);
    schema.insert("title".to_owned(), "A guidance file of masa".into());
    format!("{:#}\n", schema.as_value())
}
