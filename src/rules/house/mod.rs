//! House rules: what a partnership or a region asks of its own documents, written in `masa.yaml`.
//!
//! [`read`] turns settings into rules or into mistakes with their places. A house rule says where it
//! looks (`route`), what it asks there (`demand`) and what to say; `look` judges a document by it.
//! Its examples are run by [`try_out`], and its page is made by [`page`]. House rules know nothing of
//! masa's own rules but their names.

mod demand;
mod look;
mod page;
mod quantity;
mod read;
mod route;
mod trial;

pub use page::page;
pub use read::read;
pub use trial::{Claim, Trial, try_out};

use crate::document::DocumentKind;
use crate::findings::{Message, Severity};
use demand::Demand;
use route::Route;
use std::sync::Arc;

/// The house rules of one settings file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct House {
    /// The settings file, as shown.
    pub file: String,
    /// The rules, in the order of the file.
    pub rules: Arc<[HouseRule]>,
}

impl House {
    /// The rule of this name.
    pub fn find(&self, name: &str) -> Option<&HouseRule> {
        self.rules.iter().find(|rule| rule.name == name)
    }
}

/// A rule that a partnership or a region made.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseRule {
    /// Its name.
    pub name: String,
    /// The settings file it stands in, as shown.
    pub file: String,
    /// How much its findings weigh, whatever the status of the document.
    pub severity: Severity,
    /// What they say.
    pub message: Message,
    /// The kinds of document it looks at.
    pub kinds: Vec<DocumentKind>,
    /// Where it looks.
    route: Route,
    /// What it asks there.
    demand: Demand,
    /// A document that it finds no fault with.
    passes: String,
    /// A document that it finds fault with.
    fails: String,
}

impl HouseRule {
    /// Where the rule comes from, in words for a reader.
    pub fn source(&self) -> String {
        format!("house rule of {}", self.file)
    }
}

/// A judge of documents by house rules sees this much of them.
pub(super) use look::findings;
