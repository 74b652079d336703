//! The style of tables: quiet lines between rows, a tinted row of headings.

use crate::publish::docx::palette::Palette;
use crate::publish::docx::properties::{Border, Run, shade};
use crate::publish::docx::xml::Xml;

/// Writes the usual table, and ours on top of it.
pub fn write(xml: &mut Xml, palette: &Palette) {
    begin(xml, "TableNormal", "Normal Table", "");
    xml.tag("w:tblPr").filled(|xml| {
        width(xml, "w:tblInd", 0);
        margins(xml, [0, 108, 0, 108]);
    });
    xml.close();
    begin(xml, "MasaTable", "Masa Table", "TableNormal");
    xml.tag("w:tblPr").filled(|xml| {
        width(xml, "w:tblInd", 0);
        xml.tag("w:tblBorders").filled(|xml| {
            let line = Border::new(4, 0, palette.line.clone());
            Border::new(8, 0, palette.strong_line.clone()).write("w:top", xml);
            Border::new(8, 0, palette.strong_line.clone()).write("w:bottom", xml);
            line.write("w:insideH", xml);
        });
        margins(xml, [20, 100, 20, 100]);
    });
    condition(xml, "firstRow", palette, |xml| {
        xml.tag("w:tcBorders").filled(|xml| {
            Border::new(8, 0, palette.strong_line.clone()).write("w:bottom", xml);
        });
        shade(&palette.tint, xml);
        xml.value("w:vAlign", "bottom");
    });
    condition(xml, "lastRow", palette, |xml| {
        xml.tag("w:tcBorders").filled(|xml| {
            Border::new(8, 0, palette.strong_line.clone()).write("w:top", xml);
        });
    });
    condition(xml, "firstCol", palette, |_| {});
    xml.close();
}

fn begin(xml: &mut Xml, id: &str, name: &str, above: &str) {
    let is_ours = !above.is_empty();
    xml.tag("w:style")
        .with("w:type", "table")
        .with_any("w:default", (!is_ours).then_some(1))
        .with_any("w:customStyle", is_ours.then_some(1))
        .with("w:styleId", id)
        .open();
    xml.value("w:name", name);
    if is_ours {
        xml.value("w:basedOn", above);
    }
    xml.flag("w:qFormat", is_ours);
}

fn condition(xml: &mut Xml, kind: &str, palette: &Palette, cell: impl FnOnce(&mut Xml)) {
    xml.tag("w:tblStylePr").with("w:type", kind).filled(|xml| {
        Run { bold: true, colour: Some(palette.ink.clone()), ..Run::default() }.write(xml);
        let mut inside = Xml::default();
        cell(&mut inside);
        if !inside.is_empty() {
            xml.tag("w:tcPr").filled(|xml| xml.append(inside));
        }
    });
}

/// Writes a length in twentieths of a point.
pub fn width(xml: &mut Xml, name: &'static str, length: u32) {
    xml.tag(name).with("w:w", length).with("w:type", "dxa").end();
}

fn margins(xml: &mut Xml, sides: [u32; 4]) {
    xml.tag("w:tblCellMar").filled(|xml| {
        for (name, side) in ["w:top", "w:left", "w:bottom", "w:right"].into_iter().zip(sides) {
            width(xml, name, side);
        }
    });
}
