//! Counting bytes, many of them at once: a loop that stops nowhere and adds up in single bytes is made
//! into instructions that see sixteen or more. For short texts that hold none it is still the fastest.

/// As many as surely fit a byte when all of them count.
const AT_ONCE: usize = 255;

/// How many of the bytes of `text` are such.
pub fn count_bytes(text: &str, is_such: impl Fn(u8) -> bool) -> usize {
    let count = |chunk: &[u8]| chunk.iter().map(|byte| u8::from(is_such(*byte))).sum::<u8>();
    text.as_bytes().chunks(AT_ONCE).map(|chunk| usize::from(count(chunk))).sum()
}

/// How many bytes of `text` are such together with the byte that stands `after` bytes behind them.
pub fn count_pairs(text: &str, after: usize, are_such: impl Fn(u8, u8) -> bool) -> usize {
    let firsts = text.as_bytes();
    let seconds = firsts.get(after..).unwrap_or_default();
    let pairs = firsts.chunks(AT_ONCE).zip(seconds.chunks(AT_ONCE));
    let count = |(firsts, seconds): (&[u8], &[u8])| {
        let pairs = firsts.iter().zip(seconds);
        pairs.map(|(first, second)| u8::from(are_such(*first, *second))).sum::<u8>()
    };
    pairs.map(|pair| usize::from(count(pair))).sum()
}

/// How many digits from 0 to 9 stand in `text`.
pub fn digits_in(text: &str) -> usize {
    count_bytes(text, |byte| byte.is_ascii_digit())
}

/// Whether `text` has no white space but one plain space at a time, and none at its ends.
pub fn is_plainly_spaced(text: &str) -> bool {
    let is_other_space = |c: char| c.is_whitespace() && c != ' ';
    let has_others = if text.is_ascii() {
        count_bytes(text, |byte| matches!(byte, b'\t'..=b'\r')) > 0
    } else {
        text.contains(is_other_space)
    };
    let spaces_together = count_pairs(text, 1, |first, second| first == b' ' && second == b' ');
    !has_others && spaces_together == 0 && !text.starts_with(' ') && !text.ends_with(' ')
}
