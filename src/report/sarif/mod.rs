//! The run as SARIF 2.1.0, the OASIS standard “Static Analysis Results Interchange Format”, with what
//! GitHub's code scanning asks of it.
//!
//! Columns are UTF-16 units and say so. A finding is known by its document and identity. What was
//! accepted or turned off, and what a baseline holds, is a result with a suppression; what a change adds, leaves or
//! mends has a baseline state. What could not be read makes the invocation unsuccessful and is a
//! notification. Nothing here decides what is found.

mod log;
mod results;
mod rules;

use super::form::{Here, pretty};
use crate::checking::Run;
use crate::guidance;
use crate::text::safe;
use log::{Artifact, Driver, Invocation, Location, Log, Notification, Physical, Text, Tool};
use serde_json::{Value, json};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The run as SARIF with a line end.
pub fn sarif(run: &Run, here: &Here) -> String {
    let rules = rules::of(run);
    let mut results: Vec<log::ReportedResult> = Vec::new();
    for document in &run.documents {
        let compared = run.change.as_ref().is_some_and(|change| {
            change.uncompared.iter().all(|unknown| unknown.document != document.path)
        });
        let findings = document.findings.iter();
        let reported = findings.map(|one| results::result(one, document, compared, here, &rules));
        results.extend(reported);
    }
    for settings in &run.settings {
        let findings = settings.findings.iter();
        results.extend(findings.map(|one| results::result(one, settings, false, here, &rules)));
    }
    let gone = run.change.iter().flat_map(|change| &change.fixed);
    results.extend(gone.map(|gone| results::absent(gone, here, &rules)));
    pretty(&Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [log::Run {
            tool: Tool { driver: driver(rules) },
            invocations: [invocation(run, here)],
            column_kind: "utf16CodeUnits",
            newline_sequences: ["\r\n", "\n", "\r"],
            results,
            properties: properties(run),
        }],
    })
}

fn driver(rules: Vec<log::Descriptor>) -> Driver {
    let version = env!("CARGO_PKG_VERSION");
    Driver {
        name: "masa",
        full_name: concat!("masa ", env!("CARGO_PKG_VERSION")),
        version,
        semantic_version: version,
        language: "en-GB",
        // Only a real address is worth a link.
        information_uri: Some(env!("CARGO_PKG_REPOSITORY")).filter(|address| !address.is_empty()),
        short_description: Text { text: concat!(env!("CARGO_PKG_DESCRIPTION"), ".").into() },
        rules,
    }
}

fn invocation(run: &Run, here: &Here) -> Invocation {
    let parts = run.documents.iter().filter(|document| !document.complete).map(|document| {
        let told = "Not all of this document could be read; the findings in it say what and why.";
        notification(&document.path, told.to_owned(), here)
    });
    let folders = run.unreadable.iter().map(|(path, why)| {
        notification(path, format!("This folder could not be read ({}).", safe(why)), here)
    });
    Invocation {
        execution_successful: run.is_complete(),
        tool_execution_notifications: parts.chain(folders).collect(),
    }
}

fn notification(path: &str, told: String, here: &Here) -> Notification {
    let locations = vec![file(path, here)];
    Notification { level: "error", message: Text { text: told }, locations }
}

/// A file as a whole.
fn file(path: &str, here: &Here) -> Location {
    let artifact_location = Artifact { uri: here.address(path) };
    Location {
        id: None,
        physical: Physical { artifact_location, region: None },
        logical_locations: Vec::new(),
        message: None,
    }
}

fn properties(run: &Run) -> Value {
    let mut properties = json!({
        "today": run.today.to_string(),
        "guidanceKnownOn": guidance::KNOWN_ON.to_string(),
        "counts": run.counts(),
        "summary": super::closing_lines(run),
    });
    if let (Some(change), Some(members)) = (&run.change, properties.as_object_mut()) {
        let numbers = json!({
            "since": change.since,
            "fixed": change.fixed.len(),
            "added": change.added,
            "still": change.still,
        });
        members.insert("change".into(), numbers);
    }
    properties
}
