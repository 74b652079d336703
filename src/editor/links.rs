//! From an id to where it is given, to everywhere it is used, and to another id in all these places.

use super::edits::{Change, workspace_edit};
use super::hit::braces;
use super::mentions::{Mention, mentions};
use super::scene::Scene;
use super::serve::Refusal;
use crate::text::Place;
use crate::workspace::Loaded;
use lsp_types::{Location, Position, PrepareRenameResponse};
use serde_json::Value;
use std::collections::BTreeSet;

/// Where what stands at `position` is given.
pub fn definition(scene: &Scene<'_>, position: Position) -> Option<Location> {
    let offset = scene.offset(position);
    if let Some((loaded, found, all)) = under(scene, offset)
        && let Some(given) = all.iter().find(|one| one.gives && is_same(one, &found))
    {
        return scene.locate(loaded, given.place);
    }
    // A step of a reference may lead to any fact.
    let loaded = scene.loaded?;
    let reference = braces(&scene.open.source.text, offset)?;
    let node = loaded.follow(&reference.path_so_far())?;
    scene.locate(loaded, loaded.tree.node(node).place)
}

/// Where the id at `position` is used; where it is given too, if that is asked.
pub fn references(scene: &Scene<'_>, position: Position, and_given: bool) -> Vec<Location> {
    let Some((loaded, found, all)) = under(scene, scene.offset(position)) else {
        return Vec::new();
    };
    let places = places(&all, |one| is_same(one, &found) && (and_given || !one.gives));
    places.into_iter().filter_map(|place| scene.locate(loaded, place)).collect()
}

/// The id at `position`, if it can be renamed.
pub fn prepare_rename(scene: &Scene<'_>, position: Position) -> Option<PrepareRenameResponse> {
    let (loaded, found, all) = under(scene, scene.offset(position))?;
    let is_given = all.iter().any(|one| one.gives && is_same(one, &found));
    let range = scene.locate(loaded, found.place)?.range;
    is_given.then_some(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder: found.id })
}

/// Another id in every place where the one at `position` stands.
pub fn rename(scene: &Scene<'_>, position: Position, new: &str) -> Result<Value, Refusal> {
    let Some((loaded, found, all)) = under(scene, scene.offset(position)) else {
        return Err(Refusal::because(
            "Only the id of a partner, a group or a body can be renamed.",
        ));
    };
    if !all.iter().any(|one| one.gives && is_same(one, &found)) {
        return Err(Refusal::because("What stands here is no id that this document gives."));
    }
    if loaded.tree.is_broken() || !scene.is_current(loaded) {
        return Err(Refusal::because(
            "The document cannot be read as a whole at the moment, so some places might be missed. Put \
             that right first.",
        ));
    }
    if !is_an_id(new) {
        return Err(Refusal::because(
            "An id is made of letters, digits, hyphens and underscores, and begins with a letter, such \
             as police.",
        ));
    }
    if all.iter().any(|one| one.gives && one.named == found.named && one.id == new) {
        return Err(Refusal::because(format!("There is already one with the id {new}.")));
    }
    let places = places(&all, |one| is_same(one, &found));
    let changes = places.into_iter().filter_map(|place| {
        let location = scene.locate(loaded, place)?;
        Some(Change { uri: location.uri, range: location.range, text: new.to_owned() })
    });
    Ok(workspace_edit(scene.session, changes.collect()))
}

fn is_an_id(word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    word.starts_with(char::is_alphabetic)
        && word.chars().all(is_part)
        && !matches!(word, "null" | "Null" | "NULL")
}

/// The id under the cursor, and all ids of the document.
fn under<'a>(scene: &Scene<'a>, offset: usize) -> Option<(&'a Loaded, Mention, Vec<Mention>)> {
    let (loaded, file, offset) = scene.in_document(offset)?;
    let all = mentions(loaded);
    let found = all.iter().find(|one| {
        let span = one.place.span;
        one.place.file == file && span.start <= offset && offset <= span.end
    });
    let found = found?.clone();
    Some((loaded, found, all))
}

/// The places of the mentions that are wanted, in order and each once.
fn places(all: &[Mention], is_wanted: impl Fn(&Mention) -> bool) -> BTreeSet<Place> {
    all.iter().filter(|one| is_wanted(one)).map(|one| one.place).collect()
}

fn is_same(one: &Mention, other: &Mention) -> bool {
    one.named == other.named && one.id == other.id
}
