//! The publication of a plan.

use super::builder::Builder;
use super::leadership::{self, alone};
use super::part::Part;
use super::place::{Topic, arrange, narrative_hosts, topic};
use super::{
    agencies, answers, assurance, back, banner, child_protection, control, funding, ladders,
    partners, reviews, scrutiny, settings, summary, vision,
};
use crate::document::plan::Plan;
use crate::document::values::BodyName;
use crate::publish::tree::{Publication, Section};

/// Where facts on the review of the document go when no narrative speaks of it: to the end.
const REVIEW: Topic = Topic { name: "document", title: "Review and evaluation", rank: u8::MAX };

/// The publication of a plan.
pub(super) fn publication(builder: &Builder<'_>, plan: &Plan) -> Publication {
    let partnership = plan.partnership.as_ref();
    let name = partnership.and_then(|partnership| partnership.name.as_ref());
    let title = partnership.and_then(|partnership| partnership.local_title.as_ref());
    let title = title.filter(|title| !title.is_empty());
    let control = plan.document.as_ref();
    Publication {
        title: title
            .map_or("Multi-agency safeguarding arrangements", |title| title.as_str())
            .to_owned(),
        subtitle: name.map(BodyName::to_string),
        description: summary::purpose(plan).unwrap_or_default(),
        document_kind: control::kind(control, "arrangements"),
        key_facts: control::key_facts(control),
        status_banner: banner::notices(builder, control),
        summary: summary::blocks(builder, plan),
        sections: sections(builder, plan),
        ..Publication::default()
    }
}

fn sections(builder: &Builder<'_>, plan: &Plan) -> Vec<Section> {
    let mut parts = Vec::new();
    for (name, part) in by_topic(builder, plan) {
        parts.push((if name == REVIEW.name { REVIEW } else { known(name) }, part));
    }
    for (topic, part) in answers::parts(builder, &plan.answers, REVIEW) {
        let topic = if topic.name == REVIEW.name { REVIEW } else { topic };
        match parts.iter_mut().find(|(found, _)| found.name == topic.name) {
            Some((_, found)) => {
                found.join(part);
            }
            None => parts.push((topic, part)),
        }
    }
    // What only narrative and notes speak of.
    parts.extend(["foreword", "footprint"].map(|name| (known(name), Part::default())));
    let mut sections = arrange(builder, narrative_hosts(builder), parts);
    let contacts = back::contacts(builder, &plan.contacts);
    sections.extend(builder.with_notes(contacts, &["contacts"]));
    let glossary = back::glossary(builder, &plan.glossary);
    sections.extend(builder.with_notes(glossary, &["glossary"]));
    let appendices = back::appendices(builder, &plan.appendices);
    sections.extend(builder.with_notes(appendices, &["appendices"]));
    let mut judged = Part::default();
    judged.add(answers::judged(builder, &plan.judged));
    sections.extend(builder.with_notes(judged.section("What people found"), &["judged"]));
    let under = control::Under { edition: plan.edition, guidance: &plan.guidance };
    sections.extend(control::section(builder, plan.document.as_ref(), &under));
    sections
}

/// A topic of the guidance; one that the tables lack goes to the end under its name.
fn known(name: &'static str) -> Topic {
    topic(name).unwrap_or(Topic { name, title: name, rank: u8::MAX })
}

/// The facts by the topic they belong to. Every field of a plan is here, in [`sections`] or in
/// [`publication`].
fn by_topic(builder: &Builder<'_>, plan: &Plan) -> Vec<(&'static str, Part)> {
    // A table of homes, which one field on a line would hide.
    #[rustfmt::skip]
    let Plan {
        // With document control.
        format: _, kind: _, edition: _, guidance: _, document: _,
        // With the partners, the vision, leadership, the agencies and disputes.
        partnership: _, area: _, bodies: _, partners: _, vision: _, principles: _, priorities: _,
        leadership: _, groups: _, quorum: _, participation: _, meetings: _, roles: _,
        specialists: _, business_unit: _, relevant_agencies: _, other_bodies: _, disputes: _,
        escalation: _,
        education, settings, links, shared_with, scrutiny, case_reviews, child_death, data,
        assurance, training, voice, funding, yearly_report, information_sharing, thresholds,
        child_protection, vulnerability, evaluation, lifecycle,
        // At the end, and by their topics.
        contacts: _, glossary: _, appendices: _, judged: _, answers: _,
        // Read as narrative when the document is loaded.
        sections: _,
        // About what masa reports, and not about the arrangements.
        accepted: _,
    } = plan;
    let mut linked = alone(builder, &super::print::Ready(agencies::links(builder, links)));
    linked.add(partners::shared(builder, shared_with));
    let (quality, duties) = part_of(assurance.as_ref(), |it| assurance::parts(builder, it));
    let mut review = part_of(evaluation.as_ref(), |it| assurance::evaluation(builder, it));
    review.add(partners::lifecycle(builder, lifecycle));
    vec![
        ("vision", vision::part(builder, plan)),
        ("partners", partners::part(builder, plan)),
        ("leadership", leadership::part(builder, plan)),
        ("agencies", agencies::part(builder, plan)),
        ("education", part_of(education.as_ref(), |it| leadership::education(builder, it))),
        ("settings", part_of(settings.as_ref(), |it| settings::part(builder, it))),
        ("links", linked),
        ("threshold", part_of(thresholds.as_ref(), |it| assurance::thresholds(builder, it))),
        ("child-protection", child_protection::part(builder, child_protection.as_ref())),
        (
            "information-sharing",
            part_of(information_sharing.as_ref(), |it| assurance::information_sharing(builder, it)),
        ),
        ("practice-reviews", part_of(case_reviews.as_ref(), |it| reviews::part(builder, it))),
        ("child-death", part_of(child_death.as_ref(), |it| reviews::child_death(builder, it))),
        ("data", part_of(data.as_ref(), |it| reviews::data(builder, it))),
        ("assurance", quality),
        ("scrutiny", part_of(scrutiny.as_ref(), |it| scrutiny::part(builder, it))),
        ("training", part_of(training.as_ref(), |it| assurance::training(builder, it))),
        ("voice", part_of(voice.as_ref(), |it| assurance::voice(builder, it))),
        ("vulnerability", assurance::vulnerability(builder, vulnerability)),
        ("funding", part_of(funding.as_ref(), |it| funding::part(builder, it))),
        ("section-11", duties),
        ("disputes", ladders::part(builder, plan)),
        (
            "yearly-report",
            part_of(yearly_report.as_ref(), |it| assurance::yearly_report(builder, it)),
        ),
        ("document", review),
    ]
}

/// The part of a group of facts; an empty one when the group is not there.
fn part_of<T, P: Default>(facts: Option<&T>, part: impl FnOnce(&T) -> P) -> P {
    facts.map(part).unwrap_or_default()
}
