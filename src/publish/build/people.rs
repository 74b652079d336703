//! Posts and who holds them, and how to reach people.

use super::builder::Builder;
use super::print::{Print, Ready, lines, paragraph};
use super::rows::Rows;
use super::words::{and, period, sentences};
use crate::document::people::{Authority, Contact, Hearing, Post, Role, Specialist, Vacancy};
use crate::document::values::Text;
use crate::publish::tree::{self, Block, Content, Inline};

impl Print for Post {
    /// The post and its holder in a line, then what else is known in sentences.
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        let Self { post: _, name: _, employer, from, to, authority, acting: _, vacant, note } =
            self;
        let mut blocks = paragraph(lines(&in_a_line(self)));
        let more = sentences([
            period(from.as_ref(), to.as_ref()).map(|period| format!("in post {period}")),
            employer.as_ref().map(|employer| format!("employed by {employer}")),
            may(authority),
            vacant.as_ref().map(self::vacant),
        ]);
        blocks.extend(paragraph(lines(&more)));
        blocks.extend(note.print(builder));
        blocks
    }
}

/// What the holder of a post may do: “may speak for the organisation and hold its services to
/// account”.
fn may(authority: &[Authority]) -> Option<String> {
    let said: Vec<String> = authority.iter().map(|it| it.in_words().to_owned()).collect();
    (!said.is_empty()).then(|| format!("may {}", and(&said)))
}

impl Print for Hearing {
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        let Self { how, frequency } = self;
        let mut blocks = how.print(builder);
        blocks.extend(frequency.print(builder));
        blocks
    }
}

/// The post and its holder: “Chief Executive, Jo Smith (interim or acting)”.
pub(super) fn in_a_line(post: &Post) -> String {
    let said = |text: &Option<Text>| text.clone().map(|text| text.as_str().to_owned());
    let who = [said(&post.post), said(&post.name)];
    let who: Vec<String> = who.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    match (who.join(", "), post.acting) {
        (who, Some(true)) if !who.is_empty() => format!("{who} (interim or acting)"),
        (_, Some(true)) => "Interim or acting".to_owned(),
        (who, _) => who,
    }
}

/// A vacancy in sentences.
pub(super) fn vacant(vacancy: &Vacancy) -> String {
    let Vacancy { since, cover, expected } = vacancy;
    let date = super::words::date;
    sentences([
        Some(since.as_ref().map_or_else(
            || "vacant for now".to_owned(),
            |since| format!("vacant since {}", date(since)),
        )),
        cover.as_ref().map(|cover| format!("covered meanwhile by {cover}")),
        expected.as_ref().map(|day| format!("expected to be filled by {}", date(day))),
    ])
}

/// Ways to reach the partnership, one under the other.
pub(super) fn contacts(builder: &Builder<'_>, contacts: &[Contact]) -> Vec<Block> {
    contacts.iter().filter_map(|each| contact(builder, each)).map(Block::Contact).collect()
}

/// One way to reach somebody; none when nothing was written.
pub(super) fn contact(builder: &Builder<'_>, contact: &Contact) -> Option<tree::Contact> {
    let Contact { role, name, email, phone, url, address, hours } = contact;
    let mut rows = Rows::new(builder);
    if role.is_some() {
        rows.row("Name", name);
    }
    rows.row("E-mail", &Ready(email.as_ref().map_or_else(Vec::new, |text| paragraph(mail(text)))));
    rows.row(
        "Telephone",
        &Ready(phone.as_ref().map_or_else(Vec::new, |text| paragraph(call(text)))),
    );
    rows.row("Page", url).row("Address", address).row("Answered", hours);
    let details = rows.entries();
    let title = role.as_ref().or(name.as_ref()).map(Text::as_str).unwrap_or_default();
    if title.is_empty() && details.is_empty() {
        return None;
    }
    let title = if title.is_empty() { "Contact" } else { title };
    Some(tree::Contact { name: lines(title), details })
}

/// A mailbox as a link.
pub(super) fn mail(email: &Text) -> Content {
    let text = email.as_str();
    if text.is_empty() {
        Content::new()
    } else {
        vec![Inline::link(&format!("mailto:{text}"), text)]
    }
}

/// A telephone number as a link; words without digits stay words.
pub(super) fn call(phone: &Text) -> Content {
    let text = phone.as_str();
    let number: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let is_number = text.chars().all(|c| c.is_ascii_digit() || "+ ()-".contains(c));
    if is_number && !number.is_empty() {
        vec![Inline::link(&format!("tel:{number}"), text)]
    } else {
        lines(text)
    }
}

/// Roles, each with its duties.
pub(super) fn roles(builder: &Builder<'_>, roles: &[Role]) -> Option<Block> {
    let mut rows = Rows::new(builder);
    for Role { name, duties, text } in roles {
        let label = name.as_ref().map_or("Role", Text::as_str);
        let mut blocks = text.print(builder);
        blocks.extend(super::print::bullets(builder, duties));
        if blocks.is_empty() {
            blocks = vec![Block::paragraph("No duties are set out here.")];
        }
        rows.row(label, &Ready(blocks));
    }
    rows.block()
}

/// Designated professionals and other specialists.
pub(super) fn specialists(builder: &Builder<'_>, specialists: &[Specialist]) -> Vec<Block> {
    let headings = ["Role", "Where they work", "How they work with the partnership"];
    let mut grid =
        super::tables::Grid::new("Designated professionals and other specialists", &headings);
    for Specialist { role, organisation, relation } in specialists {
        grid.row(builder, &[role, organisation, relation]);
    }
    grid.blocks()
}
