//! Words that point to an appendix, a chart or a page that is not there.

use super::pointers::{Pointer, SIGNS, pointers_in};
use super::surroundings::{after, is_linked, shows, text_holding};
use crate::findings::{Message, Severity};
use crate::rules::missing::find_word;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{Place, quoted};
use crate::workspace::{Loaded, PassageKind};
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    name: "reference-without-target",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("reference_without_target.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    // What could not be read may be the very thing that is pointed to.
    if !doc.may_judge_silence() {
        return;
    }
    let mut labels: BTreeSet<String> = BTreeSet::new();
    let body = |kind| kind == PassageKind::Body;
    let signed = doc.all_words().passages_with(&SIGNS);
    let passages = signed.into_iter().filter_map(|index| doc.passages().get(index));
    for passage in passages.filter(|p| body(p.kind) && !p.quoted) {
        for (range, pointer) in pointers_in(passage.text()) {
            let words = &passage.text()[range.clone()];
            let place = passage.words.place(range.start, range.end);
            let reaches = match pointer {
                // What is missing is told where it is first mentioned.
                Pointer::Label => {
                    let label = words.to_lowercase();
                    !labels.insert(label.clone()) || has_label(doc, &label)
                }
                Pointer::Following => is_followed(doc, place, 1),
                Pointer::Below => is_followed(doc, place, usize::MAX) || is_drawn(doc, words),
                Pointer::Here => false,
            };
            if reaches || text_holding(doc, place).is_none_or(|text| is_linked(&text, place)) {
                continue;
            }
            let is_here = pointer == Pointer::Here;
            let message = match pointer {
                Pointer::Label => no_label(words),
                Pointer::Following | Pointer::Below => nothing_follows(words),
                Pointer::Here => no_link(words),
            };
            let draft = look.is_draft();
            let finding = look.report_spot(passage.spot(range.start, range.end), message);
            if is_here && !draft {
                finding.weighing(Severity::Warning);
            }
        }
    }
}

/// Whether a heading, a fact such as the label of an appendix, a caption or a picture bears `label`.
fn has_label(doc: &Loaded, label: &str) -> bool {
    let in_passage = doc.passages().iter().any(|passage| {
        let text = passage.text().trim().to_lowercase();
        match passage.kind {
            PassageKind::Heading | PassageKind::Fact => find_word(&text, label).is_some(),
            // A caption begins with its label and goes on after a colon or a stop.
            PassageKind::Body => text
                .strip_prefix(label)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '.', '–', '—'])),
        }
    });
    let in_title = doc.sections.iter().any(|s| find_word(&s.title.to_lowercase(), label).is_some());
    let in_picture =
        doc.pictures().iter().any(|p| find_word(&p.alt.to_lowercase(), label).is_some());
    in_passage || in_title || in_picture
}

/// Whether one of the next `reach` blocks shows something, headings not counted. Text that is not
/// found counts as followed.
fn is_followed(doc: &Loaded, place: Place, reach: usize) -> bool {
    let Some(text) = text_holding(doc, place) else { return true };
    let Some(blocks) = after(&text.blocks, place) else { return true };
    let is_heading = |block: &&crate::markdown::Block| {
        matches!(block.data, crate::markdown::BlockData::Heading { .. })
    };
    blocks.iter().filter(|block| !is_heading(block)).take(reach).any(shows)
}

/// Whether the chart that masa draws of the groups may be meant.
fn is_drawn(doc: &Loaded, words: &str) -> bool {
    let has_groups = doc.tree.at(&crate::workspace::At::key("groups").0).is_some();
    has_groups && !words.to_lowercase().contains("table")
}

fn no_label(words: &str) -> Message {
    Message::new(
        format!("The text refers to {}, which is not in the document", quoted(words)),
        "readers look for it and find nothing",
        format!(
            "Add it under `appendices:` with `label: {}`, or take the reference out",
            crate::text::safe(words)
        ),
    )
}

fn nothing_follows(words: &str) -> Message {
    Message::new(
        format!("The text promises {}, and none follows", quoted(words)),
        "readers look for it and find nothing; often a picture was lost when the text was copied",
        "Put the list, the table or the picture with its words right there, or take the promise out",
    )
}

fn no_link(words: &str) -> Message {
    Message::new(
        format!("{} leads nowhere: it is no link", quoted(words)),
        "readers cannot get to what is meant; often the link was lost when the text was copied",
        "Write the name of the page as a link: [Threshold of Need](https://…)",
    )
}
