//! Blocks: what stands one under the other in a section.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Content, Drawing, Inline, MarginNote, Picture, words};

/// One block.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Content,
    },
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// Names and what belongs to each.
    Descriptions {
        /// The entries.
        entries: Vec<Description>,
    },
    /// A picture or drawing.
    Figure(Figure),
    /// Something a reader must not miss.
    Notice(Notice),
    /// Somebody's words.
    Quotation(Quotation),
    /// How to reach somebody.
    Contact(Contact),
    /// Lines kept as they are.
    Code {
        /// The lines.
        text: String,
    },
    /// A change of subject without a heading.
    Rule,
    /// Notes in the margin, on the block before them.
    Notes {
        /// The notes.
        notes: Vec<MarginNote>,
    },
}

impl Block {
    /// A paragraph of plain words.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { content: words(text) }
    }

    /// A paragraph of inlines.
    pub fn inlines(content: impl Into<Content>) -> Self {
        Self::Paragraph { content: content.into() }
    }

    /// A list of points, each a run of inlines.
    pub fn bullets(items: impl IntoIterator<Item = Content>) -> Self {
        let items = items.into_iter().map(Item::inlines).collect();
        Self::List(List { style: ListStyle::Bullets, items })
    }
}

impl From<List> for Block {
    fn from(list: List) -> Self {
        Self::List(list)
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<Figure> for Block {
    fn from(figure: Figure) -> Self {
        Self::Figure(figure)
    }
}

impl From<Notice> for Block {
    fn from(notice: Notice) -> Self {
        Self::Notice(notice)
    }
}

impl From<Quotation> for Block {
    fn from(quotation: Quotation) -> Self {
        Self::Quotation(quotation)
    }
}

impl From<Contact> for Block {
    fn from(contact: Contact) -> Self {
        Self::Contact(contact)
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct List {
    /// How its items are marked.
    pub style: ListStyle,
    /// The items.
    pub items: Vec<Item>,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ListStyle {
    /// By a dot: the order means nothing.
    Bullets,
    /// By numbers that count up from here.
    Numbers(u64),
    /// By each item's own number, kept as written (`6.6`, `iv`).
    Clauses,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Item {
    /// The item's own number, in a list of clauses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Item {
    /// An item of blocks.
    pub const fn new(blocks: Vec<Block>) -> Self {
        Self { number: None, blocks }
    }

    /// An item of one paragraph.
    pub fn inlines(content: Content) -> Self {
        Self::new(vec![Block::Paragraph { content }])
    }

    /// An item with its own number.
    pub fn clause(number: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { number: Some(number.into()), blocks }
    }
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Table {
    /// The anchor; left empty, settling makes one from the caption.
    pub id: String,
    /// What the table shows.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// Whether the first cell of each row names the row.
    pub row_headers: bool,
    /// The rows; settling fills a short row up and cuts a long one.
    pub rows: Vec<Row>,
}

impl Table {
    /// A table whose first cell of each row names the row.
    pub fn new(caption: impl Into<String>, columns: impl IntoIterator<Item = Column>) -> Self {
        let columns = columns.into_iter().collect();
        Self { caption: caption.into(), columns, row_headers: true, ..Self::default() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row { kind: RowKind::Ordinary, cells: cells.into_iter().collect() });
    }

    /// Adds a row that sums up those before it.
    pub fn total(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row { kind: RowKind::Total, cells: cells.into_iter().collect() });
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Column {
    /// Its heading.
    pub heading: Content,
    /// How its cells are set.
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub fn new(heading: impl Into<String>) -> Self {
        Self { heading: words(heading), align: Align::Start }
    }

    /// A column of sums of money or other numbers, set so that digits stand under digits.
    pub fn numbers(heading: impl Into<String>) -> Self {
        Self { heading: words(heading), align: Align::Numbers }
    }
}

/// How the cells of a column are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Where reading starts.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// Where reading ends.
    End,
    /// Digits under digits.
    Numbers,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Row {
    /// What the row is for.
    pub kind: RowKind,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// What a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// One thing among others.
    Ordinary,
    /// The sum of the rows before it.
    Total,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Cell {
    /// What stands in it; nothing for an empty cell.
    pub blocks: Vec<Block>,
}

impl Cell {
    /// A cell with one run of inlines.
    pub fn inlines(content: Content) -> Self {
        if content.is_empty() {
            Self::default()
        } else {
            Self { blocks: vec![Block::Paragraph { content }] }
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::inlines(words(text))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::inlines(words(text))
    }
}

impl From<Content> for Cell {
    fn from(content: Content) -> Self {
        Self::inlines(content)
    }
}

impl From<Inline> for Cell {
    fn from(inline: Inline) -> Self {
        Self::inlines(vec![inline])
    }
}

/// A name and what belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Description {
    /// The name.
    pub term: Content,
    /// What belongs to it.
    pub details: Vec<Block>,
}

impl Description {
    /// A name and one run of inlines.
    pub fn new(term: impl Into<String>, details: impl Into<Content>) -> Self {
        Self { term: words(term), details: vec![Block::Paragraph { content: details.into() }] }
    }

    /// A name and plain words.
    pub fn text(term: impl Into<String>, details: impl Into<String>) -> Self {
        Self::new(term, words(details))
    }
}

/// A picture or drawing with its text alternative.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Figure {
    /// The anchor; left empty, settling makes one from the caption.
    pub id: String,
    /// What is seen.
    pub image: Image,
    /// What it shows, in a sentence, for those who do not see it.
    pub alternative: String,
    /// What stands under it.
    pub caption: Content,
    /// The same content as blocks, for every reader; empty when the alternative says all.
    pub equivalent: Vec<Block>,
}

/// What is seen in a figure.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Image {
    /// Lines and words drawn from facts.
    Drawing(Drawing),
    /// A picture from a file.
    Picture(Picture),
    /// A picture that could not be shown: the alternative takes its place.
    Absent {
        /// Why, in a sentence for the reader.
        reason: String,
    },
}

/// Something a reader must not miss.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Notice {
    /// What it is about; the writer says it in words, never by colour alone.
    pub kind: NoticeKind,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// The document is not agreed yet.
    Draft,
    /// A day has passed by which something was due.
    Overdue,
    /// Something worth knowing.
    Information,
    /// Something that does not apply here, and why.
    NotApplicable,
    /// The copy is for those who go on writing, and for nobody else.
    WorkingCopy,
}

impl NoticeKind {
    /// The kind in a word or two, as printed.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Draft => "Draft",
            Self::Overdue => "Overdue",
            Self::Information => "Information",
            Self::NotApplicable => "Does not apply",
            Self::WorkingCopy => "Working copy",
        }
    }
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Quotation {
    /// The words.
    pub blocks: Vec<Block>,
    /// Who said them.
    pub speaker: Content,
}

/// How to reach somebody.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Contact {
    /// The person, post or office.
    pub name: Content,
    /// Telephone, e-mail, address: what each is and what it says.
    pub details: Vec<Description>,
}
