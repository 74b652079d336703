//! How the partners lead together, and who does what.

use super::builder::Builder;
use super::groups;
use super::part::Part;
use super::partners::named_list;
use super::people;
use super::print::Print;
use super::rows::Rows;
use super::tables::Grid;
use super::words::capital;
use super::year;
use crate::document::function::JointFunction;
use crate::document::group::Participation;
use crate::document::partner::{
    Education, EducationModel, FunctionHolder, LeadMeeting, Leadership, Representative, SignOff,
};
use crate::document::plan::Plan;
use crate::document::practice::{BusinessUnit, StaffPost};
use crate::publish::tree::Block;

/// Everything on the topic `leadership`.
pub(super) fn part(builder: &Builder<'_>, plan: &Plan) -> Part {
    let mut part = Part::default();
    if let Some(leadership) = &plan.leadership {
        part.join(self::leadership(builder, leadership));
    }
    let mut groups = groups::groups(builder, &plan.groups, &plan.links);
    let mut rows = Rows::new(builder);
    groups.add(rows.row("Quorum for every meeting", &plan.quorum).block());
    part.child("Groups", groups);
    let mut meetings = with(year::of_plan(builder, plan));
    meetings.add(groups::meetings(builder, &plan.meetings));
    part.child("Meetings", meetings);
    if let Some(participation) = &plan.participation {
        part.child("Taking part", self::participation(builder, participation));
    }
    let mut roles = with(people::roles(builder, &plan.roles));
    roles.add(people::specialists(builder, &plan.specialists));
    part.child("Roles", roles);
    if let Some(unit) = &plan.business_unit {
        part.child("Business unit", business_unit(builder, unit));
    }
    part
}

fn with(blocks: impl IntoIterator<Item = Block>) -> Part {
    let mut part = Part::default();
    part.add(blocks);
    part
}

fn leadership(builder: &Builder<'_>, leadership: &Leadership) -> Part {
    let Leadership {
        text,
        lead_meetings,
        single_point,
        recommendations_looked_at,
        delegation,
        chair,
        functions,
        sign_offs,
        elected_members,
        lay_members,
    } = leadership;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("One point of leadership", single_point)
        .row("Delegation", delegation)
        .row("How often recommendations are looked at", recommendations_looked_at)
        .row("Chair of the partnership", chair)
        .row("Elected members", elected_members)
        .row("Lay members", lay_members);
    part.add(rows.block());
    let headings =
        ["Meeting", "How often", "Together with", "Also attended by", "Why in this form"];
    let mut grid = Grid::new("Meetings of the lead safeguarding partners", &headings);
    for LeadMeeting { name, frequency, with, attended_by, reason } in lead_meetings {
        grid.row(builder, &[name, frequency, with, attended_by, reason]);
    }
    part.add(grid.blocks());
    part.add(self::functions(builder, functions));
    let mut grid = Grid::new("What was signed off", &["Document", "Signed off by", "When"]);
    for SignOff { document, by, on } in sign_offs {
        grid.row(builder, &[document, by, on]);
    }
    part.add(grid.blocks());
    part
}

/// Who holds the joint functions: a table for the leads and one for the delegates.
fn functions(builder: &Builder<'_>, functions: &[FunctionHolder]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let halves = [(true, "lead"), (false, "delegated")];
    for (of_leads, whose) in halves {
        let caption = format!("Joint functions of the {whose} safeguarding partners");
        let mut grid = Grid::new(&caption, &["Function", "Held by", "Post", "Group", "How"]);
        for FunctionHolder { function, by, post, group, how } in functions {
            // An entry without a function stands with the delegates' and is printed as it is.
            if function.is_some_and(JointFunction::is_of_leads) == of_leads {
                let name = function.map(|function| capital(function.in_words()));
                grid.row(builder, &[&name, by, post, group, how]);
            }
        }
        blocks.extend(grid.blocks());
    }
    blocks
}

fn participation(builder: &Builder<'_>, participation: &Participation) -> Part {
    let Participation { expectations, non_attendance, decisions, agencies_reviewed_on } =
        participation;
    let mut part = Part::default();
    part.add(named_list(builder, "Everyone who takes part promises:", expectations));
    let mut rows = Rows::new(builder);
    rows.row("When somebody does not attend", non_attendance)
        .row("Who is part of key decisions", decisions)
        .row("The list of relevant agencies was last looked at", agencies_reviewed_on);
    part.add(rows.block());
    part
}

fn business_unit(builder: &Builder<'_>, unit: &BusinessUnit) -> Part {
    let BusinessUnit { text, host, budget_holder, agreement, posts, contact } = unit;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("Hosted by", host)
        .row("Who holds the budget", budget_holder)
        .row("Agreement with the host", agreement);
    part.add(rows.block());
    let mut grid =
        Grid::new("Posts of the business unit", &["Post", "Name", "Full-time equivalent#"]);
    for StaffPost { post, name, full_time_equivalent } in posts {
        grid.row(builder, &[post, name, full_time_equivalent]);
    }
    part.add(grid.blocks());
    let contact = contact.as_ref().and_then(|contact| people::contact(builder, contact));
    part.add(contact.map(Block::Contact));
    part
}

/// Everything on the topic `education`.
pub(super) fn education(builder: &Builder<'_>, education: &Education) -> Part {
    let Education { model, text, representatives, strategic_seat, operational_route } = education;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    let model = model.map(EducationModel::in_words).map(|words| format!("{}.", capital(words)));
    rows.words("How education is represented", model)
        .row("Seat at strategic level", strategic_seat)
        .row("In daily work", operational_route);
    part.add(rows.block());
    let headings = ["Phase", "Post", "Name", "Organisation"];
    let mut grid = Grid::new("Who speaks for schools and settings", &headings);
    for Representative { phase, post, name, organisation } in representatives {
        grid.row(builder, &[phase, post, name, organisation]);
    }
    part.add(grid.blocks());
    part
}

/// A value alone as a part.
pub(super) fn alone(builder: &Builder<'_>, value: &impl Print) -> Part {
    with(value.print(builder))
}
