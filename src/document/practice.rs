//! Reviews, scrutiny, assurance, training, voice and the other work of the arrangements.

use super::people::{Contact, Hearing, Post};
use super::record;
use super::review::{Criterion, NotificationAnchor, PracticeReview};
use super::values::{
    BodyName, DateText, Duration, Frequency, GroupRef, Money, PartnerRef, Prose, Text, Url,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

record! {
    /// Independent scrutiny.
    pub struct Scrutiny {
        /// Who scrutinises.
        pub model: Option<ScrutinyModel>,
        /// How scrutiny works, in words.
        pub text: Option<Prose>,
        /// The scrutineer.
        pub scrutineer: Option<Post>,
        /// The company or organisation that provides scrutiny.
        pub provider: Option<BodyName>,
        /// How scrutiny is done.
        pub methods: Vec<Text>,
        /// What scrutiny does.
        pub functions: Vec<Text>,
        /// Whom scrutiny reports to.
        pub reports_to: Option<Text>,
        /// Whether the scrutineer also chairs.
        pub combined_with_chair: Option<bool>,
        /// How independence is kept and conflicts of interest are declared.
        pub independence: Option<Prose>,
        /// Partnerships that review each other.
        pub peer_partnerships: Vec<BodyName>,
        /// The terms of the appointment.
        pub appointment: Option<Appointment>,
        /// The day on which interests were last declared.
        pub declared_on: Option<DateText>,
        /// What will be scrutinised, and when.
        pub plan: Vec<ScrutinyWork>,
        /// How scrutiny hears children and families.
        pub families: Option<Hearing>,
        /// How scrutiny hears practitioners.
        pub practitioners: Option<Hearing>,
        /// How scrutiny looks at how well the partners lead.
        pub leadership: Option<Prose>,
        /// How recommendations are carried forward.
        pub recommendations: Option<Prose>,
        /// How soon the partners answer a recommendation: 20 working days.
        pub answer_within: Option<Duration>,
        /// Inspections and other outside accountability that scrutiny takes into account.
        pub inspections: Vec<Text>,
    }
}

/// Who scrutinises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScrutinyModel {
    /// One scrutineer.
    Scrutineer,
    /// A scrutineer together with young scrutineers.
    WithYoungScrutineers,
    /// A scrutineer who leads a small team.
    Team,
    /// A company.
    Company,
    /// Neighbouring partnerships review each other.
    PeerReview,
    /// A group leads it.
    Group,
    /// Several of these together.
    Mixed,
}

impl ScrutinyModel {
    /// Who scrutinises, in a few words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Scrutineer => "one independent scrutineer",
            Self::WithYoungScrutineers => "a scrutineer together with young scrutineers",
            Self::Team => "a scrutineer who leads a small team",
            Self::Company => "a company",
            Self::PeerReview => "neighbouring partnerships that review each other",
            Self::Group => "a group",
            Self::Mixed => "several scrutineers, groups or neighbours together",
        }
    }
}

record! {
    /// Something that will be scrutinised.
    pub struct ScrutinyWork {
        /// What.
        pub what: Option<Text>,
        /// When, as a date or in words.
        pub when: Option<Text>,
    }
}

record! {
    /// The terms on which a scrutineer was appointed.
    pub struct Appointment {
        /// First day.
        pub from: Option<DateText>,
        /// Last day.
        pub to: Option<DateText>,
        /// Days in a year.
        pub days_per_year: Option<u32>,
        /// What it costs in a year.
        pub value: Option<Money>,
        /// Who appoints.
        pub appointed_by: Option<Text>,
    }
}

record! {
    /// How serious incidents are reviewed.
    pub struct CaseReviews {
        /// How reviews work, in words.
        pub text: Option<Prose>,
        /// The group that decides.
        pub group: Option<GroupRef>,
        /// Who decides.
        pub decided_by: Option<Text>,
        /// How serious incidents are identified.
        pub identification: Option<Prose>,
        /// How the local authority notifies, and within how many working days.
        pub notification: Option<Prose>,
        /// Working days for the notification.
        pub notification_days: Option<u32>,
        /// The day from which those days run.
        pub notification_anchor: Option<NotificationAnchor>,
        /// How rapid reviews are run.
        pub rapid_review: Option<Prose>,
        /// How deaths of looked-after children and of care leavers are notified.
        pub looked_after_deaths: Option<Prose>,
        /// Working days for a rapid review.
        pub rapid_review_days: Option<u32>,
        /// The day from which those days run.
        pub rapid_review_anchor: Option<Anchor>,
        /// Whether that day itself counts as the first.
        pub count_start_day: Option<bool>,
        /// What is weighed when a local review is decided on: `improvements`, `recurring_themes`,
        /// `working_together`, `panel_view`.
        pub criteria: Vec<Criterion>,
        /// How local child safeguarding practice reviews are commissioned.
        pub commissioning: Option<Prose>,
        /// How reviewers are chosen, appointed and, if need be, removed.
        pub reviewers: Option<Prose>,
        /// The people, days and money there are for reviews.
        pub capacity: Option<Prose>,
        /// How the pace and the quality of a review are watched.
        pub supervision: Option<Prose>,
        /// How often that is done while a review runs.
        pub checks: Option<Frequency>,
        /// How they are published.
        pub publication: Option<Prose>,
        /// Months from the decision to review to publication.
        pub publication_months: Option<u32>,
        /// Days before publication on which the Panel and the Secretary of State get the report.
        pub advance_copy_days: Option<u32>,
        /// Years for which a report stays published.
        pub available_years: Option<u32>,
        /// The method that is preferred.
        pub method: Option<Prose>,
        /// How learning is put into practice, and how its effect is checked.
        pub learning: Option<Prose>,
        /// After how many months somebody looks whether what was learned has held.
        pub follow_up_months: Option<u32>,
        /// When these arrangements for reviews are themselves reviewed.
        pub review_due: Option<DateText>,
        /// How disagreement about a review is settled.
        pub disagreement: Option<Prose>,
        /// Who receives the report.
        pub recipients: Vec<Text>,
        /// Reviews so far, with their days.
        pub reviews: Vec<PracticeReview>,
    }
}

/// The day from which the days of a rapid review run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// The day the local authority became aware.
    Aware,
    /// The day the Panel was notified.
    Notified,
}

impl Anchor {
    /// The day from which the days run, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Aware => "the day the local authority became aware",
            Self::Notified => "the day the Panel was notified",
        }
    }
}

record! {
    /// How the arrangements relate to child death reviews.
    pub struct ChildDeath {
        /// The relation, in words.
        pub text: Option<Prose>,
        /// The panel.
        pub panel: Option<BodyName>,
        /// The areas that the panel covers.
        pub footprint: Vec<BodyName>,
        /// The child death review partners.
        pub partners: Vec<PartnerRef>,
        /// What it costs the arrangements.
        pub resources: Option<Prose>,
        /// How many reviews in a year, about.
        pub reviews_a_year: Option<Text>,
    }
}

record! {
    /// Data and intelligence.
    pub struct Data {
        /// How data is used, in words.
        pub text: Option<Prose>,
        /// The dataset.
        pub dataset: Option<Text>,
        /// The dashboard or report that shows it.
        pub dashboard: Option<Text>,
        /// How often it is looked at.
        pub frequency: Option<Frequency>,
        /// Who keeps it.
        pub owner: Option<Text>,
        /// What is measured.
        pub indicators: Vec<Text>,
        /// How figures are broken down, to see who is over- or under-represented.
        pub breakdowns: Vec<Text>,
        /// Who does what, from finding figures to analysing them.
        pub stages: Vec<DataStage>,
    }
}

record! {
    /// A step of the work on data.
    pub struct DataStage {
        /// The step: find, collect, bring together, analyse.
        pub what: Option<Text>,
        /// Who does it.
        pub who: Option<Text>,
        /// The time it takes.
        pub time: Option<Text>,
    }
}

record! {
    /// Quality assurance.
    pub struct Assurance {
        /// How assurance is sought, in words.
        pub text: Option<Prose>,
        /// The framework for learning and improvement, by its name.
        pub framework: Option<Text>,
        /// How finding out what happens is balanced with working out why.
        pub balance: Option<Prose>,
        /// The audits.
        pub audits: Vec<Audit>,
        /// Section 11 of the Children Act 2004.
        pub section_11: Option<DutyAssurance>,
        /// Sections 157 and 175 of the Education Act 2002.
        pub section_175: Option<DutyAssurance>,
        /// What prompts a closer look at practice.
        pub triggers: Vec<Text>,
        /// The ways in which practice is tested.
        pub methods: Vec<Text>,
        /// How leaders see frontline practice.
        pub line_of_sight: Option<Prose>,
        /// How practitioners tell leaders how joint working goes.
        pub practitioners: Option<Hearing>,
        /// How children and families tell the partnership how they found it.
        pub families: Option<Hearing>,
    }
}

record! {
    /// An audit of the programme.
    pub struct Audit {
        /// Its name or theme.
        pub name: Option<Text>,
        /// How often.
        pub frequency: Option<Frequency>,
        /// Who leads it.
        pub lead: Option<Text>,
    }
}

record! {
    /// How assurance about a duty of single organisations is sought.
    pub struct DutyAssurance {
        /// The approach, in words.
        pub text: Option<Prose>,
        /// After how many months it comes round again.
        pub interval_months: Option<u32>,
        /// Who is asked.
        pub who: Vec<Text>,
        /// How: self-assessment, peer challenge, return.
        pub method: Option<Text>,
        /// When it was last done.
        pub last: Option<DateText>,
        /// When it is done next.
        pub next: Option<DateText>,
    }
}

record! {
    /// Multi-agency training and workforce development.
    pub struct Training {
        /// The approach, in words.
        pub text: Option<Prose>,
        /// Who leads it.
        pub lead: Option<Text>,
        /// Minimum standards and expectations.
        pub standards: Option<Prose>,
        /// How needs are found, and by whom.
        pub needs: Option<Prose>,
        /// Who commissions and delivers.
        pub delivery: Option<Prose>,
        /// How its effect is checked.
        pub evaluation: Option<Prose>,
        /// Conferences and learning events.
        pub events: Vec<Text>,
    }
}

record! {
    /// The voice of children, families and practitioners.
    pub struct Voice {
        /// The approach, in words.
        pub text: Option<Prose>,
        /// How they are heard.
        pub methods: Vec<Text>,
        /// How what children say in daily work is recorded, looked at and passed on.
        pub practice: Option<Prose>,
        /// Their part in governance, priorities and reporting.
        pub governance_role: Option<Prose>,
        /// How they hear what was done with what they said.
        pub feedback: Option<Prose>,
        /// What is set aside for it.
        pub resources: Option<Prose>,
        /// A summary for children.
        pub child_friendly_url: Option<Url>,
    }
}

record! {
    /// The yearly report.
    pub struct YearlyReport {
        /// How it is agreed, checked and published, in words.
        pub text: Option<Prose>,
        /// The month it is due: September.
        pub due_month: Option<Text>,
        /// Who approves it.
        pub approved_by: Vec<PartnerRef>,
        /// Who scrutinises it.
        pub scrutinised_by: Option<Text>,
        /// Who receives it.
        pub recipients: Vec<Text>,
        /// Where it is published.
        pub url: Option<Url>,
        /// After how many months there is another.
        pub interval_months: Option<u32>,
        /// When the last one was published.
        pub last_published: Option<DateText>,
        /// When those before it were published.
        pub earlier: Vec<DateText>,
    }
}

record! {
    /// Information sharing and data protection.
    pub struct InformationSharing {
        /// How information is shared, in words.
        pub text: Option<Prose>,
        /// The agreement.
        pub agreement_url: Option<Url>,
        /// The privacy notice.
        pub privacy_notice_url: Option<Url>,
        /// The guidance of the Government that it rests on.
        pub guidance: Option<SharingGuidance>,
        /// When people were told of the duty to share information in the Act of 2026.
        pub duty_told_on: Option<DateText>,
        /// The lawful basis.
        pub lawful_basis: Option<Prose>,
        /// How the partners ask for information under section 16H.
        pub requests: Option<Prose>,
        /// When the agreement is reviewed.
        pub review_due: Option<DateText>,
    }
}

/// The Government's guidance on information sharing, by its year.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SharingGuidance {
    /// The advice of 2015.
    #[serde(rename = "advice_2015")]
    Advice2015,
    /// The advice of 2018.
    #[serde(rename = "advice_2018")]
    Advice2018,
    /// The advice of April 2024, which was not statutory.
    #[serde(rename = "advice_2024")]
    Advice2024,
    /// The statutory guidance of September 2026.
    #[serde(rename = "statutory_2026")]
    Statutory2026,
}

impl SharingGuidance {
    /// The guidance, in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Advice2015 => "the Government’s advice of 2015",
            Self::Advice2018 => "the Government’s advice of 2018",
            Self::Advice2024 => "the Government’s advice of April 2024",
            Self::Statutory2026 => "the Government’s statutory guidance of September 2026",
        }
    }
}

record! {
    /// The business unit.
    pub struct BusinessUnit {
        /// What it does, in words.
        pub text: Option<Prose>,
        /// Who hosts it.
        pub host: Option<BodyName>,
        /// Who holds the budget.
        pub budget_holder: Option<Text>,
        /// The agreement with the host.
        pub agreement: Option<Text>,
        /// Its posts.
        pub posts: Vec<StaffPost>,
        /// How to reach it.
        pub contact: Option<Contact>,
    }
}

record! {
    /// A post of the business unit.
    pub struct StaffPost {
        /// The title.
        pub post: Option<Text>,
        /// Who holds it, where it is public.
        pub name: Option<Text>,
        /// Full-time equivalent: 0.6.
        pub full_time_equivalent: Option<Text>,
    }
}

record! {
    /// How the arrangements themselves are evaluated.
    pub struct Evaluation {
        /// How, in words.
        pub text: Option<Prose>,
        /// How often.
        pub frequency: Option<Frequency>,
        /// How long the first plan runs.
        pub period: Option<Duration>,
        /// What was found.
        pub outcome: Option<Prose>,
    }
}
