//! Whether a document may be published: it was read whole, it says that it is finished, and no
//! finding at the weight of an error is open.

use crate::cli::out::Mistake;
use crate::document::control::Status;
use crate::findings::{Finding, Severity};
use crate::rules::{Checked, Judging, judge};
use crate::workspace::Loaded;

/// Refuses with every reason there is.
pub fn permit(loaded: &Loaded, judging: &Judging) -> Result<(), Mistake> {
    let path = &loaded.path;
    if loaded.has_gaps() {
        return Err(Mistake::Failed(format!(
            "{path} was not published: not everything in it could be read; masa check says where"
        )));
    }
    let unfinished = unfinished(loaded);
    let checked = judge(loaded, judging);
    let open: Vec<&Finding> = checked
        .findings
        .iter()
        .filter(|finding| finding.counts() && finding.severity >= Severity::Error)
        .collect();
    if unfinished.is_none() && open.is_empty() {
        return Ok(());
    }
    let mut told = format!("{path} was not published.");
    if let Some(why) = unfinished {
        told.push('\n');
        told.push_str(why);
    }
    if !open.is_empty() {
        told.push_str("\nWhat has to be put right first:");
        for finding in open {
            told.push_str(&line(&checked, finding));
        }
        told.push_str("\nmasa check says why each matters and what to do.");
    }
    Err(Mistake::Refused(told))
}

/// Why the status of the document speaks against it.
fn unfinished(loaded: &Loaded) -> Option<&'static str> {
    let control = loaded.document.as_ref().and_then(|document| document.control());
    match control.and_then(|control| control.status) {
        Some(Status::Published | Status::Superseded) => None,
        Some(Status::Draft) => Some(
            "It is a draft. When the partners have agreed it, write status: published and \
             published_on: with the day under document:.",
        ),
        Some(Status::Agreed) => Some(
            "It says that it is agreed and not yet published, and so would the copy. Write status: \
             published and published_on: with the day under document:.",
        ),
        None => Some(
            "It does not say whether it is a draft. When the partners have agreed it, write status: \
             published and published_on: with the day under document:.",
        ),
    }
}

fn line(checked: &Checked, finding: &Finding) -> String {
    let source = checked.sources.get(finding.place.file);
    let line = source.position(finding.place.span.start).line;
    format!("\n  {}:{line}: {}", source.path, finding.message.what)
}
