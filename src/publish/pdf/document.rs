//! The whole publication as data, and the pictures that go with it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use masa_pdf::{Document, File, Fonts, STAND_IN};
use serde_json::{Value, json};

use super::typefaces;
use crate::publish::look::{Logo, Look};
use crate::publish::settle::Settled;
use crate::publish::tree::{Block, Section, words};

/// The longest title that fits the foot of a page, in characters.
const SHORT_TITLE: usize = 80;
/// Up to this many entries the contents may stand on the first page.
const SHORTEST_CONTENTS: usize = 16;
/// More entries than this are set in two columns.
const SHORT_CONTENTS: usize = 40;
/// The deepest heading that PDF readers know.
const LAST_LEVEL: usize = 6;
/// What a file without a day says: it has to say one.
const NO_DAY: Date = jiff::civil::date(2000, 1, 1);
/// The size of a logo, in millimetres.
const LOGO: (f64, f64) = (60.0, 24.0);

/// What was written so far of one publication.
pub struct Written<'a> {
    pub fonts: &'a Fonts,
    pub look: &'a Look,
    /// Characters that no font has.
    lost: BTreeSet<char>,
    files: Vec<File>,
    /// The footnotes that stand at the foot of a page already, by their number.
    pub noted: BTreeSet<usize>,
    /// Whether what is written has a line through it.
    pub lined: bool,
}

impl<'a> Written<'a> {
    pub fn new(fonts: &'a Fonts, look: &'a Look) -> Self {
        Self {
            fonts,
            look,
            lost: BTreeSet::new(),
            files: Vec::new(),
            noted: BTreeSet::new(),
            lined: false,
        }
    }

    /// The publication in the form that the template reads.
    pub fn document(mut self, publication: &Settled) -> Document {
        let notes = Some(publication);
        let subtitle = publication.subtitle.as_deref();
        let author = self.look.name.as_deref().or(subtitle);
        let day = publication.made_on.unwrap_or(NO_DAY);
        let mut data = json!({
            "language": language(&publication.language),
            "title": self.words(&publication.title),
            "short-title": self.words(&shortened(&publication.title)),
            "subtitle": self.some(subtitle),
            "kind": self.some(Some(&publication.document_kind)),
            "description": self.some(Some(&publication.description)),
            "date": [day.year(), day.month(), day.day()],
            "author": self.some(author),
            "look": self.look_data(),
            "notices": publication.status_banner.iter().map(|it| self.notice(it, notes)).collect::<Vec<_>>(),
            "facts": self.entries(&publication.key_facts, notes),
            "contents": contents(publication),
            "summary": self.blocks(&publication.summary, notes),
            "parts": self.parts(publication),
            "colophon": self.blocks(&publication.colophon, notes),
        });
        if let Some(told) = self.told_lost()
            && let Some(colophon) = data["colophon"].as_array_mut()
        {
            colophon.push(told);
        }
        Document { data: data.to_string().into_bytes(), files: self.files }
    }

    /// Words as they can be shown, every stretch of white space as one space.
    pub fn words(&mut self, text: &str) -> String {
        let mut spaced = String::with_capacity(text.len());
        for c in text.chars() {
            let c = if c.is_whitespace() && c != '\u{A0}' && c != '\u{202F}' { ' ' } else { c };
            if c != ' ' || !spaced.ends_with(' ') {
                spaced.push(c);
            }
        }
        self.shown(&spaced)
    }

    /// Text as it is, but for characters that no font has.
    pub fn shown(&mut self, text: &str) -> String {
        self.fonts.fit(text, &mut self.lost).into_owned()
    }

    /// Words, or nothing where there are none.
    pub fn some(&mut self, text: Option<&str>) -> Option<String> {
        text.filter(|text| !text.trim().is_empty()).map(|text| self.words(text))
    }

    /// Keeps a picture; gives the name under which the template finds it.
    pub fn file(&mut self, ending: &str, bytes: Vec<u8>) -> String {
        let name = format!("picture-{}.{ending}", self.files.len() + 1);
        self.files.push(File { name: name.clone(), bytes });
        name
    }

    /// The sections as one row of headings and blocks, in parts that stand upright or on their side.
    fn parts(&mut self, publication: &Settled) -> Vec<Value> {
        let mut parts = Parts::default();
        for section in &publication.sections {
            self.section(section, 2, publication, &mut parts);
        }
        let left: Vec<_> = (1..=publication.footnotes.len())
            .filter(|number| !self.noted.contains(number))
            .flat_map(|number| publication.footnotes[number - 1].blocks.clone())
            .collect();
        if !left.is_empty() {
            parts.add(
                json!({"is": "heading", "level": 2, "title": "Notes", "id": "notes_title"}),
                false,
            );
            for block in &left {
                parts.add(self.block(block, Some(publication)), false);
            }
        }
        parts.0
    }

    fn section(
        &mut self,
        section: &Section,
        level: usize,
        publication: &Settled,
        parts: &mut Parts,
    ) {
        let (title, level_shown) = (self.words(&section.title), level.min(LAST_LEVEL));
        let heading =
            json!({"is": "heading", "level": level_shown, "title": title, "id": section.id});
        parts.add(heading, false);
        for block in &section.blocks {
            let is_wide = matches!(block, Block::Table(table) if super::tables::is_wide(table));
            let data = self.block(block, Some(publication));
            parts.add(data, is_wide);
        }
        for child in &section.children {
            self.section(child, level + 1, publication, parts);
        }
    }

    fn look_data(&mut self) -> Value {
        let look = self.look;
        json!({
            "accent": look.accent.to_string(),
            "attention": look.attention.to_string(),
            "typeface": typefaces::name(look.typeface),
            "name": self.some(look.name.as_deref()),
            "logo": look.logo.as_ref().and_then(|logo| self.logo(logo)),
        })
    }

    fn logo(&mut self, logo: &Logo) -> Option<Value> {
        let picture = masa_pdf::fit_picture(logo.picture.bytes()).ok()?;
        let (width, height) = (f64::from(picture.width), f64::from(picture.height));
        let shown = LOGO.0.min(LOGO.1 * width / height);
        let file = self.file(picture.ending, picture.bytes.into_owned());
        Some(json!({"file": file, "alternative": self.words(&logo.alternative), "width": shown}))
    }

    /// A sentence that says which characters could not be shown.
    fn told_lost(&mut self) -> Option<Value> {
        let lost = std::mem::take(&mut self.lost);
        if lost.is_empty() {
            return None;
        }
        let named: Vec<_> =
            lost.iter().take(20).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        let more = if lost.len() > 20 { ", and more" } else { "" };
        let told = format!(
            "The fonts of this file do not have every character that the document uses. {STAND_IN} stands for: {}{more}.",
            named.join(", "),
        );
        Some(self.block(&Block::Paragraph { content: words(told) }, None))
    }
}

/// Headings and blocks in parts: pages that stand upright, and pages on their side.
#[derive(Default)]
struct Parts(Vec<Value>);

impl Parts {
    /// Adds a block at the end. A heading goes with the wide block that it stands before.
    fn add(&mut self, block: Value, is_wide: bool) {
        let fits = self.0.last().is_some_and(|part| part["wide"] == is_wide);
        let mut blocks = Vec::new();
        if !fits {
            if is_wide && let Some(before) = self.last_blocks() {
                while before.last().is_some_and(|last| last["is"] == "heading") {
                    blocks.insert(0, before.pop().unwrap_or_default());
                }
            }
            if self.last_blocks().is_some_and(|before| before.is_empty()) {
                self.0.pop();
            }
            self.0.push(json!({"wide": is_wide, "blocks": blocks}));
        }
        if let Some(blocks) = self.last_blocks() {
            blocks.push(block);
        }
    }

    fn last_blocks(&mut self) -> Option<&mut Vec<Value>> {
        self.0.last_mut()?["blocks"].as_array_mut()
    }
}

/// The language and region of a tag, as the engine takes them.
fn language(tag: &str) -> Value {
    let mut parts = tag.split('-');
    let is = |part: &&str, sizes: std::ops::RangeInclusive<usize>| {
        sizes.contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphabetic())
    };
    let Some(lang) = parts.next().filter(|part| is(part, 2..=3)) else {
        return json!({"lang": "en", "region": "GB"});
    };
    let region = parts.find(|part| is(part, 2..=2));
    json!({"lang": lang.to_lowercase(), "region": region.map(str::to_uppercase)})
}

/// How long the contents are; none for a document of one section.
fn contents(publication: &Settled) -> Option<&'static str> {
    let sections = &publication.sections;
    let entries = sections.len() + sections.iter().map(|it| it.children.len()).sum::<usize>();
    let size = if entries <= SHORTEST_CONTENTS {
        "shortest"
    } else if entries <= SHORT_CONTENTS {
        "short"
    } else {
        "long"
    };
    (sections.len() > 1).then_some(size)
}

/// A title cut at a word where it is long.
fn shortened(title: &str) -> String {
    if title.chars().count() <= SHORT_TITLE {
        return title.to_owned();
    }
    let cut: String = title.chars().take(SHORT_TITLE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
}
