//! The page: the frame filled with what the tree says.

use minijinja::context;
use minijinja::value::Value;

use super::Writer;
use super::colours::variables;
use super::frame::Values;
use super::policy::content_security_policy;
use crate::publish::look::{Logo, Look};
use crate::publish::settle::Settled;
use crate::publish::stamp::Stamp;
use crate::publish::tree::Section;

/// The frame could not be filled.
#[derive(Debug)]
pub struct PageError(minijinja::Error);

impl std::fmt::Display for PageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "The template of the page cannot be used: {}", self.0)
    }
}

impl std::error::Error for PageError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

/// The publication as a whole page with this look.
///
/// Fails when the template of the page cannot be filled with this publication.
pub fn write(publication: &Settled, look: &Look) -> Result<String, PageError> {
    let style = style(publication, look);
    fill(publication, look, &style, &content_security_policy(&style), |_| ())
}

/// The style sheet of the page.
pub(super) fn style(publication: &Settled, look: &Look) -> String {
    let style = look.frame.style(&variables(look));
    if publication.annotated_on.is_some() {
        format!("{style}\n{}", MARGIN.trim_end())
    } else {
        style
    }
}

/// The frame of the page with the publication in it, and with what `further` writes at its end.
pub(super) fn fill(
    publication: &Settled,
    look: &Look,
    style: &str,
    policy: &str,
    further: impl FnOnce(&mut Writer<'_>),
) -> Result<String, PageError> {
    let mut writer = Writer::new(publication);
    let safe = Value::from_safe_string;
    let mut values = Values::from([
        ("language", Value::from(publication.language.as_str())),
        ("title", Value::from(publication.title.as_str())),
        ("description", Value::from(publication.description.as_str())),
        ("name", Value::from(look.name.as_deref().unwrap_or_default())),
        ("policy", Value::from(policy)),
        ("style", safe(style.to_owned())),
        ("cover", safe(cover(&mut writer, look))),
        ("contents", safe(contents(&mut writer))),
        ("main", safe(main(&mut writer))),
        ("stamp", Value::from(publication.stamp.as_ref().map(stamp))),
    ]);
    let colophon = colophon(&mut writer);
    // After what refers to them, because each note leads back to every place that does.
    values.insert("notes", safe(notes(&mut writer)));
    further(&mut writer);
    values.insert("colophon", safe(colophon + &writer.take()));
    let mut page = look.frame.fill(&values).map_err(PageError)?;
    page.truncate(page.trim_end().len());
    page.push('\n');
    Ok(page)
}

/// What the properties of the page say of a published copy.
fn stamp(stamp: &Stamp) -> Value {
    context! {
        version => stamp.version.as_deref(),
        made_on => stamp.made_on.as_str(),
        content => stamp.content_id(),
    }
}

/// The look of notes in the margin, for pages that have them.
const MARGIN: &str = include_str!("../../../templates/margin.css");

/// What stands before every id of a fragment, so that none meets one of the website's own.
const FRAGMENT_IDS: &str = "masa-";

/// The publication without frame, title and contents, for a website that has its own. Headings
/// begin at the second level, and `masa-` stands before every id: a link from elsewhere to the
/// section `funding` points at `#masa-funding`.
pub fn fragment(publication: &Settled) -> String {
    let mut writer = Writer::with_ids(publication, FRAGMENT_IDS);
    for notice in &publication.status_banner {
        writer.notice(notice);
    }
    main(&mut writer) + &notes(&mut writer) + &colophon(&mut writer)
}

fn cover(writer: &mut Writer<'_>, look: &Look) -> String {
    let publication = writer.publication;
    brand(writer, look);
    if !publication.document_kind.is_empty() {
        writer.words("p", &[("class", "kind")], &publication.document_kind);
    }
    writer.words("h1", &[], &publication.title);
    if let Some(subtitle) = &publication.subtitle {
        writer.words("p", &[("class", "subtitle")], subtitle);
    }
    for notice in &publication.status_banner {
        writer.notice(notice);
    }
    writer.descriptions(&publication.key_facts, "key-facts");
    writer.take()
}

/// Whose document it is: the logo, and the name unless the cover says it anyway.
fn brand(writer: &mut Writer<'_>, look: &Look) {
    let subtitle = writer.publication.subtitle.as_deref();
    let name = look.name.as_deref().filter(|name| Some(*name) != subtitle);
    if name.is_none() && look.logo.is_none() {
        return;
    }
    writer.element("div", &[("class", "brand")], |to| {
        if let Some(Logo { picture, alternative }) = &look.logo {
            to.element("span", &[("class", "logo")], |to| to.picture(picture, alternative));
        }
        if let Some(name) = name {
            to.words("span", &[("class", "brand-name")], name);
        }
    });
}

/// The sections of the first two ranks as links.
fn contents(writer: &mut Writer<'_>) -> String {
    let publication = writer.publication;
    writer.element("ol", &[], |to| {
        for section in &publication.sections {
            to.element("li", &[], |to| {
                entry(to, section);
                if !section.children.is_empty() {
                    to.element("ol", &[], |to| {
                        for child in &section.children {
                            to.element("li", &[], |to| entry(to, child));
                        }
                    });
                }
            });
        }
    });
    if publication.sections.is_empty() { String::new() } else { writer.take() }
}

fn entry(writer: &mut Writer<'_>, section: &Section) {
    writer.words("a", &[("href", &format!("#{}", section.id))], &section.title);
}

fn main(writer: &mut Writer<'_>) -> String {
    let publication = writer.publication;
    writer.list_of_notes();
    if !publication.summary.is_empty() {
        writer.element("div", &[("class", "summary")], |to| to.blocks(&publication.summary));
    }
    for section in &publication.sections {
        writer.section(section, 2);
    }
    writer.take()
}

fn notes(writer: &mut Writer<'_>) -> String {
    writer.footnotes();
    writer.take()
}

fn colophon(writer: &mut Writer<'_>) -> String {
    let publication = writer.publication;
    writer.blocks(&publication.colophon);
    writer.take()
}
