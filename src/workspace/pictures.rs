//! The pictures that a document shows, and whether their files are there.

use super::files::Files;
use super::index::At;
use crate::markdown::{Inline, InlineData, Markdown, is_remote};
use crate::text::Place;
use crate::yaml::Tree;
use std::path::{Component, Path, PathBuf};

/// A picture in the narrative, in the text of a fact or as a fact of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its address as written; empty when it was harmful or not given.
    pub src: String,
    /// Its text alternative; empty when there is none.
    pub alt: String,
    /// Where it stands.
    pub place: Place,
    /// The fact that it is, for the picture of an appendix.
    pub fact: Option<At>,
    /// Where its file is.
    pub file: PictureFile,
}

/// Where the file of a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFile {
    /// In the folder `images` of the document.
    There,
    /// It would be in that folder, and is not.
    Missing,
    /// Outside that folder, where it is not looked for.
    Outside,
    /// On the web, from where nothing is fetched.
    Remote,
    /// Nowhere: there is no address, or a harmful one, which is a problem of the Markdown.
    Nowhere,
}

impl PictureFile {
    /// Looks for the picture `src` of the document in `folder`.
    pub(super) fn of(files: &dyn Files, folder: &Path, src: &str) -> Self {
        if src.trim().is_empty() {
            return Self::Nowhere;
        }
        if is_remote(src) {
            return Self::Remote;
        }
        match picture_path(src) {
            Some(path) if files.is_file(&folder.join(&path)) => Self::There,
            Some(_) => Self::Missing,
            None => Self::Outside,
        }
    }
}

/// The path of a picture in the folder of its document, always in `images/`: sections write
/// `images/map.png` or `../images/map.png`, appendices `map.png`. None for a path that leads out of
/// that folder.
pub fn picture_path(address: &str) -> Option<PathBuf> {
    let address = address.trim().replace('\\', "/").replace("%20", " ");
    let address = address.strip_prefix("./").unwrap_or(&address);
    let address = address.strip_prefix("../").unwrap_or(address);
    let path = Path::new(address.strip_prefix("images/").unwrap_or(address));
    let is_below = path.components().all(|part| matches!(part, Component::Normal(_)));
    let is_path = is_below && path.components().next().is_some() && !address.contains(':');
    is_path.then(|| Path::new("images").join(path))
}

/// Finds the pictures of `markdown`, in order.
pub(super) fn of_markdown(files: &dyn Files, folder: &Path, markdown: &Markdown) -> Vec<Picture> {
    let picture = |inline: &Inline| match &inline.data {
        InlineData::Image { src, alt, .. } => Some(Picture {
            src: src.clone(),
            alt: alt.clone(),
            place: inline.place,
            fact: None,
            file: PictureFile::of(files, folder, src),
        }),
        _ => None,
    };
    markdown.inlines().into_iter().filter_map(picture).collect()
}

/// Finds the pictures of appendices: a path, or the name of a file in the folder `images`.
pub(super) fn of_appendices(files: &dyn Files, folder: &Path, tree: &Tree) -> Vec<Picture> {
    let list = At::key("appendices");
    let Some(appendices) = tree.at(&list.0) else { return Vec::new() };
    let text = |item, key| Some(tree.scalar(tree.entry(item, key)?.value)?.text.trim());
    let mut found = Vec::new();
    for (index, item) in tree.items(appendices.value).iter().enumerate() {
        let Some(entry) = tree.entry(*item, "image") else { continue };
        let Some(src) = text(*item, "image").filter(|src| !src.is_empty()) else { continue };
        found.push(Picture {
            src: src.to_owned(),
            alt: text(*item, "alt").unwrap_or_default().to_owned(),
            place: tree.node(entry.value).place,
            fact: Some(list.item(index).then("image")),
            file: PictureFile::of(files, folder, src),
        });
    }
    found
}
