//! Whether a repository's template keeps what masa promises of every page. It is filled once with
//! marks instead of values, and the marks are looked for in what comes out.

use super::words::{at_error, in_words};
use super::{FrameFault, NAMES, Values, fill};
use minijinja::value::Value;
use std::ops::Range;

/// What has to stand in every page.
const NEEDED: [&str; 6] = ["language", "title", "policy", "style", "cover", "main"];
/// What has to stand in a page whenever the document has it.
const NEEDED_IF_THERE: [&str; 1] = ["notes"];

/// What a stamp holds.
const STAMP: [&str; 3] = ["version", "made_on", "content"];

/// Beginnings of what runs or loads something, and why a page does not do it.
const FORBIDDEN: [(&str, &str); 9] = [
    ("<script", SCRIPT),
    ("javascript:", SCRIPT),
    ("<iframe", LOADS),
    ("<object", LOADS),
    ("<embed", LOADS),
    ("<base", LOADS),
    ("http-equiv=\"refresh", LOADS),
    ("rel=\"stylesheet", LOADS),
    ("src=\"http", LOADS),
];

const SCRIPT: &str = "The template holds a script, which the policy of the page keeps from running";
const LOADS: &str = "The template loads something, which the policy of the page does not allow";

/// What is wrong with the template of a page.
pub(super) fn of_page(text: &str) -> Vec<FrameFault> {
    let mut faults = forbidden(text);
    for is_full in [true, false] {
        match fill(text, &marks(is_full)) {
            Ok(page) if is_full => faults.extend(missing(&page)),
            Ok(_) => {}
            Err(error) => {
                let span = at_error(&error, text);
                let (what, todo) = in_words(&error, span.clone(), text);
                faults.push(FrameFault { span, what, todo });
                break;
            }
        }
    }
    faults
}

/// A mark for each value; where `is_full` does not hold, nothing for those that may be empty.
fn marks(is_full: bool) -> Values {
    let safe = |name: &str| Value::from_safe_string(mark(name));
    let value = |name: &str| match name {
        "description" | "name" | "contents" | "notes" if !is_full => Value::from(""),
        "stamp" if !is_full => Value::from(()),
        "stamp" => Value::from_iter(STAMP.map(|part| (part, safe(part)))),
        _ => safe(name),
    };
    NAMES.into_iter().map(|name| (name, value(name))).collect()
}

fn mark(name: &str) -> String {
    format!("masa_mark_{name}_")
}

fn forbidden(text: &str) -> Vec<FrameFault> {
    let lower = text.to_ascii_lowercase();
    let found = FORBIDDEN.iter().filter_map(|(sign, what)| {
        let start = lower.find(sign)?;
        Some(fault(start..start + sign.len(), what, "Take it out: a page is whole in one file"))
    });
    let handler = handler(&lower).map(|span| fault(span, SCRIPT, "Take it out"));
    found.chain(handler).collect()
}

/// The first attribute that would run a script: `onclick=`.
fn handler(lower: &str) -> Option<Range<usize>> {
    lower.match_indices("on").map(|(start, _)| start).find_map(|start| {
        let before = &lower[..start];
        let in_tag = before.rfind('<') > before.rfind('>');
        let name: &str = lower[start..].split(|c: char| !c.is_ascii_alphabetic()).next()?;
        let end = start + name.len();
        let is_attribute = before.ends_with(char::is_whitespace) && name.len() > 2;
        let has_value = lower[end..].trim_start().starts_with('=');
        (in_tag && is_attribute && has_value).then_some(start..end)
    })
}

/// What a page lacks, as faults at its beginning.
fn missing(page: &str) -> Vec<FrameFault> {
    let count = |name: &str| page.matches(&mark(name)).count();
    let mut faults = Vec::new();
    for name in NEEDED.into_iter().chain(NEEDED_IF_THERE) {
        if count(name) == 0 {
            faults.push(at_start(
                format!("The template does not print {{{{ {name} }}}}"),
                "Print it where it belongs; masa’s own template shows how",
            ));
        }
    }
    for name in ["style", "cover", "contents", "main", "notes"] {
        if count(name) > 1 {
            faults.push(at_start(
                format!("The template prints {{{{ {name} }}}} more than once"),
                "Print it once: its parts have names that may stand in a page only once",
            ));
        }
    }
    if faults.is_empty() {
        faults.extend(policy(page));
    }
    faults
}

/// The policy stands in its element before the style, and the style fills its element.
fn policy(page: &str) -> Option<FrameFault> {
    let policy = page.find(&mark("policy"))?;
    let style = page.find(&mark("style"))?;
    let tag = page[..policy].rfind('<').map_or("", |start| &page[start..policy]);
    let tag = tag.to_ascii_lowercase();
    if !(tag.starts_with("<meta") && tag.contains("http-equiv=\"content-security-policy\""))
        || policy > style
    {
        return Some(at_start(
            "The template does not set the policy of the page before its style".to_owned(),
            "Begin the head with <meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\">",
        ));
    }
    let after = &page[style + mark("style").len()..];
    let styles = page.to_ascii_lowercase().matches("<style").count();
    if !(page[..style].ends_with("<style>") && after.starts_with("</style>") && styles == 1) {
        return Some(at_start(
            "The style of the template is not the one that the policy of the page names".to_owned(),
            "Write <style>{{ style }}</style> with nothing between, and your own rules in additions.css",
        ));
    }
    None
}

fn at_start(what: String, todo: &str) -> FrameFault {
    FrameFault { span: 0..0, what, todo: todo.to_owned() }
}

fn fault(span: Range<usize>, what: &str, todo: &str) -> FrameFault {
    FrameFault { span, what: what.to_owned(), todo: todo.to_owned() }
}
