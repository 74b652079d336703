//! Sums of money, in whole pence.

use std::fmt;

/// A sum of money in pence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Pence(pub i64);

impl Pence {
    /// Reads `100000`, `98575.50`, `98,575` and the same with a pound sign. Anything else, and any
    /// sum with parts of a penny, is `None`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches('£').trim_start();
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (pounds, pence) = text.split_once('.').unwrap_or((text, "00"));
        let pence = match pence.len() {
            2 => pence.parse::<u8>().ok()?,
            1 => pence.parse::<u8>().ok()? * 10,
            _ => return None,
        };
        let sum = read_pounds(pounds)?.checked_mul(100)?.checked_add(i64::from(pence))?;
        Some(Self(if negative { -sum } else { sum }))
    }

    /// Adds up sums; `None` when the total does not fit, which no budget reaches.
    pub fn sum(sums: impl IntoIterator<Item = Self>) -> Option<Self> {
        sums.into_iter().try_fold(Self(0), |total, next| total.0.checked_add(next.0).map(Self))
    }
}

/// Whole pounds, with or without commas between groups of three digits.
fn read_pounds(text: &str) -> Option<i64> {
    let groups: Vec<&str> = text.split(',').collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let grouped = groups.len() == 1
        || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    (groups.iter().all(digits) && grouped).then(|| groups.concat().parse().ok()).flatten()
}

impl fmt::Display for Pence {
    /// As money is printed in England: £98,575 or £98,575.50.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = (self.0 / 100).unsigned_abs().to_string();
        let mut grouped = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        match (self.0 % 100).unsigned_abs() {
            0 => write!(f, "{sign}£{grouped}"),
            pence => write!(f, "{sign}£{grouped}.{pence:02}"),
        }
    }
}
