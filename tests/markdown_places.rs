//! For Markdown of any shape, in a file of its own or inside a YAML scalar, places are exact.

use masa::markdown::{self, Block, BlockData, Inline, InlineData, Markdown};
use masa::text::{FileId, Mapped, OffsetMap, Span};
use proptest::prelude::*;
use std::ops::Range;

/// How the Markdown stands in its file.
#[derive(Debug, Clone, Copy)]
enum Home {
    /// As it is, after front matter.
    Section,
    /// In a literal block, four spaces in, with Windows line ends.
    Literal,
    /// Between double quotation marks, with escapes.
    DoubleQuoted,
    /// Between single quotation marks, where `'` is doubled.
    SingleQuoted,
}

/// A file that holds Markdown, and for each byte of the Markdown where its character stands.
struct Housed {
    file: String,
    mapped: Mapped,
    from: Vec<Range<usize>>,
}

impl Housed {
    fn new(text: &str, home: Home) -> Self {
        let mut file = String::from("text: \n");
        let mut map = OffsetMap::starting_at(file.len());
        let mut from = Vec::new();
        let mut line_start = true;
        for c in text.chars() {
            if line_start && matches!(home, Home::Literal) {
                file.push_str("    ");
            }
            line_start = c == '\n';
            let start = file.len();
            match (home, c) {
                (Home::Literal, '\n') => file.push_str("\r\n"),
                (Home::DoubleQuoted, '\n') => file.push_str("\\n"),
                (Home::DoubleQuoted, '"') => file.push_str("\\\""),
                (Home::DoubleQuoted, '\\') => file.push_str("\\\\"),
                (Home::DoubleQuoted, 'ŷ') => file.push_str("\\u0177"),
                (Home::SingleQuoted, '\'') => file.push_str("''"),
                _ => file.push(c),
            }
            map.push(c.len_utf8(), Span::new(start, file.len()));
            from.extend((0..c.len_utf8()).map(|_| start..file.len()));
        }
        file.push_str("\nnext: x");
        let mapped = Mapped { text: text.to_owned(), file: FileId(7), map };
        Self { file, mapped, from }
    }

    /// The file's bytes for these bytes of the Markdown.
    fn file_range(&self, range: &Range<usize>) -> Span {
        Span::new(self.from[range.start].start, self.from[range.end - 1].end)
    }

    /// The Markdown that stands at these bytes of the file.
    fn decoded(&self, span: Span) -> String {
        let inside = |r: &Range<usize>| span.start <= r.start && r.end <= span.end;
        self.mapped
            .text
            .char_indices()
            .filter(|(at, _)| inside(&self.from[*at]))
            .map(|(_, c)| c)
            .collect()
    }
}

fn home() -> impl Strategy<Value = Home> {
    prop_oneof![
        Just(Home::Section),
        Just(Home::Literal),
        Just(Home::DoubleQuoted),
        Just(Home::SingleQuoted)
    ]
}

/// Every text inline of a tree.
fn all_texts(read: &Markdown) -> Vec<&Inline> {
    let mut texts = Vec::new();
    let footnotes = read.footnotes.iter().flat_map(|footnote| &footnote.blocks);
    read.blocks.iter().chain(footnotes).for_each(|block| block_texts(block, &mut texts));
    texts
}

fn block_texts<'a>(block: &'a Block, texts: &mut Vec<&'a Inline>) {
    match &block.data {
        BlockData::Heading { content, .. } | BlockData::Paragraph(content) => {
            inline_texts(content, texts);
        }
        BlockData::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|b| block_texts(b, texts));
        }
        BlockData::Table { head, rows, .. } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.for_each(|cell| inline_texts(&cell.content, texts));
        }
        BlockData::Quote(blocks) => blocks.iter().for_each(|b| block_texts(b, texts)),
        BlockData::Code { .. } | BlockData::Rule | BlockData::Html(_) => {}
    }
}

fn inline_texts<'a>(inlines: &'a [Inline], texts: &mut Vec<&'a Inline>) {
    for inline in inlines {
        match &inline.data {
            InlineData::Text(_) => texts.push(inline),
            InlineData::Emphasis(content)
            | InlineData::Strong(content)
            | InlineData::Strikethrough(content)
            | InlineData::Link { content, .. } => inline_texts(content, texts),
            _ => {}
        }
    }
}

/// The words that Markdown source means, for the escapes and entities these tests use.
fn meant(source: &str) -> String {
    let mut words = String::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let mut step = c.len_utf8();
        let entity = [("&amp;", '&'), ("&#123;", '{'), ("&nbsp;", '\u{a0}'), ("&eacute;", 'é')]
            .into_iter()
            .find(|(name, _)| rest.starts_with(name));
        if let Some((name, meaning)) = entity {
            words.push(meaning);
            step = name.len();
        } else if c == '\\' && rest[1..].starts_with(|next: char| next.is_ascii_punctuation()) {
            words.push_str(&rest[1..2]);
            step = 2;
        } else {
            words.push(c);
        }
        rest = &rest[step..];
    }
    words
}

/// Scraps of Markdown in any order.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = proptest::sample::select(vec![
        "words",
        "Llŷn",
        "Môn",
        "👩‍👧",
        "👍🏽",
        "é",
        " ",
        " ",
        "  ",
        "\t",
        "\n",
        "\n",
        "\r\n",
        "\n\n",
        "\r",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "    ",
        "[",
        "](x)",
        "![",
        "[^1]",
        "\n[^1]: ",
        "{{ a.b }}",
        "{{",
        "}}",
        "\\",
        "\\*",
        "\\{",
        "&amp;",
        "&#123;",
        "&nbsp;",
        "&eacute;",
        "|",
        "\n| a | b |\n|---|---|\n",
        "<b>",
        "<!--",
        "-->",
        "<https://a.example>",
        "'",
        "\"",
        " {#id}\n",
        "---\n",
        "===\n",
        "[x] ",
        "\u{a0}",
        "\u{202E}",
    ]);
    proptest::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.concat())
}

/// A word with marks around it, and how it reads when it is joined to the next.
type MarkedWord = (usize, usize, usize);

/// A word and the bytes of the Markdown where it stands.
type WrittenWord = (String, Range<usize>);

/// Blocks: what opens each, whether it may go over line ends, and its words.
fn marked_blocks() -> impl Strategy<Value = Vec<(usize, Vec<MarkedWord>)>> {
    let word = (0..6usize, 0..7usize, 0..6usize);
    proptest::collection::vec((0..5usize, proptest::collection::vec(word, 1..6)), 1..5)
}

/// Writes the blocks as Markdown; gives for each block its words and where each stands.
fn write_blocks(blocks: &[(usize, Vec<MarkedWord>)]) -> (String, Vec<Vec<WrittenWord>>) {
    const WORDS: [&str; 6] = ["Llŷn", "👩‍👧x", "o'brien", "say\"so", "NHS", "Môn"];
    const MARKS: [(&str, &str); 7] = [
        ("", ""),
        ("*", "*"),
        ("**", "**"),
        ("`", "`"),
        ("[", "](https://a.example)"),
        ("~~", "~~"),
        ("<b>", "</b>"),
    ];
    const OPEN: [(&str, &str, bool); 5] = [
        ("", "", true),
        ("## ", "", false),
        ("- ", "  ", true),
        ("> ", "> ", true),
        ("| a |\n|---|\n| ", "", false),
    ];
    const JOINS: [&str; 6] = [" ", "  ", "\t", "\n", "\\\n", " &nbsp; "];
    let mut text = String::new();
    let mut written = Vec::new();
    for (kind, words) in blocks {
        let (open, next_line, many_lines) = OPEN[*kind];
        text.push_str(open);
        let mut places = Vec::new();
        for (index, (word, mark, join)) in words.iter().enumerate() {
            if index > 0 {
                let join = if many_lines { JOINS[*join] } else { JOINS[*join % 3] };
                text.push_str(join);
                if join.ends_with('\n') {
                    text.push_str(next_line);
                }
            }
            let word = format!("w{}{}", written.len() * 10 + index, WORDS[*word]);
            text.push_str(MARKS[*mark].0);
            places.push((word.clone(), text.len()..text.len() + word.len()));
            text.push_str(&word);
            text.push_str(MARKS[*mark].1);
        }
        text.push_str(if *kind == 4 { " |\n\n" } else { "\n\n" });
        text.push_str("<!-- -->\n\n");
        written.push(places);
    }
    (text, written)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_stands_where_it_says(text in scraps(), home in home()) {
        let housed = Housed::new(&text, home);
        let read = markdown::parse(&housed.mapped);
        for inline in all_texts(&read) {
            let InlineData::Text(words) = &inline.data else { continue };
            prop_assert_eq!(&meant(&housed.decoded(inline.place.span)), words);
        }
        for problem in &read.problems {
            prop_assert!(housed.file.get(problem.place.span.start..problem.place.span.end).is_some());
        }
        for run in read.words() {
            prop_assert_eq!(run.text(), run.text().trim());
            prop_assert!(!run.text().contains("  "));
            for (at, c) in run.text().char_indices() {
                let span = run.place(at, at + c.len_utf8()).span;
                let source = housed.file.get(span.start..span.end);
                prop_assert!(source.is_some_and(|source| !source.is_empty()), "{c:?} at {span:?}");
            }
        }
    }

    #[test]
    fn phrases_stand_where_they_say(blocks in marked_blocks(), home in home()) {
        let (text, written) = write_blocks(&blocks);
        let housed = Housed::new(&text, home);
        let read = markdown::parse(&housed.mapped);
        for words in &written {
            for first in 0..words.len() {
                for last in first..words.len() {
                    let phrase: Vec<&str> = words[first..=last].iter().map(|w| w.0.as_str()).collect();
                    let phrase = phrase.join(" ");
                    let found = read.words().iter().find_map(|run| Some((run, run.text().find(&phrase)?)));
                    prop_assert!(found.is_some(), "{phrase:?} of {text:?}");
                    if let Some((run, at)) = found {
                        let expected = housed.file_range(&(words[first].1.start..words[last].1.end));
                        prop_assert_eq!(run.place(at, at + phrase.len()).span, expected);
                    }
                }
            }
        }
    }

    #[test]
    fn front_matter_and_body_lie_in_the_text(text in "(---|\\.\\.\\.|a: 1|Môn|\n|\r\n|\r| ){0,12}") {
        let (yaml, body) = markdown::split_front_matter(&text);
        prop_assert!(text.get(body.start..body.end).is_some());
        if let Some(yaml) = yaml {
            prop_assert!(text.get(yaml.start..yaml.end).is_some() && yaml.end < body.start);
            prop_assert!(markdown::unclosed_front_matter(&text).is_none());
        }
    }
}
