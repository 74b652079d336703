//! The register's files in, static tables out.
//!
//! Bodies of all three kinds go into one table, and every name and alias into another, spelt one
//! way and sorted, so that the program can search it.

use std::collections::BTreeSet;

use crate::literals::{day, day_constant, list, maybe, maybe_day, maybe_text, table, text, texts};
use crate::normal::normal;
use crate::register_rows::{
    AuthoritiesFile, AuthorityRow, ForceRow, ForcesFile, HolidaysFile, IcbRow, IcbsFile,
    ObsoleteRow,
};

/// A body on its way into the table.
struct Body {
    kind: &'static str,
    id: String,
    open: bool,
    names: Vec<String>,
    literal: String,
}

/// The source of every register table.
pub fn tables(files: &[(String, String)]) -> String {
    let authorities: AuthoritiesFile = read(files, "local_authorities.yaml");
    let icbs: IcbsFile = read(files, "icbs.yaml");
    let forces: ForcesFile = read(files, "police_forces.yaml");
    let holidays: HolidaysFile = read(files, "bank_holidays.yaml");
    let mut bodies: Vec<Body> = authorities.local_authorities.iter().map(authority).collect();
    bodies.extend(icbs.icbs.iter().map(icb));
    bodies.extend(forces.forces.iter().map(force));
    check(&authorities.local_authorities, &bodies);

    let rows: Vec<String> = bodies.iter().map(|body| body.literal.clone()).collect();
    let mut out = day_constant(
        "KNOWN_ON",
        "The day on which the register was known to be as the tables have it.",
        &authorities.as_of,
    );
    out += &table("BODIES", "Body", &rows);
    out += &table("NAMES", "(&str, u16)", &names(&bodies));
    out += &table("OBSOLETE", "ObsoleteTerm", &obsolete(&icbs.obsolete_terms));
    let mut days: Vec<&str> = holidays.holidays.iter().map(|row| row.date.as_str()).collect();
    days.sort_unstable();
    let named: Vec<String> = holidays
        .holidays
        .iter()
        .map(|row| format!("({}, {})", day(&row.date), text(&row.name)))
        .collect();
    assert!(
        days.iter().eq(holidays.holidays.iter().map(|row| &row.date)),
        "register/bank_holidays.yaml: holidays stand in the order of their days"
    );
    out += &table("HOLIDAYS", "(Date, &str)", &named);
    let range = &holidays.range;
    out +=
        &day_constant("HOLIDAYS_FROM", "The first day that the bank holidays cover.", &range.from);
    out += &day_constant("HOLIDAYS_UNTIL", "The last day that the bank holidays cover.", &range.to);
    out
}

fn read<File: serde::de::DeserializeOwned>(files: &[(String, String)], name: &str) -> File {
    let (path, text) = files
        .iter()
        .find(|(path, _)| path.ends_with(name))
        .unwrap_or_else(|| panic!("register/{name} is missing"));
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn check(authorities: &[AuthorityRow], bodies: &[Body]) {
    let mut ids = BTreeSet::new();
    for body in bodies {
        assert!(ids.insert((body.kind, body.id.as_str())), "{} stands twice in register/", body.id);
    }
    for row in authorities {
        assert!(ids.contains(&("Police", row.police.as_str())), "{}: no such force", row.name);
        for spell in &row.icbs {
            assert!(ids.contains(&("Icb", spell.icb.as_str())), "{}: no such board", row.name);
        }
    }
}

/// Every name in its one spelling with the place of its body; a body that is open comes first.
fn names(bodies: &[Body]) -> Vec<String> {
    let mut all = BTreeSet::new();
    for (at, body) in bodies.iter().enumerate() {
        for name in &body.names {
            all.insert((normal(name), !body.open, at));
        }
    }
    all.iter().map(|(name, _, at)| format!("({}, {at})", text(name))).collect()
}

fn authority(row: &AuthorityRow) -> Body {
    let id = row.gss.clone().or_else(|| row.id.clone()).expect("an authority has a code or an id");
    let spells = row.icbs.iter().map(|spell| {
        format!(
            "IcbCover {{ icb: {}, from: {}, until: {}, whole: {}, share: {}, confidence: {}, \
             note: {} }}",
            text(&spell.icb),
            day(&spell.from),
            maybe_day(spell.to.as_deref()),
            spell.extent == "whole",
            maybe(spell.share.map(|share| format!("{share:?}"))),
            confidence(&spell.confidence),
            maybe_text(spell.note.as_deref())
        )
    });
    let former = row.former_gss.iter().map(|code| text(&code.gss));
    let change = row.reorganisation.as_ref().map(|change| {
        format!(
            "Reorganisation {{ expected: {}, standing: {} }}",
            day(&change.expected),
            text(&change.abolition)
        )
    });
    let partnership = row.safeguarding_partnership.as_ref().map(|row| {
        format!(
            "PartnershipHint {{ name: {}, confidence: {}, note: {} }}",
            text(&row.name),
            confidence(&row.confidence),
            maybe_text(row.note.as_deref())
        )
    });
    let sure = confidence(&row.identity_confidence);
    let literal = format!(
        "Body {{ kind: BodyKind::LocalAuthority, id: {}, gss: {}, former_gss: {}, name: {}, \
         short: {}, aliases: {}, former_names: &[], region: Some({}), valid_from: {}, \
         valid_to: {}, predecessors: {}, successors: {}, police: Some({}), icbs: {}, \
         authorities: &[], chief_officer_title: None, partnership_hint: {}, reorganisation: {}, \
         confidence: {sure}, gss_confidence: {sure}, police_confidence: {}, note: {} }}",
        text(&id),
        maybe_text(row.gss.as_deref()),
        list(former),
        text(&row.name),
        text(&row.area),
        texts(&row.aliases),
        text(&row.region),
        maybe_day(row.valid_from.as_deref()),
        maybe_day(row.valid_to.as_deref()),
        texts(&row.predecessors),
        texts(&row.successors),
        text(&row.police),
        list(spells),
        maybe(partnership),
        maybe(change),
        confidence(&row.police_confidence),
        maybe_text(row.note.as_deref())
    );
    let mut names = vec![row.name.clone(), row.area.clone()];
    names.extend(row.aliases.iter().cloned());
    Body { kind: "LocalAuthority", id, open: row.valid_to.is_none(), names, literal }
}

fn icb(row: &IcbRow) -> Body {
    let before: Vec<&str> = row.predecessors.iter().map(|other| other.ods.as_str()).collect();
    let after: Vec<&str> = row.successors.iter().map(|other| other.ods.as_str()).collect();
    let former = row.former_gss.iter().map(|code| text(&code.gss));
    let sure = confidence(&row.confidence);
    let literal = format!(
        "Body {{ kind: BodyKind::Icb, id: {}, gss: Some({}), former_gss: {}, name: {}, short: {}, \
         aliases: {}, former_names: &[], region: Some({}), valid_from: Some({}), valid_to: {}, \
         predecessors: {}, successors: {}, police: None, icbs: &[], authorities: &[], \
         chief_officer_title: None, partnership_hint: None, reorganisation: None, \
         confidence: {sure}, gss_confidence: {}, police_confidence: {sure}, note: {} }}",
        text(&row.ods),
        text(&row.gss),
        list(former),
        text(&row.name),
        text(&row.short),
        texts(&row.aliases),
        text(&row.nhs_region),
        day(&row.valid_from),
        maybe_day(row.valid_to.as_deref()),
        texts(&before),
        texts(&after),
        row.gss_confidence.as_deref().map_or_else(|| sure.clone(), confidence),
        maybe_text(row.note.as_deref())
    );
    let mut names = vec![row.name.clone(), row.stem.clone(), format!("{} ICB", row.stem)];
    names.push(format!("{} ICB", row.short));
    names.extend(row.aliases.iter().cloned());
    Body { kind: "Icb", id: row.ods.clone(), open: row.valid_to.is_none(), names, literal }
}

fn force(row: &ForceRow) -> Body {
    let former: Vec<&str> = row.former_names.iter().map(|former| former.name.as_str()).collect();
    let sure = confidence(&row.confidence);
    let literal = format!(
        "Body {{ kind: BodyKind::Police, id: {}, gss: Some({}), former_gss: &[], name: {}, \
         short: {}, aliases: {}, former_names: {}, region: None, valid_from: None, \
         valid_to: None, predecessors: &[], successors: &[], police: None, icbs: &[], \
         authorities: {}, chief_officer_title: Some({}), partnership_hint: None, \
         reorganisation: None, confidence: {sure}, gss_confidence: {sure}, \
         police_confidence: {sure}, note: None }}",
        text(&row.id),
        text(&row.gss),
        text(&row.name),
        text(&row.short),
        texts(&row.aliases),
        texts(&former),
        texts(&row.local_authorities),
        text(&row.chief_officer_title)
    );
    let mut names = vec![row.name.clone(), row.short.clone()];
    names.extend(row.aliases.iter().cloned());
    names.extend(row.former_names.iter().map(|former| former.name.clone()));
    Body { kind: "Police", id: row.id.clone(), open: true, names, literal }
}

/// How sure a row is, as a value of `Confidence`.
fn confidence(word: &str) -> String {
    match word {
        "high" => "Confidence::High".to_owned(),
        "medium" => "Confidence::Medium".to_owned(),
        "low" => "Confidence::Low".to_owned(),
        other => panic!("register/: a confidence is high, medium or low, not {other}"),
    }
}

fn obsolete(rows: &[ObsoleteRow]) -> Vec<String> {
    rows.iter()
        .map(|row| {
            format!(
                "ObsoleteTerm {{ term: {}, short_forms: {}, replaced_by: {}, changed: {}, \
                 verified: {} }}",
                text(&row.term),
                texts(&row.abbr),
                text(&row.replaced_by),
                day(&row.changed),
                row.confidence == "high"
            )
        })
        .collect()
}
