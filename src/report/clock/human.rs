//! The clocks for a person at a terminal.

use super::{basis, differences, how};
use crate::calendar::spans::{in_words, with_weekday};
use crate::calendar::{Anchors, Clock, Counted, Start};
use crate::guidance;
use crate::publish::capital;
use crate::register::{HOLIDAYS_UNTIL, bank_holiday};
use crate::report::lines::wrapped;
use jiff::civil::Date;

/// The clocks for a person, wrapped to `width` columns.
pub fn human(anchors: &Anchors, clocks: &[Clock], width: usize) -> String {
    let mut out = String::new();
    for (start, day) in Start::ALL.into_iter().filter_map(|it| Some((it, anchors.day(it)?))) {
        let holiday = bank_holiday(day).map(|name| format!(" ({name})")).unwrap_or_default();
        let words = format!("{}: {}{holiday}", capital(bare(start)), with_weekday(day));
        wrapped(&words, 0, width, &mut out);
    }
    for clock in clocks.iter().filter(|clock| !clock.counted.is_empty()) {
        out.push('\n');
        wrapped(clock.what, 0, width, &mut out);
        for counted in &clock.counted {
            wrapped(&format!("{}: {}", due(counted), how(clock, counted)), 2, width, &mut out);
        }
        passed_over(&clock.counted, width, &mut out);
        let basis = basis(clock);
        let ids: Vec<&str> = basis.requirement.into_iter().chain([basis.date_fact]).collect();
        let words = format!("Source: {} ({})", basis.source, ids.join(", "));
        wrapped(&words, 2, width, &mut out);
    }
    not_counted(clocks, width, &mut out);
    out.push_str("\nWhere areas count in different ways\n");
    for note in differences() {
        wrapped(&format!("{} ({})", note.says, note.date_fact), 2, width, &mut out);
    }
    let known = in_words(guidance::KNOWN_ON);
    let until = in_words(HOLIDAYS_UNTIL);
    out.push('\n');
    wrapped(
        &format!(
            "Working days are Monday to Friday without the bank holidays of England, which masa knows \
             until {until}; a proclamation can add one. Guidance as known on {known}."
        ),
        0,
        width,
        &mut out,
    );
    out
}

/// What was left out, and which option would count it.
fn not_counted(clocks: &[Clock], width: usize, out: &mut String) {
    let open: Vec<&Clock> = clocks.iter().filter(|clock| clock.counted.is_empty()).collect();
    if open.is_empty() {
        return;
    }
    out.push_str("\nNot counted, as the day it runs from was not given\n");
    for clock in open {
        wrapped(&format!("{} (--{} DATE)", clock.what, clock.start.word()), 2, width, out);
    }
}

/// The bank holidays that any way of counting passed over.
fn passed_over(counted: &[Counted], width: usize, out: &mut String) {
    let mut days: Vec<(Date, &str)> = counted.iter().flat_map(|one| one.left_out.clone()).collect();
    days.sort_unstable();
    days.dedup();
    if !days.is_empty() {
        let names: Vec<String> =
            days.iter().map(|(day, name)| format!("{} ({name})", with_weekday(*day))).collect();
        wrapped(&format!("Passed over: {}", names.join(", ")), 2, width, out);
    }
}

fn due(counted: &Counted) -> String {
    let Some(day) = counted.due else {
        return format!("masa knows no bank holidays after {}", in_words(HOLIDAYS_UNTIL));
    };
    let before = counted.day_off.as_ref().map(|off| {
        let no_working_day =
            if off.why.starts_with("a bank") { &off.why } else { "no working day" };
        format!(" ({no_working_day}; the working day before is {})", with_weekday(off.before))
    });
    format!("{}{}", with_weekday(day), before.unwrap_or_default())
}

/// The start without an article, as at the beginning of a line.
fn bare(start: Start) -> &'static str {
    start.in_words().trim_start_matches("the ")
}
