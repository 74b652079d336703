//! Reading JSON back.

use super::expected::Expected;
use super::{Counts, Disagreement};
use crate::publish::json;
use crate::publish::settle::Settled;
use serde_json::Value;

/// Whether the file holds the whole tree, each value as it went in.
pub fn check(file: &[u8], publication: &Settled) -> Result<Counts, Disagreement> {
    let found: Value = serde_json::from_slice(file)
        .map_err(|error| Disagreement::new(format!("it is no JSON ({error})")))?;
    let Value::Object(mut found) = found else {
        return Err(Disagreement::new("it is no JSON object"));
    };
    if found.remove("format").as_ref().and_then(Value::as_str) != Some(json::FORMAT) {
        return Err(Disagreement::new("it does not name its format"));
    }
    let publication = publication.bounded(json::DEEPEST);
    let wanted = serde_json::to_value(&*publication)
        .map_err(|error| Disagreement::new(error.to_string()))?;
    match wanted
        .as_object()
        .into_iter()
        .flatten()
        .find(|(key, value)| found.get(*key) != Some(value))
    {
        Some((key, _)) => Err(Disagreement::new(format!("“{key}” is not as in the document"))),
        None => Ok(Expected::of(&publication).counts()),
    }
}
