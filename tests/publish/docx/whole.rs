//! Whether a file hangs together: what is named is there, and what is counted is counted once.

use std::collections::BTreeSet;

use super::file::{File, ending};

/// Fails when something in the file leads nowhere, or a number that must be unique is not.
pub fn check(file: &File) {
    relations(file);
    kinds(file);
    numbers(file);
    bookmarks(file);
    fields(file);
    styles_and_lists(file);
    notes(file);
    cells(file);
    comments(file);
}

/// Every comment is there once, with a beginning, an end and a mark in the body, in this order.
fn comments(file: &File) {
    let body = file.part("word/document.xml");
    let mut marked = Vec::new();
    for node in body.all() {
        match node.name.as_str() {
            "w:commentRangeStart" => marked.push((node.attribute("w:id"), 1)),
            "w:commentRangeEnd" | "w:commentReference" => {
                let id = node.attribute("w:id");
                let mark = marked.iter_mut().find(|(known, _)| *known == id).expect("a beginning");
                mark.1 += 1;
            }
            _ => {}
        }
    }
    let comments = file.parts().filter(|(path, _)| *path == "word/comments.xml");
    let comments: Vec<&str> = comments
        .flat_map(|(_, part)| part.named("w:comment"))
        .map(|comment| comment.attribute("w:id"))
        .collect();
    let ids: BTreeSet<&str> = comments.iter().copied().collect();
    assert_eq!(ids.len(), comments.len(), "a comment stands there twice");
    assert_eq!(ids, marked.iter().map(|(id, _)| *id).collect(), "comments and their places");
    assert!(marked.iter().all(|(_, marks)| *marks == 3), "{marked:?}");
}

/// Every relation that is used is there and leads to a part; every part is reached.
fn relations(file: &File) {
    let mut reached = BTreeSet::new();
    let top = file.relations("");
    reached.extend(top.values().map(|(target, _)| target.clone()));
    for (path, part) in file.parts() {
        let relations = file.relations(path);
        for node in part.all() {
            for (name, value) in &node.attributes {
                if name.starts_with("r:") {
                    assert!(relations.contains_key(value), "{path}: no relation {value}");
                }
            }
        }
        for (target, is_outside) in relations.values() {
            if *is_outside {
                let schemes = ["http://", "https://", "mailto:", "tel:", "./", "../"];
                assert!(schemes.iter().any(|scheme| target.starts_with(scheme)), "{target}");
            } else {
                assert!(file.names.contains(target), "{path}: no part {target}");
                reached.insert(target.clone());
            }
        }
    }
    for name in &file.names {
        let is_known = ending(name) == "rels" || name == "[Content_Types].xml";
        assert!(is_known || reached.contains(name), "nothing leads to {name}");
    }
}

/// Every part has a kind.
fn kinds(file: &File) {
    let kinds = file.part("[Content_Types].xml");
    let named: BTreeSet<&str> =
        kinds.children.iter().map(|kind| kind.attribute("PartName")).collect();
    let endings: BTreeSet<&str> =
        kinds.children.iter().map(|kind| kind.attribute("Extension")).collect();
    for name in &file.names {
        let ending = ending(name);
        let is_xml = ending == "xml" && name != "[Content_Types].xml";
        let is_there = named.contains(format!("/{name}").as_str());
        assert!(is_there || (!is_xml && endings.contains(ending)), "{name} has no kind");
    }
}

fn numbers(file: &File) {
    let mut pictures = BTreeSet::new();
    let mut marks = BTreeSet::new();
    for (path, part) in file.parts() {
        for node in part.named("wp:docPr") {
            let id = node.attribute("id");
            assert!(pictures.insert(id.to_owned()), "{path}: picture {id} twice");
            assert!(node.attributes.contains_key("descr"), "{path}: a picture without words");
        }
        for node in part.named("w:bookmarkStart") {
            let id = node.attribute("w:id");
            assert!(marks.insert(id.to_owned()), "{path}: bookmark {id} twice");
        }
    }
}

/// Names of bookmarks are what Word takes, each once, and every link within leads to one.
fn bookmarks(file: &File) {
    let mut names = BTreeSet::new();
    for (path, part) in file.parts() {
        let starts = part.named("w:bookmarkStart");
        let ends = part.named("w:bookmarkEnd");
        assert_eq!(starts.len(), ends.len(), "{path}");
        for start in starts {
            let name = start.attribute("w:name");
            assert!(name.len() <= 40, "{name} is too long");
            assert!(name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'), "{name}");
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{name}");
            assert!(names.insert(name.to_lowercase()), "{name} twice");
        }
    }
    for (path, part) in file.parts() {
        for link in part.named("w:hyperlink") {
            let anchor = link.attribute("w:anchor");
            let is_there = names.contains(&anchor.to_lowercase());
            assert!(anchor.is_empty() || is_there, "{path}: no bookmark {anchor}");
        }
        for instruction in part.named("w:instrText") {
            let words: Vec<&str> = instruction.text.split_whitespace().collect();
            if matches!(words[0], "PAGEREF" | "NOTEREF") {
                let name = words[1].to_lowercase();
                assert!(names.contains(&name), "{path}: no bookmark {name}");
            }
        }
    }
}

/// Every field begins, gives and ends, one in the other.
fn fields(file: &File) {
    for (path, part) in file.parts() {
        let mut open = Vec::new();
        for node in part.named("w:fldChar") {
            match node.attribute("w:fldCharType") {
                "begin" => open.push("begin"),
                "separate" => {
                    assert_eq!(open.pop(), Some("begin"), "{path}");
                    open.push("separate");
                }
                "end" => assert_eq!(open.pop(), Some("separate"), "{path}"),
                other => panic!("{path}: {other}"),
            }
        }
        assert!(open.is_empty(), "{path}: a field does not end");
    }
}

fn styles_and_lists(file: &File) {
    let styles = file.styles();
    let lists: BTreeSet<&str> = file
        .part("word/numbering.xml")
        .named("w:num")
        .into_iter()
        .map(|list| list.attribute("w:numId"))
        .collect();
    for (path, part) in file.parts() {
        for node in part.all() {
            let value = node.attribute("w:val");
            match node.name.as_str() {
                "w:pStyle" | "w:rStyle" | "w:tblStyle" | "w:basedOn" | "w:next" => {
                    assert!(styles.contains(value), "{path}: no style {value}");
                }
                "w:numId" => assert!(lists.contains(value), "{path}: no list {value}"),
                "w:ilvl" => assert!(value.parse::<u32>().is_ok_and(|level| level < 9), "{value}"),
                _ => {}
            }
        }
    }
}

/// Every footnote is referred to once, and every reference leads to one.
fn notes(file: &File) {
    let notes: Vec<&str> = file
        .part("word/footnotes.xml")
        .named("w:footnote")
        .into_iter()
        .filter(|note| note.attribute("w:type").is_empty())
        .map(|note| note.attribute("w:id"))
        .collect();
    let references = file.part("word/document.xml").named("w:footnoteReference");
    let mut references: Vec<&str> =
        references.into_iter().map(|reference| reference.attribute("w:id")).collect();
    references.sort_by_key(|id| id.parse::<usize>().unwrap_or(0));
    assert_eq!(notes, references);
}

/// Every row is as long as its table is wide, and every cell ends with a paragraph.
fn cells(file: &File) {
    for (path, part) in file.parts() {
        for table in part.named("w:tbl") {
            let columns = table.child("w:tblGrid").map_or(0, |grid| grid.children.len());
            for row in table.children.iter().filter(|child| child.name == "w:tr") {
                let cells: Vec<_> =
                    row.children.iter().filter(|child| child.name == "w:tc").collect();
                assert_eq!(cells.len(), columns, "{path}");
                for cell in cells {
                    assert_eq!(cell.children.last().map(|last| last.name.as_str()), Some("w:p"));
                }
            }
        }
    }
}
