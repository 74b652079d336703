//! The budgets of masa, measured: start-up, one plan, a thousand plans, the page.
//!
//! Short plans (`plans.rs`) are as long as the pages that partnerships put on the web; long ones are
//! cut from the model plan: one file of facts, three in `facts/`, sixteen sections. Whole processes
//! are timed from outside; the share of reading and parsing is timed in the library, on one core.
//! Nothing here fails: it prints.

// A benchmark makes the files it reads, and reads the clock.
#![allow(clippy::disallowed_methods, clippy::print_stdout, missing_docs)]

mod editor;
mod plans;

use jiff::civil::date;
use masa::rules::{self, Judging, judge};
use masa::workspace::{Disk, load};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How many sections a plan cut from the model has, so that it has twenty files.
const SECTIONS: usize = 16;

fn main() {
    // What is timed inside this process is timed on one core.
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build_global()
        .expect("nothing has used the pool yet");
    let quick = std::env::args().any(|argument| argument == "--quick");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let masa = root.join("target/release/masa");
    let most = if quick { 100 } else { 1000 };
    let short = root.join("target/bench/short");
    let kilobytes = plans::make(&short, most) / most / 1024;
    let long = root.join("target/bench/long");
    let some = most / 10;
    let long_kilobytes = make_plans(&root, &long, some) / some / 1024;
    let model = root.join("examples/exampleshire");
    let runs = if quick { 5 } else { 20 };

    println!("| what | measured | budget |");
    println!("| --- | --- | --- |");
    let start = best(runs, || time(Command::new(&masa).arg("--version")).0);
    row("start-up (`masa --version`)", &millis(start), "5 ms");
    let measured = Measured { masa, runs, short, kilobytes, long, long_kilobytes };
    one_plan(&measured, &model);
    key_strokes(&measured, &model, if quick { 40 } else { 400 });
    many_plans(&measured, most);
    shares_of(&measured, some.min(100));
    for (rule, took) in slowest_rules(&measured.long) {
        row(
            &format!("the rule `{rule}` on a plan of {} KB", measured.long_kilobytes),
            &millis(took),
            "",
        );
    }
}

/// What is measured, and how often.
struct Measured {
    masa: PathBuf,
    runs: usize,
    /// The folder of the short plans, and how long each is.
    short: PathBuf,
    kilobytes: usize,
    /// The folder of the long ones.
    long: PathBuf,
    long_kilobytes: usize,
}

fn one_plan(measured: &Measured, model: &Path) {
    let Measured { masa, runs, short, kilobytes, long, long_kilobytes } = measured;
    for (plan, what, check_budget, page_budget) in [
        (&plans::folder(short, 0), format!("a plan of 20 files, {kilobytes} KB"), "15 ms", "30 ms"),
        (&plans::folder(long, 0), format!("a plan of 20 files, {long_kilobytes} KB"), "", ""),
        (
            &model.to_path_buf(),
            "`examples/exampleshire` (29 files, 17,000 words)".to_owned(),
            "",
            "",
        ),
    ] {
        let one = best(*runs, || time(check(masa, &[plan])).0);
        row(&format!("`masa check`, {what}"), &millis(one), check_budget);
        let page = best(*runs, || time(Command::new(masa).arg("render").arg(plan)).0);
        row(&format!("`masa render --format html`, {what}"), &millis(page), page_budget);
    }
}

fn key_strokes(measured: &Measured, model: &Path, count: usize) {
    let section = "sections/05-leadership.md";
    let times = editor::key_strokes(&measured.masa, model, section, count);
    for (share, budget) in [(50, ""), (95, "30 ms")] {
        let took = times[(times.len() - 1) * share / 100];
        let what = format!(
            "key stroke to findings in an editor, {share} % of {count} within, 3,000 lines"
        );
        row(&what, &millis(took), budget);
    }
}

fn many_plans(measured: &Measured, most: usize) {
    let Measured { masa, short, kilobytes, long, long_kilobytes, .. } = measured;
    for (count, root, size) in [
        (most / 4, short, kilobytes),
        (most / 2, short, kilobytes),
        (most, short, kilobytes),
        (most / 10, long, long_kilobytes),
    ] {
        let paths: Vec<PathBuf> = (0..count).map(|index| plans::folder(root, index)).collect();
        let runs: Vec<_> = (0..3).map(|_| time(check(masa, &paths))).collect();
        let took = runs.iter().map(|(took, _)| *took).min().unwrap_or_default();
        let peak = runs.iter().map(|(_, peak)| *peak).max().unwrap_or_default();
        let budget = if count == 1000 { "1,000 ms, 200 MB" } else { "" };
        let measured = format!("{}, {peak} MB at most", millis(took));
        row(&format!("`masa check`, {count} plans of 20 files, {size} KB each"), &measured, budget);
    }
}

fn shares_of(measured: &Measured, count: usize) {
    let Measured { short, kilobytes, long, long_kilobytes, .. } = measured;
    for (root, size, budget) in [(short, kilobytes, "50 %"), (long, long_kilobytes, "")] {
        let (reading, judging) = shares(root, count);
        let share = judging.as_secs_f64() / (reading + judging).as_secs_f64() * 100.0;
        let what =
            format!("share of time outside reading and parsing, plans of {size} KB, one core");
        row(&what, &format!("{share:.0} %"), budget);
    }
}

/// The five rules that take longest on one plan.
fn slowest_rules(region: &Path) -> Vec<(&'static str, Duration)> {
    let judging = Judging::on(date(2026, 11, 22));
    let plan = plans::folder(region, 0).join("plan.yaml");
    let mut times: Vec<(&'static str, Duration)> = rules::all()
        .map(|rule| {
            let took = best(3, || {
                let loaded = load(&Disk, &plan);
                let start = Instant::now();
                std::hint::black_box(rules::judge_with(&loaded, &judging, [rule]));
                start.elapsed()
            });
            (rule.name, took)
        })
        .collect();
    times.sort_by_key(|(_, took)| std::cmp::Reverse(*took));
    times.truncate(5);
    times
}

fn row(what: &str, measured: &str, budget: &str) {
    println!("| {what} | {measured} | {budget} |");
}

fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn check<P: AsRef<Path>>(masa: &Path, paths: &[P]) -> &'static mut Command {
    let mut command = Command::new(masa);
    command.args(["check", "--format", "json", "--today", "2026-11-22"]);
    command.args(paths.iter().map(AsRef::as_ref));
    Box::leak(Box::new(command))
}

/// Runs a command to its end; gives how long it took and its peak memory in MB, as the system counts
/// it (where it does).
fn time(command: &mut Command) -> (Duration, u64) {
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("masa was built before this ran");
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0;
    loop {
        if let Ok(Some(_)) = child.try_wait() {
            return (start.elapsed(), peak);
        }
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        peak = peak.max(kilobytes.unwrap_or(0) / 1024);
        std::thread::sleep(Duration::from_micros(200));
    }
}

fn best(runs: usize, mut run: impl FnMut() -> Duration) -> Duration {
    (0..runs).map(|_| run()).min().unwrap_or_default()
}

/// Makes `count` plans under `region`, each with the number of the plan in its names; gives how many
/// bytes they hold.
fn make_plans(root: &Path, region: &Path, count: usize) -> usize {
    let model = root.join("examples/exampleshire");
    let mut files = vec![PathBuf::from("plan.yaml")];
    for (folder, most) in [("facts", 3), ("sections", SECTIONS)] {
        let entries = std::fs::read_dir(model.join(folder)).expect("the model plan is there");
        let mut names: Vec<PathBuf> = entries
            .map(|entry| Path::new(folder).join(entry.expect("the entry can be read").file_name()))
            .collect();
        names.sort();
        files.extend(names.into_iter().take(most));
    }
    let texts: Vec<(PathBuf, String)> = files
        .into_iter()
        .map(|file| {
            let text = std::fs::read_to_string(model.join(&file)).expect("the file can be read");
            (file, text)
        })
        .collect();
    let mut bytes = 0;
    for number in 0..count {
        for (file, text) in &texts {
            let path = plans::folder(region, number).join(file);
            let folder = path.parent().expect("a file stands in a folder");
            std::fs::create_dir_all(folder).expect("the folder can be made");
            let text = text.replace("Exampleshire", &format!("Exampleshire {number}"));
            bytes += text.len();
            std::fs::write(path, text).expect("the file can be written");
        }
    }
    bytes
}

/// How long `count` plans take to read and parse, and to judge, one after the other.
fn shares(region: &Path, count: usize) -> (Duration, Duration) {
    let judging = Judging::on(date(2026, 11, 22));
    let (mut reading, mut looking) = (Duration::ZERO, Duration::ZERO);
    for number in 0..count {
        let start = Instant::now();
        let loaded = load(&Disk, &plans::folder(region, number).join("plan.yaml"));
        reading += start.elapsed();
        let start = Instant::now();
        std::hint::black_box(judge(&loaded, &judging));
        looking += start.elapsed();
    }
    (reading, looking)
}
