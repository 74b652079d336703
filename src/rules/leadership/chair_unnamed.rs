//! A chair of the partnership whom the text introduces and nobody identifies.

use crate::document::Plan;
use crate::document::group::GroupKind;
use crate::document::people::{Chair, ChairModel};
use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::{find_word, is_answered};
use crate::rules::names::says;
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "chair-unnamed",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["WT23-CHR-01", "NST-05-08"],
    page: include_str!("chair_unnamed.md"),
    look,
};

/// Words, in lower case, that mean the chair of this partnership.
const CHAIR: [&str; 4] =
    ["partnership chair", "chair of the partnership", "partnership's chair", "partnership’s chair"];

/// Words that may stand before “partnership chair”; after others it is another partnership's.
const BEFORE: [&str; 8] = ["a", "an", "the", "our", "its", "new", "independent", "one"];

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    if is_identified(plan) || is_answered(look, "leadership.chair") {
        return;
    }
    if let Some((spot, words)) = introduced(look) {
        look.report_spot(spot, not_identified(&words));
    }
}

/// Whether the facts say who chairs the partnership or its executive.
fn is_identified(plan: &Plan) -> bool {
    let led = plan.leadership.as_ref().and_then(|leadership| leadership.chair.as_ref());
    let top = plan.groups.iter().filter(|group| {
        matches!(
            group.kind,
            Some(GroupKind::Executive | GroupKind::Partnership | GroupKind::LeadPartners)
        )
    });
    led.into_iter().chain(top.filter_map(|group| group.chair.as_ref())).any(says_who)
}

fn says_who(chair: &Chair) -> bool {
    let fixed = !matches!(chair.model, None | Some(ChairModel::Independent));
    fixed
        || says(chair.post.as_ref())
        || says(chair.name.as_ref())
        || chair.partner.is_some()
        || chair.organisation.is_some()
}

fn introduced(look: &Look<'_>) -> Option<(Spot, String)> {
    look.doc.passages().iter().filter(|passage| !passage.quoted).find_map(|passage| {
        let text = passage.text();
        let lower = text.to_ascii_lowercase();
        CHAIR.iter().find_map(|words| {
            let start = find_word(&lower, words)?;
            let end = start + words.len();
            let before = lower[..start].split_whitespace().next_back();
            let ours =
                words.starts_with("chair") || before.is_none_or(|word| BEFORE.contains(&word));
            let stands = ours
                && !sentences::in_quotes(text, start, end)
                && !sentences::denies(sentences::around(text, start, end));
            stands.then(|| (passage.spot(start, end), text[start..end].to_owned()))
        })
    })
}

fn not_identified(words: &str) -> Message {
    Message::new(
        format!("The text introduces a {}, and nothing says who that is", quoted(words)),
        "a chair to whom concerns are to be brought has to be found by those who have them",
        "Add `chair:` under `leadership:` with the `post` or the `partner` that provides the chair; \
         if nobody chairs yet, write `model: vacant`",
    )
}
