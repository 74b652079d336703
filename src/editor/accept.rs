//! An acceptance as it is put into a document: what is accepted, with room for why, who and until
//! when.
//!
//! masa never makes up a reason: what is left empty is a finding until somebody fills it.

use super::choices::scalar;
use super::edits::Change;
use super::scene::Scene;
use crate::findings::Finding;
use crate::rules::acceptances;
use crate::text::{FileId, Place, Span};
use crate::workspace::{At, Loaded};
use crate::yaml::{Data, NodeId, Tree};

/// The change that accepts a finding for now; nothing where it cannot be accepted, or the document
/// cannot be read as a whole.
pub fn accept(scene: &Scene<'_>, finding: &Finding) -> Option<Change> {
    let doc = scene.loaded.filter(|doc| doc.document.is_some())?;
    let may = acceptances::may_be_accepted(finding, doc);
    if !may || !finding.counts() || doc.tree.is_broken() || !scene.is_current(doc) {
        return None;
    }
    let (place, text) = entry(doc, finding)?;
    let location = scene.locate(doc, place)?;
    Some(Change { uri: location.uri, range: location.range, text })
}

/// Where the entry goes and how it is written there.
fn entry(doc: &Loaded, finding: &Finding) -> Option<(Place, String)> {
    let found = doc.tree.at(&At::key("accepted").0);
    let Some(list) = found else {
        // The file of facts is read first.
        let text = doc.sources.get(FileId(0)).text.as_str();
        let eol = line_end(text);
        let gap = if text.is_empty() || text.ends_with(['\n', '\r']) { "" } else { eol };
        let place = Place::new(FileId(0), Span::point(text.len()));
        return sound(doc, place, format!("{gap}accepted:{}{eol}", block(finding, 2, eol)));
    };
    let place = doc.tree.node(list.value).place;
    let text = doc.sources.get(place.file).text.as_str();
    let eol = line_end(text);
    let items = doc.tree.items(list.value);
    let is_flow = place.span.of(text).starts_with('[');
    let (span, new) = match items.last() {
        Some(_) if is_flow => {
            let end = place.span.end.checked_sub(1)?;
            (Span::point(end), format!(", {}", flow(finding)))
        }
        Some(item) => {
            let indent = dash_indent(&doc.tree, text, items[0])?;
            let end = end_of_line(text, doc.tree.node(*item).place.span.end);
            (Span::point(end), block(finding, indent, eol))
        }
        None if is_flow => (place.span, block(finding, 2, eol)),
        None if doc.tree.is_nothing(list.value) => {
            let at = end_of_line(text, place.span.end);
            (Span::point(at), block(finding, 2, eol))
        }
        None => return None,
    };
    sound(doc, Place::new(place.file, span), new)
}

/// The change, if the file with it can be read and holds one acceptance more.
fn sound(doc: &Loaded, place: Place, new: String) -> Option<(Place, String)> {
    let text = doc.sources.get(place.file).text.as_str();
    let changed = format!("{}{new}{}", &text[..place.span.start], &text[place.span.end..]);
    let count = |tree: &Tree| {
        let list = tree.at(&At::key("accepted").0);
        list.map_or(0, |list| tree.items(list.value).len())
    };
    let tree = Tree::parse(FileId(0), &changed);
    let is_sound = !tree.is_broken() && count(&tree) == count(&doc.tree) + 1;
    is_sound.then_some((place, new))
}

fn block(finding: &Finding, indent: usize, eol: &str) -> String {
    let dash = " ".repeat(indent);
    let [rule, at] = words(finding, false);
    format!(
        "{eol}{dash}- rule: {rule}{eol}{dash}  at: {at}{eol}{dash}  because: \"\"{eol}{dash}  \
         agreed_by: \"\"{eol}{dash}  until:"
    )
}

fn flow(finding: &Finding) -> String {
    let [rule, at] = words(finding, true);
    format!("{{rule: {rule}, at: {at}, because: \"\", agreed_by: \"\", until: }}")
}

fn words(finding: &Finding, in_flow: bool) -> [String; 2] {
    [scalar(&finding.rule, in_flow), scalar(&finding.subject.identity(), in_flow)]
}

/// How far the dash of an entry is from the margin.
fn dash_indent(tree: &Tree, text: &str, item: NodeId) -> Option<usize> {
    let Data::Map(_) = &tree.node(item).data else { return None };
    let start = tree.node(item).place.span.start;
    let line = text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let before = &text[line..start];
    let indent = before.len() - before.trim_start_matches(' ').len();
    before[indent..].starts_with('-').then_some(indent)
}

fn end_of_line(text: &str, offset: usize) -> usize {
    text[offset..].find(['\n', '\r']).map_or(text.len(), |at| offset + at)
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
