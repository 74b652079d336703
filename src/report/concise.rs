//! One finding a line: `path:line:column: severity: what [rule]`.

use crate::checking::Run;
use crate::text::safe;
use std::fmt::Write as _;

/// The run, one finding a line.
pub fn concise(run: &Run) -> String {
    let mut out = String::new();
    for document in run.checked() {
        for finding in document.findings.iter().filter(|finding| !finding.is_held_back()) {
            let source = document.sources.get(finding.place.file);
            let at = source.position(finding.place.span.start);
            let accepted = finding.accepted.as_ref().map_or_else(String::new, |accepted| {
                format!(" (accepted until {})", accepted.until)
            });
            // Writing into a String does not fail.
            let _ = writeln!(
                out,
                "{}:{}:{}: {}: {} [{}]{accepted}",
                safe(&source.path),
                at.line,
                at.column,
                finding.severity.word(),
                safe(&finding.message.what),
                finding.rule,
            );
        }
    }
    for (path, why) in &run.unreadable {
        let _ =
            writeln!(out, "{}: error: This folder could not be read ({})", safe(path), safe(why));
    }
    out
}
