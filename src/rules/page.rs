//! A rule's page: what it asks, why, its source, its examples. The page is what `masa explain`
//! prints and what the tests run.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// What an example shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleKind {
    /// The rule fires, and the page says with what.
    Bad,
    /// The rule does not fire.
    Good,
    /// The rule does not fire although it looks as if it should.
    NearMiss,
}

/// A file of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFile {
    /// Its path.
    pub path: String,
    /// What it holds; `None` for a file that is there and cannot be read.
    pub bytes: Option<Vec<u8>>,
}

/// An example on a page: files, and what is found in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What it shows.
    pub kind: ExampleKind,
    /// Its files.
    pub files: Vec<ExampleFile>,
    /// The findings expected, one a line: `plan.yaml:4:3 error What is wrong`.
    pub findings: Vec<String>,
}

/// A page as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The first heading.
    pub title: String,
    /// The first paragraph: what the rule asks.
    pub lead: String,
    /// The headings of the second level, in order.
    pub headings: Vec<String>,
    /// The examples, in order.
    pub examples: Vec<Example>,
}

impl Page {
    /// Reads a page. Code blocks whose first words are `yaml bad plan.yaml`, `markdown good
    /// sections/01.md` and the like are files of examples; neighbours of one kind belong together
    /// until a file would stand twice. In a block that begins with `bytes`, `\x92` is that byte; one
    /// that begins with `unreadable` is a file that cannot be read. A block `findings` closes a bad
    /// example.
    pub fn read(text: &str) -> Self {
        let mut page = Self {
            title: String::new(),
            lead: String::new(),
            headings: Vec::new(),
            examples: Vec::new(),
        };
        let mut info: Option<String> = None;
        let mut gathered = String::new();
        let mut open = false;
        for event in Parser::new(text) {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(words))) => {
                    info = Some(words.to_string());
                    gathered.clear();
                }
                Event::End(TagEnd::CodeBlock) => {
                    if let Some(words) = info.take() {
                        open = page.take_block(&words, &gathered, open);
                    }
                }
                Event::Start(Tag::Heading { .. } | Tag::Paragraph) => gathered.clear(),
                Event::End(TagEnd::Paragraph) if page.lead.is_empty() => {
                    page.lead.clone_from(&gathered);
                }
                Event::SoftBreak => gathered.push(' '),
                Event::End(TagEnd::Heading(level)) => match level as usize {
                    1 => page.title.clone_from(&gathered),
                    2 => page.headings.push(gathered.clone()),
                    _ => {}
                },
                Event::Text(words) | Event::Code(words) => gathered.push_str(&words),
                _ => {}
            }
        }
        page
    }

    /// Takes one code block; gives whether the last example may get more files.
    fn take_block(&mut self, info: &str, text: &str, open: bool) -> bool {
        let words: Vec<&str> = info.split_whitespace().collect();
        if words == ["findings"] {
            if let Some(example) = self.examples.last_mut() {
                example.findings = text.lines().map(str::to_owned).collect();
            }
            return false;
        }
        let [language, kind, path] = words.as_slice() else { return open };
        let kind = match *kind {
            "bad" => ExampleKind::Bad,
            "good" => ExampleKind::Good,
            "near-miss" => ExampleKind::NearMiss,
            _ => return open,
        };
        let bytes = match *language {
            "unreadable" => None,
            "bytes" => Some(with_escapes(text)),
            _ => Some(text.as_bytes().to_vec()),
        };
        let file = ExampleFile { path: (*path).to_owned(), bytes };
        match self.examples.last_mut() {
            Some(last)
                if open
                    && last.kind == kind
                    && last.files.iter().all(|known| known.path != *path) =>
            {
                last.files.push(file);
            }
            _ => self.examples.push(Example { kind, files: vec![file], findings: Vec::new() }),
        }
        true
    }
}

/// The bytes of `text`, in which `\x` and two digits are one byte.
fn with_escapes(text: &str) -> Vec<u8> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let digits = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match digits {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend(part.as_bytes()[2..].iter());
            }
            None => bytes.extend(part.as_bytes()),
        }
    }
    bytes
}
