//! Where the narrative speaks of the scrutineer of this partnership. Judges nothing.

use crate::findings::Spot;
use crate::rules::missing::find_word;
use crate::rules::{Look, sentences};

/// Words, in lower case, that mean the scrutineer of this partnership.
const WORDS: [&str; 4] =
    ["independent scrutineers", "independent scrutineer", "our scrutineer", "the scrutineer"];

/// The first place, with its words.
pub(super) fn spoken_of(look: &Look<'_>) -> Option<(Spot, String)> {
    look.doc.passages().iter().filter(|passage| !passage.quoted).find_map(|passage| {
        let text = passage.text();
        let lower = text.to_ascii_lowercase();
        WORDS.iter().find_map(|words| {
            let start = find_word(&lower, words)?;
            let end = start + words.len();
            let stands = !sentences::in_quotes(text, start, end)
                && !sentences::denies(sentences::around(text, start, end));
            stands.then(|| (passage.spot(start, end), text[start..end].to_owned()))
        })
    })
}
