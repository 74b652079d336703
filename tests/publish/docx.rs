//! The Word document, read back by zip and quick-xml alone.

pub mod file;
mod order;
mod whole;

use masa::publish::look::{Colour, Logo};
use masa::publish::tree::{
    Block, Cell, Column, Figure, Footnote, Image, Inline, Item, List, ListStyle, MarginNote,
    NoteKind, Picture, Publication, Section, Table, words,
};
use masa::publish::{Look, Settled, check, docx, one_spaced, texts};

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;

use crate::sample;
use file::{File, Node};

/// Writes a publication, reads it back and checks that the file is whole.
pub fn written(publication: &Settled) -> File {
    let file = File::read(docx::write(publication, &Look::default()).expect("it can be written"));
    order::check(&file);
    whole::check(&file);
    file
}

fn one_section(section: Section) -> File {
    written(&Publication { sections: vec![section], ..Publication::default() }.settle())
}

fn paragraphs<'a>(node: &'a Node, style: &str) -> Vec<&'a Node> {
    let has_style = |paragraph: &&Node| {
        let properties =
            paragraph.child("w:pPr").and_then(|properties| properties.child("w:pStyle"));
        properties.is_some_and(|it| it.attribute("w:val") == style)
    };
    node.named("w:p").into_iter().filter(has_style).collect()
}

#[test]
fn every_text_stands_in_order_and_nothing_else() {
    let mut publication = sample::publication();
    // The cover has notices before facts, as the page has; the tree the other way round.
    publication.status_banner.clear();
    let settled = publication.settle();
    let words = one_spaced(&written(&settled).words());
    let mut rest = words.as_str();
    let description = one_spaced(&settled.description);
    for text in texts(&settled).iter().filter(|text| **text != description) {
        let at = rest.find(text.as_str()).unwrap_or_else(|| panic!("{text:?} not in {rest:.300}"));
        let between = rest[..at].trim();
        let labels = ["", "Does not apply:", "Draft", "Information:"];
        // A second reference to a footnote repeats its number.
        let is_number = between.chars().all(|c| c.is_ascii_digit());
        assert!(labels.contains(&between) || is_number, "{between:?} before {text:?}");
        rest = &rest[at + text.len()..];
    }
    assert_eq!(rest.trim(), "");
}

#[test]
fn the_banner_stands_on_the_cover_with_its_kind_in_words() {
    let file = written(&sample::publication().settle());
    let title = paragraphs(file.part("word/document.xml"), "NoticeTitle")[0].words();
    assert_eq!(title.trim(), "Overdue: The review of this document was due on 30 June 2025");
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    let settled = sample::publication().settle();
    assert_eq!(written(&settled).bytes, written(&settled).bytes);
}

#[test]
fn properties_say_what_it_is() {
    let file = written(&sample::publication().settle());
    let core = file.part("docProps/core.xml");
    let value = |name| core.child(name).map(|node| node.text.as_str());
    assert_eq!(value("dc:title"), Some("Multi-agency safeguarding arrangements"));
    assert_eq!(value("dc:creator"), Some("Exampleshire Safeguarding Children Partnership"));
    assert_eq!(value("dc:language"), Some("en-GB"));
    assert!(value("dc:description").is_some_and(|text| text.starts_with("How the council")));
    let language = file.part("word/styles.xml").named("w:lang")[0].attribute("w:val").to_owned();
    assert_eq!(language, "en-GB");
}

#[test]
fn headings_are_headings_with_bookmarks_named_after_their_anchors() {
    let file = written(&sample::publication().settle());
    let body = file.body();
    assert_eq!(paragraphs(&body, "Title").len(), 1);
    let heading = paragraphs(&body, "Heading2")[1];
    assert_eq!(heading.words().trim(), "How our scrutineer stays independent");
    let bookmark = heading.named("w:bookmarkStart")[0].attribute("w:name");
    assert_eq!(bookmark, "masa_scrutiny_how_our_scrutine__d34028cf");
    for level in 1..=6 {
        let id = format!("Heading{level}");
        let styles = file.part("word/styles.xml").named("w:style");
        let style = styles.into_iter().find(|style| style.attribute("w:styleId") == id);
        let outline = style.expect("a style").named("w:outlineLvl")[0].attribute("w:val");
        assert_eq!(outline, (level - 1).to_string());
    }
}

#[test]
fn names_of_bookmarks_are_short_stable_and_apart() {
    assert_eq!(docx::bookmark("the-partners-2"), "masa_the_partners_2");
    let long = docx::bookmark(&"a-very-long-anchor".repeat(3));
    let longer = docx::bookmark(&"a-very-long-anchor".repeat(4));
    let foreign = docx::bookmark("gwarchod-plânt");
    for name in [&long, &longer, &foreign] {
        assert!(name.len() <= 40 && name.starts_with("masa_") && name.contains("__"), "{name}");
    }
    assert_ne!(long, longer);
    assert_eq!(foreign, "masa_gwarchod_plnt__d1c72439");
}

#[test]
fn contents_stand_there_already_and_ask_nothing_on_opening() {
    let file = written(&sample::publication().settle());
    let document = file.part("word/document.xml");
    let contents = document.named("w:sdt")[0];
    assert_eq!(contents.named("w:docPartGallery")[0].attribute("w:val"), "Table of Contents");
    let entries: Vec<String> =
        paragraphs(contents, "TOC1").iter().map(|entry| one_spaced(&entry.words())).collect();
    assert_eq!(entries[0], "The partners");
    assert_eq!(entries.len(), 5);
    assert_eq!(paragraphs(contents, "TOC2").len(), 2);
    assert!(file.part("word/settings.xml").named("w:updateFields").is_empty());
    assert!(document.named("w:fldChar").iter().all(|mark| mark.attribute("w:dirty").is_empty()));
}

#[test]
fn tables_name_their_rows_and_columns() {
    let file = written(&sample::publication().settle());
    let body = file.body();
    let tables = body.named("w:tbl");
    assert_eq!(tables.len(), 2);
    for table in &tables {
        let rows: Vec<_> = table.children.iter().filter(|child| child.name == "w:tr").collect();
        assert_eq!(rows[0].named("w:tblHeader").len(), 1);
        assert!(rows[1..].iter().all(|row| row.named("w:tblHeader").is_empty()));
        assert!(rows.iter().all(|row| row.named("w:cantSplit").len() == 1));
        let look = table.named("w:tblLook")[0];
        assert_eq!((look.attribute("w:firstRow"), look.attribute("w:firstColumn")), ("1", "1"));
        assert!(!table.named("w:tblCaption")[0].attribute("w:val").is_empty());
        let grid = table.named("w:gridCol");
        let sum: u32 = grid
            .iter()
            .map(|column| column.attribute("w:w").parse::<u32>().expect("a width"))
            .sum();
        assert_eq!(sum, 9_412);
    }
    assert_eq!(tables[1].named("w:tblLook")[0].attribute("w:lastRow"), "1");
    let caption = paragraphs(&body, "Caption")[0];
    assert_eq!(caption.words().trim(), "The safeguarding partners and who leads for each");
    let styles = file.part("word/styles.xml").named("w:style");
    let style = styles.into_iter().find(|style| style.attribute("w:styleId") == "Caption");
    assert_eq!(style.expect("a style").named("w:keepNext").len(), 1);
}

#[test]
fn a_wide_table_has_a_page_on_its_side_and_the_text_goes_on_upright() {
    let columns = (1..=9).map(|number| Column::new(format!("Column {number}")));
    let mut table = Table::new("Wide", columns);
    table.row((1..=9).map(|number| Cell::from(format!("value {number}"))));
    let section = Section::new("One").with(Block::paragraph("before")).with(table);
    let file = one_section(section.with(Block::paragraph("after")));
    let pages: Vec<bool> = file
        .part("word/document.xml")
        .named("w:pgSz")
        .iter()
        .map(|page| page.attribute("w:orient") == "landscape")
        .collect();
    assert_eq!(pages, [false, true, false]);
}

#[test]
fn every_ordered_list_begins_again_and_nests_without_end() {
    let numbered = |blocks: Vec<Block>| {
        Block::List(List { style: ListStyle::Numbers(1), items: vec![Item::new(blocks)] })
    };
    let mut deep = Block::paragraph("the innermost words");
    for depth in 0..20 {
        deep = numbered(vec![Block::paragraph(format!("depth {depth}")), deep]);
    }
    let section = Section::new("Lists")
        .with(numbered(vec![Block::paragraph("one")]))
        .with(List { style: ListStyle::Numbers(4), items: vec![Item::inlines(words("four"))] })
        .with(deep);
    let file = one_section(section);
    let starts: Vec<_> = file
        .part("word/numbering.xml")
        .named("w:startOverride")
        .iter()
        .map(|start| start.attribute("w:val").to_owned())
        .collect();
    assert_eq!(starts.len(), 22);
    assert_eq!(starts[..2], ["1", "4"]);
    assert!(file.words().contains("the innermost words"));
    let lists: Vec<_> = file
        .body()
        .named("w:numId")
        .iter()
        .map(|list| list.attribute("w:val").to_owned())
        .collect();
    assert_eq!(lists.len(), 22);
}

#[test]
fn pictures_have_words_and_drawings_a_picture_for_old_readers() {
    let file = written(&sample::publication().settle());
    let document = file.part("word/document.xml");
    let labels: Vec<&str> =
        document.named("wp:docPr").iter().map(|picture| picture.attribute("descr")).collect();
    assert!(labels[0].starts_with("A chart of 6 groups"), "{labels:?}");
    assert_eq!(labels[1], "A single green dot");
    assert_eq!(document.named("asvg:svgBlip").len(), 1);
    for ending in ["png", "svg", "gif"] {
        assert!(file.names.iter().any(|name| name.ends_with(ending)), "{ending}");
    }
}

/// A WebP picture of one dot.
const WEBP: &[u8] = b"RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00";

#[test]
fn webp_becomes_png_and_what_cannot_be_read_is_told() {
    let figure = |bytes: &[u8]| Figure {
        id: String::new(),
        image: Image::Picture(Picture::from_bytes(bytes.to_vec()).expect("WebP")),
        alternative: "One dot".to_owned(),
        caption: Vec::new(),
        equivalent: Vec::new(),
    };
    let file = one_section(Section::new("Good").with(figure(WEBP)));
    assert!(file.names.iter().any(|name| name == "word/media/picture1.png"));
    let file = one_section(Section::new("Broken").with(figure(&WEBP[..20])));
    assert!(!file.names.iter().any(|name| name.contains("media")));
    let words = one_spaced(&file.words());
    assert!(words.contains("One dot The picture cannot be read"), "{words}");
}

#[test]
fn right_to_left_words_say_so() {
    let section = Section::new("Words")
        .with(Block::paragraph("Welcome: مرحبا بكم, friends"))
        .with(Block::paragraph("ברוכים הבאים 2026"));
    let file = one_section(section);
    let body = file.body();
    let turned = paragraphs(&body, "BodyText");
    assert!(turned[0].named("w:bidi").is_empty());
    assert_eq!(turned[1].named("w:bidi").len(), 1);
    let runs: Vec<(bool, String)> = turned[0]
        .named("w:r")
        .iter()
        .map(|run| (!run.named("w:rtl").is_empty(), run.words()))
        .collect();
    let expected = [(false, "Welcome: "), (true, "مرحبا بكم"), (false, ", friends")];
    assert_eq!(runs, expected.map(|(turned, words)| (turned, words.to_owned())));
}

#[test]
fn a_footnote_is_one_however_often_it_is_referred_to() {
    let note = |id: &str| Inline::Footnote { id: id.to_owned() };
    let blocks = |content| vec![Block::Paragraph { content }];
    let section = Section::new("Notes").with(Block::inlines(vec![
        Inline::text("once"),
        note("a"),
        Inline::text(" and again"),
        note("a"),
    ]));
    let publication = Publication {
        sections: vec![section],
        footnotes: vec![
            Footnote {
                id: "a".to_owned(),
                blocks: blocks(vec![Inline::text("the first"), note("b")]),
            },
            Footnote { id: "b".to_owned(), blocks: blocks(words("named by a note alone")) },
        ],
        ..Publication::default()
    };
    let file = written(&publication.settle());
    let document = file.part("word/document.xml");
    assert_eq!(document.named("w:footnoteReference").len(), 1);
    assert!(document.named("w:instrText").iter().any(|field| field.text.contains("NOTEREF")));
    let way = file.part("word/footnotes.xml").named("w:hyperlink");
    assert_eq!(way[0].attribute("w:anchor"), "_StrayNote2");
    assert!(file.body().words().contains("named by a note alone"));
}

#[test]
fn notes_in_the_margin_are_comments_on_the_paragraph_before_them() {
    let note = |title: &str| MarginNote {
        number: 0,
        kind: NoteKind::HasTo,
        title: title.to_owned(),
        blocks: vec![Block::paragraph("Why and what to do.")],
        at: "Funding › total (plan.yaml, line 3)".to_owned(),
        accepted: None,
    };
    let notes = |title: &str| Block::Notes { notes: vec![note(title)] };
    let mut table = Table::new("Who pays", [Column::new("Who")]);
    table.row([Cell::from("The council")]);
    let section = Section::new("Money")
        .with(notes("on the heading"))
        .with(Block::paragraph("Words."))
        .with(notes("on the words"))
        .with(table)
        .with(notes("on the table"));
    let publication = Publication {
        sections: vec![section],
        annotated_on: Some("2026-11-22".to_owned()),
        ..Publication::default()
    };
    let file = written(&publication.settle());
    let body = file.body();
    let commented: Vec<String> = body
        .named("w:p")
        .iter()
        .filter(|paragraph| !paragraph.named("w:commentReference").is_empty())
        .map(|paragraph| one_spaced(&paragraph.words()))
        .collect();
    assert_eq!(commented, ["Money", "Words.", "Who pays"]);
    let comments = file.part("word/comments.xml").named("w:comment");
    let second = comments[1];
    assert_eq!(second.attribute("w:author"), "masa");
    assert_eq!(second.attribute("w:date"), "2026-11-22T00:00:00Z");
    assert_eq!(
        one_spaced(&second.words()),
        "2. Has to be put right: on the words Why and what to do. \
         Funding › total (plan.yaml, line 3)"
    );
}

#[test]
fn five_thousand_rows_are_written() {
    let mut table = Table::new("Long", [Column::new("Name"), Column::numbers("Number")]);
    for number in 0..5_000 {
        table.row([Cell::from(format!("row {number}")), Cell::from(number.to_string())]);
    }
    let file = one_section(Section::new("Long").with(table));
    assert_eq!(file.body().named("w:tr").len(), 5_001);
}

#[test]
fn a_look_brings_its_colours_its_name_and_its_logo() {
    let picture = Picture::from_bytes(WEBP.to_vec()).expect("WebP");
    let look = Look {
        name: Some("Exampleshire <Partnership>".to_owned()),
        logo: Some(Logo { picture, alternative: "A dot".to_owned() }),
        accent: Colour::new(0xFF, 0xE0, 0x80),
        ..Look::default()
    };
    let bytes = docx::write(&sample::publication().settle(), &look).expect("it can be written");
    let file = File::read(bytes);
    whole::check(&file);
    let creator = file.part("docProps/core.xml").child("dc:creator").map(|node| &*node.text);
    assert_eq!(creator, Some("Exampleshire <Partnership>"));
    assert_eq!(file.part("word/document.xml").named("wp:docPr")[0].attribute("descr"), "A dot");
    let styles = file.part("word/styles.xml").named("w:style");
    let title = styles.into_iter().find(|style| style.attribute("w:styleId") == "Title");
    let title = title.expect("a style");
    // Words on a light colour are dark.
    assert_eq!(title.named("w:shd")[0].attribute("w:fill"), "FFE080");
    assert_eq!(title.named("w:color")[0].attribute("w:val"), "1C2529");
}

/// The sample with `old` become `new` in one part.
fn damaged(part: &str, old: &str, new: &str) -> Vec<u8> {
    let bytes = docx::write(&sample::publication().settle(), &Look::default()).expect("written");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("bytes");
        if name == part {
            let text = String::from_utf8(bytes).expect("UTF-8");
            assert!(text.contains(old), "{part} does not hold {old}");
            bytes = text.replacen(old, new, 1).into_bytes();
        }
        changed.start_file(name, SimpleFileOptions::default()).expect("a part");
        changed.write_all(&bytes).expect("bytes");
    }
    changed.finish().expect("an archive").into_inner()
}

#[test]
fn a_damaged_document_is_found() {
    let body = "word/document.xml";
    let damages = [
        ("docProps/core.xml", "<dc:language>en-GB", "<dc:language>fr", "its language is “fr”"),
        (body, "shared and joint duty", "duty", "“shared and joint duty” is missing"),
        (body, "\"Heading2\"", "\"Heading3\"", "is at level 4, not 3"),
        (body, "<w:tblHeader/>", "", "the columns are named"),
        (body, "\"001000000000\"", "\"000000000000\"", "the cell in row 1 and column 1"),
        (body, "descr=\"A single green dot\"", "descr=\"\"", "instead of “A single green dot”"),
        ("word/footnotes.xml", "on GOV.UK", "there", "“on GOV.UK” is missing"),
        (body, "</w:body>", "", "it is not well-formed"),
    ];
    let publication = sample::publication().settle();
    for (part, old, new, says) in damages {
        let told = check::docx::check(&damaged(part, old, new), &publication);
        let told = told.expect_err(old).to_string();
        assert!(told.contains(says), "{told:?} does not say {says:?}");
    }
}
