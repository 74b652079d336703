//! What the engine makes of data, and what it refuses.
//!
//! Whether the files are what they claim to be is not asked here but of other people's validators,
//! in `tests/validators/run`.

use std::collections::BTreeSet;

use masa_pdf::{Cell, Document, File, Fonts, STAND_IN, Structure, fit_picture, pdf, read};
use serde_json::{Value, json};

macro_rules! font {
    ($file:literal) => {
        include_bytes!(concat!("../../../templates/fonts/", $file)) as &'static [u8]
    };
}

fn fonts() -> Fonts {
    let files = [
        font!("AtkinsonHyperlegible-Regular.ttf"),
        font!("AtkinsonHyperlegible-Italic.ttf"),
        font!("AtkinsonHyperlegible-Bold.ttf"),
        font!("AtkinsonHyperlegible-BoldItalic.ttf"),
        font!("DejaVuSans.ttf"),
        font!("DejaVuSansMono.ttf"),
        font!("NotoEmoji-Regular.ttf"),
    ];
    Fonts::new(files).expect("the fonts can be read")
}

/// A publication of one part that holds these blocks.
fn publication(blocks: &[Value]) -> Document {
    let data = json!({
        "language": {"lang": "en", "region": "GB"},
        "title": "Arrangements", "short-title": "Arrangements", "subtitle": null, "kind": null,
        "description": null, "date": [2026, 6, 24], "author": null,
        "look": {
            "accent": "#0d5257", "attention": "#8a2f0f", "typeface": "Atkinson Hyperlegible",
            "name": null, "logo": null,
        },
        "notices": [], "facts": [], "contents": null, "summary": [], "colophon": [],
        "parts": [{"wide": false, "blocks": blocks}],
    });
    Document { data: data.to_string().into_bytes(), files: Vec::new() }
}

fn paragraph(text: &str) -> Value {
    json!({"is": "paragraph", "turned": false, "inlines": [text]})
}

fn heading(level: usize) -> Value {
    json!({"is": "heading", "level": level, "title": "Words", "id": format!("at-{level}")})
}

fn figure(file: &str, alternative: Option<&str>) -> Value {
    json!({
        "is": "figure", "id": "picture", "file": file, "width": 20, "reason": null,
        "alternative": alternative, "caption": [], "equivalent": [],
    })
}

#[test]
fn text_is_never_a_command() {
    let hostile =
        r#"#panic("no") *a* _b_ $x$ `c` <d> @e // f /* g */ \ = h - i + j / k: l #let m = 1"#;
    let made = pdf(&publication(&[paragraph(hostile)]), &fonts()).expect("text cannot fail");
    assert!(made.starts_with(b"%PDF-1.7"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (document, fonts) = (publication(&[heading(2), paragraph("Words")]), fonts());
    let first = pdf(&document, &fonts).expect("it can be made");
    assert_eq!(first, pdf(&document, &fonts).expect("it can be made"));
    let other = publication(&[heading(2), paragraph("Other words")]);
    assert_ne!(first, pdf(&other, &fonts).expect("it can be made"));
}

#[test]
fn a_heading_level_left_out_is_refused() {
    let refused = pdf(&publication(&[heading(2), heading(4)]), &fonts()).expect_err("no level 3");
    assert!(refused.to_string().contains("heading level"), "{refused}");
}

#[test]
fn a_picture_without_alternative_is_refused() {
    let mut document = publication(&[figure("picture-1.png", None)]);
    document.files = vec![File { name: "picture-1.png".to_owned(), bytes: png(8) }];
    let refused = pdf(&document, &fonts()).expect_err("no alternative");
    assert!(refused.to_string().contains("alt text"), "{refused}");
}

#[test]
fn nothing_is_read_that_was_not_handed_over() {
    let document = publication(&[figure("/etc/passwd", Some("A file of the machine"))]);
    assert!(pdf(&document, &fonts()).is_err());
}

#[test]
fn lists_lie_eight_deep_with_text_eight_deep_in_them() {
    let text = (0..8).fold(json!("deep"), |inside, _| json!({"is": "strong", "inlines": [inside]}));
    let inmost = json!({"is": "paragraph", "turned": false, "inlines": [text]});
    let nested = (0..8).fold(inmost, |inside, _| json!({"is": "bullets", "items": [[inside]]}));
    pdf(&publication(&[nested]), &fonts()).expect("that is not too deep");
}

#[test]
fn what_no_font_has_gets_a_stand_in() {
    let fonts = fonts();
    let mut lost = BTreeSet::new();
    for kept in ["Words", "Ŵyl Ynys Môn", "السلام عليكم", "שלום", "Łódź", "👍🏽 ☎\u{fe0f} ✅", "→ ½ €"]
    {
        assert_eq!(fonts.fit(kept, &mut lost), kept);
    }
    assert!(lost.is_empty(), "{lost:?}");
    assert_eq!(fonts.fit("中文 a", &mut lost), format!("{STAND_IN}{STAND_IN} a"));
    assert_eq!(fonts.fit("\u{e000}", &mut lost), STAND_IN.to_string());
    assert_eq!(lost, BTreeSet::from(['中', '文', '\u{e000}']));
}

#[test]
fn a_broken_picture_is_told_and_one_of_sixteen_bits_is_written_anew() {
    let whole = png(8);
    assert_eq!(fit_picture(&whole).expect("it is whole").bytes, whole);
    let told = fit_picture(&whole[..whole.len() / 2]).err().expect("it is broken");
    assert!(told.to_string().contains("damaged"), "{told}");
    let deep = png(16);
    let anew = fit_picture(&deep).expect("it is whole");
    assert_eq!((anew.ending, anew.width, anew.height), ("png", 2, 2));
    let mut document = publication(&[figure("picture-1.png", Some("Grey"))]);
    document.files =
        vec![File { name: "picture-1.png".to_owned(), bytes: anew.bytes.into_owned() }];
    pdf(&document, &fonts()).expect("it is fit");
}

/// A grey picture of two by two pixels, of 8 or 16 bits.
fn png(bits: u8) -> Vec<u8> {
    use image::{DynamicImage, ImageFormat};
    let picture =
        if bits == 16 { DynamicImage::new_luma16(2, 2) } else { DynamicImage::new_luma8(2, 2) };
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).expect("memory takes it");
    bytes.into_inner()
}

#[test]
fn what_was_written_can_be_read_back() {
    let table = json!({
        "is": "table", "id": "sums", "caption": "Sums", "size": "ordinary", "hyphenate": false,
        "row-headers": true, "headed": true,
        "columns": [
            {"inlines": ["Who"], "align": "start", "part": 10},
            {"inlines": [], "align": "numbers", "part": 10},
        ],
        "parts": [[{"total": false, "whole": true, "cells": [[paragraph("Police")], [paragraph("7")]]}]],
    });
    let mut document = publication(&[heading(2), table, figure("picture-1.png", Some("Grey é"))]);
    document.files = vec![File { name: "picture-1.png".to_owned(), bytes: png(8) }];
    let found = read(&pdf(&document, &fonts()).expect("it can be made")).expect("it can be read");
    let wanted = Structure {
        title: "Arrangements".to_owned(),
        language: "en-GB".to_owned(),
        headings: vec![(1, "Arrangements".to_owned()), (2, "Words".to_owned())],
        alternatives: vec!["Grey é".to_owned()],
        tables: vec![vec![vec![Cell::NamesColumn, Cell::Data], vec![Cell::NamesRow, Cell::Data]]],
    };
    assert_eq!(found, wanted);
    assert!(read(b"no PDF").is_err());
}
