//! A page as a reader's program sees it: elements and words. Strict: what is not well-formed fails.

/// An element's start and the words that stood before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    pub tag: String,
    pub attributes: Vec<(String, String)>,
    /// The tags of the elements around it.
    pub inside: Vec<String>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

/// A page taken apart.
#[derive(Debug, Default)]
pub struct Page {
    pub elements: Vec<Element>,
    /// The words between the tags and in the attributes that are read out.
    pub words: String,
}

const VOID: [&str; 6] = ["meta", "link", "br", "hr", "img", "input"];

impl Page {
    pub fn parse(html: &str) -> Self {
        let mut page = Self::default();
        let mut open: Vec<String> = Vec::new();
        let mut rest = html.strip_prefix("<!doctype html>").unwrap_or(html);
        while let Some(at) = rest.find('<') {
            page.words.push_str(&decoded(&rest[..at]));
            let end = tag_end(&rest[at..]) + at;
            let tag = &rest[at + 1..end];
            rest = &rest[end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop().as_deref(), Some(name), "an end without its start");
                continue;
            }
            let element = element(tag, &open);
            for name in ["alt", "aria-label"] {
                page.words.extend(element.attribute(name).map(|words| format!(" {words} ")));
            }
            if element.tag == "br" {
                page.words.push(' ');
            }
            let name = element.tag.clone();
            page.elements.push(element);
            if name == "style" {
                rest = &rest[rest.find("</style>").expect("a style sheet ends")..];
            }
            if !VOID.contains(&name.as_str()) {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "left open: {open:?}");
        page.words.push_str(&decoded(rest));
        page
    }

    pub fn all(&self, tag: &str) -> Vec<&Element> {
        self.elements.iter().filter(|element| element.tag == tag).collect()
    }
}

/// Where the tag that begins here ends, quotation marks in mind.
fn tag_end(text: &str) -> usize {
    let mut is_quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => is_quoted = !is_quoted,
            '>' if !is_quoted => return at,
            '<' if at > 0 && is_quoted => panic!("a bare < in an attribute: {text:.80}"),
            _ => {}
        }
    }
    panic!("a tag does not end: {text:.80}")
}

fn element(tag: &str, open: &[String]) -> Element {
    let (name, mut rest) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
    assert!(!name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()), "tag {tag:.80}");
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        let text = rest.trim_start();
        let name_end = text.find(['=', ' ']).unwrap_or(text.len());
        let (name, after) = text.split_at(name_end);
        assert!(name.chars().all(|c| c.is_ascii_alphabetic() || c == '-'), "attribute {name}");
        let Some(value) = after.strip_prefix("=\"") else {
            attributes.push((name.to_owned(), String::new()));
            rest = after;
            continue;
        };
        let (value, after) = value.split_once('"').expect("a value ends");
        attributes.push((name.to_owned(), decoded(value)));
        rest = after;
    }
    Element { tag: name.to_owned(), attributes, inside: open.to_vec() }
}

fn decoded(text: &str) -> String {
    assert!(!text.contains('<'), "a bare < in text");
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c))
}
