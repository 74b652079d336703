//! Whatever words stand in a tree, each output holds them as words and nothing more.

use std::cell::Cell;

use masa::publish::chart::{self, Group};
use masa::publish::formats::{self, FRAGMENT};
use masa::publish::tree::{
    Block, Cell as TableCell, Column, Contact, Description, Footnote, Inline, Item, List,
    ListStyle, MarginNote, NoteKind, NoticeKind, Publication, Quotation, Section, Table, words,
};
use masa::publish::{Look, Settled, html, markdown, one_spaced, texts};
use proptest::prelude::*;

use crate::docx;
use crate::markdown::words_of;
use crate::page::Page;
use crate::sample::notice;

/// Every place of a tree that holds words, filled with what `next` gives.
fn filled(next: &dyn Fn() -> String) -> Publication {
    let id = next();
    let content = || {
        vec![
            Inline::text(next()),
            Inline::strong(next()),
            Inline::emphasis(next()),
            Inline::Code { text: next() },
            Inline::link("https://example.org/?a=1&b=(2)|3", next()),
            Inline::Abbreviation { short: next(), long: next() },
            Inline::Footnote { id: id.clone() },
            Inline::Break,
            Inline::Struck { content: vec![Inline::strong(next())] },
        ]
    };
    let section = || {
        let mut table = Table::new(next(), [Column::new(next()), Column::numbers(next())]);
        table.row([
            TableCell::from(content()),
            TableCell { blocks: vec![Block::bullets([content()])] },
        ]);
        let group = Group {
            id: next(),
            name: next(),
            kind: next(),
            reports_to: vec![next(), next()],
            note: next(),
            ..Group::default()
        };
        let clause = Item::clause(next(), vec![Block::inlines(content())]);
        Section::new(next())
            .with(Block::inlines(content()))
            .with(List { style: ListStyle::Clauses, items: vec![clause] })
            .with(Block::bullets([content(), content()]))
            .with(table)
            .with(Block::Descriptions { entries: vec![Description::text(next(), next())] })
            .with(notice(NoticeKind::Draft, &next(), &next()))
            .with(Quotation { blocks: vec![Block::paragraph(next())], speaker: content() })
            .with(Contact { name: content(), details: vec![Description::text(next(), next())] })
            .with(Block::Code { text: next() })
            .with(Block::Notes { notes: vec![note(next), note(next)] })
            .with(chart::structure(&[group], &[], &next()).remove(0))
    };
    Publication {
        title: next(),
        subtitle: Some(next()),
        language: next(),
        description: next(),
        made_on: None,
        document_kind: next(),
        key_facts: vec![Description::text(next(), next())],
        status_banner: vec![notice(NoticeKind::Overdue, &next(), &next())],
        summary: vec![Block::paragraph(next())],
        annotated_on: Some("2026-11-22".to_owned()),
        sections: vec![section(), section().with_child(section())],
        footnotes: vec![Footnote { id: id.clone(), blocks: vec![Block::paragraph(next())] }],
        colophon: vec![Block::paragraph(next())],
        ..Publication::default()
    }
}

fn note(next: &dyn Fn() -> String) -> MarginNote {
    MarginNote {
        number: 0,
        kind: NoteKind::Should,
        title: next(),
        blocks: vec![Block::paragraph(next()), Block::bullets([words(next())])],
        at: next(),
        accepted: Some(next()),
    }
}

/// Checks trees with these words alone, before and after words that tell the places apart.
fn check_words(text: &str) -> Result<(), TestCaseError> {
    let number = Cell::new(0);
    let count = || number.replace(number.get() + 1);
    check(&filled(&|| text.to_owned()).settle())?;
    check(&filled(&|| format!("{text} z{}z", count())).settle())?;
    check(&filled(&|| format!("z{}z {text}", count())).settle())
}

/// Finds every text in the page and in the Markdown.
fn check(settled: &Settled) -> Result<(), TestCaseError> {
    let page = html::write(settled, &Look::default()).expect("the template is good");
    let page = Page::parse(&page);
    let allowed = ["https://example.org/?a=1&b=(2)|3"];
    for element in &page.elements {
        prop_assert!(element.tag != "script" && element.tag != "b");
        for (name, value) in &element.attributes {
            prop_assert!(!name.starts_with("on"), "{}", name);
            let is_known = value.starts_with('#') || allowed.contains(&value.as_str());
            prop_assert!(name != "href" || is_known || element.tag == "link", "{}", value);
        }
    }
    let on_page = one_spaced(&page.words);
    let markdown = markdown::write(settled);
    let in_markdown = words_of(&markdown);
    for text in texts(settled) {
        prop_assert!(on_page.contains(&text), "not on the page: {:?}", text);
        prop_assert!(
            in_markdown.contains(&text),
            "{:?} not in\n{}\n{}",
            text,
            markdown,
            in_markdown
        );
    }
    for output in [&page.words, &markdown] {
        let is_left = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
        prop_assert!(!output.contains(is_left));
        let turning = ['\u{202E}', '\u{2066}', '\u{200F}', '\u{FEFF}'];
        prop_assert!(!output.contains(turning));
    }
    for format in formats::built().chain([&FRAGMENT]) {
        let file = (format.write)(settled, &Look::default()).expect("the template is good");
        let wrong = (format.check)(&file, settled).err().map(|wrong| wrong.to_string());
        prop_assert_eq!(wrong, None, "{}", format.name);
    }
    let document = one_spaced(&docx::written(settled).words());
    for text in texts(settled).iter().filter(|text| **text != one_spaced(&settled.description)) {
        prop_assert!(document.contains(text.as_str()), "{:?} not in {}", text, document);
    }
    Ok(())
}

#[test]
fn known_attacks_are_words() {
    let attacks = [
        "<script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onload='x",
        "]]> --> <!-- <b>",
        "</style></title></textarea>",
        "&lt;b&gt; &amp; &#60; &copy;",
        "a\u{0}b\u{1B}[31mc\u{7}",
        "right \u{202E}txt.exe\u{2066} left",
        "مرحبا <b>שלום</b> words",
        "{{ title }} {% raw %}",
        "# heading\n- item\n1. one\n> quote\n---\n===\n| a | b |\n|---|---|\n```\ncode\n```",
        "[link](javascript:alert(1)) ![p](x.png) <https://x.org> [^1] ~~s~~ $x$ **b** __i__ `c`",
        "    indented\ttabs",
        "1. a",
        "1)",
        "- ",
        "+",
        "#",
        "***",
        "`` ` ``",
        "\\",
        "!",
        "a\\",
        "*a",
        "\"a\"",
    ];
    for attack in attacks {
        check_words(attack).unwrap_or_else(|error| panic!("{attack:?}: {error}"));
    }
}

#[test]
fn deep_trees_keep_their_words() {
    let mut block = Block::paragraph("the innermost words");
    let mut inline = Inline::text("the innermost stress");
    let mut section = Section::new("the innermost heading");
    for _ in 0..300 {
        block = Block::bullets([]).nested(block);
        inline = Inline::Emphasis { content: vec![inline] };
        section = Section::new("outer").with_child(section);
    }
    let section = section.with(block).with(Block::inlines(vec![inline]));
    let publication = Publication { sections: vec![section], ..Publication::default() };
    let page = html::write(&publication.settle(), &Look::default()).expect("the template is good");
    for words in ["the innermost words", "the innermost stress", "the innermost heading"] {
        assert!(page.contains(words), "{words}");
    }
}

/// Putting a block into another.
trait Nested {
    fn nested(self, inner: Self) -> Self;
}

impl Nested for Block {
    fn nested(self, inner: Self) -> Self {
        match self {
            Self::List(mut list) => {
                list.items = vec![Item::new(vec![inner])];
                Self::List(list)
            }
            other => other,
        }
    }
}

fn inline() -> impl Strategy<Value = Inline> {
    let text = "[a-z \\*_`~\\[\\]()!<>&#|\\\\\"'.,0-9$\n-]{1,6}";
    let leaf = prop_oneof![
        text.prop_map(Inline::text),
        text.prop_map(|text| Inline::Code { text }),
        Just(Inline::Break),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let run = prop::collection::vec(inner, 1..4);
        prop_oneof![
            run.clone().prop_map(|content| Inline::Emphasis { content }),
            run.clone().prop_map(|content| Inline::Strong { content }),
            run.clone().prop_map(|content| Inline::Struck { content }),
            run.prop_map(|content| match Inline::link("https://example.org/?a=1&b=(2)|3", "x") {
                Inline::Link { target, .. } => Inline::Link { target, content },
                other => other,
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_are_words(text in "\\PC{0,12}") {
        check_words(&text)?;
    }

    #[test]
    fn any_marks_are_words(text in "[a-z \\*_`~\\[\\]()!<>&#|\\\\\"'.,:;0-9$=+\n-]{0,12}") {
        check_words(&text)?;
    }

    #[test]
    fn any_run_of_text_is_read_back(content in prop::collection::vec(inline(), 1..6)) {
        let mut table = Table::new("caption", [Column::new("heading")]);
        table.row([TableCell::from(content.clone())]);
        let section = Section::new("section").with(Block::inlines(content.clone()))
            .with(table)
            .with(Block::bullets([content, words("next")]));
        check(&Publication { sections: vec![section], ..Publication::default() }.settle())?;
    }
}
