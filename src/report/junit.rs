//! The run as JUnit XML, in the form of the Jenkins xUnit plug-in's schema (`junit-10.xsd`), which
//! GitLab, Azure DevOps and Jenkins read.
//!
//! A document is a suite, and so are settings of which there is something to say. Its first case is whether all of it could be read, so that a document without
//! findings has one case and passes. Each finding is a case, named by its identity so that it is
//! known again: it fails when it weighs as much as `--fail-on` asks, is skipped when it was accepted, was
//! turned off or is known from before, and else passes and says what was found in its output. Nothing takes time.

use super::form::Here;
use crate::checking::Run;
use crate::findings::{Finding, Known, Severity};
use crate::rules::Checked;
use crate::text::{Sources, safe};
use quick_xml::escape::escape;
use std::fmt::Write as _;

/// How many cases ended in which way.
#[derive(Default, Clone, Copy)]
struct Tally {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

/// A suite as it is written.
struct Suite {
    name: String,
    tally: Tally,
    cases: String,
}

/// The run as XML with a line end. Findings from `bar` on are failures.
pub fn junit(run: &Run, here: &Here, bar: Option<Severity>) -> String {
    let documents = run.checked().map(|document| suite(document, here, bar));
    let folders = run.unreadable.iter().map(|(path, why)| {
        let mut suite = Suite::of(here.relative(path).as_ref());
        suite.read(Some(&format!("This folder could not be read ({why})")));
        suite
    });
    let suites: Vec<Suite> = documents.chain(folders).collect();
    let sum =
        |count: fn(&Tally) -> usize| suites.iter().map(|one| count(&one.tally)).sum::<usize>();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"masa\" tests=\"{}\" failures=\"{}\" errors=\"{}\" time=\"0\">\n",
        sum(|tally| tally.tests),
        sum(|tally| tally.failures),
        sum(|tally| tally.errors),
    );
    for Suite { name, tally, cases } in &suites {
        // Writing into a String does not fail, here and below.
        let _ = write!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" \
             time=\"0\">\n{cases}  </testsuite>\n",
            tally.tests, tally.failures, tally.errors, tally.skipped
        );
    }
    out.push_str("</testsuites>\n");
    out
}

fn suite(document: &Checked, here: &Here, bar: Option<Severity>) -> Suite {
    let mut suite = Suite::of(here.relative(&document.path).as_ref());
    let gaps = "Not all of this document could be read; the findings in it say what and why";
    suite.read((!document.complete).then_some(gaps));
    for finding in &document.findings {
        suite.add(finding, &document.sources, here, bar);
    }
    suite
}

impl Suite {
    fn of(path: &str) -> Self {
        Self { name: xml(path), tally: Tally::default(), cases: String::new() }
    }

    /// The case about reading: passed, or what is wrong.
    fn read(&mut self, wrong: Option<&str>) {
        let outcome = wrong.map(|wrong| {
            self.tally.errors += 1;
            format!("<error type=\"unread\" message=\"{}\"/>", xml(wrong))
        });
        self.case("read as a whole", outcome.as_deref());
    }

    fn add(&mut self, finding: &Finding, sources: &Sources, here: &Here, bar: Option<Severity>) {
        let words = words(finding, sources, here);
        let outcome = if let Some(why) = set_aside(finding) {
            self.tally.skipped += 1;
            format!("<skipped message=\"{}\">{words}</skipped>", xml(&why))
        } else if bar.is_some_and(|bar| finding.severity >= bar) {
            self.tally.failures += 1;
            let weight = finding.severity.word();
            let what = xml(&finding.message.what);
            format!("<failure type=\"{weight}\" message=\"{what}\">{words}</failure>")
        } else {
            format!("<system-out>{words}</system-out>")
        };
        self.case(&finding.identity(), Some(&outcome));
    }

    fn case(&mut self, name: &str, outcome: Option<&str>) {
        self.tally.tests += 1;
        let (name, class) = (xml(name), &self.name);
        let _ = match outcome {
            None => writeln!(
                self.cases,
                "    <testcase name=\"{name}\" classname=\"{class}\" time=\"0\"/>"
            ),
            Some(outcome) => writeln!(
                self.cases,
                "    <testcase name=\"{name}\" classname=\"{class}\" time=\"0\">\n      \
                 {outcome}\n    </testcase>"
            ),
        };
    }
}

/// Why a finding does not count.
fn set_aside(finding: &Finding) -> Option<String> {
    if let Some(accepted) = &finding.accepted {
        return Some(accepted.in_words());
    }
    if !finding.is_held_back() {
        return None;
    }
    if let Some(weighed) = finding.weighed.as_ref().filter(|_| finding.is_off()) {
        return Some(weighed.in_words());
    }
    let known = finding.known?;
    Some(match known {
        Known::Baseline => "It stands in the baseline".to_owned(),
        Known::Before => "It was there before this change".to_owned(),
    })
}

/// What a finding says, as the content of an element.
fn words(finding: &Finding, sources: &Sources, here: &Here) -> String {
    let source = sources.get(finding.place.file);
    let line = source.position(finding.place.span.start).line;
    let message = &finding.message;
    let parts = [
        format!("{}:{line}", here.relative(&source.path)),
        format!("{}: {}", finding.severity.word(), message.what),
        format!("What to do: {}", message.todo),
        format!("Why: {}", message.why),
        format!("Source: {}", finding.source),
    ];
    parts.map(|part| xml(&part)).join("\n")
}

/// Text from a document as XML: made safe, escaped, and without the two that XML cannot hold.
fn xml(text: &str) -> String {
    let text = safe(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
    escape(&text).into_owned()
}
