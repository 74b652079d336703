//! What stood before a change: the documents of a revision, judged like those of the working tree.

use super::arguments::Colour;
use super::git::Repository;
use super::out::Mistake;
use super::settings::houses;
use crate::checking::{Change, Run, check};
use crate::rules::Judging;
use crate::workspace::{Base, Disk, Files as _, discover};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a repository held at a revision, below the paths that are checked.
#[derive(Debug)]
pub(super) struct Before {
    /// The revision as it was asked for.
    since: String,
    top: PathBuf,
    /// What was found in it.
    run: Run,
}

impl Before {
    /// Judges what stood before in the repository in which all of `paths` lie; none is this folder.
    pub(super) fn judged(
        since: &str,
        paths: &[PathBuf],
        judging: &Judging,
        colour: Colour,
    ) -> Result<Self, Mistake> {
        let paths = if paths.is_empty() { vec![PathBuf::from(".")] } else { paths.to_vec() };
        let folders: Vec<PathBuf> = paths.iter().map(|path| folder_of(path)).collect();
        let repository = Repository::holding(&folders[0])?;
        let bases = folders.into_iter().map(|shown| base(&repository, shown));
        let files = repository.at(since, bases.collect::<Result<_, Mistake>>()?)?;
        let found = discover(&files, &paths);
        let houses = houses(&found.documents, judging.today(), colour)?;
        let run = check(&files, &found, &houses, judging);
        Ok(Self { since: since.to_owned(), top: repository.top, run })
    }

    /// Marks in `run` what was there already.
    pub(super) fn compare(&self, run: &mut Run, documents: &[PathBuf]) {
        let checked = run.documents.iter().zip(documents);
        let elsewhere: BTreeSet<String> = checked
            .filter(|(_, path)| self.is_elsewhere(path))
            .map(|(checked, _)| checked.path.clone())
            .collect();
        run.change = Some(Change::of(run, &self.run, &self.since, &elsewhere));
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

/// Where in the repository a folder is.
fn base(repository: &Repository, shown: PathBuf) -> Result<Base, Mistake> {
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
}

/// The folder that a path is, or lies in.
fn folder_of(path: &Path) -> PathBuf {
    let folder = if Disk.is_file(path) { path.parent() } else { Some(path) };
    folder.unwrap_or(path).to_path_buf()
}

fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}
