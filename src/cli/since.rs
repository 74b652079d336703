//! What stood before a change: the documents of a revision, judged like those of the working tree.

use super::arguments::Colour;
use super::git::{Objects, Repository};
use super::out::Mistake;
use super::settings::houses;
use crate::checking::{Change, Run, check};
use crate::rules::Judging;
use crate::workspace::{Base, Disk, Files as _, Revision, discover};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a repository held at a revision, below the paths that are checked.
#[derive(Debug)]
pub(super) struct Before {
    /// The revision as it was asked for.
    since: String,
    top: PathBuf,
    paths: Vec<PathBuf>,
    files: Revision<Objects>,
}

impl Before {
    /// Opens the repository in which all of `paths` lie; none is this folder.
    pub(super) fn open(since: &str, paths: &[PathBuf]) -> Result<Self, Mistake> {
        let paths = if paths.is_empty() { vec![PathBuf::from(".")] } else { paths.to_vec() };
        let folders: Vec<PathBuf> = paths.iter().map(|path| folder_of(path)).collect();
        let repository = Repository::holding(&folders[0])?;
        let bases = folders.into_iter().map(|shown| {
            let real = Disk.real(or_here(&shown));
            let within = real.strip_prefix(&repository.top).map_err(|_| {
                Mistake::Misuse(format!(
                    "{} is not in the repository {}. Documents of several repositories are compared one \
                     repository at a time",
                    or_here(&shown).display(),
                    repository.top.display()
                ))
            })?;
            Ok(Base { within: within.to_path_buf(), shown })
        });
        let bases = bases.collect::<Result<_, Mistake>>()?;
        let files = repository.at(since, bases)?;
        Ok(Self { since: since.to_owned(), top: repository.top, paths, files })
    }

    /// Judges what stood before and marks in `run` what was there already.
    pub(super) fn compare(
        &self,
        run: &mut Run,
        documents: &[PathBuf],
        judging: &Judging,
        colour: Colour,
    ) -> Result<(), Mistake> {
        let found = discover(&self.files, &self.paths);
        let houses = houses(&found.documents, judging.today(), colour)?;
        let before = check(&self.files, &found, &houses, judging);
        let checked = run.documents.iter().zip(documents);
        let elsewhere: BTreeSet<String> = checked
            .filter(|(_, path)| self.is_elsewhere(path))
            .map(|(checked, _)| checked.path.clone())
            .collect();
        run.change = Some(Change::of(run, &before, &self.since, &elsewhere));
        Ok(())
    }

    /// Whether a document lies in a repository inside this one, or is reached by a link out of it.
    fn is_elsewhere(&self, document: &Path) -> bool {
        let real = Disk.real(document);
        let mut above = real.ancestors().skip(1);
        let nearest = above.find(|folder| {
            let git = folder.join(".git");
            *folder == self.top || Disk.is_folder(&git) || Disk.is_file(&git)
        });
        nearest != Some(&self.top)
    }
}

/// The folder that a path is, or lies in.
fn folder_of(path: &Path) -> PathBuf {
    let folder = if Disk.is_file(path) { path.parent() } else { Some(path) };
    folder.unwrap_or(path).to_path_buf()
}

fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}
