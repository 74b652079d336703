//! Yearly reports with more than twelve months between them, or later in the year than expected.

use crate::calendar::cycles::{YEAR, first_report, month_number, report_after};
use crate::calendar::spans::{end, in_words, length};
use crate::document::practice::YearlyReport;
use crate::document::values::{DateText, DateValue};
use crate::findings::{Message, Severity};
use crate::guidance::Edition;
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    name: "yearly-report-late",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["CA04-16G-05", "WT18-YR-01", "WT23-YR-13", "NST-12-06", "DATE-10", "DATE-11"],
    page: include_str!("yearly_report_late.md"),
    look,
};

/// The last month in which the report on the year to March is expected, and the first of that year.
const LAST_MONTH: i8 = 9;
const FIRST_MONTH: i8 = 4;

fn look(look: &mut Look<'_>) {
    let Some(report) = look.plan().and_then(|plan| plan.yearly_report.as_ref()) else { return };
    let at = At::key("yearly_report");
    let most = length(YEAR).unwrap_or_default();
    if let Some(months) = report.interval_months.filter(|months| *months > most) {
        look.report(&at.then("interval_months"), too_seldom(months)).weighing(Severity::Error);
    }
    between(look, report, &at);
    since(look, report, &at);
    if look.edition >= Edition::Wt23 {
        month(look, report, &at);
    }
}

/// More than a year between two reports.
fn between(look: &mut Look<'_>, report: &YearlyReport, at: &At) {
    let earlier = report.earlier.iter().enumerate();
    let mut dates: Vec<(At, &DateText)> =
        earlier.map(|(index, date)| (at.then("earlier").item(index), date)).collect();
    dates.extend(report.last_published.iter().map(|date| (at.then("last_published"), date)));
    dates.retain(|(_, date)| date.value().first_day().is_some());
    dates.sort_by_key(|(_, date)| date.value().first_day());
    for pair in dates.windows(2) {
        let [(_, before), (place, after)] = pair else { continue };
        let limit = before.value().last_day().and_then(|day| end(YEAR, day));
        let gap = after.value().first_day().zip(limit).is_some_and(|(day, limit)| day > limit);
        if gap {
            look.report(place, year_missed(before, after));
        }
    }
}

/// More than a year since the last report, or since the arrangements began.
fn since(look: &mut Look<'_>, report: &YearlyReport, at: &At) {
    if look.is_replaced() {
        return;
    }
    if let Some(last) = &report.last_published {
        let due = report_after(last);
        if due.is_some_and(|due| due < look.today) {
            look.report(&at.then("last_published"), overdue(last));
        }
        return;
    }
    let control = look.plan().and_then(|plan| plan.document.as_ref());
    let due = first_report(report, control).filter(|due| *due < look.today);
    let place = at.then("last_published");
    if let Some(due) = due.filter(|_| look.is_absent(&place)) {
        look.report(&place, first_unknown(due)).weighing(Severity::Advice);
    }
}

/// The report on the year to March is expected by the end of September.
fn month(look: &mut Look<'_>, report: &YearlyReport, at: &At) {
    if let Some(month) =
        report.due_month.as_ref().filter(|month| is_late(month_number(month.as_str())))
    {
        look.report(&at.then("due_month"), late_in_the_year(month.as_str()))
            .weighing(Severity::Advice);
        return;
    }
    let Some(last) = &report.last_published else { return };
    let month = match last.value() {
        DateValue::Day(day) => Some(day.month()),
        DateValue::Month { month, .. } => Some(month),
        _ => None,
    };
    let due = report_after(last);
    let is_newest = due.is_some_and(|due| due >= look.today);
    if report.due_month.is_none() && is_newest && is_late(month) {
        look.report(&at.then("last_published"), came_late(last)).weighing(Severity::Advice);
    }
}

fn is_late(month: Option<i8>) -> bool {
    month.is_some_and(|month| !(FIRST_MONTH..=LAST_MONTH).contains(&month))
}

fn too_seldom(months: u32) -> Message {
    Message::new(
        format!(
            "The plan has a report every {months} months, and the law asks for one every twelve"
        ),
        WHY,
        "Write `interval_months: 12`, or fewer",
    )
}

fn year_missed(before: &DateText, after: &DateText) -> Message {
    Message::new(
        format!(
            "More than twelve months lie between the reports of {} and {}",
            quoted(before.as_str()),
            quoted(after.as_str())
        ),
        WHY,
        "Look both days up; if they are right, say in the next report why it was late",
    )
}

fn overdue(last: &DateText) -> Message {
    Message::new(
        format!("The last yearly report came out on {}, over a year ago", quoted(last.as_str())),
        WHY,
        "Publish the report that is due, and give its day under `last_published`",
    )
}

fn first_unknown(due: Date) -> Message {
    Message::new(
        format!(
            "The plan gives no day of a yearly report, and the first was due by {}",
            in_words(due)
        ),
        WHY,
        "Add `last_published:`",
    )
}

fn came_late(last: &DateText) -> Message {
    Message::new(
        format!("The last yearly report came out on {}, after September", quoted(last.as_str())),
        BY_SEPTEMBER,
        "Publish the next one by the end of September, or say under `text` why it comes later",
    )
}

fn late_in_the_year(when: &str) -> Message {
    Message::new(
        format!("The yearly report comes out in {}, after September", quoted(when)),
        BY_SEPTEMBER,
        "Move the report to September, or say under `text` why it comes later",
    )
}

const BY_SEPTEMBER: &str = "the report on the year to March is expected by the end of September, so \
                            that its lessons reach the plans for the next";

const WHY: &str = "the public learns from the report what was done and how well it worked, at least \
                   once in every twelve months";
