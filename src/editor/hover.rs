//! What the words under the cursor mean: a field, a question, an id of the guidance, a body of the
//! register, a fact that is referred to.

use super::hit::{Hit, braces, hit};
use super::scene::Scene;
use super::wording::{Wording, of_body};
use crate::guidance;
use crate::register;
use crate::report::explanation;
use crate::rules::{self, Page};
use crate::text::{FileId, Span};
use crate::workspace::{At, Described, Loaded, Resolved, Shape, described_at};
use crate::yaml::Step;
use lsp_types::{Hover, HoverContents, Position};
use std::fmt::Write as _;

/// What there is to say of the words at `position`.
pub fn hover(scene: &Scene<'_>, position: Position) -> Option<Hover> {
    let offset = scene.offset(position);
    let wording = Wording { markdown: scene.session.client.markdown };
    let (text, span) = of_reference(scene, wording, offset)
        .or_else(|| of_yaml(scene, wording, offset))
        .or_else(|| of_id(scene, offset))?;
    let contents = HoverContents::Markup(wording.content(text));
    Some(Hover { contents, range: Some(scene.open.range(span, scene.session.client.unit)) })
}

/// The fact that `{{ path }}` prints.
fn of_reference(scene: &Scene<'_>, wording: Wording, offset: usize) -> Option<(String, Span)> {
    let found = braces(&scene.open.source.text, offset)?;
    let loaded = scene.loaded?;
    let path = found.path();
    let says = match loaded.resolve(&path) {
        Resolved::Fact(node) => {
            format!("It prints: {}", wording.inert(&loaded.fact_in_words(node)))
        }
        Resolved::Group => "It leads to a group of facts, and a sentence can hold only one. Go on \
            with a dot and the next key."
            .to_owned(),
        Resolved::Missing { step, .. } => {
            format!("It leads nowhere: there is no {}.", wording.inert(&step))
        }
    };
    Some((says, found.inner))
}

/// A key or value, from the last reading of the file.
fn of_yaml(scene: &Scene<'_>, wording: Wording, offset: usize) -> Option<(String, Span)> {
    let tree = &scene.open.reading.tree;
    let hit = hit(tree, FileId(0), scene.offset_in_reading(offset))?;
    let reading = &scene.open.reading.source.text;
    let text = &scene.open.source.text;
    let place = super::reading::Shift::between(reading, text).forth(tree.node(hit.node).place.span);
    let words = tree.scalar(hit.node)?.text.as_str();
    if scene.open.reading.narrative.is_some() {
        return of_front_matter(&hit, words).map(|says| (says, place));
    }
    let described = described_at(scene.form()?, &hit.at)?;
    let of_value = || of_value(scene, wording, &hit, &described, words);
    let says = if hit.is_key { None } else { of_value() };
    // A whole text of a field says nothing of the field.
    let is_long = !hit.is_key && described.type_name == "Prose";
    let says = says.or_else(|| (!is_long).then(|| of_field(&hit.at, &described)))?;
    Some((says, place))
}

/// What stands at the top of a section.
fn of_front_matter(hit: &Hit, words: &str) -> Option<String> {
    match hit.at.0.as_slice() {
        [Step::Key(key)] if hit.is_key && key == "title" => {
            Some("The title of the section.".to_owned())
        }
        [Step::Key(key)] if hit.is_key && key == "answers" => Some(
            "The questions that the section answers, each on a line of its own after a dash; after \
             a colon, the one heading that answers it."
                .to_owned(),
        ),
        [Step::Key(key), Step::Index(_)] if key == "answers" => question(words),
        [Step::Key(key), Step::Index(_), Step::Key(_)] if key == "answers" && hit.is_key => {
            question(words)
        }
        _ => None,
    }
}

fn question(name: &str) -> Option<String> {
    guidance::question(name).map(guidance::Entry::Question).map(explanation)
}

/// What a field means.
fn of_field(at: &At, described: &Described) -> String {
    let mut says = described.says.join("\n\n");
    if let Shape::Word(words) = &described.shape {
        // Writing into a String does not fail, here and below.
        let _ = write!(says, "\n\nOne of: {}.", words.join(", "));
    }
    if !described.required.is_empty() {
        let _ = write!(says, "\n\nIt has to say: {}.", described.required.join(", "));
    }
    match at.0.last() {
        Some(Step::Key(key)) => format!("{key}: {says}"),
        _ => says,
    }
}

/// What a value stands for.
fn of_value(
    scene: &Scene<'_>,
    wording: Wording,
    hit: &Hit,
    described: &Described,
    words: &str,
) -> Option<String> {
    match described.type_name.as_str() {
        "PartnerRef" => of_ref(scene.loaded?, wording, "partners", words),
        "GroupRef" => of_ref(scene.loaded?, wording, "groups", words),
        "BodyName" => {
            let day = scene.checked.map(|checked| checked.day);
            Some(of_body(register::find(None, words)?, day))
        }
        "Code" => guidance::find(words).map(explanation).or_else(|| {
            let is_rule = matches!(hit.at.0.last(), Some(Step::Key(key)) if key == "rule");
            let page = is_rule.then(|| rules::find(words)).flatten().map(|rule| rule.page)?;
            Some(format!("{words}: {}", Page::read(page).lead))
        }),
        _ => None,
    }
}

/// The partner or group that an id stands for.
fn of_ref(loaded: &Loaded, wording: Wording, list: &str, id: &str) -> Option<String> {
    let tree = &loaded.tree;
    let list = tree.at(&At::key(list).0)?.value;
    let word =
        |node, key: &str| tree.scalar(tree.entry(node, key)?.value).map(|own| own.text.as_str());
    let entry = *tree.items(list).iter().find(|entry| word(**entry, "id") == Some(id))?;
    let name = wording.inert(word(entry, "name")?);
    let lead = tree.entry(entry, "lead").or_else(|| tree.entry(entry, "chair"));
    let post =
        lead.and_then(|lead| word(lead.value, "post").or_else(|| word(lead.value, "partner")));
    Some(match post {
        Some(post) => format!("{name}\n\nled by: {}", wording.inert(post)),
        None => name,
    })
}

/// An id of the guidance anywhere in the text, such as CA04-16G-01.
fn of_id(scene: &Scene<'_>, offset: usize) -> Option<(String, Span)> {
    let text = scene.open.source.text.as_str();
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let start = text[..offset]
        .rfind(|letter| !is_part(letter))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text[offset..].find(|letter| !is_part(letter)).map_or(text.len(), |at| offset + at);
    let word = &text[start..end];
    let looks_like_one = word.contains('-')
        && word.starts_with(|letter: char| letter.is_ascii_uppercase())
        && word.ends_with(|letter: char| letter.is_ascii_digit());
    let entry = looks_like_one.then(|| guidance::find(word)).flatten()?;
    Some((explanation(entry), Span::new(start, end)))
}
