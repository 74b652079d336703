//! `masa calendar`: every deadline that documents imply.

use super::arguments::{Calendar as Options, CalendarFormat};
use super::documents::{documents, known_kind};
use super::out::{self, Mistake};
use super::{DONE, INCOMPLETE, today};
use crate::calendar::Dated;
use crate::report::Here;
use crate::report::calendar::{self as report, View, Window};
use crate::workspace::{Disk, Files as _, load};

/// Runs the command; gives the exit code.
pub fn run(options: &Options) -> Result<u8, Mistake> {
    let today = options.today.unwrap_or_else(today::from_clock);
    let window = Window { today, from: options.from, until: options.until };
    refuse_nothing(window)?;
    let found = documents(&options.paths)?;
    let mut dated = Vec::new();
    for path in &found.documents {
        dated.push(Dated::of(known_kind(load(&Disk, path))?, today));
    }
    let view = View::of(&dated, &found.unreadable, window);
    let text = match options.format {
        CalendarFormat::Human => report::human(&view, out::width()),
        CalendarFormat::Json => report::json(&view),
        CalendarFormat::Ics => report::ics(&view, &Here::new(&Disk.here())),
        CalendarFormat::Markdown => report::markdown(&view),
        CalendarFormat::Csv => report::csv(&view),
    };
    match &options.output {
        Some(path) => out::write_file(path, &text)?,
        None => out::print(&text)?,
    }
    if options.format == CalendarFormat::Ics {
        tell_left_out(&view);
    }
    Ok(if view.is_complete() { DONE } else { INCOMPLETE })
}

/// Days that leave nothing between them are a slip.
fn refuse_nothing(window: Window) -> Result<(), Mistake> {
    match (window.from, window.until) {
        (Some(from), Some(until)) if from > until => Err(Mistake::Misuse(format!(
            "--from {from} lies after --until {until}, so nothing is between them. Look both days up"
        ))),
        _ => Ok(()),
    }
}

/// What a calendar cannot hold.
fn tell_left_out(view: &View) {
    let count = view.undated.len();
    let what = match count {
        0 => return,
        1 => "One thing without a day is".to_owned(),
        _ => format!("{count} things without a day are"),
    };
    out::note(&format!("masa: {what} not in the calendar; without --format, masa lists them"));
}
