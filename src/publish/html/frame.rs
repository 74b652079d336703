//! The frame of a page: masa's own, or a repository's. What a repository's frame may use, and that
//! it keeps the promises of a page: the policy, one style sheet, no script, no request.
//!
//! `docs/templates.md` tells authors of templates what stands here; a value may be added, and none
//! goes away or changes its meaning.

mod promises;
mod style;
mod words;

use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior};
use std::collections::BTreeMap;
use std::ops::Range;

const PAGE: &str = include_str!("../../../templates/publication.html");
const STYLE: &str = include_str!("../../../templates/publication.css");

/// The name of the template of the page, of a style sheet in place of masa's, and of one after it.
const PAGE_FILE: &str = "publication.html";
const STYLE_FILE: &str = "publication.css";
const ADDITIONS_FILE: &str = "additions.css";

/// How much a frame may do: masa's own takes under a hundredth of it.
const FUEL: u64 = 50_000;

/// The frame of a page and its style sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    page: Option<String>,
    style: Option<String>,
    additions: Option<String>,
}

/// What is wrong with a file of a frame, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameFault {
    /// The bytes of the file.
    pub span: Range<usize>,
    /// What is wrong: one sentence, without a full stop.
    pub what: String,
    /// What to do about it.
    pub todo: String,
}

/// What a frame is filled with, by name.
pub(super) type Values = BTreeMap<&'static str, Value>;

/// The names of [`Values`], in the order in which they are explained.
pub(super) const NAMES: [&str; 12] = [
    "language",
    "title",
    "description",
    "name",
    "policy",
    "style",
    "cover",
    "contents",
    "main",
    "notes",
    "colophon",
    "stamp",
];

impl Frame {
    /// The files that a frame may be made of.
    pub const FILES: [&str; 3] = [PAGE_FILE, STYLE_FILE, ADDITIONS_FILE];

    /// Takes the file called `name` into the frame, and says what is wrong with it.
    pub fn put(&mut self, name: &str, text: String) -> Vec<FrameFault> {
        let (faults, part) = match name {
            PAGE_FILE => (promises::of_page(&text), &mut self.page),
            STYLE_FILE => (style::of_style(&text), &mut self.style),
            _ => (style::of_style(&text), &mut self.additions),
        };
        *part = Some(text);
        faults
    }

    /// The style sheet, with `variables` before it.
    pub(super) fn style(&self, variables: &str) -> String {
        let style = self.style.as_deref().unwrap_or(STYLE).trim();
        let additions = self.additions.as_deref().map(str::trim).unwrap_or_default();
        // An HTML reader takes every line end for a line feed, and the hash is over what it reads.
        let whole = format!("{variables}\n{style}\n{additions}");
        whole.trim_end().replace("\r\n", "\n").replace('\r', "\n")
    }

    /// The page with its values in it.
    pub(super) fn fill(&self, values: &Values) -> Result<String, Error> {
        fill(self.page.as_deref().unwrap_or(PAGE), values)
    }
}

fn fill(page: &str, values: &Values) -> Result<String, Error> {
    let mut frame = Environment::empty();
    frame.set_undefined_behavior(UndefinedBehavior::Strict);
    frame.set_auto_escape_callback(|_| AutoEscape::Html);
    frame.set_fuel(Some(FUEL));
    frame.add_template(PAGE_FILE, page)?;
    frame.get_template(PAGE_FILE)?.render(values)
}
