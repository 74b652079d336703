//! The settings of a partnership or a region, in `masa.yaml`: how publications look, house rules.

use super::values::{Code, DateText, Text};
use super::{DocumentKind, record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// What a partnership or a region settles for all its documents.
    #[schemars(extend("required" = ["format"]))]
    pub struct Settings {
        /// The version of this file format: 1.
        pub format: Option<u32>,
        /// How publications look.
        pub theme: Option<Theme>,
        /// The folder, seen from this file, of a page frame publication.html, a style sheet
        /// publication.css or additions to it, additions.css; templates, where nothing is said.
        pub templates: Option<Text>,
        /// House rules.
        pub rules: Vec<HouseRule>,
    }
}

record! {
    /// How publications look: whose they are, two colours and a typeface.
    pub struct Theme {
        /// The name that stands with the logo, usually the partnership's.
        pub name: Option<Text>,
        /// The logo: a PNG, JPEG, GIF or WebP file, seen from this file.
        pub logo: Option<Text>,
        /// What the logo says, for people who do not see it.
        pub logo_alternative: Option<Text>,
        /// The colour of headings, links and the cover, in quotes: "#0d5257".
        pub accent: Option<Text>,
        /// The colour of what needs attention, such as a draft, in quotes: "#8a2f0f".
        pub attention: Option<Text>,
        /// The typeface.
        pub typeface: Option<Typeface>,
    }
}

/// The typefaces that may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Typeface {
    /// Even and quiet.
    SourceSans,
    /// Letters that are hard to mistake for each other.
    AtkinsonHyperlegible,
}

record! {
    /// A rule that a partnership or a region makes for its documents.
    #[schemars(extend("required" = [
        "name", "where", "must", "strength", "says", "why", "put_right", "passes", "fails"
    ]))]
    pub struct HouseRule {
        /// Its name: small letters and hyphens, such as police-lead-is-chief-constable.
        pub name: Option<Code>,
        /// What it looks at: a path of facts such as partners[kind=police].lead.post, where [] is
        /// each entry of a list; or narrative, sections[], sections[title=Training].
        pub r#where: Option<Text>,
        /// What is asked of it: one thing.
        pub must: Option<Demand>,
        /// How hard it binds.
        pub strength: Option<Strength>,
        /// What to say when it is not met: one sentence.
        pub says: Option<Text>,
        /// Why it matters to a reader.
        pub why: Option<Text>,
        /// How to put it right.
        pub put_right: Option<Text>,
        /// The kinds of document it is for; plans, where nothing is said.
        pub kinds: Vec<DocumentKind>,
        /// An example, as YAML, that the rule finds no fault with.
        pub passes: Option<Text>,
        /// An example, as YAML, that the rule finds fault with.
        pub fails: Option<Text>,
    }
}

/// How hard a house rule binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// What is not met is an error.
    Must,
    /// What is not met is a warning.
    Should,
    /// What is not met is advice.
    May,
}

record! {
    /// What a house rule asks: one of these.
    pub struct Demand {
        /// true: it is there and says something; false: it is not there.
        pub be_present: Option<bool>,
        /// It is just these words, whatever their case.
        pub be: Option<Text>,
        /// It is one of these.
        pub be_one_of: Vec<Text>,
        /// It holds these words.
        pub contain: Option<Text>,
        /// It holds at least one of these.
        pub contain_one_of: Vec<Text>,
        /// It holds none of these; in the narrative, quotations aside.
        pub contain_none_of: Vec<Text>,
        /// It is this much or more: 3, £10,000, 5 working days, 2 years.
        pub be_at_least: Option<Text>,
        /// It is this much or less.
        pub be_at_most: Option<Text>,
        /// It is a day before this one: 2026-06-24, or today.
        pub be_before: Option<DateText>,
        /// It is a day after this one: 2026-06-24, or today.
        pub be_after: Option<DateText>,
        /// The list has so many entries or more.
        pub have_at_least: Option<u32>,
        /// The list has so many entries or fewer.
        pub have_at_most: Option<u32>,
    }
}
