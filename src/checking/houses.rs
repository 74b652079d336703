//! The settings for the documents of a run: found upwards from each, and read once.

use crate::publish::{Look, theme};
use crate::rules::Checked;
use crate::rules::house::{House, HouseRule, read};
use crate::workspace::{Files, SettingsFinder, load_settings};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The settings for documents: house rules, and how publications look.
#[derive(Debug, Default)]
pub struct Houses {
    /// The settings file for each folder of documents.
    of_folder: BTreeMap<PathBuf, PathBuf>,
    houses: BTreeMap<PathBuf, Read>,
}

/// Settings files that cannot be used, each with its mistakes.
#[derive(Debug)]
pub struct Unusable(pub Vec<Checked>);

/// What one settings file says.
type Read = (House, Look);

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
            of_folder.insert(folder.to_path_buf(), file.clone());
            if houses.contains_key(&file) {
                continue;
            }
            let house = read_settings(files, &file, today).unwrap_or_else(|mistakes| {
                unusable.push(*mistakes);
                Read::default()
            });
            houses.insert(file, house);
        }
        if unusable.is_empty() { Ok(Self { of_folder, houses }) } else { Err(Unusable(unusable)) }
    }

    /// The house rules for a document.
    pub fn rules_for(&self, document: &Path) -> Arc<[HouseRule]> {
        self.read_for(document).map_or_else(Arc::default, |(house, _)| house.rules.clone())
    }

    /// How the publication of a document looks.
    pub fn look_for(&self, document: &Path) -> Look {
        self.read_for(document).map(|(_, look)| look.clone()).unwrap_or_default()
    }

    fn read_for(&self, document: &Path) -> Option<&Read> {
        self.houses.get(self.of_folder.get(folder_of(document))?)
    }
}

/// Reads one settings file: its house rules and how publications look, or what is wrong with it.
pub fn read_settings(
    files: &dyn Files,
    file: &Path,
    today: Date,
) -> Result<(House, Look), Box<Checked>> {
    let (mut loaded, settings) = load_settings(files, file);
    let (look, faults) = theme::read(&mut loaded, &settings, files);
    read(&loaded, &settings, faults, today).map(|house| (house, look))
}

fn folder_of(document: &Path) -> &Path {
    document.parent().unwrap_or_else(|| Path::new(""))
}
