//! What stands in the way of reading a document: files, YAML, Markdown, keys and their values.

crate::rules::rules! {
    unknown_key,
}
