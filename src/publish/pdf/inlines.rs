//! Running text as data.

use serde_json::{Value, json};

use super::document::Written;
use crate::publish::settle::Settled;
use crate::publish::tree::{Inline, Target};

/// A word longer than this may be broken, in characters.
const LONG_WORD: usize = 16;
/// The longest stretch of a long word that is kept together.
const STRETCH: usize = 8;

impl Written<'_> {
    /// A run of text. The words of footnotes are in `notes`; without it they are left out.
    pub fn inlines(&mut self, content: &[Inline], notes: Option<&Settled>) -> Vec<Value> {
        content.iter().filter_map(|inline| self.inline(inline, notes)).collect()
    }

    fn inline(&mut self, inline: &Inline, notes: Option<&Settled>) -> Option<Value> {
        let (is, content) = match inline {
            Inline::Text { text } | Inline::Abbreviation { short: text, .. } => {
                return Some(self.text(text));
            }
            Inline::Code { text } => {
                let words = self.words(text);
                return Some(json!({"is": "code", "pieces": pieces(&words)}));
            }
            Inline::Break => return Some(json!({"is": "break"})),
            Inline::Footnote { id } => return self.note(id, notes?),
            Inline::Link { target, content } => return Some(self.link(target, content, notes)),
            Inline::Emphasis { content } => ("emphasis", content),
            Inline::Strong { content } => ("strong", content),
            Inline::Struck { content } if self.lined => ("plain", content),
            Inline::Struck { content } => {
                self.lined = true;
                let inlines = self.inlines(content, notes);
                self.lined = false;
                return Some(json!({"is": "struck", "inlines": inlines}));
            }
        };
        Some(json!({"is": is, "inlines": self.inlines(content, notes)}))
    }

    /// A link; underlined where no other line is drawn there, since a file can tell of one only.
    fn link(&mut self, target: &Target, content: &[Inline], notes: Option<&Settled>) -> Value {
        let underlined = !self.lined && !has_struck(content);
        let inlines = self.inlines(content, notes);
        let (to, address) = match target {
            Target::Anchor(id) => (Some(id.as_str()), None),
            Target::Address(address) => (None, Some(address.as_str())),
        };
        json!({"is": "link", "to": to, "address": address, "underlined": underlined, "inlines": inlines})
    }

    /// Words; in pieces between which a line may break where a word is long.
    fn text(&mut self, text: &str) -> Value {
        let words = self.words(text);
        if words.split(' ').all(|word| word.chars().count() <= LONG_WORD) {
            return Value::String(words);
        }
        let pieces = pieces(&words);
        if pieces.len() == 1 { Value::String(words) } else { json!(pieces) }
    }

    /// A reference to a footnote; the first one carries the note.
    fn note(&mut self, id: &str, notes: &Settled) -> Option<Value> {
        let number = notes.footnote_number(id)?;
        let is_first = self.noted.insert(number);
        let blocks =
            is_first.then(|| self.blocks(&notes.footnotes[number - 1].blocks, Some(notes)));
        Some(json!({"is": "note", "number": number, "blocks": blocks}))
    }
}

/// Whether something in a run is struck out.
fn has_struck(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Struck { .. } => true,
        Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::Link { content, .. } => has_struck(content),
        Inline::Text { .. }
        | Inline::Code { .. }
        | Inline::Abbreviation { .. }
        | Inline::Footnote { .. }
        | Inline::Break => false,
    })
}

/// `text` in pieces between which a line may break: whole but for long words. An address breaks
/// after what divides it, anything else after a stretch of letters.
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in text.split_inclusive(' ') {
        let is_long = word.chars().count() > LONG_WORD;
        let divides = |c: char| matches!(c, '/' | '.' | '_' | '-' | '@' | '?' | '&' | '=' | ':');
        let is_divided = word.contains(divides);
        let mut stretch = 0;
        for c in word.chars() {
            if let Some(last) = pieces.last_mut() {
                last.push(c);
            }
            stretch += 1;
            let enough = if is_divided { 3 * STRETCH } else { 2 * STRETCH };
            if is_long && (stretch >= enough || (stretch > 2 && divides(c))) {
                pieces.push(String::new());
                stretch = 0;
            }
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
