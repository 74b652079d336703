//! Where ids stand in a document: where each is given, and everywhere it is used.
//!
//! Partners, groups and bodies have ids. They are used in the facts, in references between braces and
//! in the paths of acceptances. Questions are told of too, where text or facts are bound to them.

use super::hit::braces;
use crate::markdown::{self, InlineData};
use crate::text::{Place, Span};
use crate::workspace::{At, Loaded};
use crate::yaml::NodeId;

/// What has a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A partner.
    Partner,
    /// A group.
    Group,
    /// A body that the register does not know.
    Body,
    /// A question of the guidance.
    Question,
}

impl Named {
    /// What has an id of the document's own.
    const WITH_ID: [Self; 3] = [Self::Partner, Self::Group, Self::Body];

    /// The key under which a document lists them.
    pub const fn list(self) -> &'static str {
        match self {
            Self::Partner => "partners",
            Self::Group => "groups",
            Self::Body => "bodies",
            Self::Question => "answers",
        }
    }

    fn of_list(list: &str) -> Option<Self> {
        Self::WITH_ID.into_iter().find(|named| named.list() == list)
    }
}

/// An id where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What it names.
    pub named: Named,
    /// The id.
    pub id: String,
    /// The bytes of the id alone.
    pub place: Place,
    /// Whether the id is given here.
    pub gives: bool,
}

/// Every id where it stands, in no order that matters.
pub fn mentions(doc: &Loaded) -> Vec<Mention> {
    let mut found = Vec::new();
    for named in Named::WITH_ID {
        for entry in entries(doc, named.list()) {
            let id = doc.tree.entry(entry, "id");
            found.extend(id.and_then(|id| of_scalar(doc, named, id.value, true)));
        }
    }
    for (name, named) in [("PartnerRef", Named::Partner), ("GroupRef", Named::Group)] {
        let nodes = doc.values_of(name).iter();
        found.extend(nodes.filter_map(|node| of_scalar(doc, named, *node, false)));
    }
    of_narrative(doc, &mut found);
    for entry in entries(doc, "accepted") {
        let at = doc.tree.entry(entry, "at");
        found.extend(at.and_then(|at| of_path(doc, at.value)));
    }
    of_questions(doc, &mut found);
    found
}

/// The entries of a list at the top of the document.
fn entries<'a>(doc: &'a Loaded, key: &str) -> impl Iterator<Item = NodeId> + 'a {
    let list = doc.tree.at(&At::key(key).0).map(|found| found.value);
    list.map_or(&[][..], |list| doc.tree.items(list)).iter().copied()
}

fn of_scalar(doc: &Loaded, named: Named, node: NodeId, gives: bool) -> Option<Mention> {
    // Through an alias the words stand elsewhere, and are found there.
    let own = matches!(doc.tree.node(node).data, crate::yaml::Data::Scalar(_));
    let mapped = doc.tree.mapped(node).filter(|mapped| own && !mapped.text.is_empty())?;
    let place = mapped.place(0, mapped.text.len());
    Some(Mention { named, id: mapped.text, place, gives })
}

/// References in sections and in the text of facts.
fn of_narrative(doc: &Loaded, found: &mut Vec<Mention>) {
    for section in &doc.sections {
        of_inlines(doc, &section.markdown, found);
    }
    for node in doc.values_of("Prose") {
        let in_section =
            doc.index.at(*node).0.first() == Some(&crate::yaml::Step::Key("sections".to_owned()));
        if let Some(text) = doc.tree.mapped(*node)
            && text.text.contains("{{")
            && !in_section
        {
            of_inlines(doc, &markdown::parse(&text), found);
        }
    }
}

fn of_inlines(doc: &Loaded, markdown: &markdown::Markdown, found: &mut Vec<Mention>) {
    for inline in markdown.inlines() {
        let InlineData::Fact { .. } = &inline.data else { continue };
        let text = &doc.sources.get(inline.place.file).text;
        let Some(braces) = braces(text, inline.place.span.start + 2) else { continue };
        let [(list, _), (id, span), ..] = braces.steps.as_slice() else { continue };
        if let Some(named) = Named::of_list(list) {
            let place = Place::new(inline.place.file, *span);
            found.push(Mention { named, id: id.clone(), place, gives: false });
        }
    }
}

/// The id at the head of a path such as `partners[police].lead`.
fn of_path(doc: &Loaded, node: NodeId) -> Option<Mention> {
    let mapped = doc.tree.mapped(node)?;
    let text = mapped.text.as_str();
    // A path may bear the name of its rule.
    let from = text.find('@').map_or(0, |at| at + 1);
    let (list, rest) = text[from..].split_once('[')?;
    let (id, _) = rest.split_once(']')?;
    let named = Named::of_list(list.trim())?;
    let start = from + list.len() + 1;
    let place = mapped.place(start, start + id.len());
    Some(Mention { named, id: id.to_owned(), place, gives: false })
}

fn of_questions(doc: &Loaded, found: &mut Vec<Mention>) {
    let bound = doc.bindings().map(|bound| (bound.question.clone(), bound.spot.place));
    found.extend(bound.map(|(id, place)| {
        let text = doc.sources.text_at(place);
        let start = text.find(id.as_str()).map_or(place.span.start, |at| place.span.start + at);
        let place = Place::new(place.file, Span::new(start, start + id.len()));
        Mention { named: Named::Question, id, place, gives: false }
    }));
    for entry in entries(doc, "answers") {
        let question = doc.tree.entry(entry, "question");
        found.extend(question.and_then(|own| of_scalar(doc, Named::Question, own.value, false)));
    }
}
