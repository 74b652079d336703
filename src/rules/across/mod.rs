//! Rules across the documents of one run: they look when every document has been judged by itself.
//! Of a document they know what [`Kept`] holds of it, and nothing else is left by then.

mod kept;

pub use kept::Kept;

use super::acceptances::duty_behind;
use super::look::OWN_RULE;
use super::{Checked, Look, Rule};
use crate::findings::{Finding, Message, Related};
use jiff::civil::Date;
use kept::KeptSpot;

/// Names the rules of this folder: each is a module with a `RULE` and an `across`.
macro_rules! across_rules {
    ($($name:ident),+ $(,)?) => {
        $(mod $name;)+
        /// The rules of this folder, in reading order.
        pub static RULES: &[&Rule] = &[$(&$name::RULE),+];
        /// The same, with what each looks for.
        static LOOKS: &[(&Rule, LookAcross)] = &[$((&$name::RULE, $name::across)),+];
    };
}

across_rules! {
    plan_published_twice,
}

/// What a rule finds in the documents of a run on the reader's day.
type LookAcross = fn(&[Checked], Date) -> Vec<Struck>;

/// What a rule found in one document, because of others.
struct Struck {
    /// The document.
    document: usize,
    /// Where.
    spot: KeptSpot,
    /// What is wrong.
    message: Message,
    /// Places in other documents, and what stands there.
    others: Vec<(KeptSpot, &'static str)>,
}

/// Whether a rule looks across documents.
pub(super) fn is_among(name: &str) -> bool {
    RULES.iter().any(|own| own.name == name)
}

/// What a rule across documents finds in one alone.
pub(in crate::rules) const fn alone(_: &mut Look<'_>) {}

/// Lets every rule across documents look. Their findings join those of the documents, in order, and
/// acceptances hold for them too.
pub fn look_across(documents: &mut [Checked], today: Date) {
    for (rule, look) in LOOKS {
        for struck in look(documents, today) {
            struck.put_down(rule, documents);
        }
    }
}

impl Struck {
    fn put_down(self, rule: &Rule, documents: &mut [Checked]) {
        let checked = &mut documents[self.document];
        let KeptSpot { spot, head } = self.spot;
        checked.sources.give_back(spot.place.file, head);
        let related = self.others.into_iter().map(|(other, label)| Related {
            place: other.spot.place.in_file(checked.sources.add(other.head)),
            label: label.to_owned(),
        });
        let severity = if checked.kept.is_draft { rule.in_draft } else { rule.severity };
        let mut finding = Finding {
            related: related.collect(),
            ..Finding::new(rule.name, severity, self.message, OWN_RULE, spot)
        };
        finding.rests_on_law = duty_behind(&finding, checked.edition, checked.day).is_some();
        if !finding.rests_on_law {
            finding.accepted = checked.kept.acceptance_of(&finding).cloned();
        }
        checked.kept.weighing.weigh(&mut finding, checked.complete);
        checked.findings.push(finding);
        checked.put_in_order();
    }
}
