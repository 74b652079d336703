//! Groups: how they hang together, and each with its chair, meetings, quorum and members.

use super::builder::Builder;
use super::chairs;
use super::part::Part;
use super::print::{Print, Ready, bullets, in_list, lines, paragraph};
use super::rows::Rows;
use super::tables::Grid;
use super::words::{capital, count, date, frequency, sentence};
use crate::document::group::{
    Group, GroupKind, Link, LinkKind, Meeting, Member, MemberStatus, Quorum,
};
use crate::document::values::{BodyName, Code, Text};
use crate::publish::chart::{self, Outside, Standing};
use crate::publish::tree::Block;

/// The structure as a chart with its list, and below it each group.
pub(super) fn groups(builder: &Builder<'_>, groups: &[Group], links: &[Link]) -> Part {
    let drawn: Vec<chart::Group> = groups.iter().map(|group| drawn(builder, group)).collect();
    let mut part = Part::default();
    let outside: Vec<Outside> = links.iter().filter_map(linked).collect();
    let figures = chart::structure(&drawn, &outside, "Who reports to whom");
    part.add(figures.into_iter().map(Block::Figure));
    for group in groups.iter().filter(|group| says_more(group)) {
        let title = group.name.as_ref().map_or("Group", BodyName::as_str);
        part.child(title, self::group(builder, group));
    }
    part
}

/// Whether there is more to say of a group than the list of the structure says.
fn says_more(group: &Group) -> bool {
    let Group { id, name, kind, reports_to, frequency, .. } = group.clone();
    *group != Group { id, name, kind, reports_to, frequency, ..Group::default() }
}

fn drawn(builder: &Builder<'_>, group: &Group) -> chart::Group {
    let chair = group.chair.as_ref().map(|chair| chairs::in_a_line(builder, chair));
    let chair = chair.filter(|chair| !chair.is_empty()).map(|chair| format!("chair: {chair}"));
    let meets = group.frequency.as_ref().filter(|frequency| !frequency.is_empty());
    let meets = meets.map(|meets| format!("meets {}", frequency(meets)));
    let note = [chair, meets].into_iter().flatten().collect::<Vec<_>>().join("; ");
    chart::Group {
        id: group.id.as_ref().map(Code::to_string).unwrap_or_default(),
        name: group.name.as_ref().map(BodyName::to_string).unwrap_or_default(),
        kind: group.kind.map(|kind| capital(kind.in_words())).unwrap_or_default(),
        standing: match group.kind {
            Some(GroupKind::LeadPartners) => Standing::Lead,
            Some(GroupKind::Linked) => Standing::Outside,
            Some(GroupKind::TaskFinish) => Standing::Temporary,
            _ if group.ends.is_some() => Standing::Temporary,
            _ => Standing::Ordinary,
        },
        reports_to: group.reports_to.iter().map(ToString::to_string).collect(),
        joint_with: group.joint_with.iter().map(ToString::to_string).collect(),
        answers_to: group.accountable_to.iter().map(ToString::to_string).collect(),
        ends: group.ends.as_ref().map(date).unwrap_or_default(),
        note: capital(&note),
    }
}

/// A board or partnership outside, by its name and what the link is for.
fn linked(link: &Link) -> Option<Outside> {
    let name = link.body.as_ref().filter(|name| !name.is_empty())?.to_string();
    let note = link.kind.map(LinkKind::in_words).map(capital).unwrap_or_default();
    Some(Outside { name, note })
}

fn group(builder: &Builder<'_>, group: &Group) -> Part {
    let Group {
        id: _,
        name: _,
        // The list of the structure says it.
        kind: _,
        purpose,
        reports_to,
        accountable_to,
        joint_with,
        chair,
        frequency,
        quorum,
        members,
        objectives,
        ends,
    } = group;
    let mut part = Part::default();
    part.print(builder, purpose);
    let mut rows = Rows::new(builder);
    rows.row("Reports to", reports_to)
        .row("Answers to", accountable_to)
        .row("Joint with", joint_with)
        .row("Chair", chair)
        .row("Meets", frequency)
        .row("Quorum", quorum)
        .row("Ends", ends);
    if let Some(list) = bullets(builder, objectives) {
        rows.row("Objectives", &Ready(vec![list]));
    }
    rows.row("Members", &Ready(self::members(members)));
    part.add(rows.block());
    part
}

/// The members in a list, each with post and name. A standing that all share is said once.
fn members(members: &[Member]) -> Vec<Block> {
    let all = members.first().and_then(|first| first.status);
    let all =
        all.filter(|all| members.len() > 1 && members.iter().all(|it| it.status == Some(*all)));
    let entries = members.iter().map(|Member { organisation, post, name, status }| {
        let person = [post.as_ref().map(Text::as_str), name.as_ref().map(Text::as_str)];
        let person = person.into_iter().flatten().filter(|words| !words.is_empty());
        let person = person.collect::<Vec<_>>().join(", ");
        let whose = organisation.as_ref().map(BodyName::as_str).filter(|words| !words.is_empty());
        let said = whose.into_iter().chain([person.as_str()]);
        let said: Vec<&str> = said.filter(|words| !words.is_empty()).collect();
        let standing = status.filter(|_| all.is_none()).map(MemberStatus::in_words);
        let line = match (said.join(": "), standing) {
            (who, Some(standing)) if !who.is_empty() => format!("{who} ({standing})"),
            (who, standing) => who + standing.unwrap_or_default(),
        };
        paragraph(lines(&line))
    });
    let mut blocks = in_list(entries.filter(|blocks| !blocks.is_empty()).collect());
    blocks
        .extend(all.map(|all| Block::paragraph(format!("Standing of each: {}.", all.in_words()))));
    blocks
}

impl Print for Quorum {
    fn print(&self, builder: &Builder<'_>) -> Vec<Block> {
        let Self { all_statutory_partners, at_least, out_of, also, otherwise, text } = self;
        let mut blocks = text.print(builder);
        let people = |number: u32| count(number, "member", "members");
        let mut sentences = Vec::new();
        sentences.extend(all_statutory_partners.map(|all| {
            let all = if all { "All" } else { "Not all" };
            format!("{all} statutory safeguarding partners have to be present.")
        }));
        sentences.extend(match (at_least, out_of) {
            (Some(least), Some(all)) => {
                Some(format!("At least {least} of {} have to be present.", people(*all)))
            }
            (Some(1), None) => Some("At least 1 member has to be present.".to_owned()),
            (Some(least), None) => Some(format!("At least {least} members have to be present.")),
            (None, Some(all)) => Some(format!("The quorum is counted out of {}.", people(*all))),
            (None, None) => None,
        });
        if !also.is_empty() {
            let also: Vec<String> = also.iter().map(ToString::to_string).collect();
            let also = super::words::and(&also);
            sentences.push(sentence(&format!("also to be present: {also}")));
        }
        blocks.extend(paragraph(lines(&sentences.join(" "))));
        let otherwise = otherwise.print(builder);
        if !otherwise.is_empty() {
            blocks.push(Block::paragraph("When the quorum is missed:"));
            blocks.extend(otherwise);
        }
        blocks
    }
}

/// Planned and past meetings.
pub(super) fn meetings(builder: &Builder<'_>, meetings: &[Meeting]) -> Vec<Block> {
    let headings = ["Date", "Group", "About", "Papers or minutes"];
    let mut grid = Grid::new("Planned and past meetings", &headings);
    for Meeting { group, date, paper_url, focus } in meetings {
        grid.row(builder, &[date, group, focus, paper_url]);
    }
    grid.blocks()
}
