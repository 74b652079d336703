//! What the Markdown layer reads, where it says it stands and what it refuses.

use masa::markdown::{
    self, Block, BlockData, FACT_MARK, Inline, InlineData, MAX_DEPTH, Markdown, ProblemKind, Run,
    RunKind, is_remote, plain, split_front_matter, unclosed_front_matter,
};
use masa::text::{FileId, Mapped, Place, Span};

fn parse(text: &str) -> Markdown {
    markdown::parse(&Mapped::exact(FileId(0), text, 0))
}

fn at(text: &str, place: Place) -> &str {
    place.span.of(text)
}

/// Each problem as `the bytes it stands at: its kind`.
fn problems(text: &str) -> Vec<String> {
    let kind = |kind: &ProblemKind| {
        format!("{kind:?}").replace(['(', ' '], "\n").lines().take(1).collect::<String>()
    };
    let read = parse(text);
    read.problems.iter().map(|p| format!("{}: {}", at(text, p.place), kind(&p.kind))).collect()
}

fn paragraph(read: &Markdown) -> &[Inline] {
    match &read.blocks[0].data {
        BlockData::Paragraph(content) => content,
        other => panic!("no paragraph but {other:?}"),
    }
}

fn run<'a>(read: &'a Markdown, phrase: &str) -> (&'a Run, usize) {
    let found = read.words().iter().find_map(|run| Some((run, run.text().find(phrase)?)));
    found.unwrap_or_else(|| panic!("{phrase:?} is in none of {:?}", texts(read)))
}

fn texts(read: &Markdown) -> Vec<&str> {
    read.words().iter().map(Run::text).collect()
}

/// The bytes of the source where `phrase` stands.
fn phrase_at(text: &str, phrase: &str) -> String {
    let read = parse(text);
    let (run, start) = run(&read, phrase);
    at(text, run.place(start, start + phrase.len())).to_owned()
}

#[test]
fn every_kind_of_block_is_read() {
    let text = "# One {#first}\r\n\r\nWords *and* **more**.\r\n\r\n> said\r\n\r\n1. [x] done\r\n2. [ ] not\r\n\r\n\
                | a | b |\r\n|:--|--:|\r\n| c |\r\n\r\n```yaml now\r\na: 1\r\n```\r\n\r\n---\r\n\r\nx[^N]\r\n\r\n[^n]: note\r\n";
    let read = parse(text);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    let names: Vec<&str> = read.blocks.iter().map(|block| block_name(&block.data)).collect();
    assert_eq!(
        names,
        ["heading", "paragraph", "quote", "list", "table", "code", "rule", "paragraph"]
    );
    assert!(matches!(&read.blocks[0].data,
        BlockData::Heading { level: 1, id: Some(id), content } if id == "first" && plain(content) == "One"));
    assert!(matches!(&read.blocks[3].data,
        BlockData::List { start: Some(1), items } if items[0].task == Some(true) && items[1].task == Some(false)));
    assert!(matches!(&read.blocks[4].data,
        BlockData::Table { head, rows, align } if head.len() == 2 && rows[0].len() == 2 && align.len() == 2));
    assert!(matches!(&read.blocks[5].data,
        BlockData::Code { language: Some(l), text } if l == "yaml" && text == "a: 1\n"));
    assert_eq!(read.footnotes[0].label, "n");
    assert_eq!(at(text, read.footnotes[0].place), "[^n]: note");
    assert_eq!(at(text, read.blocks[1].place), "Words *and* **more**.");
}

fn block_name(data: &BlockData) -> &'static str {
    match data {
        BlockData::Heading { .. } => "heading",
        BlockData::Paragraph(_) => "paragraph",
        BlockData::List { .. } => "list",
        BlockData::Table { .. } => "table",
        BlockData::Quote(_) => "quote",
        BlockData::Code { .. } => "code",
        BlockData::Rule => "rule",
        BlockData::Html(_) => "html",
    }
}

#[test]
fn words_are_never_rewritten() {
    let text = "\"Quoted\" -- and... 'so' (c) Llŷn and Ynys Môn";
    assert_eq!(plain(paragraph(&parse(text))), text);
}

#[test]
fn facts_are_read_wherever_words_are() {
    for text in [
        "The {{ partners[police].lead.post }} leads",
        "# About {{ partners[police].lead.post }}",
        "- {{partners[police].lead.post}}",
        "| a |\n|---|\n| *{{ partners[police].lead.post }}* |",
        "> [see {{\npartners[police].lead.post }}](x)",
    ] {
        let read = parse(text);
        let mut facts = Vec::new();
        read.blocks.iter().for_each(|block| find_facts(block, &mut facts));
        let [(path, place)] = &facts[..] else { panic!("{text}: {facts:?}") };
        assert_eq!(path, "partners[police].lead.post");
        let source = at(text, *place);
        assert!(source.starts_with("{{") && source.ends_with("}}"), "{source}");
        assert!(texts(&read).iter().any(|words| words.contains(FACT_MARK)));
        assert!(read.problems.is_empty(), "{text}: {:?}", read.problems);
    }
}

fn find_facts(block: &Block, facts: &mut Vec<(String, Place)>) {
    match &block.data {
        BlockData::Heading { content, .. } | BlockData::Paragraph(content) => {
            inline_facts(content, facts);
        }
        BlockData::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| find_facts(block, facts));
        }
        BlockData::Table { rows, .. } => {
            rows.iter().flatten().for_each(|cell| inline_facts(&cell.content, facts));
        }
        BlockData::Quote(blocks) => blocks.iter().for_each(|block| find_facts(block, facts)),
        BlockData::Code { .. } | BlockData::Rule | BlockData::Html(_) => {}
    }
}

fn inline_facts(inlines: &[Inline], facts: &mut Vec<(String, Place)>) {
    for inline in inlines {
        match &inline.data {
            InlineData::Fact { path } => facts.push((path.clone(), inline.place)),
            InlineData::Emphasis(content) | InlineData::Link { content, .. } => {
                inline_facts(content, facts);
            }
            _ => {}
        }
    }
}

#[test]
fn braces_that_are_no_fact_stay_words() {
    let text = "\\{{ a }} and {\\{ b }} and &#123;{ c }} and `{{ d }}`";
    let read = parse(text);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    assert_eq!(plain(paragraph(&read)), "{{ a }} and {{ b }} and {{ c }} and {{ d }}");
    assert_eq!(problems("a {{ b\n\nc }}"), ["{{: UnclosedFact"]);
    assert_eq!(problems("a {{ b {{ c }} d"), ["{{: UnclosedFact"]);
    assert_eq!(problems("a {{ }} b"), ["{{ }}: EmptyFact"]);
    assert_eq!(problems("![a {{ b }}](c.png)"), ["{{ b }}: FactInPicture"]);
}

#[test]
fn html_is_reported_and_kept_as_text() {
    assert_eq!(problems("a <b>c</b>"), ["<b>: Html", "</b>: Html"]);
    assert_eq!(problems("<script>\nx\n</script>\n"), ["<script>\nx\n</script>: Html"]);
    assert_eq!(problems("<!-- never\n\nclosed"), ["<!-- never\n\nclosed: HtmlComment"]);
    assert_eq!(problems("a < b and c > d <1> <-"), Vec::<String>::new());
    let read = parse("<div>\r\nTBC\r\n</div>\r\n");
    assert!(matches!(&read.blocks[0].data, BlockData::Html(html) if html.contains("TBC")));
    assert_eq!(read.words()[0].kind, RunKind::Html);
}

#[test]
fn harmful_addresses_are_emptied_and_reported() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#x0A;script:alert(1)",
        "javascript&colon;alert(1)",
        "&#1;javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "C:/plans/plan.docx",
        "https://good.example/\u{202E}gpj",
        "a&#8203;b",
    ] {
        for text in [
            format!("[w *o*]({address})"),
            format!("![w *o*]({address})"),
            format!("[w *o*][r]\n\n[r]: {address}\n"),
        ] {
            let read = parse(&text);
            assert_eq!(read.problems.len(), 1, "{text}: {:?}", read.problems);
            match &paragraph(&read)[0].data {
                InlineData::Link { href, content, .. } => {
                    assert_eq!((href.as_str(), plain(content).as_str()), ("", "w o"));
                }
                InlineData::Image { src, alt, .. } => {
                    assert_eq!((src.as_str(), alt.as_str()), ("", "w o"));
                }
                other => panic!("{text}: {other:?}"),
            }
        }
    }
    assert_eq!(problems("![x](mailto:a@b.c)").len(), 1);
    assert_eq!(problems("<javascript:alert(1)>"), ["javascript:alert(1): HarmfulAddress"]);
}

#[test]
fn good_addresses_stay() {
    for address in [
        "https://a.example/b?c=d:e",
        "#our-vision",
        "mailto:a@b.example",
        "tel:+441910000000",
        "files/a.pdf",
        "a#b:c",
        "HTTP://A.EXAMPLE",
    ] {
        let text = format!("[x]({address} \"t\")");
        let read = parse(&text);
        assert!(read.problems.is_empty(), "{:?}", read.problems);
        assert!(
            matches!(&paragraph(&read)[0].data, InlineData::Link { href, .. } if href == address)
        );
    }
    let read = parse("<a@b.example>");
    assert!(
        matches!(&paragraph(&read)[0].data, InlineData::Link { href, .. } if href == "mailto:a@b.example")
    );
    for remote in
        ["http://a/b.png", "HTTPS://a/b.png", "//a/b.png", "\\\\a\\b.png", "/\\a/b.png", " //a"]
    {
        assert!(is_remote(remote), "{remote}");
    }
    for near in ["images/a.png", "/images/a.png", "a.png?x=http://b", "", "./a:b.png"] {
        assert!(!is_remote(near), "{near}");
    }
}

#[test]
fn what_would_be_lost_is_reported() {
    assert_eq!(
        problems("| a |\n|---|\n| b | c *d* | e |\n| f |\n| g | |\n"),
        ["c *d* | e: RowTooLong"]
    );
    assert_eq!(problems("## Vision {draft}\n"), ["{draft}: HeadingBraces"]);
    assert_eq!(
        problems("a[^1] b[^2]\n\n[^1]: x\n\n[^1]: y\n"),
        ["[^2]: UnknownFootnote", "[^1]: y\n: DoubleFootnote"]
    );
    assert_eq!(problems("\\[^2] [^ x] [^]"), Vec::<String>::new());
}

#[test]
fn a_phrase_is_found_across_marks_and_line_ends() {
    assert_eq!(
        phrase_at("The *Chief\r\n   Con*stable leads", "Chief Constable"),
        "Chief\r\n   Con*stable"
    );
    assert_eq!(
        phrase_at("> A police \n> and **crime** x", "police and crime"),
        "police \n> and **crime"
    );
    assert_eq!(
        phrase_at("Health\u{a0}&amp;  Care 👩‍👧 Llŷn", "Health & Care"),
        "Health\u{a0}&amp;  Care"
    );
    assert_eq!(phrase_at("Health &amp; Llŷn 👩‍👧 x", "Llŷn 👩‍👧"), "Llŷn 👩‍👧");
    assert_eq!(phrase_at("see [the `plan`](x) now", "the plan now"), "the `plan`](x) now");
    assert_eq!(phrase_at("> x `a\n> b` c", "a b c"), "a\n> b` c");
    assert_eq!(phrase_at("a \\*b\\* c", "b* c"), "b\\* c");
    assert_eq!(
        phrase_at("![Who reports *to* whom](x.png)", "reports to whom"),
        "reports *to* whom"
    );
    assert_eq!(phrase_at("a\\\nb  \nc", "a b c"), "a\\\nb  \nc");
    assert_eq!(texts(&parse("  a <b>c</b>[^1]  \n\n[^1]: d")), ["a c", "d"]);
}

#[test]
fn a_run_knows_what_it_is_and_where_it_stands() {
    let text = "before\n\n# A\n\none\n\n> # Not mine\n> two\n\n- three\n\n  four\n\n## A\n\n| h |\n|---|\n| five |\n\nx[^1]\n\n[^1]: six\n\n    code\n";
    let read = parse(text);
    let seen: Vec<_> = read
        .words()
        .iter()
        .map(|run| {
            let heading = run.heading.as_deref().map(|h| (h.text.as_str(), h.ordinal));
            (run.text(), run.kind, run.quoted, heading)
        })
        .collect();
    let (first, second) = (Some(("A", 1)), Some(("A", 2)));
    assert_eq!(
        seen,
        [
            ("before", RunKind::Paragraph, false, None),
            ("A", RunKind::Heading, false, first),
            ("one", RunKind::Paragraph, false, first),
            ("Not mine", RunKind::Heading, true, first),
            ("two", RunKind::Paragraph, true, first),
            ("three", RunKind::Item, false, first),
            ("four", RunKind::Item, false, first),
            ("A", RunKind::Heading, false, second),
            ("h", RunKind::HeaderCell, false, second),
            ("five", RunKind::Cell, false, second),
            ("x", RunKind::Paragraph, false, second),
            ("six", RunKind::Footnote, false, second),
            ("code", RunKind::Footnote, false, second),
        ]
    );
}

#[test]
fn front_matter_is_found_and_left_alone() {
    let split = |text: &'static str| {
        let (yaml, body) = split_front_matter(text);
        (yaml.map(|span| span.of(text)), body.of(text))
    };
    assert_eq!(split("---\na: 1\n---\nb"), (Some("a: 1\n"), "b"));
    assert_eq!(split("---\r\na: 1\r\n--- \r\nb"), (Some("a: 1\r\n"), "b"));
    assert_eq!(split("\n---\na: 1\n...\n"), (Some("a: 1\n"), ""));
    assert_eq!(split("---\ra: 1\r---\rb"), (Some("a: 1\r"), "b"));
    assert_eq!(split("---\n---"), (Some(""), ""));
    for none in
        ["", "a", "----\na\n----\n", "a\n---\nb\n---\n", "---", "---\na: 1\n", " ---\na\n---\n"]
    {
        assert_eq!(split(none), (None, none));
    }
    assert_eq!(unclosed_front_matter("\n---\ntitle: x\nb"), Some(Span::new(1, 4)));
    for closed in ["---\na: 1\n---\n", "---\n\nwords: here\n", "words", "---\nSee https\n"] {
        assert_eq!(unclosed_front_matter(closed), None);
    }
}

#[test]
fn depth_is_bounded_and_words_are_kept() {
    let items: Vec<_> = (0..1000).map(|n| format!("{}- w{n}\n", "  ".repeat(n))).collect();
    let deep_list = items.concat();
    let quotes = format!("{} a\n\n{} b\n", ">".repeat(10_000), ">".repeat(5_000));
    let stars = format!("{}a{}", "*b ".repeat(3_000), "*".repeat(3_000));
    let links = format!("{}a{}", "![".repeat(3_000), "](x)".repeat(3_000));
    let mixed = format!("{}x", "> - ".repeat(1_000));
    let lazy = format!("{}x\n{}", "1. ".repeat(20_000), "a\n".repeat(20_000));
    assert_eq!(phrase_at(&lazy[..60_002], "x"), "x");
    for text in [&deep_list, &quotes, &stars, &mixed, &links, &lazy] {
        let read = parse(text);
        let deep = read.problems.iter().filter(|p| p.kind == ProblemKind::TooDeep).count();
        assert!(deep <= 1);
        assert!(read.blocks.iter().map(depth).max() <= Some(2 * MAX_DEPTH + 2));
    }
    let words = texts(&parse(&deep_list)).join(" ");
    assert!((0..1000).all(|n| words.contains(&format!("w{n}"))));
    assert_eq!(texts(&parse(&quotes)), ["a", "b"]);
    assert_eq!(problems(&deep_list).len(), 1);
}

fn depth(block: &Block) -> usize {
    let inner = match &block.data {
        BlockData::Quote(blocks) => blocks.iter().map(depth).max(),
        BlockData::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).map(|block| 1 + depth(block)).max()
        }
        _ => None,
    };
    1 + inner.unwrap_or(0)
}

#[test]
fn hostile_text_is_read_in_linear_time() {
    let table = format!("| a | b |\n|---|---|\n{}", "| c {{ d }} | *e* |\n".repeat(5_000));
    let read = parse(&table);
    assert!(matches!(&read.blocks[0].data, BlockData::Table { rows, .. } if rows.len() == 5_000));
    for piece in [
        "{{ ",
        "{{",
        "{{}}",
        "[^",
        "[",
        "<",
        "<!--",
        "<a ",
        "*_",
        "`",
        "\\{{",
        "&#",
        "![](",
        "<?",
        "|",
        "- ",
        "\u{202E}",
        "}}",
        "[^a]",
        "[^1]: ",
        "<b>",
        "~",
        "{{ [x] _y_ ",
        "# {#",
        "\r",
    ] {
        let read = parse(&piece.repeat(20_000));
        assert!(read.problems.len() <= 20_000);
        let lines = parse(&format!("{piece}\n").repeat(2_000));
        assert!(lines.problems.len() <= 4_000);
    }
}

#[test]
fn a_table_that_the_library_gives_up_is_reported() {
    let cells = 1_000;
    let head = format!("{}|\n{}|\n", "|a".repeat(cells), "|-".repeat(cells));
    let text = format!("{head}{}\nWords after *it*.\n", "|b\n".repeat(300));
    let read = parse(&text);
    let kinds: Vec<_> = read.problems.iter().map(|problem| &problem.kind).collect();
    assert_eq!(kinds, [&ProblemKind::TableTooWide]);
    assert!(texts(&read).contains(&"Words after it."));
    assert!(read.blocks.iter().any(|block| matches!(&block.data,
        BlockData::Paragraph(content) if plain(content) == "Words after it.")));
}

#[test]
fn problems_speak_plainly_and_safely() {
    let text = "[a](javascript:x) <b\u{9b}> {{ ![](a&#8203;b) \n\n## H {\u{202E}::x}\n\n[^\u{1b}x] {{}}\n\n| a |\n|-|\n| b | c |\n\n<!-- -->\n";
    let read = parse(text);
    assert!(read.problems.len() >= 8, "{:?}", read.problems);
    for problem in &read.problems {
        for words in [&problem.what(), problem.why(), problem.todo()] {
            assert!(words.ends_with(['.', ')']) && words.len() > 15, "{words}");
            assert!(!words.chars().any(|c| c.is_control() || c == '\u{202E}'), "{words:?}");
        }
    }
    assert!(read.problems.is_sorted_by_key(|problem| problem.place));
}

#[test]
fn places_inside_a_file_count_from_its_start() {
    let file = "---\na: 1\n---\nThe *plan*";
    let (_, body) = split_front_matter(file);
    let read = markdown::parse(&Mapped::exact(FileId(3), body.of(file), body.start));
    let (run, start) = run(&read, "The plan");
    assert_eq!(run.place(start, start + 8), Place::new(FileId(3), Span::new(13, 22)));
}
