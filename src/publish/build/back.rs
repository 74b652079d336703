//! What stands at the end of every document: contacts, words explained, appendices.

use super::builder::Builder;
use super::part::Part;
use super::people;
use super::print::Print;
use super::rows::Rows;
use crate::document::control::{Appendix, Meaning};
use crate::document::people::Contact;
use crate::document::values::Text;
use crate::publish::narrative::Lookup;
use crate::publish::tree::{Block, Figure, Section, plain, words};

/// The anchor of the section on contacts.
pub(super) const CONTACTS: &str = "contacts";

/// The heading above the words that are explained.
pub(super) const GLOSSARY: &str = "Words explained";

/// How to reach the partnership or network.
pub(super) fn contacts(builder: &Builder<'_>, contacts: &[Contact]) -> Option<Section> {
    let mut part = Part::default();
    part.add(people::contacts(builder, contacts));
    let section = part.section("Contacts")?;
    Some(Section { id: CONTACTS.to_owned(), ..section })
}

/// Words that need explaining.
pub(super) fn glossary(builder: &Builder<'_>, meanings: &[Meaning]) -> Option<Section> {
    let mut rows = Rows::new(builder);
    for Meaning { term, meaning } in meanings {
        let term = term.as_ref().map_or("", Text::as_str);
        if meaning.as_ref().is_some_and(|meaning| !meaning.is_empty()) || term.is_empty() {
            rows.row(term, meaning);
        } else {
            rows.words(term, Some("Not explained yet."));
        }
    }
    let mut part = Part::default();
    part.add(rows.block());
    part.section(GLOSSARY)
}

/// The appendices.
pub(super) fn appendices(builder: &Builder<'_>, appendices: &[Appendix]) -> Option<Section> {
    let mut part = Part::default();
    for each in appendices {
        let Appendix { label, title, image, alt, text, url, owner } = each;
        let title = [label, title].into_iter().flatten().map(Text::as_str);
        let title = title.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(": ");
        let mut inner = Part::default();
        let alt = alt.print(builder);
        match image.as_ref().filter(|image| !image.is_empty()) {
            Some(image) => inner.add([figure(builder, image, &title, alt)]),
            None => inner.add(alt),
        };
        inner.print(builder, text);
        let mut rows = Rows::new(builder);
        inner.add(rows.row("Published at", url).row("Whose it is", owner).block());
        if inner.is_empty() && !title.is_empty() {
            inner.add([Block::paragraph("This appendix is not part of this document.")]);
        }
        part.child(&title, inner);
    }
    part.section("Appendices")
}

/// A picture with its text alternative; what is more than a paragraph stands below the picture for
/// every reader.
fn figure(builder: &Builder<'_>, image: &Text, caption: &str, alt: Vec<Block>) -> Block {
    let (alternative, equivalent) = match alt.as_slice() {
        [Block::Paragraph { content }] => (plain(content), Vec::new()),
        [] => (String::new(), Vec::new()),
        _ => ("The text below the picture says what it shows.".to_owned(), alt),
    };
    let image = builder.picture(image.as_str());
    Block::Figure(Figure {
        id: String::new(),
        image,
        alternative,
        caption: words(caption),
        equivalent,
    })
}
