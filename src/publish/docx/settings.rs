//! How Word is to treat the document, and what it may use when a typeface is missing.

use super::palette::typeface;
use super::xml::Xml;
use super::{MAIN, Parts};
use crate::publish::look::{Look, Typeface};

/// The part with settings.
pub const PART: Parts = Parts {
    path: "settings.xml",
    relation: "settings",
    kind: "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
};

/// The part with typefaces.
pub const FONTS: Parts = Parts {
    path: "fontTable.xml",
    relation: "fontTable",
    kind: "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
};

/// Writes the settings. They do not ask Word to bring fields up to date on opening: it would put a
/// question to every reader, and what the fields say stands in the file already.
pub fn write(language: &str) -> String {
    let mut xml = Xml::part();
    xml.tag("w:settings").with("xmlns:w", MAIN).open();
    xml.tag("w:zoom").with("w:percent", 100).end();
    xml.value("w:defaultTabStop", 720);
    xml.value("w:characterSpacingControl", "doNotCompress");
    xml.tag("w:footnotePr").filled(|xml| {
        for id in ["-1", "0"] {
            xml.tag("w:footnote").with("w:id", id).end();
        }
    });
    xml.tag("w:compat").filled(|xml| {
        // Without this Word opens the file as one of an older version.
        xml.tag("w:compatSetting")
            .with("w:name", "compatibilityMode")
            .with("w:uri", "http://schemas.microsoft.com/office/word")
            .with("w:val", 15)
            .end();
    });
    xml.tag("w:themeFontLang").with("w:val", language).end();
    xml.value("w:decimalSymbol", ".");
    xml.value("w:listSeparator", ",");
    xml.finish()
}

/// Writes the typefaces with what may stand in for them.
pub fn fonts(look: &Look) -> String {
    let other = match look.typeface {
        Typeface::SourceSans => "Liberation Sans",
        Typeface::AtkinsonHyperlegible => "Verdana",
    };
    let mut xml = Xml::part();
    xml.tag("w:fonts").with("xmlns:w", MAIN).open();
    font(&mut xml, typeface(look), other, "swiss", "020B0604020202020204", "variable");
    font(&mut xml, MONOSPACED, "Liberation Mono", "modern", "02070309020205020404", "fixed");
    xml.finish()
}

/// The typeface of lines that are kept as they are.
pub const MONOSPACED: &str = "Courier New";

fn font(xml: &mut Xml, name: &str, other: &str, family: &str, panose: &str, pitch: &str) {
    xml.tag("w:font").with("w:name", name).filled(|xml| {
        xml.value("w:altName", other);
        xml.value("w:panose1", panose);
        xml.value("w:charset", "00");
        xml.value("w:family", family);
        xml.value("w:pitch", pitch);
    });
}
