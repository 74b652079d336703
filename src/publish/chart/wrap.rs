//! Lines that fit a width, by the usual widths of letters in a sans-serif face. The reader's own
//! face is not known, so widths are taken generously.

use crate::publish::tree::{Anchor, Role, Shape};

/// Space between lines.
const LEADING: u32 = 4;

/// Width of a letter in hundredths of the size of the type.
fn width_of(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 32,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 40,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 96,
        'A'..='Z' | '&' => 74,
        c if c.is_ascii() => 60,
        c if u32::from(c) > 0x2E7F => 105,
        _ => 68,
    }
}

/// Width of `text` set in type of `size`, rounded up.
pub fn width(text: &str, size: u32) -> u32 {
    (text.chars().map(width_of).sum::<u32>() * size).div_ceil(100)
}

/// The size by which words of a role are measured: names are set in bold letters, which are wider.
fn measure(role: Role) -> u32 {
    match role {
        Role::Name => role.type_size() + 2,
        _ => role.type_size(),
    }
}

/// `text` on at most `most` lines of `room` each, broken between words, a word that is too long
/// anywhere. What does not fit ends in an ellipsis.
pub fn lines(text: &str, role: Role, room: u32, most: usize) -> Vec<String> {
    let size = measure(role);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        for piece in pieces(word, size, room) {
            match lines.last_mut() {
                Some(line)
                    if width(line, size) + width(" ", size) + width(&piece, size) <= room =>
                {
                    line.push(' ');
                    line.push_str(&piece);
                }
                _ => lines.push(piece),
            }
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(last, size) + width("…", size) > room {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

/// A word in pieces that each fit.
fn pieces(word: &str, size: u32, room: u32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for c in word.chars() {
        let letter = width(c.encode_utf8(&mut [0; 4]), size);
        if used > 0 && used + letter > room {
            pieces.push(String::new());
            used = 0;
        }
        used += letter;
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

/// Height of so many lines of words.
pub fn height(role: Role, lines: usize) -> u32 {
    lines as u32 * (role.type_size() + LEADING)
}

/// Lines of words on a drawing, one under the other from `top` on, and their height.
pub fn lettering(role: Role, x: u32, top: u32, lines: &[String]) -> (Vec<Shape>, u32) {
    let place = |(index, text): (usize, &String)| Shape::Words {
        role,
        x,
        y: top + height(role, index + 1) - LEADING - 1,
        anchor: Anchor::Start,
        text: text.clone(),
    };
    (lines.iter().enumerate().map(place).collect(), height(role, lines.len()))
}

/// What is said, without what is empty, with dots between.
pub fn dotted(said: &[String]) -> String {
    let said = said.iter().map(String::as_str).filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

/// Names after a lead-in; empty without names.
pub fn named(lead: &str, names: &[String]) -> String {
    if names.is_empty() { String::new() } else { format!("{lead} {}", names.join(", ")) }
}
