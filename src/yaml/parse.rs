//! From text to tree: the events of the library, one by one.

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, Tag};

use super::build::{Builder, empty};
use super::cause::{self, Failure};
use super::decode::offsets;
use super::problem::ProblemKind;
use super::scalar::{Scalar, Style};
use super::tree::{Comment, NodeId, Tree};
use crate::text::{FileId, Place, Span};

impl Tree {
    /// Reads `text`, the text of the file `file` without a byte order mark. Never fails: what could
    /// not be read is in [`Tree::problems`] and not in the tree.
    ///
    /// After a syntax error reading goes on at the next line that begins with a top-level key; what
    /// stood between is left out and remembered ([`Tree::may_hide`], [`Tree::is_damaged`]).
    pub fn parse(file: FileId, text: &str) -> Self {
        let mut builder = Builder::new(file, text);
        let mut from = Some(0);
        while let Some(start) = from {
            from = match read_part(&mut builder, start) {
                Ok(()) => None,
                Err(failure) => builder.break_off(start, &failure),
            };
        }
        builder.finish()
    }
}

/// What is known of the events so far.
#[derive(Default)]
struct Progress {
    /// How many documents have begun.
    documents: usize,
    /// Where the latest of them began.
    document: Span,
    /// The node that the next anchor names.
    begun: Option<NodeId>,
    /// Anchor names by the numbers of the library.
    names: Vec<String>,
    /// Where the latest event ended.
    reached: usize,
}

/// Reads the text from the byte `start` on, until its end or an error.
fn read_part(builder: &mut Builder<'_>, start: usize) -> Result<(), Failure> {
    let options = granit_parser::options! {
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        // Ours are tighter and come first; comments are bounded by the file.
        flow_nesting_limit: 200,
        block_nesting_limit: 200,
        max_buffered_comment_events: usize::MAX,
    };
    let source = builder.source;
    let mut parser = Parser::new_from_str_with_options(&source[start..], options);
    let mut progress = Progress { reached: start, ..Progress::default() };
    while let Some(event) = parser.next_event() {
        let (event, place) = event.map_err(|error| {
            let at = start + error.marker().byte_offset().unwrap_or_default();
            cause::of(builder, error.kind(), at.min(source.len()), progress.reached)
        })?;
        let bytes = place.byte_range().unwrap_or_default();
        let span = Span::new(bytes.start + start, bytes.end + start);
        if progress.documents > 1 && event.is_node() && builder.tree.root().is_some() {
            let written = !matches!(&event, Event::Scalar(..)) || !span.is_empty();
            if written {
                builder.report(ProblemKind::SeveralDocuments, progress.document, None);
                builder.tree.broken = true;
                builder.tree.unknown_keys_lost = true;
                return Ok(());
            }
        }
        report_tag(builder, &event, &place, start);
        take(builder, &mut progress, event, span, place.indent)?;
    }
    Ok(())
}

fn take(
    builder: &mut Builder<'_>,
    progress: &mut Progress,
    event: Event<'_>,
    span: Span,
    indent: Option<usize>,
) -> Result<(), Failure> {
    let is_anchor = matches!(event, Event::Anchor(..));
    match event {
        Event::DocumentStart(..) => {
            progress.documents += 1;
            progress.document = span;
            if builder.tree.root.is_some_and(|root| builder.tree.is_nothing(root)) {
                builder.tree.root = None;
            }
        }
        Event::Scalar(text, style, _, tag) => {
            let text = text.into_owned();
            progress.begun = Some(scalar(builder, text, style, tag.as_deref(), span, indent)?);
        }
        Event::SequenceStart(style, ..) => {
            let flow = style == StructureStyle::Flow;
            let begun = builder.open(span, false, flow).ok_or_else(|| too_deep(span))?;
            progress.begun = Some(begun);
        }
        Event::MappingStart(style, ..) => {
            let flow = style == StructureStyle::Flow;
            let begun = builder.open(span, true, flow).ok_or_else(|| too_deep(span))?;
            progress.begun = Some(begun);
        }
        Event::SequenceEnd | Event::MappingEnd => {
            builder.close((!span.is_empty()).then_some(span.end));
        }
        Event::Anchor(id, name) => {
            if progress.names.len() <= id {
                progress.names.resize(id + 1, String::new());
            }
            progress.names[id] = name.to_string();
            if let Some(node) = progress.begun {
                builder.anchor(node, name.into_owned(), span);
            }
        }
        Event::Alias(id) => {
            let name = progress.names.get(id).cloned().unwrap_or_default();
            builder.alias(&name, span);
        }
        Event::UnresolvedAlias(name) => builder.alias(&name, span),
        Event::Comment(text, _) => builder
            .tree
            .comments
            .push(Comment { place: Place::new(builder.file, span), text: text.into_owned() }),
        _ => {}
    }
    if !is_anchor {
        progress.reached = progress.reached.max(span.end);
    }
    Ok(())
}

const fn too_deep(span: Span) -> Failure {
    Failure { kind: ProblemKind::TooDeep, span, related: None, at: span.start }
}

fn scalar(
    builder: &mut Builder<'_>,
    text: String,
    style: ScalarStyle,
    tag: Option<&Tag>,
    span: Span,
    indent: Option<usize>,
) -> Result<NodeId, Failure> {
    let tagged_text = tag.is_some_and(is_text_tag);
    let style = match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted => Style::SingleQuoted,
        ScalarStyle::DoubleQuoted => Style::DoubleQuoted,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    };
    if style == Style::Plain && span.is_empty() {
        let after_colon = usize::from(builder.source.as_bytes().get(span.start) == Some(&b':'));
        let span = Span::point(span.start + after_colon);
        return Ok(builder.scalar(span, empty(span.start, tagged_text)));
    }
    if let Some(failure) = cause::swallowed_key(builder, style, span) {
        return Err(failure);
    }
    if style == Style::Plain && is_in_curly_quotes(&text) {
        builder.report(ProblemKind::CurlyQuotes, span, None);
    }
    let map = offsets(builder.source, span, style, indent, &text);
    let span = match style {
        Style::Literal | Style::Folded => without_last_lines(builder.source, span),
        _ => span,
    };
    Ok(builder.scalar(span, Scalar { text, style, map, tagged_text }))
}

/// The span of a block without the empty lines after it; of an empty block, the end of its header.
fn without_last_lines(source: &str, span: Span) -> Span {
    let is_break = ['\n', '\r', ' ', '\t'];
    let length = span.of(source).trim_end_matches(is_break).len();
    if length > 0 {
        return Span::new(span.start, span.start + length);
    }
    Span::point(source[..span.start].trim_end_matches(is_break).len())
}

/// Whether a text without YAML's quotation marks stands between typographic ones, or begins with
/// one that never ends. A sentence that merely begins with a quotation does not count.
fn is_in_curly_quotes(text: &str) -> bool {
    let close = match text.chars().next() {
        Some('“' | '„') => '”',
        Some('‘') => '’',
        _ => return false,
    };
    text.find(close).is_none_or(|at| at + close.len_utf8() == text.len())
}

fn is_text_tag(tag: &Tag) -> bool {
    tag.core_suffix() == Some("str") || (tag.handle().is_empty() && tag.suffix() == "!")
}

/// A tag of YAML's core schema says nothing new; any other is probably meant as text.
fn report_tag(
    builder: &mut Builder<'_>,
    event: &Event<'_>,
    place: &granit_parser::Span,
    start: usize,
) {
    let Some(tag) = event.tag() else { return };
    let is_core = matches!(
        tag.core_suffix(),
        Some("str" | "int" | "float" | "bool" | "null" | "seq" | "map")
    );
    if is_core || is_text_tag(tag) {
        return;
    }
    let bytes = place.tag_span().and_then(|span| span.byte_range()).unwrap_or_default();
    let span = Span::new(bytes.start + start, bytes.end + start);
    let tag = span.of(builder.source).to_owned();
    builder.report(ProblemKind::Tag { tag }, span, None);
}
