//! The file: parts, what kind each is, how they refer to each other, and the archive they lie in.
//!
//! A part is added with its kind and its relations in one go, so that no part can be without either.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::xml::Xml;

const KINDS: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// What refers to a part, and how: the relations of one part, or of the file.
#[derive(Debug, Default)]
pub struct Relations(Vec<(String, String, bool)>);

impl Relations {
    /// The name of the relation to another part; `path` is seen from the part that refers to it.
    pub fn part(&mut self, kind: &str, path: &str) -> String {
        self.name(kind, path, false)
    }

    /// The name of the relation to an address.
    pub fn address(&mut self, address: &str) -> String {
        self.name("hyperlink", address, true)
    }

    fn name(&mut self, kind: &str, target: &str, is_outside: bool) -> String {
        let kind = if kind.contains(':') { kind.to_owned() } else { format!("{OFFICE}{kind}") };
        let relation = (kind, target.to_owned(), is_outside);
        let at = self.0.iter().position(|known| *known == relation).unwrap_or_else(|| {
            self.0.push(relation);
            self.0.len() - 1
        });
        format!("rId{}", at + 1)
    }

    fn write(&self) -> String {
        let mut xml = Xml::part();
        xml.tag("Relationships").with("xmlns", RELATIONS).open();
        for (at, (kind, target, is_outside)) in self.0.iter().enumerate() {
            xml.tag("Relationship")
                .with("Id", format!("rId{}", at + 1))
                .with("Type", kind)
                .with("Target", target)
                .with_any("TargetMode", is_outside.then_some("External"))
                .end();
        }
        xml.finish()
    }
}

/// The parts of a file in the order they are written.
#[derive(Debug, Default)]
pub struct Package {
    parts: Vec<(String, Option<String>, Vec<u8>)>,
    endings: Vec<(&'static str, &'static str)>,
}

impl Package {
    /// Adds a part with its kind.
    pub fn add(&mut self, path: &str, kind: &str, xml: String) {
        self.parts.push((path.to_owned(), Some(kind.to_owned()), xml.into_bytes()));
    }

    /// Adds what a part refers to; nothing when it refers to nothing.
    pub fn relate(&mut self, path: &str, relations: &Relations) {
        if !relations.0.is_empty() {
            self.parts.push((path.to_owned(), None, relations.write().into_bytes()));
        }
    }

    /// Adds a picture; its kind goes by the ending of its name.
    pub fn picture(
        &mut self,
        path: &str,
        ending: &'static str,
        kind: &'static str,
        bytes: Vec<u8>,
    ) {
        if !self.endings.contains(&(ending, kind)) {
            self.endings.push((ending, kind));
        }
        self.parts.push((path.to_owned(), None, bytes));
    }

    /// The file. It holds no date but the first that the format knows, so that the same parts always
    /// give the same bytes.
    pub fn zip(&self) -> Result<Vec<u8>, zip::result::ZipError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let kinds = ("[Content_Types].xml".to_owned(), None, self.kinds().into_bytes());
        for (path, _, bytes) in [&kinds].into_iter().chain(&self.parts) {
            zip.start_file(path.as_str(), options)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn kinds(&self) -> String {
        let mut xml = Xml::part();
        xml.tag("Types").with("xmlns", KINDS).open();
        let always = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
        ];
        for (ending, kind) in always.iter().chain(&self.endings) {
            xml.tag("Default").with("Extension", ending).with("ContentType", kind).end();
        }
        for (path, kind, _) in &self.parts {
            if let Some(kind) = kind {
                let path = format!("/{path}");
                xml.tag("Override").with("PartName", path).with("ContentType", kind).end();
            }
        }
        xml.finish()
    }
}
