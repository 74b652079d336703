//! The settings file, `masa.yaml`: where it is found, and its reading, with places like a document's.

use super::baseline::BASELINE;
use super::files::Files;
use super::fit::fit;
use super::index::Index;
use super::load::{Loaded, read_source};
use super::paths::{shown, without_dots};
use super::structure;
use super::trouble::Trouble;
use crate::document::settings::Settings;
use crate::text::Sources;
use crate::yaml::Tree;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the settings file is called.
const NAME: &str = "masa.yaml";

/// What people call it by mistake.
const MISTAKEN: &str = "masa.yml";

/// Finds settings files, and looks into each folder once.
pub struct SettingsFinder<'a> {
    files: &'a dyn Files,
    names: &'static [&'static str],
    here: PathBuf,
    known: BTreeMap<PathBuf, Option<PathBuf>>,
}

impl<'a> SettingsFinder<'a> {
    /// A finder that has not looked anywhere yet.
    pub fn new(files: &'a dyn Files) -> Self {
        Self::named(files, &[NAME, MISTAKEN])
    }

    /// The same for baselines, which are found in the same way.
    pub fn for_baselines(files: &'a dyn Files) -> Self {
        Self::named(files, &[BASELINE])
    }

    fn named(files: &'a dyn Files, names: &'static [&'static str]) -> Self {
        Self { files, names, here: without_dots(&files.here()), known: BTreeMap::new() }
    }

    /// The settings file for documents in `folder`: the one in that folder, else in the nearest
    /// folder above. The search ends where a repository does, at a folder that holds `.git`. A file
    /// with the short ending is given too, for its name to be put right: settings that nobody reads
    /// would be taken for settings that hold.
    pub fn find(&mut self, folder: &Path) -> Option<PathBuf> {
        let start = without_dots(&self.here.join(folder));
        let mut passed = Vec::new();
        let mut found = None;
        for above in start.ancestors() {
            if let Some(known) = self.known.get(above) {
                found.clone_from(known);
                break;
            }
            passed.push(above.to_path_buf());
            found = self
                .names
                .iter()
                .map(|name| above.join(name))
                .find(|path| self.files.is_file(path));
            let git = above.join(".git");
            if found.is_some() || self.files.is_folder(&git) || self.files.is_file(&git) {
                break;
            }
        }
        self.known.extend(passed.into_iter().map(|folder| (folder, found.clone())));
        found.map(|path| seen_from(&self.here, &path))
    }
}

/// Whether a settings file has the name under which it is looked for.
pub fn is_rightly_named(path: &Path) -> bool {
    path.file_name().is_none_or(|name| name != MISTAKEN)
}

/// Whether a path is that of a settings file, by its name.
pub fn is_settings_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == NAME || name == MISTAKEN)
}

/// Reads a settings file: what was read, and the settings. Never fails: what could not be read is a
/// trouble in the result.
pub fn load_settings(files: &dyn Files, path: &Path) -> (Loaded, Settings) {
    let mut sources = Sources::default();
    let mut troubles = Vec::new();
    let shown = shown(path);
    let main = read_source(files, path, shown.clone(), &mut sources, &mut troubles);
    let mut tree = match &main {
        Some((file, text)) => Tree::parse(*file, text),
        None => Tree::default(),
    };
    troubles.extend(tree.problems().iter().cloned().map(Trouble::Yaml));
    let outcome = structure::check(&tree, structure::prepared_settings());
    troubles.extend(outcome.troubles);
    tree.drop_nodes(&outcome.wrong);
    let fitted = fit::<Settings>(&mut tree, &sources);
    troubles.extend(fitted.troubles);
    let index = Index::new(&tree);
    let mut loaded = Loaded::bare(shown, sources, (tree, index), troubles);
    path.parent().unwrap_or_else(|| Path::new("")).clone_into(&mut loaded.folder);
    (loaded, fitted.value.unwrap_or_default())
}

/// The path of `document` seen from the folder of `file`, where it lies below that.
pub fn path_from(files: &dyn Files, file: &Path, document: &Path) -> Option<String> {
    let here = files.here();
    let folder = without_dots(&here.join(file));
    let document = without_dots(&here.join(document));
    document.strip_prefix(folder.parent()?).ok().map(shown)
}

/// `path` as it is written from the folder `here`, so that it reads the same on every machine.
fn seen_from(here: &Path, path: &Path) -> PathBuf {
    let mut up = PathBuf::new();
    for above in here.ancestors() {
        if let Ok(inner) = path.strip_prefix(above) {
            return up.join(inner);
        }
        up.push("..");
    }
    path.to_path_buf()
}
