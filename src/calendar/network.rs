//! The deadlines of a network's terms of reference.

use super::collect::Collector;
use super::deadline::{Kind, When};
use super::event::actions;
use super::meetings::{self, Around, one_turn_after};
use super::plan::control;
use super::spans::in_words;
use crate::document::control::Control;
use crate::document::network::Network;
use crate::document::values::{DateText, Regular};
use crate::workspace::At;

/// Puts everything down that is due in a network, but terms and acceptances.
pub(super) fn collect(collector: &mut Collector<'_>, network: &Network) {
    control(collector, network.document.as_ref(), "the terms of reference");
    next_review(collector, network);
    let rules = network.meetings.as_ref();
    let around = Around {
        papers: rules.and_then(|rules| rules.papers_before.as_ref()),
        notes: rules.and_then(|rules| rules.notes_within.as_ref()),
    };
    let of = (network.groups.as_slice(), "The network", around);
    meetings::collect(collector, "dates", &network.dates, of);
    let frequency = rules.and_then(|rules| rules.frequency.as_ref());
    let at = At::key("meetings").then("frequency");
    meetings::next(collector, &at, ("The network", None), frequency, &network.dates);
    meetings::groups(collector, &network.groups, &network.dates);
    if let Some(months) = network.chairing.as_ref().and_then(|chairing| chairing.term_months) {
        let at = At::key("chairing").then("term_months");
        let when = format!("after {months} months, and nothing says since when");
        collector.undated(&at, "Terms of the chairs end", &when);
    }
    if let Some(programme) = &network.work_programme {
        actions(collector, &At::key("work_programme").then("items"), &programme.items);
    }
}

/// The next review by its frequency, where the terms give no day for it.
fn next_review(collector: &mut Collector<'_>, network: &Network) {
    let control = network.document.as_ref();
    if control.is_some_and(|control| control.review_due.is_some()) {
        return;
    }
    let at = At::key("review_frequency");
    let Some(frequency) = &network.review_frequency else { return };
    let what = "Review of the terms of reference";
    let last = control.and_then(newest);
    let next = last.zip(frequency.regular());
    let next =
        next.and_then(|(last, regular)| Some((last, regular, one_turn_after(regular, last)?)));
    match next {
        Some((last, regular, due)) => {
            let how = format!(
                "{}, and agreed or revised on {}",
                Regular::in_words(regular),
                in_words(last)
            );
            collector.counted(&at, When::month_of(due), Kind::Review, what, (how, None));
        }
        None => collector.often(&at, what, Some(frequency)),
    }
}

/// The newest day on which the terms were agreed or revised.
fn newest(control: &Control) -> Option<jiff::civil::Date> {
    let days = [&control.agreed_on, &control.revised_on];
    days.into_iter().flatten().filter_map(DateText::day).max()
}
