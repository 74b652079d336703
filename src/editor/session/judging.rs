//! Judging what is due, and reading what requests are answered from.

use super::{Judged, Session};
use crate::checking::{Houses, Unusable, check, read_settings};
use crate::editor::belonging::Owner;
use crate::rules::Judging;
use crate::workspace::{Discovery, Files as _, SettingsFinder, load, load_settings, without_dots};
use lsp_types::PublishDiagnosticsParams;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

impl Session<'_> {
    /// Judges all that is due; gives what the editor has to be told.
    pub fn settle(&mut self) -> Vec<PublishDiagnosticsParams> {
        let due = self.judged.iter().filter(|(_, judged)| judged.due);
        let mut due: BTreeSet<Owner> = due.map(|(owner, _)| owner.clone()).collect();
        let mut told = Vec::new();
        // Settings stand before documents, but which settings hold, judging a document tells.
        while let Some(owner) = due.pop_last() {
            if !self.is_of_use(&owner) {
                told.extend(self.forget(&owner));
                continue;
            }
            let mut found = self.judged.remove(&owner).unwrap_or_default();
            (found.due, found.stale) = (false, true);
            match &owner {
                Owner::Document(path) => due.extend(self.judge(path, &mut found)),
                Owner::Settings(path) => {
                    let read = read_settings(&self.files, path, self.today());
                    found.checked = read.err().map(|mistakes| *mistakes);
                }
            }
            told.extend(self.news(&owner, &mut found));
            self.judged.insert(owner, found);
        }
        told.sort_by(|a, b| a.uri.cmp(&b.uri));
        told
    }

    /// Reads anew what requests are answered from: what was typed since, where it can be read as a
    /// whole.
    pub fn remember(&mut self) {
        for open in self.open.values_mut() {
            open.read_again();
        }
        let stale = self.judged.iter_mut().filter(|(_, judged)| judged.stale);
        for (owner, judged) in stale {
            let fresh = match owner {
                Owner::Document(path) => load(&self.files, path),
                Owner::Settings(path) => load_settings(&self.files, path).0,
            };
            judged.stale = false;
            if !fresh.tree.is_broken()
                || judged.loaded.as_ref().is_none_or(|old| old.tree.is_broken())
            {
                judged.loaded = Some(fresh);
            }
        }
    }

    /// Whether a file of it is open, or it holds for one that is.
    fn is_of_use(&self, owner: &Owner) -> bool {
        let mut open = self.open.keys();
        match owner {
            Owner::Document(_) => open.any(|path| self.owner_of(path).as_ref() == Some(owner)),
            Owner::Settings(file) => {
                let mut finder = SettingsFinder::new(&self.files);
                open.any(|path| {
                    path == file
                        || self.owner_of(path).is_some_and(|document| {
                            self.settings_for(&mut finder, document.path()).as_ref() == Some(file)
                        })
                })
            }
        }
    }

    /// Clears what was told of a document that is no longer looked at.
    fn forget(&mut self, owner: &Owner) -> Vec<PublishDiagnosticsParams> {
        let told = self.judged.remove(owner).map(|judged| judged.told).unwrap_or_default();
        told.iter().filter_map(|path| self.message(path, Vec::new())).collect()
    }

    /// Judges the document whose facts are in the file `path`; gives the settings that hold for it.
    fn judge(&self, path: &Path, judged: &mut Judged) -> Option<Owner> {
        let found = Discovery { documents: vec![path.to_path_buf()], ..Discovery::default() };
        let today = self.today();
        // The mistakes of settings that cannot be used are told at the settings.
        let houses = Houses::of(&self.files, &found.documents, today)
            .unwrap_or_else(|Unusable(_)| Houses::default());
        let run = check(&self.files, &found, &houses, &Judging::on(today));
        judged.checked = run.documents.into_iter().next();
        judged.house_rules = houses.rules_for(path);
        self.settings_for(&mut SettingsFinder::new(&self.files), path).map(Owner::Settings)
    }

    fn settings_for(&self, finder: &mut SettingsFinder<'_>, document: &Path) -> Option<PathBuf> {
        let file = finder.find(document.parent()?)?;
        // It is given as seen from here.
        Some(without_dots(&self.files.here().join(file)))
    }
}
