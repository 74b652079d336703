//! A regional network's terms of reference.

use super::control::{Acceptance, Appendix, Control, Meaning, Section};
use super::group::{Group, Link, Meeting};
use super::people::Contact;
use super::values::{BodyName, Code, Duration, Frequency, Prose, Text};
use super::{DocumentKind, EditionCode, record};

record! {
    /// The terms of reference of a regional network of partnerships.
    #[schemars(extend("required" = ["format", "kind", "network"]))]
    pub struct Network {
        /// The version of this file format: 1.
        pub format: Option<u32>,
        /// What the file is: network.
        pub kind: Option<DocumentKind>,
        /// The edition of Working Together that the terms speak of.
        pub edition: Option<EditionCode>,
        /// Who the network is.
        pub network: Option<NetworkName>,
        /// Status, version and dates.
        pub document: Option<Control>,
        /// The partnerships that belong to it.
        pub members: Option<Members>,
        /// How it is chaired.
        pub chairing: Option<Chairing>,
        /// When and how it meets.
        pub meetings: Option<MeetingRules>,
        /// Meetings with their dates.
        pub dates: Vec<Meeting>,
        /// How many standing groups the terms say there are.
        pub stated_groups: Option<u32>,
        /// The groups.
        pub groups: Vec<Group>,
        /// Other networks and bodies.
        pub links: Vec<Link>,
        /// The work programme.
        pub work_programme: Option<WorkProgramme>,
        /// Who does the administration.
        pub support: Option<Prose>,
        /// How often the terms are reviewed.
        pub review_frequency: Option<Frequency>,
        /// The numbered clauses, which keep their numbers.
        pub clauses: Vec<ClauseGroup>,
        /// How to reach the network.
        pub contacts: Vec<Contact>,
        /// Narrative kept in this file.
        pub sections: Vec<Section>,
        /// Words that need explaining.
        pub glossary: Vec<Meaning>,
        /// Appendices.
        pub appendices: Vec<Appendix>,
        /// Findings that the network accepts for now.
        pub accepted: Vec<Acceptance>,
    }
}

record! {
    /// What a network is called and where it works.
    pub struct NetworkName {
        /// The name in full.
        pub name: Option<BodyName>,
        /// The abbreviation.
        pub short_name: Option<Text>,
        /// The region.
        pub region: Option<Text>,
        /// What it is for.
        pub purpose: Option<Prose>,
    }
}

record! {
    /// Who belongs to a network.
    pub struct Members {
        /// How many partnerships.
        pub partnership_count: Option<u32>,
        /// The partnerships by name.
        pub partnerships: Vec<BodyName>,
        /// The roles that are members.
        pub roles: Vec<Text>,
        /// The roles that may be co-opted.
        pub co_opted: Vec<Text>,
        /// What co-opted members do.
        pub co_opted_for: Option<Prose>,
    }
}

record! {
    /// How a network is chaired.
    pub struct Chairing {
        /// How many chairs share the work.
        pub chairs: Option<u32>,
        /// The present chairs.
        pub holders: Vec<Text>,
        /// The roles that may chair.
        pub eligible_roles: Vec<Text>,
        /// Whether chairs have to be members.
        pub must_be_members: Option<bool>,
        /// From how many different partnerships they come.
        pub from_partnerships: Option<u32>,
        /// How long a term is, in months.
        pub term_months: Option<u32>,
        /// Over how many months the changeover is staggered.
        pub stagger_months: Option<u32>,
        /// Why.
        pub reason: Option<Prose>,
    }
}

record! {
    /// When and how a network meets.
    pub struct MeetingRules {
        /// How often.
        pub frequency: Option<Frequency>,
        /// Where or by which means.
        pub place: Option<Text>,
        /// Whether the dates for the year are published in advance.
        pub schedule_published: Option<bool>,
        /// How long before a meeting papers go out.
        pub papers_before: Option<Duration>,
        /// How soon after a meeting notes go out.
        pub notes_within: Option<Duration>,
        /// What the notes hold.
        pub notes_hold: Option<Text>,
        /// A yearly session of another kind.
        pub development_session: Option<Prose>,
        /// How members work together between meetings.
        pub between_meetings: Option<Prose>,
        /// Groups for one task.
        pub task_groups: Option<Prose>,
    }
}

record! {
    /// What a network sets out to do in a year.
    pub struct WorkProgramme {
        /// The year or period.
        pub period: Option<Text>,
        /// How it is agreed.
        pub text: Option<Prose>,
        /// The items.
        pub items: Vec<super::event::Action>,
    }
}

record! {
    /// A numbered part of terms of reference.
    pub struct ClauseGroup {
        /// Its number: 6.
        pub number: Option<Text>,
        /// Its heading.
        pub title: Option<Text>,
        /// The questions of the guidance that it speaks to.
        pub answers: Vec<Code>,
        /// Its clauses.
        pub clauses: Vec<Clause>,
    }
}

record! {
    /// A numbered clause.
    pub struct Clause {
        /// Its number: 6.6.
        pub number: Option<Text>,
        /// What it says.
        pub text: Option<Prose>,
        /// The questions of the guidance that it speaks to.
        pub answers: Vec<Code>,
    }
}
