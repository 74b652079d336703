//! Text that nobody saved yet, laid over other files: what an editor holds open, what a fix would
//! make of a file. It writes nothing.

use super::files::{Files, Walked};
use super::paths::is_entered;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Files over other files: where it holds one, that one is seen; everything else shows through.
pub struct Overlay<'a> {
    under: &'a dyn Files,
    /// The bytes of each file, by its one name.
    over: BTreeMap<PathBuf, Vec<u8>>,
}

impl<'a> Overlay<'a> {
    /// An overlay that holds nothing yet.
    pub const fn new(under: &'a dyn Files) -> Self {
        Self { under, over: BTreeMap::new() }
    }

    /// Lays `bytes` over the file at `path`, whether or not there is one.
    pub fn set(&mut self, path: &Path, bytes: impl Into<Vec<u8>>) {
        self.over.insert(self.name(path), bytes.into());
    }

    /// Lets the file at `path` show through again.
    pub fn clear(&mut self, path: &Path) {
        let name = self.name(path);
        self.over.remove(&name);
    }

    /// The one name of a file; one that is not there yet goes by the name of its folder.
    fn name(&self, path: &Path) -> PathBuf {
        match (path.parent(), path.file_name()) {
            (Some(folder), Some(file)) if !self.under.is_file(path) => {
                self.folder_name(folder).join(file)
            }
            _ => self.under.real(path),
        }
    }

    fn folder_name(&self, folder: &Path) -> PathBuf {
        let is_here = folder.as_os_str().is_empty();
        self.under.real(if is_here { Path::new(".") } else { folder })
    }

    fn get(&self, path: &Path) -> Option<&Vec<u8>> {
        if self.over.is_empty() {
            return None;
        }
        self.over.get(&self.name(path))
    }

    /// The files below `folder` that only this holds, as paths within it.
    fn below(&self, folder: &Path) -> Vec<PathBuf> {
        if self.over.is_empty() {
            return Vec::new();
        }
        let name = self.folder_name(folder);
        let inner = self.over.keys().filter_map(|file| file.strip_prefix(&name).ok());
        inner.filter(|inner| !self.under.is_file(&folder.join(inner))).map(PathBuf::from).collect()
    }
}

impl std::fmt::Debug for Overlay<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Overlay").field("over", &self.over.keys()).finish_non_exhaustive()
    }
}

impl Files for Overlay<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.get(path).map_or_else(|| self.under.read(path), |bytes| Ok(bytes.clone()))
    }

    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let mut files = self.under.list(path)?;
        let own = self.below(path).into_iter().filter(|inner| inner.components().count() == 1);
        files.extend(own.map(|inner| path.join(inner)));
        files.sort();
        Ok(files)
    }

    fn is_file(&self, path: &Path) -> bool {
        self.get(path).is_some() || self.under.is_file(path)
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.under.is_folder(path) || !self.below(path).is_empty()
    }

    fn here(&self) -> PathBuf {
        self.under.here()
    }

    fn walk(&self, path: &Path, enter: &dyn Fn(&str) -> bool) -> Walked {
        let mut walked = self.under.walk(path, enter);
        let own = self.below(path).into_iter().filter(|inner| is_entered(inner, enter));
        walked.files.extend(own.map(|inner| path.join(inner)));
        walked.files.sort();
        walked
    }

    fn real(&self, path: &Path) -> PathBuf {
        self.name(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Disk, Memory};

    fn paths(paths: &[&str]) -> Vec<PathBuf> {
        paths.iter().map(PathBuf::from).collect()
    }

    #[test]
    fn what_it_holds_is_seen_and_the_rest_shows_through() {
        let mut under = Memory::default();
        under.add("a/plan.yaml", "old");
        under.add("a/sections/1.md", "one");
        let mut over = Overlay::new(&under);
        over.set(Path::new("a/plan.yaml"), "new");
        over.set(Path::new("a/sections/2.md"), "two");
        over.set(Path::new("b/facts/groups.yaml"), "groups");
        assert_eq!(over.read(Path::new("a/plan.yaml")).ok(), Some(b"new".to_vec()));
        assert_eq!(over.read(Path::new("a/sections/1.md")).ok(), Some(b"one".to_vec()));
        assert_eq!(
            over.list(Path::new("a/sections")).ok(),
            Some(paths(&["a/sections/1.md", "a/sections/2.md"]))
        );
        assert!(over.is_folder(Path::new("b/facts")) && !over.is_folder(Path::new("c")));
        assert!(over.is_file(Path::new("a/sections/2.md")));
        let walked = over.walk(Path::new(""), &|name| name != "sections");
        assert_eq!(walked.files, paths(&["a/plan.yaml", "b/facts/groups.yaml"]));
        over.clear(Path::new("a/plan.yaml"));
        assert_eq!(over.read(Path::new("a/plan.yaml")).ok(), Some(b"old".to_vec()));
    }

    #[test]
    fn a_file_is_the_same_by_all_its_paths() {
        let mut over = Overlay::new(&Disk);
        over.set(Path::new("Cargo.toml"), "other");
        over.set(Path::new("src/new.md"), "new");
        for path in ["./Cargo.toml", "src/../Cargo.toml"] {
            assert_eq!(over.read(Path::new(path)).ok(), Some(b"other".to_vec()), "{path}");
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(over.read(&root.join("src/new.md")).ok(), Some(b"new".to_vec()));
        let list = over.list(Path::new("src")).unwrap_or_default();
        assert!(list.contains(&PathBuf::from("src/new.md")) && list.is_sorted());
    }
}
