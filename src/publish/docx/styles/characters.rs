//! The styles of words.

use super::Style;
use crate::publish::docx::palette::Palette;
use crate::publish::docx::properties::Run;
use crate::publish::docx::settings::MONOSPACED;

/// All of them, each after the one it stands on.
pub fn all(palette: &Palette) -> Vec<Style> {
    let run = Run::default;
    let link = Run { colour: Some(palette.accent.clone()), underlined: true, ..run() };
    let code = Run { font: Some(MONOSPACED), fill: Some(palette.shade.clone()), ..run() };
    let term = Run { bold: true, ..run() };
    let number = Run { bold: true, colour: Some(palette.accent.clone()), ..run() };
    let on = |id, name, run| Style::new(id, name, "DefaultParagraphFont").run(run);
    vec![
        Style::new("DefaultParagraphFont", "Default Paragraph Font", ""),
        on("Hyperlink", "Hyperlink", link),
        on("Strong", "Strong", Run { bold: true, ..run() }),
        on("Emphasis", "Emphasis", Run { italic: true, ..run() }),
        on("HTMLCode", "HTML Code", code),
        on("FootnoteReference", "footnote reference", Run { raised: true, ..run() }),
        on("CommentReference", "annotation reference", Run { size: Some(16), ..run() }),
        on("Term", "Masa Term", term),
        on("ClauseNumber", "Masa Clause Number", number),
        on("NoticeKind", "Masa Notice Kind", Run { bold: true, ..run() }),
    ]
}
