//! The values that facts are made of: words, dates, money, frequencies and references.
//!
//! Each is the author's own words with a way to read them. Nothing here refuses a value: a date in
//! words stays in words, and a rule says where a day is needed. The name of each type is also how a
//! loaded document finds all values of one sort (see `workspace`).

mod date;
mod frequency;
mod money;

pub use date::{DateValue, MONTHS, parse_day};
pub use frequency::{Regular, ambiguous_frequency};
pub use money::Pence;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// Defines a type that holds an author's words as they were written.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident, $types:expr;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub String);

        impl $name {
            /// The words, without spaces around them.
            pub fn as_str(&self) -> &str {
                self.0.trim()
            }

            /// Whether nothing was written.
            pub fn is_empty(&self) -> bool {
                self.as_str().is_empty()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let description = [$($doc.trim()),+].join(" ").replace('`', "");
                json_schema!({ "description": description, "type": $types })
            }
        }
    )+};
}

words! {
    /// A few words. A number or a date written without quotation marks keeps its spelling.
    Text, ["string", "number", "boolean"];
    /// Narrative in Markdown.
    Prose, ["string", "number", "boolean"];
    /// A date: a day as 2026-06-24, a month as 2026-06, or words.
    DateText, ["string", "number"];
    /// A sum of money in pounds: 100000, 98575.50 or £98,575.
    Money, ["string", "number"];
    /// How often: `weekly`, `monthly`, `every_2_months`, `quarterly`, `half_termly`, `termly`,
    /// `three_a_year`, `twice_a_year`, `annually`, `as_needed`, or words.
    Frequency, ["string"];
    /// A span of time in words: 5 working days, 48 hours, 2 years.
    Duration, ["string"];
    /// An id or a name that masa knows: of a partner, a group, a rule, a question, a pack.
    Code, ["string", "number"];
    /// The name of an organisation.
    BodyName, ["string"];
    /// The id of one of the partners.
    PartnerRef, ["string"];
    /// The id of one of the groups.
    GroupRef, ["string"];
    /// An address on the web.
    Url, ["string"];
    /// A heading elsewhere in this document, an appendix or a chart that the text points to.
    Reference, ["string"];
}

impl DateText {
    /// The date as far as it can be read.
    pub fn value(&self) -> DateValue {
        DateValue::read(self.as_str())
    }

    /// The day, where a whole day was written.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        self.value().day()
    }
}

impl Money {
    /// The sum in pence, or `None` when the words are no sum.
    pub fn pence(&self) -> Option<Pence> {
        Pence::read(self.as_str())
    }
}

impl Frequency {
    /// The frequency, when it is one of the clear ones.
    pub fn regular(&self) -> Option<Regular> {
        Regular::read(self.as_str())
    }
}

#[cfg(test)]
mod tests;
