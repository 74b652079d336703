//! The one door to files: the disk, or a folder in memory for tests and rule pages.

use super::paths::is_entered;
use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A text file over this many bytes is refused.
pub(super) const LARGEST: u64 = 64 * 1024 * 1024;

/// Where files come from.
pub trait Files: Sync {
    /// The bytes of the file at `path`.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// The files directly in the folder at `path`, in name order; none when there is no such folder.
    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>>;

    /// Whether there is a file at `path`.
    fn is_file(&self, path: &Path) -> bool;

    /// Whether there is a folder at `path`.
    fn is_folder(&self, path: &Path) -> bool;

    /// The folder from which relative paths go.
    fn here(&self) -> PathBuf;

    /// The files under the folder at `path`, at any depth and in name order. `enter` says by its name
    /// whether a folder is looked into.
    fn walk(&self, path: &Path, enter: &dyn Fn(&str) -> bool) -> Walked;

    /// The one name of a file that several paths may lead to.
    fn real(&self, path: &Path) -> PathBuf;
}

/// What was found under a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Walked {
    /// The files.
    pub files: Vec<PathBuf>,
    /// What could not be read, and why.
    pub unreadable: Vec<(PathBuf, String)>,
}

/// The files of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

// The one door that the lint asks for.
#[allow(clippy::disallowed_methods)]
impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let file = std::fs::File::open(path)?;
        let size = file.metadata()?.len();
        refuse_too_large(size)?;
        let mut bytes = Vec::with_capacity(size as usize);
        // With a limit the system is not asked for the size once more; what gives none may hold more.
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        refuse_too_large(bytes.len() as u64)?;
        Ok(bytes)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let entries = match std::fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut files = Vec::new();
        for entry in entries {
            let entry = entry?;
            // A link is what it leads to.
            let kind = entry.file_type().ok().filter(|kind| !kind.is_symlink());
            let path = entry.path();
            if kind.map_or_else(|| path.is_file(), |kind| kind.is_file()) {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn here(&self) -> PathBuf {
        std::env::current_dir().unwrap_or_default()
    }

    fn walk(&self, path: &Path, enter: &dyn Fn(&str) -> bool) -> Walked {
        let mut walked = Walked::default();
        let walk = WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(|entry| {
            let is_inner_folder = entry.depth() > 0 && entry.file_type().is_dir();
            !is_inner_folder || enter(&entry.file_name().to_string_lossy())
        });
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_file() => walked.files.push(entry.into_path()),
                Ok(_) => {}
                // The path itself is missing: there is nothing under it.
                Err(error) if error.depth() == 0 && !path.exists() => {}
                Err(error) => {
                    let at = error.path().unwrap_or(path).to_path_buf();
                    let why = error.io_error().map_or_else(
                        || "it is part of a loop of links".to_owned(),
                        ToString::to_string,
                    );
                    walked.unreadable.push((at, why));
                }
            }
        }
        walked
    }

    fn real(&self, path: &Path) -> PathBuf {
        path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
    }
}

fn refuse_too_large(size: u64) -> io::Result<()> {
    if size <= LARGEST {
        return Ok(());
    }
    let message = format!("it holds {} MB; the limit is 64 MB", size / 1024 / 1024);
    Err(io::Error::new(io::ErrorKind::FileTooLarge, message))
}

/// Files kept in memory, by path.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The bytes of each file; `None` for one that is there and cannot be read.
    files: BTreeMap<PathBuf, Option<Vec<u8>>>,
}

impl Memory {
    /// Adds a file.
    pub fn add(&mut self, path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), Some(bytes.into()));
    }

    /// Adds a file that is there and cannot be read.
    pub fn add_unreadable(&mut self, path: impl Into<PathBuf>) {
        self.files.insert(path.into(), None);
    }
}

impl Files for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            Some(Some(bytes)) => Ok(bytes.clone()),
            Some(None) => Err(io::ErrorKind::PermissionDenied.into()),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        Ok(self.files.keys().filter(|file| file.parent() == Some(path)).cloned().collect())
    }

    fn is_file(&self, path: &Path) -> bool {
        self.files.contains_key(path)
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.files.keys().any(|file| file.starts_with(path) && file != path)
    }

    fn here(&self) -> PathBuf {
        PathBuf::new()
    }

    fn walk(&self, path: &Path, enter: &dyn Fn(&str) -> bool) -> Walked {
        // Paths in memory go from this folder.
        let path = path.strip_prefix(".").unwrap_or(path);
        let is_inner =
            |file: &&PathBuf| file.strip_prefix(path).is_ok_and(|inner| is_entered(inner, enter));
        let files = self.files.keys().filter(is_inner).cloned().collect();
        Walked { files, unreadable: Vec::new() }
    }

    fn real(&self, path: &Path) -> PathBuf {
        path.strip_prefix(".").unwrap_or(path).to_path_buf()
    }
}
