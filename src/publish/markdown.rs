//! The publication tree as Markdown: `CommonMark` with the tables and footnotes of GitHub.
//!
//! Whoever parses what is written here finds the words of the tree again, whatever stands in them:
//! runs of text are read back before they are written ([`inlines`]).

mod blocks;
mod escape;
mod inlines;
mod tables;

use super::settle::Settled;
use super::tree::Section;
use blocks::Lines;

/// The publication as Markdown, ending in a line end.
pub fn write(publication: &Settled) -> String {
    let mut lines = Lines::new(publication);
    lines.heading(1, &publication.title);
    if let Some(subtitle) = &publication.subtitle {
        lines.words(subtitle);
    }
    lines.words(&publication.document_kind);
    for notice in &publication.status_banner {
        lines.notice(notice);
    }
    lines.descriptions(&publication.key_facts);
    lines.blocks(&publication.summary);
    for section in &publication.sections {
        write_section(section, 2, &mut lines);
    }
    if !publication.colophon.is_empty() {
        lines.rule();
        lines.blocks(&publication.colophon);
    }
    lines.footnotes();
    lines.into_text()
}

fn write_section(section: &Section, level: usize, lines: &mut Lines<'_>) {
    lines.heading(level, &section.title);
    lines.blocks(&section.blocks);
    for child in &section.children {
        write_section(child, level + 1, lines);
    }
}
