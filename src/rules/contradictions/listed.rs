//! What a text may count of a plan, and how many the facts list. A count may be right in more ways
//! than one: two integrated care boards are two partners or one, education may be counted or not.

use crate::document::Plan;
use crate::document::group::GroupKind;
use crate::document::partner::PartnerKind;
use crate::document::values::DateText;
use crate::workspace::At;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    StatutoryPartners,
    SafeguardingPartners,
    LeadPartners,
    DelegatedPartners,
    Subgroups,
    TaskGroups,
    Priorities,
    Principles,
    RelevantAgencies,
    DisputeSteps,
    EscalationSteps,
}

/// How many the facts list.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    /// Where the list stands.
    pub(super) at: At,
    /// The counts that may be meant.
    pub(super) fits: RangeInclusive<usize>,
    /// The count that is most likely meant.
    pub(super) count: usize,
}

impl Counted {
    /// How many of these `plan` lists on `day`; nothing where it lists none.
    pub(super) fn listed(self, plan: &Plan, day: Date) -> Option<Listed> {
        let (at, fits, count) = match self {
            Self::StatutoryPartners
            | Self::SafeguardingPartners
            | Self::LeadPartners
            | Self::DelegatedPartners => partners(self, plan)?,
            Self::Subgroups | Self::TaskGroups => groups(self, plan)?,
            Self::Priorities => {
                let open = |to: Option<&DateText>| {
                    to.and_then(|to| to.value().last_day()).is_none_or(|last| last >= day)
                };
                let open = plan.priorities.iter().filter(|one| open(one.to.as_ref())).count();
                let all = plan.priorities.len();
                (At::key("priorities"), open.min(all)..=all, all)
            }
            Self::Principles => plain("principles", plan.principles.len()),
            // An entry may stand for many organisations.
            Self::RelevantAgencies => {
                let count = plan.relevant_agencies.len();
                (At::key("relevant_agencies"), count..=usize::MAX, count)
            }
            Self::DisputeSteps => {
                let count = plan.disputes.as_ref()?.stages.len();
                (At::key("disputes").then("stages"), count..=count, count)
            }
            Self::EscalationSteps => {
                let count = plan.escalation.as_ref()?.stages.len();
                (At::key("escalation").then("stages"), count..=count, count)
            }
        };
        (count > 0).then_some(Listed { at, fits, count })
    }
}

fn plain(key: &str, count: usize) -> (At, RangeInclusive<usize>, usize) {
    (At::key(key), count..=count, count)
}

fn partners(counted: Counted, plan: &Plan) -> Option<(At, RangeInclusive<usize>, usize)> {
    if plan.partners.iter().any(|partner| partner.kind.is_none()) {
        return None;
    }
    let is_statutory = |kind: &PartnerKind| kind.is_statutory();
    let kinds = plan.partners.iter().filter_map(|partner| partner.kind);
    let bodies = kinds.clone().filter(is_statutory).count();
    let kinds = kinds.filter(is_statutory).collect::<BTreeSet<_>>().len();
    let all = plan.partners.len();
    let delegates = plan.partners.iter().map(|partner| partner.delegates.len()).sum::<usize>();
    // The law names three, whatever a plan has written down so far.
    let (most, count) = match counted {
        Counted::StatutoryPartners => (bodies, bodies),
        Counted::DelegatedPartners => (all.max(delegates), delegates),
        Counted::LeadPartners => {
            (all, plan.partners.iter().filter(|partner| partner.lead.is_some()).count())
        }
        _ => (all, bodies),
    };
    let count = if count == 0 { bodies } else { count };
    Some((At::key("partners"), kinds.min(3)..=most.max(3), count))
}

fn groups(counted: Counted, plan: &Plan) -> Option<(At, RangeInclusive<usize>, usize)> {
    if plan.groups.iter().any(|group| group.kind.is_none()) {
        return None;
    }
    let of = |kinds: &[GroupKind]| {
        plan.groups
            .iter()
            .filter(|group| group.kind.is_some_and(|kind| kinds.contains(&kind)))
            .count()
    };
    let standing = of(&[GroupKind::Subgroup]);
    let task = of(&[GroupKind::TaskFinish]);
    let others = of(&[GroupKind::Forum, GroupKind::Linked]);
    let (fits, count) = match counted {
        Counted::TaskGroups => (task..=task, task),
        _ => (standing..=standing + task + others, standing),
    };
    Some((At::key("groups"), fits, count))
}
