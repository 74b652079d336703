//! Duties that plans claim and neither the law nor the guidance knows.
//!
//! Data for `duty-overstated`, beside the rule. All words are in lower case and are sought as whole
//! words within one sentence; what is doubtful belongs into `unless`.

/// A duty that there is not.
#[derive(Debug)]
pub(super) struct Claim {
    /// The term of the guidance’s table.
    pub(super) term: &'static str,
    /// What the sentence is about: one of these.
    pub(super) about: &'static [&'static str],
    /// What it claims: one of these.
    pub(super) claims: &'static [&'static str],
    /// Words that make it right, or leave it open.
    pub(super) unless: &'static [&'static str],
    /// What is so, as a clause.
    pub(super) because: &'static str,
    /// What to write.
    pub(super) todo: &'static str,
}

/// How a sentence says that something is a duty.
const BINDS: &[&str] = &[
    "is a statutory requirement",
    "are a statutory requirement",
    "is a legal requirement",
    "are a legal requirement",
    "is a statutory duty",
    "is required by law",
    "are required by law",
    "is legally required",
    "are legally required",
    "is required by statute",
    "is required by working together",
    "are required by working together",
    "as required by working together",
    "working together requires",
    "is mandatory",
    "are mandatory",
    "is statutory",
    "are statutory",
];

/// Every claim.
pub(super) const CLAIMS: [Claim; 7] = [
    Claim {
        term: "TRM-12",
        about: &[
            "serious incident",
            "serious incidents",
            "serious child safeguarding incident",
            "serious child safeguarding incidents",
        ],
        claims: &[
            "notify ofsted",
            "notifies ofsted",
            "notified to ofsted",
            "ofsted is notified",
            "ofsted must be notified",
            "notification to ofsted",
            "reported to ofsted",
        ],
        unless: &["panel", "looked after", "looked-after", "care leaver", "care leavers", "home"],
        because: "the duty is to notify the Child Safeguarding Practice Review Panel, which tells \
                  Ofsted and the department",
        todo: "Name the Panel as the one that is notified",
    },
    Claim {
        term: "TRM-23",
        about: &["lay member", "lay members"],
        claims: BINDS,
        unless: &["adults"],
        because: "the law has asked for lay members no more since the boards ended; to have them is a \
                  choice, and a good one can say so",
        todo: "Say that the partners chose to have lay members, and what for",
    },
    Claim {
        term: "TRM-24",
        about: &["child death overview panel", "cdop"],
        claims: &[
            "is a statutory body",
            "is the statutory body",
            "is a statutory panel",
            "is a statutory board",
            "is a statutory group",
            "statutory child death overview panel",
        ],
        unless: &["review partners"],
        because: "in law the council and the integrated care board are the child death review \
                  partners; a panel may keep its name and answers to them",
        todo: "Name the child death review partners, and the panel as theirs",
    },
    Claim {
        term: "TRM-33",
        about: &[
            "multi-agency child protection team",
            "multi-agency child protection teams",
            "macpt",
            "macpts",
        ],
        claims: BINDS,
        unless: &[
            "will be",
            "will become",
            "once",
            "when",
            "from 2027",
            "expected",
            "bill",
            "pilot",
            "pathfinder",
            "would be",
            "to become",
        ],
        because: "the duty has been enacted and has not begun, as far as masa knows; regulations are \
                  expected late in 2027",
        todo: "Say that the teams are set up ahead of the duty, and when it is expected",
    },
    Claim {
        term: "TRM-42",
        about: &[
            "learning and improvement framework",
            "pmqa framework",
            "performance management and quality assurance framework",
        ],
        claims: BINDS,
        unless: &["school", "schools"],
        because: "no edition since 2018 prescribes such a framework; which one the partners use is \
                  theirs to choose",
        todo: "Say that the partners chose the framework, and what it is to bring about",
    },
    Claim {
        term: "TRM-44",
        about: &["single unique identifier", "unique identifier for children", "child identifier"],
        claims: &[
            "has been introduced",
            "was introduced",
            "is now in use",
            "is in force",
            "must be used",
            "is a legal requirement",
            "is a statutory requirement",
            "is required by law",
            "is mandatory",
        ],
        unless: &["pilot", "power", "once", "when", "will be", "trial", "expected"],
        because: "there is a power to bring one in and a trial, and no duty yet, as reported",
        todo: "Say that it is being tried, and where",
    },
    Claim {
        term: "TRM-28",
        about: &["section 11 audit", "section 11 audits", "section 175 audit", "section 157 audit"],
        claims: &[
            "required by working together",
            "requirement of working together",
            "working together requires",
        ],
        unless: &[],
        because: "the duty lies on each organisation, and the partners choose what assurance they seek",
        todo: "Say that the partners chose this assurance",
    },
];
