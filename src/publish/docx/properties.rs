//! The properties of a paragraph and of a run of text, each written in the order that the schema
//! of Word asks for. This is the one place that knows those orders.

use super::palette::Shade;
use super::xml::Xml;

/// What a paragraph is: `w:pPr`.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an element of its own in the schema")]
pub struct Paragraph {
    /// Its style, by id.
    pub style: Option<&'static str>,
    /// It stays on the page of what follows.
    pub keep_next: bool,
    /// Its lines stay on one page.
    pub keep_lines: bool,
    /// It begins a page.
    pub page_break: bool,
    /// Its level and list, where it has a number or a dot.
    pub number: Option<(usize, usize)>,
    /// Lines around it and what lies behind it.
    pub frame: Frame,
    /// Where its tabs lead: the place, and whether what follows ends there.
    pub tab: Option<(u32, bool)>,
    /// It is read from right to left.
    pub right_to_left: bool,
    /// The room before and after it, and the height of its lines in 240ths.
    pub spacing: Spacing,
    /// How far it stands in.
    pub indent: Indent,
    /// No room between it and another of its style.
    pub close: bool,
    /// How its lines are set: `center` or `right`.
    pub align: Option<&'static str>,
    /// The level of a heading, from 0.
    pub outline: Option<usize>,
}

/// Room around the lines of a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spacing {
    /// Before the first line.
    pub before: Option<u32>,
    /// After the last line.
    pub after: Option<u32>,
    /// The height of the lines in 240ths of the usual.
    pub line: Option<u32>,
}

/// How far a paragraph stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Indent {
    /// At the side where reading starts.
    pub left: u32,
    /// At the side where it ends.
    pub right: u32,
    /// How far the first line hangs out.
    pub hanging: u32,
}

/// The lines around something, and what lies behind it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Above.
    pub top: Option<Border>,
    /// Where reading starts.
    pub left: Option<Border>,
    /// Below.
    pub bottom: Option<Border>,
    /// Where reading ends.
    pub right: Option<Border>,
    /// Between paragraphs that share the frame, or rows.
    pub between: Option<Border>,
    /// Behind.
    pub fill: Option<Shade>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Border {
    /// `single`, `dashed`, `double`.
    pub line: &'static str,
    /// In eighths of a point.
    pub size: u32,
    /// The room between it and the words, in points, at most 31.
    pub space: u32,
    /// Its colour.
    pub colour: Shade,
}

impl Border {
    /// A plain line.
    pub const fn new(size: u32, space: u32, colour: Shade) -> Self {
        Self { line: "single", size, space, colour }
    }

    /// Writes the line under this name.
    pub fn write(&self, name: &'static str, xml: &mut Xml) {
        xml.tag(name)
            .with("w:val", self.line)
            .with("w:sz", self.size)
            .with("w:space", self.space)
            .with("w:color", &self.colour)
            .end();
    }
}

impl Frame {
    /// Writes `w:pBdr` and `w:shd`.
    fn write(&self, xml: &mut Xml) {
        let lines = [
            ("w:top", &self.top),
            ("w:left", &self.left),
            ("w:bottom", &self.bottom),
            ("w:right", &self.right),
            ("w:between", &self.between),
        ];
        if lines.iter().any(|(_, line)| line.is_some()) {
            xml.tag("w:pBdr").filled(|xml| {
                for (name, line) in lines {
                    if let Some(line) = line {
                        line.write(name, xml);
                    }
                }
            });
        }
        if let Some(fill) = &self.fill {
            shade(fill, xml);
        }
    }
}

/// Writes what lies behind a paragraph or cell.
pub fn shade(fill: &Shade, xml: &mut Xml) {
    xml.tag("w:shd").with("w:val", "clear").with("w:color", "auto").with("w:fill", fill).end();
}

impl Paragraph {
    /// A paragraph of this style.
    pub fn styled(style: &'static str) -> Self {
        Self { style: Some(style), ..Self::default() }
    }

    /// Writes `w:pPr`, with the properties of a part of the document at its end where one ends here.
    pub fn write(&self, xml: &mut Xml, section: Option<Xml>) {
        let mut inside = Xml::default();
        self.first_half(&mut inside);
        self.second_half(&mut inside);
        if let Some(section) = section {
            inside.append(section);
        }
        if !inside.is_empty() {
            xml.tag("w:pPr").filled(|xml| xml.append(inside));
        }
    }

    fn first_half(&self, xml: &mut Xml) {
        if let Some(style) = self.style {
            xml.value("w:pStyle", style);
        }
        xml.flag("w:keepNext", self.keep_next);
        xml.flag("w:keepLines", self.keep_lines);
        xml.flag("w:pageBreakBefore", self.page_break);
        if let Some((level, list)) = self.number {
            xml.tag("w:numPr").filled(|xml| {
                xml.value("w:ilvl", level);
                xml.value("w:numId", list);
            });
        }
        self.frame.write(xml);
        if let Some((place, is_end)) = self.tab {
            xml.tag("w:tabs").filled(|xml| {
                let kind = if is_end { "right" } else { "left" };
                xml.tag("w:tab").with("w:val", kind).with("w:pos", place).end();
            });
        }
    }

    fn second_half(&self, xml: &mut Xml) {
        xml.flag("w:bidi", self.right_to_left);
        self.spacing.write(xml);
        self.indent.write(xml);
        xml.flag("w:contextualSpacing", self.close);
        if let Some(align) = self.align {
            xml.value("w:jc", align);
        }
        if let Some(level) = self.outline {
            xml.value("w:outlineLvl", level);
        }
    }
}

impl Spacing {
    fn write(self, xml: &mut Xml) {
        if self != Self::default() {
            let rule = self.line.map(|_| "auto");
            xml.tag("w:spacing")
                .with_any("w:before", self.before)
                .with_any("w:after", self.after)
                .with_any("w:line", self.line)
                .with_any("w:lineRule", rule)
                .end();
        }
    }
}

impl Indent {
    fn write(self, xml: &mut Xml) {
        if self != Self::default() {
            let some = |length: u32| (length > 0).then_some(length);
            xml.tag("w:ind")
                .with("w:left", self.left)
                .with_any("w:right", some(self.right))
                .with_any("w:hanging", some(self.hanging))
                .end();
        }
    }
}

/// What a run of text is: `w:rPr`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is an element of its own in the schema")]
pub struct Run {
    /// Its style, by id.
    pub style: Option<&'static str>,
    /// Its typeface.
    pub font: Option<&'static str>,
    /// Important.
    pub bold: bool,
    /// Stressed.
    pub italic: bool,
    /// No longer holds.
    pub struck: bool,
    /// Its colour.
    pub colour: Option<Shade>,
    /// Its size in half points.
    pub size: Option<u32>,
    /// Underlined.
    pub underlined: bool,
    /// Behind it.
    pub fill: Option<Shade>,
    /// Small and above the line.
    pub raised: bool,
    /// Written from right to left.
    pub right_to_left: bool,
}

impl Run {
    /// Writes `w:rPr`.
    pub fn write(&self, xml: &mut Xml) {
        if *self == Self::default() {
            return;
        }
        xml.tag("w:rPr").filled(|xml| {
            if let Some(style) = self.style {
                xml.value("w:rStyle", style);
            }
            if let Some(font) = self.font {
                fonts(font, xml);
            }
            // Each again for right-to-left words.
            for (is_there, names) in
                [(self.bold, ["w:b", "w:bCs"]), (self.italic, ["w:i", "w:iCs"])]
            {
                for name in names {
                    xml.flag(name, is_there);
                }
            }
            xml.flag("w:strike", self.struck);
            if let Some(colour) = &self.colour {
                xml.value("w:color", colour);
            }
            if let Some(size) = self.size {
                for name in ["w:sz", "w:szCs"] {
                    xml.value(name, size);
                }
            }
            if self.underlined {
                xml.value("w:u", "single");
            }
            if let Some(fill) = &self.fill {
                shade(fill, xml);
            }
            if self.raised {
                xml.value("w:vertAlign", "superscript");
            }
            xml.flag("w:rtl", self.right_to_left);
        });
    }
}

/// Writes the typeface for every script.
pub fn fonts(font: &str, xml: &mut Xml) {
    xml.tag("w:rFonts")
        .with("w:ascii", font)
        .with("w:hAnsi", font)
        .with("w:eastAsia", font)
        .with("w:cs", font)
        .end();
}
