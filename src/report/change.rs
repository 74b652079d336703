//! What a change does to findings, in a few lines for people.

use super::summary::counted;
use crate::checking::{Change, Unknown};
use crate::text::safe;
use std::fmt::Write as _;

/// The lines that tell what a change fixes, adds and leaves, and what could not be compared.
pub fn change_lines(change: &Change) -> String {
    let since = safe(&change.since);
    let mut out = format!(
        "This change since {since} fixes {}, adds {}; {} still there.\n",
        change.fixed.len(),
        change.added,
        change.still
    );
    // Writing into a String does not fail.
    let _ = match change.still_bound {
        0 => Ok(()),
        1 => writeln!(out, "1 of those still there is an error that rests on the law, and counts."),
        many => {
            writeln!(out, "{many} of those still there are errors that rest on the law, and count.")
        }
    };
    for gone in &change.removed {
        let _ = writeln!(
            out,
            "{} is gone, and with it {}.",
            safe(&gone.document),
            counted(gone.findings, "finding", "findings")
        );
    }
    for unknown in &change.uncompared {
        let why = match unknown.why {
            Unknown::Unread => format!("could not be read whole as it stood at {since}"),
            Unknown::OtherRepository => {
                "lies in another repository, which --since does not look into".to_owned()
            }
        };
        let all = match unknown.findings {
            0 => "It has no finding that counts".to_owned(),
            1 => "Its one finding counts".to_owned(),
            many => format!("All its {many} findings count"),
        };
        let _ = writeln!(out, "{} {why}. {all}.", safe(&unknown.document));
    }
    out
}
