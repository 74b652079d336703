//! How often something happens.

/// A clear frequency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regular {
    /// Once a week.
    Weekly,
    /// Once in two weeks.
    EveryTwoWeeks,
    /// Once a month.
    Monthly,
    /// Once in six weeks.
    EverySixWeeks,
    /// Once in two months.
    EveryTwoMonths,
    /// Four times a year.
    Quarterly,
    /// Twice in each school term.
    HalfTermly,
    /// Once in each school term.
    Termly,
    /// Three times a year.
    ThreeAYear,
    /// Twice a year.
    TwiceAYear,
    /// Once a year.
    Annually,
    /// Once in two years.
    EveryTwoYears,
    /// When there is need.
    AsNeeded,
}

/// Each frequency with how it is printed, its meetings in a year (none where that is open), and the
/// ways it is written.
const TABLE: &[(Regular, &str, Option<u32>, &[&str])] = &[
    (Regular::Weekly, "weekly", Some(52), &["weekly", "every week", "once a week"]),
    (
        Regular::EveryTwoWeeks,
        "every two weeks",
        Some(26),
        &["every 2 weeks", "every two weeks", "fortnightly", "once a fortnight"],
    ),
    (Regular::Monthly, "monthly", Some(12), &["monthly", "every month", "once a month"]),
    (
        Regular::EverySixWeeks,
        "every six weeks",
        Some(8),
        &["every 6 weeks", "every six weeks", "six weekly"],
    ),
    (
        Regular::EveryTwoMonths,
        "every two months",
        Some(6),
        &[
            "every 2 months",
            "every two months",
            "once every two months",
            "every other month",
            "six times a year",
        ],
    ),
    (
        Regular::Quarterly,
        "quarterly",
        Some(4),
        &[
            "quarterly",
            "every quarter",
            "every 3 months",
            "every three months",
            "four times a year",
        ],
    ),
    (Regular::HalfTermly, "half-termly", Some(6), &["half termly", "every half term"]),
    (Regular::Termly, "termly", Some(3), &["termly", "every term", "once a term"]),
    (
        Regular::ThreeAYear,
        "three times a year",
        Some(3),
        &["three a year", "three times a year", "3 times a year"],
    ),
    (
        Regular::TwiceAYear,
        "twice a year",
        Some(2),
        &[
            "twice a year",
            "twice yearly",
            "every 6 months",
            "every six months",
            "half yearly",
            "two times a year",
        ],
    ),
    (
        Regular::Annually,
        "once a year",
        Some(1),
        &["annually", "annual", "yearly", "once a year", "every year"],
    ),
    (Regular::EveryTwoYears, "every two years", None, &["every 2 years", "every two years"]),
    (
        Regular::AsNeeded,
        "as needed",
        None,
        &["as needed", "when needed", "as required", "when required", "ad hoc"],
    ),
];

impl Regular {
    /// Reads a code (`every_2_months`) or the usual words (`twice yearly`).
    pub fn read(text: &str) -> Option<Self> {
        let words = text.to_lowercase().replace(['_', '-'], " ");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        TABLE.iter().find(|row| row.3.contains(&words.as_str())).map(|row| row.0)
    }

    /// Every way in which a frequency is written, with what it means.
    pub fn ways() -> impl Iterator<Item = (&'static str, Self)> {
        TABLE.iter().flat_map(|row| row.3.iter().map(|way| (*way, row.0)))
    }

    /// How it is printed.
    pub fn in_words(self) -> &'static str {
        TABLE.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// How many times in a year, where that is fixed.
    pub fn times_a_year(self) -> Option<u32> {
        TABLE.iter().find(|row| row.0 == self).and_then(|row| row.2)
    }
}

/// The words in `text` that mean two things: “bi-monthly” is read as twice a month and as once in
/// two months. Gives their bytes and both meanings.
pub fn ambiguous_frequency(
    text: &str,
) -> Option<(std::ops::Range<usize>, &'static str, &'static str)> {
    const WORDS: [(&str, &str, &str); 3] = [
        ("month", "twice a month", "every two months"),
        ("annual", "twice a year", "every two years"),
        ("week", "twice a week", "every two weeks"),
    ];
    let lower = text.to_ascii_lowercase();
    for (start, _) in lower.match_indices("bi") {
        let at_word_start = !lower[..start].ends_with(|c: char| c.is_alphanumeric());
        let rest = &lower[start + 2..];
        let joint = rest.len() - rest.trim_start_matches(['-', ' ', '\u{2010}', '\u{2011}']).len();
        let stem = &rest[joint..];
        if let Some((word, often, seldom)) =
            WORDS.iter().find(|(word, ..)| at_word_start && stem.starts_with(word))
        {
            let letters = stem[word.len()..].chars().take_while(char::is_ascii_alphabetic).count();
            return Some((start..start + 2 + joint + word.len() + letters, often, seldom));
        }
    }
    None
}
