//! Finding bodies: by name, by id, by what they cover.
//!
//! Names are compared in their one spelling (`normal`). Who a plan ought to name is for rules.

use jiff::civil::Date;
use strsim::jaro_winkler;

use super::body::{Body, BodyKind, IcbCover, ObsoleteTerm};
use super::normal::normal;
use super::tables::{BODIES, NAMES, OBSOLETE};

/// How alike a near miss has to be, from 0 to 1.
const NEAR: f64 = 0.88;

/// Every body, councils first.
pub fn bodies() -> &'static [Body] {
    BODIES
}

/// The body with that id (an old GSS code is an id too).
pub fn by_id(kind: BodyKind, id: &str) -> Option<&'static Body> {
    BODIES.iter().filter(|body| body.kind == kind).find(|body| {
        body.id.eq_ignore_ascii_case(id)
            || body.gss.is_some_and(|code| code.eq_ignore_ascii_case(id))
            || body.former_gss.iter().any(|code| code.eq_ignore_ascii_case(id))
    })
}

/// Every body with that code or id.
pub fn by_code(code: &str) -> impl Iterator<Item = &'static Body> {
    let kinds = [BodyKind::LocalAuthority, BodyKind::Icb, BodyKind::Police];
    kinds.into_iter().filter_map(move |kind| by_id(kind, code))
}

/// The body of that name or alias, whatever its case, `&` or "and", with or without "NHS" or
/// "the" before it. Where two share a name, the one that is open.
pub fn find(kind: Option<BodyKind>, name: &str) -> Option<&'static Body> {
    find_all(kind, name).next()
}

/// Every body of that name or alias, those that are open first.
pub fn find_all(kind: Option<BodyKind>, name: &str) -> impl Iterator<Item = &'static Body> {
    let wanted = normal(name);
    let first = NAMES.partition_point(|(known, _)| *known < wanted.as_str());
    NAMES[first..]
        .iter()
        .take_while(move |(known, _)| *known == wanted)
        .map(|(_, at)| &BODIES[usize::from(*at)])
        .filter(move |body| kind.is_none_or(|kind| body.kind == kind))
}

/// Up to three bodies whose names are nearly that, the nearest first.
pub fn near(kind: Option<BodyKind>, name: &str) -> Vec<&'static Body> {
    let wanted = normal(name);
    let mut scored: Vec<(f64, u16)> = NAMES
        .iter()
        .filter(|(_, at)| kind.is_none_or(|kind| BODIES[usize::from(*at)].kind == kind))
        .map(|(known, at)| (jaro_winkler(known, &wanted), *at))
        .filter(|(score, _)| *score >= NEAR)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut found: Vec<&'static Body> = Vec::new();
    for (_, at) in scored {
        let body = &BODIES[usize::from(at)];
        if found.iter().all(|other| !std::ptr::eq(*other, body)) {
            found.push(body);
        }
    }
    found.truncate(3);
    found
}

/// The force whose area a council lies in; every council lies in one.
pub fn police_for(authority: &Body) -> Option<&'static Body> {
    by_id(BodyKind::Police, authority.police?)
}

/// The boards that cover a council on a day, with how much of it they cover.
pub fn icbs_for(
    authority: &Body,
    day: Date,
) -> impl Iterator<Item = (&'static Body, &'static IcbCover)> {
    authority
        .icbs
        .iter()
        .filter(move |cover| cover.held_on(day))
        .filter_map(|cover| Some((by_id(BodyKind::Icb, cover.icb)?, cover)))
}

/// Public bodies and roles that have gone, and what came after them.
pub fn obsolete_terms() -> &'static [ObsoleteTerm] {
    OBSOLETE
}
