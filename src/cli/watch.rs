//! Waiting for files to change.

use super::arguments::Check;
use super::out::{self, Mistake};
use crate::workspace::{Disk, Files as _, SettingsFinder};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Editors write a file in several steps; what follows within this time belongs to one change.
const TOGETHER: Duration = Duration::from_millis(20);

/// `masa check --watch`: checks, and again after every change, until it is stopped.
pub fn check(options: &Check) -> Result<u8, Mistake> {
    let mut watch = Watch::new()?;
    let here = [PathBuf::from(".")];
    let paths = if options.paths.is_empty() { &here[..] } else { &options.paths };
    for path in paths {
        watch.document(if path.is_dir() { path } else { folder_of(path) })?;
    }
    loop {
        if out::is_terminal() {
            out::print(CLEAR)?;
        }
        match super::check::run(options) {
            Err(Mistake::Closed) => return Err(Mistake::Closed),
            Err(mistake) => {
                mistake.tell();
            }
            Ok(_) => {}
        }
        out::note("Waiting for changes. To stop, press Ctrl and C.");
        watch.wait()?;
    }
}

/// Takes a terminal back to an empty screen.
const CLEAR: &str = "\u{1b}[2J\u{1b}[3J\u{1b}[H";

/// A watch over folders and files.
pub struct Watch {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<notify::Event>>,
    watched: Vec<PathBuf>,
}

impl Watch {
    /// A watch over nothing yet.
    pub fn new() -> Result<Self, Mistake> {
        let (told, events) = channel();
        let watcher = notify::recommended_watcher(told).map_err(|error| failed(&error))?;
        Ok(Self { watcher, events, watched: Vec::new() })
    }

    /// Watches a folder with all that is in it, and the settings that hold there. What is watched
    /// already is left so.
    pub fn document(&mut self, folder: &Path) -> Result<(), Mistake> {
        self.add(folder, RecursiveMode::Recursive)?;
        match SettingsFinder::new(&Disk).find(folder) {
            Some(settings) => self.add(folder_of(&settings), RecursiveMode::NonRecursive),
            None => Ok(()),
        }
    }

    fn add(&mut self, folder: &Path, mode: RecursiveMode) -> Result<(), Mistake> {
        // Changes are told by whole paths.
        let folder = Disk.here().join(folder).components().collect::<PathBuf>();
        if !folder.is_dir() || self.watched.contains(&folder) {
            return Ok(());
        }
        self.watcher.watch(&folder, mode).map_err(|error| failed(&error))?;
        self.watched.push(folder);
        Ok(())
    }

    /// Waits until something was written, made, moved or taken away.
    pub fn wait(&self) -> Result<(), Mistake> {
        loop {
            let event = self.events.recv().map_err(|_| ended())?;
            if self.is_change(&event) {
                while self.events.recv_timeout(TOGETHER).is_ok() {}
                return Ok(());
            }
        }
    }

    /// Whether something was told that can change what masa finds: reading is told too, and masa reads
    /// the files itself. What went wrong with the watch may have hidden a change.
    fn is_change(&self, event: &notify::Result<notify::Event>) -> bool {
        event.as_ref().map_or(true, |event| {
            let is_written = !matches!(event.kind, EventKind::Access(_));
            is_written && (event.paths.is_empty() || event.paths.iter().any(|p| !self.is_hidden(p)))
        })
    }

    /// Whether a file is one that programs keep for themselves beside what people write.
    fn is_hidden(&self, path: &Path) -> bool {
        let inner = self.watched.iter().find_map(|folder| path.strip_prefix(folder).ok());
        inner.unwrap_or(path).components().any(|part| {
            let name = part.as_os_str().to_string_lossy();
            name.starts_with('.') && name.len() > 1 && name != ".." && name != ".masa"
        })
    }
}

/// The folder that a file stands in.
pub(super) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn failed(error: &notify::Error) -> Mistake {
    Mistake::Failed(format!(
        "The files cannot be watched ({error}). Where this machine watches too many files already, \
         close an editor or name one document"
    ))
}

fn ended() -> Mistake {
    Mistake::Failed("The files cannot be watched any longer".to_owned())
}
