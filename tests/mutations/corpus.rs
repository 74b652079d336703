//! The corpus as data: small, named changes to clean documents, and what masa has to say of each.

use masa::workspace::Memory;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The folder of the clean documents and of the corpus.
const CORPUS: &str = "tests/data/mutations";

/// The model plan, which is clean.
const PLAN: &str = "examples/exampleshire";

/// The folder of a second copy.
pub const BESIDE: &str = "beside";

/// The files of a document by their paths within it.
pub type Texts = BTreeMap<String, Content>;

/// What a file holds.
#[derive(Debug, Clone)]
pub enum Content {
    /// Bytes.
    Bytes(Vec<u8>),
    /// It is there and cannot be read.
    Unreadable,
}

/// A clean document that changes are made to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// The model plan.
    #[default]
    Plan,
    /// A network's terms.
    Network,
    /// An event.
    Event,
}

/// One change, or several that belong together, and what masa says of the result.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// A name in words.
    pub name: String,
    /// Why, where it is not obvious.
    #[serde(default)]
    pub why: Option<String>,
    /// Why it is not found yet: a damage that masa is still to learn. It counts as soon as it is.
    #[serde(default)]
    pub unfound: Option<String>,
    /// The document that is changed.
    #[serde(default)]
    pub base: Base,
    /// The reader's day.
    #[serde(default)]
    pub today: Option<String>,
    /// The rules that have to fire, and no other may; none for a harmless change.
    #[serde(default)]
    pub fires: Vec<String>,
    /// How many findings there are, where that is to be exact.
    #[serde(default)]
    pub findings: Option<usize>,
    /// The changes, when there are several.
    #[serde(default)]
    pub edits: Vec<Edit>,
    /// Changes to a second copy of the document, which is checked in the same run.
    #[serde(default)]
    pub beside: Option<Vec<Edit>>,
    /// The file of a single change; the rest of the change stands beside it.
    #[serde(default)]
    pub file: Option<String>,
    #[serde(default)]
    find: Option<String>,
    #[serde(default)]
    until: Option<String>,
    #[serde(default)]
    nth: Option<usize>,
    #[serde(default)]
    replace: Option<String>,
    #[serde(default)]
    before: Option<String>,
    #[serde(default)]
    after: Option<String>,
    #[serde(default)]
    end: Option<String>,
    #[serde(default)]
    whole: Option<String>,
    #[serde(default)]
    state: Option<State>,
}

/// A change to one file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// The file.
    pub file: String,
    /// The words that are changed; they occur once.
    #[serde(default)]
    pub find: Option<String>,
    /// The words before which the change ends, where it takes in more than the words themselves.
    #[serde(default)]
    pub until: Option<String>,
    /// Which of several occurrences, counted from 1.
    #[serde(default)]
    pub nth: Option<usize>,
    /// What takes the place of the words.
    #[serde(default)]
    pub replace: Option<String>,
    /// What is put before them.
    #[serde(default)]
    pub before: Option<String>,
    /// What is put after them.
    #[serde(default)]
    pub after: Option<String>,
    /// What is put at the end of the file.
    #[serde(default)]
    pub end: Option<String>,
    /// The whole file anew.
    #[serde(default)]
    pub whole: Option<String>,
    /// What becomes of the file itself.
    #[serde(default)]
    pub state: Option<State>,
}

/// What becomes of a file itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It is taken away.
    Removed,
    /// It is there and cannot be read.
    Unreadable,
    /// It is written in Windows-1252.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// It is written in UTF-16.
    #[serde(rename = "utf-16")]
    Utf16,
    /// Its lines end as on Windows.
    WindowsLines,
    /// It begins with a byte order mark.
    ByteOrderMark,
}

impl Base {
    /// The file of facts.
    pub const fn main(self) -> &'static str {
        match self {
            Self::Plan => "plan.yaml",
            Self::Network => "network.yaml",
            Self::Event => "event.yaml",
        }
    }

    /// The files of the clean document.
    pub fn texts(self) -> Texts {
        let folder = match self {
            Self::Plan => PathBuf::from(PLAN),
            Self::Network => Path::new(CORPUS).join("clean/network"),
            Self::Event => Path::new(CORPUS).join("clean/event"),
        };
        let files = walkdir::WalkDir::new(&folder).sort_by_file_name().into_iter();
        files
            .map(|entry| entry.expect("a clean document can be read"))
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let within = entry.path().strip_prefix(&folder).expect("it lies in the folder");
                let name = within.to_string_lossy().replace('\\', "/");
                (name, Content::Bytes(std::fs::read(entry.path()).expect("it can be read")))
            })
            .collect()
    }
}

impl Entry {
    /// The changes, one or several.
    pub fn edits(&self) -> Vec<Edit> {
        let single = self.file.clone().map(|file| Edit {
            file,
            find: self.find.clone(),
            until: self.until.clone(),
            nth: self.nth,
            replace: self.replace.clone(),
            before: self.before.clone(),
            after: self.after.clone(),
            end: self.end.clone(),
            whole: self.whole.clone(),
            state: self.state,
        });
        single.into_iter().chain(self.edits.iter().cloned()).collect()
    }

    /// Whether all changes are to narrative in section files.
    pub fn is_narrative(&self) -> bool {
        self.beside.is_none() && self.edits().iter().all(|edit| edit.file.starts_with("sections/"))
    }

    /// The changed document.
    pub fn apply(&self, clean: &Texts) -> Result<Memory, String> {
        let edits = self.edits();
        if edits.is_empty() && self.beside.is_none() {
            return Err("changes nothing".to_owned());
        }
        let mut texts = changed(clean, &edits)?;
        if let Some(edits) = &self.beside {
            let copy = changed(clean, edits)?;
            texts.extend(copy.into_iter().map(|(name, it)| (format!("{BESIDE}/{name}"), it)));
        }
        let mut memory = Memory::default();
        for (name, content) in texts {
            match content {
                Content::Bytes(bytes) => memory.add(name, bytes),
                Content::Unreadable => memory.add_unreadable(name),
            }
        }
        Ok(memory)
    }
}

fn changed(clean: &Texts, edits: &[Edit]) -> Result<Texts, String> {
    let mut texts = clean.clone();
    for edit in edits {
        edit.apply(&mut texts).map_err(|why| format!("{}: {why}", edit.file))?;
    }
    Ok(texts)
}

impl Edit {
    fn apply(&self, texts: &mut Texts) -> Result<(), String> {
        if let Some(whole) = &self.whole {
            texts.insert(self.file.clone(), Content::Bytes(whole.clone().into_bytes()));
        }
        let Some(Content::Bytes(bytes)) = texts.get(&self.file) else {
            return Err("there is no such file".to_owned());
        };
        let text = String::from_utf8(bytes.clone());
        let changed = match (&self.find, text) {
            (Some(find), Ok(text)) => self.put(&text, find)?,
            (None, Ok(text)) => text + self.end.as_deref().unwrap_or_default(),
            (Some(_), Err(_)) => return Err("it is no text".to_owned()),
            // A picture that is taken away, or replaced.
            (None, Err(_)) => String::new(),
        };
        let content = match self.state {
            None => Some(Content::Bytes(changed.into_bytes())),
            Some(State::Removed) => None,
            Some(State::Unreadable) => Some(Content::Unreadable),
            Some(state) => Some(Content::Bytes(state.written(&changed))),
        };
        match content {
            Some(content) => texts.insert(self.file.clone(), content),
            None => texts.remove(&self.file),
        };
        Ok(())
    }

    /// The text with the words at `find` changed.
    fn put(&self, text: &str, find: &str) -> Result<String, String> {
        let places: Vec<usize> = text.match_indices(find).map(|(at, _)| at).collect();
        let at = match (self.nth, places.as_slice()) {
            (_, []) => return Err(format!("does not hold “{find}”")),
            (None, [one]) => *one,
            (None, several) => return Err(format!("holds “{find}” {} times", several.len())),
            (Some(nth), several) => {
                let place = nth.checked_sub(1).and_then(|index| several.get(index));
                *place.ok_or_else(|| format!("holds “{find}” {} times only", several.len()))?
            }
        };
        let end = match &self.until {
            None => at + find.len(),
            Some(until) => {
                let found = text[at..].find(until.as_str());
                at + found.ok_or_else(|| format!("holds no “{until}” after “{find}”"))?
            }
        };
        let words = self.replace.as_deref().unwrap_or(&text[at..end]);
        let (before, after) = (self.before.as_deref(), self.after.as_deref());
        if (self.replace.as_ref(), before, after) == (None, None, None) {
            return Err("says what to find and not what to do".to_owned());
        }
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        Ok(format!("{}{before}{words}{after}{}", &text[..at], &text[end..]))
    }
}

impl State {
    /// The bytes of `text` in this state.
    fn written(self, text: &str) -> Vec<u8> {
        match self {
            Self::Windows1252 => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
            Self::Utf16 => "\u{feff}"
                .chars()
                .chain(text.chars())
                .flat_map(|c| {
                    let mut units = [0; 2];
                    c.encode_utf16(&mut units).to_vec()
                })
                .flat_map(u16::to_le_bytes)
                .collect(),
            Self::WindowsLines => text.replace('\n', "\r\n").into_bytes(),
            Self::ByteOrderMark => format!("\u{feff}{text}").into_bytes(),
            Self::Removed | Self::Unreadable => Vec::new(),
        }
    }
}

/// The entries of every file in a folder of the corpus, with the name of the file.
pub fn entries(folder: &str) -> Vec<(String, Entry)> {
    let folder = Path::new(CORPUS).join(folder);
    let mut found = Vec::new();
    for file in walkdir::WalkDir::new(&folder).max_depth(1).sort_by_file_name() {
        let path = file.expect("the corpus can be read").into_path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("the corpus can be read");
        let entries: Vec<Entry> = serde_yaml::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        found.extend(entries.into_iter().map(|entry| (name.clone(), entry)));
    }
    found
}
