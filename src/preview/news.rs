//! The page as it is now, and waiting for another one.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What is shown, shared between whoever makes it and whoever hands it out.
#[derive(Debug, Clone, Default)]
pub struct News(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    now: Mutex<Page>,
    changed: Condvar,
}

/// A page and its number.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Which page it is; a later one has a higher number.
    pub version: u64,
    /// The page.
    pub html: Arc<str>,
}

impl News {
    /// The page as it is now.
    pub fn now(&self) -> Page {
        self.lock().clone()
    }

    /// Puts another page in place of the one before.
    pub fn put(&self, page: Page) {
        *self.lock() = page;
        self.0.changed.notify_all();
    }

    /// Waits until the page is another than `version`, or until `patience` ends.
    pub fn after(&self, version: u64, patience: Duration) -> Page {
        let is_same = |page: &mut Page| page.version == version;
        let waited = self.0.changed.wait_timeout_while(self.lock(), patience, is_same);
        waited.unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    // A page is put in place whole, so a thread that stopped in between left nothing half done.
    fn lock(&self) -> MutexGuard<'_, Page> {
        self.0.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
