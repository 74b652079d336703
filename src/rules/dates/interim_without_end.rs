//! An interim or acting holder of a post without an end.

use crate::findings::{Message, Severity};
use crate::rules::missing::find_word;
use crate::rules::{ALL_KINDS, Look, Rule};
use crate::workspace::mappings;
use crate::workspace::{At, Loaded};
use crate::yaml::{Core, NodeId, Step};

pub static RULE: Rule = Rule {
    name: "interim-without-end",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: ALL_KINDS,
    serves: &[],
    page: include_str!("interim_without_end.md"),
    look,
};

/// Keys under which posts stand whose holders readers rely on.
const POSTS: [&str; 3] = ["lead", "delegates", "scrutineer"];

fn look(look: &mut Look<'_>) {
    let doc = look.doc;
    for mapping in mappings(doc) {
        let says = |key| doc.tree.entry(mapping, key).is_some();
        if !says("acting") && !says("post") {
            continue;
        }
        let at = doc.index.at(mapping);
        if is_interim(doc, mapping, &at) && look.is_absent(&at.then("to")) {
            look.report(&at.then("to"), open_ended());
        }
    }
}

/// Whether the facts say so, or the title of a post of a partner or the scrutineer does.
fn is_interim(doc: &Loaded, mapping: NodeId, at: &At) -> bool {
    let scalar = |key| doc.tree.scalar(doc.tree.entry(mapping, key)?.value);
    let acting = scalar("acting").map(crate::yaml::Scalar::core);
    if let Some(Core::Bool(acting)) = acting {
        return acting;
    }
    let is_post =
        at.0.iter().any(|step| matches!(step, Step::Key(key) if POSTS.contains(&key.as_str())));
    let title = scalar("post").map(|post| post.text.to_lowercase()).unwrap_or_default();
    is_post && ["interim", "acting"].iter().any(|word| find_word(&title, word).is_some())
}

fn open_ended() -> Message {
    Message::new(
        "Somebody holds a post for the time being, and nothing says until when",
        "readers cannot tell whether the name still holds, and leadership for the time being tends \
         to last",
        "Add `to:` with the day on which it ends or is looked at again",
    )
}
