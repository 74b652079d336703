use super::*;
use crate::markdown::InlineData;
use crate::publish::tree::{Target, words};
use crate::text::{FileId, Place, Span};

struct Facts;

impl Lookup for Facts {
    fn fact(&self, path: &str) -> Option<String> {
        (path == "area.name").then(|| "Exampleshire".to_owned())
    }

    fn picture(&self, _: &str) -> Image {
        Image::Absent { reason: "not here".to_owned() }
    }
}

fn place() -> Place {
    Place::new(FileId(0), Span::point(0))
}

fn inline(data: InlineData) -> markdown::Inline {
    markdown::Inline { place: place(), data }
}

fn text(text: &str) -> Vec<markdown::Inline> {
    vec![inline(InlineData::Text(text.to_owned()))]
}

fn block(data: BlockData) -> markdown::Block {
    markdown::Block { place: place(), data }
}

fn heading(level: u8, title: &str) -> markdown::Block {
    block(BlockData::Heading { level, id: None, content: text(title) })
}

fn read(blocks: Vec<markdown::Block>) -> Narrative {
    narrative(&Markdown { blocks, ..Markdown::default() }, "scrutiny", &Facts)
}

fn titles(sections: &[Section], depth: usize, out: &mut Vec<String>) {
    for section in sections {
        out.push(format!("{}{}", "-".repeat(depth), section.title));
        titles(&section.children, depth + 1, out);
    }
}

#[test]
fn headings_nest_by_level_and_never_skip() {
    let levels = [(3, "a"), (6, "b"), (4, "c"), (2, "d"), (5, "e"), (1, "f")];
    let read = read(levels.map(|(level, title)| heading(level, title)).to_vec());
    let mut found = Vec::new();
    titles(&read.sections, 0, &mut found);
    assert_eq!(found, ["a", "-b", "-c", "d", "-e", "f"]);
}

#[test]
fn facts_are_read_and_unknown_ones_stay_as_written() {
    let fact = |path: &str| inline(InlineData::Fact { path: path.to_owned() });
    let read = read(vec![block(BlockData::Paragraph(vec![fact("area.name"), fact("area.nmae")]))]);
    let Block::Paragraph { content } = &read.blocks[0] else { panic!("no paragraph") };
    assert_eq!(plain(content), "Exampleshire{{ area.nmae }}");
}

#[test]
fn harmful_links_lose_their_target_and_keep_their_words() {
    let link = |href: &str| {
        let content = text("words");
        inline(InlineData::Link { href: href.to_owned(), title: String::new(), content })
    };
    let hostile = ["javascript:alert(1)", "data:text/html,x", "//x.org", "/etc", "java\nscript:x"];
    for href in hostile {
        let read = read(vec![block(BlockData::Paragraph(vec![link(href)]))]);
        assert_eq!(read.blocks, [Block::paragraph("words")], "{href}");
    }
    let read = read(vec![block(BlockData::Paragraph(vec![link("HTTPS://example.org")]))]);
    let target = Target::address("https://example.org").expect("a good address");
    let content = words("words");
    assert_eq!(read.blocks, [Block::inlines(vec![Inline::Link { target, content }])]);
}

#[test]
fn a_picture_in_a_paragraph_becomes_a_figure_in_its_place() {
    let image = inline(InlineData::Image {
        src: "images/map.svg".to_owned(),
        title: "The districts".to_owned(),
        alt: "A map".to_owned(),
    });
    let content = [text("before"), vec![image], text("after")].concat();
    let read = read(vec![block(BlockData::Paragraph(content))]);
    assert!(matches!(
        read.blocks.as_slice(),
        [Block::Paragraph { .. }, Block::Figure(figure), Block::Paragraph { .. }]
            if figure.alternative == "A map"
    ));
}

#[test]
fn comments_are_left_out_and_other_raw_html_is_shown() {
    let html = |text: &str| block(BlockData::Html(text.to_owned()));
    let read = read(vec![html("<!-- ask Jo -->\n"), html("<b>bold</b>\n"), html("<!-- a --> b")]);
    let shown = ["<b>bold</b>", "<!-- a --> b"].map(|text| Block::Code { text: text.to_owned() });
    assert_eq!(read.blocks, shown);
}

#[test]
fn a_quotation_names_its_speaker_after_a_dash() {
    let quote = BlockData::Quote(vec![
        block(BlockData::Paragraph(text("What changed?"))),
        block(BlockData::Paragraph(text("— Scrutineer"))),
    ]);
    let read = read(vec![block(quote)]);
    let blocks = vec![Block::paragraph("What changed?")];
    let quotation = Quotation { blocks, speaker: words("Scrutineer") };
    assert_eq!(read.blocks, [Block::Quotation(quotation)]);
}

#[test]
fn footnotes_of_two_texts_do_not_meet() {
    let note = markdown::Footnote { label: "1".to_owned(), place: place(), blocks: Vec::new() };
    let text = Markdown { footnotes: vec![note], ..Markdown::default() };
    let ids = ["a", "b"].map(|name| narrative(&text, name, &Facts).footnotes[0].id.clone());
    assert_ne!(ids[0], ids[1]);
}
