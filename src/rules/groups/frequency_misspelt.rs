//! A frequency with a slip in it, which masa cannot read.

use crate::document::values::{Regular, ambiguous_frequency};
use crate::findings::{Message, Safety, Severity};
use crate::rules::mending::{like, write_as};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use strsim::osa_distance;

pub static RULE: Rule = Rule {
    name: "frequency-misspelt",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("frequency_misspelt.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for node in doc.values_of("Frequency") {
        let Some(scalar) = doc.tree.scalar(*node) else { continue };
        let text = scalar.text.trim();
        if Regular::read(text).is_some() || ambiguous_frequency(text).is_some() {
            continue;
        }
        if let Some(right) = meant(text) {
            let right = &like(text, right);
            let fix = write_as(doc, *node, right, Safety::Safe);
            look.report_spot(doc.node_spot(*node), misspelt(text, right)).fix = fix;
        }
    }
}

/// The one frequency from which `text` differs by a slip in one of its longer words. Numbers are never
/// slips of each other.
fn meant(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase().replace(['_', '-'], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let slips = |way: &str| -> Option<usize> {
        let right: Vec<&str> = way.split(' ').collect();
        let mut others = words.iter().zip(&right).filter(|(word, right)| word != right);
        let (word, right_word) = others.next()?;
        let distance = osa_distance(word, right_word);
        let is_slip = words.len() == right.len()
            && others.next().is_none()
            && word.len().min(right_word.len()) >= 5
            && distance <= if word.len() < 7 { 1 } else { 2 };
        is_slip.then_some(distance)
    };
    let mut near: Vec<_> =
        Regular::ways().filter_map(|(way, means)| Some((slips(way)?, way, means))).collect();
    near.sort_by_key(|(distance, ..)| *distance);
    let (_, way, means) = near.first()?;
    near.iter().all(|(.., other)| other == means).then_some(*way)
}

fn misspelt(text: &str, right: &str) -> Message {
    Message::new(
        format!("{} is perhaps {}", quoted(text), quoted(right)),
        "masa cannot read it, so nothing compares it with the text or with what the guidance asks",
        format!("Write {}, or say it in other words", quoted(right)),
    )
}
