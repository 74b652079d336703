//! What a syntax error usually is. The library says at which character it gave up; the mistake that
//! people have to correct often stands elsewhere, and is found from the lines around.

use granit_parser::ErrorKind;

use super::build::Builder;
use super::problem::{Cause, ProblemKind};
use super::recover::{is_key_line, line_around, lines};
use super::scalar::Style;
use super::tree::Data;
use crate::text::Span;

/// Why a part of the text could not be read to its end.
pub(super) struct Failure {
    pub(super) kind: ProblemKind,
    /// The place to show.
    pub(super) span: Span,
    pub(super) related: Option<Span>,
    /// Where the library gave up.
    pub(super) at: usize,
}

/// The usual cause behind an error of the library at the byte `at`; the latest event ended at
/// `reached`.
pub(super) fn of(builder: &Builder<'_>, kind: &ErrorKind, at: usize, reached: usize) -> Failure {
    let look = Look { builder, source: builder.source, at, reached: reached.min(at) };
    let (cause, span, related) = look.cause(kind);
    Failure { kind: ProblemKind::Syntax(cause), span, related, at }
}

/// A quoted text in a map that runs over a line which begins like a key of that map, or of one
/// around it: its closing mark was forgotten, and another one further down ended it.
pub(super) fn swallowed_key(builder: &Builder<'_>, style: Style, span: Span) -> Option<Failure> {
    if !matches!(style, Style::SingleQuoted | Style::DoubleQuoted) {
        return None;
    }
    let text = span.of(builder.source);
    let (_, later) = text.split_once('\n')?;
    let frame = builder.frames.last().filter(|frame| frame.is_map && !frame.flow)?;
    let key = builder.span(frame.key?).start;
    let column = key - line_around(builder.source, key).start;
    let is_key = |line: &str| {
        let words = line.trim_start_matches(' ');
        line.len() - words.len() <= column && is_key_line(words)
    };
    lines(later).any(is_key).then(|| Failure {
        kind: ProblemKind::Syntax(Cause::UnclosedQuote),
        span: Span::new(span.start, span.start + 1),
        related: None,
        at: span.end,
    })
}

type Verdict = (Cause, Span, Option<Span>);

struct Look<'b, 's> {
    builder: &'b Builder<'s>,
    source: &'s str,
    at: usize,
    reached: usize,
}

impl Look<'_, '_> {
    fn cause(&self, kind: &ErrorKind) -> Verdict {
        use ErrorKind as E;
        match kind {
            E::TabNotAllowed
            | E::TabInBlockIndentation
            | E::TabAtBlockScalarStart
            | E::TabInIndentation
            | E::InvalidBlockEntryWhitespace
            | E::InvalidMappingValueWhitespace
            | E::TabInPlainScalar => (Cause::Tab, self.tab(), None),
            E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar => self.unclosed_quote(),
            E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
                self.after_quote()
            }
            E::UnknownQuotedScalarEscape
            | E::InvalidQuotedScalarHexEscape
            | E::InvalidLowSurrogateHexEscape
            | E::InvalidLowSurrogate
            | E::MissingLowSurrogate
            | E::UnpairedLowSurrogate
            | E::InvalidUnicodeEscape => (Cause::Escape, self.backslash(), None),
            E::ZeroBlockScalarIndent
            | E::InvalidBlockScalarHeader
            | E::InvalidBlockScalarIndent => (Cause::TextBlock, self.here(), None),
            E::UnexpectedCharacter { character } => {
                (Cause::ReservedStart(*character), self.here(), None)
            }
            E::MissingAnchorOrAliasName => self.reserved(&['&', '*']),
            E::RecursionLimitExceeded => (Cause::Other, self.here(), None),
            E::UnclosedFlowCollection { .. } => self.bracket(),
            E::MisplacedFlowCollectionEnd | E::MismatchedFlowCollectionEnd { .. } => {
                (Cause::StrayBracket, self.here(), None)
            }
            E::BlockSequenceEntryNotAllowed => (Cause::ListBesideKey, self.here(), None),
            E::MissingTagUri
            | E::InvalidTagTerminator
            | E::InvalidTagEscape
            | E::UndeclaredTagHandle
            | E::UnclosedVerbatimTag => self.reserved(&['!']),
            E::MissingDirectiveName
            | E::InvalidDirectiveName
            | E::InvalidDirectiveTerminator
            | E::MissingDocumentEndBeforeDirective
            | E::ExpectedDocumentStart => self.directive(),
            _ => self.by_lines(),
        }
    }

    /// The character at which the library gave up.
    fn here(&self) -> Span {
        let length = self.source[self.at..]
            .chars()
            .next()
            .filter(|c| !matches!(c, '\n' | '\r'))
            .map_or(0, char::len_utf8);
        Span::new(self.at, self.at + length)
    }

    /// The words of the line at which the library gave up.
    fn line(&self) -> Span {
        let line = line_around(self.source, self.at);
        let text = line.of(self.source);
        let start = line.start + (text.len() - text.trim_start().len());
        Span::new(start, (start + text.trim().len()).max(start))
    }

    /// The tab that is to blame: in the indentation of this line or of the next ones, else the
    /// first one from here on.
    fn tab(&self) -> Span {
        let start = line_around(self.source, self.at).start;
        let mut line_start = start;
        for line in lines(&self.source[start..]).take(100) {
            let words = line.trim_start_matches([' ', '\t']);
            let blank = &line[..line.len() - words.len()];
            if let (Some(tab), false) = (blank.find('\t'), words.trim().is_empty()) {
                return Span::new(line_start + tab, line_start + tab + 1);
            }
            line_start += line.len();
        }
        match line_around(self.source, self.at).of(self.source).find('\t') {
            Some(tab) => Span::new(start + tab, start + tab + 1),
            None => self.here(),
        }
    }

    /// The quotation mark that began the text which could not be read.
    fn opening_quote(&self) -> Option<usize> {
        let between = &self.source[self.reached..];
        between.find(['"', '\'']).map(|at| self.reached + at).filter(|at| *at <= self.at)
    }

    fn unclosed_quote(&self) -> Verdict {
        let at = self.opening_quote().unwrap_or(self.at);
        (Cause::UnclosedQuote, Span::new(at, (at + 1).min(self.source.len())), None)
    }

    fn after_quote(&self) -> Verdict {
        match self.opening_quote() {
            Some(at) if self.source[at..self.at].contains('\n') => self.unclosed_quote(),
            Some(at) => (Cause::TextAfterQuote, self.here(), Some(Span::new(at, at + 1))),
            None => (Cause::TextAfterQuote, self.here(), None),
        }
    }

    /// The backslash that makes no sense: the library points at the opening mark or near it.
    fn backslash(&self) -> Span {
        let known = |c: char| "0abtnvfre \"/\\N_LPxuU\t\n\r".contains(c);
        let text = &self.source[self.at..];
        let mut letters = text.char_indices();
        while let Some((index, c)) = letters.next() {
            if c != '\\' {
                continue;
            }
            let start = self.at + index;
            let Some((_, next)) = letters.next() else { return Span::new(start, start + 1) };
            let digits = match next {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            let rest = &text[index + 1 + next.len_utf8()..];
            let is_whole = rest.len() >= digits
                && rest.bytes().take(digits).all(|digit| digit.is_ascii_hexdigit());
            if !known(next) || !is_whole {
                return Span::new(start, start + 1 + next.len_utf8());
            }
        }
        self.here()
    }

    /// A text that begins with a character which YAML keeps for itself.
    fn reserved(&self, characters: &[char]) -> Verdict {
        let line = line_around(self.source, self.at);
        let before = &self.source[line.start..(self.at + 1).min(line.end).max(line.start)];
        match before.rfind(characters) {
            Some(at) => {
                let at = line.start + at;
                let first = self.source[at..].chars().next().unwrap_or('!');
                (Cause::ReservedStart(first), Span::new(at, at + 1), None)
            }
            None => (Cause::Other, self.here(), None),
        }
    }

    /// A `%` in the first column, which the library reads as an instruction to itself.
    fn directive(&self) -> Verdict {
        let before = &self.source[..line_around(self.source, self.at).end];
        let Some(at) = before.rfind("\n%").map(|end| end + 1).or(before.find('%')) else {
            return (Cause::Other, self.here(), None);
        };
        (Cause::ReservedStart('%'), Span::new(at, at + 1), None)
    }

    /// The innermost bracket that is open.
    fn bracket(&self) -> Verdict {
        let open = self.builder.frames.iter().rev().find(|frame| frame.flow);
        let at = open
            .map(|frame| self.builder.span(frame.node).start)
            .or_else(|| self.source[self.reached..].find(['[', '{']).map(|at| self.reached + at));
        match at {
            Some(at) if self.source[at..].starts_with(['[', '{']) => {
                let bracket = if self.source[at..].starts_with('[') { '[' } else { '{' };
                (Cause::UnclosedBracket(bracket), Span::new(at, at + 1), None)
            }
            _ => (Cause::UnclosedBracket('['), self.here(), None),
        }
    }

    /// For errors that say little by themselves: what the lines look like.
    fn by_lines(&self) -> Verdict {
        let line = self.line();
        let words = line.of(self.source);
        if self.builder.frames.last().is_some_and(|frame| frame.flow) {
            let swallows_key = is_key_line(words) && self.opened_before(line.start);
            if swallows_key || self.source[self.at..].trim().is_empty() {
                return self.bracket();
            }
            if self.source[self.at..].starts_with(',') {
                return (Cause::ExtraComma, self.here(), None);
            }
            return (Cause::MissingComma, self.here(), None);
        }
        if words.starts_with('%') {
            return self.directive();
        }
        if let Some(colon) = self.tight_colon() {
            return (Cause::NoSpaceAfterColon, Span::new(colon, colon + 1), None);
        }
        let before = self.source[line.start.min(self.at)..self.at].trim_start_matches("- ");
        let value = before.split_once(": ").map(|(_, value)| value.trim_start());
        if let Some(value) = value
            && let Some(first @ ('*' | '&' | '!')) = value.chars().next()
        {
            let start = self.at - value.len();
            return (Cause::ReservedStart(first), Span::new(start, start + 1), None);
        }
        if value.is_some() && self.source[self.at..].starts_with(':') {
            return (Cause::ColonInText, self.here(), None);
        }
        if is_key_line(words.trim_start_matches("- ")) || words.starts_with("- ") {
            return (Cause::Indentation, line, None);
        }
        if words.contains(':') || words.is_empty() {
            return (Cause::Other, self.here(), None);
        }
        (Cause::MissingColon, line, None)
    }

    fn opened_before(&self, start: usize) -> bool {
        let frame = self.builder.frames.iter().rev().find(|frame| frame.flow);
        frame.is_some_and(|frame| self.builder.span(frame.node).start < start)
    }

    /// A colon with a key before it and no space after it, on this line or in the text that runs on
    /// into it.
    fn tight_colon(&self) -> Option<usize> {
        let running = self.builder.last.filter(|last| {
            let node = self.builder.tree.node(*last);
            matches!(&node.data, Data::Scalar(_)) && node.place.span.end >= self.line().start
        });
        let from = running.map_or(self.at, |last| self.builder.span(last).start);
        let start = line_around(self.source, from.min(self.at)).start;
        let end = line_around(self.source, self.at).end;
        let mut line_start = start;
        for line in lines(&self.source[start..end]) {
            if let Some(colon) = tight_colon_of(line) {
                return Some(line_start + colon);
            }
            line_start += line.len();
        }
        None
    }
}

/// The colon in `name:Value`; not in `https://…`, `12:30` or `name: a:b`.
fn tight_colon_of(line: &str) -> Option<usize> {
    let colon = line.find(':')?;
    let key = line[..colon].trim_start().trim_start_matches("- ");
    let is_key = key.starts_with(|c: char| c.is_alphabetic())
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
    let after = line[colon + 1..].chars().next()?;
    (is_key && !after.is_whitespace() && !matches!(after, '/' | ':')).then_some(colon)
}
