//! A term of office that has run out by the reader's day.

use crate::calendar::terms::{is_over, terms};
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;

pub static RULE: Rule = Rule {
    name: "term-over",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &["WT23-CHR-05", "SCR-IND-02"],
    page: include_str!("term_over.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    if look.is_replaced() {
        return;
    }
    let mut scrutiny_told = false;
    for term in terms(look.doc) {
        // The term of the scrutineer may stand in two places.
        let told = term.is_of_scrutiny() && scrutiny_told;
        if told || !is_over(term.to, look.today) {
            continue;
        }
        scrutiny_told |= term.is_of_scrutiny();
        let title = term.title.map_or_else(|| term.role.to_owned(), quoted);
        look.report(&term.at.then("to"), over_since(&title, term.to));
    }
}

fn over_since(title: &str, to: &str) -> Message {
    Message::new(
        format!("The term of {title} ended on {}", quoted(to)),
        "readers cannot tell who holds the post now, and a concern may go to somebody who has left",
        "Name who follows with `from` and `to`, give the new end, or write `vacant:` with `since` and \
         `cover`",
    )
}
