//! The settings of a partnership or a region, in `masa.yaml`: members, bodies, packs, how much findings
//! weigh, how they are shown, house rules, how publications look.

use super::partner::DeclaredBody;
use super::values::{Code, DateText, Text};
use super::{DocumentKind, record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

record! {
    /// What a partnership or a region settles for all its documents.
    #[schemars(extend("required" = ["format"]))]
    pub struct Settings {
        /// The version of this file format: 1.
        pub format: Option<u32>,
        /// The plans of the region: which there are, and where.
        pub members: Vec<Member>,
        /// Bodies that every plan may name, with the names they go by here, beside those of the register.
        pub bodies: Vec<DeclaredBody>,
        /// Guidance packs for every document, beyond the edition and the law.
        pub guidance: Vec<Code>,
        /// How much the findings of a rule weigh: its name, and error, warning, advice or off.
        pub severities: BTreeMap<String, Weight>,
        /// How much some findings of a rule weigh: in some folders, or at some facts. Of several that
        /// fit a finding the last holds.
        pub overrides: Vec<Override>,
        /// How masa check shows findings, where the command line does not say.
        pub output: Option<Output>,
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
    /// A plan of the region.
    #[schemars(extend("required" = ["id", "path"]))]
    pub struct Member {
        /// A short id.
        pub id: Option<Code>,
        /// Where it is: its folder or file, seen from this file.
        pub path: Option<Text>,
    }
}

/// How much findings weigh, or that they do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// They have to be put right.
    Error,
    /// They should be put right.
    Warning,
    /// They are worth a thought.
    Advice,
    /// They are counted, and neither shown nor held against the document.
    Off,
}

record! {
    /// Another weight for some findings of a rule.
    #[schemars(extend("required" = ["rule", "severity", "because"]))]
    pub struct Override {
        /// The rule.
        pub rule: Option<Code>,
        /// The documents it holds for, by their path seen from this file: north, plans/*,
        /// **/drafts. A folder stands for all that is in it. All documents, where nothing is said.
        pub r#where: Option<Text>,
        /// What the finding is at, by ids, as in acceptances: partners[schools].lead. Anything, where
        /// nothing is said.
        pub at: Option<Text>,
        /// How much it weighs.
        pub severity: Option<Weight>,
        /// Why.
        pub because: Option<Text>,
    }
}

record! {
    /// How masa check shows findings.
    pub struct Output {
        /// The format of what goes to standard output.
        pub format: Option<OutputFormat>,
        /// From which weight on findings make the exit code 1. What has to be put right always does.
        pub fail_on: Option<Bar>,
        /// When to use colours.
        pub color: Option<Colours>,
    }
}

/// The formats of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum OutputFormat {
    /// For a person: what, where, why and what to do.
    Human,
    /// One finding a line.
    Concise,
    /// For programs.
    Json,
    /// For programs, one finding a line.
    Jsonl,
    /// SARIF 2.1.0.
    Sarif,
    /// Annotations in a run of GitHub Actions.
    Github,
    /// A Code Quality report for GitLab.
    Gitlab,
    /// JUnit XML.
    Junit,
    /// A summary for a change request.
    Markdown,
}

/// A weight from which on findings count as failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Bar {
    /// Errors.
    Error,
    /// Warnings and errors.
    Warning,
    /// Any finding.
    Advice,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Colours {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
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
