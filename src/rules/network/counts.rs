//! Numbers that introduce a list: “four established Working Groups below”, followed by the list. It
//! finds them and counts; it knows no kind of document.

use crate::markdown::{self, Block, BlockData, Run};
use crate::rules::numbers::NUMBERS;
use crate::text::Place;

/// A number that introduces a list, and the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduced {
    /// Where the number and its noun stand.
    pub place: Place,
    /// The number.
    pub stated: usize,
    /// The noun as written: Working Groups.
    pub noun: String,
    /// How many items the list has.
    pub listed: usize,
    /// Where the list stands.
    pub list: Place,
}

/// Words before a number after which it does not count what is listed.
const LOOSE: [&str; 20] = [
    "least", "most", "to", "than", "over", "about", "around", "between", "any", "of", "or", "and",
    "within", "every", "under", "until", "further", "other", "first", "last",
];

/// What is measured and not listed.
const MEASURES: [&str; 12] = [
    "days", "weeks", "months", "years", "hours", "minutes", "times", "pounds", "pages", "percent",
    "thirds", "quarters",
];

/// Words that may stand between the noun and the end of the sentence that introduces a list.
const TAILS: [&str; 16] = [
    "",
    "below",
    "are",
    "namely",
    "as follows",
    "details below",
    "detailed below",
    "listed below",
    "set out below",
    "shown below",
    "these are",
    "which are",
    "they are",
    "are as follows",
    "are listed below",
    "are set out below",
];

/// The numbers in `blocks` that stand in the last sentence right before a list and say how many
/// items it has. `runs` gives the text of a block with places.
pub fn introduced<'a>(
    blocks: &'a [Block],
    run_at: &dyn Fn(Place) -> Option<&'a Run>,
) -> Vec<Introduced> {
    let pairs = blocks.windows(2).filter_map(|pair| match (&pair[0].data, &pair[1].data) {
        (BlockData::Paragraph(content), BlockData::List { items, .. }) => {
            // Most paragraphs announce nothing, and a run has to be looked for.
            counted(&markdown::plain(content))?;
            let run = run_at(pair[0].place)?;
            let (range, stated, noun) = counted(run.text())?;
            Some(Introduced {
                place: run.place(range.start, range.end),
                stated,
                noun,
                listed: items.len(),
                list: pair[1].place,
            })
        }
        _ => None,
    });
    pairs.collect()
}

/// The number that a text ends by announcing: its bytes with the noun, the number and the noun.
fn counted(text: &str) -> Option<(std::ops::Range<usize>, usize, String)> {
    let text = text.trim_end();
    let body = text.trim_end_matches([':', '.', ' ']);
    // The tail has to be there: a full stop after a number ends a statement of its own.
    let announces = text.ends_with(':') || body.to_lowercase().ends_with("below");
    if !announces {
        return None;
    }
    let words = words_of(body);
    let sentence = sentence_start(body);
    let mut found = None;
    for (index, (start, word)) in words.iter().enumerate() {
        let Some(stated) = number_of(word) else { continue };
        if *start < sentence {
            continue;
        }
        // Two numbers in one sentence: nobody can tell which of them counts the list.
        if found.is_some() {
            return None;
        }
        found = Some((index, *start, stated));
    }
    let (index, start, stated) = found?;
    let mut before = words[..index].iter().rev().map(|(_, word)| word.to_lowercase());
    let before = before.find(|word| !["the", "our", "these", "its"].contains(&word.as_str()));
    if before.is_some_and(|word| LOOSE.contains(&word.as_str())) {
        return None;
    }
    let (end, noun) = noun_after(body, &words[index + 1..])?;
    Some((start..end, stated, noun))
}

/// The plural noun within four words, with nothing but a known tail after it.
fn noun_after(body: &str, words: &[(usize, &str)]) -> Option<(usize, String)> {
    let first = words.first()?.0;
    words.iter().take(4).find_map(|(start, word)| {
        let end = start + word.len();
        let lower = word.to_lowercase();
        let is_plural = lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss");
        let tail = body[end..].trim_matches([' ', ',', '(', ')', '-', '–', ':']).to_lowercase();
        let fits = TAILS.contains(&tail.as_str()) && !MEASURES.contains(&lower.as_str());
        (is_plural && fits).then(|| (end, body[first..end].to_owned()))
    })
}

fn sentence_start(body: &str) -> usize {
    body.rfind(". ").or_else(|| body.rfind("; ")).map_or(0, |at| at + 2)
}

fn number_of(word: &str) -> Option<usize> {
    let lower = word.to_lowercase();
    let in_words = NUMBERS.iter().position(|number| *number == lower).filter(|count| *count >= 2);
    in_words.or_else(|| (word.len() <= 2).then(|| word.parse().ok()).flatten().filter(|n| *n > 1))
}

/// Words with where they begin; marks round them are left out.
fn words_of(text: &str) -> Vec<(usize, &str)> {
    let is_mark = |c: char| !c.is_alphanumeric() && c != '-' && c != '’' && c != '\'';
    let mut found = Vec::new();
    let mut from = 0;
    for part in text.split(is_mark) {
        if !part.is_empty() {
            found.push((from, part));
        }
        from += part.len();
        from += text[from..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

#[cfg(test)]
mod tests;
