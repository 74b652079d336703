//! Why there is no PDF, in words.

use std::fmt;

use typst::diag::SourceDiagnostic;

/// Why a PDF could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(String);

impl Error {
    /// An error in these words.
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The engine's own words: each different fault once, with its hints.
    pub(crate) fn of_engine(faults: &[SourceDiagnostic]) -> Self {
        let mut lines: Vec<String> = Vec::new();
        for fault in faults {
            let hints: Vec<&str> = fault.hints.iter().map(|hint| hint.v.as_str()).collect();
            let line = match hints.as_slice() {
                [] => fault.message.to_string(),
                hints => format!("{} ({})", fault.message, hints.join("; ")),
            };
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        Self(lines.join("\n"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
