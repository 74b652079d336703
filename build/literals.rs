//! Rust source for values: text, lists, dates, options.
//!
//! It knows the syntax of literals and nothing of what they mean.

/// A list of literals as a static slice.
pub fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    format!("&[{}]", items.join(", "))
}

/// A list of texts.
pub fn texts<T: AsRef<str>>(items: &[T]) -> String {
    list(items.iter().map(|item| text(item.as_ref())))
}

/// A text.
pub fn text(value: &str) -> String {
    format!("{value:?}")
}

/// A text that may be missing.
pub fn maybe_text(value: Option<&str>) -> String {
    maybe(value.map(text))
}

/// A literal that may be missing.
pub fn maybe(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |literal| format!("Some({literal})"))
}

/// A day written `YYYY-MM-DD`, or the first of a month written `YYYY-MM`.
pub fn day(value: &str) -> String {
    let numbers: Vec<i32> = value.split('-').map_while(|part| part.parse().ok()).collect();
    match numbers[..] {
        [year, month, day] => format!("Date::constant({year}, {month}, {day})"),
        [year, month] => format!("Date::constant({year}, {month}, 1)"),
        _ => panic!("{value:?} is not a day; days are written 2026-11-22"),
    }
}

/// A day that may be missing.
pub fn maybe_day(value: Option<&str>) -> String {
    maybe(value.map(day))
}

/// A value of one of the closed lists, such as `Strength::Must`.
pub fn one_of(list: &str, value: &impl std::fmt::Debug) -> String {
    format!("{list}::{value:?}")
}

/// A constant day with its documentation.
pub fn day_constant(name: &str, about: &str, value: &str) -> String {
    format!("/// {about}\npub const {name}: Date = {};\n\n", day(value))
}

/// A static table.
pub fn table(name: &str, item: &str, rows: &[String]) -> String {
    let rows = rows.join(",\n    ");
    format!("pub static {name}: &[{item}] = &[\n    {rows}\n];\n\n")
}
