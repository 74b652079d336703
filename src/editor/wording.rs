//! Explanations in the form that the editor shows, with nothing of a document in them that could act.

use crate::register::{Body, by_id};
use crate::text::safe;
use jiff::civil::Date;
use lsp_types::{MarkupContent, MarkupKind};

/// Signs that mean something in Markdown.
const SIGNS: &str = "\\`*_{}[]()<>#+-.!|~&";

/// How explanations are worded.
#[derive(Debug, Clone, Copy)]
pub struct Wording {
    /// Whether they may be Markdown.
    pub markdown: bool,
}

impl Wording {
    /// The explanation as it is sent.
    pub fn content(self, value: String) -> MarkupContent {
        let kind = if self.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
        MarkupContent { kind, value }
    }

    /// Words of a document, made so that they are shown and nothing else.
    pub fn inert(self, words: &str) -> String {
        let words = safe(words);
        if !self.markdown {
            return words.into_owned();
        }
        let mut out = String::with_capacity(words.len());
        for letter in words.chars() {
            if SIGNS.contains(letter) {
                out.push('\\');
            }
            out.push(letter);
        }
        out
    }
}

/// A body of the register: what it is, from when to when, what came before and after. `day` is the day
/// of the document.
pub fn of_body(body: &Body, day: Option<Date>) -> String {
    let date = |day: Date| day.strftime("%-d %B %Y").to_string();
    let mut lines = vec![format!("{}: {}", body.name, body.kind.title())];
    lines.push(match (body.valid_from, body.valid_to) {
        (None, None) => "It existed before 2018 and exists today.".to_owned(),
        (Some(first), None) => format!("It exists since {}.", date(first)),
        (None, Some(last)) => format!("It existed before 2018, and until {}.", date(last)),
        (Some(first), Some(last)) => {
            format!("It existed from {} until {}.", date(first), date(last))
        }
    });
    if let Some(day) = day.filter(|day| !body.existed_on(*day)) {
        lines.push(format!("On the day of this document, {}, it did not exist.", date(day)));
    }
    let names = |ids: &[&str]| {
        let found = ids.iter().filter_map(|id| by_id(body.kind, id));
        found.map(|other| other.name).collect::<Vec<_>>().join(", ")
    };
    let (before, after) = (names(body.predecessors), names(body.successors));
    if !before.is_empty() {
        lines.push(format!("Before it: {before}."));
    }
    if !after.is_empty() {
        lines.push(format!("After it: {after}."));
    }
    lines.push("As masa’s register has it.".to_owned());
    lines.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_document_do_nothing() {
        let hostile = "[x](command:bad) <b> `a` \u{202e}\u{1b}[31m";
        let shown = Wording { markdown: true }.inert(hostile);
        assert!(shown.starts_with("\\[x\\]\\(command:bad\\) \\<b\\> \\`a\\` "), "{shown}");
        assert!(!shown.contains(['\u{202e}', '\u{1b}']));
        assert!(Wording { markdown: false }.inert(hostile).starts_with("[x](command:bad)"));
    }
}
