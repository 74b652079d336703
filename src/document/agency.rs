//! Relevant agencies, other bodies, and the settings where children live or are held.

use super::record;
use super::values::{BodyName, Code, DateText, Prose, Text, Url};

record! {
    /// An organisation that the partners name as a relevant agency.
    pub struct RelevantAgency {
        /// Its name, or the name of the group of organisations.
        pub name: Option<BodyName>,
        /// Its category in the Schedule to the 2018 Regulations: RA-25.
        pub category: Option<Code>,
        /// Why it was chosen.
        pub reason: Option<Prose>,
        /// How it works with the partners.
        pub how: Option<Prose>,
        /// What commitment and part in the work was agreed with it.
        pub participation: Option<Text>,
        /// When it was consulted.
        pub consulted_on: Option<DateText>,
        /// When it said that it will act in line with the arrangements.
        pub acknowledged_on: Option<DateText>,
    }
}

record! {
    /// An organisation outside the Schedule that was asked to take part.
    pub struct OtherBody {
        /// Its name.
        pub name: Option<BodyName>,
        /// How it takes part.
        pub how: Option<Prose>,
    }
}

record! {
    /// How settings are included in the arrangements.
    pub struct Settings {
        /// Youth custody and other secure establishments.
        pub youth_custody: Option<Statement>,
        /// Residential homes for children.
        pub residential_homes: Option<Statement>,
        /// Early years settings, schools and colleges.
        pub education: Option<Statement>,
        /// Voluntary, faith, sport and leisure organisations.
        pub community: Option<Statement>,
    }
}

record! {
    /// A statement about a kind of setting: how they are included, or that there are none.
    pub struct Statement {
        /// How they are included.
        pub text: Option<Prose>,
        /// There are none in the area: why we can say so.
        pub none: Option<Prose>,
        /// The places.
        pub places: Vec<Setting>,
    }
}

record! {
    /// One place, or one group of places.
    pub struct Setting {
        /// Its name.
        pub name: Option<BodyName>,
        /// What it is.
        pub what: Option<Text>,
        /// How it is included.
        pub how: Option<Prose>,
        /// Its page.
        pub url: Option<Url>,
    }
}
