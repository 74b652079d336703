//! The styles of paragraphs.

use super::Style;
use crate::publish::docx::palette::{Palette, UPRIGHT};
use crate::publish::docx::properties::{Border, Frame, Indent, Paragraph, Run, Spacing};
use crate::publish::docx::settings::MONOSPACED;

/// The size of body text, in half points: what guidance on readable print asks for at least.
pub const SIZE: u32 = 24;
/// The size of words in tables.
const TABLE: u32 = 21;
/// The size of words in tables of many columns.
const SMALL: u32 = 18;

/// All of them, each after the one it stands on.
pub fn all(palette: &Palette) -> Vec<Style> {
    let mut all = vec![
        Style::new("Normal", "Normal", ""),
        Style::new("BodyText", "Body Text", "Normal"),
        Style::new("Lead", "Masa Lead", "BodyText").next("BodyText").run(sized(28)),
    ];
    all.extend(cover(palette));
    all.extend(headings(palette));
    all.extend(contents(palette));
    all.extend(lists());
    all.extend(tables(palette));
    all.extend(apart(palette));
    all.extend(edges(palette));
    all
}

fn sized(size: u32) -> Run {
    Run { size: Some(size), ..Run::default() }
}

fn quiet(palette: &Palette, size: u32) -> Run {
    Run { colour: Some(palette.quiet.clone()), ..sized(size) }
}

/// A frame that fills the block of the cover with the accent colour.
fn cover_frame(palette: &Palette) -> Frame {
    let line = |space| Some(Border::new(8, space, palette.accent.clone()));
    Frame {
        top: line(24),
        left: line(20),
        bottom: line(24),
        right: line(20),
        between: None,
        fill: Some(palette.accent.clone()),
    }
}

fn cover(palette: &Palette) -> Vec<Style> {
    // The frame stands out from the words by its room; so the words stand in, and the frame is as
    // wide as a line of text.
    let block = |line| Paragraph {
        keep_next: true,
        frame: cover_frame(palette),
        indent: Indent { left: 420, right: 420, hanging: 0 },
        spacing: Spacing { line: Some(line), ..Spacing::default() },
        ..Paragraph::default()
    };
    let on = |size, bold| Run {
        bold,
        size: Some(size),
        colour: Some(palette.on_accent.clone()),
        ..Run::default()
    };
    let quietly =
        |size, bold| Run { colour: Some(palette.on_accent_quiet.clone()), ..on(size, bold) };
    vec![
        Style::new("Logo", "Masa Logo", "Normal").room(0, 360),
        Style::new("DocumentKind", "Masa Document Kind", "Normal")
            .next("Title")
            .paragraph(block(264))
            .room(0, 240)
            .run(quietly(24, true)),
        Style::new("Title", "Title", "Normal")
            .next("Subtitle")
            .paragraph(block(252))
            .room(0, 160)
            .run(on(60, true)),
        Style::new("Subtitle", "Subtitle", "Normal")
            .next("BodyText")
            .paragraph(block(276))
            .room(0, 0)
            .run(quietly(30, false)),
        Style::new("CoverEnd", "Masa Cover End", "Normal").room(0, 560).run(sized(8)),
    ]
}

fn headings(palette: &Palette) -> Vec<Style> {
    let heading = |id, name, level, size: u32, colour, before, after| {
        let paragraph = Paragraph {
            keep_next: true,
            keep_lines: true,
            spacing: Spacing { line: Some(252), ..Spacing::default() },
            outline: Some(level),
            ..Paragraph::default()
        };
        let run = Run { bold: true, size: Some(size), colour: Some(colour), ..Run::default() };
        Style::new(id, name, "Normal")
            .next("BodyText")
            .paragraph(paragraph)
            .room(before, after)
            .run(run)
    };
    let (accent, ink, quiet) = (|| palette.accent.clone(), || palette.ink.clone(), &palette.quiet);
    vec![
        heading("Heading1", "heading 1", 0, 40, accent(), 560, 200),
        heading("Heading2", "heading 2", 1, 30, ink(), 400, 140),
        heading("Heading3", "heading 3", 2, 26, accent(), 320, 120),
        heading("Heading4", "heading 4", 3, 24, ink(), 280, 100),
        heading("Heading5", "heading 5", 4, 24, quiet.clone(), 240, 100),
        heading("Heading6", "heading 6", 5, 22, quiet.clone(), 240, 100),
    ]
}

fn contents(palette: &Palette) -> Vec<Style> {
    let line = |left, before| Paragraph {
        tab: Some((UPRIGHT, true)),
        indent: Indent { left, right: 680, hanging: 0 },
        spacing: Spacing { before: Some(before), after: Some(40), line: Some(264) },
        ..Paragraph::default()
    };
    let title =
        Run { bold: true, size: Some(32), colour: Some(palette.accent.clone()), ..Run::default() };
    let heading = Paragraph { keep_next: true, ..Paragraph::default() };
    vec![
        Style::new("TOCHeading", "TOC Heading", "Normal")
            .paragraph(heading)
            .room(480, 120)
            .run(title),
        Style::new("TOC1", "toc 1", "Normal")
            .paragraph(line(0, 120))
            .run(Run { bold: true, ..sized(22) }),
        Style::new("TOC2", "toc 2", "Normal").paragraph(line(340, 0)).run(sized(21)),
    ]
}

fn lists() -> Vec<Style> {
    vec![
        Style::new("ListBullet", "List Bullet", "BodyText").room(0, 80),
        Style::new("ListNumber", "List Number", "BodyText").room(0, 80),
        Style::new("ListContinue", "List Continue", "BodyText").room(0, 80),
        Style::new("Clause", "Masa Clause", "BodyText").room(0, 120),
        Style::new("Description", "Masa Description", "BodyText").room(60, 60),
    ]
}

fn tables(palette: &Palette) -> Vec<Style> {
    let tight = Paragraph {
        spacing: Spacing { before: Some(50), after: Some(50), line: Some(259) },
        ..Paragraph::default()
    };
    let caption = Run { bold: true, size: Some(22), ..Run::default() };
    let under = quiet(palette, 21);
    let kept = Paragraph { keep_next: true, ..Paragraph::default() };
    vec![
        Style::new("Caption", "caption", "Normal")
            .paragraph(kept.clone())
            .room(200, 100)
            .run(caption),
        Style::new("FigureCaption", "Masa Figure Caption", "Normal").room(60, 240).run(under),
        Style::new("Figure", "Masa Figure", "Normal").paragraph(kept).room(120, 60),
        Style::new("TableText", "Masa Table Text", "Normal")
            .paragraph(tight.clone())
            .run(sized(TABLE)),
        Style::new("TableBullet", "Masa Table Bullet", "TableText"),
        Style::new("TableNumber", "Masa Table Number", "TableText"),
        Style::new("TableSmall", "Masa Table Small", "Normal").paragraph(tight).run(sized(SMALL)),
        Style::new("TableSmallBullet", "Masa Table Small Bullet", "TableSmall"),
        Style::new("TableSmallNumber", "Masa Table Small Number", "TableSmall"),
        Style::new("TableEnd", "Masa Table End", "Normal")
            .paragraph(Paragraph {
                spacing: Spacing { before: Some(0), after: Some(120), line: Some(120) },
                ..Paragraph::default()
            })
            .run(sized(8)),
    ]
}

/// What stands apart from the text around it.
fn apart(palette: &Palette) -> Vec<Style> {
    let bar = |size, space, colour| Some(Border::new(size, space, colour));
    let quote = Paragraph {
        keep_lines: true,
        frame: Frame { left: bar(24, 14, palette.accent.clone()), ..Frame::default() },
        indent: Indent { left: 340, right: 340, hanging: 0 },
        ..Paragraph::default()
    };
    let code = Paragraph {
        frame: Frame {
            fill: Some(palette.shade.clone()),
            left: bar(4, 8, palette.line.clone()),
            ..Frame::default()
        },
        indent: Indent { left: 200, right: 0, hanging: 0 },
        spacing: Spacing { line: Some(259), ..Spacing::default() },
        ..Paragraph::default()
    };
    let rule = Paragraph {
        frame: Frame { bottom: bar(6, 1, palette.line.clone()), ..Frame::default() },
        ..Paragraph::default()
    };
    vec![
        Style::new("Quote", "Quote", "Normal").paragraph(quote.clone()).run(sized(26)),
        Style::new("QuoteSource", "Masa Quote Source", "Normal")
            .paragraph(Paragraph { keep_lines: false, ..quote })
            .run(quiet(palette, 22)),
        Style::new("HTMLPreformatted", "HTML Preformatted", "Normal")
            .paragraph(code)
            .run(Run { font: Some(MONOSPACED), ..sized(20) }),
        Style::new("Rule", "Masa Rule", "Normal").paragraph(rule).room(60, 300).run(sized(8)),
        Style::new("NoticeTitle", "Masa Notice Title", "BodyText").next("Notice").room(0, 60),
        Style::new("Notice", "Masa Notice", "BodyText").room(0, 60),
        Style::new("ContactName", "Masa Contact Name", "BodyText")
            .paragraph(Paragraph { keep_next: true, ..Paragraph::default() })
            .room(0, 60)
            .run(Run { bold: true, ..Run::default() }),
        Style::new("Colophon", "Masa Colophon", "Normal").room(0, 120).run(quiet(palette, 21)),
    ]
}

/// What stands at the edges of the page.
fn edges(palette: &Palette) -> Vec<Style> {
    let line = Some(Border::new(4, 6, palette.line.clone()));
    let header = Paragraph {
        frame: Frame { bottom: line.clone(), ..Frame::default() },
        ..Paragraph::default()
    };
    let footer = Paragraph {
        frame: Frame { top: line, ..Frame::default() },
        align: Some("right"),
        ..Paragraph::default()
    };
    let tight = Paragraph {
        spacing: Spacing { line: Some(252), ..Spacing::default() },
        ..Paragraph::default()
    };
    vec![
        Style::new("Header", "header", "Normal")
            .paragraph(header)
            .room(0, 0)
            .run(quiet(palette, 18)),
        Style::new("Footer", "footer", "Normal")
            .paragraph(footer)
            .room(0, 0)
            .run(quiet(palette, 18)),
        Style::new("SectionEnd", "Masa Section End", "Normal")
            .paragraph(tight.clone())
            .room(0, 0)
            .run(sized(2)),
        Style::new("CommentText", "annotation text", "Normal")
            .paragraph(tight.clone())
            .room(0, 60)
            .run(sized(20)),
        Style::new("FootnoteText", "footnote text", "Normal")
            .paragraph(tight)
            .room(0, 60)
            .run(sized(20)),
    ]
}
