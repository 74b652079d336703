//! Findings as a GitLab Code Quality report: a list of issues with the fields that GitLab's
//! documentation “Code Quality report format” names (`description`, `check_name`, `fingerprint`,
//! `severity`, `location`).
//!
//! GitLab compares the reports of two branches by fingerprint, so a fingerprint rests on the document
//! and the identity of the finding and never on a line. The form has no place for what does not
//! count: what was accepted, was turned off or is known from before is left out.

use super::form::{Here, last_line, pretty};
use crate::checking::Run;
use crate::findings::{Finding, Severity};
use crate::rules::Checked;
use crate::text::safe;
use serde::Serialize;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// The run as a Code Quality report with a line end.
pub fn gitlab(run: &Run, here: &Here) -> String {
    let mut issues: Vec<Issue> = Vec::new();
    for document in run.checked() {
        let counting = document.findings.iter().filter(|finding| finding.counts());
        issues.extend(counting.map(|finding| issue(finding, document, here)));
    }
    issues.extend(run.unreadable.iter().map(|(path, why)| unreadable(path, why, here)));
    pretty(&issues)
}

fn issue(finding: &Finding, document: &Checked, here: &Here) -> Issue {
    let source = document.sources.get(finding.place.file);
    let (start, end) = document.sources.extent(finding.place);
    let message = &finding.message;
    Issue {
        description: format!("{}. {}.", safe(&message.what), safe(&message.todo)),
        check_name: finding.rule.to_string(),
        fingerprint: here.fingerprint(&document.path, &finding.identity()),
        severity: match finding.severity {
            Severity::Error if finding.rests_on_law => "critical",
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Advice => "info",
        },
        location: Location {
            path: here.relative(&source.path).into_owned(),
            lines: Lines { begin: start.line, end: last_line(start, end) },
        },
    }
}

fn unreadable(path: &str, why: &str, here: &Here) -> Issue {
    Issue {
        description: format!("This folder could not be read ({}).", safe(why)),
        check_name: "folder-unreadable".to_owned(),
        fingerprint: here.fingerprint(path, "folder-unreadable"),
        severity: "blocker",
        location: Location {
            path: here.relative(path).into_owned(),
            lines: Lines { begin: 1, end: 1 },
        },
    }
}
