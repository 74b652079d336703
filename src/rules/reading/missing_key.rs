//! A key without which its place makes no sense: the id of a partner, the state of an answer.

use crate::findings::{Message, Safety, Segment, Severity, Spot, Subject};
use crate::rules::mending::add_key;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::{Place, Span, quoted};
use crate::workspace::{At, Loaded, Trouble, label};

pub static RULE: Rule = Rule {
    name: "missing-key",
    severity: Severity::Error,
    in_draft: Severity::Error,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("missing_key.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    let is_empty = doc.tree.root().is_none_or(|root| doc.tree.is_nothing(root));
    let main = doc.sources.iter().next().filter(|_| is_empty && !doc.has_gaps());
    if let Some((file, source)) = main {
        let place = Place::new(file, Span::point(0));
        let spot = Spot { place, subject: Subject::File(source.path.clone()) };
        look.report_spot(spot, empty_file());
    }
    for trouble in &doc.troubles {
        let Trouble::MissingKey { spot, key } = trouble else { continue };
        if may_be_hidden(doc, spot) || is_kind(spot) || is_of_acceptance(spot) {
            continue;
        }
        let at = path_to(doc, spot);
        let value = certain(key, spot);
        let safety = if value.is_some() { Safety::Safe } else { Safety::Unsafe };
        let fix = at.as_ref().and_then(|at| add_key(doc, at, value, safety));
        let mut spot = spot.clone();
        // The key may be there and empty.
        let empty = at.and_then(|at| doc.tree.at(&at.0)?.key);
        spot.place = empty.map_or(spot.place, |key| doc.tree.node(key).place);
        let message = missing(key, &spot);
        let finding = look.report_spot(spot, message);
        finding.absent = empty.is_none();
        finding.fix = fix;
    }
}

/// Whether the key may stand in a part that could not be read.
fn may_be_hidden(doc: &Loaded, spot: &Spot) -> bool {
    let Subject::Fact(path) = &spot.subject else { return false };
    matches!(path.0.first(), Some(Segment::Key(key)) if doc.tree.may_hide(key))
}

/// The kind of the document has a rule of its own.
fn is_kind(spot: &Spot) -> bool {
    matches!(&spot.subject, Subject::Fact(path)
        if matches!(path.0.as_slice(), [Segment::Key(key)] if key == "kind"))
}

/// What an acceptance lacks has a rule that says what becomes of the finding.
fn is_of_acceptance(spot: &Spot) -> bool {
    matches!(&spot.subject, Subject::Fact(path)
        if path.0.len() > 1 && path.0.first() == Some(&Segment::Key("accepted".into())))
}

/// What a missing key says in every document.
fn certain(key: &str, spot: &Spot) -> Option<&'static str> {
    let is_outermost = matches!(&spot.subject, Subject::Fact(path) if path.0.len() == 1);
    (is_outermost && key == "format").then_some("1")
}

/// The path of the missing key by position, from its path by ids.
fn path_to(doc: &Loaded, spot: &Spot) -> Option<At> {
    let Subject::Fact(path) = &spot.subject else { return None };
    let mut at = At::root();
    for segment in &path.0 {
        at = match segment {
            Segment::Key(key) => at.then(key),
            Segment::Item(name) => {
                let list = doc.tree.at(&at.0)?.value;
                let mut items = 0..doc.tree.items(list).len();
                at.item(items.find(|item| label(&doc.tree, list, *item) == *name)?)
            }
        };
    }
    Some(at)
}

fn missing(key: &str, spot: &Spot) -> Message {
    let Subject::Fact(path) = &spot.subject else { return empty_file() };
    let within = path
        .0
        .len()
        .checked_sub(1)
        .map(|end| crate::findings::FactPath(path.0[..end].to_vec()).in_words());
    let (what, todo) = match within.filter(|within| !within.is_empty()) {
        Some(within) => {
            (format!("{} has no {}", quoted(&within), quoted(key)), format!("Add `{key}:` here"))
        }
        None if key == "format" => (
            "The file does not say in which format it is written".to_owned(),
            "Add `format: 1` at the top".to_owned(),
        ),
        None => (
            format!("The file has no {}", quoted(key)),
            format!("Add `{key}:` at the outermost level of the file"),
        ),
    };
    Message::new(what, "without it masa cannot tell what the rest is about", todo)
}

fn empty_file() -> Message {
    Message::new(
        "The file holds no facts",
        "there is nothing to check and nothing to publish",
        "Begin with `format: 1`, `kind:` and `partnership:`; `masa new` makes a file to start from",
    )
}
