//! Titles, years and dates of laws and guidance that are not right.

use super::citations::{Cited, cited, edition_years};
use super::context::{is_past_fact, sentence, speaks_of_the_past};
use super::{seek::Phrases, sources};
use crate::findings::{Message, Severity};
use crate::guidance::editions;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use jiff::civil::{Date, date};
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "guidance-misnamed",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &["TRM-16", "TRM-29", "TRM-31", "TRM-32"],
    page: include_str!("guidance_misnamed.md"),
    look,
};

/// Titles that are not right, and the right ones.
const WRONG: [(&str, &str); 22] = [
    ("Working Together to Safeguard the Children", WORKING_TOGETHER),
    ("Working Together for Safeguarding Children", WORKING_TOGETHER),
    ("Working Together to Safeguarding Children", WORKING_TOGETHER),
    ("Working Together to Safeguard Child", WORKING_TOGETHER),
    ("Working Together to Safeguard Childrens", WORKING_TOGETHER),
    ("Working Together to Safe Guard Children", WORKING_TOGETHER),
    ("WTG 18", "Working Together to Safeguard Children 2018"),
    ("WTG18", "Working Together to Safeguard Children 2018"),
    ("WTG 2018", "Working Together to Safeguard Children 2018"),
    ("WTG 23", "Working Together to Safeguard Children 2023"),
    ("WTG23", "Working Together to Safeguard Children 2023"),
    ("WTG 2023", "Working Together to Safeguard Children 2023"),
    ("Children's Act", "Children Act"),
    ("Childrens Act", "Children Act"),
    ("Children's Act 2004", "Children Act 2004"),
    ("Childrens Act 2004", "Children Act 2004"),
    ("Children's Act 1989", "Children Act 1989"),
    ("Childrens Act 1989", "Children Act 1989"),
    ("Children's Social Work Act", "Children and Social Work Act"),
    ("Children's and Social Work Act", "Children and Social Work Act"),
    (ACT_OF_2025, "Children's Wellbeing and Schools Act 2026"),
    (BILL, "Children's Wellbeing and Schools Act 2026"),
];

const WORKING_TOGETHER: &str = "Working Together to Safeguard Children";
const ACT_OF_2025: &str = "Children's Wellbeing and Schools Act 2025";
const BILL: &str = "Children's Wellbeing and Schools Bill";

/// The day on which the Bill became an Act (TRM-31).
const ENACTED: Date = date(2026, 4, 29);

/// Years of factual updates, which some cite as if they were editions.
const UPDATES: [i16; 3] = [2020, 2022, 2024];

static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(WRONG.iter().enumerate().map(|(key, (wrong, _))| (key, *wrong))));

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    let passages = look.doc.passages().iter();
    // What a quotation says is not this document's to put right.
    for passage in passages.filter(|p| !p.quoted && !p.fact.as_ref().is_some_and(is_past_fact)) {
        let text = passage.text();
        for hit in PHRASES.find_in(passage) {
            let (wrong, right) = WRONG[hit.key];
            let words = &text[hit.start..hit.end];
            if wrong.contains("Act") && !words.contains("Act") {
                continue; // A children's act on a stage.
            }
            let message = if wrong == BILL {
                if look.today < ENACTED || speaks_of_the_past(sentence(text, hit.start, hit.end)) {
                    continue;
                }
                became_an_act(words, right, look.day >= ENACTED)
            } else {
                misnamed(words, right)
            };
            found.push((passage.spot(hit.start, hit.end), message, source_of(wrong)));
        }
        for (start, end) in small_letters(text) {
            let spot = passage.spot(start, end);
            found.push((spot, small_letter(&text[start..end]), sources::OWN_RULE.to_owned()));
        }
        for cited in cited(text) {
            let words = &text[cited.start..cited.end];
            found.extend(old_subtitle(text, cited).map(|(start, end)| {
                let message = of_old_title(&text[start..end], cited.year);
                (passage.spot(start, end), message, sources::of_term("TRM-16"))
            }));
            let message = wrong_year(cited, words).or_else(|| wrong_month(cited, words));
            let spot = passage.spot(cited.start, cited.end);
            found.extend(message.map(|message| (spot, message, sources::OWN_RULE.to_owned())));
        }
    }
    for (spot, message, source) in found {
        look.report_spot(spot, message).source = source;
    }
}

/// Where a wrong title is written of.
fn source_of(wrong: &str) -> String {
    match wrong {
        BILL => sources::of_term("TRM-31"),
        ACT_OF_2025 => sources::of_term("TRM-32"),
        wrong if wrong.contains("Act") && !wrong.contains("Social") => sources::of_term("TRM-29"),
        _ => sources::OWN_RULE.to_owned(),
    }
}

/// “A guide to inter-agency working” beside an edition that has another word there.
fn old_subtitle(text: &str, cited: Cited) -> Option<(usize, usize)> {
    let around = sentence(text, cited.start, cited.end);
    let words = "guide to inter-agency working";
    let at = around.to_ascii_lowercase().find(words).filter(|_| cited.year >= 2023)?;
    let start = around.as_ptr() as usize - text.as_ptr() as usize + at;
    Some((start, start + words.len()))
}

fn of_old_title(words: &str, year: i16) -> Message {
    Message::new(
        format!("{} belongs to an edition before that of {year}", quoted(words)),
        WHY,
        "Write “guide to multi-agency working”",
    )
}

/// `Section 16e`: the sections on safeguarding partners, 16E to 16Q, have capitals.
fn small_letters(text: &str) -> Vec<(usize, usize)> {
    if !text.contains(" 16") {
        return Vec::new();
    }
    let found = ["ection 16", "ections 16"].into_iter().flat_map(|word| text.match_indices(word));
    let found = found.filter_map(|(at, word)| {
        let rest = &text.as_bytes()[at + word.len()..];
        let small = rest.first().is_some_and(|letter| (b'e'..=b'q').contains(letter));
        let alone = !rest.get(1).is_some_and(u8::is_ascii_alphanumeric);
        let start = at + word.len() - "16".len();
        (small && alone).then_some((start, start + "16e".len()))
    });
    found.collect()
}

fn small_letter(words: &str) -> Message {
    let right = words.to_uppercase();
    Message::new(
        format!("The section of the Act is {}, not {}", quoted(&right), quoted(words)),
        "with a small letter it reads as a paragraph of section 16, which is about something else",
        format!("Write {}", quoted(&right)),
    )
}

const WHY: &str = "a reader who looks for it under that name does not find it";

fn misnamed(words: &str, right: &str) -> Message {
    let right = quoted(right);
    Message::new(
        format!("{} is not what it is called: {right}", quoted(words)),
        WHY,
        format!("Write {right}"),
    )
}

fn became_an_act(words: &str, right: &str, by_then: bool) -> Message {
    let when = if by_then { "had become" } else { "has since become" };
    Message::new(
        format!("{} {when} an Act", quoted(words)),
        "it received Royal Assent on 29 April 2026, and an Act binds where a Bill does not",
        format!(
            "Write {}; much of it waits for a day of its own, so say which part you mean",
            quoted(right)
        ),
    )
}

/// A year in which no edition came out. Years after the last edition that masa knows are not judged.
fn wrong_year(cited: Cited, words: &str) -> Option<Message> {
    let newest = edition_years().max()?;
    let is_wrong = cited.year < newest
        && cited.year >= 2006
        && edition_years().all(|year| year != cited.year)
        && !UPDATES.contains(&cited.year);
    is_wrong.then(|| {
        Message::new(
            format!("{}: no edition came out in {}", quoted(words), cited.year),
            WHY,
            "Give the edition you mean: 2018, 2023 or 2026",
        )
    })
}

fn wrong_month(cited: Cited, words: &str) -> Option<Message> {
    let facts = editions().iter().find(|facts| facts.published_on.year() == cited.year)?;
    let published = facts.published_on;
    cited.month.filter(|month| *month != published.month()).map(|_| {
        let right = published.strftime("%B %Y").to_string();
        Message::new(
            format!("{}: this edition came out in {right}", quoted(words)),
            "readers may look for another document of that month",
            format!("Write {right}"),
        )
    })
}
