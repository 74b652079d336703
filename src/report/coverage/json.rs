//! Coverage as JSON. The format has a version and changes by addition only.

use super::View;
use crate::guidance;
use crate::text::safe_json;
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    format: &'static str,
    guidance_known_on: String,
    documents: &'a [View],
}

/// Where the documents stand, as JSON with a line end.
///
/// # Panics
///
/// Never: strings, numbers and lists always become JSON.
pub fn json(views: &[View]) -> String {
    let report = Report {
        format: "masa-coverage/1",
        guidance_known_on: guidance::KNOWN_ON.to_string(),
        documents: views,
    };
    let mut out = serde_json::to_string_pretty(&report)
        .expect("strings, numbers and lists always become JSON");
    out.push('\n');
    safe_json(&out).into_owned()
}
