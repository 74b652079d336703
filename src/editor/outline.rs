//! The outline of a file: its keys and entries, or its headings, and what can be folded.
//!
//! It is that of the last reading that was whole, moved by what was typed since.

use super::reading::Shift;
use super::scene::Scene;
use crate::markdown::{self, Block, BlockData};
use crate::text::{Span, safe};
use crate::workspace::label;
use crate::yaml::{Data, NodeId, Tree};
use lsp_types::{
    DocumentSymbol, DocumentSymbolResponse, FoldingRange, FoldingRangeKind, Location,
    SymbolInformation, SymbolKind,
};

/// A part of a file with its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub name: String,
    /// The words that stand for it, for a short value.
    pub detail: Option<String>,
    /// What it is.
    pub kind: SymbolKind,
    /// All of it.
    pub whole: Span,
    /// What names it.
    pub head: Span,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// The parts of the file, in places of its text as it is.
pub fn outline(scene: &Scene<'_>) -> Vec<Part> {
    let reading = &scene.open.reading;
    let mut parts = match &reading.narrative {
        None => reading.tree.root().map_or_else(Vec::new, |root| parts_of(&reading.tree, root)),
        Some(narrative) => headings(&narrative.blocks, reading.source.text.len()),
    };
    let shift = Shift::between(&reading.source.text, &scene.open.source.text);
    shift_all(&mut parts, shift);
    parts
}

fn shift_all(parts: &mut [Part], shift: Shift) {
    for part in parts {
        part.whole = shift.forth(part.whole);
        part.head = shift.forth(part.head);
        shift_all(&mut part.parts, shift);
    }
}

/// The keys of a map, or the entries of a list.
fn parts_of(tree: &Tree, node: NodeId) -> Vec<Part> {
    let span = |node: NodeId| tree.node(node).place.span;
    match &tree.node(node).data {
        Data::Map(entries) => entries
            .iter()
            .map(|entry| part(tree, tree.key_text(*entry), span(entry.key), entry.value))
            .collect(),
        Data::List(items) => items
            .iter()
            .enumerate()
            // Of words alone an outline says nothing.
            .filter(|(_, item)| tree.scalar(**item).is_none())
            .map(|(index, item)| part(tree, &label(tree, node, index), span(*item), *item))
            .collect(),
        Data::Scalar(_) | Data::Alias { .. } => Vec::new(),
    }
}

fn part(tree: &Tree, name: &str, head: Span, value: NodeId) -> Part {
    let kind = match &tree.node(value).data {
        Data::Map(_) => SymbolKind::OBJECT,
        Data::List(_) => SymbolKind::ARRAY,
        Data::Scalar(_) | Data::Alias { .. } => SymbolKind::FIELD,
    };
    let short = |text: &str| safe(text.trim()).chars().take(60).collect::<String>();
    let detail = tree.scalar(value).map(|scalar| short(&scalar.text)).filter(|it| !it.is_empty());
    // Every part has a name: editors refuse others.
    let name = Some(short(name)).filter(|name| !name.is_empty()).unwrap_or_else(|| "–".to_owned());
    let whole = head.join(tree.node(value).place.span);
    Part { name, detail, kind, whole, head, parts: parts_of(tree, value) }
}

/// Headings, each with those below it; one ends where the next of its level begins.
fn headings(blocks: &[Block], end: usize) -> Vec<Part> {
    let found: Vec<(u8, &Block, String)> = blocks
        .iter()
        .filter_map(|block| match &block.data {
            BlockData::Heading { level, content, .. } => {
                Some((*level, block, markdown::plain(content)))
            }
            _ => None,
        })
        .collect();
    nested(&found, end)
}

fn nested(found: &[(u8, &Block, String)], end: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = found;
    while let Some(((level, block, name), below)) = rest.split_first() {
        let count = below.iter().take_while(|(own, ..)| own > level).count();
        let (inner, after) = below.split_at(count);
        let end = after.first().map_or(end, |(_, next, _)| next.place.span.start);
        let name = safe(name.trim()).into_owned();
        parts.push(Part {
            name: if name.is_empty() { "–".to_owned() } else { name },
            detail: None,
            kind: SymbolKind::STRING,
            whole: Span::new(block.place.span.start, end),
            head: block.place.span,
            parts: nested(inner, end),
        });
        rest = after;
    }
    parts
}

/// The outline as the editor shows it: parts in each other, or a list where it knows no other.
pub fn symbols(scene: &Scene<'_>) -> DocumentSymbolResponse {
    if scene.session.client.nested_symbols {
        let symbols = outline(scene).into_iter().map(|part| symbol(scene, part));
        DocumentSymbolResponse::Nested(symbols.collect())
    } else {
        DocumentSymbolResponse::Flat(flat_symbols(scene))
    }
}

// The protocol still has a field that it calls deprecated.
#[allow(deprecated)]
fn symbol(scene: &Scene<'_>, part: Part) -> DocumentSymbol {
    let range = |span| scene.open.range(span, scene.session.client.unit);
    DocumentSymbol {
        name: part.name,
        detail: part.detail,
        kind: part.kind,
        tags: None,
        deprecated: None,
        range: range(part.whole),
        selection_range: range(part.head),
        children: Some(part.parts.into_iter().map(|part| symbol(scene, part)).collect()),
    }
}

/// The outline as a list.
#[allow(deprecated)]
fn flat_symbols(scene: &Scene<'_>) -> Vec<SymbolInformation> {
    let mut found = Vec::new();
    let mut open: Vec<(Option<String>, Part)> =
        outline(scene).into_iter().rev().map(|part| (None, part)).collect();
    while let Some((within, part)) = open.pop() {
        let range = scene.open.range(part.whole, scene.session.client.unit);
        let name = part.name.clone();
        open.extend(part.parts.into_iter().rev().map(|inner| (Some(name.clone()), inner)));
        found.push(SymbolInformation {
            name: part.name,
            kind: part.kind,
            tags: None,
            deprecated: None,
            location: Location::new(scene.open.uri.clone(), range),
            container_name: within,
        });
    }
    found
}

/// What can be folded: parts of several lines, and what stands at the top of a section.
pub fn folds(scene: &Scene<'_>) -> Vec<FoldingRange> {
    let mut found = Vec::new();
    let text = scene.open.source.text.as_str();
    if scene.open.reading.narrative.is_some()
        && let (Some(front), _) = markdown::split_front_matter(text)
    {
        let opening = text[..front.start].trim_end().len();
        found.extend(fold(scene, Span::new(opening, front.end)));
    }
    let mut open = outline(scene);
    while let Some(part) = open.pop() {
        found.extend(fold(scene, part.whole));
        open.extend(part.parts);
    }
    found.sort_by_key(|fold| (fold.start_line, fold.end_line));
    // A list and its only entry may begin and end together.
    found.dedup_by_key(|fold| (fold.start_line, fold.end_line));
    found
}

fn fold(scene: &Scene<'_>, span: Span) -> Option<FoldingRange> {
    let text = span.of(&scene.open.source.text);
    let end = span.start + text.trim_end().len();
    let lines = scene.open.source.lines();
    let (start_line, end_line) = (lines.line_of(span.start) as u32, lines.line_of(end) as u32);
    (start_line < end_line).then(|| FoldingRange {
        start_line,
        end_line,
        kind: Some(FoldingRangeKind::Region),
        ..FoldingRange::default()
    })
}
