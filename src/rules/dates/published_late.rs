//! First arrangements under an edition that came out, or began, after the day set for them.

use crate::document::Plan;
use crate::document::control::Control;
use crate::document::values::{DateText, Text};
use crate::findings::{Message, Severity};
use crate::guidance::{self, Edition};
use crate::rules::dates::written::in_words;
use crate::rules::{Look, PLANS, Rule};
use crate::workspace::At;
use jiff::ToSpan;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "published-late",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["TR18-02", "TR18-03", "WT23-PUB-04", "DATE-13", "DATE-14"],
    page: include_str!("published_late.md"),
    look,
};

/// The months from publication to operation that the change to partners left.
const MONTHS_TO_BEGIN: i32 = 3;

fn look(look: &mut Look<'_>) {
    let Some(plan) = look.plan() else { return };
    let Some(control) = &plan.document else { return };
    let Some(published) = control.published_on.as_ref().and_then(DateText::day) else { return };
    if look.is_draft() || published > look.today {
        return;
    }
    match look.edition {
        Edition::Wt18 => first_of_2018(look, plan, control, published),
        Edition::Wt23 => late_for_2023(look, plan, control, published),
        Edition::Wt26 => {}
    }
}

/// The days that the catalogue gives; they are changed there and nowhere else.
fn day_of(fact: &str, index: usize) -> Option<Date> {
    guidance::date_fact(fact)?.days.get(index).map(|day| day.on)
}

fn first_of_2018(look: &mut Look<'_>, plan: &Plan, control: &Control, published: Date) {
    let (Some(publish_by), Some(begin_by)) = (day_of("DATE-13", 1), day_of("DATE-13", 2)) else {
        return;
    };
    // Only a first version of the year of the change was bound by its days.
    let is_of_the_change = published.year() <= begin_by.year();
    let is_first = !has_version_before(control, published) && !is_later_version(control);
    if !is_of_the_change || !is_first || !plan.lifecycle.is_empty() {
        return;
    }
    if published > publish_by {
        look.report(&published_at(), late(published, publish_by));
    }
    let limit =
        published.checked_add(MONTHS_TO_BEGIN.months()).map_or(begin_by, |day| day.min(begin_by));
    let begins = control.effective_from.as_ref().and_then(DateText::day);
    if let Some(begins) = begins.filter(|begins| *begins > limit) {
        look.report(&At::key("document").then("effective_from"), begins_late(begins, limit));
    }
}

fn late_for_2023(look: &mut Look<'_>, plan: &Plan, control: &Control, published: Date) {
    let (Some(from), Some(by)) = (day_of("DATE-14", 0), day_of("DATE-14", 1)) else { return };
    let versions = control.history.iter().filter_map(|version| version.on.as_ref());
    let was_in_time =
        versions.filter_map(|on| on.value().last_day()).any(|on| from <= on && on <= by);
    let effective = control.effective_from.as_ref().and_then(DateText::day);
    let began_in_time = effective.is_some_and(|day| day <= by);
    let is_new = plan.lifecycle.iter().any(|event| {
        event.date.as_ref().and_then(|date| date.value().last_day()).is_some_and(|day| day > by)
    });
    if published > by && !was_in_time && !began_in_time && !is_new {
        look.report(&published_at(), late(published, by)).weighing(Severity::Advice);
    }
}

fn published_at() -> At {
    At::key("document").then("published_on")
}

fn has_version_before(control: &Control, day: Date) -> bool {
    let days = control.history.iter().filter_map(|version| version.on.as_ref());
    days.filter_map(|on| on.value().first_day()).any(|on| on < day)
}

/// Whether the number of the version says that it is not the first: 2.0.
fn is_later_version(control: &Control) -> bool {
    let version = control.version.as_ref().map_or("", Text::as_str);
    let number = version.trim_start_matches(|c: char| !c.is_ascii_digit());
    let major = number.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    major.parse::<u32>().is_ok_and(|major| major > 1)
}

fn late(published: Date, by: Date) -> Message {
    Message::new(
        format!(
            "The plan was published on {}, and arrangements under this edition were to be in place \
             by {}",
            in_words(published),
            in_words(by)
        ),
        "until then the area worked by guidance that had been replaced, and a reader will ask what \
         held meanwhile",
        "If an earlier version was out in time, list it under `document.history` with its day; if \
         not, say what applied until this one",
    )
}

fn begins_late(begins: Date, limit: Date) -> Message {
    Message::new(
        format!(
            "The arrangements begin on {}, and had to be at work by {}",
            in_words(begins),
            in_words(limit)
        ),
        "when partners took the place of boards, new arrangements had to work within three months of \
         publication",
        "Correct the day, or say what applied until then",
    )
}
