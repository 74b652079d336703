//! `masa baseline`: record what stands now, so that only what comes later counts; take out what is
//! mended.

use super::DONE;
use super::arguments::{Baseline as Options, Colour};
use super::documents::documents;
use super::judging::judging;
use super::out::{self, Mistake};
use super::settings::houses;
use crate::checking::{Baselines, Run, check, held_as, is_recordable};
use crate::report::counted;
use crate::text::safe;
use crate::workspace::{
    BASELINE, BadBaseline, Baseline, Disk, Held, Overlay, SettingsFinder, shown,
};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Runs the command; gives the exit code.
pub fn run(options: &Options) -> Result<u8, Mistake> {
    let judging = judging(&options.guidance, options.today, None)?;
    let path = options.path.clone().unwrap_or_else(|| PathBuf::from("."));
    let found = documents(std::slice::from_ref(&path))?;
    let folder = if path.is_file() { path.parent().unwrap_or(&path) } else { &path };
    let there = SettingsFinder::for_baselines(&Disk).find(folder);
    let target = target(options, folder, there.as_deref())?;
    let houses = houses(&found.documents, judging.today(), Colour::Auto)?;
    let mut run = check(&Disk, &found, &houses, &judging);
    read_whole(&run)?;
    let told = match target {
        None => prune(&found.documents, &mut run)?,
        Some(target) => record(&found.documents, &run, &target, there.is_some())?,
    };
    out::print(told)?;
    Ok(DONE)
}

/// The file to write; none where entries are to be taken out of what is there.
fn target(
    options: &Options,
    folder: &Path,
    there: Option<&Path>,
) -> Result<Option<PathBuf>, Mistake> {
    let own = folder.join(BASELINE);
    match there {
        None if options.prune || options.renew => Err(Mistake::Misuse(format!(
            "No baseline holds for {}. Make one with: masa baseline",
            shown(folder)
        ))),
        Some(there) if options.renew && !own.exists() => Err(Mistake::Misuse(format!(
            "The baseline that holds for {} is {}. Record it anew from its own folder, so that what it \
             holds of other documents is not lost",
            shown(folder),
            shown(there)
        ))),
        Some(there) if !options.renew && !options.prune => Err(Mistake::Misuse(format!(
            "{} holds here already and stays as it is. masa baseline --prune takes out what is mended; \
             masa baseline --renew records anew what stands now",
            shown(there)
        ))),
        _ => Ok((!options.prune).then_some(own)),
    }
}

/// Refuses a run in which something could not be read: of that nobody knows what stands there.
fn read_whole(run: &Run) -> Result<(), Mistake> {
    if run.is_complete() {
        return Ok(());
    }
    let broken = run.documents.iter().filter(|document| !document.complete);
    let broken = broken.map(|document| document.path.clone());
    let broken: Vec<String> =
        broken.chain(run.unreadable.iter().map(|(path, _)| path.clone())).collect();
    Err(Mistake::Failed(format!(
        "Not everything could be read, so nothing was recorded: {}. masa check says what is wrong",
        broken.join(", ")
    )))
}

/// What would be recorded.
struct Recorded<'a> {
    baseline: Baseline,
    /// How many errors rest on the law.
    bound: usize,
    /// Documents for which the baseline would not hold.
    others: Vec<&'a str>,
}

fn record(
    documents: &[PathBuf],
    run: &Run,
    target: &Path,
    is_there: bool,
) -> Result<String, Mistake> {
    let recorded = recorded(documents, run, target)?;
    let baseline = &recorded.baseline;
    if baseline.is_empty() && !is_there {
        let none = "Nothing was found that a baseline could hold, so none was made.\n";
        return Ok(format!("{none}{}", recorded.left_out()));
    }
    out::write_file(target, baseline.written())?;
    Ok(format!(
        "{} holds {} of {} from now on: they are left out of reports and do not count.\nKeep it in \
         version control, where everybody sees what it holds. masa baseline --prune takes out what \
         is mended.\n{}",
        safe(&shown(target)),
        counted(baseline.len(), "finding", "findings"),
        counted(baseline.documents.len(), "document", "documents"),
        recorded.left_out()
    ))
}

fn recorded<'a>(
    documents: &[PathBuf],
    run: &'a Run,
    target: &Path,
) -> Result<Recorded<'a>, Mistake> {
    // With an empty baseline in its place one sees which documents it would hold for.
    let mut files = Overlay::new(&Disk);
    files.set(target, Baseline::default().written());
    let own = SettingsFinder::for_baselines(&files).find(target.parent().unwrap_or(target));
    let baselines = Baselines::of(&files, documents).map_err(|bad| unusable(&bad))?;
    let mut recorded = Recorded { baseline: Baseline::default(), bound: 0, others: Vec::new() };
    for (index, document) in run.documents.iter().enumerate() {
        let held = baselines.of_document(index).filter(|(file, _)| own.as_deref() == Some(*file));
        let Some((_, within)) = held else {
            recorded.others.push(&document.path);
            continue;
        };
        for finding in &document.findings {
            recorded.bound += usize::from(finding.rests_on_law);
            if is_recordable(finding, document.complete) {
                recorded.baseline.hold(within, held_as(finding), finding.severity);
            }
        }
    }
    keep_others(&mut recorded.baseline, &baselines, run.documents.len(), target);
    Ok(recorded)
}

impl Recorded<'_> {
    /// Tells what was not recorded.
    fn left_out(&self) -> String {
        let mut told = match self.bound {
            0 => String::new(),
            1 => "1 error rests on the law: it cannot be recorded, and counts as before.\n"
                .to_owned(),
            many => format!(
                "{many} errors rest on the law: they cannot be recorded, and count as before.\n"
            ),
        };
        for other in &self.others {
            // Writing into a String does not fail.
            let _ = writeln!(
                told,
                "{} was left out: a baseline nearer to it holds, or it lies in a repository of its own.",
                safe(other)
            );
        }
        told
    }
}

/// Keeps what the baseline held of documents that are there and were not looked at now.
fn keep_others(baseline: &mut Baseline, baselines: &Baselines, documents: usize, target: &Path) {
    let Ok(old) = Baseline::read(&Disk, target) else { return };
    let seen: BTreeSet<&str> = (0..documents)
        .filter_map(|index| baselines.of_document(index).map(|(_, within)| within))
        .collect();
    let folder = target.parent().unwrap_or(target);
    let others = old
        .documents
        .into_iter()
        .filter(|(path, _)| !seen.contains(path.as_str()) && folder.join(path).is_file());
    baseline.documents.extend(others);
}

fn prune(documents: &[PathBuf], run: &mut Run) -> Result<String, Mistake> {
    let baselines = baselines(documents)?;
    baselines.mark(run);
    if run.stale.is_empty() {
        return Ok(
            "Everything that the baseline holds is still there; nothing was changed.\n".into()
        );
    }
    let mut told = String::new();
    for (file, baseline) in baselines.read() {
        let name = shown(file);
        let mut baseline = baseline.clone();
        let stale: Vec<_> = run.stale.iter().filter(|stale| stale.baseline == name).collect();
        if stale.is_empty() {
            continue;
        }
        for stale in &stale {
            let held = Held { rule: stale.rule.clone(), at: stale.at.clone() };
            baseline.drop_one(&stale.document, &held);
            // Writing into a String does not fail.
            let _ = writeln!(
                told,
                "- {}: {} [{}]",
                safe(&stale.document),
                safe(&stale.at),
                safe(&stale.rule)
            );
        }
        out::write_file(file, baseline.written())?;
        let _ = writeln!(
            told,
            "Taken out of {}: {}. It now holds {}.",
            safe(&name),
            counted(stale.len(), "entry", "entries"),
            counted(baseline.len(), "finding", "findings"),
        );
    }
    Ok(told)
}

/// The baselines for `documents`, or what is wrong with one.
pub(super) fn baselines(documents: &[PathBuf]) -> Result<Baselines, Mistake> {
    Baselines::of(&Disk, documents).map_err(|bad| unusable(&bad))
}

fn unusable(bad: &BadBaseline) -> Mistake {
    Mistake::Misuse(format!(
        "{}: this baseline cannot be used: {}.\nUntil it can nothing is checked, as what it holds \
         could not be told from what is new. Put it right, or record it anew with: masa baseline --renew",
        bad.place, bad.why
    ))
}
