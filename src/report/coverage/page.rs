//! Coverage as a document of its own, written by the same writers as a plan: a page and Markdown.

use super::View;
use super::view::{Group, Line, Piece};
use crate::guidance;
use crate::publish::html::PageError;
use crate::publish::tree::{
    Block, Cell, Column, Content, Description, Inline, Notice, NoticeKind, Publication, Section,
    Table, words,
};
use crate::publish::{self, Look, Settled, capital};
use crate::report::lines::in_words;

/// Where the documents stand, as one accessible page.
///
/// # Errors
///
/// When the template of the page is broken.
pub fn html(views: &[View], look: &Look) -> Result<String, PageError> {
    publish::html::write(&publication(views), look)
}

/// Where the documents stand, as Markdown.
pub fn markdown(views: &[View]) -> String {
    publish::markdown::write(&publication(views))
}

fn publication(views: &[View]) -> Settled {
    let known = guidance::KNOWN_ON.strftime("%-d %B %Y");
    let (title, subtitle, key_facts, sections) = match views {
        [one] => ("Coverage", Some(one.title.clone()), key_facts(one), sections(one)),
        several => ("Coverage", None, Vec::new(), several.iter().map(chapter).collect()),
    };
    Publication {
        title: title.to_owned(),
        subtitle,
        language: "en-GB".to_owned(),
        made_on: None,
        description: "Where the document stands on each requirement in force, with the evidence."
            .to_owned(),
        document_kind: "Coverage of the law and guidance".to_owned(),
        key_facts,
        status_banner: views.iter().filter(|view| !view.complete).map(unread).collect(),
        summary: vec![Block::paragraph(
            "Each requirement in force is listed with its state and with what in the document \
             answers it. “Answered” says that an answer is there, not that it is good: that is for \
             people to judge.",
        )],
        sections,
        footnotes: Vec::new(),
        colophon: vec![Block::paragraph(format!("Guidance as known on {known}."))],
        ..Publication::default()
    }
    .settle()
}

fn unread(view: &View) -> Notice {
    let line =
        format!("Part of {} could not be read, so this is not the whole picture.", view.path);
    Notice {
        kind: NoticeKind::Information,
        title: "Not everything could be read".to_owned(),
        blocks: vec![Block::paragraph(line)],
    }
}

fn chapter(view: &View) -> Section {
    let mut chapter = Section::new(view.title.clone());
    chapter.blocks.push(Block::Descriptions { entries: key_facts(view) });
    chapter.children = sections(view);
    chapter
}

fn key_facts(view: &View) -> Vec<Description> {
    let mut facts = vec![
        Description::text("Judged by", format!("{}, as of {}", view.edition, in_words(view.day))),
        Description::text("Read on", in_words(view.today)),
    ];
    for count in view.counts.iter().filter(|count| count.requirements > 0) {
        facts.push(Description::text(
            capital(count.state.in_words()),
            count.requirements.to_string(),
        ));
    }
    facts.push(Description::text("For a person to judge", view.for_a_person.to_string()));
    facts.push(Description::text("To look at again", view.to_look_at_again.to_string()));
    facts
}

fn sections(view: &View) -> Vec<Section> {
    let mut sections: Vec<Section> = view.groups.iter().map(section).collect();
    if sections.is_empty() {
        sections.push(Section::new("Requirements").with(Block::paragraph(
            "The guidance asks nothing of a document of this kind, and nothing in it is bound to a \
             question.",
        )));
    }
    if !view.not_asked.is_empty() {
        let items = view.not_asked.iter().map(|group| -> Content {
            words(format!("They speak to {}: {}", group.speaks_to, group.ids.join(", ")))
        });
        sections.push(Section::new("In force, and not asked here").with(Block::bullets(items)));
    }
    sections
}

fn section(group: &Group) -> Section {
    let columns = ["Id", "Requirement", "State", "Evidence, and what is still to do"];
    let caption = format!("Requirements: {}", group.title);
    let mut table = Table::new(caption, columns.map(Column::new));
    for line in &group.requirements {
        let says = Cell::from(format!("{} ({})", line.says, line.strength));
        table.row([Cell::from(line.id), says, state(line), evidence(line)]);
    }
    Section::new(group.title.clone()).with(table)
}

fn state(line: &Line) -> Cell {
    let mut blocks = vec![Block::inlines(vec![Inline::strong(capital(line.state.in_words()))])];
    if let Some(views) = &line.judged {
        if views.is_empty() {
            blocks.push(Block::paragraph("For a person to judge; nobody has written down a view."));
        }
        blocks.extend(
            views.iter().map(|one| {
                Block::paragraph(format!("{} found on {}: {}", one.by, one.on, one.view))
            }),
        );
    }
    let again = line.look_again.iter().map(|why| Block::paragraph(format!("Look again at {why}.")));
    blocks.extend(again);
    Cell { blocks }
}

fn evidence(line: &Line) -> Cell {
    let mut items: Vec<Content> = line.evidence.iter().map(piece).collect();
    items.extend(line.lacking.iter().map(|todo| {
        let mut item = vec![Inline::strong("To do: ")];
        item.extend(code_in(todo));
        item
    }));
    if items.is_empty() {
        return Cell::from("None");
    }
    Cell { blocks: vec![Block::bullets(items)] }
}

fn piece(piece: &Piece) -> Content {
    let place = format!("{}:{}", piece.path, piece.line);
    let mut content = vec![
        Inline::in_file(&piece.path, piece.line, place),
        Inline::text(format!(" {}", piece.title)),
    ];
    if !piece.words.is_empty() {
        content.push(Inline::text(format!(": {}", piece.words)));
    }
    content
}

/// Words in which keys stand between backticks.
pub(in crate::report) fn code_in(text: &str) -> Content {
    let parts = text.split('`').enumerate();
    parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(index, part)| {
            if index % 2 == 1 { Inline::Code { text: part.to_owned() } } else { Inline::text(part) }
        })
        .collect()
}
