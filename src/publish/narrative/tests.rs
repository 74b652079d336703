use super::*;
use crate::publish::tree::{Figure, Target, words};
use crate::text::{FileId, Mapped};

struct Facts;

impl Lookup for Facts {
    fn fact(&self, path: &str) -> Option<String> {
        (path == "area.name").then(|| "Exampleshire".to_owned())
    }

    fn picture(&self, _: &str) -> Image {
        Image::Absent { reason: "not here".to_owned() }
    }
}

fn read(text: &str) -> Narrative {
    let markdown = markdown::parse(&Mapped::exact(FileId(0), text, 0));
    narrative(&markdown, "scrutiny", &Facts)
}

fn titles(sections: &[Section], depth: usize, out: &mut Vec<String>) {
    for section in sections {
        out.push(format!("{}{}", "-".repeat(depth), section.title));
        titles(&section.children, depth + 1, out);
    }
}

#[test]
fn headings_nest_by_level_and_never_skip() {
    let read = read("lead\n\n### a\n\n###### b\n\n#### c\n\n## d\n\n##### e\n\n# f\n");
    let mut found = Vec::new();
    titles(&read.sections, 0, &mut found);
    assert_eq!(found, ["a", "-b", "-c", "d", "-e", "f"]);
    assert_eq!(read.blocks, [Block::paragraph("lead")]);
}

#[test]
fn facts_are_read_and_unknown_ones_stay_as_written() {
    let read = read("In {{ area.name }}, not in {{ area.nmae }}.");
    let Block::Paragraph { content } = &read.blocks[0] else { panic!("no paragraph") };
    assert_eq!(plain(content), "In Exampleshire, not in {{ area.nmae }}.");
}

#[test]
fn harmful_links_lose_their_target_and_keep_their_words() {
    let hostile = ["javascript:alert(1)", "data:text/html,x", "//x.org", "/etc", "JaVaScRiPt:x"];
    for address in hostile {
        let read = read(&format!("[words]({address})"));
        assert_eq!(read.blocks, [Block::paragraph("words")], "{address}");
    }
    let target = Target::address("https://example.org").expect("a good address");
    let link = Inline::Link { target, content: words("words") };
    assert_eq!(read("[words](HTTPS://example.org)").blocks, [Block::inlines(vec![link])]);
}

#[test]
fn a_picture_in_a_paragraph_becomes_a_figure_in_its_place() {
    let read = read("before ![A map](images/map.svg \"The districts\") after");
    assert!(matches!(
        read.blocks.as_slice(),
        [Block::Paragraph { .. }, Block::Figure(Figure { alternative, .. }), Block::Paragraph { .. }]
            if alternative == "A map"
    ));
}

#[test]
fn comments_are_left_out_and_other_raw_html_is_shown() {
    let read = read("<!-- ask Jo -->\n\n<div onload=x>bold</div>\n");
    assert_eq!(read.blocks, [Block::Code { text: "<div onload=x>bold</div>".to_owned() }]);
}

#[test]
fn a_quotation_names_its_speaker_after_a_dash() {
    let read = read("> What changed?\n>\n> — Scrutineer\n");
    let blocks = vec![Block::paragraph("What changed?")];
    let quotation = Quotation { blocks, speaker: words("Scrutineer") };
    assert_eq!(read.blocks, [Block::Quotation(quotation)]);
}

#[test]
fn the_first_column_names_the_rows_when_each_has_another_word() {
    let row_headers = |text: &str| match &read(text).blocks[0] {
        Block::Table(table) => table.row_headers,
        other => panic!("no table: {other:?}"),
    };
    assert!(row_headers("| a | b |\n| - | - |\n| c | 1 |\n| d | 1 |\n"));
    assert!(!row_headers("| a | b |\n| - | - |\n| c | 1 |\n| c | 2 |\n"));
}

#[test]
fn tasks_say_whether_they_are_done() {
    let Block::List(list) = &read("- [x] one\n- [ ] two\n").blocks[0] else { panic!("no list") };
    let said = list.items.iter().map(|item| match &item.blocks[0] {
        Block::Paragraph { content } => plain(content),
        other => panic!("no paragraph: {other:?}"),
    });
    assert_eq!(said.collect::<Vec<_>>(), ["☑ one", "☐ two"]);
}

#[test]
fn footnotes_of_two_texts_do_not_meet() {
    let markdown = markdown::parse(&Mapped::exact(FileId(0), "word[^1]\n\n[^1]: note\n", 0));
    let ids = ["a", "b"].map(|name| narrative(&markdown, name, &Facts).footnotes[0].id.clone());
    assert_ne!(ids[0], ids[1]);
}
