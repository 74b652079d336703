//! What the editor is told: findings, pages, and where something stands.

use super::{Judged, Session};
use crate::editor::addresses::uri_of;
use crate::editor::belonging::Owner;
use crate::editor::diagnostics::diagnostic;
use crate::findings::Finding;
use crate::rules;
use crate::rules::house::{HouseRule, page};
use crate::text::{Place, Sources};
use lsp_server::{Message, Notification, Request, RequestId};
use lsp_types::notification::{Notification as _, ShowMessage};
use lsp_types::request::{Request as _, ShowDocument};
use lsp_types::{
    Diagnostic, Location, MessageType, PublishDiagnosticsParams, ShowMessageParams, Uri,
};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

impl Session<'_> {
    /// What the editor has to be told of what was just judged: every file of which there is
    /// something to say, or was.
    pub(super) fn news(&self, owner: &Owner, judged: &mut Judged) -> Vec<PublishDiagnosticsParams> {
        let mut by_file: BTreeMap<PathBuf, Vec<Diagnostic>> = BTreeMap::new();
        for path in std::mem::take(&mut judged.told) {
            by_file.insert(path, Vec::new());
        }
        if self.open.contains_key(owner.path()) {
            by_file.entry(owner.path().to_path_buf()).or_default();
        }
        if let Some(checked) = &judged.checked {
            for finding in &checked.findings {
                let path = path_in(&checked.sources, finding.place);
                let shown = self.shown(finding, &checked.sources, &judged.house_rules);
                by_file.entry(path).or_default().extend(shown);
            }
            for (_, source) in checked.sources.iter() {
                let path = PathBuf::from(&source.path);
                if self.open.contains_key(&path) {
                    by_file.entry(path).or_default();
                }
            }
        }
        let told = by_file.iter().filter(|(_, shown)| !shown.is_empty());
        judged.told = told.map(|(path, _)| path.clone()).collect();
        by_file.into_iter().filter_map(|(path, shown)| self.message(&path, shown)).collect()
    }

    pub(super) fn message(
        &self,
        path: &Path,
        shown: Vec<Diagnostic>,
    ) -> Option<PublishDiagnosticsParams> {
        let version = self.open.get(path).map(|open| open.version);
        Some(PublishDiagnosticsParams::new(self.uri_of(path)?, shown, version))
    }

    /// A finding as the editor shows it.
    pub fn shown(
        &self,
        finding: &Finding,
        sources: &Sources,
        house_rules: &[HouseRule],
    ) -> Option<Diagnostic> {
        let page = self.client.pages.then(|| self.page_of(&finding.rule, house_rules)).flatten();
        diagnostic(finding, self.client, &|place| self.locate(sources, place), page)
    }

    /// The address of a rule's page.
    pub fn page_of(&self, name: &str, house_rules: &[HouseRule]) -> Option<Uri> {
        let own = rules::find(name).map(|rule| rule.page.to_owned());
        let of_house = || house_rules.iter().find(|rule| rule.name == name).map(page);
        let page = own.or_else(of_house)?;
        uri_of(&(self.around.keep_page)(name, &page)?)
    }

    /// The address of the page of a rule, wherever it holds.
    pub fn page_of_any(&self, name: &str) -> Option<Uri> {
        let mut judged = self.judged.values();
        self.page_of(name, &[])
            .or_else(|| judged.find_map(|judged| self.page_of(name, &judged.house_rules)))
    }

    /// Asks the editor to show a page; one that shows none is told where it is.
    pub fn show(&mut self, page: &Uri) {
        self.asked += 1;
        let message = if self.client.shows_documents {
            let id = RequestId::from(format!("masa-{}", self.asked));
            let params = json!({ "uri": page, "takeFocus": true });
            Request::new(id, ShowDocument::METHOD.to_owned(), params).into()
        } else {
            let message = format!("The page of the rule is at {}", page.as_str());
            let params = ShowMessageParams { typ: MessageType::INFO, message };
            Notification::new(ShowMessage::METHOD.to_owned(), params).into()
        };
        self.to_say.push(message);
    }

    /// What is to be said to the editor beside answers.
    pub fn take_words(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.to_say)
    }

    /// Where a place of `sources` stands, by address and range.
    pub fn locate(&self, sources: &Sources, place: Place) -> Option<Location> {
        let source = sources.get(place.file);
        let path = path_in(sources, place);
        let range = match self.open.get(&path) {
            Some(open) => open.range(place.span, self.client.unit),
            None => self.client.unit.range(source, place.span),
        };
        Some(Location::new(self.uri_of(&path)?, range))
    }

    /// The address of a file: the editor's own where it is open.
    pub fn uri_of(&self, path: &Path) -> Option<Uri> {
        self.open.get(path).map(|open| open.uri.clone()).or_else(|| uri_of(path))
    }
}

/// The path of the file that a place is in.
fn path_in(sources: &Sources, place: Place) -> PathBuf {
    PathBuf::from(&sources.get(place.file).path)
}
