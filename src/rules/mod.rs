//! Rules: one file and one page each, in folders named for what they look at.
//!
//! A rule looks at a loaded document and reports findings through [`Look`]. It knows nothing of
//! other rules, of settings or of how findings are shown. To add one, write `NAME.rs` and `NAME.md`
//! in its folder and one line in the folder's `mod.rs`; `CONTRIBUTING.md` walks through it.

mod judge;
mod look;
mod mending;
mod missing;
mod names;
mod numbers;
mod page;
mod sentences;
mod vocabulary;
mod waiting;

pub mod acceptances;
pub mod across;
pub mod agencies;
pub mod assurance;
pub mod child_protection;
pub mod contradictions;
pub mod dates;
pub mod disputes;
pub mod funding;
pub mod groups;
pub mod house;
pub mod information_sharing;
pub mod leadership;
pub mod network;
pub mod partners;
pub mod practice_reviews;
pub mod reading;
pub mod repository;
pub mod scrutiny;
pub mod section_11;
pub mod settings;
pub mod thresholds;
pub mod vision;
pub mod vulnerability;
pub mod words;
pub mod yearly_report;

pub use across::look_across;
pub use judge::{Checked, Judging, judge, judge_with};
pub use look::Look;
pub use page::{Example, ExampleFile, ExampleKind, Page};
pub use words::{holds_placeholder, leaves_open};

use crate::document::DocumentKind;
use crate::findings::Severity;

/// One check and what there is to know about it.
#[derive(Debug)]
pub struct Rule {
    /// Its name in words, which makes sense after “accepted:”.
    pub name: &'static str,
    /// How much its findings weigh in a published document. A finding may say otherwise.
    pub severity: Severity,
    /// How much they weigh in a draft.
    pub in_draft: Severity,
    /// The kinds of document it looks at.
    pub kinds: &'static [DocumentKind],
    /// The ids of the catalogue that it serves; empty for a rule of masa's own.
    pub serves: &'static [&'static str],
    /// Its page.
    pub page: &'static str,
    /// The check.
    pub look: fn(&mut Look<'_>),
}

/// Every kind of document, for rules that look at all.
pub const ALL_KINDS: &[DocumentKind] = &DocumentKind::ALL;

/// Plans alone.
pub const PLANS: &[DocumentKind] = &[DocumentKind::Plan];

/// The rules of one folder.
#[derive(Debug)]
pub struct Group {
    /// What they look at, as a heading.
    pub title: &'static str,
    /// The rules, in reading order.
    pub rules: &'static [&'static Rule],
}

/// Every rule, group by group.
pub static GROUPS: &[Group] = &[
    Group { title: "Reading the files", rules: reading::RULES },
    Group { title: "Dates", rules: dates::RULES },
    Group { title: "Vision", rules: vision::RULES },
    Group { title: "Partners", rules: partners::RULES },
    Group { title: "Relevant agencies", rules: agencies::RULES },
    Group { title: "Settings", rules: settings::RULES },
    Group { title: "Leadership", rules: leadership::RULES },
    Group { title: "Groups", rules: groups::RULES },
    Group { title: "Practice reviews", rules: practice_reviews::RULES },
    Group { title: "Scrutiny", rules: scrutiny::RULES },
    Group { title: "Assurance", rules: assurance::RULES },
    Group { title: "Funding", rules: funding::RULES },
    Group { title: "Disputes", rules: disputes::RULES },
    Group { title: "Thresholds", rules: thresholds::RULES },
    Group { title: "Child protection teams", rules: child_protection::RULES },
    Group { title: "Information sharing", rules: information_sharing::RULES },
    Group { title: "Children at risk", rules: vulnerability::RULES },
    Group { title: "Section 11", rules: section_11::RULES },
    Group { title: "Yearly report", rules: yearly_report::RULES },
    Group { title: "Network and events", rules: network::RULES },
    Group { title: "Words against facts", rules: contradictions::RULES },
    Group { title: "Words", rules: words::RULES },
    Group { title: "Several documents", rules: across::RULES },
    Group { title: "Acceptances", rules: acceptances::RULES },
    Group { title: "Settings in masa.yaml", rules: repository::RULES },
];

/// Every rule.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|group| group.rules.iter().copied())
}

/// Whether a rule tells of what could not be read, or not in one way only.
pub fn is_about_reading(name: &str) -> bool {
    reading::RULES.iter().any(|rule| rule.name == name)
}

/// Whether a rule looks across the documents of a run, and finds less where some are left out.
pub fn looks_across(name: &str) -> bool {
    across::is_among(name)
}

/// The rule of this name.
pub fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}

/// Names the rules of a folder: each is a module with a `RULE`.
macro_rules! rules {
    ($($name:ident),+ $(,)?) => {
        $(mod $name;)+
        /// The rules of this folder, in reading order.
        pub static RULES: &[&crate::rules::Rule] = &[$(&$name::RULE),+];
    };
}
pub(crate) use rules;
