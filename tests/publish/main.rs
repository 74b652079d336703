//! The publication tree and its writers, on trees made by hand.

mod check;
mod docx;
mod hostile;
mod html;
mod json;
mod look;
mod markdown;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
mod sample;
mod settle;
mod theme;
