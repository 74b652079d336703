//! One key twice in the same place, or in two files of facts.

use super::phrasing::line;
use crate::findings::{Message, Severity, Spot, Subject};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::Trouble;
use crate::yaml::ProblemKind;

pub static RULE: Rule = Rule {
    name: "duplicate-key",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("duplicate_key.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for trouble in &doc.troubles {
        let Trouble::Yaml(problem) = trouble else { continue };
        let ProblemKind::DuplicateKey { key } = &problem.kind else { continue };
        let subject = Subject::Words {
            within: doc.sources.get(problem.place.file).path.clone(),
            heading: String::new(),
            words: key.clone(),
            ordinal: 1,
        };
        let first = problem.related.map(|place| (place, line(doc, place, problem.place)));
        let message = twice(key, first.as_ref().map(|(_, line)| line.as_str()));
        let spot = Spot { place: problem.place, subject };
        let related = first.map(|(place, _)| Spot { place, ..spot.clone() });
        let finding = look.report_spot(spot, message);
        if let Some(related) = related {
            finding.with_related(&related, "the first time");
        }
    }
}

fn twice(key: &str, first: Option<&str>) -> Message {
    let also = first.map(|line| format!(": it stands in {line} already")).unwrap_or_default();
    Message::new(
        format!("The key {} is given twice{also}", quoted(key)),
        "only the first is read, and a reader cannot know which of the two is meant",
        "Keep one of the two, or give the second its right name",
    )
}
