//! The years that a text speaks of, and whether they are the financial year of the facts.

/// The year in which a financial year begins: 2026 for “2026-27”, “2026/2027” and “2026”.
pub(super) fn financial(words: &str) -> Option<u32> {
    found(words).first().copied()
}

/// Whether no year in `words` is another than the financial year that begins in `year`.
pub(super) fn agree(words: &str, year: Option<u32>) -> bool {
    let found = found(words);
    let Some(year) = year else { return found.is_empty() };
    // The second half of a financial year may be named, but not alone.
    found.iter().all(|one| *one == year || *one == year + 1)
        && (found.is_empty() || found.contains(&year))
}

/// Every year from 2000 to 2099 in `words`.
fn found(words: &str) -> Vec<u32> {
    let numbers = words.split(|c: char| !c.is_ascii_digit() && c != ',' && c != '£' && c != '.');
    numbers
        .map(|number| number.trim_end_matches([',', '.']))
        .filter(|number| number.len() == 4 && number.starts_with("20"))
        .filter_map(|number| number.parse().ok())
        .collect()
}
