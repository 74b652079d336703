//! Running text: words and what they are.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::publish::clean::is_dropped;

/// A run of inlines.
pub type Content = Vec<Inline>;

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Inline {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// Stress, as a change of voice.
    Emphasis {
        /// What is stressed.
        content: Content,
    },
    /// Importance.
    Strong {
        /// What is important.
        content: Content,
    },
    /// What no longer holds.
    Struck {
        /// What was struck out.
        content: Content,
    },
    /// A link.
    Link {
        /// Where it goes.
        target: Target,
        /// What it says.
        content: Content,
    },
    /// Words of a machine: a name of a file, a reference.
    Code {
        /// The words.
        text: String,
    },
    /// A short form and what it stands for.
    Abbreviation {
        /// The short form, as printed.
        short: String,
        /// What it stands for.
        long: String,
    },
    /// A reference to a footnote, by the note's id.
    Footnote {
        /// The id of a [`super::Footnote`].
        id: String,
    },
    /// A new line within a paragraph.
    Break,
}

impl Inline {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// Important words.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong { content: words(text) }
    }

    /// Stressed words.
    pub fn emphasis(text: impl Into<String>) -> Self {
        Self::Emphasis { content: words(text) }
    }

    /// A link when `address` may be linked to, else the words alone.
    pub fn link(address: &str, text: impl Into<String>) -> Self {
        match Target::address(address) {
            Some(target) => Self::Link { target, content: words(text) },
            None => Self::text(text),
        }
    }

    /// A link to a line of a file beside the document; the words alone where the path is not
    /// relative.
    pub fn in_file(path: &str, line: usize, text: impl Into<String>) -> Self {
        match Target::file(path, line) {
            Some(target) => Self::Link { target, content: words(text) },
            None => Self::text(text),
        }
    }

    /// A link to a section, table or figure of this document by its id.
    pub fn see(id: &str, text: impl Into<String>) -> Self {
        Self::Link { target: Target::anchor(id), content: words(text) }
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

/// Plain words as a run of inlines; no words give an empty run.
pub fn words(text: impl Into<String>) -> Content {
    let text = text.into();
    if text.is_empty() { Vec::new() } else { vec![Inline::Text { text }] }
}

/// The words of a run without what they are, for titles, labels and slugs. A new line becomes a
/// space, a footnote reference nothing.
pub fn plain(content: &[Inline]) -> String {
    let mut out = String::new();
    let mut waiting: Vec<&Inline> = content.iter().rev().collect();
    while let Some(inline) = waiting.pop() {
        match inline {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::Abbreviation { short, .. } => out.push_str(short),
            Inline::Break => out.push(' '),
            Inline::Footnote { .. } => {}
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Struck { content }
            | Inline::Link { content, .. } => waiting.extend(content.iter().rev()),
        }
    }
    out
}

/// Where a link goes. It cannot hold an address that does more than open a page, a letter or a
/// call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An `http`, `https`, `mailto` or `tel` address, or a line of a file beside the document.
    Address(Address),
    /// A section, table or figure of this document, by its id.
    Anchor(String),
}

/// An address that has been looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// What an address may begin with.
const SCHEMES: [&str; 4] = ["http://", "https://", "mailto:", "tel:"];

impl Target {
    /// The target for an address from a document: only `http`, `https`, `mailto`, `tel` and
    /// `#anchor`, and nothing that hides spaces or control characters.
    pub fn address(address: &str) -> Option<Self> {
        let address = address.trim();
        if let Some(id) = address.strip_prefix('#') {
            return (!id.is_empty()).then(|| Self::anchor(id));
        }
        let scheme = SCHEMES.iter().find(|scheme| {
            address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        })?;
        let rest = &address[scheme.len()..];
        let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !is_dropped(c);
        (!rest.is_empty() && rest.chars().all(is_plain))
            .then(|| Self::Address(Address(format!("{scheme}{rest}"))))
    }

    /// The target for a line of a file, as code hosts name it: `sections/04.md#L12`. Only paths that
    /// are relative, with forward slashes; every other character is escaped.
    pub fn file(path: &str, line: usize) -> Option<Self> {
        use std::fmt::Write as _;
        if path.is_empty() || path.starts_with('/') {
            return None;
        }
        let mut address = String::from(if path.starts_with('.') { "" } else { "./" });
        for byte in path.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
                address.push(char::from(byte));
            } else {
                // Writing into a String does not fail.
                let _ = write!(address, "%{byte:02X}");
            }
        }
        Some(Self::Address(Address(format!("{address}#L{line}"))))
    }

    /// The target for an anchor of this document; settling takes away a link to one that is not
    /// there.
    pub fn anchor(id: &str) -> Self {
        Self::Anchor(id.to_owned())
    }
}

impl Address {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Address(address) => f.write_str(address.as_str()),
            Self::Anchor(id) => write!(f, "#{id}"),
        }
    }
}

impl JsonSchema for Target {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Target".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "An http, https, mailto or tel address, a line of a file (./plan.yaml#L12), \
                            or # and the id of a section, table or figure.",
        })
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
