//! What is asked of the register.

use super::ListFormat;
use clap::{Args, Subcommand};
use jiff::civil::Date;

/// Options of `masa register`.
#[derive(Debug, Args)]
pub struct Register {
    /// What to look up
    #[command(subcommand)]
    pub command: RegisterCommand,
}

/// What can be looked up.
#[derive(Debug, Subcommand)]
pub enum RegisterCommand {
    /// A council, integrated care board or police force: whether it exists, its names and its codes
    Body(RegisterQuery),
    /// The same by area: whose area a council's is part of, or which councils are in a force's or a board's
    Area(RegisterQuery),
}

/// What is looked up, and for which day.
#[derive(Debug, Args)]
pub struct RegisterQuery {
    /// A name, another name in use, a former name or a code, such as E06000057
    pub name: String,
    /// The day to look at, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = crate::cli::today::parse)]
    pub on: Option<Date>,
    /// How to show it
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub format: ListFormat,
}
