//! `masa check`: load, judge, report.

use super::arguments::{Check, CheckFormat, Colour};
use super::baseline::baselines;
use super::documents::documents;
use super::fixes::{self, Told};
use super::judging::judging;
use super::out::{self, Mistake};
use super::progress::Progress;
use super::settings::{check_settings, houses};
use super::showing::Showing;
use super::since::Before;
use super::{DONE, FOUND, INCOMPLETE, outputs};
use crate::checking::{Run, check_step_by_step, redact};
use crate::findings::Severity;
use crate::report::{self, Here, Look};
use crate::workspace::{Discovery, Disk, Files as _};

/// Runs the command; gives the exit code.
pub fn run(options: &Check) -> Result<u8, Mistake> {
    fixes::agree(options)?;
    let judging = judging(&options.guidance, options.today, options.as_of)?;
    outputs::refuse_twice(&options.output)?;
    let asked = options.color.unwrap_or(Colour::Auto);
    let paths = check_settings(&options.paths, judging.today(), asked)?;
    let only_settings = paths.is_empty() && !options.paths.is_empty();
    let found = if only_settings { Discovery::default() } else { documents(&paths)? };
    let houses = houses(&found.documents, judging.today(), asked)?;
    let showing = Showing::of(options, &houses.output_for(&found.documents));
    let since = options.since.as_ref().filter(|_| !only_settings);
    let before = since.map(|since| Before::judged(since, &paths, &judging, asked));
    let before = before.transpose()?;
    let baselines = baselines(&found.documents)?;
    let judged = || {
        let progress = Progress::of(found.documents.len());
        let step = || progress.step();
        let mut run = check_step_by_step(&Disk, &found, &houses, &judging, &step);
        drop(progress);
        baselines.mark(&mut run);
        if let Some(before) = &before {
            before.compare(&mut run, &found.documents);
        }
        run.look_at_settings(&Disk, &found, &houses);
        run
    };
    let mut run = judged();
    let mut told = Told::default();
    if options.fixes.diff || options.fixes.fix {
        let fixed = fixes::fixed(options, &run, &found, &houses, &judging);
        if options.fixes.diff {
            let changes = fixes::show(&fixed)?;
            let code = if changes { FOUND } else { DONE };
            return Ok(if run.is_complete() { code } else { INCOMPLETE });
        }
        told = fixes::write(&fixed);
        if told.changed {
            run = judged();
        }
    }
    if options.redact {
        redact(&mut run);
    }
    show(&run, options, &showing)?;
    for line in &told.lines {
        out::note(line);
    }
    let code = if told.failed { INCOMPLETE } else { exit_code(&run, showing.bar) };
    if !options.watch {
        // The program ends, and the system takes all memory back at once.
        std::mem::forget(run);
    }
    Ok(code)
}

/// Writes the run into the files that were asked for and to standard output.
fn show(run: &Run, options: &Check, showing: &Showing) -> Result<(), Mistake> {
    outputs::refuse_sources(&options.output, run)?;
    let here = Here::new(&Disk.here());
    let bar = showing.bar;
    let write = |output: &outputs::Output| {
        out::make_folder_of(&output.file)?;
        let text = written(run, output.format, look(Colour::Never), &here, bar);
        out::write_file(&output.file, text)
    };
    // A file that cannot be written does not keep the others and the findings back.
    let files: Vec<Result<(), Mistake>> = options.output.iter().map(write).collect();
    let links = (showing.colour != Colour::Never && out::has_links()).then_some(&here);
    let look = Look { links, ..look(showing.colour) };
    out::print(written(run, showing.format, look, &here, bar))?;
    files.into_iter().collect()
}

/// The run in a format. Findings from `bar` on count as failures.
fn written(
    run: &Run,
    format: CheckFormat,
    look: Look<'_>,
    here: &Here,
    bar: Option<Severity>,
) -> String {
    match format {
        CheckFormat::Human => report::human(run, look) + &closing(run),
        CheckFormat::Concise => report::concise(run) + &closing(run),
        CheckFormat::Json => report::json(run),
        CheckFormat::Jsonl => report::jsonl(run),
        CheckFormat::Sarif => report::sarif(run, here),
        CheckFormat::Github => report::github(run, here),
        CheckFormat::Gitlab => report::gitlab(run, here),
        CheckFormat::Junit => report::junit(run, here, bar),
        CheckFormat::Markdown => report::markdown(run, here),
    }
}

/// The lines that close a report for people; who asked for quiet is told of gaps alone.
fn closing(run: &Run) -> String {
    if out::is_quiet() { report::gaps(run).to_owned() } else { report::closing_lines(run) }
}

fn look(colour: Colour) -> Look<'static> {
    let colour = match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => out::is_terminal() && !out::is_set("NO_COLOR") && !out::is_dumb(),
    };
    Look { width: out::width(), colour, plain: out::is_dumb(), links: None }
}

fn exit_code(run: &Run, bar: Option<Severity>) -> u8 {
    if !run.is_complete() {
        return INCOMPLETE;
    }
    if bar.is_some_and(|bar| run.reaches(bar)) { FOUND } else { DONE }
}
