//! A document as requests see it: as it is, or as it was when it could last be read as a whole.

use super::open::Open;
use super::reading::Shift;
use super::session::Session;
use crate::document::Document;
use crate::rules::Checked;
use crate::rules::house::HouseRule;
use crate::text::{FileId, Place};
use crate::workspace::{Form, Loaded};
use lsp_types::{Location, Position, Uri};
use std::path::{Path, PathBuf};

/// A place in an open file, and what is known of the document around it.
pub struct Scene<'a> {
    /// The session.
    pub session: &'a Session<'a>,
    /// The path of the file.
    pub path: PathBuf,
    /// The file.
    pub open: &'a Open,
    /// The document or settings that it belongs to, as last read.
    pub loaded: Option<&'a Loaded>,
    /// What was found there last.
    pub checked: Option<&'a Checked>,
    /// The house rules that hold there.
    pub house_rules: &'a [HouseRule],
}

impl<'a> Scene<'a> {
    /// The scene of the file at `uri`; nothing where it is not open, or masa has nothing to say of it.
    pub fn of(session: &'a Session<'a>, uri: &Uri) -> Option<Self> {
        let path = super::addresses::path_of(uri)?;
        let open = session.open_at(&path)?;
        let (_, judged) = session.judged_for(&path)?;
        let (loaded, checked) = (judged.loaded.as_ref(), judged.checked.as_ref());
        Some(Self { session, path, open, loaded, checked, house_rules: &judged.house_rules })
    }

    /// The byte at `position` in the text as it is.
    pub fn offset(&self, position: Position) -> usize {
        self.open.offset(position, self.session.client.unit)
    }

    /// Where the byte `offset` of the text as it is stood in the last reading of the file.
    pub fn offset_in_reading(&self, offset: usize) -> usize {
        let reading = &self.open.reading;
        Shift::between(&reading.source.text, &self.open.source.text).back(offset)
    }

    /// The schema by which the file is written.
    pub fn form(&self) -> Option<Form> {
        if crate::workspace::is_settings_file(&self.path) {
            return Some(Form::Settings);
        }
        self.loaded?.document.as_ref().map(Document::kind).map(Form::Document)
    }

    /// This file among those of the document, and where the byte `offset` stood when it was read.
    pub fn in_document(&self, offset: usize) -> Option<(&'a Loaded, FileId, usize)> {
        let loaded = self.loaded?;
        let is_own = |path: &str| self.path == Path::new(path);
        let (file, source) = loaded.sources.iter().find(|(_, source)| is_own(&source.path))?;
        let shift = Shift::between(&source.text, &self.open.source.text);
        Some((loaded, file, shift.back(offset)))
    }

    /// Where a place of the document stands now.
    pub fn locate(&self, loaded: &Loaded, place: Place) -> Option<Location> {
        let source = loaded.sources.get(place.file);
        let path = PathBuf::from(&source.path);
        let unit = self.session.client.unit;
        let range = match self.session.open_at(&path) {
            Some(open) => {
                let shift = Shift::between(&source.text, &open.source.text);
                open.range(shift.forth(place.span), unit)
            }
            None => unit.range(source, place.span),
        };
        Some(Location::new(self.session.uri_of(&path)?, range))
    }

    /// Whether the document was read as it is now.
    pub fn is_current(&self, loaded: &Loaded) -> bool {
        loaded.sources.iter().all(|(_, source)| {
            let open = self.session.open_at(&PathBuf::from(&source.path));
            open.is_none_or(|open| open.source.text == source.text)
        })
    }
}
