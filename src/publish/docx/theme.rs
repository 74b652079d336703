//! The theme: the colours that Word offers to whoever goes on writing.

use super::Parts;
use super::palette::{Palette, typeface};
use super::xml::Xml;
use crate::publish::look::Look;

/// The part.
pub const PART: Parts = Parts {
    path: "theme/theme1.xml",
    relation: "theme",
    kind: "application/vnd.openxmlformats-officedocument.theme+xml",
};

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// Writes the theme.
pub fn write(look: &Look, palette: &Palette) -> String {
    let mut xml = Xml::part();
    xml.tag("a:theme").with("xmlns:a", DRAWING).with("name", "masa").open();
    xml.tag("a:themeElements").open();
    colours(&mut xml, palette);
    xml.tag("a:fontScheme").with("name", "masa").filled(|xml| {
        for kind in ["a:majorFont", "a:minorFont"] {
            xml.tag(kind).filled(|xml| {
                xml.tag("a:latin").with("typeface", typeface(look)).end();
                for script in ["a:ea", "a:cs"] {
                    xml.tag(script).with("typeface", "").end();
                }
            });
        }
    });
    formats(&mut xml);
    xml.finish()
}

fn colours(xml: &mut Xml, palette: &Palette) {
    let colours = [
        ("a:dk1", &palette.ink),
        ("a:lt1", &palette.paper),
        ("a:dk2", &palette.accent),
        ("a:lt2", &palette.shade),
        ("a:accent1", &palette.accent),
        ("a:accent2", &palette.attention),
        ("a:accent3", &palette.strong_line),
        ("a:accent4", &palette.quiet),
        ("a:accent5", &palette.line),
        ("a:accent6", &palette.ink),
        ("a:hlink", &palette.accent),
        ("a:folHlink", &palette.quiet),
    ];
    xml.tag("a:clrScheme").with("name", "masa").filled(|xml| {
        for (name, colour) in colours {
            xml.tag(name).filled(|xml| xml.tag("a:srgbClr").with("val", colour).end());
        }
    });
}

/// Writes the formats of shapes, which the schema asks for and nothing here uses.
fn formats(xml: &mut Xml) {
    let colour = |xml: &mut Xml| {
        xml.tag("a:solidFill").filled(|xml| xml.tag("a:schemeClr").with("val", "phClr").end());
    };
    xml.tag("a:fmtScheme").with("name", "masa").filled(|xml| {
        xml.tag("a:fillStyleLst").filled(|xml| (0..3).for_each(|_| colour(xml)));
        xml.tag("a:lnStyleLst").filled(|xml| {
            for width in [6350, 12_700, 19_050] {
                xml.tag("a:ln").with("w", width).filled(colour);
            }
        });
        xml.tag("a:effectStyleLst").filled(|xml| {
            for _ in 0..3 {
                xml.tag("a:effectStyle").filled(|xml| xml.tag("a:effectLst").end());
            }
        });
        xml.tag("a:bgFillStyleLst").filled(|xml| (0..3).for_each(|_| colour(xml)));
    });
}
