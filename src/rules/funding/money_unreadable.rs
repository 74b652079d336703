//! Words that stand where a sum of money should.

use crate::document::values::Pence;
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "money-unreadable",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["FUN-ARI-04"],
    page: include_str!("money_unreadable.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    for node in look.doc.values_of("Money") {
        let Some(scalar) = look.doc.tree.scalar(*node).filter(|scalar| !scalar.is_nothing()) else {
            continue;
        };
        let words = scalar.text.trim();
        if Pence::read(words).is_none() {
            let spot = look.doc.node_spot(*node);
            look.report_spot(spot, no_sum(words));
        }
    }
}

fn no_sum(words: &str) -> Message {
    Message::new(
        format!("{} cannot be read as a sum of money", quoted(words)),
        "it cannot be added up or compared, and readers do not see what is paid",
        "Write pounds in digits, such as 100000, 98575.50 or £98,575; put words into `note`",
    )
}
