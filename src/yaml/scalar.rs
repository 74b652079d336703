//! A scalar: its text as the author meant it, how it was written, and what YAML 1.2 takes it for.

use crate::text::OffsetMap;

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotation marks.
    Plain,
    /// Between `'` marks.
    SingleQuoted,
    /// Between `"` marks, with escapes.
    DoubleQuoted,
    /// A block after `|`, lines kept.
    Literal,
    /// A block after `>`, lines joined.
    Folded,
}

/// A text, number, date, word or nothing. Which of these the author meant is for the field to say;
/// [`Scalar::core`] gives what YAML takes it for where no field says anything.
#[derive(Debug, Clone)]
pub struct Scalar {
    /// The text, decoded: no quotation marks, escapes resolved, lines folded. For a value left
    /// empty, the empty text.
    pub text: String,
    /// How it is written.
    pub style: Style,
    /// The way from `text` back to the bytes of the file.
    pub map: OffsetMap,
    /// Whether a tag (`!!str`) says that this is text whatever it looks like.
    pub(super) tagged_text: bool,
}

/// What the core schema of YAML 1.2 takes a scalar for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Core {
    /// Empty, `~`, `null`.
    Null,
    /// `true` or `false`; not `yes`, `no`, `on` or `off`.
    Bool(bool),
    /// A whole number; `010` is ten, `0x1F` and `0o17` are read.
    Int(i64),
    /// A number with a fraction or exponent, or too large for [`Core::Int`].
    Float(f64),
    /// Anything else, and everything in quotation marks or in a block.
    Text,
}

impl Scalar {
    /// What YAML 1.2 takes this for.
    pub fn core(&self) -> Core {
        if self.style != Style::Plain || self.tagged_text {
            return Core::Text;
        }
        resolve(&self.text)
    }

    /// Whether this is empty, `~` or `null` without quotation marks.
    pub fn is_nothing(&self) -> bool {
        self.style == Style::Plain
            && !self.tagged_text
            && matches!(self.text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }
}

fn resolve(text: &str) -> Core {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Core::Null,
        "true" | "True" | "TRUE" => Core::Bool(true),
        "false" | "False" | "FALSE" => Core::Bool(false),
        _ if text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.')) => {
            number(text)
        }
        _ => Core::Text,
    }
}

fn number(text: &str) -> Core {
    let radix = |digits: &str, radix: u32| {
        if digits.starts_with(['+', '-']) {
            return Core::Text;
        }
        i64::from_str_radix(digits, radix).map_or(Core::Text, Core::Int)
    };
    if let Some(digits) = text.strip_prefix("0x") {
        return radix(digits, 16);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return radix(digits, 8);
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let negative = text.starts_with('-');
    match unsigned {
        ".inf" | ".Inf" | ".INF" => {
            return Core::Float(if negative { f64::NEG_INFINITY } else { f64::INFINITY });
        }
        ".nan" | ".NaN" | ".NAN" if unsigned.len() == text.len() => return Core::Float(f64::NAN),
        _ => {}
    }
    let is_whole = !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit());
    if is_whole && let Ok(whole) = text.parse() {
        return Core::Int(whole);
    }
    if is_decimal(unsigned) { text.parse().map_or(Core::Text, Core::Float) } else { Core::Text }
}

/// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let mut rest = &text[whole..];
    let mut fraction = 0;
    if let Some(after) = rest.strip_prefix('.') {
        fraction = digits(after);
        rest = &after[fraction..];
    }
    if whole + fraction == 0 {
        return false;
    }
    let Some(exponent) = rest.strip_prefix(['e', 'E']) else { return rest.is_empty() };
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    !exponent.is_empty() && digits(exponent) == exponent.len()
}
