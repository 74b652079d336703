//! Markdown, read back by somebody else's parser.

use masa::publish::{markdown, one_spaced, texts};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::sample;

/// The words that a reader of this Markdown finds.
pub fn words_of(text: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut words = String::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
            ) => {}
            Event::SoftBreak | Event::HardBreak | Event::Rule | Event::End(_) => words.push(' '),
            Event::InlineHtml(tag) => {
                assert_eq!(&*tag, "<br>");
                words.push(' ');
            }
            Event::Html(html) => panic!("raw HTML: {html}\n{text}"),
            Event::Start(Tag::Image { .. }) => panic!("a picture: {text}"),
            _ => {}
        }
    }
    one_spaced(&words)
}

#[test]
fn every_text_is_found_again() {
    let settled = sample::publication().settle();
    let words = words_of(&markdown::write(&settled));
    for text in texts(&settled) {
        assert!(words.contains(&text), "{text}");
    }
}

#[test]
fn it_looks_as_a_person_would_write_it() {
    let text = markdown::write(&sample::publication().settle());
    let expected = [
        "# Multi-agency safeguarding arrangements\n\nExampleshire Safeguarding Children Partnership\n",
        "> **Overdue:** The review of this document was due on 30 June 2025\n>\n> Parts",
        "- **Version**: 2.1\n- **Agreed**: 28 May 2026\n",
        "| Partner | Cash | Share |\n| --- | ---: | ---: |\n| Exampleshire Council | £100,000 | 33.3% |",
        "- **Lead Safeguarding Partners** · Leads · meets twice a year\n  - **Safeguarding Executive**",
        "- **6.6** The scrutineer reports",
        "3. the third step\n4. the fourth step\n",
        "acts for the NHS.[^1]",
        "\n[^2]: A note that is referred to second.",
        "**Figure: The mark of the partnership**\n\nA single green dot\n",
    ];
    for lines in expected {
        assert!(text.contains(lines), "{lines}\nnot in\n{text}");
    }
}
