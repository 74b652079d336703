//! Short forms that are never written out.

use super::context::{has_words, in_quotes, is_past_fact};
use super::short_forms::{
    Initial, in_brackets, initials, is_muddled, long_form, short_forms, spelt,
};
use super::sources;
use crate::findings::{Message, Segment, Severity, Spot};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{Loaded, Passage, PassageKind};
use std::cell::OnceCell;

pub static RULE: Rule = Rule {
    name: "abbreviation-unexplained",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["TRM-43"],
    page: include_str!("abbreviation_unexplained.md"),
    look,
};

/// Facts whose capitals are no words: numbers, addresses, short names, titles of other documents.
const NO_WORDS: [&str; 12] = [
    "short_name",
    "term",
    "reference",
    "version",
    "draft",
    "number",
    "email",
    "phone",
    "address",
    "title",
    "document",
    "agreement",
];

fn look(look: &mut Look<'_>) {
    let mut seen: Vec<(String, Spot, usize)> = Vec::new();
    for passage in look.doc.passages().iter().filter(|passage| is_read(passage)) {
        for short in short_forms(passage.text()) {
            if in_quotes(passage.text(), short.start, short.end) {
                continue; // Somebody's own words.
            }
            if let Some(known) = seen.iter_mut().find(|(letters, ..)| letters == short.letters) {
                known.2 += 1;
            } else {
                let spot = passage.spot(short.start, short.start + short.letters.len());
                seen.push((short.letters.to_owned(), spot, 1));
            }
        }
    }
    if seen.is_empty() {
        return;
    }
    let said = Said::of(look.doc);
    for (letters, spot, count) in seen {
        // Letters in the wrong order are told as a name in two spellings.
        if !said.explains(&letters) && !is_muddled(look.doc, &letters) {
            let finding = look.report_spot(spot, unexplained(&letters, count));
            if letters != "SSP" {
                sources::OWN_RULE.clone_into(&mut finding.source);
            }
        }
    }
}

fn is_read(passage: &Passage) -> bool {
    let is_number = passage.kind == PassageKind::Fact
        && last_key(passage).is_some_and(|key| NO_WORDS.contains(&key));
    let is_past = passage.fact.as_ref().is_some_and(is_past_fact);
    !passage.quoted && !is_past && !is_number
}

fn last_key(passage: &Passage) -> Option<&str> {
    passage.fact.as_ref()?.0.iter().rev().find_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Item(_) => None,
    })
}

/// Everything that the document says, as far as it can explain a short form. What takes time is only
/// made when nothing simpler explains one.
struct Said<'a> {
    doc: &'a Loaded,
    initials: OnceCell<Vec<Vec<Initial>>>,
    lower: OnceCell<Vec<String>>,
}

impl<'a> Said<'a> {
    const fn of(doc: &'a Loaded) -> Self {
        Self { doc, initials: OnceCell::new(), lower: OnceCell::new() }
    }

    fn texts(&self) -> impl Iterator<Item = &'a str> {
        self.doc.passages().iter().map(Passage::text)
    }

    fn explains(&self, letters: &str) -> bool {
        self.is_declared(letters)
            || self.texts().any(|text| in_brackets(text, letters))
            || self.is_spelt(letters)
            || long_form(letters).is_some_and(|long| self.is_said(&long.to_lowercase()))
    }

    /// As a short name, another name or a word of the glossary.
    fn is_declared(&self, letters: &str) -> bool {
        self.doc.passages().iter().any(|passage| {
            last_key(passage).is_some_and(|key| matches!(key, "short_name" | "term" | "aliases"))
                && (has_words(passage.text(), letters) || plural(passage.text(), letters))
        })
    }

    fn is_spelt(&self, letters: &str) -> bool {
        let all = self.initials.get_or_init(|| self.texts().map(initials).collect());
        all.iter().any(|initials| spelt(initials, letters))
    }

    fn is_said(&self, long: &str) -> bool {
        let lower = |text: &str| text.to_lowercase().replace('\'', "’");
        let all = self.lower.get_or_init(|| self.texts().map(lower).collect());
        all.iter().any(|text| text.contains(long))
    }
}

fn plural(name: &str, letters: &str) -> bool {
    has_words(name, &format!("{letters}s"))
}

fn unexplained(letters: &str, count: usize) -> Message {
    let uses = if count == 1 { String::new() } else { format!(" (it stands {count} times)") };
    let todo = match long_form(letters) {
        Some(long) => format!(
            "Where it first stands, write it out with the short form in brackets, perhaps \
             “{long} ({letters})”; or add it to `glossary:`"
        ),
        None => "Where it first stands, write it out with the short form in brackets; or add it \
                 to `glossary:` with `term:` and `meaning:`"
            .to_owned(),
    };
    Message::new(
        format!("{} is never written out{uses}", quoted(letters)),
        "a parent, or anybody new to the work, cannot know what the letters stand for",
        todo,
    )
}
