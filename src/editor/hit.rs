//! What stands under the cursor in a tree, and in a reference between braces.

use crate::text::{FileId, Span};
use crate::workspace::At;
use crate::yaml::{Data, NodeId, Tree};

/// A key or a value under the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its path.
    pub at: At,
    /// The key, or the value.
    pub node: NodeId,
    /// Whether it is a key.
    pub is_key: bool,
}

/// The key or value of `file` at the byte `offset`; a list or map where it is neither.
pub fn hit(tree: &Tree, file: FileId, offset: usize) -> Option<Hit> {
    let mut found = Hit { at: At::root(), node: tree.root()?, is_key: false };
    let holds = |node: NodeId| {
        let place = tree.node(node).place;
        place.file == file && place.span.start <= offset && offset <= place.span.end
    };
    loop {
        let next = match &tree.node(found.node).data {
            Data::Map(entries) => entries.iter().find_map(|entry| {
                let at = || found.at.then(tree.key_text(*entry));
                if holds(entry.key) {
                    Some(Hit { at: at(), node: entry.key, is_key: true })
                } else {
                    let value = Hit { at: At::root(), node: entry.value, is_key: false };
                    holds(entry.value).then(|| Hit { at: at(), ..value })
                }
            }),
            Data::List(items) => items
                .iter()
                .enumerate()
                .find(|(_, item)| holds(**item))
                .map(|(index, item)| Hit { at: found.at.item(index), node: *item, is_key: false }),
            Data::Scalar(_) | Data::Alias { .. } => return Some(found),
        };
        match next {
            Some(next) if next.is_key => return Some(next),
            Some(next) => found = next,
            None => return Some(found),
        }
    }
}

/// A reference to a fact, `{{ partners.police.lead.post }}`, and where in it the cursor stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Braces {
    /// The steps with their places.
    pub steps: Vec<(String, Span)>,
    /// The number of the step under the cursor, from 0.
    pub current: usize,
    /// What stands between the braces.
    pub inner: Span,
}

impl Braces {
    /// The path up to and with the step under the cursor.
    pub fn path_so_far(&self) -> String {
        let steps: Vec<&str> =
            self.steps[..=self.current].iter().map(|(step, _)| step.as_str()).collect();
        steps.join(".")
    }

    /// The whole path.
    pub fn path(&self) -> String {
        self.steps.iter().map(|(step, _)| step.as_str()).collect::<Vec<_>>().join(".")
    }
}

/// The reference around the byte `offset`, closed or not; it never goes over a line.
pub fn braces(text: &str, offset: usize) -> Option<Braces> {
    let line_start = text[..offset].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let before = &text[line_start..offset];
    let open = line_start + before.rfind("{{")? + 2;
    if open > offset || text[open..offset].contains("}}") {
        return None;
    }
    let rest = &text[open..];
    let length =
        rest.find("}}").unwrap_or(rest.len()).min(rest.find(['\n', '\r']).unwrap_or(rest.len()));
    let inner = Span::new(open, open + length);
    let mut steps = Vec::new();
    let mut from = open;
    let mut current = 0;
    for step in inner.of(text).split('.') {
        let start = from + (step.len() - step.trim_start().len());
        let end = (start + step.trim().len()).max(start);
        if from <= offset {
            current = steps.len();
        }
        steps.push((step.trim().to_owned(), Span::new(start.min(from + step.len()), end)));
        from += step.len() + 1;
    }
    Some(Braces { steps, current, inner })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "partners:\n  - {id: police, lead: {post: Prif Gwnstabl}}\n";

    fn path(offset: usize) -> Option<(Vec<String>, bool)> {
        let tree = Tree::parse(FileId(0), TEXT);
        let hit = hit(&tree, FileId(0), offset)?;
        Some((hit.at.0.iter().map(|step| format!("{step:?}")).collect(), hit.is_key))
    }

    #[test]
    fn keys_and_values_are_found() {
        let at = |words: &str| TEXT.find(words).expect("it is there");
        let (steps, is_key) = path(at("lead") + 2).expect("a key");
        assert!(is_key && steps == ["Key(\"partners\")", "Index(0)", "Key(\"lead\")"], "{steps:?}");
        let (steps, is_key) = path(at("Gwn")).expect("a value");
        assert!(!is_key && steps.len() == 4);
        assert_eq!(path(0).map(|(steps, is_key)| (steps.len(), is_key)), Some((1, true)));
    }

    #[test]
    fn references_are_found_while_they_are_written() {
        let text = "Mae {{ partners.police.le }} a {{ funding.";
        let at = text.find("police").expect("it is there") + 2;
        let found = braces(text, at).expect("a reference");
        assert_eq!((found.current, found.path_so_far().as_str()), (1, "partners.police"));
        assert_eq!(found.steps[1].1.of(text), "police");
        let open = braces(text, text.len()).expect("a reference");
        assert_eq!((open.current, open.steps[1].1), (1, Span::point(text.len())));
        assert_eq!(braces(text, 2), None);
        assert_eq!(braces(text, text.find(" a ").expect("it is there") + 1), None);
        assert_eq!(braces("{{", 1), None);
    }
}
