//! Lists: the dots, and a count of its own for every ordered list.

use super::lists::{DEEPEST, STEP};
use super::properties::{Indent, Paragraph};
use super::xml::Xml;
use super::{MAIN, Parts};

/// The one list of all points that are marked by a dot.
pub const DOTS: usize = 1;

/// The ordered lists of a document: at which level each lies, and where it begins to count.
#[derive(Debug, Default)]
pub struct Numbering(Vec<(usize, u64)>);

impl Numbering {
    /// A new ordered list.
    pub fn begin(&mut self, level: usize, first: u64) -> usize {
        // More than this Word does not count.
        self.0.push((level, first.min(32_767)));
        DOTS + self.0.len()
    }

    /// Writes the part.
    pub fn write(&self) -> String {
        let mut xml = Xml::part();
        xml.tag("w:numbering").with("xmlns:w", MAIN).open();
        let dots = |level: usize| ["•", "–", "▪"][level % 3].to_owned();
        kind(&mut xml, 0, "bullet", &dots);
        kind(&mut xml, 1, "decimal", &|level| format!("%{}.", level + 1));
        xml.tag("w:num").with("w:numId", DOTS).filled(|xml| xml.value("w:abstractNumId", 0));
        for (at, (level, first)) in self.0.iter().enumerate() {
            xml.tag("w:num").with("w:numId", DOTS + 1 + at).filled(|xml| {
                xml.value("w:abstractNumId", 1);
                xml.tag("w:lvlOverride")
                    .with("w:ilvl", level)
                    .filled(|xml| xml.value("w:startOverride", first));
            });
        }
        xml.finish()
    }
}

/// Writes one kind of list with all its levels.
fn kind(xml: &mut Xml, id: usize, format: &str, mark: &dyn Fn(usize) -> String) {
    xml.tag("w:abstractNum").with("w:abstractNumId", id).open();
    xml.value("w:multiLevelType", "multilevel");
    for level in 0..DEEPEST {
        let steps = u32::try_from(level + 1).unwrap_or(1);
        let indent = Indent { left: STEP * steps, right: 0, hanging: STEP };
        xml.tag("w:lvl").with("w:ilvl", level).filled(|xml| {
            xml.value("w:start", 1);
            xml.value("w:numFmt", format);
            xml.value("w:lvlText", mark(level));
            xml.value("w:lvlJc", "left");
            Paragraph { indent, ..Paragraph::default() }.write(xml, None);
        });
    }
    xml.close();
}

/// The kind of the part, for whoever puts the file together.
pub const PART: Parts = Parts {
    path: "numbering.xml",
    relation: "numbering",
    kind: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
};
