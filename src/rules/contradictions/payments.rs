//! What a sum in a sentence is said to be: what somebody pays, what each partner pays, the whole
//! budget, or what one thing costs. Only forms that leave no doubt are read.

use super::sentence::{Kind, Token};
use super::sums::{self, Sum};
use std::ops::Range;

/// What a sum is said to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Of {
    /// What this payer gives in money in a year.
    Payer(usize),
    /// What each of the statutory partners gives.
    EachPartner,
    /// The whole budget.
    Total,
    /// What is set aside for something, in the words of the text.
    Spending(Vec<String>),
    /// What is set aside for something, and no word more than says for what.
    Line(Vec<String>),
}

/// A sum with what it is said to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Payment {
    pub(super) of: Of,
    pub(super) sum: Sum,
    /// The bytes of the sum.
    pub(super) words: Range<usize>,
}

const PAYS: [&str; 12] = [
    "pays",
    "pay",
    "contributes",
    "contribute",
    "gives",
    "give",
    "provides",
    "provide",
    "invests",
    "invest",
    "contribution",
    "share",
];

/// Words that may stand between a payer and the verb, or between the verb and the sum.
const BETWEEN: [&str; 20] = [
    "will",
    "each",
    "currently",
    "annually",
    "both",
    "a",
    "an",
    "the",
    "cash",
    "contribution",
    "contributions",
    "sum",
    "of",
    "annual",
    "yearly",
    "total",
    "same",
    "is",
    "in",
    "partnership",
];

const ARTICLES: [&str; 4] = ["the", "our", "this", "a"];

/// What a budget may be called without being a part of it.
const WHOLE: [&str; 13] = [
    "total",
    "overall",
    "whole",
    "annual",
    "joint",
    "pooled",
    "combined",
    "shared",
    "common",
    "core",
    "partnership",
    "agreed",
    "yearly",
];

/// The sums of a sentence with what they are said to be. `about_money` says whether the words around
/// are about money, so that a name and a sum beside each other and “the budget” mean what they say.
pub(super) fn read(tokens: &[Token<'_>], about_money: bool) -> Vec<Payment> {
    let mut found: Vec<Payment> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((sum, length)) = sums::read(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let (before, after) = (&tokens[..at], &tokens[at + length..]);
        if !is_loose(before, after)
            && let Some(of) = of(before, after, about_money, found.iter().any(is_paid))
        {
            found.push(Payment { of, sum, words: tokens[at].start..tokens[at + length - 1].end });
        }
        at += length;
    }
    found
}

/// Whether a sum is one end of a range, a rate by the day or month, or no exact sum.
fn is_loose(before: &[Token<'_>], after: &[Token<'_>]) -> bool {
    const NEAR: [&str; 24] = [
        "about",
        "around",
        "approximately",
        "roughly",
        "nearly",
        "almost",
        "over",
        "under",
        "to",
        "than",
        "least",
        "most",
        "between",
        "circa",
        "some",
        "further",
        "additional",
        "extra",
        "another",
        "only",
        "from",
        "above",
        "below",
        "by",
    ];
    let adds = match before {
        [.., add, up, to] if to.is("to") => {
            up.is_any(&["amounts", "comes"]) || up.is("up") && add.is_any(&["add", "adds"])
        }
        _ => false,
    };
    let near = !adds && before.last().is_some_and(|token| token.is_any(&NEAR));
    let range = after.first().is_some_and(|token| {
        token.kind == Kind::Mark('–')
            || token.is_any(&["to", "or"]) && sums::read(&after[1..]).is_some()
    });
    let by_the =
        after.first().is_some_and(|token| token.is_any(&["a", "per", "each", "every", "an"]))
            && !after.get(1).is_some_and(|token| token.is_any(&["year", "annum"]));
    near || range || by_the
}

const fn is_paid(payment: &Payment) -> bool {
    matches!(payment.of, Of::Payer(_))
}

fn of(before: &[Token<'_>], after: &[Token<'_>], about_money: bool, goes_on: bool) -> Option<Of> {
    paid_before(before, after, about_money, goes_on)
        .or_else(|| from_payer(after))
        .or_else(|| total(before, after, about_money))
        .or_else(|| spending(before, after))
        .or_else(|| budget_for(before, after))
}

/// “The police pay £80,000”, “the police: £80,000”, “each of the three partners pays £80,000”.
fn paid_before(
    before: &[Token<'_>],
    after: &[Token<'_>],
    about_money: bool,
    goes_on: bool,
) -> Option<Of> {
    if !is_whole_payment(after) {
        return None;
    }
    let mut rest = before;
    let mut verb = false;
    while let [start @ .., last] = rest {
        let pays = last.is_any(&PAYS);
        let fills = pays || last.is_any(&BETWEEN) || last.is("'s");
        let joins =
            about_money && !verb && matches!(last.kind, Kind::Mark(':' | '(' | '–' | '-' | '—'));
        if !fills && !joins {
            break;
        }
        verb |= pays;
        rest = start;
    }
    match rest.last()?.kind {
        Kind::Thing(payer) => {
            let mut outer = &rest[..rest.len() - 1];
            while let [start @ .., last] = outer
                && last.is_any(&ARTICLES)
            {
                outer = start;
            }
            let joined = outer.last().is_none_or(|token| {
                token.is("and") || matches!(token.kind, Kind::Mark(',' | ';' | ':' | '('))
            });
            // “The chair of the police pays” is not about what the police pay.
            let stands = match outer.last() {
                Some(last) if verb => {
                    !last.is_any(&["of", "with", "by", "to", "for", "from", "beside"])
                }
                Some(_) => about_money && goes_on && joined,
                None => verb || about_money,
            };
            stands.then_some(Of::Payer(payer))
        }
        Kind::Word("partner" | "partners") if verb => each_partner(rest, before),
        _ => None,
    }
}

/// Whether words before a verb mean every statutory partner, each for itself.
fn each_partner(subject: &[Token<'_>], before: &[Token<'_>]) -> Option<Of> {
    let near = &subject[subject.len().saturating_sub(6)..];
    let each = before[subject.len().saturating_sub(6)..].iter().any(|token| token.is("each"))
        || near.iter().any(|token| token.is("every"));
    let told = near.iter().any(|token| token.is_any(&["statutory", "safeguarding", "three"]));
    let others = near.iter().any(|token| token.is_any(&["other", "others", "two"]));
    (each && told && !others).then_some(Of::EachPartner)
}

/// Whether what follows a sum leaves it the whole of what is paid in a year.
fn is_whole_payment(after: &[Token<'_>]) -> bool {
    let Some(first) = after.first() else { return true };
    match first.kind {
        Kind::Mark(_) => !after.get(1).is_some_and(|token| token.is_any(&["for", "towards"])),
        Kind::Thing(_)
        | Kind::Word("and" | "a" | "per" | "each" | "annually" | "while" | "every") => true,
        Kind::Word("in") => after.get(1).is_some_and(|token| {
            matches!(token.kind, Kind::Word(word) if word == "cash" || word.starts_with("20"))
        }),
        Kind::Word("to" | "towards" | "into") => after.iter().take(6).any(|token| {
            token.is_any(&["budget", "partnership", "arrangements", "fund", "pool"])
        }),
        _ => false,
    }
}

/// “£80,000 from the police”, “£80,000 paid by the police”.
fn from_payer(after: &[Token<'_>]) -> Option<Of> {
    let mut at = 0;
    while after.get(at)?.is_any(&["is", "paid", "given", "contributed", "provided"]) {
        at += 1;
    }
    if !after.get(at)?.is_any(&["from", "by"]) {
        return None;
    }
    at += 1;
    at += usize::from(after.get(at)?.is_any(&ARTICLES));
    let Kind::Thing(payer) = after.get(at)?.kind else { return None };
    let ends = after.get(at + 1).is_none_or(|token| {
        matches!(token.kind, Kind::Mark('.' | ',' | ';' | ')'))
            || token.is("and") && !after.get(at + 2).is_some_and(|token| token.is("crime"))
    });
    ends.then_some(Of::Payer(payer))
}

/// “The total budget for 2026–27 is £300,000”, “our pooled budget of £300,000”, “the lines of
/// spending add up to £300,000”.
fn total(before: &[Token<'_>], after: &[Token<'_>], about_money: bool) -> Option<Of> {
    const VERBS: [&str; 13] = [
        "is", "of", "totals", "to", "at", "be", "amounts", "comes", "stands", "adds", "add", "up",
        "will",
    ];
    if is_limited(after) {
        return None;
    }
    // From the sum backwards: the verb, the year, the noun, what it is called.
    let words: Vec<&Token<'_>> = before.iter().rev().take(14).collect();
    let verb = words
        .iter()
        .take_while(|token| token.is_any(&VERBS) || token.kind == Kind::Mark(':'))
        .count();
    let adds = words[..verb].iter().any(|token| token.is("up"));
    let at = verb + words[verb..].iter().take_while(|token| is_of_year(token)).count();
    let noun = words.get(at).filter(|_| verb > 0)?;
    let called: Vec<_> =
        words[at + 1..].iter().take_while(|token| token.is_any(&WHOLE) || token.is("'s")).collect();
    let is_whole = called.iter().any(|token| {
        token.is_any(&["total", "overall", "whole", "combined", "pooled", "partnership"])
    });
    let article = words.get(at + 1 + called.len());
    let ours = article.is_some_and(|token| token.is("our"));
    let known = article.is_none_or(|token| token.is_any(&["the", "our", "this"]));
    let fits = match noun.kind {
        Kind::Word("budget") => known && (about_money || is_whole || ours),
        Kind::Word("contributions" | "funding" | "income") => known && (is_whole || adds),
        Kind::Word("lines" | "payments") => known && adds && about_money,
        _ => false,
    };
    fits.then_some(Of::Total)
}

/// Whether what follows a sum makes it a part of the budget, or of more than one year.
fn is_limited(after: &[Token<'_>]) -> bool {
    let for_the_year = after.get(1).is_some_and(|token| {
        matches!(token.kind, Kind::Word(word) if word.starts_with("20"))
            || token.is("the") && after.get(2).is_some_and(|token| token.is("year"))
    });
    after.first().is_some_and(|token| {
        token.is_any(&["towards", "from", "of", "over", "across", "by"])
            || token.is("for") && !for_the_year
    })
}

/// Whether a word belongs to “for the year 2026–27”.
fn is_of_year(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Word(word) => {
            word.bytes().all(|b| b.is_ascii_digit())
                || matches!(word, "for" | "in" | "year" | "the")
        }
        Kind::Mark('–' | '/') => true,
        _ => false,
    }
}

/// “There is £30,000 for rapid reviews”.
fn spending(before: &[Token<'_>], after: &[Token<'_>]) -> Option<Of> {
    const SETS_ASIDE: [&str; 8] =
        ["there", "budget", "aside", "spend", "we", "includes", "holds", "line"];
    if !after.first()?.is_any(&["for", "on"])
        || !before.iter().any(|token| token.is_any(&SETS_ASIDE))
    {
        return None;
    }
    let words: Vec<String> = after[1..]
        .iter()
        .take(7)
        .map_while(|token| match token.kind {
            Kind::Word(word) if sums::read(&[*token]).is_none() => Some(word.to_owned()),
            _ => None,
        })
        .collect();
    Some(Of::Spending(words))
}

/// “The budget for training is £40,000”.
fn budget_for(before: &[Token<'_>], after: &[Token<'_>]) -> Option<Of> {
    const VERBS: [&str; 3] = ["is", "stands", "at"];
    let verbs = before.iter().rev().take_while(|token| token.is_any(&VERBS)).count();
    let before = before.get(..before.len() - verbs).filter(|_| verbs > 0)?;
    let start = before.windows(2).rposition(|pair| pair[0].is("budget") && pair[1].is("for"))?;
    let known = start.checked_sub(1).is_some_and(|at| before[at].is_any(&["the", "our"]));
    let words: Option<Vec<String>> = before[start + 2..]
        .iter()
        .map(|token| match token.kind {
            // What is for two things may be more than one line.
            Kind::Word("and" | "or") => None,
            Kind::Word(word) => Some(word.to_owned()),
            _ => None,
        })
        .collect();
    let words = words.filter(|words| known && words.len() <= 7 && !is_limited(after))?;
    Some(Of::Line(words))
}
