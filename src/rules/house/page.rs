//! The page of a house rule, made from what it says of itself.

use super::HouseRule;
use crate::document::DocumentKind;
use crate::findings::Severity;
use crate::text::safe;

/// The page, with the same headings as the pages of masa's own rules.
pub fn page(rule: &HouseRule) -> String {
    let kinds: Vec<&str> = rule.kinds.iter().copied().map(DocumentKind::word).collect();
    let message = &rule.message;
    let weight = match rule.severity {
        Severity::Error => "an error",
        Severity::Warning => "a warning",
        Severity::Advice => "advice",
    };
    format!(
        "# {}\n\n{}\n\n## Why it matters\n\n{}.\n\n## Source\n\n{}. It looks at documents of the kind \
         {}, and what it finds is {}.\n\n## What it asks\n\n`{}` must {}.\n\nTo put it right: {}.\n\n\
         ## Example\n\nIt finds fault with this:\n\n```yaml\n{}\n```\n\nand not with this:\n\n\
         ```yaml\n{}\n```\n\n## What it cannot see\n\nAnything beside what it asks.\n",
        rule.name,
        sentence(&message.what),
        safe(&message.why),
        sentence(&rule.source()).trim_end_matches('.'),
        kinds.join(", "),
        weight,
        safe(&rule.route.to_string()),
        safe(&rule.demand.to_string()),
        safe(&message.todo),
        lines(&rule.fails),
        lines(&rule.passes),
    )
}

fn sentence(words: &str) -> String {
    let safe = safe(words);
    let mut letters = safe.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}

fn lines(text: &str) -> String {
    text.trim_end().lines().map(safe).collect::<Vec<_>>().join("\n")
}
