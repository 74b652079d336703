//! Deadlines as an iCalendar file (RFC 5545) of events that last the whole day, or the whole month
//! where only that is known.
//!
//! Nothing in it comes from the clock, and an event keeps its name from one run to the next, so that a
//! calendar that reads the file again moves events and does not double them.

use super::view::{Row, View};
use crate::calendar::When;
use crate::report::Here;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The longest line in bytes, without its end.
const LONGEST: usize = 75;

/// The deadlines as iCalendar. `here` is the folder from which paths go.
pub fn ics(view: &View, here: &Here) -> String {
    let mut out = Lines::default();
    let one = view.documents.len() == 1;
    out.plain("BEGIN:VCALENDAR");
    out.plain("VERSION:2.0");
    out.plain("PRODID:-//masa//masa calendar 1//EN");
    out.plain("CALSCALE:GREGORIAN");
    out.plain("METHOD:PUBLISH");
    let name = match view.documents.as_slice() {
        [document] => format!("Deadlines: {}", document.title),
        _ => "Deadlines of safeguarding arrangements".to_owned(),
    };
    out.text("X-WR-CALNAME", &name);
    let stamp = format!("DTSTAMP:{}T000000Z", basic(view.window.today));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in &view.deadlines {
        let identity = format!("{}\n{}\n{}", row.title, row.kind.word(), row.place.fact);
        let count = seen.entry(format!("{}\n{identity}", row.document)).or_default();
        *count += 1;
        let identity = if *count == 1 { identity } else { format!("{identity}\n{count}") };
        let uid = here.fingerprint(&row.document, &identity);
        event(row, (one, &stamp, &uid[..32]), &mut out);
    }
    out.plain("END:VCALENDAR");
    out.0
}

fn event(row: &Row, (one, stamp, uid): (bool, &str, &str), out: &mut Lines) {
    let (first, last) = (row.when.first(), row.when.last());
    // The end of an event is the day after its last.
    let end = last.tomorrow().unwrap_or(last);
    out.plain("BEGIN:VEVENT");
    out.plain(&format!("UID:{uid}@masa"));
    out.plain(stamp);
    out.plain(&format!("DTSTART;VALUE=DATE:{}", basic(first)));
    out.plain(&format!("DTEND;VALUE=DATE:{}", basic(end)));
    let title = if one { String::new() } else { format!(" ({})", row.title) };
    out.text("SUMMARY", &format!("{}{title}", row.what));
    out.text("DESCRIPTION", &description(row));
    out.text("CATEGORIES", row.kind.word());
    out.plain("TRANSP:TRANSPARENT");
    out.plain("END:VEVENT");
}

fn description(row: &Row) -> String {
    let month = matches!(row.when, When::Month(_)).then(|| "The day is not known.".to_owned());
    let source = row.source.as_ref().map(|source| format!(" ({source})")).unwrap_or_default();
    let note = row.note.as_ref().map(|note| sentence(note));
    let why = sentence(&format!("{}{source}", row.why));
    let parts = month.into_iter().chain(note).chain([
        why,
        row.title.clone(),
        format!("{}:{}", row.place.file, row.place.line),
    ]);
    parts.collect::<Vec<_>>().join("\n")
}

fn sentence(words: &str) -> String {
    format!("{}.", crate::publish::capital(words))
}

fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// Content lines, folded and ended as the format asks.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value is text of any kind.
    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for c in value.chars() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.plain(&line);
    }

    /// A line that holds nothing to escape.
    fn plain(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
