//! A number that does not agree with the list it introduces.

use super::counts::{Introduced, introduced};
use crate::document::group::GroupKind;
use crate::findings::{Fix, Message, Safety, Severity, Spot, Subject};
use crate::markdown::{self, Markdown};
use crate::rules::mending::{write_as, write_count};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::{At, Loaded};
use std::borrow::Cow;

pub static RULE: Rule = Rule {
    name: "stated-count",
    severity: Severity::Error,
    in_draft: Severity::Warning,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("stated_count.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    partnerships(look);
    let told = groups(look);
    let doc = look.doc;
    for text in texts(doc) {
        let run_at = |place: crate::text::Place| {
            text.words().iter().find(|run| {
                let own = run.place(0, run.text().len());
                own.file == place.file
                    && place.span.start <= own.span.start
                    && own.span.end <= place.span.end
            })
        };
        for found in introduced(&text.blocks, &run_at) {
            let is_told = told == Some(found.stated) && found.noun.to_lowercase().contains("group");
            if found.stated != found.listed && !is_told {
                report(look, &found);
            }
        }
    }
}

/// The partnerships of a network against the number it states.
fn partnerships(look: &mut Look<'_>) {
    let Some(members) = look.network().and_then(|network| network.members.as_ref()) else { return };
    let at = At::key("members").then("partnerships");
    let Some(stated) = members.partnership_count.and_then(|count| usize::try_from(count).ok())
    else {
        return;
    };
    let listed = members.partnerships.len();
    if listed == 0 || listed == stated || !look.doc.may_judge_absence(&at) {
        return;
    }
    let related = look.doc.gap(&at);
    let count = At::key("members").then("partnership_count");
    let fix = number(look.doc, &count, listed);
    let finding = look.report(&count, partnerships_differ(stated, listed));
    finding.fix = fix;
    finding.with_related(&related, format!("{listed} listed here"));
}

/// The standing groups of a network against the number it states; gives the number when told.
fn groups(look: &mut Look<'_>) -> Option<usize> {
    let network = look.network()?;
    let stated = usize::try_from(network.stated_groups?).ok()?;
    let at = At::key("groups");
    if !look.doc.may_judge_absence(&at) {
        return None;
    }
    let passing = |kind| matches!(kind, Some(GroupKind::TaskFinish | GroupKind::Linked));
    let listed = network.groups.iter().filter(|group| !passing(group.kind)).count();
    if listed == stated {
        return None;
    }
    let related = look.doc.gap(&at);
    let label = format!("{listed} listed here");
    let count = At::key("stated_groups");
    let fix = number(look.doc, &count, listed);
    let finding = look.report(&count, groups_differ(stated, listed));
    finding.fix = fix;
    finding.with_related(&related, label);
    Some(stated)
}

/// The fix that states the number of what is listed.
fn number(doc: &Loaded, at: &At, listed: usize) -> Option<Fix> {
    let node = doc.tree.at(&at.0)?.value;
    write_as(doc, node, &listed.to_string(), Safety::Unsafe)
}

/// The narrative: sections, and texts of facts that hold a list.
fn texts(doc: &Loaded) -> Vec<Cow<'_, Markdown>> {
    let sections = doc.sections.iter().map(|section| Cow::Borrowed(&section.markdown));
    let facts = doc.values_of("Prose").iter().filter_map(|node| {
        let is_section = doc.index.at(*node).0.first() == At::key("sections").0.first();
        let text = doc.tree.scalar(*node)?.text.as_str();
        // A list needs a line of its own.
        let may_hold_list = !is_section && text.trim().contains('\n');
        may_hold_list.then(|| doc.tree.mapped(*node))?
    });
    sections.chain(facts.map(|text| Cow::Owned(markdown::parse(&text)))).collect()
}

fn report(look: &mut Look<'_>, found: &Introduced) {
    let doc = look.doc;
    let holds = |place: crate::text::Place| {
        place.file == found.place.file
            && place.span.start <= found.place.span.start
            && found.place.span.end <= place.span.end
    };
    let passage = doc.passages().iter().find(|p| holds(p.words.place(0, p.text().len())));
    let words = doc.sources.text_at(found.place).to_owned();
    let subject = Subject::Words {
        within: passage.map(|passage| passage.within.clone()).unwrap_or_default(),
        heading: passage.map(|passage| passage.heading.clone()).unwrap_or_default(),
        words,
        ordinal: 1,
    };
    let list = Spot { place: found.list, subject: subject.clone() };
    let fix = passage.and_then(|passage| write_count(doc, passage, found.place, found.listed));
    let finding = look.report_spot(Spot { place: found.place, subject }, list_differs(found));
    finding.fix = fix;
    finding.with_related(&list, format!("{} listed here", found.listed));
}

const WHY: &str = "readers cannot tell whether one is missing from the list or the number is old";

fn groups_differ(stated: usize, listed: usize) -> Message {
    Message::new(
        format!("The terms say that there are {stated} groups, and list {listed}"),
        WHY,
        "Correct `stated_groups`, or the list under `groups`",
    )
}

fn partnerships_differ(stated: usize, listed: usize) -> Message {
    Message::new(
        format!("The terms say that there are {stated} partnerships, and list {listed}"),
        WHY,
        "Correct `partnership_count`, or the list under `partnerships`",
    )
}

fn list_differs(found: &Introduced) -> Message {
    Message::new(
        format!(
            "The text speaks of {} {} and lists {}",
            found.stated,
            quoted(&found.noun),
            found.listed
        ),
        WHY,
        "Correct the number or the list",
    )
}
