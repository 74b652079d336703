//! Duties that are enacted and wait for their day. When the day is set in `guidance/*.yaml`, what was
//! advice becomes an error without a change to any rule.

use super::Look;
use super::judge::declared_edition;
use crate::findings::Severity;
use crate::guidance::{Edition, Window};
use jiff::civil::Date;

/// How much it weighs that a duty is not met: an error once it is in force, advice before.
pub(super) fn weight(window: &Window, edition: Edition, day: Date) -> Severity {
    if window.open(edition, day) { Severity::Error } else { Severity::Advice }
}

/// Whether an edition was chosen by the document itself: declared, or by a date that it gives. An
/// undated document is not asked for what is new.
pub(super) fn knows_its_edition(look: &Look<'_>) -> bool {
    look.own_day().is_some() || declared_edition(look.doc).is_some()
}

#[cfg(test)]
mod tests;
