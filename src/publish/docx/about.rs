//! What the file says about itself: title, language, author, description.

use super::xml::Xml;
use crate::publish::{Look, Settled};

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/// Who stands for the document: the look's name, else the subtitle.
pub fn author<'a>(publication: &'a Settled, look: &'a Look) -> Option<&'a str> {
    look.name.as_deref().or(publication.subtitle.as_deref())
}

/// Writes the core properties. They hold no time of making but that of a
/// stamped copy: the dates of a document stand in it.
pub fn core(publication: &Settled, look: &Look) -> String {
    let mut xml = Xml::part();
    xml.tag("cp:coreProperties")
        .with("xmlns:cp", CORE)
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .open();
    let author = author(publication, look).unwrap_or_default();
    let values = [
        ("dc:title", publication.title.as_str()),
        ("dc:subject", &publication.document_kind),
        ("dc:creator", author),
        ("dc:description", &publication.description),
        ("dc:language", &publication.language),
    ];
    for (name, value) in values {
        if !value.is_empty() {
            xml.tag(name).holds(value);
        }
    }
    if let Some(stamp) = &publication.stamp {
        xml.tag("dc:identifier").holds(&stamp.content_id());
        xml.tag("dcterms:created")
            .with("xsi:type", "dcterms:W3CDTF")
            .holds(&format!("{}T00:00:00Z", stamp.made_on));
        if let Some(version) = &stamp.version {
            xml.tag("cp:version").holds(version);
        }
    }
    xml.finish()
}

/// Writes the properties of the program that made the file.
pub fn program(look: &Look) -> String {
    let mut xml = Xml::part();
    xml.tag("Properties").with("xmlns", EXTENDED).open();
    xml.tag("Application").holds("masa");
    if let Some(name) = &look.name {
        xml.tag("Company").holds(name);
    }
    xml.finish()
}

/// The language in the form that Word knows, `en-GB` where the document's own is none.
pub fn language(publication: &Settled) -> &str {
    let tag = publication.language.as_str();
    let is_part = |(at, part): (usize, &str)| {
        let fits = if at == 0 { 2..=3 } else { 1..=8 };
        fits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if tag.len() <= 35 && tag.split('-').enumerate().all(is_part) { tag } else { "en-GB" }
}
