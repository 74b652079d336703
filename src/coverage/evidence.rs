//! What answers a question: passages that are bound to it, and facts that the guidance data names.

use super::path;
use crate::markdown::{Run, RunKind};
use crate::rules;
use crate::text::Place;
use crate::workspace::{Bound, BoundFact, Loaded, Section};

/// The most questions that one passage may answer. What is bound to more answers them in part.
const MOST_QUESTIONS: usize = 6;

/// Fewer words than this are a beginning and not an answer.
const FEWEST_WORDS: usize = 5;

/// Something in the document that answers.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// Where it stands.
    pub place: Place,
    /// For text, its heading or the title of its section; for a fact, its path in words.
    pub title: String,
    /// How it begins.
    pub words: String,
}

/// What answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceKind {
    /// Bound text that says something.
    Text,
    /// Bound text that answers in part: it is very short, leaves something open, or is bound to too
    /// many questions.
    WeakText(Weakness),
    /// A fact.
    Fact,
}

/// Why bound text answers in part only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// It is a few words long.
    Short,
    /// A placeholder stands in it.
    LeftOpen,
    /// It is bound to more questions than one passage can answer.
    ManyQuestions,
    /// It was said or planned at an event.
    NotSettled,
}

impl Weakness {
    /// Why, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Short => "a few words only",
            Self::LeftOpen => "something in it was left open",
            Self::ManyQuestions => "bound to more than six questions",
            Self::NotSettled => "talked about or planned, not settled",
        }
    }
}

/// A passage that is bound to a question.
pub(super) struct Passage<'a> {
    section: &'a Section,
    heading: Option<&'a str>,
    /// What it says, without headings.
    says: Vec<&'a Run>,
}

/// The passages that are bound to `question`.
pub(super) fn passages<'a>(loaded: &'a Loaded, question: &str) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    for section in &loaded.sections {
        for bound in section.answers.iter().filter(|bound| bound.question == question) {
            let heading = bound.heading.as_deref();
            let mut says = runs_of(section, heading);
            says.retain(|run| run.kind != RunKind::Heading && !run.text().trim().is_empty());
            found.push(Passage { section, heading, says });
        }
    }
    found
}

impl Passage<'_> {
    /// All that it says.
    pub(super) fn whole_text(&self) -> String {
        self.says.iter().flat_map(|run| [run.text(), "\n"]).collect()
    }

    /// What it is worth as an answer; nothing where it says nothing.
    pub(super) fn evidence(&self) -> Option<Evidence> {
        let first = self.says.first()?;
        Some(Evidence {
            kind: self.weakness().map_or(EvidenceKind::Text, EvidenceKind::WeakText),
            place: first.place(0, first.text().len()),
            title: self.heading.unwrap_or(&self.section.title).to_owned(),
            words: beginning(first.text()),
        })
    }

    fn weakness(&self) -> Option<Weakness> {
        let words = self.says.iter().map(|run| run.text().split_whitespace().count()).sum();
        let left_open = self.says.iter().any(|run| rules::holds_placeholder(run.text()));
        let shares = |other: &&Bound| other.heading.as_deref() == self.heading;
        weakness(words, left_open, self.section.answers.iter().filter(shares).count())
    }
}

/// The runs of a section under one of its headings, with what stands under deeper headings; all of
/// them where no heading is named.
fn runs_of<'a>(section: &'a Section, heading: Option<&str>) -> Vec<&'a Run> {
    let runs = section.markdown.words();
    let Some(wanted) = heading else { return runs.iter().collect() };
    let is_wanted = |run: &Run| run.kind == RunKind::Heading && run.text().trim() == wanted.trim();
    let Some(start) = runs.iter().position(is_wanted) else { return Vec::new() };
    let level = level(&runs[start]);
    let ends = |run: &Run| run.kind == RunKind::Heading && self::level(run) <= level;
    let length = runs[start + 1..].iter().position(ends).unwrap_or(runs.len() - start - 1);
    runs[start..=start + length].iter().collect()
}

fn level(run: &Run) -> u8 {
    run.heading.as_ref().map_or(0, |heading| heading.level)
}

/// Facts with words of their own that are bound to `question`.
pub(super) fn of_bound_facts(loaded: &Loaded, question: &str) -> Vec<Evidence> {
    let bound = loaded.bound_facts.iter().filter(|fact| fact.bound.question == question);
    bound.filter_map(|bound| of_bound_fact(loaded, bound)).collect()
}

fn of_bound_fact(loaded: &Loaded, bound: &BoundFact) -> Option<Evidence> {
    let texts = bound.words.iter().filter_map(|node| loaded.tree.scalar(*node));
    let texts: Vec<&str> = texts.map(|scalar| scalar.text.trim()).collect();
    let first = bound.words.iter().find(|node| !loaded.tree.is_nothing(**node))?;
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    let shared = loaded.bound_facts.iter().filter(|other| other.node == bound.node).count();
    let left_open = texts.iter().any(|text| rules::holds_placeholder(text));
    let not_settled = (!bound.settles).then_some(Weakness::NotSettled);
    let weakness = not_settled.or_else(|| weakness(words, left_open, shared));
    Some(Evidence {
        kind: weakness.map_or(EvidenceKind::Text, EvidenceKind::WeakText),
        place: loaded.tree.node(*first).place,
        title: loaded.node_spot(bound.node).subject.in_words(),
        words: beginning(texts.iter().find(|text| !text.is_empty())?),
    })
}

/// Why text of so many words, bound to so many questions, answers in part only.
fn weakness(words: usize, left_open: bool, questions: usize) -> Option<Weakness> {
    if words < FEWEST_WORDS {
        Some(Weakness::Short)
    } else if left_open {
        Some(Weakness::LeftOpen)
    } else if questions > MOST_QUESTIONS {
        Some(Weakness::ManyQuestions)
    } else {
        None
    }
}

/// The facts that `wanted` names: those that are there, and the paths of those that are not.
pub(super) fn of_facts(
    loaded: &Loaded,
    wanted: &'static [&'static str],
) -> (Vec<Evidence>, Vec<&'static str>) {
    let (mut found, mut lacking) = (Vec::new(), Vec::new());
    for choice in wanted {
        let nodes: Vec<_> =
            choice.split(" or ").flat_map(|path| path::nodes(loaded, path)).collect();
        match nodes.first() {
            None => lacking.push(*choice),
            Some(first) => found.push(fact(loaded, *first, nodes.len())),
        }
    }
    (found, lacking)
}

fn fact(loaded: &Loaded, node: crate::yaml::NodeId, entries: usize) -> Evidence {
    let spot = loaded.node_spot(node);
    let more = if entries > 1 { format!(" and {} more", entries - 1) } else { String::new() };
    Evidence {
        kind: EvidenceKind::Fact,
        place: spot.place,
        title: format!("{}{more}", spot.subject.in_words()),
        words: beginning(&loaded.fact_in_words(node)),
    }
}

/// The first words of a text.
fn beginning(text: &str) -> String {
    const LENGTH: usize = 72;
    let text = text.replace(crate::markdown::FACT_MARK, "…");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LENGTH {
        return text;
    }
    let mut cut: String = text.chars().take(LENGTH).collect();
    if let Some(space) = cut.rfind(' ') {
        cut.truncate(space);
    }
    cut + " …"
}
