//! Letters that a change of encoding destroyed.

use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::Trouble;

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

fn look(look: &mut Look<'_>) {
    let mut found = Vec::new();
    for passage in look.doc.passages() {
        let text = passage.text();
        if text.is_ascii() {
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
