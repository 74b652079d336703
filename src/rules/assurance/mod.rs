//! Statements that a plan should hold about its data, training, voice and other work.

mod parts;
mod statements;

crate::rules::rules! {
    statement_missing,
    statement_incomplete,
    audit_incomplete,
}
