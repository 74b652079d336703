//! `masa clock`: the days that follow from a serious incident.

use super::DONE;
use super::arguments::{Clock as Options, ListFormat};
use super::out::{self, Mistake};
use crate::calendar::spans::{in_words, with_weekday};
use crate::calendar::{Anchors, Start, clocks};
use crate::register::{HOLIDAYS_FROM, HOLIDAYS_UNTIL};
use crate::report::clock as report;
use jiff::civil::Date;

/// Runs the command; gives the exit code.
pub fn run(options: &Options) -> Result<u8, Mistake> {
    let anchors = Anchors {
        incident: options.incident,
        aware: Some(options.aware),
        notified: options.notified,
        decided: options.decided,
        published: options.published,
    };
    let given: Vec<(Start, Date)> =
        Start::ALL.into_iter().filter_map(|start| Some((start, anchors.day(start)?))).collect();
    refuse_disorder(&given)?;
    refuse_far_days(&given)?;
    let clocks = clocks(&anchors);
    out::print(match options.format {
        ListFormat::Human => report::human(&anchors, &clocks, out::width()),
        ListFormat::Json => report::json(&anchors, &clocks),
    })?;
    Ok(DONE)
}

/// One of these comes before the other; two days that were swapped would give wrong clocks.
fn refuse_disorder(given: &[(Start, Date)]) -> Result<(), Mistake> {
    let wrong = given.windows(2).find(|pair| pair[0].1 > pair[1].1);
    let Some([(before, early), (after, late)]) = wrong else { return Ok(()) };
    Err(Mistake::Misuse(format!(
        "--{} ({}) lies after --{} ({}), and the first comes before the second. Look both days up",
        before.word(),
        with_weekday(*early),
        after.word(),
        with_weekday(*late)
    )))
}

/// Working days cannot be counted where bank holidays are not known.
fn refuse_far_days(given: &[(Start, Date)]) -> Result<(), Mistake> {
    let known = HOLIDAYS_FROM..=HOLIDAYS_UNTIL;
    let Some((start, day)) = given.iter().find(|(_, day)| !known.contains(day)) else {
        return Ok(());
    };
    Err(Mistake::Misuse(format!(
        "--{} is {}, and masa knows the bank holidays of England from {} to {} only. Look at the year",
        start.word(),
        in_words(*day),
        in_words(HOLIDAYS_FROM),
        in_words(HOLIDAYS_UNTIL)
    )))
}
