//! A plan: the published arrangements of one partnership.

use super::agency::{OtherBody, RelevantAgency, Settings};
use super::control::{Acceptance, Answer, Appendix, Control, Judgement, Meaning, Section};
use super::focus::{Focus, Priority};
use super::funding::Funding;
use super::group::{Group, Link, Meeting, Participation, Quorum};
use super::partner::{
    Area, DeclaredBody, Education, Leadership, LifeEvent, Partner, Partnership, SharedWith,
};
use super::people::{Contact, Ladder, Role, Specialist};
use super::practice::{
    Assurance, BusinessUnit, CaseReviews, ChildDeath, Data, Evaluation, InformationSharing,
    Scrutiny, Training, Voice, YearlyReport,
};
use super::reform::ChildProtection;
use super::thresholds::Thresholds;
use super::values::{Code, Prose, Text};
use super::{DocumentKind, EditionCode, record};

record! {
    /// The multi-agency safeguarding arrangements of one partnership.
    #[schemars(extend("required" = ["format", "kind", "partnership"]))]
    pub struct Plan {
        /// The version of this file format: 1.
        pub format: Option<u32>,
        /// What the file is: plan.
        pub kind: Option<DocumentKind>,
        /// The edition of Working Together that the plan was written under.
        pub edition: Option<EditionCode>,
        /// Guidance packs beyond the edition and the law: tyne.
        pub guidance: Vec<Code>,
        /// Who the partnership is.
        pub partnership: Option<Partnership>,
        /// The area.
        pub area: Option<Area>,
        /// Status, version and dates.
        pub document: Option<Control>,
        /// Bodies that the register does not know.
        pub bodies: Vec<DeclaredBody>,
        /// What the partnership wants for children.
        pub vision: Option<Prose>,
        /// Values, principles and behaviours.
        pub principles: Vec<Text>,
        /// What the partnership works on first.
        pub priorities: Vec<Priority>,
        /// The partners.
        pub partners: Vec<Partner>,
        /// How the partners lead together.
        pub leadership: Option<Leadership>,
        /// How education takes part.
        pub education: Option<Education>,
        /// Groups.
        pub groups: Vec<Group>,
        /// The quorum for every meeting, where one rule serves all.
        pub quorum: Option<Quorum>,
        /// What is expected of those who take part.
        pub participation: Option<Participation>,
        /// Planned and past meetings.
        pub meetings: Vec<Meeting>,
        /// Roles and their duties.
        pub roles: Vec<Role>,
        /// Designated professionals and other specialists.
        pub specialists: Vec<Specialist>,
        /// Relevant agencies.
        pub relevant_agencies: Vec<RelevantAgency>,
        /// Bodies outside the Schedule that take part.
        pub other_bodies: Vec<OtherBody>,
        /// Settings where children live, learn or are held.
        pub settings: Option<Settings>,
        /// Other partnerships and boards.
        pub links: Vec<Link>,
        /// What is shared with neighbours.
        pub shared_with: Vec<SharedWith>,
        /// Independent scrutiny.
        pub scrutiny: Option<Scrutiny>,
        /// Practice reviews.
        pub case_reviews: Option<CaseReviews>,
        /// Child death reviews.
        pub child_death: Option<ChildDeath>,
        /// Data and intelligence.
        pub data: Option<Data>,
        /// Quality assurance.
        pub assurance: Option<Assurance>,
        /// Training.
        pub training: Option<Training>,
        /// The voice of children and families.
        pub voice: Option<Voice>,
        /// Money.
        pub funding: Option<Funding>,
        /// The yearly report.
        pub yearly_report: Option<YearlyReport>,
        /// How the safeguarding partners settle disputes among themselves.
        pub disputes: Option<Ladder>,
        /// How practitioners settle disagreements about a child.
        pub escalation: Option<Ladder>,
        /// Information sharing.
        pub information_sharing: Option<InformationSharing>,
        /// Thresholds.
        pub thresholds: Option<Thresholds>,
        /// Multi-agency child protection teams.
        pub child_protection: Option<ChildProtection>,
        /// Children and themes that get special attention.
        pub vulnerability: Vec<Focus>,
        /// The business unit.
        pub business_unit: Option<BusinessUnit>,
        /// How the arrangements are evaluated.
        pub evaluation: Option<Evaluation>,
        /// How to reach the partnership.
        pub contacts: Vec<Contact>,
        /// How the partnership came about.
        pub lifecycle: Vec<LifeEvent>,
        /// Narrative kept in this file.
        pub sections: Vec<Section>,
        /// Words that need explaining.
        pub glossary: Vec<Meaning>,
        /// Appendices.
        pub appendices: Vec<Appendix>,
        /// Questions that no narrative answers.
        pub answers: Vec<Answer>,
        /// What persons found about what only a person can judge.
        pub judged: Vec<Judgement>,
        /// Findings that the partnership accepts for now.
        pub accepted: Vec<Acceptance>,
    }
}
