//! A conversation between an editor and masa, in memory: every request and what it is answered, with
//! edits out of order, text in Welsh, emoji and Windows line ends.

#![allow(missing_docs)]

mod actions;
mod extension;
mod findings;
mod links;
mod outline;
mod plan;
mod process;
mod talk;
mod words;
