//! The register as a person reads it at a terminal.

use super::{Area, Cover, Hint, Known};
use crate::publish::capital;
use crate::register::{self, Confidence};
use crate::report::lines::{in_words, wrapped};
use jiff::civil::Date;

/// A page of words, wrapped to a width.
pub(super) struct Page {
    out: String,
    width: usize,
}

impl Page {
    pub(super) const fn new(width: usize) -> Self {
        Self { out: String::new(), width }
    }

    /// A body: whether and when it exists, what it is called, its codes.
    pub(super) fn body(&mut self, body: &Known, on: Date) {
        self.heading(body.name, body.kind, body.exists, on);
        self.line(&lifetime(body.valid_from, body.valid_to));
        let names = [
            ("Before it", body.before.as_slice()),
            ("After it", body.after.as_slice()),
            ("Also called", body.also_called),
            ("No longer called", body.no_longer_called),
        ];
        for (label, names) in names.into_iter().filter(|(_, names)| !names.is_empty()) {
            self.line(&format!("{label}: {}.", names.join("; ")));
        }
        if let Some(region) = body.region {
            self.line(&format!("Region: {region}."));
        }
        if let Some(title) = body.chief_officer_title {
            self.line(&format!("Its chief officer is called {title}."));
        }
        let code = body.gss.as_ref();
        let own = Some(body.id).filter(|id| code.is_none_or(|gss| gss.code != *id));
        let gss = code.map(|gss| format!("{}{}", gss.code, doubt(gss.confidence)));
        let former = body.former_gss.iter().map(|code| format!("{code} (no longer)"));
        let codes: Vec<String> =
            own.map(str::to_owned).into_iter().chain(gss).chain(former).collect();
        self.line(&format!("Known by: {}.", codes.join(", ")));
        self.line(&format!("How sure masa is: {}.", sure(body.confidence)));
        self.note(2, body.note);
    }

    /// An area: who is there for it, wholly or in part.
    pub(super) fn area(&mut self, area: &Area, on: Date) {
        self.heading(area.name, area.kind, area.exists, on);
        match (area.police.as_slice(), area.boards.as_slice()) {
            ([], _) => self.covers("Councils", &area.councils),
            (police, boards) => {
                self.covers("Police", police);
                self.covers("Integrated care boards", boards);
            }
        }
        if let Some(hint) = &area.partnership_hint {
            self.partnership(hint);
        }
        if let Some(change) = &area.reorganisation {
            let standing = match change.standing {
                "legislated" => "is law",
                "likely" => "was announced; masa has not seen the order",
                _ => "is possible; masa has seen no outcome",
            };
            self.line(&format!(
                "Councils here are being reorganised for {}: it {standing}.",
                in_words(change.expected)
            ));
        }
    }

    /// The page, with the day of the register.
    pub(super) fn close(mut self) -> String {
        let known = in_words(register::KNOWN_ON);
        self.out.push('\n');
        wrapped(&format!("The register as known on {known}."), 0, self.width, &mut self.out);
        self.out
    }

    fn line(&mut self, words: &str) {
        wrapped(words, 2, self.width, &mut self.out);
    }

    fn note(&mut self, indent: usize, note: Option<&str>) {
        if let Some(note) = note {
            wrapped(&format!("Note: {note}"), indent, self.width, &mut self.out);
        }
    }

    fn heading(&mut self, name: &str, kind: &str, exists: bool, on: Date) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        wrapped(name, 0, self.width, &mut self.out);
        let stands = if exists { "it exists" } else { "it does not exist" };
        self.line(&format!("{}; {stands} on {}.", capital(kind), in_words(on)));
    }

    fn covers(&mut self, label: &str, covers: &[Cover]) {
        if covers.is_empty() {
            return self.line(&format!("{label}: none that masa knows on that day."));
        }
        self.line(&format!("{label}:"));
        for cover in covers {
            let part = (!cover.whole).then(|| {
                let part = cover.share.map_or("a part".to_owned(), percent);
                format!("{part} of the council\u{2019}s area")
            });
            let since = cover.from.map(|from| format!("since {}", in_words(from)));
            let words: Vec<String> =
                std::iter::once(cover.name.to_owned()).chain(part).chain(since).collect();
            let words = words.join(", ") + doubt(cover.confidence);
            wrapped(&words, 4, self.width, &mut self.out);
            self.note(6, cover.note);
        }
    }

    fn partnership(&mut self, hint: &Hint) {
        self.line(&format!(
            "The partnership was last seen to be called \u{201c}{}\u{201d}.",
            hint.name
        ));
        let sure = sure(hint.confidence);
        let words =
            format!("That is a hint, and no finding rests on it. How sure masa is: {sure}.");
        wrapped(&words, 4, self.width, &mut self.out);
        self.note(4, hint.note);
    }
}

fn lifetime(from: Option<Date>, until: Option<Date>) -> String {
    let first = from.map_or("It existed before 2018".to_owned(), |first| {
        format!("Its first day: {}", in_words(first))
    });
    let last = until
        .map_or("no end is known".to_owned(), |last| format!("its last day: {}", in_words(last)));
    format!("{first}; {last}.")
}

/// A share of an area, so that a sliver is not taken for nothing.
fn percent(share: f64) -> String {
    if share < 0.01 { "less than 1 %".to_owned() } else { format!("about {:.0} %", share * 100.0) }
}

/// How sure masa is, where it is said always.
const fn sure(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "it rests on a public source",
        Confidence::Medium => "fairly sure; it rests on one source or on general knowledge",
        Confidence::Low => "not sure; look it up before you rely on it",
    }
}

/// How sure masa is, where it is said only in doubt.
const fn doubt(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "",
        Confidence::Medium => " (fairly sure)",
        Confidence::Low => " (not sure)",
    }
}
