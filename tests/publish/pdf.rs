//! The tree as PDF. Compiled with the feature `pdf` only.

use masa::publish::look::Typeface;
use masa::publish::tree::{Block, Cell, Column, Publication, Section, Table};
use masa::publish::{Look, check, pdf};

use crate::sample;

fn made(publication: Publication) -> Vec<u8> {
    pdf::write(&publication.settle(), &Look::default()).expect("a settled tree can be written")
}

fn of_blocks(blocks: Vec<Block>) -> Publication {
    let section = Section { title: "Words".to_owned(), blocks, ..Section::default() };
    Publication { title: "A plan".to_owned(), sections: vec![section], ..Publication::default() }
}

#[test]
fn the_sample_gives_the_same_bytes_twice_and_others_in_another_typeface() {
    let settled = sample::publication().settle();
    let other = Look { typeface: Typeface::AtkinsonHyperlegible, ..Look::default() };
    let write = |look: &Look| pdf::write(&settled, look).expect("the sample can be written");
    assert_eq!(write(&Look::default()), write(&Look::default()));
    assert_ne!(write(&Look::default()), write(&other));
}

#[test]
fn what_lies_as_deep_as_a_tree_allows_is_written() {
    made(sample::deep());
}

#[test]
fn a_table_of_five_thousand_rows_is_written() {
    let mut table = Table::new("Rows", [Column::new("One"), Column::numbers("Two")]);
    for row in 0..5000 {
        table.row([Cell::from(format!("Row {row}")), Cell::from(row.to_string())]);
    }
    made(of_blocks(vec![table.into()]));
}

#[test]
fn words_without_end_and_tables_of_many_columns_are_written() {
    let columns = (0..30).map(|column| Column::new(format!("Column {column} {}", "x".repeat(60))));
    let mut table = Table::new("Wide ".repeat(60), columns);
    table.row((0..30).map(|cell| Cell::from("word".repeat(cell))));
    let long = Block::paragraph("a".repeat(3000));
    made(of_blocks(vec![long, table.into(), Block::Code { text: "b".repeat(3000) }]));
}

#[test]
fn an_empty_publication_is_written() {
    made(Publication::default());
    made(of_blocks(vec![
        Table::new("", [Column::new("")]).into(),
        Block::Code { text: String::new() },
    ]));
}

#[test]
fn what_was_written_is_as_in_the_tree_and_something_else_is_not() {
    let settled = sample::publication().settle();
    let file = pdf::write(&settled, &Look::default()).expect("the sample can be written");
    let counts = check::pdf::check(&file, &settled).expect("it is as in the tree");
    assert!(counts.headings > 1 && counts.header_cells > 1 && counts.alternatives > 0);
    let faults: [fn(&mut Publication); 4] = [
        |it| it.title.push_str(" of another year"),
        |it| "cy".clone_into(&mut it.language),
        |it| it.sections[0].title.push('!'),
        |it| it.sections.push(Section::new("One more")),
    ];
    for fault in faults {
        let mut other = sample::publication();
        fault(&mut other);
        assert!(check::pdf::check(&file, &other.settle()).is_err());
    }
}
