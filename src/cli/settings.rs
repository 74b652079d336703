//! The settings for the documents that a command works on: found upwards from each, read once, and
//! told with all their mistakes when they cannot be used.

use super::arguments::Colour;
use super::out::{self, Mistake};
use crate::publish::{Look, theme};
use crate::report;
use crate::rules::Checked;
use crate::rules::house::{House, HouseRule, read};
use crate::text::safe;
use crate::workspace::{Disk, SettingsFinder, is_settings_file, load_settings};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The settings for documents: house rules, and how publications look.
pub struct Houses {
    /// The settings file for each folder of documents.
    of_folder: BTreeMap<PathBuf, PathBuf>,
    houses: BTreeMap<PathBuf, Read>,
}

/// What one settings file says.
type Read = (House, Look);

impl Houses {
    /// Finds and reads the settings for `documents`.
    pub fn of(documents: &[PathBuf], today: Date, colour: Colour) -> Result<Self, Mistake> {
        let mut finder = SettingsFinder::new(&Disk);
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
            let house = read_house(&file, today).unwrap_or_else(|mistakes| {
                unusable.push(*mistakes);
                Read::default()
            });
            houses.insert(file, house);
        }
        if unusable.is_empty() {
            Ok(Self { of_folder, houses })
        } else {
            Err(told(&unusable, colour))
        }
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

/// The house rules for one document, by its file of facts.
pub fn house_rules_for(document: &Path, today: Date) -> Result<Arc<[HouseRule]>, Mistake> {
    let houses = Houses::of(&[document.to_path_buf()], today, Colour::Auto)?;
    Ok(houses.rules_for(document))
}

/// Checks the settings files among `paths`; gives the others.
pub fn check_settings(
    paths: &[PathBuf],
    today: Date,
    colour: Colour,
) -> Result<Vec<PathBuf>, Mistake> {
    let (files, others): (Vec<&PathBuf>, Vec<&PathBuf>) =
        paths.iter().partition(|path| is_settings_file(path) && path.is_file());
    let read = |file: &&PathBuf| read_house(file, today).err().map(|mistakes| *mistakes);
    let unusable: Vec<Checked> = files.iter().filter_map(read).collect();
    if !unusable.is_empty() {
        return Err(told(&unusable, colour));
    }
    for file in files {
        out::note(&format!(
            "masa: {} is the settings file and no document; its settings can be used. To try out its \
             house rules: masa rules test {0}",
            safe(&file.display().to_string())
        ));
    }
    Ok(others.into_iter().cloned().collect())
}

/// The house rules that hold in `folder`, or of a settings file; none where there is no such file.
pub fn house_at(path: &Path, today: Date) -> Result<Option<House>, Mistake> {
    let file = if path.is_file() {
        Some(path.to_path_buf())
    } else {
        SettingsFinder::new(&Disk).find(path)
    };
    let Some(file) = file else { return Ok(None) };
    read_house(&file, today)
        .map(|(house, _)| Some(house))
        .map_err(|mistakes| told(&[*mistakes], Colour::Auto))
}

fn read_house(file: &Path, today: Date) -> Result<Read, Box<Checked>> {
    let (mut loaded, settings) = load_settings(&Disk, file);
    let (look, faults) = theme::read(&mut loaded, &settings, &Disk);
    read(loaded, &settings, faults, today).map(|house| (house, look))
}

fn folder_of(document: &Path) -> &Path {
    document.parent().unwrap_or_else(|| Path::new(""))
}

fn told(unusable: &[Checked], colour: Colour) -> Mistake {
    let colour = match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            out::errors_are_on_terminal() && !out::is_set("NO_COLOR") && !out::is_dumb()
        }
    };
    let look = report::Look { width: out::width(), colour, plain: out::is_dumb() };
    let mut text: String =
        unusable.iter().map(|settings| report::mistakes(settings, look)).collect();
    text.push_str("masa: These settings cannot be used, so nothing was done.\n");
    Mistake::Settings(text)
}
