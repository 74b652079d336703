//! Two copies of one plan that both look as if they counted.

use crate::document::values::Url;
use crate::findings::{Message, Severity};
use crate::rules::{Look, PLANS, Rule};
use crate::text::quoted;
use crate::workspace::At;

pub static RULE: Rule = Rule {
    name: "two-live-copies",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &[],
    page: include_str!("two_live_copies.md"),
    look,
};

fn look(look: &mut Look<'_>) {
    let control = look.doc.document.as_ref().and_then(|document| document.control());
    let Some(control) = control.filter(|_| !look.is_replaced()) else { return };
    let hosts = |url: &Option<Url>| host(url.as_ref()?.as_str()).map(str::to_owned);
    let (Some(here), Some(counts)) = (hosts(&control.published_at), hosts(&control.canonical_url))
    else {
        return;
    };
    if here.eq_ignore_ascii_case(&counts) {
        return;
    }
    let document = At::key("document");
    let counting = look.doc.spot(&document.then("canonical_url"));
    let finding = look.report(&document.then("published_at"), on_two_sites(&here, &counts));
    if let Some(spot) = counting {
        finding.with_related(&spot, "the copy that counts");
    }
}

/// The host of an address, without `www.`.
fn host(url: &str) -> Option<&str> {
    let rest = url.trim().split_once("://")?.1;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

fn on_two_sites(here: &str, counts: &str) -> Message {
    Message::new(
        format!(
            "This copy is published on {}, and the copy that counts is on {}",
            quoted(here),
            quoted(counts)
        ),
        "readers who find this copy do not learn when the other one changes",
        "Take this copy off the web and lead readers to the other; or, if this one counts now, correct \
         `canonical_url`",
    )
}
