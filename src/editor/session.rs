//! What is open, which documents that concerns, and what was found in them.
//!
//! Every change of text makes what it belongs to due; [`Session::settle`] judges all that is due and
//! gives what the editor has to be told. Requests are answered from what was judged last, so they
//! settle first.

mod judging;
mod telling;
#[cfg(test)]
mod tests;

use super::addresses::path_of;
use super::belonging::{Owner, owner_of};
use super::client::Client;
use super::open::Open;
use crate::rules::Checked;
use crate::rules::house::HouseRule;
use crate::workspace::{Files, Loaded, Overlay};
use jiff::civil::Date;
use lsp_server::Message;
use lsp_types::{DidChangeTextDocumentParams, DidOpenTextDocumentParams, Uri};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the editor's part of masa needs from outside.
pub struct Surroundings<'a> {
    /// The files below what is open.
    pub files: &'a dyn Files,
    /// The reader's day.
    pub today: &'a dyn Fn() -> Date,
    /// Keeps the page of a rule, by the rule's name, where an editor can open it.
    pub keep_page: &'a dyn Fn(&str, &str) -> Option<PathBuf>,
}

/// One editor at work.
pub struct Session<'a> {
    around: Surroundings<'a>,
    /// What was agreed with the editor.
    pub client: Client,
    /// The files as the editor sees them.
    pub files: Overlay<'a>,
    open: BTreeMap<PathBuf, Open>,
    judged: BTreeMap<Owner, Judged>,
    /// How many requests were made to the editor.
    asked: u32,
    to_say: Vec<Message>,
}

/// A document or settings, and what was found in them.
#[derive(Debug, Default)]
pub struct Judged {
    /// What was found last, with the texts that it speaks of.
    pub checked: Option<Checked>,
    /// The house rules that hold there.
    pub house_rules: Arc<[HouseRule]>,
    /// The document as last read, when it could be read as a whole; else as it is.
    pub loaded: Option<Loaded>,
    /// Whether something changed since it was judged.
    due: bool,
    /// Whether something changed since it was read for requests.
    stale: bool,
    /// The files of which the editor was told something.
    told: BTreeSet<PathBuf>,
}

impl<'a> Session<'a> {
    /// A session in which nothing is open yet.
    pub fn new(around: Surroundings<'a>, client: Client) -> Self {
        let files = Overlay::new(around.files);
        let (open, judged) = (BTreeMap::new(), BTreeMap::new());
        Self { around, client, files, open, judged, asked: 0, to_say: Vec::new() }
    }

    /// The reader's day.
    pub fn today(&self) -> Date {
        (self.around.today)()
    }

    /// A file was opened.
    pub fn opened(&mut self, told: DidOpenTextDocumentParams) {
        let told = told.text_document;
        let Some(path) = path_of(&told.uri) else { return };
        let open = Open::new(told.uri, &path, told.version, &told.text);
        self.files.set(&path, open.source.text.as_bytes());
        self.open.insert(path.clone(), open);
        self.changed_at(&path);
    }

    /// Text of an open file was changed.
    pub fn changed(&mut self, told: DidChangeTextDocumentParams) {
        let Some(path) = path_of(&told.text_document.uri) else { return };
        let Some(open) = self.open.get_mut(&path) else { return };
        let version = told.text_document.version;
        if open.change(&path, version, told.content_changes, self.client.unit) {
            self.files.set(&path, open.source.text.as_bytes());
            self.changed_at(&path);
        }
    }

    /// A file was closed: what counts from now on is what was saved.
    pub fn closed(&mut self, uri: &Uri) {
        let Some(path) = path_of(uri) else { return };
        if self.open.remove(&path).is_some() {
            self.changed_at(&path);
            self.files.clear(&path);
            // Settings may hold for nothing that is open any more.
            let settings = self.judged.iter_mut();
            for (_, judged) in settings.filter(|(owner, _)| matches!(owner, Owner::Settings(_))) {
                judged.due = true;
            }
        }
    }

    /// A file was saved, or something happened to it outside the editor.
    pub fn touched(&mut self, uri: &Uri) {
        let Some(path) = path_of(uri) else { return };
        self.changed_at(&path);
        // A picture, or a file that came or went.
        let mut above = path.ancestors().skip(1);
        let is_above = |owner: &Owner, folder: &Path| owner.path().parent() == Some(folder);
        for folder in above.by_ref().take(2) {
            for (owner, judged) in &mut self.judged {
                judged.due |= is_above(owner, folder);
            }
        }
    }

    /// The open file at `path`.
    pub fn open_at(&self, path: &Path) -> Option<&Open> {
        self.open.get(path)
    }

    /// What is known of the document or settings that the file at `path` belongs to.
    pub fn judged_for(&self, path: &Path) -> Option<(Owner, &Judged)> {
        let owner = self.owner_of(path)?;
        let judged = self.judged.get(&owner)?;
        Some((owner, judged))
    }

    /// What the file at `path` belongs to.
    pub fn owner_of(&self, path: &Path) -> Option<Owner> {
        owner_of(&self.files, path, self.judged.keys().map(Owner::path))
    }

    fn changed_at(&mut self, path: &Path) {
        let Some(owner) = self.owner_of(path) else { return };
        if let Owner::Settings(_) = owner {
            // They hold for documents below; which ones, judging finds out.
            self.judged.values_mut().for_each(|judged| judged.due = true);
        }
        self.judged.entry(owner).or_default().due = true;
    }
}
