//! Elements, attributes and text, and the one place where they are escaped.
//!
//! Names are words of this program; everything else may come from a document. What is opened is
//! closed in the right order, whoever writes in between. Nothing here knows which elements there are.

use std::fmt::Display;

use quick_xml::escape::escape;

use crate::publish::clean::clean;

/// XML as it is written.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
    open: Vec<&'static str>,
}

/// A start tag that is being written.
#[must_use = "a tag is written when it is ended, opened or filled"]
pub struct Tag<'x> {
    xml: &'x mut Xml,
    name: &'static str,
}

impl Xml {
    /// The beginning of a part of its own.
    pub fn part() -> Self {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        Self { text: declaration.to_owned(), open: Vec::new() }
    }

    /// Begins an element.
    pub fn tag(&mut self, name: &'static str) -> Tag<'_> {
        self.text.push('<');
        self.text.push_str(name);
        Tag { xml: self, name }
    }

    /// Writes an element that says one thing by its `w:val`.
    pub fn value(&mut self, name: &'static str, value: impl Display) {
        self.tag(name).with("w:val", value).end();
    }

    /// Writes an element that says something by being there.
    pub fn flag(&mut self, name: &'static str, is_there: bool) {
        if is_there {
            self.tag(name).end();
        }
    }

    /// Writes words. White space in them stands where `xml:space` keeps it.
    pub fn words(&mut self, words: &str) {
        self.text.push_str(&escape(&*clean(words)));
    }

    /// Ends the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push('>');
        }
    }

    /// What was written, with everything closed.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    /// Whether nothing was written.
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Puts what another wrote here.
    pub fn append(&mut self, other: Self) {
        self.text.push_str(&other.finish());
    }
}

impl Tag<'_> {
    /// Adds an attribute.
    pub fn with(self, name: &'static str, value: impl Display) -> Self {
        let value = value.to_string();
        let text = &mut self.xml.text;
        text.push(' ');
        text.push_str(name);
        text.push_str("=\"");
        text.push_str(&escape(&*clean(&value)));
        text.push('"');
        self
    }

    /// Adds an attribute when it has a value.
    pub fn with_any(self, name: &'static str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Ends the element without anything in it.
    pub fn end(self) {
        self.xml.text.push_str("/>");
    }

    /// Leaves the element open until [`Xml::close`].
    pub fn open(self) {
        self.xml.text.push('>');
        self.xml.open.push(self.name);
    }

    /// Ends the element with these words in it.
    pub fn holds(self, words: &str) {
        let xml = self.xml;
        xml.text.push('>');
        xml.open.push(self.name);
        xml.words(words);
        xml.close();
    }

    /// Ends the element with what `inside` writes in it.
    pub fn filled(self, inside: impl FnOnce(&mut Xml)) {
        let xml = self.xml;
        xml.text.push('>');
        xml.open.push(self.name);
        inside(xml);
        xml.close();
    }
}
