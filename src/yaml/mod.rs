//! YAML text as a tree with the place of every key and value.
