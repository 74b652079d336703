//! What can be written at the cursor: keys, words that a key knows, ids, names of bodies, questions,
//! rules, and the steps of a reference.

use super::choices::{Choice, of_value, put};
use super::cursor::{Cursor, Wanted, cursor};
use super::hit::braces;
use super::scene::Scene;
use crate::markdown::{split_front_matter, unclosed_front_matter};
use crate::text::Span;
use crate::workspace::{At, Form, Resolved, Shape, described_at};
use crate::yaml::Step;
use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, Position, TextEdit,
};

/// What can be written at `position`, most likely first.
pub fn complete(scene: &Scene<'_>, position: Position) -> Vec<CompletionItem> {
    let offset = scene.offset(position);
    let text = scene.open.source.text.as_str();
    if let Some((choices, typed)) = of_reference(scene, text, offset) {
        return items(scene, choices, typed);
    }
    if scene.open.reading.narrative.is_some() {
        return of_front_matter(scene, text, offset);
    }
    let Some(form) = scene.form() else { return Vec::new() };
    let is_map =
        |at: &At| described_at(form, at).is_some_and(|found| matches!(found.shape, Shape::Map(_)));
    let Some(cursor) = cursor(text, offset, &is_map) else { return Vec::new() };
    let choices = match &cursor.wanted {
        Wanted::Key(at) => keys(form, at, &cursor),
        Wanted::Value(at) => {
            let described = described_at(form, at);
            described.map_or_else(Vec::new, |found| of_value(scene, &cursor, at, &found))
        }
    };
    items(scene, put(choices, &cursor), cursor.typed)
}

/// The steps that may follow in `{{ partners. }}`.
fn of_reference(scene: &Scene<'_>, text: &str, offset: usize) -> Option<(Vec<Choice>, Span)> {
    let found = braces(text, offset)?;
    let loaded = scene.loaded?;
    let before: String =
        found.steps[..found.current].iter().flat_map(|(step, _)| [step.as_str(), "."]).collect();
    // No step is called so: what could stand there is told.
    let Resolved::Missing { known, .. } = loaded.resolve(&format!("{before}\0")) else {
        return None;
    };
    // What a reference cannot say is not offered.
    let known = known.into_iter().filter(|step| !step.contains(['.', '{', '}']));
    let choices = known.map(|step| {
        let says = match loaded.resolve(&format!("{before}{step}")) {
            Resolved::Fact(node) => Some(loaded.fact_in_words(node)),
            _ => None,
        };
        Choice { detail: says, ..Choice::new(step, CompletionItemKind::REFERENCE) }
    });
    let (_, span) = found.steps[found.current];
    Some((choices.collect(), span))
}

/// Keys and questions at the top of a section.
fn of_front_matter(scene: &Scene<'_>, text: &str, offset: usize) -> Vec<CompletionItem> {
    let front = split_front_matter(text).0.or_else(|| {
        let opening = unclosed_front_matter(text)?;
        Some(Span::new(opening.end, text.len()))
    });
    let Some(front) = front.filter(|front| front.start <= offset && offset <= front.end) else {
        return Vec::new();
    };
    let is_map = |at: &At| at.0.is_empty();
    let Some(found) = cursor(front.of(text), offset - front.start, &is_map) else {
        return Vec::new();
    };
    let choices = match &found.wanted {
        Wanted::Key(_) => {
            let present = found.present();
            let keys = ["title", "answers"].into_iter().filter(|key| !present.contains(key));
            keys.map(|key| Choice::new(key, CompletionItemKind::PROPERTY).with_colon()).collect()
        }
        Wanted::Value(at) => match at.0.as_slice() {
            [Step::Key(key), Step::Index(_)] if key == "answers" => super::choices::questions(),
            _ => Vec::new(),
        },
    };
    let typed = Span::new(found.typed.start + front.start, found.typed.end + front.start);
    items(scene, put(choices, &found), typed)
}

/// The keys of the map at `at` that are not there yet, those that have to be there first.
fn keys(form: Form, at: &At, cursor: &Cursor) -> Vec<Choice> {
    let Some(found) = described_at(form, at) else { return Vec::new() };
    let Shape::Map(keys) = found.shape else { return Vec::new() };
    let present = cursor.present();
    let mut keys: Vec<String> =
        keys.into_iter().filter(|key| !present.contains(&key.as_str())).collect();
    keys.sort_by_key(|key| !found.required.contains(key));
    let choice = |key: String| {
        let below = described_at(form, &at.then(&key));
        let says = below.as_ref().map(|below| below.says.join("\n\n"));
        let is_needed = found.required.contains(&key).then(|| "has to be there".to_owned());
        let choice =
            Choice { says, detail: is_needed, ..Choice::new(key, CompletionItemKind::PROPERTY) };
        match below.map(|below| below.shape) {
            Some(Shape::Map(_) | Shape::List) if !cursor.in_flow => choice.with_lines_below(),
            _ => choice.with_colon(),
        }
    };
    keys.into_iter().map(choice).collect()
}

fn items(scene: &Scene<'_>, choices: Vec<Choice>, typed: Span) -> Vec<CompletionItem> {
    let range = scene.open.range(typed, scene.session.client.unit);
    let wording = super::wording::Wording { markdown: false };
    let item = |(order, choice): (usize, Choice)| CompletionItem {
        sort_text: Some(format!("{order:04}")),
        filter_text: Some(choice.label.clone()),
        kind: Some(choice.kind),
        detail: choice.detail.map(|detail| wording.inert(&detail)),
        documentation: choice.says.map(Documentation::String),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(range, choice.insert))),
        label: choice.label,
        ..CompletionItem::default()
    };
    choices.into_iter().enumerate().map(item).collect()
}
