//! The settings for the documents that a command works on: found upwards from each, read once, and
//! told with all their mistakes when they cannot be used.

use super::arguments::Colour;
use super::out::{self, Mistake};
use crate::checking::{Houses, InForce, Unusable, read_settings};
use crate::report;
use crate::rules::house::House;
use crate::rules::{Checked, Judging};
use crate::text::safe;
use crate::workspace::{Disk, SettingsFinder, is_settings_file};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// The settings for `documents`, or the mistakes in them as they are told.
pub fn houses(documents: &[PathBuf], today: Date, colour: Colour) -> Result<Houses, Mistake> {
    Houses::of(&Disk, documents, today).map_err(|Unusable(files)| told(&files, colour))
}

/// Judging one document, by its file of facts, as its settings say.
pub fn judging_for(document: &Path, asked: &Judging) -> Result<Judging, Mistake> {
    let houses = houses(&[document.to_path_buf()], asked.today(), Colour::Auto)?;
    Ok(houses.judging_for(document, asked))
}

/// Checks the settings files among `paths`; gives the others.
pub fn check_settings(
    paths: &[PathBuf],
    today: Date,
    colour: Colour,
) -> Result<Vec<PathBuf>, Mistake> {
    let (files, others): (Vec<&PathBuf>, Vec<&PathBuf>) =
        paths.iter().partition(|path| is_settings_file(path) && path.is_file());
    let read = |file: &&PathBuf| read_settings(&Disk, file, today).err().map(|mistakes| *mistakes);
    let unusable: Vec<Checked> = files.iter().filter_map(read).collect();
    if !unusable.is_empty() {
        return Err(told(&unusable, colour));
    }
    for file in files {
        out::note(&format!(
            "masa: {} is the settings file and no document; its settings can be used. To see them: masa \
             settings {0}; to try out its house rules: masa rules test {0}",
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
    let read = file.map(|file| read(&file, today)).transpose()?;
    Ok(read.map(|in_force| in_force.house))
}

/// The settings that hold for a document or a folder, or those in a settings file, with the path of
/// their file; none where there is no such file.
pub fn in_force_at(path: &Path, today: Date) -> Result<Option<(PathBuf, InForce)>, Mistake> {
    let file = if is_settings_file(path) && path.is_file() {
        Some(path.to_path_buf())
    } else {
        let folder = if path.is_file() { path.parent() } else { Some(path) };
        SettingsFinder::new(&Disk).find(folder.unwrap_or(path))
    };
    file.map(|file| Ok((file.clone(), read(&file, today)?))).transpose()
}

fn read(file: &Path, today: Date) -> Result<InForce, Mistake> {
    read_settings(&Disk, file, today).map_err(|mistakes| told(&[*mistakes], Colour::Auto))
}

fn told(unusable: &[Checked], colour: Colour) -> Mistake {
    let colour = match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            out::errors_are_on_terminal() && !out::is_set("NO_COLOR") && !out::is_dumb()
        }
    };
    let look = report::Look { width: out::width(), colour, plain: out::is_dumb(), links: None };
    let mut text: String =
        unusable.iter().map(|settings| report::mistakes(settings, look)).collect();
    text.push_str("masa: These settings cannot be used, so nothing was done.\n");
    Mistake::Settings(text)
}
