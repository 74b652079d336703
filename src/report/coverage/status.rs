//! Where a document stands, as short lists for a business manager.

use super::view::{says, strength};
use crate::coverage::{Answered, Coverage, Row, State};
use crate::findings::{Finding, Severity};
use crate::guidance::{self, plain};
use crate::report::lines::{in_words, wrapped};
use crate::text::safe;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// How many entries a list shows before it sends the reader on.
const LONGEST: usize = 30;

/// A document and what is found only because time went by.
#[derive(Debug)]
pub struct Standing {
    /// Where it stands on the reader's day.
    pub coverage: Coverage,
    /// The identities of what was to be found on the document's own day already.
    pub found_on_its_day: BTreeSet<String>,
}

/// The lists for each document, wrapped to `width` columns.
pub fn status(documents: &[Standing], width: usize) -> String {
    let mut out = String::new();
    for standing in documents {
        show(standing, width, &mut out);
    }
    let known = guidance::KNOWN_ON.strftime("%-d %B %Y");
    // Writing into a String does not fail, here and below.
    let _ = writeln!(out, "Guidance as known on {known}.");
    out
}

fn show(standing: &Standing, width: usize, out: &mut String) {
    let coverage = &standing.coverage;
    let _ = writeln!(out, "{}", safe(&coverage.checked.title));
    let edition = coverage.checked.edition.title();
    let _ = writeln!(out, "judged by {edition}, as of {}", in_words(coverage.checked.day));
    let (absent, rest): (Vec<_>, Vec<_>) = findings(coverage)
        .partition(|finding| finding.absent && finding.severity > Severity::Advice);
    let (dated, rest): (Vec<_>, Vec<_>) = rest
        .into_iter()
        .partition(|finding| !standing.found_on_its_day.contains(&finding.identity()));
    let (apart, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|f| !f.related.is_empty());
    let shown = Lists { coverage, width };
    shown.list("Must be there and is not", shown.missing(&absent), out);
    shown.list("Says one thing here and another there", shown.places(&apart), out);
    let changed = shown.places(&dated).into_iter().chain(shown.look_again()).collect();
    shown.list("Worth a look, because guidance or dates changed", changed, out);
    shown.list("Only a person can answer", shown.for_a_person(), out);
    let line = match rest.len() {
        0 => "masa check finds nothing else.".to_owned(),
        1 => "masa check tells of one other finding.".to_owned(),
        count => format!("masa check tells of {count} other findings."),
    };
    let _ = writeln!(out, "\n{line}");
    let off = coverage.checked.findings.iter().filter(|finding| finding.is_off()).count();
    let _ = match off {
        0 => Ok(()),
        1 => writeln!(out, "masa.yaml turns off 1 finding."),
        many => writeln!(out, "masa.yaml turns off {many} findings."),
    };
    if !coverage.checked.complete {
        out.push_str("Not everything could be read, so this is not the whole picture.\n");
    }
    out.push('\n');
}

fn findings(coverage: &Coverage) -> impl Iterator<Item = &Finding> {
    coverage.checked.findings.iter().filter(|finding| !finding.is_off())
}

struct Lists<'a> {
    coverage: &'a Coverage,
    width: usize,
}

impl Lists<'_> {
    fn list(&self, heading: &str, entries: Vec<String>, out: &mut String) {
        let _ = writeln!(out, "\n{heading}\n");
        if entries.is_empty() {
            out.push_str("  Nothing.\n");
        }
        let more = entries.len().saturating_sub(LONGEST);
        for entry in entries.into_iter().take(LONGEST) {
            wrapped(&format!("- {entry}"), 2, self.width, out);
        }
        if more > 0 {
            let _ = writeln!(out, "  … and {more} more: masa coverage and masa check show all.");
        }
    }

    /// What findings say is absent, then how many duties of each topic nothing answers and no
    /// finding speaks of.
    fn missing(&self, absent: &[&Finding]) -> Vec<String> {
        let mut entries = self.places(absent);
        let told: BTreeSet<&str> = absent
            .iter()
            .filter_map(|finding| crate::rules::find(&finding.rule))
            .flat_map(|rule| rule.serves.iter().copied())
            .collect();
        let open = |row: &&Row| {
            !row.state.is_settled()
                && strength(row.requirement) == "must"
                && !row.requirement.confidence.advice_only()
                && !told.contains(row.requirement.id)
        };
        let mut by_topic: Vec<(&str, Vec<&str>)> = Vec::new();
        for row in self.coverage.rows.iter().filter(open) {
            let topic = topic_of(row);
            match by_topic.iter_mut().find(|(title, _)| *title == topic) {
                Some((_, ids)) => ids.push(row.requirement.id),
                None => by_topic.push((topic, vec![row.requirement.id])),
            }
        }
        entries.extend(by_topic.into_iter().map(|(topic, ids)| match ids.as_slice() {
            [one] => format!("{topic}: a duty that is not answered, or in part only ({one})"),
            several => format!(
                "{topic}: {} duties that are not answered, or in part only ({})",
                several.len(),
                several.join(", ")
            ),
        }));
        entries
    }

    fn places(&self, findings: &[&Finding]) -> Vec<String> {
        let place = |finding: &Finding| {
            let source = self.coverage.sources.get(finding.place.file);
            format!("{}:{}", source.path, source.position(finding.place.span.start).line)
        };
        let accepted = |finding: &Finding| {
            finding.accepted.as_ref().map_or_else(String::new, |accepted| {
                format!(", accepted until {}", in_words(accepted.until))
            })
        };
        findings
            .iter()
            .map(|finding| {
                format!("{} ({}{})", finding.message.what, place(finding), accepted(finding))
            })
            .collect()
    }

    fn look_again(&self) -> Vec<String> {
        let marked = self.coverage.answers.iter().filter(|answer| {
            !answer.look_again.is_empty() && answer.by_evidence() > State::Missing
        });
        marked.map(why_again).collect()
    }

    fn for_a_person(&self) -> Vec<String> {
        let rows = self.coverage.rows.iter().filter(|row| {
            row.judged.as_ref().is_some_and(Vec::is_empty)
                && row.requirement.checks == [guidance::CheckKind::Person]
        });
        rows.map(|row| format!("{} ({})", says(row.requirement), row.requirement.id)).collect()
    }
}

/// The topic of the first question that a requirement asks.
fn topic_of(row: &Row) -> &'static str {
    let question = row.requirement.questions.first().and_then(|name| guidance::question(name));
    question
        .and_then(|question| guidance::topic(question.topic))
        .map_or("Other", |topic| topic.title)
}

fn why_again(answer: &Answered) -> String {
    let reasons: Vec<String> = answer.look_again.iter().map(|why| why.in_words()).collect();
    format!("{} ({}: {})", plain(answer.question.asks), answer.question.name, reasons.join("; "))
}
