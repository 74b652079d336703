//! Annotations for GitHub Actions: workflow commands, as the documentation “Workflow commands for GitHub
//! Actions” has them, one a finding.
//!
//! `::error title=…,file=…,line=…,endLine=…,col=…,endColumn=…::what is wrong`. Columns are given where
//! all is on one line, which is all that GitHub shows. What does not count (accepted, turned off, or
//! known from before) is no annotation; the closing lines, which are no commands, say how much that is. Values are
//! made safe and then escaped, so that no text of a document can start a command.

use super::form::{Here, last_line};
use crate::checking::Run;
use crate::findings::{Finding, Severity};
use crate::text::{Sources, safe};
use std::fmt::Write as _;

/// The run as annotations, and the closing lines.
pub fn github(run: &Run, here: &Here) -> String {
    let mut out = String::new();
    for document in run.checked() {
        for finding in document.findings.iter().filter(|finding| finding.counts()) {
            annotate(finding, &document.sources, here, &mut out);
        }
    }
    for (path, why) in &run.unreadable {
        // Writing into a String does not fail, here and below.
        let _ = writeln!(
            out,
            "::error title=masa,file={}::This folder could not be read ({})",
            property(&here.relative(path)),
            words(why)
        );
    }
    out.push_str(&super::closing_lines(run));
    out
}

fn annotate(finding: &Finding, sources: &Sources, here: &Here, out: &mut String) {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let (start, end) = sources.extent(finding.place);
    let path = property(&here.relative(&sources.get(finding.place.file).path));
    let title = property(&format!("masa: {}", finding.rule));
    // In the order in which GitHub's own toolkit writes them.
    let _ = write!(out, "::{command} title={title},file={path},line={}", start.line);
    if start.line == end.line {
        let _ = write!(out, ",endLine={},col={}", end.line, start.utf16_column);
        if end.utf16_column > start.utf16_column {
            let _ = write!(out, ",endColumn={}", end.utf16_column);
        }
    } else {
        let _ = write!(out, ",endLine={}", last_line(start, end));
    }
    let message = &finding.message;
    let _ = writeln!(
        out,
        "::{}.%0A{}.%0AWhy: {}.",
        words(&message.what),
        words(&message.todo),
        words(&message.why)
    );
}

/// Words of a message: on one line, harmless, and escaped.
fn words(text: &str) -> String {
    safe(text).replace('%', "%25")
}

/// The value of a property: as [`words`], and what separates properties is escaped too.
fn property(text: &str) -> String {
    words(text).replace(':', "%3A").replace(',', "%2C")
}
