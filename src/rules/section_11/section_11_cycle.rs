//! Assurance about section 11 and sections 157 and 175 that is overdue, or comes round nobody knows
//! when.

use crate::calendar::cycles::next_round;
use crate::calendar::spans::{in_words, months_later};
use crate::document::practice::DutyAssurance;
use crate::document::values::{DateText, DateValue};
use crate::findings::{Message, Severity};
use crate::rules::missing::is_answered;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "section-11-cycle",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["S11-AUD-02", "NST-16-07"],
    page: include_str!("section_11_cycle.md"),
    look,
};

/// A round may begin some weeks late without the interval being wrong.
const LEEWAY: u32 = 3;

fn look(look: &mut Look<'_>) {
    let Some(assurance) = look.plan().and_then(|plan| plan.assurance.as_ref()) else { return };
    for (key, duty, name) in [
        ("section_11", &assurance.section_11, "section 11"),
        ("section_175", &assurance.section_175, "sections 157 and 175"),
    ] {
        if let Some(duty) = duty {
            cycle(look, duty, &At::key("assurance").then(key), name);
        }
    }
}

fn cycle(look: &mut Look<'_>, duty: &DutyAssurance, at: &At, name: &str) {
    let interval = at.then("interval_months");
    let does = !duty.who.is_empty() || duty.method.is_some() || duty.last.is_some();
    if does && duty.next.is_none() && look.is_absent(&interval) && look.is_absent(&at.then("next"))
    {
        if !is_answered(look, "section-11.frequency") {
            look.report(&interval, how_often(name)).weighing(Severity::Advice);
        }
        return;
    }
    let last = duty.last.as_ref().and_then(|last| last.value().last_day());
    let due = next_round(duty);
    if let Some(next) = &duty.next {
        let limit = due.and_then(|due| months_later(due, LEEWAY));
        let too_late =
            next.value().first_day().zip(limit).is_some_and(|(next, limit)| next > limit);
        let is_before = next.value().last_day().zip(last).is_some_and(|(next, last)| next < last);
        if is_before {
            // That they are out of order is told by another rule.
        } else if is_over(next.value(), look.today) && !look.is_replaced() {
            look.report(&at.then("next"), overdue(name, next));
        } else if let Some(months) = duty.interval_months.filter(|_| too_late) {
            look.report(&at.then("next"), later_than_said(name, next, months));
        }
    } else if let Some(due) = due.filter(|due| *due < look.today && !look.is_replaced()) {
        look.report(&at.then("last"), due_since(name, due));
    }
}

fn is_over(date: DateValue, today: Date) -> bool {
    date.last_day().is_some_and(|last| last < today)
}

fn how_often(name: &str) -> Message {
    Message::new(
        format!("The plan does not say how often it seeks assurance about {name}"),
        "once is no assurance about a duty that continues",
        "Add `interval_months:`, and `next:` with the day of the next round",
    )
}

fn overdue(name: &str, next: &DateText) -> Message {
    Message::new(
        format!("The next round about {name} was due by {}", quoted(next.as_str())),
        WHY,
        "Give its day under `last`, and the one after it under `next`",
    )
}

fn due_since(name: &str, due: Date) -> Message {
    Message::new(
        format!("By its own interval, the next round about {name} was due by {}", in_words(due)),
        WHY,
        "Give the day of the newest round under `last`, or say when the next one is under `next`",
    )
}

fn later_than_said(name: &str, next: &DateText, months: u32) -> Message {
    Message::new(
        format!(
            "The next round about {name} ({}) comes later than every {months} months",
            quoted(next.as_str())
        ),
        "readers cannot tell which of the two holds",
        "Put the day or the interval right",
    )
}

const WHY: &str = "readers cannot tell whether organisations still show that they keep their duty";
