//! The year of the arrangements: meetings and deadlines by month, and how often each group meets.
//!
//! Only what the facts say: a group that meets quarterly has no months of its own, and what has no
//! month does not stand in one.

use super::builder::Builder;
use super::tables::Grid;
use super::words::{capital, frequency};
use crate::calendar::cycles::{budget_end, month_number};
use crate::document::group::{Group, Meeting};
use crate::document::network::Network;
use crate::document::partner::Partner;
use crate::document::plan::Plan;
use crate::document::values::{DateText, DateValue, Frequency, Regular};
use crate::publish::chart::{self, Entry, Lane, Sort, Year};
use crate::publish::tree::Block;
use jiff::civil::Date;

/// What has a date, in the order in which it was found.
#[derive(Default)]
struct Dated(Vec<(DateText, Sort, String)>);

impl Dated {
    fn due(&mut self, date: Option<&DateText>, what: impl Into<String>) {
        self.0.extend(date.map(|date| (date.clone(), Sort::Deadline, what.into())));
    }

    fn meetings(&mut self, builder: &Builder<'_>, meetings: &[Meeting]) {
        for Meeting { group, date, .. } in meetings {
            let who = group.as_ref().map_or_else(String::new, |group| builder.group(group));
            self.0.extend(date.as_ref().map(|date| (date.clone(), Sort::Meeting, who)));
        }
    }

    fn ends(&mut self, groups: &[Group]) {
        for Group { name, ends, .. } in groups {
            let name = name.as_ref().map_or("a group", |name| name.as_str());
            self.due(ends.as_ref(), format!("{name} ends"));
        }
    }

    fn filled(&mut self, partners: &[Partner]) {
        for partner in partners {
            let whose = partner.name.as_ref().map_or("a partner", |name| name.as_str());
            for post in partner.lead.iter().chain(&partner.delegates) {
                let expected = post.vacant.as_ref().and_then(|vacant| vacant.expected.as_ref());
                let title = post.post.as_ref().map_or("post", |post| post.as_str());
                self.due(expected, format!("{title} to be in post, {whose}"));
            }
        }
    }
}

/// The year of a plan: a picture and the same as tables; nothing when too little is known.
pub(super) fn of_plan(builder: &Builder<'_>, plan: &Plan) -> Vec<Block> {
    let mut dated = Dated::default();
    dated.meetings(builder, &plan.meetings);
    deadlines(plan, &mut dated);
    let first = plan.document.as_ref().and_then(|it| {
        [&it.effective_from, &it.published_on, &it.agreed_on].into_iter().flatten().next()
    });
    let mut year = year(builder, first, dated);
    let report = plan.yearly_report.as_ref();
    let report = report.filter(|it| it.interval_months.is_none_or(|months| months == 12));
    if let Some(month) = report.and_then(|it| month_number(it.due_month.as_ref()?.as_str())) {
        let index = usize::from((month + 12 - year.month).unsigned_abs()) % 12;
        year.entries.push(Entry {
            month: index,
            day: None,
            sort: Sort::Deadline,
            text: "yearly report".to_owned(),
        });
    }
    let of_leads = plan.leadership.iter().flat_map(|leadership| &leadership.lead_meetings);
    let of_leads =
        of_leads.filter_map(|it| Some((it.name.as_ref()?.to_string(), it.frequency.as_ref()?)));
    let lanes = lanes(of_leads.chain(plan.groups.iter().filter_map(meets)));
    blocks(builder, year, &lanes)
}

/// The year of a network.
pub(super) fn of_network(builder: &Builder<'_>, network: &Network) -> Vec<Block> {
    let mut dated = Dated::default();
    dated.meetings(builder, &network.dates);
    let control = network.document.as_ref();
    dated.due(control.and_then(|it| it.review_due.as_ref()), "review of these terms");
    dated.ends(&network.groups);
    let first = control.and_then(|it| it.effective_from.as_ref().or(it.agreed_on.as_ref()));
    let year = year(builder, first, dated);
    let own = network.meetings.as_ref().and_then(|rules| rules.frequency.as_ref());
    let own = own.map(|frequency| ("The network".to_owned(), frequency));
    let lanes = lanes(own.into_iter().chain(network.groups.iter().filter_map(meets)));
    blocks(builder, year, &lanes)
}

/// What is due on a date that the facts give.
fn deadlines(plan: &Plan, dated: &mut Dated) {
    let control = plan.document.as_ref();
    dated.due(control.and_then(|it| it.review_due.as_ref()), "review of this plan");
    dated.due(control.and_then(|it| it.effective_to.as_ref()), "last day of this plan");
    let thresholds = plan.thresholds.as_ref().and_then(|it| it.review_due.as_ref());
    dated.due(thresholds, "review of the threshold document");
    let sharing = plan.information_sharing.as_ref().and_then(|it| it.review_due.as_ref());
    dated.due(sharing, "review of the information sharing agreement");
    if let Some(assurance) = &plan.assurance {
        for (duty, what) in [
            (&assurance.section_11, "returns under section 11"),
            (&assurance.section_175, "returns under sections 157 and 175"),
        ] {
            dated.due(duty.as_ref().and_then(|duty| duty.next.as_ref()), what);
        }
    }
    dated.ends(&plan.groups);
    dated.filled(&plan.partners);
    let year = plan.funding.as_ref().and_then(|funding| funding.year.as_ref());
    if let Some((year, end)) = year.and_then(|year| Some((year, budget_end(year.as_str())?))) {
        dated.due(Some(&DateText(end.to_string())), format!("end of the budget year {year}"));
    }
}

/// The year that runs on the reader's day, counted from the month of `first`, and what falls in it.
fn year(builder: &Builder<'_>, first: Option<&DateText>, dated: Dated) -> Year {
    let today = builder.today;
    let first = first.and_then(|date| date.value().first_day()).unwrap_or(today);
    let begun = if first > today { first.year() } else { today.year() };
    let before = first <= today && today.month() < first.month();
    let mut year =
        Year { year: begun - i16::from(before), month: first.month(), ..Year::default() };
    for (when, sort, text) in dated.0 {
        let (of, day) = match when.value() {
            DateValue::Day(day) => (Some(day), Some(day.day())),
            DateValue::Month { .. } => (when.value().first_day(), None),
            _ => (None, None),
        };
        let index = of.and_then(|day| usize::try_from(months(day) - months_of(&year)).ok());
        if let Some(month) = index.filter(|index| *index < 12) {
            year.entries.push(Entry { month, sort, day, text });
        }
    }
    year
}

fn months(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month())
}

fn months_of(year: &Year) -> i32 {
    i32::from(year.year) * 12 + i32::from(year.month)
}

/// A group and how often it meets.
fn meets(group: &Group) -> Option<(String, &Frequency)> {
    let frequency = group.frequency.as_ref().filter(|frequency| !frequency.is_empty())?;
    Some((group.name.as_ref()?.to_string(), frequency))
}

/// Who meets how often, the most frequent first; each once for each frequency.
fn lanes<'a>(meeting: impl Iterator<Item = (String, &'a Frequency)>) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for (who, often) in meeting {
        let regular = often.regular();
        let words = regular.map_or_else(|| frequency(often), |it| it.in_words().to_owned());
        let how_often = capital(&words);
        let found = lanes.iter().position(|lane| lane.how_often == how_often);
        let at = found.unwrap_or_else(|| {
            let times = regular.and_then(Regular::times_a_year);
            lanes.push(Lane { how_often, times, who: Vec::new() });
            lanes.len() - 1
        });
        if !lanes[at].who.contains(&who) {
            lanes[at].who.push(who);
        }
    }
    lanes.sort_by_key(|lane| std::cmp::Reverse(lane.times));
    lanes
}

/// The pictures, each with its table.
fn blocks(builder: &Builder<'_>, mut year: Year, lanes: &[Lane]) -> Vec<Block> {
    year.entries.sort_by_key(|entry| (entry.month, entry.day.unwrap_or(i8::MAX)));
    let mut dated = Grid::new("What falls into the year", &["When", "What", "Meeting or deadline"]);
    for Entry { month, day, sort, text } in &year.entries {
        let month = chart::month_name(&year, *month);
        let when = day.map_or_else(|| month.clone(), |day| format!("{day} {month}"));
        dated.row(builder, &[&when, &capital(text), &sort.word().to_owned()]);
    }
    let headings = ["How often", "Times a year#", "Who meets"];
    let mut often = Grid::new("How often who meets", &headings);
    for Lane { how_often, times, who } in lanes {
        often.row(builder, &[how_often, times, &who.join(", ")]);
    }
    let mut figures = chart::months(&year, "The year at a glance", dated.blocks());
    figures.extend(chart::lanes(lanes, "Meetings through the year", often.blocks()));
    figures.into_iter().map(Block::Figure).collect()
}
