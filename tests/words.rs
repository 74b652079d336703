//! The rules on words against what published plans hold: each says nothing where a careful reader
//! would say nothing, and finds what the pages do not show.

use jiff::civil::date;
use masa::rules::{self, Judging, judge_with};
use masa::workspace::{Memory, load};
use std::path::Path;

/// The findings of the rule `name` as `severity: what`, for a plan of these facts and this section.
fn findings(name: &str, facts: &str, section: &str) -> Vec<String> {
    let mut memory = Memory::default();
    let plan = format!(
        "format: 1\nkind: plan\nedition: wt23\n\
         partnership: {{name: Exampleshire Safeguarding Children Partnership}}\n{facts}\n"
    );
    memory.add("plan.yaml", plan.as_bytes());
    memory.add("sections/01-text.md", section.as_bytes());
    let loaded = load(&memory, Path::new("plan.yaml"));
    let rule = rules::find(name).expect("the rule is there");
    let checked = judge_with(&loaded, &Judging::on(date(2026, 11, 22)), [rule]);
    checked
        .findings
        .iter()
        .map(|finding| format!("{}: {}", finding.severity.word(), finding.message.what))
        .collect()
}

const OF_2024: &str = "document: {status: published, published_on: 2024-06-24}";

/// Asserts that a rule says nothing of each of these texts.
fn silent(name: &str, texts: &[&str]) {
    for text in texts {
        let found = findings(name, OF_2024, text);
        assert!(found.is_empty(), "{name} on {text:?} found {found:?}");
    }
}

/// Asserts that a rule finds something in each of these texts.
fn fires(name: &str, texts: &[&str]) {
    for text in texts {
        let found = findings(name, OF_2024, text);
        assert!(!found.is_empty(), "{name} on {text:?} found nothing");
    }
}

/// Terms that no rule looks for, each with the reason.
const NO_RULE: [(&str, &str); 2] = [
    ("TRM-38", "the name is still the law’s, so there is nothing to find"),
    ("TRM-40", "either name is right, so there is nothing to find"),
];

#[test]
fn every_term_is_looked_for_or_has_a_reason() {
    let mut without = Vec::new();
    for number in 1..=44 {
        let id = format!("TRM-{number:02}");
        let served = rules::all().any(|rule| rule.serves.contains(&id.as_str()));
        let reason = NO_RULE.iter().any(|(term, _)| *term == id);
        if !served && !reason {
            without.push(id);
        }
    }
    assert!(without.is_empty(), "no rule and no reason: {without:?}");
}

#[test]
fn terms_in_a_sense_of_their_own_are_left_alone() {
    silent(
        "outdated-term",
        &[
            "Safeguarding partners and safeguarding leads in health attend training.",
            "We have a contextual safeguarding team. Working Together 2023 speaks of harm outside the home.",
            "The accountable officer for controlled drugs sits on the integrated care board.",
        ],
    );
    fires(
        "outdated-term",
        &[
            "The safeguarding leads of the three statutory partners meet each month.",
            "We follow the contextual safeguarding section of Working Together 2023.",
            "The Accountable Officer is the lead safeguarding partner.",
        ],
    );
    silent(
        "guidance-misnamed",
        &[
            "Working Together to Safeguard Children: a guide to inter-agency working (2018).",
            "Inter-agency training follows Working Together 2023.",
        ],
    );
    fires(
        "guidance-misnamed",
        &[
            "*Working Together to Safeguard Children 2023: a guide to inter-agency working* is our guide.",
        ],
    );
}

#[test]
fn boards_with_other_duties_are_lawful() {
    let boards = [
        "The Safeguarding Adults Board and the Health and Wellbeing Board are linked.",
        "The Improvement Board, the Youth Justice Board and the Early Help Partnership Board meet.",
        "A board-level lead sits on the Integrated Care Board. The Board of that body decides.",
        "The Integrated Care Board partners attend.",
    ];
    silent("outdated-term", &boards);
    silent("called-board", &boards);
}

#[test]
fn the_past_may_use_its_own_words() {
    silent(
        "outdated-term",
        &[
            "# History\n\nThe LSCB met every month.",
            "---\ntitle: Background\n---\nThe LSCB met every month with the CCG.",
            "# Plan\n\n## How we got here\n\n### The early years\n\nThe CCG leads on health.",
            "Until 2022 the CCG held this place.",
            "The integrated care board, formerly the CCG, holds this place.",
            "The CCG used to be a partner.",
            "Some of it was agreed by the LSCB.",
            "There is no longer an LSCB.",
            "We do not call this a Serious Case Review.",
            "Learning from the Serious Case Review of Child Q (2016) is used in training.",
            "> The LSCB keeps you safe.",
            "Parents still ask for ‘the LSCB’, and so do ‘practitioners’.",
            "See https://exampleshire-lscb.example.org and write to LSCB@example.org.",
            "Read the [LSCB archive pages](https://example.org/archive).",
        ],
    );
}

#[test]
fn words_with_another_meaning_are_left_alone() {
    silent(
        "outdated-term",
        &[
            "The Safeguarding Adults Board has an Independent Chair.",
            "Child protection conferences have an independent chair in our partnership.",
            "The Child Safeguarding Practice Review Panel (the National Panel) reads our reviews. The \
             National Panel answers.",
            "A lead representative of each school takes part.",
            "Each school keeps an SCR, the single central record.",
            "The Panel publishes an annual report, and so does the Safeguarding Adults Board.",
            "We keep to the UK GDPR; our GDPR officer helps.",
            "The register of members is public. She is on the register of voters.",
            "The youth offending team and the Chief Constable take part.",
            "Inter-agency work and contextual safeguarding are part of training for safeguarding \
             leads. CDOP is shared.",
            "The designated safeguarding person in each school is known.",
        ],
    );
}

#[test]
fn what_is_out_of_date_is_found() {
    fires(
        "outdated-term",
        &[
            "The three partners are the council, the police and the CCG.",
            "The partnership has an Independent Chair.",
            "Lead representatives of the safeguarding partners meet each quarter.",
            "The group receives Serious Case Reviews/Child Safeguarding Practice Reviews.",
            "We collaborate with the National Panel.",
            "Agencies share information under section 14B of the Children Act 2004.",
            "Links with MAPPAs and the Adult Safeguarding Board are close.",
        ],
    );
}

#[test]
fn a_term_is_told_once_and_by_the_day_of_the_document() {
    let text = "The CCG leads.\n\nThe CCG pays.\n\nThe CCG reports.";
    let of = |facts: &str| findings("outdated-term", facts, text);
    assert_eq!(
        of(OF_2024),
        ["warning: “CCG” was out of date when this was written (here and in 2 more places)"]
    );
    assert_eq!(
        of("document: {published_on: 2021-06-24}"),
        ["warning: “CCG” has since been replaced (here and in 2 more places)"]
    );
    assert_eq!(of(""), ["warning: “CCG” is out of date (here and in 2 more places)"]);
    assert!(of("document: {published_on: 2021-06-24, status: superseded}").is_empty());
    assert!(of("document: {published_on: 2021-06-24, legacy: true}").is_empty());
}

#[test]
fn editions_are_judged_by_the_day_of_the_document() {
    let old = "Our arrangements are set out in line with Working Together 2018.";
    assert_eq!(findings("edition-cited-old", OF_2024, old).len(), 1);
    assert!(findings("edition-cited-old", "", old).is_empty(), "no day, no verdict");
    assert!(findings("edition-cited-old", "document: {published_on: 2020-01-01}", old).is_empty());
    silent(
        "edition-cited-old",
        &[
            "As stated in Working Together 2023, leadership is joint.",
            "Since Working Together 2018, partners act under a plan.",
            "Working Together 2023 replaced Working Together 2018 and requires more.",
            "The group was set up under Working Together 2018.",
            "We liked Working Together 2018.",
        ],
    );
}

#[test]
fn titles_of_laws_are_read_with_care() {
    silent(
        "guidance-misnamed",
        &[
            "The Children Act 2004, the Children’s Homes Regulations and children’s action plans.",
            "Working Together to Safeguard Children (GOV.UK, 2023) and (December 2023).",
            "Working Together to Safeguard Children 2018, updated in 2020.",
            "We work by Working Together 20231 and by Working Together 2024/25, our local plan.",
            "The children's act was the best of the show.",
        ],
    );
    fires(
        "guidance-misnamed",
        &[
            "The Childrens Act 2004 applies.",
            "The Children's Social Work Act 2017 applies.",
            "Read WTG 18.",
            "Working Together to Safeguard Child document.",
            "Working Together to Safeguard Children (March 2023).",
            "Working Together 2017 applies.",
            "The Children’s Wellbeing and Schools Act 2025 applies.",
            "The Children’s Wellbeing and Schools Bill applies.",
        ],
    );
}

#[test]
fn short_forms_are_explained_in_many_ways() {
    silent(
        "abbreviation-unexplained",
        &[
            "The Quick Zebra Exchange (QZX) meets. QZX is new.",
            "QZX (the Quick Zebra Exchange) meets.",
            "QZX – Quick Zebra Exchange – meets.",
            "QZEs meet. The Quick-Zebra Exchange, or QZE, is new.",
            "Delegated Safeguarding Partners attend. The DSPs agree.",
            "The local child safeguarding practice reviews are read: each LCSPR.",
            "Schools work with the North East Combined Authority. NECA agrees.",
            "Call us at NV1 2AB, see GOV.UK, ref AB-12, Part XIV, COVID-19.",
            "DO NOT CALL THE POLICE ON THIS NUMBER",
            "Quorum at ALL levels is a MUST.",
        ],
    );
    fires(
        "abbreviation-unexplained",
        &["The PMQA and L&I frameworks.", "QZX meets.", "The SSPs agree.", "QZX/QZY meets."],
    );
    let found = findings("abbreviation-unexplained", "", "QZX and QZX, and the QZXs.");
    assert_eq!(found, ["advice: “QZX” is never written out (it stands 3 times)"]);
}

#[test]
fn names_that_only_share_words_are_two_bodies() {
    silent(
        "body-spelt-two-ways",
        &[
            "Northvale Council and Southvale Council meet Northvale and Southvale Council Leaders.",
            "The Northvale Adults Board, the Adults Safeguarding Board and the Safeguarding Board.",
            "The Northvale ICB is the Northvale Integrated Care Board, NHS Northvale ICB.",
            "Northvale police and Northvale Police work together.",
            "The Learning and Development Group. A Development Group. The Group.",
            "Exampleshire Safeguarding Children Partnership’s page, the Partnership’s own.",
        ],
    );
    fires(
        "body-spelt-two-ways",
        &[
            "The Learning & Development Group reports to the Learning and Development Group.",
            "The Multi-Agency Audit Group; the Multi Agency Audit Group.",
            "The Exampleshire Children Safeguarding Partnership.",
        ],
    );
}

#[test]
fn slips_are_certain() {
    silent(
        "misspelt-word",
        &[
            "A whist drive, a form for two, a daft idea, the way forward.",
            "They know who’s who. It’s an honour to have an ICB and a union.",
            "The report calls it “safegaurding”.",
            "# Forward look\n\nText.",
        ],
    );
    fires(
        "misspelt-word",
        &["# Forward\n\nText.", "---\ntitle: Forward\n---\nText.", "We work accross the the area."],
    );
}

#[test]
fn a_title_is_read_once() {
    for title in ["---\ntitle: Service Mananger\n---\nText.", "# Service Mananger\n\nText."] {
        assert_eq!(findings("misspelt-word", "", title).len(), 1, "{title}");
    }
}
