//! Whether a text reads as before everywhere but where it was changed.

use super::text::{Change, moved, new_spans};
use crate::markdown::{self, split_front_matter};
use crate::text::{FileId, Mapped, Span};
use crate::yaml::{Data, NodeId, Tree};

/// One thing that is read: what it says, how deep it stands, and where.
#[derive(Debug)]
struct Read {
    text: String,
    depth: usize,
    span: Span,
}

/// Whether `after`, made of `before` by `changes`, says and nests the same outside of them. What the
/// file holds is told by its name.
pub(super) fn reads_alike(path: &str, before: &str, after: &str, changes: &[Change<'_>]) -> bool {
    let is_markdown = path.rsplit('.').next().is_some_and(|end| end.eq_ignore_ascii_case("md"));
    let read = if is_markdown { section } else { facts };
    let (Some(before), Some(after)) = (read(before), read(after)) else { return false };
    let old: Vec<Span> = changes.iter().map(|(span, _)| *span).collect();
    let new = new_spans(changes);
    let before = before.iter().filter(|one| !touches(one.span, &old));
    let after = after.iter().filter(|one| !touches(one.span, &new));
    let seen = |one: &Read| (one.depth, one.text.clone());
    let places = before.clone().map(|one| moved(one.span.start, changes));
    before.clone().map(seen).eq(after.clone().map(seen))
        && places.eq(after.map(|one| one.span.start))
}

fn touches(span: Span, changed: &[Span]) -> bool {
    let inside = |one: &Span| one.start < span.end && span.start < one.end;
    changed.iter().any(inside)
}

/// The keys and values of a file of facts; none when it cannot be read as a whole.
fn facts(text: &str) -> Option<Vec<Read>> {
    let tree = Tree::parse(FileId(0), text);
    if tree.is_broken() {
        return None;
    }
    let mut found = Vec::new();
    let mut open: Vec<(NodeId, usize)> = tree.root().into_iter().map(|root| (root, 0)).collect();
    while let Some((node, depth)) = open.pop() {
        let span = tree.node(node).place.span;
        match &tree.node(node).data {
            Data::Scalar(scalar) if scalar.text.is_empty() => {}
            Data::Scalar(scalar) => found.push(Read { text: scalar.text.clone(), depth, span }),
            Data::Alias { name, .. } => found.push(Read { text: name.clone(), depth, span }),
            Data::List(items) => open.extend(items.iter().rev().map(|item| (*item, depth + 1))),
            Data::Map(entries) => {
                for entry in entries.iter().rev() {
                    open.extend([(entry.value, depth + 1), (entry.key, depth + 1)]);
                }
            }
        }
    }
    Some(found)
}

/// The passages of a section, and what its front matter says.
fn section(text: &str) -> Option<Vec<Read>> {
    let (front, body) = split_front_matter(text);
    let mut found = match front {
        Some(front) => facts(front.of(text))?,
        None => Vec::new(),
    };
    for read in &mut found {
        let start = front.map_or(0, |front| front.start);
        read.span = Span::new(read.span.start + start, read.span.end + start);
    }
    let markdown = markdown::parse(&Mapped::exact(FileId(0), body.of(text), body.start));
    found.extend(markdown.words().iter().map(|run| {
        let span = run.place(0, run.text().len()).span;
        Read { text: format!("{:?} {}", run.kind, run.text()), depth: 0, span }
    }));
    Some(found)
}
