//! A plan that names no relevant agency.

use crate::findings::{Message, Severity};
use crate::rules::missing::{is_answered, mention};
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::{At, PassageKind};

pub static RULE: Rule = Rule {
    name: "agencies-unnamed",
    severity: Severity::Error,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT18-RA-01", "WT18-PUB-06"],
    page: include_str!("agencies_unnamed.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let at = At::key("relevant_agencies");
    let named = !look.is_absent(&at) || is_answered(look, "agencies.list");
    if named || !look.doc.may_judge_silence() {
        return;
    }
    let duty = mention(look, &["relevant agencies", "relevant agency"]);
    let titled = has_a_heading(look);
    let finding = look.report(&at, none_named(titled));
    if titled {
        // The text below the heading may name them; only a reader can tell.
        finding.weighing(Severity::Advice);
    }
    if let Some((spot, _)) = duty {
        finding.with_related(&spot, "speaks of them");
    }
}

/// Whether a section or a heading is called after the relevant agencies.
fn has_a_heading(look: &Look<'_>) -> bool {
    let of_text = look.doc.passages().iter().filter(|passage| passage.kind == PassageKind::Heading);
    let titles = look.doc.sections.iter().map(|section| section.title.as_str());
    titles
        .chain(of_text.map(crate::workspace::Passage::text))
        .any(|title| title.to_lowercase().contains("relevant agenc"))
}

fn none_named(titled: bool) -> Message {
    Message::new(
        if titled {
            "The relevant agencies are not named among the facts"
        } else {
            "The plan does not name the relevant agencies"
        },
        "only an organisation that is named has to act in line with the arrangements, and nobody else \
         can know that it is meant",
        "Add `relevant_agencies:` with the `name` of each organisation, or of each group of them, and \
         the `reason` it was chosen",
    )
}
