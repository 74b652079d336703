//! What is wanted where somebody writes YAML: a key of a map, or a value, and of which path.
//!
//! A word of our own is put where the cursor stands, and the text is read with it: the reader itself
//! says where that word landed. Where the text is broken further down, what follows the cursor is left
//! out and open brackets are closed.

use crate::text::{FileId, Span};
use crate::workspace::{At, Index};
use crate::yaml::{Data, NodeId, Step, Style, Tree};

/// The word that is put where the cursor stands; no document holds it.
const WORD: &str = "masa0cursor0";

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// A key of the map at this path, beside those that are present.
    Key(At),
    /// The value at this path.
    Value(At),
}

/// Where somebody writes.
#[derive(Debug)]
pub struct Cursor {
    /// What is wanted there.
    pub wanted: Wanted,
    /// What was typed of it, and goes when it is completed.
    pub typed: Span,
    /// Whether it stands between brackets.
    pub in_flow: bool,
    /// The quotation mark before it.
    pub quote: Option<char>,
    /// Whether a colon stands right before it.
    pub after_colon: bool,
    /// Whether a colon follows.
    pub before_colon: bool,
    /// The text with our word in it.
    tree: Tree,
    /// The node of the map, or of the value.
    node: NodeId,
}

impl Cursor {
    /// The keys of the map that are there already.
    pub fn present(&self) -> Vec<&str> {
        let entries = self.tree.entries(self.node).iter();
        entries.map(|entry| self.tree.key_text(*entry)).filter(|key| *key != WORD).collect()
    }

    /// The word under `key` beside the value that is wanted.
    pub fn beside(&self, key: &str) -> Option<&str> {
        let (Wanted::Key(at) | Wanted::Value(at)) = &self.wanted;
        let above = &at.0[..at.0.len().checked_sub(1)?];
        let map = self.tree.at(above)?.value;
        Some(self.tree.scalar(self.tree.entry(map, key)?.value)?.text.as_str())
    }
}

/// Where the byte `offset` of `text` is, as one who writes there sees it. `is_map` says whether what
/// stands at a path is a map. Nothing within comments and long texts.
pub fn cursor(text: &str, offset: usize, is_map: &dyn Fn(&At) -> bool) -> Option<Cursor> {
    let scan = Scan::up_to(text, offset);
    if scan.in_comment {
        return None;
    }
    let start = offset - text[scan.token..offset].trim_start().len();
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let end = text[offset..].find(|letter| !is_part(letter)).map_or(text.len(), |at| offset + at);
    let before_colon = text[end..].trim_start_matches(' ').starts_with(':');
    let found = |landed: Landed| Cursor {
        wanted: landed.wanted,
        typed: Span::new(start, end),
        in_flow: !scan.open.is_empty(),
        quote: scan.quote,
        after_colon: text[..start].ends_with(':'),
        before_colon,
        tree: landed.tree,
        node: landed.node,
    };
    if !scan.is_value && scan.quote.is_none() {
        let colon = if before_colon { "" } else { ": 0" };
        let key = landed(text, Span::new(start, end), &format!("{WORD}{colon}"), &scan)?;
        let Wanted::Key(map) = &key.wanted else { return None };
        if is_map(map) {
            return Some(found(key));
        }
    }
    let quote = scan.quote.filter(|quote| !text[end..].starts_with(*quote));
    let word = format!("{WORD}{}", quote.map(String::from).unwrap_or_default());
    landed(text, Span::new(start, end), &word, &scan).map(found)
}

/// Where our word landed.
struct Landed {
    wanted: Wanted,
    tree: Tree,
    node: NodeId,
}

/// Reads the text with `word` in place of `typed`: all of it, else what comes before.
fn landed(text: &str, typed: Span, word: &str, scan: &Scan) -> Option<Landed> {
    let before = &text[..typed.start];
    let whole = format!("{before}{word}{}", &text[typed.end..]);
    let closers: String = scan.open.iter().rev().collect();
    let cut = || format!("{before}{word}{closers}\n");
    find(&whole).or_else(|| find(&cut()))
}

fn find(text: &str) -> Option<Landed> {
    let tree = Tree::parse(FileId(0), text);
    let index = Index::new(&tree);
    let mut open: Vec<NodeId> = tree.root().into_iter().collect();
    while let Some(node) = open.pop() {
        match &tree.node(node).data {
            Data::Map(entries) => {
                if entries.iter().any(|entry| tree.key_text(*entry) == WORD) {
                    return Some(Landed { wanted: Wanted::Key(index.at(node)), tree, node });
                }
                open.extend(entries.iter().map(|entry| entry.value));
            }
            Data::List(items) => open.extend(items),
            Data::Scalar(scalar) => {
                let is_line = !matches!(scalar.style, Style::Literal | Style::Folded);
                if is_line && scalar.text.contains(WORD) {
                    return Some(Landed { wanted: Wanted::Value(index.at(node)), tree, node });
                }
            }
            Data::Alias { .. } => {}
        }
    }
    None
}

/// What is open where the cursor stands, found by walking from the last key at the margin.
struct Scan {
    /// What closes the brackets that are open, outermost first.
    open: Vec<char>,
    /// Where the key or value under the cursor begins.
    token: usize,
    /// Whether it follows a colon.
    is_value: bool,
    /// The quotation mark that is open.
    quote: Option<char>,
    in_comment: bool,
}

impl Scan {
    fn up_to(text: &str, offset: usize) -> Self {
        let from = block_start(text, offset);
        let mut scan =
            Self { open: Vec::new(), token: from, is_value: false, quote: None, in_comment: false };
        let mut letters = text[from..offset].char_indices().peekable();
        let mut last = '\n';
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map_or('\n', |(_, next)| *next);
            scan.take(text, from + at, letter, last, next);
            last = letter;
        }
        scan
    }

    fn take(&mut self, text: &str, at: usize, letter: char, last: char, next: char) {
        let after = at + letter.len_utf8();
        if letter == '\n' || letter == '\r' {
            self.in_comment = false;
            if self.open.is_empty() && self.quote.is_none() {
                (self.token, self.is_value) = (after, false);
            }
            return;
        }
        if self.in_comment {
            return;
        }
        if let Some(quote) = self.quote {
            if letter == quote && last != '\\' {
                self.quote = None;
            }
            return;
        }
        let at_start = text[self.token..at].trim().is_empty();
        match letter {
            '"' | '\'' if at_start => (self.quote, self.token) = (Some(letter), after),
            '#' if last.is_whitespace() => self.in_comment = true,
            '{' | '[' if at_start => {
                self.open.push(if letter == '{' { '}' } else { ']' });
                (self.token, self.is_value) = (after, false);
            }
            '}' | ']' if self.open.last() == Some(&letter) => {
                self.open.pop();
                self.token = after;
            }
            ',' if !self.open.is_empty() => (self.token, self.is_value) = (after, false),
            ':' if next.is_whitespace() => (self.token, self.is_value) = (after, true),
            '-' if at_start && self.open.is_empty() && next == ' ' => {
                (self.token, self.is_value) = (after, false);
            }
            _ => {}
        }
    }
}

/// The start of the last line before `offset` that begins with a key at the margin.
fn block_start(text: &str, offset: usize) -> usize {
    let mut end = offset;
    loop {
        let start = text[..end].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let is_key = text[start..].starts_with(|letter: char| letter.is_alphanumeric());
        if is_key || start == 0 {
            return start;
        }
        end = start - 1;
    }
}

/// The last key of a path.
pub fn last_key(at: &At) -> Option<&str> {
    match at.0.last()? {
        Step::Key(key) => Some(key),
        Step::Index(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path that is wanted where `|` stands, and what is typed.
    fn wanted(text: &str) -> Option<(String, String)> {
        let offset = text.find('|').expect("a cursor");
        let text = text.replacen('|', "", 1);
        let is_map = |at: &At| !matches!(at.0.last(), Some(Step::Index(_))) || at.0.len() == 2;
        let found = cursor(&text, offset, &is_map)?;
        let (kind, at) = match &found.wanted {
            Wanted::Key(at) => ("key", at),
            Wanted::Value(at) => ("value", at),
        };
        let steps: Vec<String> =
            at.0.iter()
                .map(|step| match step {
                    Step::Key(key) => key.clone(),
                    Step::Index(index) => index.to_string(),
                })
                .collect();
        Some((format!("{kind} {}", steps.join(".")), found.typed.of(&text).to_owned()))
    }

    fn at(text: &str) -> String {
        wanted(text).map_or_else(|| "nothing".to_owned(), |(at, typed)| format!("{at} “{typed}”"))
    }

    #[test]
    fn keys_in_blocks_and_brackets() {
        assert_eq!(at("kind: plan\nar|\n"), "key  “ar”");
        assert_eq!(at("kind: plan\narea:\n  de|\nfunding: {}\n"), "key area “de”");
        assert_eq!(at("partners:\n  - id: a\n    |\n  - id: b\n"), "key partners.0 “”");
        assert_eq!(at("partners:\n  - {id: a, na|\n"), "key partners.0 “na”");
        assert_eq!(at("partners:\n  - {id: a, lead: {po|}}\n"), "key partners.0.lead “po”");
        assert_eq!(at("partners:\n  - {id: a,\n     na|me: B}\n"), "key partners.0 “name”");
        assert_eq!(at("partners:\n  - |\n"), "key partners.0 “”");
    }

    #[test]
    fn values_in_blocks_brackets_and_quotes() {
        assert_eq!(at("document: {status: pub|}\n"), "value document.status “pub”");
        assert_eq!(at("document:\n  status: |\n  version: 1\n"), "value document.status “”");
        assert_eq!(at("document:\n  status: \"pu|\n"), "value document.status “pu”");
        assert_eq!(at("groups:\n  - {id: a, by: [po|]}\n"), "value groups.0.by.0 “po”");
        assert_eq!(at("groups:\n  - id: a\n    by:\n      - po|\n"), "value groups.0.by.0 “po”");
        let name = "partners:\n  - {id: a, name: Cyngor Tŷ |}\n";
        assert_eq!(at(name), "value partners.0.name “Cyngor Tŷ ”");
    }

    #[test]
    fn what_is_broken_below_does_not_matter() {
        assert_eq!(at("area:\n  de|\npartners: [\n  - {{\n"), "key area “de”");
        assert_eq!(
            at("partners:\n  - {id: a, lead: {po|\n  - {id: b}\n"),
            "key partners.0.lead “po”"
        );
    }

    #[test]
    fn comments_and_long_texts_want_nothing() {
        assert_eq!(at("area: {} # de|\n"), "nothing");
        assert_eq!(
            at("area:\n  text: |-\n    Some wor|ds\n".replace("|-", ">-").as_str()),
            "nothing"
        );
    }
}
