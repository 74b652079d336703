//! What a repository held at one revision, as files: a listing of `git ls-tree`, and the contents as
//! they are asked for. How git is asked is not known here.
//!
//! Paths are those of the disk: below each path that was asked for stands what stood there then, so
//! that documents and findings go by the same names now as before. Links are not followed, and
//! repositories inside the repository are not looked into: both are there and cannot be read, so that
//! nothing behind them is taken for absent.

use super::files::{Files, LARGEST, Walked};
use super::paths::{is_entered, without_dots};
use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};

/// Gives the contents of a repository.
pub trait Blobs: Sync {
    /// The bytes kept under `id`, unless they are more than `largest`.
    fn read(&self, id: &str, largest: u64) -> io::Result<Vec<u8>>;
}

/// A folder, and where in the repository it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// The folder as it was asked for.
    pub shown: PathBuf,
    /// Its path from the top of the repository.
    pub within: PathBuf,
}

/// The files of a repository at one revision.
#[derive(Debug)]
pub struct Revision<B> {
    /// By their paths from the top of the repository.
    entries: BTreeMap<PathBuf, Entry>,
    /// The longest first, so that the nearest is taken.
    bases: Vec<Base>,
    blobs: B,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Entry {
    File(String),
    Link,
    Repository,
}

impl<B: Blobs> Revision<B> {
    /// The files in a `listing` as `git ls-tree -r -z --full-tree` prints it; none when it is not one.
    pub fn new(listing: &[u8], mut bases: Vec<Base>, blobs: B) -> Option<Self> {
        let records = listing.split(|byte| *byte == 0).filter(|record| !record.is_empty());
        let entries = records.map(entry_of).collect::<Option<_>>()?;
        for base in &mut bases {
            base.shown = without_dots(&base.shown);
        }
        bases.sort_by_key(|base| std::cmp::Reverse(base.shown.components().count()));
        Some(Self { entries, bases, blobs })
    }

    /// Where `path` is in the repository.
    fn within(&self, path: &Path) -> Option<PathBuf> {
        let path = without_dots(path);
        self.bases.iter().find_map(|base| {
            let rest = path.strip_prefix(&base.shown).ok()?;
            let outside = rest.components().any(|part| !matches!(part, Component::Normal(_)));
            (!outside).then(|| without_dots(&base.within.join(rest)))
        })
    }

    /// What stands below the folder `within`.
    fn below<'a>(&'a self, within: &'a Path) -> impl Iterator<Item = (&'a Path, &'a Entry)> {
        let from = self.entries.range(within.to_path_buf()..);
        let inside = from.take_while(move |(path, _)| path.starts_with(within));
        inside.filter_map(move |(path, entry)| Some((path.strip_prefix(within).ok()?, entry)))
    }

    /// The file at `path`, or the link or repository that it is or lies in.
    fn entry(&self, path: &Path) -> Option<&Entry> {
        let within = self.within(path)?;
        let own = self.entries.get(&within);
        own.or_else(|| self.barrier(&within))
    }

    fn barrier(&self, within: &Path) -> Option<&Entry> {
        let mut above = within.ancestors().filter_map(|above| self.entries.get(above));
        above.find(|entry| !matches!(entry, Entry::File(_)))
    }
}

impl<B: Blobs> Files for Revision<B> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.entry(path) {
            Some(Entry::File(id)) => self.blobs.read(id, LARGEST),
            Some(barred) => Err(barred.why_not_read()),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let Some(within) = self.within(path) else { return Ok(Vec::new()) };
        if let Some(barred) = self.barrier(&within) {
            return Err(barred.why_not_read());
        }
        let direct = self.below(&within).filter(|(rest, entry)| {
            rest.components().count() == 1 && !matches!(entry, Entry::Repository)
        });
        Ok(direct.map(|(rest, _)| path.join(rest)).collect())
    }

    fn is_file(&self, path: &Path) -> bool {
        let entry = self.within(path).and_then(|within| self.entries.get(&within));
        matches!(entry, Some(Entry::File(_) | Entry::Link))
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.within(path).is_some_and(|within| {
            self.below(&within).any(|(rest, _)| rest.components().next().is_some())
        })
    }

    fn here(&self) -> PathBuf {
        PathBuf::new()
    }

    fn walk(&self, path: &Path, enter: &dyn Fn(&str) -> bool) -> Walked {
        let Some(within) = self.within(path) else { return Walked::default() };
        let files = self.below(&within).filter(|(rest, entry)| {
            matches!(entry, Entry::File(_)) && rest.file_name().is_some() && is_entered(rest, enter)
        });
        Walked { files: files.map(|(rest, _)| path.join(rest)).collect(), unreadable: Vec::new() }
    }

    fn real(&self, path: &Path) -> PathBuf {
        self.within(path).unwrap_or_else(|| path.to_path_buf())
    }
}

impl Entry {
    fn why_not_read(&self) -> io::Error {
        io::Error::other(match self {
            Self::Repository => "a repository inside the repository is not looked into",
            _ => "a symbolic link in a revision is not followed",
        })
    }
}

/// Reads `MODE TYPE ID\tPATH`.
fn entry_of(record: &[u8]) -> Option<(PathBuf, Entry)> {
    let tab = record.iter().position(|byte| *byte == b'\t')?;
    let head = std::str::from_utf8(&record[..tab]).ok()?;
    let mut words = head.split(' ');
    let (mode, _, id) = (words.next()?, words.next()?, words.next()?);
    let entry = match mode {
        "120000" => Entry::Link,
        "160000" => Entry::Repository,
        _ => Entry::File(id.to_owned()),
    };
    Some((path_of(&record[tab + 1..]), entry))
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}
