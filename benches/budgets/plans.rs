//! Made-up plans, each of twenty files, no two alike; the same ones each time.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const SECTIONS: [(&str, &str); 16] = [
    ("Our vision", "vision.statement"),
    ("Who leads", "leadership.structure"),
    ("Delegated partners", "leadership.delegates"),
    ("The partners' groups", "leadership.co-ordination"),
    ("Relevant agencies", "agencies.list"),
    ("Schools and colleges", "education.inclusion"),
    ("Independent scrutiny", "scrutiny.method"),
    ("Thresholds", "threshold.procedures"),
    ("Learning from reviews", "practice-reviews.rapid-review"),
    ("Sharing information", "information-sharing.arrangements"),
    ("Children in custody", "settings.custody-inclusion"),
    ("Training", "training.impact"),
    ("Hearing children", "voice.arrangements"),
    ("Money", "funding.contributions"),
    ("Disagreements", "disputes.escalation"),
    ("The yearly report", "yearly-report.publication"),
];

const SENTENCES: [&str; 18] = [
    "The partners meet every quarter and keep a record of what they decide and why.",
    "Each partner says what it has done since the last meeting and what it has learnt.",
    "Children and families told us that they want to explain their story once.",
    "The group looks at data about harm outside the home twice a year.",
    "A practitioner who is worried talks to a colleague first and does not wait for the next meeting.",
    "The scrutineer reads files, talks to practitioners and reports to all three partners.",
    "Where partners disagree, the leads settle the matter within ten working days.",
    "Schools take part through head teachers from each phase and through the college principals.",
    "Learning from reviews is shared within a month, in briefings of one page.",
    "The board's business unit keeps the list of agencies and asks each for its audit once a year.",
    "Health visitors, school nurses and general practices are told of changes by the board.",
    "The police share what they know about missing children each morning.",
    "We ask how a change will be seen in the life of a child, and come back to the answer.",
    "Practitioners from every agency train together, and managers join them.",
    "The money is looked at once a year, and a partner that cannot pay its share says so early.",
    "Homes for children in the area are told whom to ring when they are worried.",
    "A parent may ask for these arrangements on paper or in another language.",
    "The report names what has not worked, and what the partners will do about it.",
];

const TOWNS: [&str; 10] = [
    "Ashford Vale",
    "Brackenshire",
    "Coldwater",
    "Dunmere",
    "Elmbridge Moor",
    "Fenwick",
    "Garth",
    "Hollin Dale",
    "Inver",
    "Jessop",
];

/// Makes `count` plans under `root`; gives how many bytes they hold.
pub fn make(root: &Path, count: usize) -> usize {
    (0..count).map(|index| write_plan(&folder(root, index), index)).sum()
}

/// The folder of one plan.
pub fn folder(root: &Path, index: usize) -> PathBuf {
    root.join(format!("plan-{index:04}"))
}

/// The files of the plan in `folder`, in reading order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let facts =
        ["agencies", "funding", "groups"].map(|name| folder.join(format!("facts/{name}.yaml")));
    let sections = (0..SECTIONS.len()).map(|number| section_path(folder, number));
    std::iter::once(folder.join("plan.yaml")).chain(facts).chain(sections).collect()
}

fn section_path(folder: &Path, number: usize) -> PathBuf {
    folder.join(format!("sections/{:02}-section.md", number + 1))
}

fn write_plan(folder: &Path, index: usize) -> usize {
    let name = format!("{} {index}", TOWNS[index % TOWNS.len()]);
    let mut texts = vec![plan(&name), agencies(&name), funding(index), groups(index)];
    texts.extend((0..SECTIONS.len()).map(|number| section(&name, index, number)));
    for (path, text) in files(folder).iter().zip(&texts) {
        let parent = path.parent().expect("every file stands in a folder");
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(path, text))
            .expect("target is writable");
    }
    texts.iter().map(String::len).sum()
}

fn plan(name: &str) -> String {
    format!(
        "# The arrangements of {name}.\nformat: 1\nkind: plan\nedition: wt26\npartnership:\n  \
         name: {name} Safeguarding Children Partnership\n  scope: children\n  \
         website: https://{}.example\narea:\n  local_authorities: [{name} Council]\ndocument:\n  \
         status: published\n  version: \"2.1\"\n  agreed_on: 2026-05-28\n  published_on: 2026-06-24\n  \
         effective_from: 2026-07-01\n  review_due: 2027-06-30\nbodies:\n{}partners:\n{}{}{}scrutiny:\n  \
         model: scrutineer\n  scrutineer: {{post: Independent Scrutineer, name: Alex Morgan}}\n\
         settings:\n  residential_homes: {{text: \"Homes are told when they register.\"}}\n\
         disputes:\n  stages:\n    - {{level: First, who: Delegated safeguarding partners, within: 10 working days}}\n    \
         - {{level: Second, who: Lead safeguarding partners, within: 10 working days}}\n\
         thresholds:\n  title: Threshold document\n  url: https://{}.example/thresholds\n\
         contacts:\n  - {{role: Business unit, email: office@{}.example}}\n",
        domain(name),
        bodies(name),
        partner(
            "council",
            "local_authority",
            &format!("{name} Council"),
            "Chief Executive",
            "Director of Children's Services"
        ),
        partner(
            "health",
            "icb",
            &format!("NHS {name} Integrated Care Board"),
            "Chief Executive",
            "Chief Nursing Officer"
        ),
        partner(
            "police",
            "police",
            &format!("{name} Police"),
            "Chief Constable",
            "Assistant Chief Constable"
        ),
        domain(name),
        domain(name),
    )
}

fn domain(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

/// The bodies of a made-up area, which the register cannot know.
fn bodies(name: &str) -> String {
    [
        ("local_authority", format!("{name} Council")),
        ("icb", format!("NHS {name} Integrated Care Board")),
        ("police", format!("{name} Police")),
    ]
    .map(|(kind, body)| {
        format!("  - {{id: {}, kind: {kind}, name: {body}, from: 2022-07-01}}\n", domain(&body))
    })
    .concat()
}

fn partner(id: &str, kind: &str, name: &str, lead: &str, delegate: &str) -> String {
    format!(
        "  - id: {id}\n    kind: {kind}\n    name: {name}\n    lead: {{post: {lead}}}\n    delegates:\n      \
         - post: {delegate}\n"
    )
}

fn agencies(name: &str) -> String {
    let mut text = String::from("relevant_agencies:\n");
    for (number, kind) in
        ["Youth Justice Service", "Probation", "Hospital Trust", "Housing", "Early Help", "Cafcass"]
            .into_iter()
            .enumerate()
    {
        // Writing into a String does not fail, here and below.
        let _ = writeln!(
            text,
            "  - name: {name} {kind}\n    category: RA-{:02}\n    reason: {}",
            number + 20,
            SENTENCES[number]
        );
    }
    text
}

fn funding(index: usize) -> String {
    let share = 90_000 + 10 * index;
    format!(
        "funding:\n  year: 2026-27\n  basis: equal_shares\n  contributions:\n    \
         - {{partner: council, cash: {share}}}\n    - {{partner: health, cash: {share}}}\n    \
         - {{partner: police, cash: {share}}}\n  total: {}\n",
        share * 3
    )
}

fn groups(index: usize) -> String {
    let mut text = String::from("groups:\n");
    for (number, name) in
        ["Executive", "Case Review Group", "Learning Group", "Exploitation Group", "Quality Group"]
            .into_iter()
            .enumerate()
    {
        let kind = if number == 0 { "executive" } else { "subgroup\n    reports_to: g0" };
        let _ = writeln!(
            text,
            "  - id: g{number}\n    name: {name}\n    kind: {kind}\n    purpose: {}\n    \
             chair: {{partner: council}}\n    frequency: quarterly\n    quorum: {{all_statutory_partners: true}}",
            SENTENCES[(index + number) % SENTENCES.len()]
        );
    }
    text
}

fn section(name: &str, index: usize, number: usize) -> String {
    let (title, question) = SECTIONS[number];
    let sentence = |at: usize| SENTENCES[(index * 7 + number * 3 + at) % SENTENCES.len()];
    let mut text = format!("---\ntitle: {title}\nanswers:\n  - {question}\n---\n");
    let _ = writeln!(
        text,
        "This is how {name} goes about it. {} {} {}\n",
        sentence(0),
        sentence(1),
        sentence(2)
    );
    let _ = writeln!(
        text,
        "## How it works in {name}\n\n{} {} {} {}\n",
        sentence(3),
        sentence(4),
        sentence(5),
        sentence(6)
    );
    for at in 7..10 {
        let _ = writeln!(text, "- **Point {at}.** {}", sentence(at));
    }
    let _ = writeln!(
        text,
        "\nThe {{{{ partners.police.lead.post }}}} and the other leads look at this [each year](https://{}.example/{number}). {}",
        domain(name),
        sentence(11)
    );
    text
}
