//! A summary in Markdown for a change request or the summary of a job, for people.
//!
//! The closing lines come first; then, where a change was asked for, what is new and what is fixed,
//! else a table by document and what was found, heaviest first. It stays within what a comment on
//! GitHub may hold; what does not fit is counted. Every text from a document is escaped, so that it is
//! no link, no HTML, no mention and no command there.

use super::escape::markdown as escaped;
use super::form::Here;
use super::summary::counted;
use crate::checking::{Change, Counts, Run};
use crate::findings::{Finding, Severity};
use crate::rules::Checked;
use std::fmt::Write as _;

/// How many characters a comment on GitHub may hold, with room for the last sentence.
const ROOM: usize = 65_536 - 600;
/// How much of it the table of documents may take.
const TABLE_ROOM: usize = 20_000;
/// How long a text from a document may be in a summary, in characters.
const LONGEST: usize = 400;

/// The summary with a line end.
pub fn markdown(run: &Run, here: &Here) -> String {
    let mut page = Page::new();
    page.head(run);
    if let Some(change) = &run.change {
        changed(run, change, here, &mut page);
    } else {
        page.table(run, here);
        for (severity, heading) in WEIGHTS.into_iter().zip(HEADINGS) {
            let is_listed = |one: &Finding| one.counts() && one.severity == severity;
            page.list(heading, &run.documents, here, is_listed);
        }
    }
    page.list("Settings", &run.settings, here, Finding::counts);
    page.finish()
}

/// Weights, heaviest first.
const WEIGHTS: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Advice];
const HEADINGS: [&str; 3] = ["Errors", "Warnings", "Advice"];
const NEW: [&str; 3] = ["New errors", "New warnings", "New advice"];

fn changed(run: &Run, change: &Change, here: &Here, page: &mut Page) {
    for (severity, heading) in WEIGHTS.into_iter().zip(NEW) {
        let is_new =
            |one: &Finding| one.counts() && one.known.is_none() && one.severity == severity;
        page.list(heading, &run.documents, here, is_new);
    }
    let still = |one: &Finding| one.counts() && one.known.is_some();
    let heading = "Errors that were there before and rest on the law";
    page.list(heading, &run.documents, here, still);
    let mut document = "";
    for (index, gone) in change.fixed.iter().enumerate() {
        let mut text = if index == 0 { "\n### Fixed\n".to_owned() } else { String::new() };
        if gone.document != document {
            document = &gone.document;
            let _ = write!(text, "\n{}\n\n", bold(&here.relative(document)));
        }
        let _ = writeln!(text, "- {} ({})", sentence(&gone.what), escaped(&gone.rule));
        page.add(&text);
    }
}

/// The summary as far as it is written.
struct Page {
    text: String,
    /// How many characters it has.
    length: usize,
    /// How many entries found no room.
    left_out: usize,
}

impl Page {
    fn new() -> Self {
        let text = "## masa check\n".to_owned();
        Self { length: text.len(), text, left_out: 0 }
    }

    /// Adds an entry where it fits. Once one does not, those after it are counted too, so that what
    /// is there is the beginning of the whole.
    fn add(&mut self, text: &str) {
        let length = text.chars().count();
        if self.left_out > 0 || self.length + length > ROOM {
            self.left_out += 1;
            return;
        }
        self.text.push_str(text);
        self.length += length;
    }

    /// The closing lines of other reports, the first as the title.
    fn head(&mut self, run: &Run) {
        let lines = super::closing_lines(run);
        let mut lines = lines.lines().map(short);
        let mut text = format!("\n**{}**\n\n", lines.next().unwrap_or_default());
        for line in lines {
            let _ = writeln!(text, "- {line}");
        }
        for (path, why) in &run.unreadable {
            let _ = writeln!(text, "- {} could not be read ({}).", short(path), short(why));
        }
        self.add(&text);
    }

    /// How many findings each document has; documents without any are left out.
    fn table(&mut self, run: &Run, here: &Here) {
        let found = run.documents.iter().filter(|document| !document.findings.is_empty());
        let mut text = String::new();
        let mut left_out = 0;
        for document in found {
            let row = row(document, here);
            if text.is_empty() {
                text.push_str(
                    "\n| document | errors | warnings | advice | does not count |\n\
                     | --- | ---: | ---: | ---: | ---: |\n",
                );
            }
            if left_out > 0 || text.chars().count() + row.chars().count() > TABLE_ROOM {
                left_out += 1;
            } else {
                text.push_str(&row);
            }
        }
        if left_out > 0 {
            let more = counted(left_out, "document has", "documents have");
            let _ = writeln!(text, "\n{more} findings too.");
        }
        self.add(&text);
    }

    /// The findings that are to be listed, under their documents.
    fn list(
        &mut self,
        heading: &str,
        checked: &[Checked],
        here: &Here,
        is_listed: impl Fn(&Finding) -> bool,
    ) {
        let mut is_headed = false;
        for document in checked {
            let mut is_named = false;
            for finding in document.findings.iter().filter(|finding| is_listed(finding)) {
                let mut text = String::new();
                if !is_headed {
                    let _ = write!(text, "\n### {heading}\n");
                }
                if !is_named {
                    let _ = write!(text, "\n{}\n\n", bold(&document.title));
                }
                (is_headed, is_named) = (true, true);
                text.push_str(&entry(finding, document, here));
                self.add(&text);
            }
        }
    }

    fn finish(mut self) -> String {
        if self.left_out > 0 {
            let more = counted(self.left_out, "entry has", "entries have");
            let _ = write!(self.text, "\n{more} no room here; `masa check` shows all of them.\n");
        }
        self.text
    }
}

fn row(document: &Checked, here: &Here) -> String {
    let counts = Counts::of(&document.findings);
    format!(
        "| {} ({}) | {} | {} | {} | {} |\n",
        short(&document.title),
        short(&here.relative(&document.path)),
        counts.errors,
        counts.warnings,
        counts.advice,
        counts.accepted + counts.turned_off + counts.known,
    )
}

fn entry(finding: &Finding, document: &Checked, here: &Here) -> String {
    let source = document.sources.get(finding.place.file);
    let line = source.position(finding.place.span.start).line;
    format!(
        "- {} {} ({}, line {line}; {})\n",
        sentence(&finding.message.what),
        sentence(&finding.message.todo),
        short(&here.relative(&source.path)),
        escaped(&finding.rule),
    )
}

fn bold(text: &str) -> String {
    format!("**{}**", short(text))
}

/// [`short`] with a full stop, where nothing was cut off.
fn sentence(text: &str) -> String {
    let text = short(text);
    if text.ends_with('…') { text } else { text + "." }
}

/// A text from a document, escaped, and no longer than a summary bears.
fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", escaped(text[..cut].trim_end())),
        None => escaped(text),
    }
}
