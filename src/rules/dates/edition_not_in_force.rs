//! A document that declares an edition which was not in force on the day it was published.

use super::written::in_words;
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::judge::declared_edition;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "edition-not-in-force",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["CA04-16K-01", "TR18-01", "DATE-14", "DATE-15"],
    page: include_str!("edition_not_in_force.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let Some(declared) = declared_edition(look.doc) else { return };
    let control = look.doc.document.as_ref().and_then(|document| document.control());
    let published = control.and_then(|control| control.published_on.as_ref()?.day());
    let Some(day) = published else { return };
    let in_force = Edition::in_force_on(day);
    if in_force == Some(declared) {
        return;
    }
    let published_on = look.doc.spot(&At::key("document").then("published_on"));
    let finding = look.report(&At::key("edition"), other_edition(declared, in_force, day));
    if let Some(spot) = published_on {
        finding.with_related(&spot, "published on this day");
    }
}

fn other_edition(declared: Edition, in_force: Option<Edition>, day: Date) -> Message {
    let was = in_force.map_or_else(
        || "no edition that masa knows was in force".to_owned(),
        |edition| format!("{} was in force", edition.title()),
    );
    let todo = in_force.map_or_else(
        || "Correct the edition or the day".to_owned(),
        |edition| {
            format!(
                "Correct the edition or the day; if the plan was written before the change, bring \
                 it up to {} and write `edition: {}`",
                edition.title(),
                edition.code()
            )
        },
    );
    Message::new(
        format!("The document follows {}, but on {} {was}", declared.title(), in_words(day)),
        "partners have to go by the guidance that holds on the day",
        todo,
    )
}
