//! The deadlines of a plan.

use super::collect::{Collector, short, when, written};
use super::cycles::{budget_end, first_report, month_number, next_month, next_round, report_after};
use super::deadline::{Kind, When};
use super::meetings::{self, Around};
use super::reviews;
use super::spans::{end, in_words, length, months_later};
use crate::document::control::{Answer, Control};
use crate::document::plan::Plan;
use crate::document::practice::{Assurance, Scrutiny, YearlyReport};
use crate::document::values::{BodyName, DateText, Text};
use crate::guidance;
use crate::workspace::At;

/// The span in which a yearly report is copied to others.
const COPY: &str = "DATE-12";

/// Puts everything down that is due in a plan, but terms, vacancies and acceptances.
pub(super) fn collect(collector: &mut Collector<'_>, plan: &Plan) {
    control(collector, plan.document.as_ref(), "the plan");
    priorities(collector, plan);
    let around = Around::default();
    let of = (plan.groups.as_slice(), "The partnership", around);
    meetings::collect(collector, "meetings", &plan.meetings, of);
    meetings::groups(collector, &plan.groups, &plan.meetings);
    often(collector, plan);
    if let Some(scrutiny) = &plan.scrutiny {
        scrutiny_work(collector, scrutiny);
    }
    if let Some(reviews) = &plan.case_reviews {
        let at = At::key("case_reviews").then("review_due");
        let what = "Review of the arrangements for practice reviews";
        collector.given(&at, reviews.review_due.as_ref(), Kind::Review, what);
        reviews::collect(collector, reviews);
    }
    if let Some(assurance) = &plan.assurance {
        rounds(collector, assurance);
    }
    if let Some(report) = &plan.yearly_report {
        yearly_report(collector, report, plan.document.as_ref());
    }
    single_days(collector, plan);
    answers(collector, &plan.answers);
}

/// When a document is reviewed, and when its period ends.
pub(super) fn control(collector: &mut Collector<'_>, control: Option<&Control>, of: &str) {
    let Some(control) = control else { return };
    let at = At::key("document");
    let review = format!("Review of {of}");
    collector.given(&at.then("review_due"), control.review_due.as_ref(), Kind::Review, review);
    let what = format!("Last day of the period of {of}");
    collector.given(&at.then("effective_to"), control.effective_to.as_ref(), Kind::Period, what);
}

fn priorities(collector: &mut Collector<'_>, plan: &Plan) {
    for (index, priority) in plan.priorities.iter().enumerate() {
        let title = priority.title.as_ref().map_or_else(String::new, |it| short(it.as_str()));
        let at = At::key("priorities").item(index).then("to");
        collector.given(&at, priority.to.as_ref(), Kind::Period, format!("Priority ends: {title}"));
    }
}

/// What comes round without a date to start from.
fn often(collector: &mut Collector<'_>, plan: &Plan) {
    if let Some(leadership) = &plan.leadership {
        let at = At::key("leadership");
        for (index, meeting) in leadership.lead_meetings.iter().enumerate() {
            let name = meeting.name.as_ref().map_or("The lead safeguarding partners", Text::as_str);
            // A group of the same name may have dates.
            let is_group = |it: &BodyName| it.as_str() == name;
            if plan.groups.iter().any(|group| group.name.as_ref().is_some_and(is_group)) {
                continue;
            }
            let at = at.then("lead_meetings").item(index).then("frequency");
            let what = format!("{} meets", short(name));
            collector.often(&at, what, meeting.frequency.as_ref());
        }
        let what = "Lead safeguarding partners look at what became of recommendations";
        let looked_at = leadership.recommendations_looked_at.as_ref();
        collector.often(&at.then("recommendations_looked_at"), what, looked_at);
    }
    for (index, shared) in plan.shared_with.iter().enumerate() {
        let at = At::key("shared_with").item(index).then("frequency");
        let forum = shared.forum.as_ref().map_or("A shared forum", |forum| forum.as_str());
        collector.often(&at, format!("{} meets", short(forum)), shared.frequency.as_ref());
    }
    if let Some(data) = &plan.data {
        let at = At::key("data").then("frequency");
        collector.often(&at, "The data are looked at", data.frequency.as_ref());
    }
    if let Some(evaluation) = &plan.evaluation {
        let at = At::key("evaluation").then("frequency");
        collector.often(&at, "The arrangements are evaluated", evaluation.frequency.as_ref());
    }
}

/// What will be scrutinised: “October 2026 to March 2027” is due by the end of March.
fn scrutiny_work(collector: &mut Collector<'_>, scrutiny: &Scrutiny) {
    for (index, work) in scrutiny.plan.iter().enumerate() {
        let at = At::key("scrutiny").then("plan").item(index).then("when");
        let what = work.what.as_ref().map_or_else(String::new, |what| short(what.as_str()));
        let Some(words) = work.when.as_ref().filter(|words| !words.is_empty()) else { continue };
        let end = words.as_str().split_once(" to ").map_or(words.as_str(), |(_, end)| end);
        match when(&DateText(end.to_owned())) {
            Some(end) => {
                let how = format!("scrutiny planned for {}", short(words.as_str()));
                let what = format!("Scrutiny to be finished: {what}");
                collector.counted(&at, end, Kind::Assurance, what, (how, None));
            }
            None => collector.undated(&at, format!("Scrutiny: {what}"), words.as_str()),
        }
    }
}

/// Rounds of assurance about duties of single organisations, and audits.
fn rounds(collector: &mut Collector<'_>, assurance: &Assurance) {
    for (key, duty, name) in [
        ("section_11", &assurance.section_11, "section 11"),
        ("section_175", &assurance.section_175, "sections 157 and 175"),
    ] {
        let Some(duty) = duty else { continue };
        let at = At::key("assurance").then(key);
        let what = format!("Next round of assurance about {name}");
        if duty.next.is_some() {
            collector.given(&at.then("next"), duty.next.as_ref(), Kind::Assurance, what);
        } else if let Some(due) = next_round(duty) {
            let months = duty.interval_months.unwrap_or_default();
            let last = duty.last.as_ref().map_or_else(String::new, written);
            let how = format!("{months} months after the last round, {last}");
            let at = at.then("interval_months");
            collector.counted(&at, When::Day(due), Kind::Assurance, what, (how, None));
        } else if let Some(months) = duty.interval_months {
            let often = format!("every {months} months");
            collector.undated(&at.then("interval_months"), what, &often);
        }
    }
    for (index, audit) in assurance.audits.iter().enumerate() {
        let at = At::key("assurance").then("audits").item(index).then("frequency");
        let name = audit.name.as_ref().map_or_else(String::new, |name| short(name.as_str()));
        collector.often(&at, format!("Audit: {name}"), audit.frequency.as_ref());
    }
}

/// The next report: by law, and in the month that the plan itself names.
fn yearly_report(collector: &mut Collector<'_>, report: &YearlyReport, control: Option<&Control>) {
    let at = At::key("yearly_report");
    let last = report.last_published.as_ref();
    let counted = match last {
        Some(last) => report_after(last)
            .map(|due| (due, format!("12 months after the report of {}", written(last)))),
        None => first_report(report, control)
            .map(|due| (due, "12 months after the arrangements began".to_owned())),
    };
    if let Some((due, how)) = counted {
        let what = "Publish the next yearly report: the legal limit";
        let how = (how, Some("CA04-16G-05"));
        collector.counted(
            &at.then("last_published"),
            When::Day(due),
            Kind::YearlyReport,
            what,
            how,
        );
    }
    if let Some(day) = last.and_then(DateText::day) {
        // Whether it was sent is not known, so it is told only while there is time.
        if let Some(due) = end(COPY, day).filter(|due| *due >= collector.today) {
            let days = length(COPY).unwrap_or_default();
            let what = "Send the yearly report to the Panel and the What Works Centre";
            let how =
                (format!("{days} days after publication on {}", in_words(day)), Some("WT18-YR-08"));
            let at = at.then("recipients");
            collector.counted(&at, When::Day(due), Kind::YearlyReport, what, how);
        }
    }
    own_cycle(collector, report, &at);
}

/// The month, or the months between two reports, that a plan itself names. A report that came some
/// weeks early or late is still the one of its year.
fn own_cycle(collector: &mut Collector<'_>, report: &YearlyReport, at: &At) {
    const EARLY: u32 = 5;
    let last = report.last_published.as_ref().and_then(|last| last.value().last_day());
    let what = "Yearly report, as the plan itself says";
    if let Some(months) = report.interval_months.filter(|months| *months < 12) {
        let due = last.and_then(|last| months_later(last, months));
        let at = at.then("interval_months");
        match due {
            Some(due) => {
                let how = (format!("every {months} months, as the plan says"), None);
                collector.counted(&at, When::Day(due), Kind::YearlyReport, what, how);
            }
            None => collector.undated(&at, what, &format!("every {months} months")),
        }
        return;
    }
    let Some(month) = report.due_month.as_ref() else { return };
    let at = at.then("due_month");
    let after = last.and_then(|last| months_later(last, EARLY));
    let next = month_number(month.as_str()).zip(after).and_then(|(n, day)| next_month(n, day));
    match next {
        Some(first) => {
            let how = (format!("each {}, as the plan says", short(month.as_str())), None);
            collector.counted(&at, When::Month(first), Kind::YearlyReport, what, how);
        }
        None => collector.undated(&at, what, month.as_str()),
    }
}

/// What has a day of its own in other parts of a plan.
fn single_days(collector: &mut Collector<'_>, plan: &Plan) {
    let sharing = plan.information_sharing.as_ref().and_then(|it| it.review_due.as_ref());
    let at = At::key("information_sharing").then("review_due");
    collector.given(&at, sharing, Kind::Review, "Review of the information sharing agreement");
    let thresholds = plan.thresholds.as_ref().and_then(|it| it.review_due.as_ref());
    let at = At::key("thresholds").then("review_due");
    collector.given(&at, thresholds, Kind::Review, "Review of the threshold document");
    if let Some(protection) = &plan.child_protection {
        let at = At::key("child_protection");
        for (index, team) in protection.teams.iter().enumerate() {
            let name = team.name.as_ref().map_or_else(String::new, |name| short(name.as_str()));
            let at = at.then("teams").item(index).then("from");
            collector.given(
                &at,
                team.from.as_ref(),
                Kind::Milestone,
                format!("Team begins: {name}"),
            );
        }
        let from = protection.reform.as_ref().and_then(|it| it.operational_from.as_ref());
        let at = at.then("reform").then("operational_from");
        collector.given(&at, from, Kind::Milestone, "The reform of family help works in full");
    }
    for (index, event) in plan.lifecycle.iter().enumerate() {
        let what = event.event.as_ref().map_or_else(String::new, |what| short(what.as_str()));
        let at = At::key("lifecycle").item(index).then("date");
        collector.given(&at, event.date.as_ref(), Kind::Milestone, what);
    }
    let year = plan.funding.as_ref().and_then(|funding| funding.year.as_ref());
    if let Some((year, last)) = year.and_then(|year| Some((year, budget_end(year.as_str())?))) {
        let what = format!("End of the budget year {}", short(year.as_str()));
        let how = ("budget years end in March", None);
        let at = At::key("funding").then("year");
        collector.counted(&at, When::Day(last), Kind::Period, what, how);
    }
}

fn answers(collector: &mut Collector<'_>, answers: &[Answer]) {
    for (index, answer) in answers.iter().enumerate() {
        let at = At::key("answers").item(index);
        let question = answer.question.as_ref().map_or("", |question| question.as_str());
        let known = guidance::question(question).map(|question| guidance::plain(question.asks));
        let question = short(known.as_deref().unwrap_or(question));
        let again = format!("Look again at the answer to: {question}");
        let look = answer.look_again_on.as_ref();
        collector.given(&at.then("look_again_on"), look, Kind::Answer, again);
        let who = answer.who.as_ref().filter(|who| !who.is_empty());
        let who = who.map(|who| format!(" ({})", short(who.as_str()))).unwrap_or_default();
        let what = format!("Answer to be written: {question}{who}");
        collector.given(&at.then("by"), answer.by.as_ref(), Kind::Answer, what);
    }
}
