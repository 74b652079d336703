//! `masa register`: what masa knows of a body or an area, and how sure it is.

use super::arguments::{ListFormat, Register, RegisterCommand};
use super::out::{self, Mistake};
use super::today;
use crate::register::{self, Body};
use crate::report::{Areas, Bodies};
use crate::text::safe;

/// Runs the command; gives the exit code.
pub fn run(options: &Register) -> Result<u8, Mistake> {
    let (RegisterCommand::Body(asked) | RegisterCommand::Area(asked)) = &options.command;
    let bodies = bodies(&asked.name)?;
    let on = asked.on.unwrap_or_else(today::from_clock);
    let width = out::width();
    out::print(match (&options.command, asked.format) {
        (RegisterCommand::Body(_), ListFormat::Human) => Bodies::on(&bodies, on).human(width),
        (RegisterCommand::Body(_), ListFormat::Json) => Bodies::on(&bodies, on).json(),
        (RegisterCommand::Area(_), ListFormat::Human) => Areas::on(&bodies, on).human(width),
        (RegisterCommand::Area(_), ListFormat::Json) => Areas::on(&bodies, on).json(),
    })?;
    Ok(super::DONE)
}

/// Every body of that name or code: those that are written just so first, then those that are open.
fn bodies(name: &str) -> Result<Vec<&'static Body>, Mistake> {
    let mut found: Vec<&Body> = register::find_all(None, name).collect();
    if found.is_empty() {
        found.extend(register::by_code(name));
    }
    let is_written_so = |known: &str| known.eq_ignore_ascii_case(name.trim());
    found.sort_by_key(|body| {
        !(is_written_so(body.name) || body.aliases.iter().any(|other| is_written_so(other)))
    });
    if !found.is_empty() {
        return Ok(found);
    }
    let near: Vec<&str> = register::near(None, name).into_iter().map(|body| body.name).collect();
    let hint = match near.as_slice() {
        [] => "It knows the local authorities of England with children\u{2019}s services, integrated care \
               boards and territorial police forces, by their names, other names and codes"
            .to_owned(),
        near => format!("Did you mean {}?", near.join(", ")),
    };
    Err(Mistake::Misuse(format!(
        "The register knows no body \u{201c}{}\u{201d}. {hint}",
        safe(name)
    )))
}
