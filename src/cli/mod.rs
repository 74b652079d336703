//! The command line: one file per command, each thin.
//!
//! Here, and nowhere else, masa reads the clock and the environment, and writes to the terminal.

mod arguments;
mod baseline;
mod calendar;
mod check;
mod clock;
mod completions;
mod coverage;
mod documents;
mod edition;
mod explain;
mod fixes;
mod git;
mod in_force;
mod judging;
mod looked_at;
mod lsp;
mod new;
mod out;
mod outputs;
mod pages;
mod preview;
mod progress;
mod register;
mod render;
mod rules;
mod schema;
mod settings;
mod showing;
mod since;
mod support;
mod today;
mod watch;

pub use arguments::Arguments;

use clap::Parser;
use std::process::ExitCode;

/// Everything went well and nothing was found.
const DONE: u8 = 0;
/// Findings at or above the asked weight.
const FOUND: u8 = 1;
/// Wrong use, or nothing to work on.
const MISUSED: u8 = 2;
/// Not everything could be read.
const INCOMPLETE: u8 = 3;

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(told) => return ExitCode::from(out::tell_usage(&told)),
    };
    out::keep_quiet(arguments.quiet);
    let outcome = match &arguments.command {
        arguments::Command::Check(options) if options.watch => watch::check(options),
        arguments::Command::Check(options) => check::run(options),
        arguments::Command::Baseline(options) => baseline::run(options),
        arguments::Command::Coverage(options) => coverage::run(options),
        arguments::Command::Status(options) => coverage::status(options),
        arguments::Command::LookedAt(options) => looked_at::run(options),
        arguments::Command::Edition(options) => edition::run(options),
        arguments::Command::Calendar(options) => calendar::run(options),
        arguments::Command::Clock(options) => clock::run(options),
        arguments::Command::Render(options) => render::run(options),
        arguments::Command::Preview(options) => preview::run(options),
        arguments::Command::Explain(options) => explain::run(options),
        arguments::Command::Register(options) => register::run(options),
        arguments::Command::Rules(options) => rules::run(options),
        arguments::Command::Settings(options) => in_force::run(options),
        arguments::Command::Schema(options) => schema::run(options),
        arguments::Command::New(options) => new::run(options),
        arguments::Command::Lsp(options) => lsp::run(options),
        arguments::Command::Completions(options) => completions::run(options),
        arguments::Command::Manual(options) => completions::manual(options),
        arguments::Command::Support(options) => support::run(options),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(mistake) => ExitCode::from(mistake.tell()),
    }
}
