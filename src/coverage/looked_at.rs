//! When answers were last looked at, and what they rested on then: `.masa/looked-at.yaml` beside the
//! plan. It holds fingerprints and never a word of the plan.

use super::answer::Answered;
use crate::document::values::parse_day;
use crate::guidance::Requirement;
use crate::text::{FileId, Source, Sources};
use crate::workspace::Loaded;
use crate::yaml::{Tree, from_tree, to_json};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The folder and file that hold it, below the folder of the document.
pub const PATH: &str = ".masa/looked-at.yaml";

/// When the answers of one document were last looked at.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookedAt {
    /// The version of this file format: 1.
    format: u32,
    /// By the name of the question.
    questions: BTreeMap<String, Record>,
}

/// One look at one answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The day of the look, as 2026-11-25.
    on: String,
    /// What the answer rested on.
    #[serde(flatten)]
    prints: Fingerprints,
}

/// Fingerprints of what an answer rests on: 16 hexadecimal digits each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprints {
    /// Of the requirements in force that ask the question.
    guidance: String,
    /// Of the facts that the question names.
    facts: String,
    /// Of the bound text.
    text: String,
}

/// What changed since the last look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Changed {
    Guidance,
    Facts,
    Text,
}

impl LookedAt {
    /// Reads the file.
    ///
    /// # Errors
    ///
    /// In words, when it is not what masa wrote.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut sources = Sources::default();
        let file: FileId = sources.add(Source::new(PATH, text));
        let tree = Tree::parse(file, text);
        if let Some(problem) = tree.problems().first() {
            return Err(problem.what());
        }
        let Some(root) = tree.root() else { return Err("it is empty".to_owned()) };
        let found: Self = from_tree(&tree, root).map_err(|error| error.to_string())?;
        if found.format != 1 {
            return Err(format!("its format is {} and not 1", found.format));
        }
        match found.questions.iter().find(|(_, record)| parse_day(&record.on).is_none()) {
            Some((name, record)) => Err(format!("the day of {name}, {:?}, is none", record.on)),
            None => Ok(found),
        }
    }

    /// The file's text, questions in order of their names.
    pub fn written(&self) -> String {
        let mut out = String::from(
            "# When answers were last looked at, and fingerprints of what they rested on then.\n\
             # Written by `masa looked-at`; it belongs into the repository.\n\
             format: 1\nquestions:\n",
        );
        for (name, Record { on, prints }) in &self.questions {
            let Fingerprints { guidance, facts, text } = prints;
            // Writing into a String does not fail. Digits alone would be read as a number.
            let _ = writeln!(
                out,
                "  {name}: {{on: \"{on}\", guidance: \"{guidance}\", facts: \"{facts}\", text: \
                 \"{text}\"}}"
            );
        }
        out
    }

    /// Remembers that an answer was looked at on that day.
    pub fn remember(&mut self, answer: &Answered, on: Date) {
        self.format = 1;
        let record = Record { on: on.to_string(), prints: answer.fingerprints.clone() };
        self.questions.insert(answer.question.name.to_owned(), record);
    }

    /// The day on which an answer was last looked at.
    pub fn last_look(&self, question: &str) -> Option<Date> {
        self.questions.get(question).and_then(|record| parse_day(&record.on))
    }

    /// What changed since an answer was last looked at, and the day of that look.
    pub(super) fn changes(&self, answer: &Answered) -> Vec<(Changed, Date)> {
        let Some(record) = self.questions.get(answer.question.name) else { return Vec::new() };
        let Some(since) = parse_day(&record.on) else { return Vec::new() };
        let (then, now) = (&record.prints, &answer.fingerprints);
        let changed = [
            (then.guidance != now.guidance, Changed::Guidance),
            (then.facts != now.facts, Changed::Facts),
            (then.text != now.text, Changed::Text),
        ];
        changed.into_iter().filter(|(has, _)| *has).map(|(_, what)| (what, since)).collect()
    }
}

/// What the answer to a question rests on. `current` are the requirements in force on the reader's
/// day that ask it.
pub(super) fn fingerprints(
    loaded: &Loaded,
    facts: &[&'static str],
    text: &str,
    current: &[&'static Requirement],
) -> Fingerprints {
    let nodes = facts.iter().flat_map(|choice| choice.split(" or "));
    let values = nodes.flat_map(|path| super::path::nodes(loaded, path));
    let values = values.map(|node| to_json(&loaded.tree, node).to_string());
    let asked = current.iter().map(|row| {
        let citation = row.citation.unwrap_or_default();
        format!("{} {:?} {} {citation}", row.id, row.strength, row.paraphrase)
    });
    Fingerprints {
        guidance: fingerprint(asked),
        facts: fingerprint(values),
        text: fingerprint(std::iter::once(text.to_owned())),
    }
}

/// The first 16 digits of the SHA-256 of texts, each ended by a line feed.
fn fingerprint(texts: impl Iterator<Item = String>) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update(text.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
