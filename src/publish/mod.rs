//! The publication tree and its writers.
