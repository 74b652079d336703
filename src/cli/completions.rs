//! `masa completions` and `masa manual`: what shells and `man` want to know, from the arguments that
//! masa takes.

use super::DONE;
use super::arguments::{Arguments, Completions, Manual};
use super::out::{self, Mistake};
use clap::CommandFactory as _;
use std::io;

/// Prints the completions for a shell.
pub fn run(options: &Completions) -> Result<u8, Mistake> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "masa", &mut script);
    out::print(script)?;
    Ok(DONE)
}

/// Prints the manual, or writes its pages into a folder.
pub fn manual(options: &Manual) -> Result<u8, Mistake> {
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    let Some(folder) = &options.output else {
        out::print(page(command)?)?;
        return Ok(DONE);
    };
    let mut pages = vec![("masa.1".to_owned(), page(command.clone())?)];
    add_pages(&command, "masa", &mut pages)?;
    for (name, content) in &pages {
        let file = folder.join(name);
        out::make_folder_of(&file)?;
        out::write_file(&file, content)?;
    }
    out::note(&format!("masa: wrote {} pages into {}", pages.len(), folder.display()));
    Ok(DONE)
}

/// A page for every command under `parent`.
fn add_pages(
    parent: &clap::Command,
    name: &str,
    pages: &mut Vec<(String, Vec<u8>)>,
) -> Result<(), Mistake> {
    for command in parent.get_subcommands() {
        let name = format!("{name}-{}", command.get_name());
        pages.push((format!("{name}.1"), page(command.clone().display_name(name.clone()))?));
        add_pages(command, &name, pages)?;
    }
    Ok(())
}

fn page(command: clap::Command) -> Result<Vec<u8>, Mistake> {
    let mut roff = Vec::new();
    // Writing into memory does not fail; the library may have reasons of its own.
    let failed =
        |error: io::Error| Mistake::Failed(format!("The manual could not be made ({error})"));
    clap_mangen::Man::new(command).render(&mut roff).map_err(failed)?;
    Ok(roff)
}
