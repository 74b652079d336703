//! The table of statements: what each is about, what holds it, and how much its lack weighs.

use crate::findings::Severity;

/// A statement that a plan should hold.
#[derive(Debug)]
pub(super) struct Statement {
    /// The entry of the catalogue that asks for it.
    pub(super) asked_by: &'static str,
    /// Facts that hold it, each as its keys.
    pub(super) facts: &'static [&'static [&'static str]],
    /// Questions that it answers.
    pub(super) questions: &'static [&'static str],
    /// Words, in lower case, by which it may be recognised.
    pub(super) words: &'static [&'static str],
    /// What is not said, after “The plan does not say”.
    pub(super) what: &'static str,
    /// Why that matters.
    pub(super) why: &'static str,
    /// What to add.
    pub(super) todo: &'static str,
    /// How much its lack weighs in a published plan.
    pub(super) weight: Severity,
}

/// The statements, in the order of a plan.
pub(super) const STATEMENTS: [Statement; 8] = [
    Statement {
        asked_by: "WT18-PUB-05",
        facts: &[&["area", "local_authorities"], &["area", "description"]],
        questions: &["partners.area"],
        words: &[],
        what: "which area the arrangements cover",
        why: "near a boundary a practitioner has to know whose arrangements apply to a child",
        todo: "Add `area:` with every council under `local_authorities`, or a `description`",
        weight: Severity::Advice,
    },
    Statement {
        asked_by: "WT18-INF-01",
        facts: &[&["information_sharing"]],
        questions: &["information-sharing.arrangements", "information-sharing.legal-basis"],
        words: &["information sharing", "share information", "sharing of information"],
        what: "how organisations share information",
        why: "children were harmed where one agency held what another needed to know",
        todo: "Add `information_sharing:` with `text`, and the `agreement_url` where there is one",
        weight: Severity::Advice,
    },
    Statement {
        asked_by: "WT18-CDR-01",
        facts: &[&["child_death"]],
        questions: &["child-death.link", "child-death.partners", "child-death.role"],
        words: &["child death", "child deaths"],
        what: "how child death reviews link with the arrangements",
        why: "the two processes are separate in law and may look at the same child",
        todo: "Add `child_death:` with the `panel` and a sentence under `text`",
        weight: Severity::Advice,
    },
    Statement {
        asked_by: "WT18-PUB-11",
        facts: &[&["data"]],
        questions: &["data.use", "data.dataset"],
        words: &["data and intelligence", "dataset", "data set", "performance data"],
        what: "how data and intelligence are used",
        why: "without them the partners cannot tell whether children get help, early help included",
        todo: "Add `data:` with `text`, the `dataset`, who owns it and how often it is looked at",
        weight: Severity::Warning,
    },
    Statement {
        asked_by: "WT18-PUB-13",
        facts: &[&["assurance", "audits"], &["assurance", "text"]],
        questions: &["assurance.audit-programme", "assurance.methods"],
        words: &["multi-agency audit", "multi-agency audits", "audit programme"],
        what: "how audits across agencies are done",
        why: "audits show what practice is like for children, which figures alone do not",
        todo: "Add `assurance:` with `audits`, each with its `name`, `lead` and `frequency`",
        weight: Severity::Warning,
    },
    Statement {
        asked_by: "WT18-PUB-12",
        facts: &[&["training"]],
        questions: &["training.commissioning", "training.impact", "training.role"],
        words: &[
            "multi-agency training",
            "multi-agency safeguarding training",
            "training programme",
        ],
        what: "how multi-agency training is commissioned, delivered and checked",
        why: "people who are trained together are better at working together for a child",
        todo: "Add `training:` with who leads it, `delivery` and `evaluation`",
        weight: Severity::Warning,
    },
    Statement {
        asked_by: "WT18-PUB-16",
        facts: &[&["voice"]],
        questions: &["voice.arrangements", "voice.feedback-loop", "voice.governance"],
        words: &[
            "voice of children",
            "voices of children",
            "views of children",
            "feedback from children",
        ],
        what: "how the voices of children and families are heard",
        why: "arrangements for children that do not hear them miss what only they can tell",
        todo: "Add `voice:` with `methods` and what becomes of what was heard",
        weight: Severity::Warning,
    },
    Statement {
        asked_by: "WT18-PUB-19",
        facts: &[&["yearly_report"]],
        questions: &[
            "yearly-report.frequency",
            "yearly-report.publication",
            "yearly-report.agreement",
            "yearly-report.approach",
        ],
        words: &["yearly report", "annual report"],
        what: "where and when the yearly report is published",
        why: "the report is how the public learns what the arrangements achieved",
        todo: "Add `yearly_report:` with `due_month`, `approved_by` and `url`",
        weight: Severity::Advice,
    },
];
