//! Counting bytes, many of them at once: sums of single bytes, without a stop on the way, are made into
//! instructions that each see sixteen or more. For a short text that holds none of what is sought this is
//! several times faster than to stop at the first.

#[cfg(test)]
mod tests;

/// How many bytes are summed up in one byte.
const AT_ONCE: usize = 64;

/// How many of the bytes of `text` are such.
pub fn count_bytes(text: &str, is_such: impl Fn(u8) -> bool) -> usize {
    let count = |part: &[u8]| part.iter().fold(0, |sum: u8, byte| sum + u8::from(is_such(*byte)));
    text.as_bytes().chunks(AT_ONCE).map(|part| usize::from(count(part))).sum()
}

/// How many bytes of `text` are such together with the byte that stands `after` bytes behind them.
pub fn count_pairs(text: &str, after: usize, are_such: impl Fn(u8, u8) -> bool) -> usize {
    let seconds = text.as_bytes().get(after..).unwrap_or_default();
    let firsts = &text.as_bytes()[..seconds.len()];
    let count = |(firsts, seconds): (&[u8], &[u8])| {
        let pairs = firsts.iter().zip(seconds);
        pairs.fold(0, |sum: u8, (first, second)| sum + u8::from(are_such(*first, *second)))
    };
    let parts = firsts.chunks(AT_ONCE).zip(seconds.chunks(AT_ONCE));
    parts.map(|part| usize::from(count(part))).sum()
}

/// How many digits from 0 to 9 stand in `text`.
pub fn digits_in(text: &str) -> usize {
    count_bytes(text, |byte| byte.is_ascii_digit())
}

/// Whether `text` has words, and no white space but one plain space at a time between them.
pub fn is_plainly_spaced(text: &str) -> bool {
    let is_other_space = |c: char| c.is_whitespace() && c != ' ';
    let has_others = if text.is_ascii() {
        count_bytes(text, |byte| matches!(byte, b'\t'..=b'\r')) > 0
    } else {
        text.contains(is_other_space)
    };
    let spaces_together = count_pairs(text, 1, |first, second| first == b' ' && second == b' ');
    let at_ends = text.starts_with(' ') || text.ends_with(' ');
    !text.is_empty() && !has_others && !at_ends && spaces_together == 0
}
