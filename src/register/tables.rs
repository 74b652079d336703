//! The tables themselves, written by the build script from `register/*.yaml`.
//!
//! Nothing here is worked out when the program runs.

use jiff::civil::Date;

use super::body::{
    Body, BodyKind, Confidence, IcbCover, ObsoleteTerm, PartnershipHint, Reorganisation,
};

include!(concat!(env!("OUT_DIR"), "/register.rs"));
