//! Facts about data, training, voice and other work that leave out a part that belongs to them.

use super::parts::{Part, TOPICS, Topic};
use crate::findings::{Message, Severity};
use crate::guidance::{self, Applies, Requirement};
use crate::rules::missing::is_answered;
use crate::rules::names::listed;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "statement-incomplete",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[
        "WT18-TRN-01",
        "WT18-VOI-01",
        "WT23-VOI-01",
        "WT23-DAT-01",
        "WT26-DAT-01",
        "WT26-PUB-02",
        "CA04-16G-05",
        "WT18-SCR-05",
        "WT18-PUB-19",
        "NST-12-01",
        "NST-12-02",
        "NST-12-03",
        "NST-08-02",
        "TRN-IMP-01",
    ],
    page: include_str!("statement_incomplete.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for topic in &TOPICS {
        let at = At::key(topic.key);
        if look.is_absent(&at) || look.doc.spot(&at).is_none() {
            continue;
        }
        let lacks: Vec<(&Part, &Requirement)> = topic
            .parts
            .iter()
            .filter(|part| !is_said(look, &at, part))
            .filter_map(|part| Some((part, guidance::requirement(part.asked_by)?)))
            .filter(|(_, row)| is_asked(look, row))
            .collect();
        let Some((first, row)) = lacks.first() else { continue };
        let words: Vec<String> = lacks.iter().map(|(part, _)| part.what.to_owned()).collect();
        // What stands in words may say it, and prompts and background never weigh more.
        let in_words = !look.is_absent(&at.then("text"));
        let light = in_words || lacks.iter().all(|(_, row)| is_light(row));
        let finding = look.report(&at.then(first.keys[0]), left_out(topic, first, &words));
        finding.source = guidance::source_line(row);
        if light {
            finding.weighing(Severity::Advice);
        }
    }
}

fn is_said(look: &Look<'_>, at: &At, part: &Part) -> bool {
    part.keys.iter().any(|key| !look.is_absent(&at.then(key))) || is_answered(look, part.question)
}

/// Whether a requirement speaks to this document today.
fn is_asked(look: &Look<'_>, row: &Requirement) -> bool {
    let always = guidance::pack(row.pack).is_none_or(|pack| pack.applies == Applies::Always);
    row.window.open(look.edition, look.day)
        && (always || look.packs.iter().any(|pack| pack == row.pack))
}

/// Whether its lack is advice: the plan need not say it, or the catalogue is not sure.
fn is_light(row: &Requirement) -> bool {
    row.confidence.advice_only()
        || row.strength != Some(guidance::Strength::Should)
        || row.id == "WT18-SCR-05"
}

fn left_out(topic: &Topic, first: &Part, lacks: &[String]) -> Message {
    Message::new(
        format!("The facts about {} do not say {}", topic.about, listed(lacks, "and")),
        topic.why,
        format!(
            "Add `{}:` under `{}:`, or bind a section to the question",
            first.keys[0], topic.key
        ),
    )
}
