//! A Word document taken apart again, by a reader that knows nothing of the writer.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Debug, Default, Clone)]
pub struct Node {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Self>,
    /// The words of an element that holds nothing else.
    pub text: String,
}

impl Node {
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The first child with this name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// This element and all in it, in document order.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for child in &self.children {
            found.extend(child.all());
        }
        found
    }

    /// All elements in it with this name.
    pub fn named(&self, name: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|node| node.name == name).collect()
    }

    /// What a reader reads in it: words, with a space for tabs and new lines and after paragraphs.
    pub fn words(&self) -> String {
        match self.name.as_str() {
            "w:t" => self.text.clone(),
            "w:tab" | "w:br" => " ".to_owned(),
            "wp:docPr" => format!("{} ", self.attribute("descr")),
            "w:tabs" => String::new(),
            name => {
                let mut words: String = self.children.iter().map(Self::words).collect();
                if name == "w:p" {
                    words.push(' ');
                }
                words
            }
        }
    }
}

/// The parts of a document.
pub struct File {
    pub bytes: Vec<u8>,
    pub names: Vec<String>,
    parts: BTreeMap<String, Node>,
}

impl File {
    /// Reads a document; fails the test when anything in it is not well-formed.
    pub fn read(bytes: Vec<u8>) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
        let mut names = Vec::new();
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).expect("an entry");
            let name = entry.name().expect("a name").into_owned();
            names.push(name.clone());
            if matches!(ending(&name), "xml" | "rels") {
                let mut text = String::new();
                entry.read_to_string(&mut text).expect("UTF-8");
                let known = parts.insert(name, parse(&text));
                assert!(known.is_none(), "a part stands there twice");
            }
        }
        Self { bytes, names, parts }
    }

    /// A part by its path.
    pub fn part(&self, path: &str) -> &Node {
        self.parts.get(path).unwrap_or_else(|| panic!("no {path}"))
    }

    /// All XML parts.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.parts.iter().map(|(path, node)| (path.as_str(), node))
    }

    /// The relations of a part: names, and what they lead to as a path in the file or an address.
    pub fn relations(&self, path: &str) -> BTreeMap<String, (String, bool)> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let relations = format!("{folder}/_rels/{name}.rels");
        let Some(node) = self.parts.get(relations.trim_start_matches('/')) else {
            return BTreeMap::new();
        };
        let of = |node: &Node| {
            let is_outside = node.attribute("TargetMode") == "External";
            let target = node.attribute("Target");
            let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
            let target = if is_outside { target.to_owned() } else { format!("{prefix}{target}") };
            (node.attribute("Id").to_owned(), (target, is_outside))
        };
        node.children.iter().map(of).collect()
    }

    /// The body without the contents, which say again what stands further on.
    pub fn body(&self) -> Node {
        let mut body = self.part("word/document.xml").children[0].clone();
        body.children.retain(|child| child.name != "w:sdt");
        body
    }

    /// Everything there is to read: the body, then the footnotes, then the comments.
    pub fn words(&self) -> String {
        let comments = self.parts.get("word/comments.xml").map(Node::words).unwrap_or_default();
        self.body().words() + &self.part("word/footnotes.xml").words() + &comments
    }

    /// The ids of all styles.
    pub fn styles(&self) -> BTreeSet<&str> {
        let styles = self.part("word/styles.xml").named("w:style");
        styles.into_iter().map(|style| style.attribute("w:styleId")).collect()
    }
}

/// What the name of a part ends in.
pub fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

fn parse(text: &str) -> Node {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => open.push(node(&tag)),
            Event::Empty(tag) => {
                let node = node(&tag);
                open.last_mut().expect("a parent").children.push(node);
            }
            Event::End(_) => {
                let node = open.pop().expect("an open element");
                open.last_mut().expect("a parent").children.push(node);
            }
            Event::Text(words) => {
                let words = words.xml_content(quick_xml::XmlVersion::Explicit1_0);
                open.last_mut().expect("a parent").text += &words;
            }
            Event::GeneralRef(name) => {
                let words = format!("&{};", &*name);
                let words = quick_xml::escape::unescape(&words).expect("known").into_owned();
                open.last_mut().expect("a parent").text += &words;
            }
            Event::Eof => break,
            Event::Decl(_) => {}
            other => panic!("a document holds no {other:?}"),
        }
    }
    assert_eq!(open.len(), 1, "everything is closed");
    open.remove(0).children.remove(0)
}

fn node(tag: &BytesStart<'_>) -> Node {
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute, once");
        let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0);
        (attribute.key.as_ref().to_owned(), value.expect("a value").into_owned())
    });
    Node {
        name: tag.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Node::default()
    }
}
