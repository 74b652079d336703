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
            '&' | '+' => plain.push_str(" and "),
            '\'' | '’' | '.' => {}
            _ if letter.is_alphanumeric() => plain.extend(letter.to_lowercase()),
            _ => plain.push(' '),
        }
    }
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    while words.len() > 1 && matches!(words[0], "the" | "nhs") {
        words.remove(0);
    }
    let joined = words.join(" ");
    if joined.contains("integrated care board") {
        return joined.replace("integrated care board", "icb");
    }
    joined
}
