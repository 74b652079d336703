//! A contact that leads nowhere.

use crate::document::Document;
use crate::document::people::Contact;
use crate::document::values::{Text, Url};
use crate::findings::{Message, Severity};
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "contact-empty",
    severity: Severity::Warning,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("contact_empty.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let listed = |contacts: &'_ [Contact]| -> Vec<(At, Contact)> {
        let at = At::key("contacts");
        contacts.iter().enumerate().map(|(index, c)| (at.item(index), c.clone())).collect()
    };
    let contacts = match look.doc.document.as_ref() {
        Some(Document::Plan(plan)) => {
            let mut all = listed(&plan.contacts);
            let unit = plan.business_unit.as_ref().and_then(|unit| unit.contact.clone());
            all.extend(unit.map(|contact| (At::key("business_unit").then("contact"), contact)));
            all
        }
        Some(Document::Network(network)) => listed(&network.contacts),
        _ => return,
    };
    for (at, contact) in contacts {
        let readable = ["email", "phone", "url", "address"]
            .iter()
            .all(|key| look.doc.may_judge_absence(&at.then(key)));
        if readable && !leads_somewhere(&contact) {
            look.report(&at, leads_nowhere(&contact));
        }
    }
}

fn leads_somewhere(contact: &Contact) -> bool {
    let says = |text: &Option<Text>| {
        text.as_ref().is_some_and(|text| text.as_str().contains(char::is_alphanumeric))
    };
    says(&contact.email)
        || says(&contact.phone)
        || says(&contact.address)
        || contact.url.as_ref().is_some_and(|url| !Url::is_empty(url))
}

fn leads_nowhere(contact: &Contact) -> Message {
    let who = contact.name.as_ref().or(contact.role.as_ref()).filter(|who| !who.is_empty());
    Message::new(
        who.map_or_else(
            || "A contact gives no way to reach anybody".to_owned(),
            |who| format!("The contact {} gives no way to reach them", quoted(who.as_str())),
        ),
        "a reader with a question, or a worry about a child, has nowhere to turn",
        "Add `email:` with a shared mailbox, `phone:`, `url:` or `address:`",
    )
}
