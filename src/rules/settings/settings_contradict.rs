//! Settings of which the plan says that there are none, and then lists some.

use crate::document::agency::Statement;
use crate::document::values::Prose;
use crate::findings::{Message, Severity, humanise};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "settings-contradict",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &[],
    page: include_str!("settings_contradict.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(settings) = look.plan().and_then(|plan| plan.settings.as_ref()) else { return };
    let statements: [(&str, &Option<Statement>); 4] = [
        ("youth_custody", &settings.youth_custody),
        ("residential_homes", &settings.residential_homes),
        ("education", &settings.education),
        ("community", &settings.community),
    ];
    for (key, statement) in statements {
        let Some(statement) = statement else { continue };
        let none = statement.none.as_ref().is_some_and(|none| !Prose::is_empty(none));
        if !none || statement.places.is_empty() {
            continue;
        }
        let at = At::key("settings").then(key);
        let places = look.doc.spot(&at.then("places"));
        let finding = look.report(&at.then("none"), both_said(&humanise(key)));
        if let Some(places) = places {
            finding.with_related(&places, "and here are some");
        }
    }
}

fn both_said(setting: &str) -> Message {
    Message::new(
        format!("Under {} the plan says that there are none, and lists some", quoted(setting)),
        "one of the two is wrong, and a reader cannot tell which",
        "Keep `none:` with its reason, or `places:`",
    )
}
