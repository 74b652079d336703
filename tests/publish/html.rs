//! The page.

use std::collections::BTreeSet;

use masa::publish::look::{Colour, Logo, Typeface};
use masa::publish::tree::{Picture, Publication, Section};
use masa::publish::{Look, html, one_spaced, texts};

use crate::page::Page;
use crate::sample;

fn sample_page() -> (String, Page) {
    let html = html::write(&sample::publication().settle(), &Look::default())
        .expect("the template is good");
    let page = Page::parse(&html);
    (html, page)
}

#[test]
fn every_text_is_on_the_page_and_in_the_fragment() {
    let settled = sample::publication().settle();
    let (_, page) = sample_page();
    let words = one_spaced(&page.words);
    let texts = texts(&settled);
    assert!(texts.len() > 100);
    for text in &texts {
        assert!(words.contains(text), "{text}");
    }
    Page::parse(&html::fragment(&settled));
}

#[test]
fn the_policy_names_the_hash_of_the_style_sheet_and_nothing_else_runs() {
    let (html, page) = sample_page();
    let style = html.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next());
    let hash = html::style_hash(style.expect("a style sheet"));
    let policy = page
        .all("meta")
        .into_iter()
        .find(|meta| meta.attribute("http-equiv") == Some("Content-Security-Policy"))
        .and_then(|meta| meta.attribute("content"))
        .expect("a policy");
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; style-src '{hash}'; img-src data:; base-uri 'none'; form-action 'none'"
        )
    );
    for element in &page.elements {
        assert!(!["script", "iframe", "object", "form", "base"].contains(&element.tag.as_str()));
        for (name, value) in &element.attributes {
            assert!(!name.starts_with("on") && name != "style" && name != "srcset", "{name}");
            assert!(name != "src" || value.starts_with("data:image/"), "{value}");
        }
    }
    assert!(!style.expect("a style sheet").contains("url("));
}

#[test]
fn ids_are_unique_and_every_fragment_leads_somewhere() {
    let (_, page) = sample_page();
    let ids: Vec<&str> =
        page.elements.iter().filter_map(|element| element.attribute("id")).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len());
    for element in &page.elements {
        if let Some(id) = element.attribute("href").and_then(|href| href.strip_prefix('#')) {
            assert!(unique.contains(id), "{id}");
        }
        for name in ["aria-labelledby", "aria-describedby"] {
            let named = element.attribute(name).unwrap_or_default().split_whitespace();
            named.for_each(|id| assert!(unique.contains(id), "{id}"));
        }
    }
}

#[test]
fn there_is_one_heading_of_the_first_level_and_none_skips() {
    let mut deep = Section::new("level 9");
    for level in (2..9).rev() {
        deep = Section::new(format!("level {level}")).with_child(deep);
    }
    let mut publication = sample::publication();
    publication.sections.push(deep);
    let page = Page::parse(
        &html::write(&publication.settle(), &Look::default()).expect("the template is good"),
    );
    let mut last = 0;
    let mut first_level = 0;
    for element in &page.elements {
        let Some(level) = element.tag.strip_prefix('h').and_then(|level| level.parse::<u32>().ok())
        else {
            continue;
        };
        first_level += u32::from(level == 1);
        assert!(level <= last + 1, "{last} then {level}");
        last = level;
    }
    assert_eq!(first_level, 1);
}

#[test]
fn header_cells_have_a_scope_and_wide_tables_a_group_named_by_their_caption() {
    let (_, page) = sample_page();
    let headers = page.all("th");
    assert!(headers.iter().any(|th| th.attribute("scope") == Some("row")));
    assert!(headers.iter().all(|th| matches!(th.attribute("scope"), Some("row" | "col"))));
    assert_eq!(page.all("caption").len(), page.all("table").len());
    let groups: Vec<_> = page
        .all("div")
        .into_iter()
        .filter(|div| div.attribute("class") == Some("scroll"))
        .collect();
    assert_eq!(groups.len(), 2, "a table of two columns fits without a group");
    for group in groups {
        assert_eq!(
            group.attribute("role"),
            Some("group"),
            "landmarks would have to differ by name"
        );
        assert_eq!(group.attribute("tabindex"), Some("0"));
        assert!(group.attribute("aria-labelledby").is_some_and(|id| id.starts_with("caption_")));
    }
}

#[test]
fn a_footnote_leads_back_to_every_place_that_refers_to_it() {
    let (_, page) = sample_page();
    let back = |id: &str| {
        let address = format!("#{id}");
        page.elements.iter().any(|element| element.attribute("href") == Some(&address))
    };
    assert!(back("note_1_reference_1") && back("note_1_reference_2") && back("note_2_reference_1"));
}

#[test]
fn pictures_and_drawings_have_words() {
    let (_, page) = sample_page();
    assert!(
        page.all("img").iter().all(|img| img.attribute("alt").is_some_and(|alt| !alt.is_empty()))
    );
    let drawing = page.all("svg")[0];
    assert_eq!(drawing.attribute("role"), Some("img"));
    assert!(page.all("desc").len() == 1 && page.all("title").len() == 2);
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    assert_eq!(sample_page().0, sample_page().0);
}

#[test]
fn an_empty_publication_is_a_page() {
    let html = html::write(&Publication::default().settle(), &Look::default())
        .expect("the template is good");
    let page = Page::parse(&html);
    assert!(page.words.contains("Untitled document") && page.all("nav").is_empty());
    assert_eq!(page.all("html")[0].attribute("lang"), Some("en-GB"));
}

#[test]
fn in_a_fragment_every_id_and_every_way_to_it_has_a_prefix() {
    let page = Page::parse(&html::fragment(&sample::publication().settle()));
    let mut ids = BTreeSet::new();
    for element in &page.elements {
        if let Some(id) = element.attribute("id") {
            assert!(id.starts_with("masa-"), "{id}");
            ids.insert(id);
        }
    }
    assert!(ids.len() > 5);
    for element in &page.elements {
        if let Some(id) = element.attribute("href").and_then(|href| href.strip_prefix('#')) {
            assert!(ids.contains(id), "{id}");
        }
        for id in element.attribute("aria-labelledby").unwrap_or_default().split_whitespace() {
            assert!(ids.contains(id), "{id}");
        }
    }
}

#[test]
fn a_look_stands_on_the_cover_and_in_the_variables_of_the_style() {
    let logo = Picture::from_bytes(sample::PIXEL.to_vec());
    let look = Look {
        name: Some("Sandbay Partnership".to_owned()),
        logo: Some(Logo { picture: logo.expect("a picture"), alternative: "Sandbay".to_owned() }),
        accent: Colour::new(0x4B, 0x1D, 0x6B),
        typeface: Typeface::AtkinsonHyperlegible,
        ..Look::default()
    };
    let html = html::write(&sample::publication().settle(), &look).expect("the template is good");
    let page = Page::parse(&html);
    assert!(page.words.contains("Sandbay Partnership"));
    let logo = page.all("img")[0];
    assert_eq!(logo.attribute("alt"), Some("Sandbay"));
    assert!(logo.attribute("src").is_some_and(|src| src.starts_with("data:image/gif")));
    assert!(html.contains("--accent: #4b1d6b;") && html.contains("Atkinson Hyperlegible"));
}
