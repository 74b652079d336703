//! YAML text as a tree with the place of every key and value.
//!
//! [`Tree::parse`] reads one file and never fails: what it cannot read it reports as a [`Problem`]
//! and leaves out of the tree, and it remembers where something was left out, so that nobody takes
//! what could not be read for absent. Everything else is built from this tree: JSON for the check
//! of structure ([`to_json`]), typed documents ([`from_tree`]), text with the way back to its bytes
//! ([`Tree::mapped`]).
//!
//! This layer knows YAML and bytes. It knows no key by name, no document type and no rule, and it
//! is the only one that names the YAML library.

mod build;
mod cause;
mod de;
mod decode;
mod edit;

mod json;
mod lookup;
mod merge;
mod parse;
mod problem;
mod recover;

mod scalar;
mod tree;
mod words;

pub use de::{DeError, DeKind, from_tree, from_tree_noting};
pub use edit::{Addition, Change};
pub use json::to_json;
pub use lookup::{Found, Step};
pub use problem::{Cause, Problem, ProblemKind};
pub use scalar::{Core, Scalar, Style};
pub use tree::{Comment, Data, Entry, MAX_ALIAS_WEIGHT, MAX_DEPTH, Node, NodeId, Tree};
