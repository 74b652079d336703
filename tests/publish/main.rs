//! The publication tree and its writers, on trees made by hand.

mod html;
mod sample;
