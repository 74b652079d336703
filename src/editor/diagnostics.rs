//! Findings as an editor shows them.
//!
//! What a finding says is made safe; where it points is left to the caller, who knows the texts.

use super::client::Client;
use crate::findings::{Finding, Severity};
use crate::text::{Place, safe};
use lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location,
    NumberOrString, Uri,
};
use std::fmt::Write as _;

/// A finding as it is shown. `locate` gives the address and range of a place, where it has one;
/// `page` is the address of the rule's page.
pub fn diagnostic(
    finding: &Finding,
    client: Client,
    locate: &dyn Fn(Place) -> Option<Location>,
    page: Option<Uri>,
) -> Option<Diagnostic> {
    let related = finding.related.iter().filter_map(|other| {
        let location = locate(other.place)?;
        Some(DiagnosticRelatedInformation { location, message: safe(&other.label).into_owned() })
    });
    let related: Vec<DiagnosticRelatedInformation> = related.collect();
    Some(Diagnostic {
        range: locate(finding.place)?.range,
        severity: Some(severity(finding)),
        code: Some(NumberOrString::String(finding.rule.to_string())),
        code_description: page.filter(|_| client.pages).map(|href| CodeDescription { href }),
        source: Some("masa".to_owned()),
        message: words(finding),
        related_information: (client.related && !related.is_empty()).then_some(related),
        tags: None,
        data: None,
    })
}

/// What does not count is only hinted at.
fn severity(finding: &Finding) -> DiagnosticSeverity {
    if !finding.counts() {
        return DiagnosticSeverity::HINT;
    }
    match finding.severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Advice => DiagnosticSeverity::INFORMATION,
    }
}

fn words(finding: &Finding) -> String {
    let message = &finding.message;
    let mut text = format!(
        "{}.\n{}.\nWhy: {}.\nSource: {}.",
        safe(&message.what),
        safe(&message.todo),
        safe(&message.why),
        safe(&finding.source)
    );
    if let Some(accepted) = &finding.accepted {
        // Writing into a String does not fail.
        let _ = write!(text, "\n{}", safe(&accepted.in_words()));
    }
    if let Some(weighed) = &finding.weighed {
        let _ = write!(text, "\n{}.", safe(&weighed.in_words()));
    }
    if finding.known.is_some() {
        text.push_str("\nIt is known from before and does not count.");
    }
    text
}
