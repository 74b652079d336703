//! Letters that a change of encoding destroyed.

use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{count_pairs, digits_in};
use crate::workspace::Trouble;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static RULE: Rule = Rule {
    name: "encoding-damage",
    severity: Severity::Warning,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("encoding_damage.md"),
    look,
};

/// What UTF-8 looks like when it was read as Windows-1252, and what stood there; longest first.
const DAMAGE: [(&str, &str); 18] = [
    ("â€™", "’"),
    ("â€˜", "‘"),
    ("â€œ", "“"),
    ("â€\u{9d}", "”"),
    ("â€“", "–"),
    ("â€”", "—"),
    ("â€¦", "…"),
    ("â€¢", "•"),
    ("â€", "a quotation mark or dash"),
    ("Â£", "£"),
    ("Â\u{a0}", "a space"),
    ("Â ", "a space"),
    ("Ã©", "é"),
    ("Ã¨", "è"),
    ("Ã´", "ô"),
    ("Ã¢", "â"),
    ("Ã§", "ç"),
    ("\u{fffd}", "a letter that is lost"),
];

/// How these begin.
static BEGINNINGS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let firsts: BTreeSet<char> =
        DAMAGE.iter().filter_map(|(damage, _)| damage.chars().next()).collect();
    firsts.into_iter().collect()
});

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        let text = passage.text();
        if text.is_ascii() || !text.contains(BEGINNINGS.as_slice()) {
            continue;
        }
        let first = DAMAGE
            .iter()
            .filter_map(|(damage, meant)| Some((text.find(damage)?, *damage, *meant)))
            .min_by_key(|(at, damage, _)| (*at, std::cmp::Reverse(damage.len())));
        let Some((at, damage, meant)) = first else { continue };
        let spot = passage.spot(at, at + damage.len());
        // A file that was no UTF-8 has a finding of its own.
        let is_told = look.doc.troubles.iter().any(
            |trouble| matches!(trouble, Trouble::Encoding { file, .. } if *file == spot.place.file),
        );
        if !(is_told && damage == "\u{fffd}") {
            found.push((spot, damage, meant));
        }
    }
    for (spot, damage, meant) in found {
        look.report_spot(spot, damaged(damage, meant));
    }
    let mut of_layer = Vec::new();
    for passage in look.doc.passages().iter().filter(|passage| !passage.quoted) {
        let text = passage.text();
        for (start, end) in glued_to_year(text) {
            let message = glued(&text[start..end], &text[start..start + 4]);
            of_layer.push((passage.spot(start, end), message));
        }
        if let Some((start, end)) = broken(text) {
            of_layer.push((passage.spot(start, end), letters_apart()));
        }
    }
    for (spot, message) in of_layer {
        look.report_spot(spot, message);
    }
}

/// A year with the number of a footnote behind it, after a title that has a year: “Children Act
/// 20042”.
fn glued_to_year(text: &str) -> Vec<(usize, usize)> {
    const TITLES: [&str; 7] = [
        "Working Together ",
        "Safeguard Children ",
        "Safeguard Children, ",
        "Children Act ",
        "Social Work Act ",
        "Education Act ",
        "Data Protection Act ",
    ];
    if digits_in(text) < 5 {
        return Vec::new();
    }
    let found =
        TITLES.iter().flat_map(|title| text.match_indices(title)).filter_map(|(at, title)| {
            let start = at + title.len();
            let count = text[start..].bytes().take_while(u8::is_ascii_digit).count();
            let year = text[start..].get(..4)?;
            let fits = matches!(count, 5 | 6) && (year.starts_with("19") || year.starts_with("20"));
            fits.then_some((start, start + count))
        });
    found.collect()
}

/// Whether so many single characters stand in a row, each between two spaces.
fn holds_single_letters(text: &str, fewest: usize) -> bool {
    const LONGEST: usize = 4;
    // After a letter of one byte to four the next space stands two to five bytes behind the one before.
    let longest = if text.is_ascii() { 1 } else { LONGEST };
    let two_spaces = |first: u8, second: u8| first == b' ' && second == b' ';
    let spaces = (1..=longest).map(|letter| count_pairs(text, letter + 1, two_spaces));
    if spaces.sum::<usize>() < fewest {
        return false;
    }
    let (mut single, mut space) = (0, None);
    text.bytes().enumerate().any(|(at, byte)| {
        if byte == b' ' {
            let is_single = space.is_some_and(|space| {
                at == space + 2
                    || at - space <= LONGEST + 1 && text[space + 1..at].chars().count() == 1
            });
            single = if is_single { single + 1 } else { 0 };
            space = Some(at);
        }
        single == fewest
    })
}

/// Eight single letters or more with a space between, two of them small: “S a f e g u a r d i n g”.
fn broken(text: &str) -> Option<(usize, usize)> {
    const FEWEST: usize = 8;
    // The first has none before it and the last none after it.
    if !holds_single_letters(text, FEWEST - 2) {
        return None;
    }
    let mut run: Vec<(usize, usize)> = Vec::new();
    let words = text.split(' ').map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word));
    let end_of = |run: &[(usize, usize)]| {
        if run.len() < FEWEST {
            return None;
        }
        let small =
            run.iter().filter(|(start, end)| text[*start..*end].contains(char::is_lowercase));
        let (first, last) = (run.first()?, run.last()?);
        (small.count() > run.len() / 2).then_some((first.0, last.1))
    };
    for (start, word) in words {
        let mut letters = word.chars();
        if letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none() {
            run.push((start, start + word.len()));
        } else {
            if let Some(found) = end_of(&run) {
                return Some(found);
            }
            run.clear();
        }
    }
    end_of(&run)
}

fn glued(words: &str, year: &str) -> Message {
    Message::new(
        format!("“{words}” looks like the year {year} with the number of a footnote"),
        "a reader takes it for another year; often the footnotes were lost when the text was copied",
        format!("Write {year}, and add the note as a footnote or take it away"),
    )
}

fn letters_apart() -> Message {
    Message::new(
        "Words stand here as single letters with spaces between",
        "a screen reader spells them out, and a search does not find them; often the text was copied \
         from a page with wide letters",
        "Write the words again without the spaces",
    )
}

fn damaged(damage: &str, meant: &str) -> Message {
    let meant = match meant.chars().count() {
        1 => format!("“{meant}”"),
        _ => meant.to_owned(),
    };
    Message::new(
        format!("“{}” stands where {meant} was", damage.trim_end()),
        "damaged letters make a page hard to read, and a screen reader reads them out one by one",
        "Write the character again; look for more of the kind, and save the file as UTF-8",
    )
}
