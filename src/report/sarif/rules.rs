//! The rules that a run speaks of, with their pages as help.

use super::log::{Configuration, Descriptor, Help, Text};
use crate::checking::Run;
use crate::findings::{Finding, Severity};
use crate::rules::{self, Page, Rule};
use crate::text::safe;
use serde_json::json;
use std::collections::BTreeMap;

/// The rules that findings of a run speak of, by name.
pub fn of(run: &Run) -> Vec<Descriptor> {
    let mut names: BTreeMap<&str, Option<&Finding>> = BTreeMap::new();
    for finding in run.checked().flat_map(|checked| &checked.findings) {
        names.entry(&finding.rule).or_insert(Some(finding));
    }
    for gone in run.change.iter().flat_map(|change| &change.fixed) {
        names.entry(&gone.rule).or_insert(None);
    }
    let described = |(name, finding): (&str, Option<&Finding>)| match (rules::find(name), finding) {
        (Some(rule), _) => Some(masas_own(rule)),
        (None, Some(finding)) => Some(house(finding)),
        // The house rule that it was is gone.
        (None, None) => None,
    };
    names.into_iter().filter_map(described).collect()
}

/// How SARIF calls a weight.
pub const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// The sentence that `words` are, with a full stop.
pub fn sentence(words: &str) -> String {
    let words = unlinked(words);
    if words.ends_with(['.', '!', '?']) { words } else { words + "." }
}

/// Words made safe in which nothing is a link, as SARIF has links in its messages.
pub fn unlinked(words: &str) -> String {
    safe(words).replace("](", "] (")
}

fn masas_own(rule: &Rule) -> Descriptor {
    let page = Page::read(rule.page);
    let first = page.lead.find(". ").map_or(page.lead.as_str(), |end| &page.lead[..=end]);
    Descriptor {
        id: rule.name.to_owned(),
        name: as_one_word(rule.name),
        short_description: Text { text: sentence(first) },
        full_description: Text { text: sentence(&page.lead) },
        help: help(rule.page),
        default_configuration: Configuration { level: level(rule.severity) },
        properties: json!({ "tags": rule.serves, "precision": "high" }),
    }
}

/// A house rule, as far as a finding of it tells.
fn house(finding: &Finding) -> Descriptor {
    let message = &finding.message;
    let text = format!(
        "{}\nWhy: {}\nWhat to do: {}\nSource: {}",
        sentence(&message.what),
        sentence(&message.why),
        sentence(&message.todo),
        sentence(&finding.source)
    );
    Descriptor {
        id: finding.rule.to_string(),
        name: as_one_word(&finding.rule),
        short_description: Text { text: sentence(&message.what) },
        full_description: Text { text: sentence(&message.why) },
        help: Help { markdown: super::super::escape::markdown(&text).replace('\n', "\n\n"), text },
        default_configuration: Configuration { level: level(finding.severity) },
        properties: json!({ "tags": ["house"] }),
    }
}

/// A name in words as one word with capitals, which viewers show as a heading. One that is a word
/// already would say the same again, which the standard does not want.
fn as_one_word(name: &str) -> Option<String> {
    if name.chars().all(char::is_alphanumeric) {
        return None;
    }
    let parts = name.split(|c: char| !c.is_alphanumeric());
    let capital = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    };
    Some(parts.map(capital).collect())
}

/// A page as help: it is Markdown, and reads well as it stands. Where only text is shown, it does
/// without the examples.
fn help(page: &str) -> Help {
    let text = page.split("\n## Example").next().unwrap_or(page);
    Help { text: text.to_owned(), markdown: page.to_owned() }
}
