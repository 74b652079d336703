//! The table of parts: what the facts about data, training, voice and other work should say.

/// Facts of one sort, and the parts that belong to them.
#[derive(Debug)]
pub(super) struct Topic {
    /// Their key.
    pub(super) key: &'static str,
    /// What they are about, after “The facts about”.
    pub(super) about: &'static str,
    /// The parts.
    pub(super) parts: &'static [Part],
    /// Why a part matters.
    pub(super) why: &'static str,
}

/// A part that the facts should say.
#[derive(Debug)]
pub(super) struct Part {
    /// Keys that hold it: any one of these is enough.
    pub(super) keys: &'static [&'static str],
    /// The question that it answers.
    pub(super) question: &'static str,
    /// What it is, after “do not say”.
    pub(super) what: &'static str,
    /// The entry of the catalogue that asks for it.
    pub(super) asked_by: &'static str,
}

/// The topics, in the order of a plan.
pub(super) const TOPICS: [Topic; 5] = [
    Topic {
        key: "information_sharing",
        about: "information sharing",
        parts: &[Part {
            keys: &["agreement_url"],
            question: "data.sharing",
            what: "which agreement they rest on",
            asked_by: "WT26-PUB-02",
        }],
        why: "a practitioner who asks “may I tell?” needs the agreement at hand",
    },
    Topic {
        key: "data",
        about: "data",
        parts: &[
            Part {
                keys: &["owner"],
                question: "data.capacity",
                what: "who keeps the figures",
                asked_by: "WT23-DAT-01",
            },
            Part {
                keys: &["indicators", "dataset"],
                question: "data.dataset",
                what: "what is measured",
                asked_by: "WT23-DAT-01",
            },
            Part {
                keys: &["frequency"],
                question: "data.dataset",
                what: "how often the figures are looked at",
                asked_by: "WT23-DAT-01",
            },
            Part {
                keys: &["breakdowns"],
                question: "data.disproportionality",
                what: "how figures are broken down",
                asked_by: "WT26-DAT-01",
            },
        ],
        why: "figures that nobody keeps, or looks at, tell nobody whether children get help",
    },
    Topic {
        key: "training",
        about: "training",
        parts: &[
            Part {
                keys: &["delivery", "lead"],
                question: "training.commissioning",
                what: "who commissions or delivers it",
                asked_by: "WT18-TRN-01",
            },
            Part {
                keys: &["evaluation"],
                question: "training.impact",
                what: "how its effect is checked",
                asked_by: "WT18-TRN-01",
            },
        ],
        why: "training that nobody checks may change nothing for children",
    },
    Topic {
        key: "voice",
        about: "the voice of children and families",
        parts: &[
            Part {
                keys: &["methods"],
                question: "voice.arrangements",
                what: "how they are heard",
                asked_by: "WT18-VOI-01",
            },
            Part {
                keys: &["feedback"],
                question: "voice.feedback-loop",
                what: "how they hear what was done with what they said",
                asked_by: "WT23-VOI-01",
            },
        ],
        why: "people who never hear what became of their words stop speaking",
    },
    Topic {
        key: "yearly_report",
        about: "the yearly report",
        parts: &[
            Part {
                keys: &["due_month", "interval_months"],
                question: "yearly-report.frequency",
                what: "when it is due",
                asked_by: "CA04-16G-05",
            },
            Part {
                keys: &["approved_by"],
                question: "yearly-report.agreement",
                what: "who approves it",
                asked_by: "NST-12-01",
            },
            Part {
                keys: &["scrutinised_by"],
                question: "scrutiny.yearly-report",
                what: "who scrutinises it",
                asked_by: "WT18-SCR-05",
            },
            Part {
                keys: &["url"],
                question: "yearly-report.publication",
                what: "where it is published",
                asked_by: "WT18-PUB-19",
            },
        ],
        why: "the report is how the public learns what the arrangements achieved",
    },
];
