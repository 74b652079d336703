//! Changes of text as an editor is asked to make them.

use super::addresses::path_of;
use super::session::Session;
use lsp_types::{Range, Uri};
use serde_json::{Map, Value, json};

/// Other text for a range of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub uri: Uri,
    /// What goes.
    pub range: Range,
    /// What comes in its place.
    pub text: String,
}

/// Changes as one edit, file by file in the order of the changes. Where the editor understands it,
/// each file bears its version, so that nothing is changed in a text that moved on.
pub fn workspace_edit(session: &Session<'_>, changes: Vec<Change>) -> Value {
    let mut files: Vec<(Uri, Vec<Value>)> = Vec::new();
    for change in changes {
        let edit = json!({ "range": change.range, "newText": change.text });
        match files.iter_mut().find(|(uri, _)| *uri == change.uri) {
            Some((_, edits)) => edits.push(edit),
            None => files.push((change.uri, vec![edit])),
        }
    }
    if !session.client.versioned_edits {
        let changes: Map<String, Value> =
            files.into_iter().map(|(uri, edits)| (uri.as_str().to_owned(), json!(edits))).collect();
        return json!({ "changes": changes });
    }
    let of_file = |(uri, edits): (Uri, Vec<Value>)| {
        let open = path_of(&uri).and_then(|path| session.open_at(&path).map(|open| open.version));
        json!({ "textDocument": { "uri": uri, "version": open }, "edits": edits })
    };
    json!({ "documentChanges": files.into_iter().map(of_file).collect::<Vec<_>>() })
}
