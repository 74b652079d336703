//! The report for a person at a terminal: what, where, why, what to do, and the source.

use super::form::Here;
use super::snippet::Snippet;
use crate::checking::Run;
use crate::findings::{Finding, Severity};
use crate::rules::Checked;
use crate::text::{FileId, Place, safe};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use std::collections::BTreeMap;
use std::fmt::{self, Display, Write as _};

/// How long a label under a line may be, in characters.
const LONGEST_LABEL: usize = 120;

/// How the report is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look<'a> {
    /// Columns of the screen.
    pub width: usize,
    /// Whether to use colours.
    pub colour: bool,
    /// Whether to draw with letters and dashes alone.
    pub plain: bool,
    /// Where the paths of files begin, if they are to be links that open them.
    pub links: Option<&'a Here>,
}

/// Settings that cannot be used, for a person: each mistake with its place.
pub fn mistakes(settings: &Checked, look: Look<'_>) -> String {
    let mut out = String::new();
    show_findings(settings, &handler(look), look, &mut out);
    out
}

/// The run for a person.
pub fn human(run: &Run, look: Look<'_>) -> String {
    let handler = handler(look);
    let mut out = String::new();
    for document in &run.documents {
        show_document(document, &handler, look, &mut out);
    }
    for settings in &run.settings {
        // Writing into a String does not fail, here and below.
        let _ = writeln!(out, "{}\n", shortened(&settings.title));
        show_findings(settings, &handler, look, &mut out);
    }
    for (path, why) in &run.unreadable {
        let _ = writeln!(out, "This folder could not be read: {} ({})\n", safe(path), safe(why));
    }
    out
}

fn handler(look: Look<'_>) -> GraphicalReportHandler {
    let theme = match (look.plain, look.colour) {
        (true, _) => GraphicalTheme::none(),
        (false, true) => GraphicalTheme::unicode(),
        (false, false) => GraphicalTheme::unicode_nocolor(),
    };
    GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_links(false)
        .with_context_lines(1)
}

fn show_document(
    document: &Checked,
    handler: &GraphicalReportHandler,
    look: Look<'_>,
    out: &mut String,
) {
    if document.findings.iter().all(Finding::is_held_back) {
        return;
    }
    let _ = writeln!(out, "{}", shortened(&document.title));
    let _ = writeln!(
        out,
        "judged by {}, as of {}\n",
        document.edition.title(),
        document.day.strftime("%-d %B %Y")
    );
    show_findings(document, handler, look, out);
}

fn show_findings(
    document: &Checked,
    handler: &GraphicalReportHandler,
    look: Look<'_>,
    out: &mut String,
) {
    let mut snippets: BTreeMap<FileId, Snippet<'_>> = BTreeMap::new();
    for (id, source) in document.sources.iter() {
        if document.findings.iter().any(|finding| finding.place.file == id) {
            snippets.insert(id, Snippet::new(source, look));
        }
    }
    for finding in document.findings.iter().filter(|finding| !finding.is_held_back()) {
        let shown = Shown { finding, document, snippet: snippets.get(&finding.place.file) };
        // Writing into a String does not fail.
        let _ = handler.render_report(out, &shown);
        out.push('\n');
    }
}

/// A finding as the diagnostics printer sees it.
#[derive(Debug)]
struct Shown<'a> {
    finding: &'a Finding,
    document: &'a Checked,
    snippet: Option<&'a Snippet<'a>>,
}

impl Shown<'_> {
    fn position(&self, place: Place) -> String {
        let source = self.document.sources.get(place.file);
        let at = source.position(place.span.start);
        format!("{}:{}", safe(&source.path), at.line)
    }
}

impl Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&safe(&self.finding.message.what))
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let accepted = if self.finding.accepted.is_some() { ", accepted" } else { "" };
        Some(Box::new(format!("{}: {}{accepted}", self.finding.severity.word(), self.finding.rule)))
    }

    fn severity(&self) -> Option<miette::Severity> {
        if self.finding.accepted.is_some() {
            return Some(miette::Severity::Advice);
        }
        Some(match self.finding.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Advice => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let message = &self.finding.message;
        let mut text = format!("{}.\nWhy: {}.", safe(&message.todo), safe(&message.why));
        for related in &self.finding.related {
            if related.place.file != self.finding.place.file {
                let place = self.position(related.place);
                let _ = write!(text, "\nSee also: {place} ({})", safe(&related.label));
            }
        }
        let _ = write!(text, "\nSource: {}.", safe(&self.finding.source));
        if let Some(accepted) = &self.finding.accepted {
            let _ = write!(text, "\n{}", safe(&accepted.in_words()));
        } else if let Some(weighed) = &self.finding.weighed {
            let _ = write!(text, "\n{}.", safe(&weighed.in_words()));
        }
        Some(Box::new(text))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.snippet.map(|snippet| snippet as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = |words: &str, place: Place| {
            let start = place.span.start;
            let length = self.snippet.map_or(0, |shown| shown.underlined(start, place.span.end));
            LabeledSpan::new(Some(shortened(words)), start, length)
        };
        let own = self.finding.place;
        let first = label(&self.finding.subject.in_words(), own);
        let others = self
            .finding
            .related
            .iter()
            .filter(move |related| related.place.file == own.file)
            .map(move |related| label(&related.label, related.place));
        Some(Box::new(std::iter::once(first).chain(others)))
    }
}

/// Words for a label: safe, and short enough for a screen.
fn shortened(words: &str) -> String {
    let safe = safe(words);
    match safe.char_indices().nth(LONGEST_LABEL) {
        Some((cut, _)) => format!("{}…", safe[..cut].trim_end()),
        None => safe.into_owned(),
    }
}
