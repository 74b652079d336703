//! Small damages to clean documents, and small changes that harm nothing: every damage is found by
//! the rules that should find it and by no other, and no harmless change is reported.
//!
//! `tests/data/mutations/` holds both as data, a file of damages for each folder of rules and the
//! harmless changes in a folder of their own. `MASA_ENTRY=words cargo test --test mutations` runs
//! only the entries whose name or file holds those words, and shows what was found in each.

#![allow(clippy::unwrap_used, reason = "tests say what they expect by failing")]
#![allow(clippy::disallowed_methods, reason = "a test reads its data")]
#![allow(clippy::print_stdout, reason = "recall and precision are shown")]

mod mutations {
    pub mod corpus;
}

use jiff::civil::{Date, date};
use masa::rules::{self, Checked, Judging};
use masa::workspace::{Files, Memory, load};
use mutations::corpus::{BESIDE, Base, Entry, Texts, entries};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The reader's day, unless an entry says otherwise.
const TODAY: Date = date(2026, 11, 22);

/// Damages for each rule, at the least.
const EACH: usize = 3;

/// Harmless changes, at the least.
const HARMLESS: usize = 100;

/// Rules for which three damages cannot be made, and why.
const EXCEPTIONS: [(&str, &str); 4] = [
    ("member-missing", "it speaks of masa.yaml, and these damages are of documents"),
    ("member-unlisted", "it speaks of masa.yaml, and these damages are of documents"),
    ("severity-forbidden", "it speaks of masa.yaml, and these damages are of documents"),
    ("severity-unused", "it speaks of masa.yaml, and these damages are of documents"),
];

/// A finding: its rule, and a line to show.
type Found = (String, String);

/// What became of an entry.
struct Outcome {
    file: String,
    entry: Entry,
    found: Vec<Found>,
    stale: Option<String>,
}

impl Outcome {
    /// The rules that should have fired and did not.
    fn missed(&self) -> BTreeSet<&str> {
        let fired: BTreeSet<&str> = self.found.iter().map(|(rule, _)| rule.as_str()).collect();
        self.named().difference(&fired).copied().collect()
    }

    /// The findings of rules that should not have fired.
    fn extra(&self) -> Vec<&Found> {
        let named = self.named();
        self.found.iter().filter(|(rule, _)| !named.contains(rule.as_str())).collect()
    }

    fn named(&self) -> BTreeSet<&str> {
        self.entry.fires.iter().map(String::as_str).collect()
    }

    /// What is wrong, to show; empty when nothing is.
    fn wrong(&self) -> String {
        let mut lines = Vec::new();
        if self.entry.unfound.is_some() {
            lines.push("is found now: take its `unfound` away".to_owned());
        }
        if let Some(stale) = &self.stale {
            lines.push(format!("stale: {stale}"));
        }
        lines.extend(self.missed().into_iter().map(|rule| format!("not found: {rule}")));
        lines.extend(self.extra().into_iter().map(|(rule, line)| format!("extra: {rule}: {line}")));
        let count = self.entry.findings.filter(|count| *count != self.found.len());
        lines.extend(count.map(|count| format!("{} findings, not {count}", self.found.len())));
        if lines.is_empty() {
            return String::new();
        }
        let why = self.entry.why.as_ref().map_or_else(String::new, |why| format!(" ({why})"));
        format!("{}/{}{why}\n  {}\n", self.file, self.entry.name, lines.join("\n  "))
    }
}

/// The clean documents.
struct Clean(BTreeMap<&'static str, Texts>);

impl Clean {
    fn read() -> Self {
        let all = [Base::Plan, Base::Network, Base::Event];
        Self(all.into_iter().map(|base| (base.main(), base.texts())).collect())
    }
}

fn findings(memory: &Memory, main: &str, today: Date) -> Vec<Found> {
    let beside = format!("{BESIDE}/{main}");
    let there = |path: &&str| memory.is_file(Path::new(path));
    let judged = |path| rules::judge(&load(memory, Path::new(path)), &Judging::on(today));
    let mut documents: Vec<Checked> =
        [main, beside.as_str()].into_iter().filter(there).map(judged).collect();
    rules::look_across(&mut documents, today);
    let shown = documents.iter().flat_map(|checked| {
        checked.findings.iter().map(|finding| {
            let source = checked.sources.get(finding.place.file);
            let line = source.position(finding.place.span.start).line;
            (finding.rule.to_string(), format!("{}:{line} {}", source.path, finding.message.what))
        })
    });
    shown.collect()
}

fn outcome(clean: &Clean, file: String, entry: Entry) -> Outcome {
    let main = entry.base.main();
    let today = entry.today.as_deref().map_or(Ok(TODAY), str::parse);
    let changed = today.map_err(|error| error.to_string());
    let changed = changed.and_then(|today| Ok((entry.apply(&clean.0[main])?, today)));
    let (found, stale) = match changed {
        Ok((memory, today)) => (findings(&memory, main, today), None),
        Err(stale) => (Vec::new(), Some(stale)),
    };
    Outcome { file, entry, found, stale }
}

fn outcomes(folder: &str) -> Vec<Outcome> {
    let wanted = std::env::var("MASA_ENTRY").ok();
    let is_wanted = |(file, entry): &(String, Entry)| {
        wanted.as_ref().is_none_or(|words| entry.name.contains(words) || file.contains(words))
    };
    let clean = Clean::read();
    let outcomes: Vec<Outcome> = entries(folder)
        .into_par_iter()
        .filter(is_wanted)
        .map(|(file, entry)| outcome(&clean, file, entry))
        .collect();
    if wanted.is_some() {
        for outcome in &outcomes {
            println!("{}/{}", outcome.file, outcome.entry.name);
            for (rule, line) in &outcome.found {
                println!("  {rule}: {line}");
            }
        }
    }
    outcomes
}

fn wrong(outcomes: &[Outcome]) -> String {
    outcomes.iter().map(Outcome::wrong).collect()
}

#[test]
fn clean_documents_are_clean() {
    let unchanged = Clean::read();
    for (main, texts) in unchanged.0 {
        let mut memory = Memory::default();
        for (name, content) in texts {
            if let mutations::corpus::Content::Bytes(bytes) = content {
                memory.add(name, bytes);
            }
        }
        assert_eq!(findings(&memory, main, TODAY), Vec::new(), "{main}");
    }
}

#[test]
fn damages_are_found() {
    let (unfound, outcomes): (Vec<_>, Vec<_>) = outcomes("")
        .into_iter()
        .partition(|it| it.entry.unfound.is_some() && it.stale.is_none() && it.found.is_empty());
    for outcome in &unfound {
        let why = outcome.entry.unfound.as_deref().unwrap_or_default();
        println!("not found yet: {}/{}: {why}", outcome.file, outcome.entry.name);
    }
    let named: usize = outcomes.iter().map(|outcome| outcome.named().len()).sum();
    let missed: usize = outcomes.iter().map(|outcome| outcome.missed().len()).sum();
    let extra: usize = outcomes.iter().map(|outcome| outcome.extra().len()).sum();
    let found: usize = outcomes.iter().map(|outcome| outcome.found.len()).sum();
    let share = |part: usize, whole: usize| {
        let thousandths = part * 1000 / whole.max(1);
        format!("{}.{} %", thousandths / 10, thousandths % 10)
    };
    println!(
        "{} damages: recall {} ({} of {named} named), precision {} ({} of {found} findings)",
        outcomes.len(),
        share(named - missed, named),
        named - missed,
        share(found - extra, found),
        found - extra,
    );
    let wrong = wrong(&outcomes);
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn harmless_changes_are_not_reported() {
    let outcomes = outcomes("harmless");
    let reported = outcomes.iter().filter(|outcome| !outcome.found.is_empty()).count();
    println!("{} harmless changes: {reported} reported", outcomes.len());
    let wrong = wrong(&outcomes);
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_corpus_is_whole() {
    let damages = entries("");
    let harmless = entries("harmless");
    let mut short = Vec::new();
    for rule in rules::all() {
        let count = damages.iter().filter(|(_, it)| it.fires.iter().any(|it| it == rule.name));
        let is_exception = EXCEPTIONS.iter().any(|(name, _)| *name == rule.name);
        let count = count.count();
        if count < EACH && !is_exception {
            short.push(format!("{}: {count}", rule.name));
        }
    }
    assert!(short.is_empty(), "rules with fewer than {EACH} damages: {short:#?}");
    let narrative = damages.iter().filter(|(_, entry)| entry.is_narrative()).count();
    println!("{narrative} of {} damages are in narrative only", damages.len());
    assert!(narrative * 3 >= damages.len(), "{narrative} of {} are narrative", damages.len());
    assert!(harmless.len() >= HARMLESS, "{} harmless changes", harmless.len());
    for (file, entry) in damages.iter().chain(&harmless) {
        for rule in &entry.fires {
            assert!(rules::find(rule).is_some(), "{file}/{}: no rule {rule}", entry.name);
        }
    }
    assert!(damages.iter().all(|(_, entry)| !entry.fires.is_empty()), "a damage without a rule");
    assert!(harmless.iter().all(|(_, entry)| entry.fires.is_empty()), "harmless, and fires");
    let mut names: Vec<&str> =
        damages.iter().chain(&harmless).map(|(_, entry)| entry.name.as_str()).collect();
    names.sort_unstable();
    let twice = names.windows(2).find(|pair| pair[0] == pair[1]);
    assert!(twice.is_none(), "two entries of one name: {twice:?}");
}
