//! Whether a style sheet of a repository can stand in a page.

use super::FrameFault;

/// What is wrong with a style sheet.
pub(super) fn of_style(text: &str) -> Vec<FrameFault> {
    let lower = text.to_ascii_lowercase();
    let found = |sign: &str| lower.find(sign).map(|start| start..start + sign.len());
    let fault = |what: &str, todo: &str| (what.to_owned(), todo.to_owned());
    let mut faults = Vec::new();
    if let Some(span) = found("</") {
        let (what, todo) = fault(
            "The style sheet holds an end of an element",
            "Take it out: only CSS may stand here",
        );
        faults.push(FrameFault { span, what, todo });
    }
    let address = lower.match_indices("url(").map(|(start, _)| start).find(|start| {
        let inside = lower[start + "url(".len()..].trim_start().trim_start_matches(['"', '\'']);
        !inside.starts_with("data:image/") && !inside.starts_with('#')
    });
    for span in [found("@import"), address.map(|start| start..start + "url(".len())] {
        let Some(span) = span else { continue };
        let (what, todo) = fault(
            "The style sheet loads something, which the policy of the page does not allow",
            "Take it out; a picture may stand in the style sheet itself as a data: address",
        );
        faults.push(FrameFault { span, what, todo });
    }
    faults
}
