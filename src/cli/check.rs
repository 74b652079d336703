//! `masa check`: load, judge, report.

use super::arguments::{Check, CheckFormat, Colour, FailOn};
use super::baseline::baselines;
use super::documents::documents;
use super::out::{self, Mistake};
use super::settings::{check_settings, houses};
use super::since::Before;
use super::{DONE, FOUND, INCOMPLETE, today};
use crate::checking::{Run, check};
use crate::findings::Severity;
use crate::report::{self, Look};
use crate::rules::Judging;
use crate::workspace::{Discovery, Disk};
use crate::{guidance, workspace};

/// Runs the command; gives the exit code.
pub fn run(options: &Check) -> Result<u8, Mistake> {
    for pack in &options.guidance {
        known_pack(pack)?;
    }
    let today = options.today.unwrap_or_else(today::from_clock);
    let judging =
        Judging { as_of: options.as_of, guidance: options.guidance.clone(), ..Judging::on(today) };
    let paths = check_settings(&options.paths, judging.today(), options.color)?;
    let only_settings = paths.is_empty() && !options.paths.is_empty();
    let found = if only_settings { Discovery::default() } else { documents(&paths)? };
    let houses = houses(&found.documents, judging.today(), options.color)?;
    let since = options.since.as_ref().filter(|_| !only_settings);
    let before = since.map(|since| Before::open(since, &paths)).transpose()?;
    let baselines = baselines(&found.documents)?;
    let mut run = check(&Disk, &found, &houses, &judging);
    baselines.mark(&mut run);
    if let Some(before) = before {
        before.compare(&mut run, &found.documents, &judging, options.color)?;
    }
    let text = match options.format {
        CheckFormat::Human => report::human(&run, look(options.color)),
        CheckFormat::Concise => report::concise(&run),
        CheckFormat::Json => report::json(&run),
    };
    out::print(&text)?;
    Ok(exit_code(&run, options.fail_on))
}

pub(super) fn known_pack(name: &str) -> Result<(), Mistake> {
    if guidance::pack(name).is_some() {
        return Ok(());
    }
    let known: Vec<&str> = guidance::packs().iter().map(|pack| pack.key).collect();
    let near = workspace::near_misses(name, known.iter().copied());
    let hint = near.first().map(|near| format!(" Did you mean {near}?")).unwrap_or_default();
    Err(Mistake::Misuse(format!(
        "masa knows no guidance pack “{name}”.{hint} The packs are: {}",
        known.join(", ")
    )))
}

fn look(colour: Colour) -> Look {
    let colour = match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => out::is_terminal() && !out::is_set("NO_COLOR") && !out::is_dumb(),
    };
    Look { width: out::width(), colour, plain: out::is_dumb() }
}

fn exit_code(run: &Run, fail_on: FailOn) -> u8 {
    if !run.is_complete() {
        return INCOMPLETE;
    }
    let bar = match fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Advice => Severity::Advice,
        FailOn::Never => return DONE,
    };
    if run.reaches(bar) { FOUND } else { DONE }
}
