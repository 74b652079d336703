//! Elements, attributes and text, and the one place where they are escaped.

use crate::publish::clean::{clean, is_right_to_left};

/// HTML as it is written.
#[derive(Debug, Default)]
pub struct Markup(String);

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
    /// Begins an element. Only [`super::Writer::element`] calls this, and it closes what it opens.
    pub fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            if !value.is_empty() || *name == "alt" {
                self.0.push_str("=\"");
                self.escape(&clean(value));
                self.0.push('"');
            }
        }
        self.0.push('>');
    }

    /// Ends an element.
    pub fn close(&mut self, tag: &'static str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
        if ON_LINES.contains(&tag) {
            self.0.push('\n');
        }
    }

    /// Writes words. Right-to-left words stand in an element of their own, so that they cannot turn
    /// round what is beside them.
    pub fn text(&mut self, words: &str) {
        let words = clean(words);
        let mut rest = &*words;
        while let Some(start) = rest.find(is_right_to_left) {
            let turned = &rest[start..];
            let is_other = |c: char| c.is_alphanumeric() && !is_right_to_left(c);
            let stretch = &turned[..turned.find(is_other).unwrap_or(turned.len())];
            let end = stretch.char_indices().rfind(|(_, c)| is_right_to_left(*c));
            let end = end.map_or(stretch.len(), |(at, c)| at + c.len_utf8());
            self.escape(&rest[..start]);
            self.0.push_str("<bdi>");
            self.escape(&turned[..end]);
            self.0.push_str("</bdi>");
            rest = &turned[end..];
        }
        self.escape(rest);
    }

    /// Writes words where no other element may stand, as in a drawing.
    pub fn plain_text(&mut self, words: &str) {
        self.escape(&clean(words));
    }

    /// Begins a new line in the source.
    pub fn line(&mut self) {
        self.0.push('\n');
    }

    /// What was written.
    pub fn into_html(self) -> String {
        self.0
    }

    fn escape(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
    }
}
