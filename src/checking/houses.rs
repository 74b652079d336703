//! The settings for the documents of a run: found upwards from each, and read once.

use crate::document::settings::{Output, Settings};
use crate::publish::{Look, theme};
use crate::rules::house::{House, HouseRule};
use crate::rules::repository::{Repository, Weighing};
use crate::rules::{Checked, Judging, house, repository};
use crate::workspace::{Files, Loaded, SettingsFinder, load_settings, path_from};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The settings for documents.
#[derive(Debug, Default)]
pub struct Houses {
    /// For each folder of documents its settings file, and the folder seen from there.
    of_folder: BTreeMap<PathBuf, (PathBuf, String)>,
    houses: BTreeMap<PathBuf, InForce>,
}

/// Settings files that cannot be used, each with its mistakes.
#[derive(Debug)]
pub struct Unusable(pub Vec<Checked>);

/// What one settings file says, ready for use.
#[derive(Debug, Default)]
pub struct InForce {
    /// House rules.
    pub house: House,
    /// How publications look.
    pub look: Look,
    /// Members, bodies, packs, and how much findings weigh.
    pub repository: Arc<Repository>,
    /// As it was written.
    pub written: Settings,
    /// The file, with the place of every value.
    pub loaded: Option<Loaded>,
}

impl Houses {
    /// Finds and reads the settings for `documents`.
    pub fn of(files: &dyn Files, documents: &[PathBuf], today: Date) -> Result<Self, Unusable> {
        let mut finder = SettingsFinder::new(files);
        let mut of_folder = BTreeMap::new();
        let mut houses = BTreeMap::new();
        let mut unusable = Vec::new();
        for document in documents {
            let folder = folder_of(document);
            let Some(file) = finder.find(folder) else { continue };
            // The search goes upwards, so the folder is below.
            let within = path_from(files, &file, folder).unwrap_or_default();
            of_folder.insert(folder.to_path_buf(), (file.clone(), within));
            if houses.contains_key(&file) {
                continue;
            }
            let house = read_settings(files, &file, today).unwrap_or_else(|mistakes| {
                unusable.push(*mistakes);
                InForce::default()
            });
            houses.insert(file, house);
        }
        if unusable.is_empty() { Ok(Self { of_folder, houses }) } else { Err(Unusable(unusable)) }
    }

    /// Judging a document as was asked and as its settings say. Packs that were asked for take the place
    /// of those in the settings.
    pub fn judging_for(&self, document: &Path, asked: &Judging) -> Judging {
        let mut judging = asked.clone();
        let Some((_, in_force)) = self.in_force(document) else { return judging };
        judging.house_rules = in_force.house.rules.clone();
        if judging.guidance.is_empty() {
            judging.guidance.clone_from(&in_force.repository.guidance);
        }
        judging.weighing = Weighing {
            repository: Arc::clone(&in_force.repository),
            within: self.within(document).unwrap_or_default(),
        };
        judging
    }

    /// The house rules for a document.
    pub fn rules_for(&self, document: &Path) -> Arc<[HouseRule]> {
        self.in_force(document).map_or_else(Arc::default, |(_, one)| one.house.rules.clone())
    }

    /// How the publication of a document looks.
    pub fn look_for(&self, document: &Path) -> Look {
        self.in_force(document).map(|(_, one)| one.look.clone()).unwrap_or_default()
    }

    /// How the findings of `documents` are shown, as far as settings say. They say it where they hold for
    /// all the documents.
    pub fn output_for(&self, documents: &[PathBuf]) -> Output {
        let mut files = documents.iter().map(|path| self.in_force(path));
        let Some(Some((file, first))) = files.next() else { return Output::default() };
        let is_same = |one: Option<(&Path, &InForce)>| one.is_some_and(|(other, _)| other == file);
        let output = first.written.output.as_ref().filter(|_| files.all(is_same));
        output.cloned().unwrap_or_default()
    }

    /// The settings for a document, with the path of their file.
    pub fn in_force(&self, document: &Path) -> Option<(&Path, &InForce)> {
        let (file, _) = self.of_folder.get(folder_of(document))?;
        self.houses.get_key_value(file).map(|(file, one)| (file.as_path(), one))
    }

    /// All settings, each with the path of its file.
    pub(super) fn all(&self) -> impl Iterator<Item = (&Path, &InForce)> {
        self.houses.iter().map(|(file, one)| (file.as_path(), one))
    }

    /// The path of a document seen from its settings.
    pub(super) fn within(&self, document: &Path) -> Option<String> {
        let (_, folder) = self.of_folder.get(folder_of(document))?;
        let name = document.file_name()?.to_string_lossy();
        Some(if folder.is_empty() { name.into_owned() } else { format!("{folder}/{name}") })
    }
}

/// Reads one settings file, or tells what is wrong with it.
pub fn read_settings(files: &dyn Files, file: &Path, today: Date) -> Result<InForce, Box<Checked>> {
    let (mut loaded, written) = load_settings(files, file);
    let (look, mut faults) = theme::read(&mut loaded, &written, files);
    let (repository, more) = repository::read(&loaded, &written);
    faults.extend(more);
    let house = house::read(&loaded, &written, faults, today)?;
    let repository = Arc::new(repository);
    Ok(InForce { house, look, repository, written, loaded: Some(loaded) })
}

fn folder_of(document: &Path) -> &Path {
    document.parent().unwrap_or_else(|| Path::new(""))
}
