//! How far a long run is, for a person at a terminal; nothing for a short run, a pipe or a file.

use crate::cli::out;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long a run may take before anybody wonders.
const PATIENCE: Duration = Duration::from_secs(1);
/// How many characters wide the bar is.
const WIDTH: usize = 30;

/// The progress of a run over several documents.
pub struct Progress {
    total: usize,
    done: AtomicUsize,
    started: Instant,
    is_wanted: bool,
}

impl Progress {
    /// A run over this many documents begins.
    pub fn of(total: usize) -> Self {
        let is_wanted = total > 1 && out::errors_are_on_terminal() && !out::is_dumb();
        Self { total, done: AtomicUsize::new(0), started: Instant::now(), is_wanted }
    }

    /// One more document is done.
    pub fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.is_shown() {
            out::show_progress(&bar(done, self.total));
        }
    }

    fn is_shown(&self) -> bool {
        self.is_wanted && self.started.elapsed() >= PATIENCE
    }
}

impl Drop for Progress {
    /// The line is cleared for what is told next.
    fn drop(&mut self) {
        if self.is_shown() {
            out::show_progress("");
        }
    }
}

fn bar(done: usize, total: usize) -> String {
    let filled = (WIDTH * done).checked_div(total).unwrap_or(WIDTH);
    format!("[{:WIDTH$}] {done} of {total} documents", "#".repeat(filled))
}
