//! Ranks, in the words in which plans give them. Only ranks that are certain are listed; a title that
//! is not here says nothing.

use crate::document::partner::PartnerKind;
use crate::rules::missing::find_word;
use crate::rules::names::{has_any, lower};

/// Posts at the head of a council, a board or a force.
const HEADS: [&str; 10] = [
    "chief exec",
    "chief executive",
    "chief executives",
    "ceo",
    "managing director",
    "head of paid service",
    "accountable officer",
    "chief officer",
    "chief constable",
    "commissioner",
];

/// Posts below the head of a council; longer names before the shorter ones they hold.
const COUNCIL: [&str; 15] = [
    "deputy chief executive",
    "assistant chief executive",
    "deputy chief exec",
    "executive director",
    "corporate director",
    "strategic director",
    "service director",
    "assistant director",
    "director of children",
    "director for children",
    "director of people",
    "director for people",
    "director of education",
    "dcs",
    "head of service",
];

/// Posts below the head of an integrated care board.
const BOARD: [&str; 15] = [
    "deputy chief executive",
    "deputy chief officer",
    "chief nursing officer",
    "chief nurse",
    "chief medical officer",
    "chief finance officer",
    "executive director",
    "director of nursing",
    "director of quality",
    "director of safeguarding",
    "medical director",
    "place director",
    "designated nurse",
    "designated doctor",
    "head of safeguarding",
];

/// Posts below the head of a police force.
const FORCE: [&str; 17] = [
    "deputy chief constable",
    "assistant chief constable",
    "detective chief superintendent",
    "detective superintendent",
    "chief superintendent",
    "superintendent",
    "detective chief inspector",
    "chief inspector",
    "detective inspector",
    "inspector",
    "police and crime commissioner",
    "deputy assistant commissioner",
    "assistant commissioner",
    "deputy commissioner",
    "local commander",
    "commander",
    "sergeant",
];

/// Police ranks that rarely speak and decide for a force.
const JUNIOR: [&str; 6] = [
    "detective inspector",
    "inspector",
    "detective sergeant",
    "sergeant",
    "detective constable",
    "police constable",
];

/// The words in `post` that put it below the head of its organisation; none where the head is named
/// too, or where no rank is certain.
pub(super) fn below_head(kind: PartnerKind, post: &str) -> Option<&'static str> {
    let list: &[&'static str] = match kind {
        PartnerKind::LocalAuthority => &COUNCIL,
        PartnerKind::Icb => &BOARD,
        PartnerKind::Police => &FORCE,
        _ => return None,
    };
    let mut rest = lower(post);
    let mut found = None;
    for rank in list {
        while let Some(start) = find_word(&rest, rank) {
            found = found.or(Some(*rank));
            rest.replace_range(start..start + rank.len(), "-");
        }
    }
    found.filter(|_| !has_any(&rest, &HEADS))
}

/// Whether a post in a police force is an inspector or below.
pub(super) fn is_junior(post: &str) -> bool {
    let words = lower(post).replace("chief inspector", "-");
    has_any(&words, &JUNIOR)
}

/// The post that leads an organisation of this kind.
pub(super) const fn head_of(kind: PartnerKind) -> &'static str {
    match kind {
        PartnerKind::Police => "the chief constable or commissioner",
        _ => "the chief executive",
    }
}
