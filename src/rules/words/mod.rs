//! Words: what was left open, what is out of date, what is spelt two ways.

crate::rules::rules! {
    placeholder,
}
