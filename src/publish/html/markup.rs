//! Elements, attributes and text, and the one place where they are escaped.

use crate::publish::clean::clean;
use crate::publish::direction::stretches;

/// HTML as it is written.
#[derive(Debug, Default)]
pub struct Markup {
    html: String,
    /// What stands before every id, and so in every link to one.
    prefix: &'static str,
}

/// Elements after whose end tag a new line changes nothing that a reader sees.
const ON_LINES: [&str; 33] = [
    "p",
    "ul",
    "ol",
    "li",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "dl",
    "dt",
    "dd",
    "div",
    "section",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "svg",
    "text",
    "nav",
    "summary",
    "details",
    "g",
];

impl Markup {
    /// Nothing yet, with `prefix` before every id to come.
    pub fn with_ids(prefix: &'static str) -> Self {
        Self { html: String::new(), prefix }
    }

    /// Begins an element. Only [`super::Writer::element`] calls this, and it closes what it opens.
    pub fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.html.push('<');
        self.html.push_str(tag);
        for (name, value) in attributes {
            self.html.push(' ');
            self.html.push_str(name);
            if !value.is_empty() || *name == "alt" {
                self.html.push_str("=\"");
                self.value(name, value);
                self.html.push('"');
            }
        }
        self.html.push('>');
    }

    /// Ends an element.
    pub fn close(&mut self, tag: &'static str) {
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push('>');
        if ON_LINES.contains(&tag) {
            self.html.push('\n');
        }
    }

    /// Writes words. Right-to-left words stand in an element of their own, so that they cannot turn
    /// round what is beside them.
    pub fn text(&mut self, words: &str) {
        for (turned, stretch) in stretches(&clean(words)) {
            if turned {
                self.html.push_str("<bdi>");
                self.escape(stretch);
                self.html.push_str("</bdi>");
            } else {
                self.escape(stretch);
            }
        }
    }

    /// Writes words where no other element may stand, as in a drawing.
    pub fn plain_text(&mut self, words: &str) {
        self.escape(&clean(words));
    }

    /// Begins a new line in the source.
    pub fn line(&mut self) {
        self.html.push('\n');
    }

    /// Takes what was written.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.html)
    }

    fn value(&mut self, name: &str, value: &str) {
        let value = clean(value);
        match (name, value.strip_prefix('#')) {
            _ if self.prefix.is_empty() => self.escape(&value),
            ("id", _) => self.escape(&format!("{}{value}", self.prefix)),
            ("href", Some(id)) => self.escape(&format!("#{}{id}", self.prefix)),
            ("aria-labelledby" | "aria-describedby", _) => {
                let ids = value.split(' ').map(|id| format!("{}{id}", self.prefix));
                self.escape(&ids.collect::<Vec<_>>().join(" "));
            }
            _ => self.escape(&value),
        }
    }

    fn escape(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                '\'' => self.html.push_str("&#39;"),
                c => self.html.push(c),
            }
        }
    }
}
