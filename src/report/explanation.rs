//! Entries of the guidance for a person: what `masa explain` prints.

use crate::guidance::{
    self, AgencyCategory, CrossPlanRule, DateFact, Entry, Needs, Pack, Question, Requirement,
    SpeaksTo, Strength, Term, TermLevel, plain,
};
use std::fmt::Write as _;

/// The entry in words.
pub fn explanation(entry: Entry) -> String {
    let mut text = match entry {
        Entry::Requirement(row) => requirement(row),
        Entry::Term(row) => term(row),
        Entry::Agency(row) => agency(row),
        Entry::Date(row) => date(row),
        Entry::CrossPlan(row) => cross_plan(row),
        Entry::Question(row) => question(row),
    };
    // Writing into a String does not fail, here and below.
    let known = guidance::KNOWN_ON.strftime("%-d %B %Y");
    let _ = writeln!(text, "\nIn masa’s own words, as known on {known}.");
    text
}

/// A heading and the lines under it; nothing when there are no lines.
fn part(out: &mut String, heading: &str, lines: impl IntoIterator<Item = String>) {
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_some() {
        let _ = writeln!(out, "\n## {heading}\n");
        for line in lines {
            let _ = writeln!(out, "{line}");
        }
    }
}

fn requirement(row: &Requirement) -> String {
    let mut out = format!("# {}\n\n{}\n", row.id, plain(row.paraphrase));
    part(
        &mut out,
        "How far it binds",
        [binds(row).to_owned(), addressee(row.speaks_to).to_owned()],
    );
    part(&mut out, "Source", [plain(&guidance::source_line(row))]);
    part(&mut out, "When it applies", [window(row)]);
    part(
        &mut out,
        "Questions it asks",
        row.questions.iter().filter_map(|name| guidance::question(name)).map(question_line),
    );
    part(&mut out, "Rules that look at it", serving(row.id));
    out
}

fn binds(row: &Requirement) -> &'static str {
    match row.strength {
        Some(Strength::Must) => "Must: a duty.",
        Some(Strength::Should) => "Should: what the guidance expects.",
        Some(Strength::May) => "May: a power or an option.",
        Some(Strength::Prompt) => "A prompt: a question worth asking, never law.",
        None => "A fact about the guidance; it asks for nothing.",
    }
}

fn addressee(speaks_to: SpeaksTo) -> &'static str {
    match speaks_to {
        SpeaksTo::Plan => "It speaks to the published arrangements.",
        SpeaksTo::YearlyReport => "It speaks to the yearly report.",
        SpeaksTo::Review => "It speaks to a single practice review.",
        SpeaksTo::Footprint => "It speaks to plans of a wider area.",
        SpeaksTo::Nobody => "No document has to mention it.",
    }
}

fn window(row: &Requirement) -> String {
    let mut text = match row.window.until {
        Some(until) if until == row.window.from => format!("Under {}.", until.title()),
        Some(until) => format!("From {} to {}.", row.window.from.title(), until.title()),
        None => format!("From {} on.", row.window.from.title()),
    };
    if let Some(day) = row.window.starts_on {
        let _ = write!(text, " From {} on.", day.strftime("%-d %B %Y"));
    }
    if let Some(day) = row.window.ends_on {
        let _ = write!(text, " Until {}.", day.strftime("%-d %B %Y"));
    }
    if let Some(event) = row.window.waits_for {
        let _ = write!(text, " Not yet: it waits for {}.", plain(event));
    }
    text
}

/// The rules that serve an id, from the rules themselves.
fn serving(id: &str) -> Vec<String> {
    let rules: Vec<String> = crate::rules::all()
        .filter(|rule| rule.serves.contains(&id))
        .map(|rule| format!("- {}", rule.name))
        .collect();
    if rules.is_empty() { vec!["None yet.".to_owned()] } else { rules }
}

fn question_line(question: &Question) -> String {
    format!("- {}: {}", question.name, plain(question.asks))
}

fn term(row: &Term) -> String {
    let mut out = format!("# {}: {}\n\n", row.id, plain(row.term));
    let _ = writeln!(
        out,
        "{}",
        match row.level {
            TermLevel::Warn => "Out of date or wrong when it is used as if current.",
            TermLevel::Info => "Acceptable, but dated or unclear.",
            TermLevel::Ok => "Right as it is; masa does not report it.",
        }
    );
    part(&mut out, "What to write", [plain(row.instead)]);
    part(&mut out, "Since", row.since.map(plain));
    let sure = guidance::certainty(row.confidence).map(|sure| format!("How sure masa is: {sure}."));
    part(&mut out, "Why", std::iter::once(plain(row.why)).chain(sure));
    part(&mut out, "Note", row.note.map(plain));
    part(&mut out, "Rules that look at it", serving(row.id));
    out
}

fn agency(row: &AgencyCategory) -> String {
    let mut out = format!("# {}: {}\n\n", row.id, plain(row.name));
    let _ = writeln!(
        out,
        "A category of body that can be a relevant agency, under “{}” in the Schedule to the Child \
         Safeguarding Practice Review and Relevant Agency (England) Regulations 2018, as made. The \
         Schedule was amended from 6 November 2023; masa has not seen the amended text.",
        row.heading
    );
    part(&mut out, "Counts towards", row.groups.iter().map(|group| format!("- {group}")));
    part(&mut out, "Rules that look at it", serving(row.id));
    out
}

fn date(row: &DateFact) -> String {
    let mut out = format!("# {}\n\n{}\n", row.id, plain(row.says));
    part(&mut out, "What masa does with it", [plain(row.use_it)]);
    let days = row
        .days
        .iter()
        .map(|day| format!("- {}: {}", day.on.strftime("%-d %B %Y"), plain(day.what)));
    part(&mut out, "Days", days);
    let sure = guidance::certainty(row.confidence);
    part(&mut out, "How sure masa is", sure.map(|sure| format!("It is {sure}.")));
    part(&mut out, "Rules that look at it", serving(row.id));
    out
}

fn cross_plan(row: &CrossPlanRule) -> String {
    let mut out = format!("# {}\n\n{}\n", row.id, plain(row.says));
    part(&mut out, "What it rests on", [plain(row.basis)]);
    part(&mut out, "Rules that look at it", serving(row.id));
    out
}

fn question(row: &Question) -> String {
    let mut out = format!("# {}\n\n{}\n", row.name, plain(row.asks));
    part(&mut out, "A good answer", [plain(row.good_answer)]);
    part(&mut out, "For example", row.example.map(str::to_owned));
    let keys = row.facts.iter().map(|paths| format!("- {}", paths.replace(" or ", ", or ")));
    part(&mut out, "What answers it", std::iter::once(answered_by(row).to_owned()).chain(keys));
    let packs: Vec<String> =
        guidance::packs().iter().filter_map(|pack| asking(pack, row)).collect();
    part(&mut out, "Who asks", (!packs.is_empty()).then(|| packs.join("\n\n")));
    if row.needs != Needs::Facts {
        let bound = format!("---\ntitle: …\nanswers:\n  - {}\n---", row.name);
        part(&mut out, "How to bind text", [format!("At the top of a section:\n\n{bound}")]);
    }
    out
}

fn answered_by(row: &Question) -> &'static str {
    match row.needs {
        Needs::Text => "Text that is bound to it.",
        Needs::Facts => "These facts, all of them; text alone answers it in part:",
        Needs::Both => "Text that is bound to it together with these facts:",
        Needs::Either => "Text that is bound to it, or these facts, all of them:",
    }
}

/// A pack and what it asks; nothing when it asks nothing.
fn asking(pack: &Pack, question: &Question) -> Option<String> {
    let rows: Vec<String> = guidance::requirements_asking(question.name)
        .filter(|requirement| requirement.pack == pack.key)
        .map(asking_line)
        .collect();
    (!rows.is_empty()).then(|| format!("{}\n\n{}", pack.title, rows.join("\n")))
}

/// A requirement with how far it binds and how sure masa is of it.
fn asking_line(row: &Requirement) -> String {
    let strength = match row.strength {
        Some(Strength::Must) => "must",
        Some(Strength::Should) => "should",
        Some(Strength::May) => "may",
        Some(Strength::Prompt) => "prompt",
        None => "fact",
    };
    let sure = guidance::certainty(row.confidence).unwrap_or("seen in the text itself");
    format!("- {} ({strength}): {} How sure masa is: {sure}.", row.id, plain(row.paraphrase))
}
