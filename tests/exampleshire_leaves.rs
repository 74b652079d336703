//! Every leaf of every example, and all its narrative, is on its page and in its Markdown, in the form a reader meets.

use jiff::civil::date;
use masa::document::Document;
use masa::document::values::{DateValue, Pence, Regular};
use masa::guidance::{self, Edition};
use masa::markdown;
use masa::publish::{Look, build, html, one_spaced};
use masa::text::{FileId, Mapped};
use masa::workspace::{Disk, Loaded, discover, load};
use masa::yaml::{Data, NodeId, Step};
use std::path::PathBuf;

/// Leaves that are not printed as they are, and why. `*` stands for any one step.
const NOT_PRINTED: [(&str, &str); 10] = [
    ("format", "it says how the file is written"),
    ("kind", "it says what the file is; the page says it in words"),
    ("*.*.id", "an id is for the file; readers see the name"),
    ("accepted.*.*", "it is about what masa reports, and not about the arrangements"),
    ("*.*.answers.*", "it binds words to questions, which coverage shows"),
    ("clauses.*.clauses.*.answers.*", "it binds words to questions, which coverage shows"),
    ("appendices.*.image", "a file name; the picture stands in its place"),
    ("area.combined", "said in a sentence, and only where there are several authorities"),
    ("document.legacy", "said in a sentence, and only when it is so"),
    ("partners.*.statutory", "said as yes or no in the table of partners"),
];

#[test]
fn every_leaf_of_the_examples_is_published() {
    let found = discover(&Disk, &[PathBuf::from("examples")]);
    for path in &found.documents {
        let loaded = load(&Disk, path);
        let publication = build::publication(&loaded, date(2026, 11, 22), &Disk).settle();
        let page = html::write(&publication, &Look::default()).expect("a page");
        let page = words_of_page(&page);
        let text = words_of_markdown(&masa::publish::markdown::write(&publication));
        let mut missing = Vec::new();
        for (path, printed) in leaves(&loaded).into_iter().chain(narrative(&loaded)) {
            for piece in printed {
                let piece = one_spaced(&piece).to_lowercase();
                if !(says(&page, &piece) && says(&text, &piece)) {
                    missing.push(format!("{path}: {piece}"));
                }
            }
        }
        assert!(missing.is_empty(), "{}: not published: {missing:#?}", path.display());
    }
}

/// Whether `text` has `wanted` with no letter or digit beside it.
fn says(text: &str, wanted: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(wanted).any(|(at, _)| {
        edge(text[..at].chars().next_back()) && edge(text[at + wanted.len()..].chars().next())
    })
}

/// Every leaf with its path and the pieces a reader should find.
fn leaves(loaded: &Loaded) -> Vec<(String, Vec<String>)> {
    let mut leaves = Vec::new();
    let mut open: Vec<NodeId> = loaded.tree.root().into_iter().collect();
    while let Some(node) = open.pop() {
        match &loaded.tree.node(node).data {
            Data::List(items) => open.extend(items),
            Data::Map(entries) => open.extend(entries.iter().map(|entry| entry.value)),
            Data::Scalar(scalar) if !scalar.is_nothing() => {
                let path = path(loaded, node);
                if !NOT_PRINTED.iter().any(|(pattern, _)| fits(pattern, &path)) {
                    leaves.push((path, printed(loaded, node, scalar.text.trim())));
                }
            }
            Data::Scalar(_) | Data::Alias { .. } => {}
        }
    }
    leaves
}

/// The narrative, a piece for each heading, paragraph, item and cell.
fn narrative(loaded: &Loaded) -> Vec<(String, Vec<String>)> {
    let sections = loaded.sections.iter().map(|section| {
        let runs = section.markdown.words().iter().map(|run| run.text().to_owned());
        let said = runs.filter(|text| !text.contains(markdown::FACT_MARK));
        (section.within(), [section.title.clone()].into_iter().chain(said).collect())
    });
    sections.collect()
}

fn path(loaded: &Loaded, node: NodeId) -> String {
    let steps = loaded.index.at(node).0.into_iter().map(|step| match step {
        Step::Key(key) => key,
        Step::Index(index) => index.to_string(),
    });
    steps.collect::<Vec<_>>().join(".")
}

fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<_>, Vec<_>) =
        (pattern.split('.').collect(), path.split('.').collect());
    pattern.len() == path.len() && pattern.iter().zip(&path).all(|(p, s)| *p == "*" || p == s)
}

/// What a reader should find for a leaf; nothing for words of a fixed list and for yes and no,
/// which are said in sentences that other tests look at.
fn printed(loaded: &Loaded, node: NodeId, text: &str) -> Vec<String> {
    let is = |name: &str| loaded.values_of(name).contains(&node);
    if is("DateText") {
        let is_words = text.contains(char::is_alphabetic);
        return vec![match DateValue::read(text) {
            DateValue::Day(day) if !is_words => day.strftime("%-d %B %Y").to_string(),
            month @ DateValue::Month { .. } if !is_words => {
                month.first_day().map_or_else(String::new, |day| day.strftime("%B %Y").to_string())
            }
            _ => text.to_owned(),
        }];
    }
    if is("Money") {
        return vec![Pence::read(text).map_or_else(|| text.to_owned(), |pence| pence.to_string())];
    }
    if is("Frequency") && !text.contains(' ') {
        let regular = Regular::read(text);
        return vec![regular.map_or_else(|| text.to_owned(), |it| it.in_words().to_owned())];
    }
    if is("PartnerRef") || is("GroupRef") {
        return vec![name_of(loaded, text)];
    }
    if is("Code") {
        return vec![code(text)];
    }
    if is("Prose") {
        let markdown = markdown::parse(&Mapped::exact(FileId(0), text, 0));
        let runs = markdown.words().iter().map(|run| run.text().to_owned());
        return runs.filter(|text| !text.contains(markdown::FACT_MARK)).collect();
    }
    if let Some(edition) = Edition::parse(text) {
        return vec![edition.title().to_owned()];
    }
    let is_word = ["Text", "BodyName", "Duration", "Url", "Reference", "Frequency"].map(is);
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if is_word.contains(&true) || is_number { vec![text.to_owned()] } else { Vec::new() }
}

/// The name behind the id of a partner or group.
fn name_of(loaded: &Loaded, id: &str) -> String {
    let groups = match &loaded.document {
        Some(Document::Plan(plan)) => {
            let mut partners = plan.partners.iter();
            let found = partners.find(|it| it.id.as_ref().is_some_and(|own| own.as_str() == id));
            if let Some(name) = found.and_then(|partner| partner.name.as_ref()) {
                return name.to_string();
            }
            plan.groups.as_slice()
        }
        Some(Document::Network(network)) => network.groups.as_slice(),
        _ => &[],
    };
    let found = groups.iter().find(|it| it.id.as_ref().is_some_and(|own| own.as_str() == id));
    found.and_then(|group| group.name.as_ref()).map_or_else(|| id.to_owned(), ToString::to_string)
}

/// What the catalogue calls a code.
fn code(text: &str) -> String {
    let pack = guidance::pack(text).map(|pack| pack.title);
    let question = || guidance::question(text).map(|question| question.asks);
    let requirement = || guidance::requirement(text).map(|it| it.paraphrase);
    let agency = || guidance::agency(text).map(|agency| agency.name);
    let known = pack.or_else(question).or_else(requirement).or_else(agency);
    known.map_or_else(|| text.to_owned(), str::to_owned)
}

/// The words of a page: what stands in its body, without tags.
fn words_of_page(page: &str) -> String {
    const INLINE: [&str; 8] = ["a", "strong", "em", "code", "abbr", "s", "sup", "span"];
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let mut words = String::new();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split_whitespace().next().unwrap_or_default();
        words.push_str(if INLINE.contains(&name) { "" } else { " " });
        // What stands in place of a picture for those who do not see it.
        let alternative = tag.split_once(" alt=\"").and_then(|(_, rest)| rest.split_once('"'));
        words.push_str(alternative.map_or("", |(alternative, _)| alternative));
        words.push_str(text);
    }
    for (entity, letter) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        words = words.replace(entity, letter);
    }
    one_spaced(&words).to_lowercase()
}

/// The words of a text in Markdown.
fn words_of_markdown(text: &str) -> String {
    let text = text.replace("<br>", " ");
    let markdown = markdown::parse(&Mapped::exact(FileId(0), &text, 0));
    let runs: Vec<&str> = markdown.words().iter().map(masa::markdown::Run::text).collect();
    one_spaced(&runs.join("\n")).to_lowercase()
}
