//! `{{ path }}` in the text that leads to no fact.

use super::phrasing::choose;
use crate::findings::{Message, Severity};
use crate::markdown::FACT_MARK;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{Loaded, Passage, Resolved};

pub static RULE: Rule = Rule {
    name: "unknown-fact",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("unknown_fact.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for passage in doc.passages() {
        for (start, mark) in passage.text().match_indices(FACT_MARK) {
            let mut spot = passage.spot(start, start + mark.len());
            let Some(path) = path_at(doc, passage, start) else { continue };
            if let crate::findings::Subject::Words { words, .. } = &mut spot.subject {
                words.clone_from(&path);
            }
            match doc.resolve(&path) {
                Resolved::Fact(_) => {}
                Resolved::Group => {
                    look.report_spot(spot, group(&path));
                }
                Resolved::Missing { step, known } => {
                    if may_say_so(doc, &path) {
                        look.report_spot(spot, leads_nowhere(&path, &step, &known));
                    }
                }
            }
        }
    }
}

/// The path between the braces at `start`; `None` where the sign that stands for them was typed.
fn path_at(doc: &Loaded, passage: &Passage, start: usize) -> Option<String> {
    let place = passage.words.place(start, start + FACT_MARK.len_utf8());
    let inside = doc.sources.text_at(place).strip_prefix("{{")?.strip_suffix("}}")?;
    Some(inside.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether the fact is really absent, and not in a part that could not be read.
fn may_say_so(doc: &Loaded, path: &str) -> bool {
    let first = path.split('.').next().unwrap_or_default().trim();
    doc.may_judge_absence(&crate::workspace::At::key(first))
}

fn leads_nowhere(path: &str, step: &str, known: &[String]) -> Message {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let what = if step == path {
        format!("There is no fact {}", quoted(path))
    } else {
        format!("There is no fact {}: nothing is called {} there", quoted(path), quoted(step))
    };
    Message::new(what, "readers would see the braces in place of the fact", choose(step, &known))
}

fn group(path: &str) -> Message {
    Message::new(
        format!("{} is a group of facts and not one fact", quoted(path)),
        "it cannot stand in a sentence: readers would see the braces",
        "Go one step further, for example to a name: `partners.police.name`",
    )
}
