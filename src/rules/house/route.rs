//! Where a house rule looks: `partners[kind=police].lead.post`, `groups[]`, `sections[]`,
//! `narrative`. Knows how such a path is written and what the schemas have at its end.

use crate::document::DocumentKind;
use crate::text::{Span, quoted};
use crate::workspace::{At, Shape, near_misses, shape_at};
use std::fmt;

/// Where a house rule looks.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// Facts.
    Facts(Vec<Leg>),
    /// All narrative together.
    Narrative,
    /// Each section by itself; with a title, those called so.
    Sections(Option<String>),
}

/// One step of a route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leg {
    /// Into a mapping.
    Key(String),
    /// Into each entry of a list.
    Each,
    /// Into the entries whose key says this.
    Where(String, String),
    /// Into the entry of this id or these words.
    Entry(String),
}

/// Why a route leads nowhere, and which bytes of it are at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Astray {
    /// The bytes.
    pub span: Span,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub todo: String,
}

impl Astray {
    fn new(span: Span, what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { span, what: what.into(), todo: todo.into() }
    }
}

impl fmt::Display for Leg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => f.write_str(key),
            Self::Each => f.write_str("[]"),
            Self::Where(key, value) => write!(f, "[{key}={value}]"),
            Self::Entry(words) => write!(f, "[{words}]"),
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Narrative => f.write_str("narrative"),
            Self::Sections(None) => f.write_str("sections[]"),
            Self::Sections(Some(title)) => write!(f, "sections[title={title}]"),
            Self::Facts(legs) => {
                for (index, leg) in legs.iter().enumerate() {
                    let dot = index > 0 && matches!(leg, Leg::Key(_));
                    write!(f, "{}{leg}", if dot { "." } else { "" })?;
                }
                Ok(())
            }
        }
    }
}

impl Route {
    /// Reads a route.
    pub fn read(text: &str) -> Result<Self, Astray> {
        let legs = legs(text)?;
        let whole = Span::new(0, text.len());
        match legs.as_slice() {
            [] => Err(Astray::new(whole, "The path is empty", WRITE)),
            [(Leg::Key(key), _)] if key == "narrative" => Ok(Self::Narrative),
            [(Leg::Key(key), _), rest @ ..] if key == "sections" => match rest {
                [] | [(Leg::Each, _)] => Ok(Self::Sections(None)),
                [(Leg::Where(key, title), _)] if key == "title" => {
                    Ok(Self::Sections(Some(title.clone())))
                }
                [(Leg::Entry(title), _)] => Ok(Self::Sections(Some(title.clone()))),
                [(_, span), ..] => Err(Astray::new(
                    *span,
                    "Sections are looked at as text, and have no parts to look into",
                    "Write `sections[]` for each section, or `sections[title=Training]` for one",
                )),
            },
            [(Leg::Key(_), _), ..] => Ok(Self::Facts(legs.into_iter().map(|leg| leg.0).collect())),
            [(_, span), ..] => {
                Err(Astray::new(*span, "The path begins with no key of the document", WRITE))
            }
        }
    }

    /// What stands at the end of the route in documents of `kind`.
    pub fn shape(&self, text: &str, kind: DocumentKind) -> Result<Option<Shape>, Astray> {
        let Self::Facts(_) = self else { return Ok(None) };
        let mut at = At::root();
        for (leg, span) in legs(text)? {
            let here = shape_at(kind, &at);
            at = match (&leg, here) {
                (Leg::Key(key), Some(Shape::Map(keys))) if keys.contains(key) => at.then(key),
                (Leg::Key(key), Some(Shape::Map(keys))) => {
                    return Err(unknown(span, key, &keys, kind));
                }
                (Leg::Key(key), Some(Shape::List)) => {
                    return Err(Astray::new(
                        span,
                        format!("There is a list before {}", quoted(key)),
                        "Say which entries you mean: `[]` for each, `[kind=police]` to choose",
                    ));
                }
                (Leg::Each | Leg::Entry(_), Some(Shape::List)) => at.item(0),
                (Leg::Where(key, value), Some(Shape::List)) => {
                    let item = at.item(0);
                    check_choice(kind, &item, key, value, span)?;
                    item
                }
                (leg, _) => {
                    return Err(Astray::new(
                        span,
                        format!(
                            "Nothing in a {} goes on with {}",
                            kind.word(),
                            quoted(&leg.to_string())
                        ),
                        WRITE,
                    ));
                }
            };
        }
        Ok(shape_at(kind, &at))
    }

    /// Whether the route ends with a choice among the entries of a list.
    pub fn ends_in_entries(&self) -> bool {
        match self {
            Self::Facts(legs) => legs.last().is_some_and(|leg| !matches!(leg, Leg::Key(_))),
            Self::Narrative => false,
            Self::Sections(_) => true,
        }
    }
}

const WRITE: &str = "Write the keys as they stand in the document, with a full stop between them: \
                     `document.review_due`, `partners[kind=police].lead.post`, `groups[].chair`; or \
                     `narrative` or `sections[]` for text";

fn unknown(span: Span, key: &str, known: &[String], kind: DocumentKind) -> Astray {
    let near = near_misses(key, known.iter().map(String::as_str));
    let todo = match near.first() {
        Some(near) => format!("Did you mean `{near}`? If so, write it that way"),
        None => format!("Use one of the keys that belong here: {}", known.join(", ")),
    };
    let what = format!("A {} has no {} in this place", kind.word(), quoted(key));
    Astray::new(span, what, todo)
}

/// Whether entries have the key by which they are chosen, and can have the value.
fn check_choice(
    kind: DocumentKind,
    item: &At,
    key: &str,
    value: &str,
    span: Span,
) -> Result<(), Astray> {
    match shape_at(kind, item) {
        Some(Shape::Map(keys)) if !keys.iter().any(|known| known == key) => {
            return Err(unknown(span, key, &keys, kind));
        }
        Some(Shape::Map(_)) => {}
        _ => {
            return Err(Astray::new(
                span,
                format!("The entries here have no {}", quoted(key)),
                "Write `[]` to look at each of them",
            ));
        }
    }
    match shape_at(kind, &item.then(key)) {
        Some(Shape::Word(words)) if !words.iter().any(|word| word == value) => {
            let near = near_misses(value, words.iter().map(String::as_str));
            let todo = match near.first() {
                Some(near) => format!("Did you mean `{near}`? If so, write it that way"),
                None => format!("Use one of: {}", words.join(", ")),
            };
            Err(Astray::new(span, format!("`{key}` is never {}", quoted(value)), todo))
        }
        _ => Ok(()),
    }
}

/// The steps of a route with the bytes of each.
fn legs(text: &str) -> Result<Vec<(Leg, Span)>, Astray> {
    let mut legs = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if let Some(inner) = rest.strip_prefix('[') {
            let Some(end) = inner.find(']') else {
                let span = Span::new(at, text.len());
                return Err(Astray::new(
                    span,
                    "This bracket is never closed",
                    "Add the missing “]”",
                ));
            };
            let span = Span::new(at, at + end + 2);
            legs.push((choice(&inner[..end], span)?, span));
            at = span.end;
            continue;
        }
        let dot = usize::from(rest.starts_with('.') && at > 0);
        let word = &rest[dot..];
        let end = word.find(['.', '[']).unwrap_or(word.len());
        let key = word[..end].trim();
        let span = Span::new(at + dot, at + dot + end);
        if key.is_empty() {
            return Err(Astray::new(span, "A key is missing here", WRITE));
        }
        legs.push((Leg::Key(key.to_owned()), span));
        at = span.end;
    }
    Ok(legs)
}

fn choice(inner: &str, span: Span) -> Result<Leg, Astray> {
    let inner = inner.trim();
    if inner.is_empty() || inner == "*" {
        return Ok(Leg::Each);
    }
    let Some((key, value)) = inner.split_once('=') else {
        return Ok(Leg::Entry(inner.to_owned()));
    };
    let (key, value) = (key.trim(), value.trim());
    if key.is_empty() || value.is_empty() {
        let todo = "Write a key, an equals sign and what it should say: `[kind=police]`";
        return Err(Astray::new(span, "Half of this choice is missing", todo));
    }
    Ok(Leg::Where(key.to_owned(), value.to_owned()))
}
