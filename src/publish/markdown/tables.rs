//! Tables as Markdown. A cell is one line there, so blocks in it are set apart by a line break.

use super::inlines::{self, Breaks};
use crate::publish::tree::{Align, Block, Cell, Inline, Table};

/// The table under its caption.
pub fn write(table: &Table) -> String {
    let mut lines = Vec::new();
    if !table.caption.is_empty() {
        lines.push(inlines::write(&[Inline::strong(&table.caption)], Breaks::Spaces));
        lines.push(String::new());
    }
    let headings = table.columns.iter().map(|column| one_line(&column.heading));
    lines.push(row(headings));
    lines.push(row(table.columns.iter().map(|column| dashes(column.align).to_owned())));
    for each in &table.rows {
        lines.push(row(each.cells.iter().map(cell)));
    }
    lines.join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

const fn dashes(align: Align) -> &'static str {
    match align {
        Align::Start => "---",
        Align::Centre => ":---:",
        Align::End | Align::Numbers => "---:",
    }
}

fn one_line(content: &[Inline]) -> String {
    inlines::write(content, Breaks::Tags).replace('\n', " ")
}

/// A cell: its runs of text with line breaks between them.
fn cell(cell: &Cell) -> String {
    let mut runs = Vec::new();
    gather(&cell.blocks, "", &mut runs);
    runs.join("<br>")
}

fn gather(blocks: &[Block], before: &str, runs: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } => runs.push(format!("{before}{}", one_line(content))),
            Block::List(list) => {
                for item in &list.items {
                    let mark = item.number.as_deref().unwrap_or("•");
                    gather(&item.blocks, &format!("{} ", inlines::words(mark)), runs);
                }
            }
            Block::Descriptions { entries } => {
                for entry in entries {
                    gather(&entry.details, &format!("{}: ", one_line(&entry.term)), runs);
                }
            }
            Block::Notice(notice) => {
                let label = format!("{}: {}", notice.kind.label(), notice.title);
                runs.push(inlines::words(&label));
                gather(&notice.blocks, "", runs);
            }
            Block::Quotation(quotation) => {
                gather(&quotation.blocks, "", runs);
                runs.push(one_line(&quotation.speaker));
            }
            Block::Contact(contact) => {
                runs.push(one_line(&contact.name));
                for entry in &contact.details {
                    gather(&entry.details, &format!("{}: ", one_line(&entry.term)), runs);
                }
            }
            Block::Figure(figure) => {
                runs.push(one_line(
                    &[figure.caption.clone(), vec![Inline::text(&figure.alternative)]].concat(),
                ));
                gather(&figure.equivalent, "", runs);
            }
            Block::Table(table) => {
                runs.push(inlines::words(&table.caption));
                for row in &table.rows {
                    for (column, cell) in table.columns.iter().zip(&row.cells) {
                        gather(&cell.blocks, &format!("{}: ", one_line(&column.heading)), runs);
                    }
                }
            }
            Block::Code { text } => runs.push(inlines::words(text)),
            Block::Rule => {}
            Block::Notes { notes } => {
                for note in notes {
                    runs.push(inlines::words(&format!("{}: {}", note.label(), note.title)));
                    gather(&note.blocks, "", runs);
                    let more = [Some(&note.at), note.accepted.as_ref()];
                    runs.extend(more.into_iter().flatten().map(|words| inlines::words(words)));
                }
            }
        }
    }
}
