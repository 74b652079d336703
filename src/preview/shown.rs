//! What a preview shows of a document: its working copy, and where each part of it stands.
//!
//! While a file of facts is being typed it cannot always be read. Then the page stays as it last was,
//! and its bar says why.

use super::News;
use super::news::Page;
use crate::checking::Counts;
use crate::coverage::Coverage;
use crate::publish::html::{Bar, live};
use crate::publish::tree::{Block, NoteKind, Notice, NoticeKind, Publication};
use crate::publish::{Look, Settled, build};
use crate::report::coverage::{View as Standing, overview};
use crate::report::{counted, margin};
use crate::text::{Place, Span};
use crate::workspace::{Files, Loaded, Trouble};
use crate::yaml::ProblemKind;
use jiff::civil::Date;

/// The anchor of the table that says where each part stands.
const OVERVIEW: &str = "where_each_part_stands";

/// A document ready to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    settled: Settled,
    look: Look,
    bar: Bar,
}

/// What is shown from one edit to the next.
#[derive(Debug)]
pub struct Showing {
    news: News,
    /// The last view of the document that could be read.
    last: Option<View>,
    shown: Option<View>,
}

impl View {
    /// The view of a document on `today`, by where it stands.
    pub fn of(
        loaded: &Loaded,
        coverage: &Coverage,
        look: Look,
        today: Date,
        files: &dyn Files,
    ) -> Self {
        let remarks = margin::remarks(coverage);
        let open = remarks.iter().filter(|one| one.note.kind == NoteKind::Unanswered).count();
        let mut links = vec![(OVERVIEW.to_owned(), "Where each part stands".to_owned())];
        if !remarks.is_empty() {
            links.insert(0, ("margin_list".to_owned(), "All notes".to_owned()));
        }
        let trouble = trouble(loaded, coverage);
        let bar = Bar { words: summed_up(coverage, open), links, trouble, ..Bar::default() };
        let mut publication: Publication = build::annotated(loaded, today, files, remarks);
        publication.sections.push(overview(&Standing::of(coverage), OVERVIEW));
        Self { settled: publication.settle(), look, bar }
    }

    /// The same, with a word on why it is older than the document.
    fn held_back_by(mut self, trouble: &str) -> Self {
        self.bar.trouble = Some(format!("{trouble}. You see what stood there before."));
        self
    }

    /// What is shown while the document could never be read.
    fn without_document(trouble: &str) -> Self {
        let notice = Notice {
            kind: NoticeKind::Information,
            title: "There is nothing to show yet".to_owned(),
            blocks: vec![Block::paragraph(trouble)],
        };
        let publication = Publication {
            title: "Preview".to_owned(),
            status_banner: vec![notice],
            ..Publication::default()
        };
        let words = "The document will be shown here as soon as it can be read.".to_owned();
        let bar = Bar { words, trouble: Some(trouble.to_owned()), ..Bar::default() };
        Self { settled: publication.settle(), look: Look::default(), bar }
    }

    /// The page of this view, by this number.
    fn page(&self, version: u64) -> Page {
        let bar = Bar { version, ..self.bar.clone() };
        let html = live(&self.settled, &self.look, &bar).or_else(|error| {
            let without = Self::without_document(&error.to_string());
            live(&without.settled, &without.look, &bar)
        });
        // Masa's own frame can be filled with anything; a test fills it.
        Page { version, html: html.unwrap_or_default().into() }
    }
}

impl Showing {
    /// Shows what `news` spreads.
    pub const fn new(news: News) -> Self {
        Self { news, last: None, shown: None }
    }

    /// Shows a view. Where part of the document cannot be read, or where there is no view, the last
    /// whole one stays and says why. Gives whether the page is another than before.
    pub fn show(&mut self, view: Result<View, String>) -> bool {
        let view = match (view, &self.last) {
            (Ok(View { bar: Bar { trouble: Some(why), .. }, .. }), Some(last)) => {
                last.clone().held_back_by(&why)
            }
            (Ok(view), _) => view,
            (Err(why), Some(last)) => last.clone().held_back_by(&why),
            (Err(why), None) => View::without_document(&why),
        };
        if view.bar.trouble.is_none() {
            self.last = Some(view.clone());
        }
        if self.shown.as_ref() == Some(&view) {
            return false;
        }
        self.news.put(view.page(self.news.now().version + 1));
        self.shown = Some(view);
        true
    }
}

/// What keeps part of the document from being read at all, where something does.
fn trouble(loaded: &Loaded, coverage: &Coverage) -> Option<String> {
    let place = loaded.troubles.iter().find_map(|trouble| match trouble {
        Trouble::Unreadable { file, .. } => Some(Place::new(*file, Span::point(0))),
        Trouble::Yaml(problem) if matches!(problem.kind, ProblemKind::Syntax(_)) => {
            Some(problem.place)
        }
        _ => None,
    })?;
    let source = loaded.sources.get(place.file);
    let line = source.position(place.span.start).line;
    let mut findings = coverage.checked.findings.iter();
    let found = findings.find(|one| {
        one.place.span.start == place.span.start
            && coverage.checked.sources.get(one.place.file).path == source.path
    });
    let what = found.map_or("This part cannot be read", |one| one.message.what.as_str());
    Some(format!("{}, line {line}: {what}", source.path))
}

/// “2 errors, 3 warnings and 1 piece of advice; 14 questions are not answered yet”.
fn summed_up(coverage: &Coverage, open: usize) -> String {
    let counts = Counts::of(&coverage.checked.findings);
    let found = [
        counted(counts.errors, "error", "errors"),
        counted(counts.warnings, "warning", "warnings"),
        counted(counts.advice, "piece of advice", "pieces of advice"),
    ];
    let questions = counted(open, "question not answered yet", "questions not answered yet");
    let accepted = match counts.accepted {
        0 => String::new(),
        accepted => format!("; {accepted} accepted for now"),
    };
    let off = match counts.turned_off {
        0 => String::new(),
        off => format!("; {off} turned off in masa.yaml"),
    };
    format!("{}; {questions}{accepted}{off}", found.join(", "))
}
