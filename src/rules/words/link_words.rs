//! Links whose words do not say where they lead: here, click here, this link.

use super::blocks;
use crate::findings::{Message, Severity};
use crate::markdown::{self, InlineData};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "link-words",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("link_words.md"),
    look,
};

/// Words that say nothing when they are all that a link has, in lower case.
const EMPTY_WORDS: [&str; 22] = [
    "here",
    "click here",
    "click",
    "see here",
    "viewed here",
    "available here",
    "found here",
    "this",
    "this link",
    "the link",
    "link",
    "this page",
    "this document",
    "this website",
    "read more",
    "more",
    "find out more",
    "learn more",
    "more information",
    "further information",
    "download",
    "download here",
];

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    for markdown in blocks::texts(look.doc, |source| source.contains('[')) {
        blocks::each_inline(&markdown.blocks, &mut |inline| {
            let InlineData::Link { content, .. } = &inline.data else { return };
            let words = markdown::plain(content);
            let bare = words.trim().trim_end_matches(['.', ':', '…']).to_lowercase();
            if EMPTY_WORDS.contains(&bare.as_str()) {
                found.push((inline.place, words.trim().to_owned()));
            }
        });
    }
    for (place, words) in found {
        look.report_spot(blocks::spot(look.doc, place, &words), says_nothing(&words));
    }
}

fn says_nothing(words: &str) -> Message {
    Message::new(
        format!("A link says only {}", quoted(words)),
        "somebody who listens to the page hears the links without the text around them, and the \
         accessibility guidelines (WCAG 2.2, success criterion 2.4.4) ask that a link says where \
         it leads",
        "Put the name of the page or document into the words of the link",
    )
}
