//! What stands in the way of reading a document: files, YAML, Markdown, keys and their values.

mod phrasing;
mod pointers;
mod surroundings;

crate::rules::rules! {
    unreadable_file,
    file_encoding,
    yaml_problem,
    duplicate_key,
    unknown_kind,
    missing_key,
    wrong_shape,
    unknown_word,
    unknown_key,
    empty_value,
    double_id,
    unknown_reference,
    unknown_pack,
    unknown_question,
    markup_problem,
    unknown_heading,
    unknown_fact,
    picture_without_words,
    reference_without_target,
}
