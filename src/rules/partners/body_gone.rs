//! A partner or council that did not exist on the document's own day, or does not exist any more.

use super::known::{Named, declared, declared_here, named, registered};
use crate::document::Plan;
use crate::document::partner::DeclaredBody;
use crate::document::values::DateText;
use crate::findings::{Message, Severity};
use crate::register::{self, Body};
use crate::rules::missing::find_word;
use crate::rules::names::{listed, lower};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use jiff::civil::{Date, date};

pub static RULE: Rule = Rule {
    name: "body-gone",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: PLANS,
    serves: &["CA04-16E-03", "DATE-19", "N26-ICB"],
    page: include_str!("body_gone.md"),
    look,
};

/// The last day of clinical commissioning groups.
const LAST_OF_GROUPS: Date = date(2022, 6, 30);

/// How long a body exists, and what came after it.
struct Life {
    from: Option<Date>,
    to: Option<Date>,
    after: Vec<String>,
}

impl Life {
    fn covers(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    for found in named(plan) {
        let lives = lives(plan, &found);
        let own = look.own_day().filter(|day| lives.iter().all(|life| !life.covers(*day)));
        let gone = lives.iter().all(|life| !life.covers(look.today)) && !look.is_replaced();
        let Some(life) = lives.first() else { continue };
        if let Some(day) = own {
            look.report(&found.at, not_on_its_day(found.name, day, life));
        } else if gone {
            look.report(&found.at, not_any_more(found.name, life)).weighing(Severity::Warning);
        }
    }
}

/// The bodies that a name can mean; none where it is not known.
fn lives(plan: &Plan, found: &Named<'_>) -> Vec<Life> {
    if let Some(body) = declared_here(plan, found.name) {
        return vec![life_as_declared(body)];
    }
    let known = registered(plan, found.kind, found.name);
    if known.is_empty() && is_commissioning_group(found) {
        let after = vec!["the integrated care board of the area".to_owned()];
        return vec![Life { from: None, to: Some(LAST_OF_GROUPS), after }];
    }
    if known.is_empty() {
        return declared(plan, found.name).map(life_as_declared).into_iter().collect();
    }
    known.into_iter().map(life_of).collect()
}

fn life_as_declared(body: &DeclaredBody) -> Life {
    let day = |date: &Option<DateText>| date.as_ref().and_then(DateText::day);
    Life { from: day(&body.from), to: day(&body.to), after: Vec::new() }
}

fn life_of(body: &Body) -> Life {
    let successor = |id: &&str| register::by_id(body.kind, id).map(|next| next.name.to_owned());
    let after = body.successors.iter().filter_map(successor).collect();
    Life { from: body.valid_from, to: body.valid_to, after }
}

fn is_commissioning_group(found: &Named<'_>) -> bool {
    let name = lower(found.name);
    found.kind == crate::document::partner::PartnerKind::Icb
        && ["clinical commissioning group", "ccg"].iter().any(|w| find_word(&name, w).is_some())
}

fn not_on_its_day(name: &str, day: Date, life: &Life) -> Message {
    let on = |day: Date| day.strftime("%-d %B %Y").to_string();
    let what = match (life.from, life.to) {
        (Some(from), _) if day < from => format!("was founded only on {}", on(from)),
        (_, Some(to)) => format!("ended on {}", on(to)),
        _ => "did not exist".to_owned(),
    };
    Message::new(
        format!("{} {what}, and this document is of {}", quoted(name), on(day)),
        "a body that does not exist can answer for no child; readers would turn to nobody",
        instead(life),
    )
}

fn not_any_more(name: &str, life: &Life) -> Message {
    let what = life.to.map_or_else(
        || "does not exist today".to_owned(),
        |to| format!("ended on {}", to.strftime("%-d %B %Y")),
    );
    Message::new(
        format!("{} {what}", quoted(name)),
        "the document may have been right on its day, and readers of today would turn to nobody",
        instead(life),
    )
}

fn instead(life: &Life) -> String {
    if life.after.is_empty() {
        return "Name the body that does this work now, or put the dates right under `bodies:`"
            .into();
    }
    format!("Name the body that came after it: {}", listed(&life.after, "or"))
}
