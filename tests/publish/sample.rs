//! A publication with one of everything, made by hand.

use masa::publish::chart::{self, Group, Standing};
use masa::publish::tree::{
    Block, Cell, Column, Contact, Content, Description, Figure, Footnote, Image, Inline, Item,
    List, ListStyle, Notice, NoticeKind, Picture, PictureRefused, Publication, Quotation, Section,
    Table, words,
};

/// A picture of one pixel.
pub const PIXEL: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x2a\x6f\x6f\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

/// Runs of text, blocks and sections, each forty deep in each other.
pub fn deep() -> Publication {
    let mut content: Content = vec![Inline::text("deep")];
    for _ in 0..40 {
        content = vec![Inline::Emphasis { content: vec![Inline::Strong { content }] }];
    }
    let mut block = Block::inlines(content);
    for depth in 0..40 {
        block = match depth % 3 {
            0 => List { style: ListStyle::Bullets, items: vec![Item::new(vec![block])] }.into(),
            1 => Quotation { blocks: vec![block], speaker: Vec::new() }.into(),
            _ => {
                let mut table = Table::new("Deep", [Column::new("One"), Column::new("Two")]);
                table.row([Cell::from("Row"), Cell { blocks: vec![block] }]);
                table.into()
            }
        };
    }
    let mut section = Section::new("Inmost").with(block);
    for depth in 0..40 {
        section = Section::new(format!("Section {depth}")).with_child(section);
    }
    Publication { sections: vec![section], ..Publication::default() }
}

pub fn publication() -> Publication {
    Publication {
        title: "Multi-agency safeguarding arrangements".to_owned(),
        subtitle: Some("Exampleshire Safeguarding Children Partnership".to_owned()),
        language: "en-GB".to_owned(),
        description: "How the council, the NHS and the police keep the children of Exampleshire safe together.".to_owned(),
        made_on: None,
        document_kind: "Published arrangements".to_owned(),
        key_facts: vec![
            Description::text("Version", "2.1"),
            Description::text("Agreed", "28 May 2026"),
            Description::text("Published", "24 June 2026"),
            Description::text("In effect from", "1 July 2026"),
            Description::text("Review due", "30 June 2027"),
        ],
        status_banner: vec![notice(
            NoticeKind::Overdue,
            "The review of this document was due on 30 June 2025",
            "Parts of it may no longer describe how the partners work.",
        )],
        summary: vec![
            Block::inlines(vec![
                Inline::text("This document says how Exampleshire Council, NHS Exampleshire Integrated Care Board and Exampleshire Police work together to keep children safe, and how they ask "),
                Inline::see("scrutiny", "somebody independent"),
                Inline::text(" whether it works."),
            ]),
        ],
        sections: vec![partners(), structure(), scrutiny(), funding(), everything()],
        footnotes: vec![
            Footnote { id: "later".to_owned(), blocks: vec![Block::paragraph("A note that is referred to second.")] },
            Footnote { id: "first".to_owned(), blocks: vec![Block::inlines(vec![
                Inline::text("Working Together to Safeguard Children, "),
                Inline::link("https://www.gov.uk/government/publications/working-together-to-safeguard-children--2", "on GOV.UK"),
                Inline::text("."),
            ])] },
        ],
        colophon: vec![Block::paragraph("Guidance as known on 22 November 2026.")],
        ..Publication::default()
    }
}

pub fn notice(kind: NoticeKind, title: &str, text: &str) -> Notice {
    Notice { kind, title: title.to_owned(), blocks: vec![Block::paragraph(text)] }
}

fn partners() -> Section {
    let mut table = Table::new(
        "The safeguarding partners and who leads for each",
        ["Partner", "Lead safeguarding partner", "Delegated safeguarding partner", "Statutory"]
            .map(Column::new),
    );
    table.row(
        ["Exampleshire Council", "Chief Executive", "Director of Children’s Services", "Yes"]
            .map(Cell::from),
    );
    table.row(
        [
            "NHS Exampleshire Integrated Care Board",
            "Chief Executive",
            "Chief Nursing Officer",
            "Yes",
        ]
        .map(Cell::from),
    );
    table.row(
        ["Exampleshire Police", "Chief Constable", "Assistant Chief Constable", "Yes"]
            .map(Cell::from),
    );
    table.row(
        [
            "Exampleshire schools and colleges",
            "Vacant since 1 April 2026, covered by a deputy head teacher",
            "",
            "No",
        ]
        .map(Cell::from),
    );
    Section::new("The partners")
        .with(Block::inlines(vec![
            Inline::text("The three statutory partners are equal and hold a "),
            Inline::strong("shared and joint duty"),
            Inline::text(". The "),
            Inline::Abbreviation {
                short: "ICB".to_owned(),
                long: "integrated care board".to_owned(),
            },
            Inline::text(" acts for the NHS."),
            Inline::Footnote { id: "first".to_owned() },
        ]))
        .with(table)
        .with_child(Section::new("Who to contact").with(Contact {
            name: words("Business manager"),
            details: vec![
                Description::new(
                    "E-mail",
                    vec![Inline::link("mailto:escp@example.org", "escp@example.org")],
                ),
                Description::new(
                    "Telephone",
                    vec![Inline::link("tel:+441632960001", "01632 960001")],
                ),
                Description {
                    term: words("Address"),
                    details: vec![Block::inlines(vec![
                        Inline::text("County Hall"),
                        Inline::Break,
                        Inline::text("Exampleton"),
                    ])],
                },
            ],
        }))
}

pub fn groups(number: usize) -> Vec<Group> {
    let named = |id: &str, name: &str, kind: &str, above: &[&str], note: &str| Group {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        reports_to: above.iter().map(ToString::to_string).collect(),
        note: note.to_owned(),
        ..Group::default()
    };
    let mut groups = vec![
        Group {
            standing: Standing::Lead,
            ..named("lsp", "Lead Safeguarding Partners", "Leads", &[], "meets twice a year")
        },
        Group {
            standing: Standing::Lead,
            ..named(
                "executive",
                "Safeguarding Executive",
                "Executive",
                &["lsp"],
                "quarterly, chaired by the council",
            )
        },
        named(
            "reviews",
            "Case Review Group",
            "Subgroup",
            &["executive"],
            "monthly, chaired by health",
        ),
        named(
            "learning",
            "Learning, Development and Practice Improvement Group",
            "Subgroup",
            &["executive", "reviews"],
            "every two months",
        ),
        named("exploitation", "Child Exploitation Group", "Subgroup", &["executive"], ""),
        Group {
            standing: Standing::Outside,
            ..named("panel", "Child Death Overview Panel", "Panel of two areas", &["wellbeing"], "")
        },
    ];
    for extra in groups.len()..number {
        let above = ["executive", "reviews", "learning"][extra % 3];
        groups.push(named(
            &format!("g{extra}"),
            &format!("Task group number {extra} on practice"),
            "Task group",
            &[above],
            "monthly",
        ));
    }
    groups.truncate(number);
    groups
}

fn structure() -> Section {
    let figure = chart::structure(&groups(6), &[], "Who reports to whom").remove(0);
    Section::new("How we are organised")
        .with(Block::paragraph(
            "The executive meets every quarter. Subgroups do its work between meetings.",
        ))
        .with(figure)
}

fn scrutiny() -> Section {
    Section::new("Scrutiny")
        .with(Block::inlines(vec![
            Inline::text("Our scrutineer works to the partnership and not to any one partner"),
            Inline::Footnote { id: "later".to_owned() },
            Inline::text(", and reads what we write"),
            Inline::Footnote { id: "first".to_owned() },
            Inline::text("."),
        ]))
        .with(Quotation {
            blocks: vec![Block::paragraph(
                "I ask what changed for a child, and who would notice if it had not.",
            )],
            speaker: words("Independent scrutineer"),
        })
        .with_child(Section::new("How our scrutineer stays independent").with(Block::List(List {
            style: ListStyle::Clauses,
            items: vec![
                Item::clause(
                    "6.6",
                    vec![Block::paragraph("The scrutineer reports to the lead partners together.")],
                ),
                Item::clause(
                    "6.7",
                    vec![
                        Block::paragraph("The contract is held by the council on behalf of all."),
                        Block::bullets([words("three years"), words("forty days a year")]),
                    ],
                ),
            ],
        })))
}

fn funding() -> Section {
    let mut table = Table::new(
        "Contributions for 2026–27",
        [Column::new("Partner"), Column::numbers("Cash"), Column::numbers("Share")],
    );
    table.row(["Exampleshire Council", "£100,000", "33.3%"].map(Cell::from));
    table.row(["NHS Exampleshire Integrated Care Board", "£100,000", "33.3%"].map(Cell::from));
    table.row(["Exampleshire Police", "£100,000", "33.3%"].map(Cell::from));
    table.total(["Total", "£300,000", ""].map(Cell::from));
    Section::new("Funding").with(table).with(notice(
        NoticeKind::NotApplicable,
        "Secure children’s homes",
        "There is no secure children’s home in the area. The partners look at this again on 28 May 2027.",
    ))
}

fn everything() -> Section {
    let picture = Figure {
        id: String::new(),
        image: Image::Picture(Picture::from_bytes(PIXEL.to_vec()).expect("a GIF file")),
        alternative: "A single green dot".to_owned(),
        caption: words("The mark of the partnership"),
        equivalent: Vec::new(),
    };
    let absent = Figure {
        id: String::new(),
        image: Image::Absent { reason: PictureRefused::Svg.to_string() },
        alternative: "A map of the four districts".to_owned(),
        caption: Vec::new(),
        equivalent: Vec::new(),
    };
    Section::new("Language, words and files")
        .with(Block::Descriptions {
            entries: vec![
                Description::text(
                    "Threshold of need",
                    "The level at which a child’s needs call for a service.",
                ),
                Description::text("Early help", "Help for a family before problems grow."),
            ],
        })
        .with(Block::List(List {
            style: ListStyle::Numbers(3),
            items: vec![
                Item::inlines(words("the third step")),
                Item::inlines(words("the fourth step")),
            ],
        }))
        .with(Block::inlines(vec![
            Inline::text("Welcome: مرحبا بكم, ברוכים הבאים. See "),
            Inline::Code { text: "plan.yaml".to_owned() },
            Inline::text(" and "),
            Inline::emphasis("what follows"),
            Inline::text("."),
        ]))
        .with(Block::Code { text: "line one\n  line two".to_owned() })
        .with(Block::Rule)
        .with(notice(NoticeKind::Draft, "", "This part is not agreed yet."))
        .with(notice(
            NoticeKind::Information,
            "Where else to look",
            "The threshold document is published apart.",
        ))
        .with(picture)
        .with(absent)
}
