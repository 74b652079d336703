//! What a run found, in numbers and in the closing lines.

use crate::checking::{Counts, Run};
use crate::findings::{Known, Safety};
use crate::guidance;
use std::fmt::Write as _;

/// The lines that close a report for people.
pub fn closing_lines(run: &Run) -> String {
    let counts = run.counts();
    let mut out = String::new();
    let documents = counted(run.documents.len(), "document", "documents");
    // Writing into a String does not fail.
    let _ = if counts == Counts::default() {
        writeln!(out, "Nothing found in {documents}.")
    } else if counts
        == (Counts { known: counts.known, turned_off: counts.turned_off, ..Counts::default() })
    {
        writeln!(out, "Nothing found that counts in {documents}.")
    } else {
        writeln!(
            out,
            "{}, {} and {} in {documents}.",
            counted(counts.errors, "error", "errors"),
            counted(counts.warnings, "warning", "warnings"),
            counted_advice(counts.advice),
        )
    };
    if counts.accepted > 0 {
        let (count, verbs) = match counts.accepted {
            1 => ("1 finding".to_owned(), "is accepted for now and does"),
            many => (format!("{many} findings"), "are accepted for now and do"),
        };
        let _ = writeln!(out, "Beside these, {count} {verbs} not count.");
    }
    out.push_str(&settings_line(run));
    out.push_str(&baseline_lines(run));
    if let Some(change) = &run.change {
        out.push_str(&super::change_lines(change));
    }
    out.push_str(&fixable(run));
    out.push_str(gaps(run));
    let known = guidance::KNOWN_ON;
    let _ = writeln!(out, "Guidance as known on {}.", known.strftime("%-d %B %Y"));
    if run.today > known.saturating_add(jiff::Span::new().years(1)) {
        out.push_str("That is over a year ago: look for a newer version of masa.\n");
    }
    out
}

/// That something could not be read, where that is so.
pub fn gaps(run: &Run) -> &'static str {
    if run.is_complete() {
        ""
    } else {
        "Not everything could be read, so this is not the whole picture.\n"
    }
}

/// What settings keep back; empty where they keep back nothing.
fn settings_line(run: &Run) -> String {
    let off = run.counts().turned_off;
    let done = match (off, run.lighter()) {
        (0, 0) => return String::new(),
        (off, 0) => format!("turns off {}", counted(off, "finding", "findings")),
        (0, lighter) => format!("makes {} weigh less", counted(lighter, "finding", "findings")),
        (off, lighter) => format!(
            "turns off {} and makes {lighter} weigh less",
            counted(off, "finding", "findings")
        ),
    };
    format!("masa.yaml {done}: masa settings says what and why.\n")
}

/// What baselines hold back, and what they hold in vain.
fn baseline_lines(run: &Run) -> String {
    let mut out = String::new();
    // Writing into a String does not fail.
    let _ = match run.held_back(Known::Baseline) {
        0 => Ok(()),
        count => writeln!(out, "The baseline holds {}.", counted(count, "finding", "findings")),
    };
    if run.stale.is_empty() {
        return out;
    }
    let without = run.stale.iter().filter(|stale| !stale.document_is_there).count();
    let (entries, stand, them) = match run.stale.len() {
        1 => ("1 entry of the baseline".to_owned(), "stands", "it"),
        many => (format!("{many} entries of the baseline"), "stand", "them"),
    };
    let missing = match without {
        0 => String::new(),
        many => format!(" ({many} of documents that are not there)"),
    };
    let _ = writeln!(
        out,
        "{entries} {stand} for nothing any more{missing}: masa baseline --prune takes {them} out."
    );
    out
}

/// Which command puts how many findings right; empty where none does.
fn fixable(run: &Run) -> String {
    const SHOWN: &str = "--diff shows what changes";
    match (run.fixable(Safety::Safe), run.fixable(Safety::Unsafe)) {
        (0, 0) => String::new(),
        (safe, 0) => format!("masa check --fix puts {safe} of these right; {SHOWN}.\n"),
        (0, more) => {
            format!("masa check --fix --unsafe-fixes prepares {more} of these; {SHOWN}.\n")
        }
        (safe, more) => format!(
            "masa check --fix puts {safe} of these right, and with --unsafe-fixes prepares {more} \
             more; {SHOWN}.\n"
        ),
    }
}

/// So many of something.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    format!("{count} {word}")
}

fn counted_advice(count: usize) -> String {
    counted(count, "piece of advice", "pieces of advice")
}
