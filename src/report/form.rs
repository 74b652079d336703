//! What the forms for programs have in common: how they become text, how their schemas are made,
//! and the paths and fingerprints that stand in them.

use crate::text::{Position, safe_json};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::fmt::Write as _;

/// As indented JSON with a line end, harmless in a log.
///
/// # Panics
///
/// Never: what is given has only string keys, and nothing in it fails to serialise.
pub(super) fn pretty(form: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(form)
        .expect("a form has only string keys, and nothing in it fails to serialise");
    harmless(text + "\n")
}

/// As JSON on one line with a line end, harmless in a log.
///
/// # Panics
///
/// Never: as for [`pretty`].
pub(super) fn on_one_line(form: &impl Serialize) -> String {
    let text = serde_json::to_string(form)
        .expect("a form has only string keys, and nothing in it fails to serialise");
    harmless(text + "\n")
}

/// JSON that is harmless in a log. Most is as it is: it is long, and not copied.
fn harmless(json: String) -> String {
    let changed = match safe_json(&json) {
        Cow::Owned(changed) => Some(changed),
        Cow::Borrowed(_) => None,
    };
    changed.unwrap_or(json)
}

/// The last line of what stands from `start` to `end`: an end before the first character of a line is
/// the end of the line before.
pub(super) fn last_line(start: Position, end: Position) -> usize {
    let last = if end.column == 1 { end.line - 1 } else { end.line };
    last.max(start.line)
}

/// The folder from which masa was called. Paths that other programs read go from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here(String);

/// What stands in an address as it is: unreserved characters, and the slashes between folders.
const KEPT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The same, and the colon after the letter of a drive.
const KEPT_WITH_DRIVE: &AsciiSet = &KEPT.remove(b':');

impl Here {
    /// The folder `path`, absolute.
    pub fn new(path: &std::path::Path) -> Self {
        let path = path.to_string_lossy().replace('\\', "/");
        Self(path.trim_end_matches('/').to_owned())
    }

    /// A path from here without `.` and `..`. A path that leads elsewhere is absolute.
    pub(super) fn relative<'a>(&self, path: &'a str) -> Cow<'a, str> {
        let is_plain = |part| !matches!(part, "" | "." | "..");
        if path.split('/').all(is_plain) && !starts_with_drive(path) {
            return Cow::Borrowed(path);
        }
        let absolute = if path.starts_with('/') || starts_with_drive(path) {
            path.to_owned()
        } else {
            format!("{}/{path}", self.0)
        };
        let mut parts: Vec<&str> = Vec::new();
        for part in absolute.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        let joined = parts.join("/");
        let own = self.0.trim_start_matches('/');
        let inner = joined.strip_prefix(own).and_then(|rest| match own {
            "" => Some(rest),
            _ => rest.strip_prefix('/'),
        });
        Cow::Owned(match inner {
            Some(inner) if !inner.is_empty() => inner.to_owned(),
            _ if starts_with_drive(&joined) => joined,
            _ => format!("/{joined}"),
        })
    }

    /// By what a finding is known in a run over several documents, as SHA-256 in hexadecimal.
    pub(super) fn fingerprint(&self, document: &str, identity: &str) -> String {
        let name = format!("{}\n{identity}", self.relative(document));
        Sha256::digest(name.as_bytes()).iter().fold(String::new(), |mut digits, byte| {
            // Writing into a String does not fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        })
    }

    /// The whole `file:` address of a file.
    pub(super) fn whole_address(&self, path: &str) -> String {
        let address = self.address(path);
        if address.starts_with("file:") {
            return address;
        }
        let slash = if self.0.starts_with('/') { "" } else { "/" };
        format!("file://{slash}{}/{address}", utf8_percent_encode(&self.0, KEPT_WITH_DRIVE))
    }

    /// The address of a file: a relative reference, or a whole `file:` address for one that lies
    /// elsewhere.
    pub(super) fn address(&self, path: &str) -> String {
        let path = self.relative(path);
        if starts_with_drive(&path) {
            let (drive, rest) = path.split_at(2);
            return format!("file:///{drive}{}", utf8_percent_encode(rest, KEPT));
        }
        let encoded = utf8_percent_encode(&path, KEPT).to_string();
        if encoded.starts_with('/') { format!("file://{encoded}") } else { encoded }
    }
}

/// Whether a path begins with the letter of a drive.
fn starts_with_drive(path: &str) -> bool {
    let bytes = path.as_bytes();
    matches!(bytes, [letter, b':', ..] if letter.is_ascii_alphabetic())
        && bytes.get(2) == Some(&b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_address_opens_the_file_from_anywhere() {
        let cases = [
            ("/home/a b", "plans/plan.yaml", "file:///home/a%20b/plans/plan.yaml"),
            ("/home", "../x;\u{1b}\\y.yaml", "file:///x%3B%1B%5Cy.yaml"),
            ("/home", "/etc/plan.yaml", "file:///etc/plan.yaml"),
            (r"C:\Plans", "a/plan.yaml", "file:///C:/Plans/a/plan.yaml"),
        ];
        for (here, path, address) in cases {
            assert_eq!(Here::new(std::path::Path::new(here)).whole_address(path), address);
        }
    }
}
