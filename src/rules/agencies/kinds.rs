//! Which kinds of agency a list holds: by the category of each entry, else by words in its name.
//! Knows the coverage groups of the catalogue, and nothing of who ought to be there.

use crate::document::agency::RelevantAgency;
use crate::document::values::{BodyName, Code};
use crate::guidance;
use crate::rules::names::{has_any, lower};

/// A coverage group of the catalogue, how it is called in a sentence, and words in the names of its
/// bodies.
#[derive(Debug)]
pub(super) struct Kind {
    /// Its key in the catalogue.
    pub(super) key: &'static str,
    /// How it is called.
    pub(super) name: &'static str,
    words: &'static [&'static str],
}

/// The groups, in the order of the Schedule.
pub(super) const KINDS: [Kind; 8] = [
    Kind {
        key: "schools",
        name: "schools",
        words: &[
            "school",
            "schools",
            "academy",
            "academies",
            "pupil referral unit",
            "pupil referral units",
            "education",
            "head teachers",
            "headteachers",
        ],
    },
    Kind {
        key: "early_years",
        name: "early years settings",
        words: &[
            "early years",
            "nursery",
            "nurseries",
            "childminder",
            "childminders",
            "childcare",
            "pre-school",
            "pre-schools",
            "preschools",
            "children's centres",
            "children's centre",
            "family hub",
            "family hubs",
            "education",
        ],
    },
    Kind {
        key: "further_and_higher_education",
        name: "colleges",
        words: &[
            "college",
            "colleges",
            "further education",
            "higher education",
            "university",
            "universities",
            "sixth form",
            "training provider",
            "training providers",
            "education",
        ],
    },
    Kind {
        key: "youth_custody",
        name: "youth custody",
        words: &[
            "young offender institution",
            "young offender institutions",
            "yoi",
            "secure training centre",
            "secure college",
            "secure school",
            "secure children's home",
            "secure estate",
        ],
    },
    Kind {
        key: "residential_children",
        name: "children’s homes",
        words: &[
            "children's home",
            "children's homes",
            "residential homes",
            "residential home",
            "residential care",
            "residential children's homes",
            "residential providers",
        ],
    },
    Kind {
        key: "voluntary_sector",
        name: "charities",
        words: &[
            "voluntary",
            "charity",
            "charities",
            "third sector",
            "vcse",
            "vcfse",
            "vcs",
            "vcfs",
            "barnardo's",
            "nspcc",
            "home-start",
            "women's aid",
            "community organisations",
        ],
    },
    Kind {
        key: "faith",
        name: "religious organisations",
        words: &[
            "faith",
            "faiths",
            "church",
            "churches",
            "diocese",
            "diocesan",
            "mosque",
            "mosques",
            "religious",
            "parish",
            "synagogue",
            "vcfse",
            "vcfs",
        ],
    },
    Kind {
        key: "sport_and_leisure",
        name: "sport and leisure",
        words: &["sport", "sports", "sporting", "leisure", "football", "swimming", "clubs"],
    },
];

/// Words in the names of bodies that belong to none of these groups.
const OTHERS: [&str; 34] = [
    "nhs",
    "hospital",
    "hospitals",
    "health",
    "ambulance",
    "probation",
    "cafcass",
    "police",
    "council",
    "councils",
    "youth justice",
    "youth offending",
    "fostering",
    "adoption",
    "prison",
    "prisons",
    "border force",
    "immigration",
    "home office",
    "fire",
    "housing",
    "gp",
    "gps",
    "general practice",
    "general practices",
    "dentists",
    "pharmacies",
    "public health",
    "social care",
    "family court",
    "holiday scheme",
    "family centre",
    "armed forces",
    "army",
];

/// The keys of the groups that an agency counts towards; none where nobody can tell.
pub(super) fn of(agency: &RelevantAgency) -> Option<Vec<&'static str>> {
    let code = agency.category.as_ref().map_or("", Code::as_str).to_uppercase();
    if let Some(category) = guidance::agency(&code) {
        return Some(category.groups.to_vec());
    }
    let name = lower(agency.name.as_ref().map_or("", BodyName::as_str));
    let found: Vec<_> =
        KINDS.iter().filter(|kind| has_any(&name, kind.words)).map(|kind| kind.key).collect();
    (!found.is_empty() || has_any(&name, &OTHERS)).then_some(found)
}
