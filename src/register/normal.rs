//! One spelling for names that mean the same body.
//!
//! The build script uses it for the register's names and the program for the names in plans, so
//! both sides always agree. It knows words and no bodies.

/// A name without what people vary: case, `&` or `and`, dots and commas, a leading "the" or
/// "NHS", and "ICB" for "integrated care board".
pub fn normal(name: &str) -> String {
    let mut plain = String::with_capacity(name.len() + 8);
    for letter in name.chars() {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            'A'..='Z' => plain.push(letter.to_ascii_lowercase()),
            '&' | '+' => {
                push_space(&mut plain);
                plain.push_str("and ");
            }
            '\'' | '’' | '.' => {}
            _ if letter.is_alphanumeric() => plain.extend(letter.to_lowercase()),
            _ => push_space(&mut plain),
        }
    }
    let mut words = plain.trim_end();
    while let Some(rest) = words.strip_prefix("the ").or_else(|| words.strip_prefix("nhs ")) {
        words = rest;
    }
    if words.contains("integrated care board") {
        return words.replace("integrated care board", "icb");
    }
    words.to_owned()
}

/// Adds a space after a word.
fn push_space(words: &mut String) {
    if !words.is_empty() && !words.ends_with(' ') {
        words.push(' ');
    }
}
