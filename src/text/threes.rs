//! Three bytes in a row as one small number, by which most words that do not stand somewhere are known
//! not to. Knows nothing of words.

#[cfg(test)]
mod tests;

/// How many numbers there are.
pub const THREES: usize = 1 << 15;

/// The number of three bytes: the lower five bits of each. Capitals and small letters have the same, and
/// some other bytes share theirs.
pub const fn three(first: u8, second: u8, third: u8) -> u16 {
    const fn bits(byte: u8) -> u16 {
        (byte & 31) as u16
    }
    bits(first) << 10 | bits(second) << 5 | bits(third)
}

/// The threes that stand anywhere in a text.
#[derive(Debug)]
pub struct Threes {
    there: Vec<bool>,
}

impl Threes {
    /// Those of `text`.
    pub fn of(text: &str) -> Self {
        let mut there = vec![false; THREES];
        let mut last = 0;
        for (at, byte) in text.bytes().enumerate() {
            last = usize::from(byte & 31) | last << 5 & (THREES - 1);
            there[last] |= at >= 2;
        }
        Self { there }
    }

    /// Whether `word` may stand in the text: where one of its threes does not, it cannot.
    pub fn may_hold(&self, word: &str) -> bool {
        all(word).all(|three| self.there[three])
    }
}

fn all(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.as_bytes().windows(3).map(|bytes| usize::from(three(bytes[0], bytes[1], bytes[2])))
}
