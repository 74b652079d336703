//! One run of `masa check`: the documents, the settings that hold for them, every rule, one result.
//!
//! The command, the editor, the preview and the look at another revision all run through here, so
//! they cannot find different things. Files come through [`Files`], so that a run can be about the
//! disk, about text that nobody saved yet, or about what a repository held before. Nothing here is
//! shown or printed, and nothing is read from the clock.

mod baseline;
mod change;
mod houses;
mod in_force;
mod redact;
mod run;
mod settings;

pub use baseline::{Baselines, Stale, held_as, is_recordable};
pub use change::{Change, Gone, Removed, Uncompared, Unknown};
pub use houses::{Houses, InForce, Unusable, read_settings};
pub use in_force::{Written, values};
pub use redact::redact;
pub use run::{Counts, Run};

use crate::rules::{Checked, Judging, judge, look_across};
use crate::workspace::{Discovery, Files, load};
use rayon::prelude::*;
use std::path::PathBuf;

/// Checks the documents that were found, each by the settings that hold for it, then all together.
pub fn check(files: &dyn Files, found: &Discovery, houses: &Houses, judging: &Judging) -> Run {
    check_step_by_step(files, found, houses, judging, &|| ())
}

/// The same; `step` is called after each document, from several threads.
pub fn check_step_by_step(
    files: &dyn Files,
    found: &Discovery,
    houses: &Houses,
    judging: &Judging,
    step: &(dyn Fn() + Sync),
) -> Run {
    let checked = |path: &PathBuf| {
        let checked = judge(&load(files, path), &houses.judging_for(path, judging));
        step();
        checked
    };
    let mut documents: Vec<Checked> = found.documents.par_iter().map(checked).collect();
    look_across(&mut documents, judging.today());
    let unreadable = found.unreadable.iter();
    let unreadable =
        unreadable.map(|(path, why)| (path.to_string_lossy().into_owned(), why.clone()));
    Run {
        documents,
        today: judging.today(),
        unreadable: unreadable.collect(),
        settings: Vec::new(),
        change: None,
        stale: Vec::new(),
    }
}
