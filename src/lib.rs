//! masa reads multi-agency safeguarding arrangements, checks them and publishes them.

pub mod calendar;
pub mod checking;
pub mod cli;
pub mod coverage;
pub mod document;
pub mod editor;
pub mod findings;
pub mod fixing;
pub mod guidance;
pub mod markdown;
pub mod preview;
pub mod publish;
pub mod register;
pub mod report;
pub mod rules;
pub mod text;
pub mod workspace;
pub mod yaml;
