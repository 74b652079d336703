//! Every kind of fact that real plans carry has a typed home, in each variant that was seen.
//!
//! Each row is a plan in small, a JSON pointer into the typed plan, and the value that must stand
//! there. The plan has to load without trouble: a key that the types do not know fails the test.

// The tables are long because real plans are.
#![allow(clippy::too_many_lines)]

use masa::document::Document;
use masa::workspace::{Memory, load};
use serde_json::{Value, json};
use std::path::Path;

const HEAD: &str = "format: 1\nkind: plan\npartnership: {name: Exampleshire SCP}\n";

/// What is wrong with one row, or nothing.
fn fault(code: &str, facts: &str, pointer: &str, wanted: &Value) -> Option<String> {
    let head = if facts.starts_with("partnership:") { "format: 1\nkind: plan\n" } else { HEAD };
    let mut files = Memory::default();
    files.add("plan.yaml", format!("{head}{facts}\n"));
    let loaded = load(&files, Path::new("plan.yaml"));
    if !loaded.troubles.is_empty() {
        return Some(format!("{code}: {:?}", loaded.troubles));
    }
    let Some(Document::Plan(plan)) = &loaded.document else {
        return Some(format!("{code}: no plan"));
    };
    let typed = serde_json::to_value(plan).expect("a plan is plain data");
    let found = typed.pointer(pointer);
    (found != Some(wanted)).then(|| format!("{code}: {pointer} is {found:?}, not {wanted}"))
}

fn assert_rows(rows: &[(&str, &str, &str, Value)]) {
    let faults: Vec<String> = rows
        .iter()
        .filter_map(|(code, facts, at, wanted)| fault(code, facts, at, wanted))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn who_and_where() {
    let partner = "partners: [{id: police, kind: police, name: Example Police, ";
    let with = |rest: &str| format!("{partner}{rest}}}]");
    assert_rows(&[
        ("P", &with("short_name: EP"), "/partners/0/name", json!("Example Police")),
        ("P aliases", &with("aliases: [The Police]"), "/partners/0/aliases/0", json!("The Police")),
        (
            "P trust",
            "partners: [{id: t, kind: delivery_trust, name: T}]",
            "/partners/0/kind",
            json!("delivery_trust"),
        ),
        ("P area", &with("area: The river valley"), "/partners/0/area", json!("The river valley")),
        (
            "L",
            &with("lead: {post: Chief Constable, name: A Person, acting: true}"),
            "/partners/0/lead/acting",
            json!(true),
        ),
        (
            "L vacant",
            &with("lead: {vacant: {since: 2026-04-01, cover: Deputy, expected: 2027-01}}"),
            "/partners/0/lead/vacant/cover",
            json!("Deputy"),
        ),
        (
            "D",
            &with(
                "delegates: [{post: Detective Superintendent, from: 2025-01-01, to: 2026-01-01}]",
            ),
            "/partners/0/delegates/0/to",
            json!("2026-01-01"),
        ),
        (
            "D two",
            &with("delegates: [{post: For children}, {post: For adults}]"),
            "/partners/0/delegates/1/post",
            json!("For adults"),
        ),
        (
            "M2",
            "partners: [{id: a, kind: icb, name: A}, {id: b, kind: icb, name: B, acts_with: [a]}]",
            "/partners/1/acts_with/0",
            json!("a"),
        ),
        (
            "SB",
            "shared_with: [{partnership: Neighbourshire SCP, forum: Leads forum, frequency: twice_a_year, reason: One force}]",
            "/shared_with/0/frequency",
            json!("twice_a_year"),
        ),
        (
            "SB partner",
            &with("shared_with: [Neighbourshire SCP]"),
            "/partners/0/shared_with/0",
            json!("Neighbourshire SCP"),
        ),
        (
            "MLA",
            "area: {local_authorities: [City Council, County Council], combined: true}",
            "/area/local_authorities/1",
            json!("County Council"),
        ),
        (
            "A",
            "area: {description: The boundary of the council, districts: [North], needs: Many}",
            "/area/description",
            json!("The boundary of the council"),
        ),
        ("JA", "partnership: {name: E, scope: all_age}", "/partnership/scope", json!("all_age")),
        (
            "JA csp",
            "partnership: {name: E, scope: with_community_safety}",
            "/partnership/scope",
            json!("with_community_safety"),
        ),
        (
            "E4",
            "education: {model: fourth_partner, representatives: [{phase: primary, post: Head teacher}, {phase: special, organisation: North School}]}",
            "/education/representatives/1/phase",
            json!("special"),
        ),
        (
            "E4 officer",
            "education: {model: strategic_role, strategic_seat: Executive, operational_route: Forums}",
            "/education/strategic_seat",
            json!("Executive"),
        ),
        (
            "R",
            "relevant_agencies: [{name: Cafcass, category: RA-25}]",
            "/relevant_agencies/0/category",
            json!("RA-25"),
        ),
        (
            "RR",
            "relevant_agencies: [{name: Cafcass, reason: Speaks for children, how: By reports}]",
            "/relevant_agencies/0/reason",
            json!("Speaks for children"),
        ),
        (
            "ED",
            "settings: {education: {text: All schools}}",
            "/settings/education/text",
            json!("All schools"),
        ),
        (
            "Y",
            "settings: {youth_custody: {none: None here}}",
            "/settings/youth_custody/none",
            json!("None here"),
        ),
        (
            "Y places",
            "settings: {youth_custody: {places: [{name: A, what: Secure home, how: By visits}]}}",
            "/settings/youth_custody/places/0/how",
            json!("By visits"),
        ),
        (
            "H",
            "settings: {residential_homes: {text: They are told}}",
            "/settings/residential_homes/text",
            json!("They are told"),
        ),
        (
            "B",
            "links: [{body: Safeguarding Adults Board, nature: Joint chair}]",
            "/links/0/nature",
            json!("Joint chair"),
        ),
        (
            "TR",
            "lifecycle: [{event: split, date: 2025-04-01, from: [A], to: [B, C]}]",
            "/lifecycle/0/to/1",
            json!("C"),
        ),
        (
            "designated",
            "specialists: [{role: Designated doctor, organisation: Trust, relation: Advises}]",
            "/specialists/0/role",
            json!("Designated doctor"),
        ),
        (
            "FOI, equality",
            "partnership: {name: E, freedom_of_information: Ask the council, equality_monitoring: Yearly}",
            "/partnership/equality_monitoring",
            json!("Yearly"),
        ),
    ]);
}

#[test]
fn groups_and_meetings() {
    let group = |rest: &str| format!("groups: [{{id: g, name: Group, {rest}}}]");
    assert_rows(&[
        (
            "G",
            &group("kind: subgroup, purpose: Looks at cases"),
            "/groups/0/purpose",
            json!("Looks at cases"),
        ),
        (
            "TF",
            &group("kind: task_finish, ends: 2027-03-31"),
            "/groups/0/ends",
            json!("2027-03-31"),
        ),
        ("GF", &group("frequency: every_2_months"), "/groups/0/frequency", json!("every_2_months")),
        (
            "GF termly",
            &group("frequency: half_termly"),
            "/groups/0/frequency",
            json!("half_termly"),
        ),
        ("GF words", &group("frequency: bi-monthly"), "/groups/0/frequency", json!("bi-monthly")),
        (
            "GC",
            &group("chair: {partner: police, post: Commander, name: A Person}"),
            "/groups/0/chair/post",
            json!("Commander"),
        ),
        (
            "CH rotating",
            &group("chair: {model: rotating, rotation_months: 6, stagger_months: 3}"),
            "/groups/0/chair/rotation_months",
            json!(6),
        ),
        (
            "CH co-chairs",
            &group("chair: {model: co_chairs, co_chair: Chief Nurse}"),
            "/groups/0/chair/co_chair",
            json!("Chief Nurse"),
        ),
        ("CH vacant", &group("chair: {model: vacant}"), "/groups/0/chair/model", json!("vacant")),
        (
            "CH independent",
            "leadership: {chair: {model: independent, name: A Person, duties: [Challenges]}}",
            "/leadership/chair/duties/0",
            json!("Challenges"),
        ),
        (
            "GM",
            &group("members: [{organisation: Probation, post: Head, status: full}]"),
            "/groups/0/members/0/status",
            json!("full"),
        ),
        (
            "ML",
            &group("members: [{post: Cabinet member, status: participant_observer}]"),
            "/groups/0/members/0/status",
            json!("participant_observer"),
        ),
        (
            "GM affiliate",
            &group(
                "members: [{organisation: A, status: affiliate}, {organisation: B, status: advisor}, {organisation: C, status: non_executive}]",
            ),
            "/groups/0/members/2/status",
            json!("non_executive"),
        ),
        ("GA", &group("reports_to: executive"), "/groups/0/reports_to", json!("executive")),
        (
            "GA outside",
            &group("accountable_to: [Health and Wellbeing Board]"),
            "/groups/0/accountable_to/0",
            json!("Health and Wellbeing Board"),
        ),
        (
            "G joint",
            &group("joint_with: [Neighbourshire SCP]"),
            "/groups/0/joint_with/0",
            json!("Neighbourshire SCP"),
        ),
        (
            "GQ",
            &group(
                "quorum: {all_statutory_partners: true, also: [Education], otherwise: No meeting}",
            ),
            "/groups/0/quorum/otherwise",
            json!("No meeting"),
        ),
        (
            "GQ n of m",
            &group("quorum: {at_least: 4, out_of: 6}"),
            "/groups/0/quorum/at_least",
            json!(4),
        ),
        (
            "GQ discretion",
            &group("quorum: {text: The chair decides}"),
            "/groups/0/quorum/text",
            json!("The chair decides"),
        ),
        (
            "W",
            "meetings: [{group: g, date: 2026-12-01, paper_url: https://example.org/p}]",
            "/meetings/0/date",
            json!("2026-12-01"),
        ),
        (
            "RX",
            "participation: {non_attendance: The line manager is told}",
            "/participation/non_attendance",
            json!("The line manager is told"),
        ),
        (
            "SP",
            "leadership: {single_point: All three decide}",
            "/leadership/single_point",
            json!("All three decide"),
        ),
        (
            "lead meetings",
            "leadership: {lead_meetings: [{name: Forum, frequency: twice_a_year, with: [N SCP]}, {frequency: annually}]}",
            "/leadership/lead_meetings/1/frequency",
            json!("annually"),
        ),
        (
            "RD",
            "roles: [{name: Member, duties: [Attends, Decides]}]",
            "/roles/0/duties/1",
            json!("Decides"),
        ),
    ]);
}

#[test]
fn practice() {
    assert_rows(&[
        ("V", "vision: Every child is safe", "/vision", json!("Every child is safe")),
        ("VP", "principles: [Child centred]", "/principles/0", json!("Child centred")),
        (
            "J",
            "priorities: [{title: Neglect, from: 2019, to: 2022}]",
            "/priorities/0/from",
            json!("2019"),
        ),
        (
            "S",
            "scrutiny: {model: with_young_scrutineers, methods: [Visits], functions: [Challenges], reports_to: The leads}",
            "/scrutiny/model",
            json!("with_young_scrutineers"),
        ),
        (
            "S company",
            "scrutiny: {model: company, provider: Firm Ltd, independence: Declared yearly}",
            "/scrutiny/provider",
            json!("Firm Ltd"),
        ),
        (
            "S combined",
            "scrutiny: {combined_with_chair: true}",
            "/scrutiny/combined_with_chair",
            json!(true),
        ),
        (
            "S peer",
            "scrutiny: {model: peer_review, peer_partnerships: [N SCP]}",
            "/scrutiny/peer_partnerships/0",
            json!("N SCP"),
        ),
        (
            "SC",
            "scrutiny: {appointment: {from: 2023-03-01, to: 2026-02-28, days_per_year: 30, value: 15000}}",
            "/scrutiny/appointment/value",
            json!("15000"),
        ),
        (
            "C",
            "case_reviews: {group: g, rapid_review: In 15 days, commissioning: By the leads, publication: Online}",
            "/case_reviews/commissioning",
            json!("By the leads"),
        ),
        (
            "NT",
            "case_reviews: {notification_days: 5, rapid_review_days: 15, rapid_review_anchor: notified}",
            "/case_reviews/rapid_review_anchor",
            json!("notified"),
        ),
        (
            "K",
            "child_death: {panel: CDOP, footprint: [A, B], partners: [council], reviews_a_year: about 60}",
            "/child_death/reviews_a_year",
            json!("about 60"),
        ),
        (
            "I",
            "data: {dataset: Core set, dashboard: Report, frequency: quarterly, owner: Analyst}",
            "/data/owner",
            json!("Analyst"),
        ),
        (
            "Q",
            "assurance: {audits: [{name: Neglect, frequency: annually, lead: Audit group}]}",
            "/assurance/audits/0/name",
            json!("Neglect"),
        ),
        (
            "S11",
            "assurance: {section_11: {interval_months: 24, who: [All partners], next: 2027-03}, section_175: {interval_months: 12}}",
            "/assurance/section_11/interval_months",
            json!(24),
        ),
        (
            "N",
            "training: {lead: Trainer, standards: Level 2, delivery: Online, evaluation: After 3 months, events: [Conference]}",
            "/training/events/0",
            json!("Conference"),
        ),
        (
            "O",
            "voice: {methods: [Young scrutineers], governance_role: A seat}",
            "/voice/governance_role",
            json!("A seat"),
        ),
        (
            "O summary",
            "voice: {child_friendly_url: https://example.org/c}",
            "/voice/child_friendly_url",
            json!("https://example.org/c"),
        ),
        (
            "T",
            "thresholds: {title: Threshold Framework, url: https://example.org/t, published: 2023-05, review_due: 2025-05}",
            "/thresholds/published",
            json!("2023-05"),
        ),
        (
            "X",
            "disputes: {stages: [{level: First, who: Managers, within: 2 working days, evidence: Form, copy_to: Unit}]}",
            "/disputes/stages/0/within",
            json!("2 working days"),
        ),
        (
            "X practitioners",
            "escalation: {stages: [{level: First, within: 48 hours}], url: https://example.org/e}",
            "/escalation/stages/0/within",
            json!("48 hours"),
        ),
        (
            "IS",
            "information_sharing: {agreement_url: https://example.org/a, privacy_notice_url: https://example.org/p}",
            "/information_sharing/agreement_url",
            json!("https://example.org/a"),
        ),
        (
            "YR",
            "yearly_report: {due_month: September, approved_by: [council], recipients: [The Panel]}",
            "/yearly_report/recipients/0",
            json!("The Panel"),
        ),
        (
            "evaluation",
            "evaluation: {text: By survey, outcome: Mostly good}",
            "/evaluation/outcome",
            json!("Mostly good"),
        ),
    ]);
}

#[test]
fn money_documents_and_contacts() {
    assert_rows(&[
        (
            "M£",
            "funding: {basis: host_majority, text: The council pays most}",
            "/funding/basis",
            json!("host_majority"),
        ),
        ("M£ historic", "funding: {basis: historic}", "/funding/basis", json!("historic")),
        (
            "M£ formula",
            "funding: {basis: formula, rationale: By population}",
            "/funding/rationale",
            json!("By population"),
        ),
        ("M£ tripartite", "funding: {basis: tripartite}", "/funding/basis", json!("tripartite")),
        (
            "M#",
            "funding: {year: 2026-27, contributions: [{partner: police, cash: 5000}], total: 5000}",
            "/funding/contributions/0/cash",
            json!("5000"),
        ),
        ("M# pounds", "funding: {total: \"£433,000\"}", "/funding/total", json!("£433,000")),
        (
            "M# in kind",
            "funding: {contributions: [{partner: police, one_off: true, in_kind: [{what: An analyst, value: 20000, basis: Half a salary}]}]}",
            "/funding/contributions/0/in_kind/0/value",
            json!("20000"),
        ),
        (
            "M# carried",
            "funding: {carried_forward: 98575}",
            "/funding/carried_forward",
            json!("98575"),
        ),
        (
            "M# shared",
            "funding: {shared_costs: [{item: Policy site, with: [Adults Board], amount: 12000, share_percent: 37.5}]}",
            "/funding/shared_costs/0/share_percent",
            json!(37.5),
        ),
        (
            "M# lines",
            "funding: {expenditure: [{item: Reviews, amount: 30000, cost_type: flexible}]}",
            "/funding/expenditure/0/cost_type",
            json!("flexible"),
        ),
        (
            "BU",
            "business_unit: {host: North Council, agreement: Legal agreement, posts: [{post: Manager, full_time_equivalent: 0.6}]}",
            "/business_unit/posts/0/full_time_equivalent",
            json!("0.6"),
        ),
        (
            "U",
            "document: {status: published, version: 2.1, agreed_on: 2026-05-28, published_on: 24 June 2026, review_due: September 2027}",
            "/document/version",
            json!("2.1"),
        ),
        ("U draft", "document: {status: draft, draft: 2}", "/document/draft", json!("2")),
        (
            "U dates",
            "document: {revised_on: 2026-06-01, superseded_on: 2026-07-01, legacy: true}",
            "/document/legacy",
            json!(true),
        ),
        (
            "U history",
            "document: {history: [{version: \"0.3\", on: 2026-01-07, by: Manager, reason: Consultation, change: Wording}]}",
            "/document/history/0/change",
            json!("Wording"),
        ),
        (
            "SG",
            "document: {signatories: [{partner: council, post: Chief Executive, on: 2026-05-28}]}",
            "/document/signatories/0/post",
            json!("Chief Executive"),
        ),
        (
            "CN",
            "document: {consulted: [{who: Young people, on: 2026-02, outcome: Shorter words}]}",
            "/document/consulted/0/outcome",
            json!("Shorter words"),
        ),
        (
            "KC",
            "contacts: [{role: Business unit, email: unit@example.org, phone: 01234 567890}]",
            "/contacts/0/phone",
            json!("01234 567890"),
        ),
        (
            "Z",
            "glossary: [{term: ICB, meaning: Integrated care board}]",
            "/glossary/0/meaning",
            json!("Integrated care board"),
        ),
        (
            "OR",
            "appendices: [{label: Appendix 1, title: Chart, image: chart.png, alt: Who reports to whom}]",
            "/appendices/0/alt",
            json!("Who reports to whom"),
        ),
        (
            "L50",
            "document: {canonical_url: https://example.org/plan}",
            "/document/canonical_url",
            json!("https://example.org/plan"),
        ),
    ]);
}
