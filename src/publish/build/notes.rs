//! Notes in the margin: each finds its place once, beside what it speaks of.
//!
//! Whoever makes the notes says what each speaks of; where that is printed is known here. A note
//! about words stands at their block, a note about a fact or a question where its topic is printed,
//! and what found no place stands before everything else. Nothing here knows what a finding is.

use std::cell::RefCell;

use super::builder::Builder;
use super::place::prefix;
use super::words::count;
use crate::publish::tree::{
    Block, Inline, MarginNote, NoteKind, Notice, NoticeKind, Publication, Section,
};
use crate::text::{FileId, Place};
use crate::yaml::Step;

/// A note and what it speaks of.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// The note.
    pub note: MarginNote,
    /// Where the words or the fact stand.
    pub place: Option<Place>,
    /// The first key on the way to the fact.
    pub key: Option<String>,
    /// The question.
    pub question: Option<String>,
}

/// The topic, and the keys of the facts that are printed with it.
const KEYS: &[(&str, &[&str])] = &[
    ("vision", &["vision", "principles", "priorities"]),
    ("partners", &["partnership", "area", "bodies", "partners", "shared_with"]),
    (
        "leadership",
        &[
            "leadership",
            "groups",
            "quorum",
            "participation",
            "meetings",
            "roles",
            "specialists",
            "business_unit",
        ],
    ),
    ("agencies", &["relevant_agencies", "other_bodies"]),
    ("education", &["education"]),
    ("settings", &["settings"]),
    ("links", &["links"]),
    ("threshold", &["thresholds"]),
    ("child-protection", &["child_protection"]),
    ("information-sharing", &["information_sharing"]),
    ("practice-reviews", &["case_reviews"]),
    ("child-death", &["child_death"]),
    ("data", &["data"]),
    ("assurance", &["assurance"]),
    ("scrutiny", &["scrutiny"]),
    ("training", &["training"]),
    ("voice", &["voice"]),
    ("vulnerability", &["vulnerability"]),
    ("funding", &["funding"]),
    ("disputes", &["disputes", "escalation"]),
    ("yearly-report", &["yearly_report"]),
    ("document", &["evaluation", "lifecycle"]),
    ("network", &["network"]),
    ("chairing", &["chairing"]),
    ("members", &["members"]),
    ("groups", &["stated_groups", "groups"]),
    ("programme", &["work_programme"]),
    ("support", &["support"]),
    ("meetings", &["meetings", "dates"]),
    ("review", &["review_frequency"]),
    ("event", &["event"]),
    ("people", &["attendance", "people"]),
    ("sessions", &["sessions"]),
    ("said", &["statements"]),
    ("reflections", &["reflections"]),
    ("actions", &["actions"]),
    ("next", &["next_meeting"]),
];

/// The keys of the facts that are printed with a topic.
fn keys_of(topic: &str) -> &'static [&'static str] {
    KEYS.iter().find(|(name, _)| *name == topic).map_or(&[], |(_, keys)| keys)
}

/// The keys whose facts are printed in sections without a topic.
const AT_THE_END: [&str; 7] =
    ["contacts", "glossary", "appendices", "judged", "document", "edition", "guidance"];

/// Whether notes on facts under a key stand where these are printed.
pub fn has_place_for(key: &str) -> bool {
    AT_THE_END.contains(&key) || KEYS.iter().any(|(_, keys)| keys.contains(&key))
}

/// The notes that have not found their place yet.
#[derive(Debug, Default)]
pub(super) struct Margin(RefCell<Vec<Remark>>);

impl Margin {
    pub const fn new(remarks: Vec<Remark>) -> Self {
        Self(RefCell::new(remarks))
    }

    /// Whether every note has found its place.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Takes the notes that are wanted here.
    fn take(&self, wanted: impl Fn(&Remark) -> bool) -> Option<Block> {
        let mut waiting = self.0.borrow_mut();
        let (here, others) = waiting.drain(..).partition(|remark| wanted(remark));
        *waiting = others;
        let here: Vec<Remark> = here;
        let notes: Vec<MarginNote> = here.into_iter().map(|remark| remark.note).collect();
        (!notes.is_empty()).then_some(Block::Notes { notes })
    }

    /// Takes the notes on what stands in this place.
    pub fn in_place(&self, around: Place) -> Option<Block> {
        self.take(|remark| remark.place.is_some_and(|place| holds(around, place)))
    }

    /// Takes the notes on what stands in this file.
    pub fn in_file(&self, file: FileId) -> Option<Block> {
        self.take(|remark| remark.place.is_some_and(|place| place.file == file))
    }

    /// Takes the notes on a question.
    pub fn on_question(&self, question: &str) -> Option<Block> {
        self.take(|remark| remark.question.as_deref() == Some(question))
    }

    /// Takes the notes on the facts and questions of a topic.
    pub fn on_topic(&self, topic: &str) -> Option<Block> {
        let keys = keys_of(topic);
        self.take(|remark| {
            let asks = remark.question.as_deref().is_some_and(|asked| prefix(asked) == topic);
            asks || remark.key.as_deref().is_some_and(|key| keys.contains(&key))
        })
    }

    /// Takes the notes on facts under these keys.
    fn on_keys(&self, keys: &[&str]) -> Option<Block> {
        self.take(|remark| remark.key.as_deref().is_some_and(|key| keys.contains(&key)))
    }

    fn rest(&self) -> Option<Block> {
        self.take(|_| true)
    }
}

fn holds(around: Place, place: Place) -> bool {
    let (outer, inner) = (around.span, place.span);
    around.file == place.file && outer.start <= inner.start && inner.start < outer.end
}

impl Builder<'_> {
    /// A section with the notes on the facts under these keys; they wait where there is no section.
    pub fn with_notes(&self, section: Option<Section>, keys: &[&str]) -> Option<Section> {
        let mut section = section?;
        section.blocks.extend(self.margin.on_keys(keys));
        Some(section)
    }

    /// The section on document control with the notes on what it holds.
    pub fn with_notes_on_control(&self, section: Option<Section>) -> Option<Section> {
        let mut section = self.with_notes(section, &["document", "edition", "guidance"])?;
        section.blocks.extend(self.margin.on_topic("document"));
        Some(section)
    }

    /// The same for facts that masa does not know.
    pub fn with_notes_on_unknown(&self, section: Option<Section>) -> Option<Section> {
        let at = self.loaded.unknown.iter().map(|node| self.loaded.index.at(*node));
        let keys = at.filter_map(|at| match at.0.as_slice() {
            [Step::Key(key)] => Some(key.clone()),
            _ => None,
        });
        let keys: Vec<String> = keys.collect();
        self.with_notes(section, &keys.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// Puts what found no place before everything else, and says at the top what kind of copy it is.
pub(super) fn finish(publication: &mut Publication, builder: &Builder<'_>, notice: Notice) {
    if let Some(rest) = builder.margin.rest() {
        let heading = Block::inlines(vec![Inline::strong("About the whole document")]);
        publication.summary.splice(0..0, [heading, rest]);
    }
    publication.status_banner.insert(0, notice);
    publication.annotated_on = Some(builder.today.to_string());
}

/// What is said at the top of a copy with these notes.
pub(super) fn notice(remarks: &[Remark], builder: &Builder<'_>) -> Notice {
    let made = format!(
        "It was made on {} for those who write the document.",
        builder.today.strftime("%-d %B %Y")
    );
    Notice {
        kind: NoticeKind::WorkingCopy,
        title: "This copy has notes in its margin and is not for publication".to_owned(),
        blocks: vec![Block::paragraph(format!("{made} {}", summed_up(remarks)))],
    }
}

/// “12 notes: 3 have to be put right …”.
fn summed_up(remarks: &[Remark]) -> String {
    let is = |kind, one: &str, many: &str| {
        let of_kind = remarks.iter().map(|remark| &remark.note);
        let of_kind = of_kind.filter(|note| note.kind == kind && note.accepted.is_none());
        let number = u32::try_from(of_kind.count()).unwrap_or(u32::MAX);
        (number > 0).then(|| count(number, one, many))
    };
    let accepted = remarks.iter().filter(|remark| remark.note.accepted.is_some()).count();
    let parts = [
        is(NoteKind::HasTo, "thing has to be put right", "things have to be put right"),
        is(NoteKind::Should, "should be put right", "should be put right"),
        is(NoteKind::Thought, "is worth a thought", "are worth a thought"),
        is(NoteKind::Unanswered, "question is not answered yet", "questions are not answered yet"),
        is(NoteKind::ForAPerson, "is for a person to judge", "are for a person to judge"),
        (accepted > 0).then(|| format!("{accepted} accepted for now")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return "There is nothing to note.".to_owned();
    }
    let all = u32::try_from(remarks.len()).unwrap_or(u32::MAX);
    format!("{}: {}.", count(all, "note", "notes"), parts.join(", "))
}
