//! Settling: anchors, footnotes, links, rows.

use masa::publish::anchors::{Anchors, slug};
use masa::publish::base64;
use masa::publish::tree::{
    Block, Cell, Column, Footnote, Inline, MediaType, Picture, PictureRefused, Publication,
    Section, Table, Target, words,
};

#[test]
fn anchors_follow_the_rule() {
    assert_eq!(slug("Who’s who? Roles & Duties"), "whos-who-roles-duties");
    assert_eq!(slug("  Plant géant  "), "plant-géant");
    assert_eq!(slug("???"), "section");
    let long = slug(&"practice reviews ".repeat(10));
    assert!(long.chars().count() <= 60 && long.ends_with("practice"), "{long}");
    let mut anchors = Anchors::default();
    let taken = [["", ""], ["groups", "groups"], ["groups", "executive"], ["groups", "executive"]];
    let taken = taken.map(|[top, above]| anchors.take("Role", top, above));
    assert_eq!(taken, ["role", "groups-role", "executive-role", "executive-role-2"]);
    assert_eq!(anchors.take("Role", "", ""), "role-2");
    assert_eq!(anchors.take("Who pays?", "money", "money"), "money-who-pays");
    assert_eq!(anchors.find("who-pays").as_deref(), Some("money-who-pays"));
    assert_eq!(anchors.find("who-knows"), None);
}

#[test]
fn a_new_section_renames_no_other_heading() {
    let section = |title: &str| {
        let below = Section::new("Who leads").with_child(Section::new("How"));
        Section::new(title).with_child(below).with_child(Section::new("Terms"))
    };
    let ids = |titles: &[&str]| {
        let sections = titles.iter().copied().map(section).collect();
        let settled = Publication { sections, ..Publication::default() }.settle();
        let mut ids = Vec::new();
        let mut open: Vec<_> = settled.sections.iter().collect();
        while let Some(section) = open.pop() {
            ids.push(section.id.clone());
            open.extend(&section.children);
        }
        ids
    };
    let before = ids(&["Scrutiny", "Training"]);
    assert!(before.contains(&"training-who-leads".to_owned()), "{before:?}");
    for titles in [["Funding", "Scrutiny", "Training"], ["Scrutiny", "Funding", "Training"]] {
        let after = ids(&titles);
        assert!(before.iter().all(|id| after.contains(id)), "{before:?} {after:?}");
    }
}

#[test]
fn anchors_that_are_asked_for_come_first() {
    let asking = Section { id: "funding".to_owned(), ..Section::new("Money") };
    let sections = vec![Section::new("Funding"), asking];
    let settled = Publication { sections, ..Publication::default() }.settle();
    let ids: Vec<_> = settled.sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(ids, ["funding-2", "funding"]);
}

#[test]
fn footnotes_are_numbered_by_first_reference_and_lost_references_go() {
    let refer = |id: &str| Inline::Footnote { id: id.to_owned() };
    let note = |id: &str| Footnote { id: id.to_owned(), blocks: vec![Block::paragraph(id)] };
    let settled = Publication {
        summary: vec![Block::inlines(vec![refer("b"), refer("nowhere"), refer("a"), refer("b")])],
        footnotes: vec![note("unused"), note("a"), note("b")],
        ..Publication::default()
    }
    .settle();
    assert_eq!(settled.summary, [Block::inlines(vec![refer("1"), refer("2"), refer("1")])]);
    let notes: Vec<_> = settled.footnotes.iter().map(|note| note.blocks.clone()).collect();
    assert_eq!(notes, ["b", "a", "unused"].map(|text| vec![Block::paragraph(text)]));
}

#[test]
fn links_within_lead_somewhere_or_are_words() {
    let link = |id: &str| Inline::see(id, "see");
    let nested = Inline::Link {
        target: Target::anchor("Who pays"),
        content: vec![Inline::link("https://example.org", "inner")],
    };
    let settled = Publication {
        summary: vec![Block::inlines(vec![link("who-pays"), link("nowhere"), nested])],
        sections: vec![Section::new("Who pays")],
        ..Publication::default()
    }
    .settle();
    let inner = Inline::Link { target: Target::anchor("who-pays"), content: words("inner") };
    let expected = vec![link("who-pays"), Inline::text("see"), inner];
    assert_eq!(settled.summary, [Block::inlines(expected)]);
}

#[test]
fn rows_are_as_long_as_their_table_is_wide() {
    let mut table = Table::new("t", ["a", "b"].map(Column::new));
    table.row([Cell::from("1")]);
    table.row(["1", "2", "3"].map(Cell::from));
    let settled = Publication { summary: vec![table.into()], ..Publication::default() }.settle();
    let Block::Table(table) = &settled.summary[0] else { panic!("no table") };
    assert!(table.rows.iter().all(|row| row.cells.len() == 2));
}

#[test]
fn pictures_are_known_by_their_bytes() {
    let refused = |bytes: &[u8]| Picture::from_bytes(bytes.to_vec()).expect_err("no picture");
    assert_eq!(refused(b"<?xml version='1.0'?><SVG onload='x'>"), PictureRefused::Svg);
    assert_eq!(refused(b"<html>"), PictureRefused::UnknownKind);
    assert_eq!(refused(b""), PictureRefused::UnknownKind);
    assert_eq!(refused(&vec![0; 6 * 1024 * 1024]), PictureRefused::TooLarge);
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend([0, 0, 1, 0, 0, 0, 0, 2]);
    let png = Picture::from_bytes(png).expect("the start of a PNG file");
    assert_eq!((png.media_type(), png.size()), (MediaType::Png, Some((256, 2))));
    let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x03\0\x05\x01";
    let jpeg = Picture::from_bytes(jpeg.to_vec()).expect("the start of a JPEG file");
    assert_eq!(jpeg.size(), Some((5, 3)));
    for end in 0..12 {
        let _ = Picture::from_bytes(b"RIFF\0\0\0\0WEBPVP8 "[..end].to_vec());
    }
}

#[test]
fn base64_is_that_of_the_standard() {
    let pairs = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
    for (text, expected) in pairs {
        assert_eq!(base64::encode(text.as_bytes()), expected);
    }
}
