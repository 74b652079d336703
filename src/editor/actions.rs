//! What can be done about a finding: a change that puts it right, an acceptance for now, a look at the
//! page of its rule.

use super::accept::accept;
use super::client::EXPLAIN;
use super::edits::{Change, workspace_edit};
use super::scene::Scene;
use crate::findings::{Finding, Fix, Safety};
use crate::rules::Checked;
use crate::text::safe;
use lsp_types::{CodeActionKind, CodeActionParams, Location, Range};
use serde_json::{Value, json};

/// What can be done about the findings in a range, finding by finding.
pub fn actions(scene: &Scene<'_>, asked: &CodeActionParams) -> Vec<Value> {
    let Some(checked) = scene.checked else { return Vec::new() };
    let wants = |kind: &CodeActionKind| {
        asked.context.only.as_ref().is_none_or(|only| {
            only.iter().any(|wanted| {
                let wanted = wanted.as_str();
                let kind = kind.as_str();
                wanted.is_empty() || kind == wanted || kind.starts_with(&format!("{wanted}."))
            })
        })
    };
    if !wants(&CodeActionKind::QUICKFIX) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for finding in &checked.findings {
        let Some(location) = scene.session.locate(&checked.sources, finding.place) else {
            continue;
        };
        if location.uri == scene.open.uri && touches(location.range, asked.range) {
            found.extend(about(scene, checked, finding));
        }
    }
    found
}

/// Ranges that end and begin at one place touch: the cursor may stand at either end of a word.
fn touches(one: Range, other: Range) -> bool {
    one.start <= other.end && other.start <= one.end
}

fn about(scene: &Scene<'_>, checked: &Checked, finding: &Finding) -> Vec<Value> {
    let session = scene.session;
    let shown = session.shown(finding, &checked.sources, scene.house_rules);
    let mut found = Vec::new();
    if session.client.code_actions {
        let action = |title: String, is_preferred: bool, changes: Vec<Change>| {
            json!({
                "title": title,
                "kind": CodeActionKind::QUICKFIX,
                "diagnostics": [shown],
                "isPreferred": is_preferred,
                "edit": workspace_edit(session, changes),
            })
        };
        if let Some(fix) = &finding.fix
            && let Some(changes) = changes(scene, checked, fix)
        {
            found.push(action(title(fix), fix.safety == Safety::Safe, changes));
        }
        if let Some(change) = accept(scene, finding) {
            let title = format!("Accept “{}” here for now, with a reason", finding.rule);
            found.push(action(title, false, vec![change]));
        }
    }
    let title = format!("Explain the rule “{}”", finding.rule);
    found.push(json!({ "title": title, "command": EXPLAIN, "arguments": [finding.rule] }));
    found
}

fn title(fix: &Fix) -> String {
    let label = safe(&fix.label);
    match fix.safety {
        Safety::Safe => label.into_owned(),
        Safety::Unsafe => format!("{label} (look whether it is right)"),
    }
}

/// The changes of a fix; nothing where one of them cannot be placed.
fn changes(scene: &Scene<'_>, checked: &Checked, fix: &Fix) -> Option<Vec<Change>> {
    let change = |edit: &crate::findings::Edit| {
        // A file that no finding speaks of has lost its text.
        let source = checked.sources.get(edit.place.file);
        let has_text = edit.place.span.end <= source.text.len();
        let Location { uri, range } =
            has_text.then(|| scene.session.locate(&checked.sources, edit.place)).flatten()?;
        Some(Change { uri, range, text: edit.text.clone() })
    };
    fix.edits.iter().map(change).collect()
}
