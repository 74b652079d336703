//! What became of settings in a run: which fit nothing, and which cannot be followed.

use super::{Houses, Run};
use crate::rules::Checked;
use crate::rules::repository::look_back;
use crate::workspace::{Discovery, Files, SettingsFinder, Walked, documents_below, path_from};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

impl Run {
    /// Looks at the settings of `houses` after the documents of this run, those of `found`, were judged
    /// by them. That settings fit nothing can be said only where the run is about all the documents
    /// that they hold for, and all could be read.
    pub fn look_at_settings(&mut self, files: &dyn Files, found: &Discovery, houses: &Houses) {
        let mut finder = SettingsFinder::new(files);
        for (file, in_force) in houses.all() {
            let repository = &in_force.repository;
            if repository.entries.is_empty() && repository.members.is_empty() {
                continue;
            }
            let pairs = found.documents.iter().zip(&self.documents);
            let own =
                pairs.filter(|(path, _)| houses.in_force(path).is_some_and(|(f, _)| f == file));
            let judged: Vec<(&PathBuf, &Checked)> = own.collect();
            let paths: Vec<&Path> = judged.iter().map(|(path, _)| path.as_path()).collect();
            let below = below(files, file);
            let is_all = self.unreadable.is_empty()
                && judged.iter().all(|(_, checked)| checked.complete)
                && are_all(files, &mut finder, file, (&below, &paths));
            let there: Vec<String> =
                below.files.iter().filter_map(|path| path_from(files, file, path)).collect();
            let within = |path: &Path| houses.within(path).unwrap_or_default();
            let judged: Vec<(&Checked, String)> =
                judged.into_iter().map(|(path, checked)| (checked, within(path))).collect();
            self.settings.extend(look_back(repository, &judged, &there, is_all, self.today));
        }
    }
}

/// The documents below the settings in `file`.
fn below(files: &dyn Files, file: &Path) -> Walked {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    documents_below(files, folder.unwrap_or_else(|| Path::new(".")))
}

/// Whether `judged` are all of the documents `there` that the settings in `file` hold for.
fn are_all(
    files: &dyn Files,
    finder: &mut SettingsFinder<'_>,
    file: &Path,
    (there, judged): (&Walked, &[&Path]),
) -> bool {
    let judged: BTreeSet<PathBuf> = judged.iter().map(|path| files.real(path)).collect();
    let mut held = there.files.iter().filter(|path| {
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        finder.find(folder).as_deref() == Some(file)
    });
    there.unreadable.is_empty() && held.all(|path| judged.contains(&files.real(path)))
}
