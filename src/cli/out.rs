//! Writing to the terminal and to files.

use crate::publish::html::PageError;
use crate::text::safe;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// Why a command stops without having done its work.
#[derive(Debug)]
pub enum Mistake {
    /// The command was used wrongly; what is wrong and what to do.
    Misuse(String),
    /// Something could not be read or written.
    Failed(String),
    /// Settings that cannot be used; every mistake as it is shown, made safe already.
    Settings(String),
    /// Nobody reads what we write.
    Closed,
}

impl From<PageError> for Mistake {
    fn from(error: PageError) -> Self {
        Self::Failed(format!("The page could not be made ({error})"))
    }
}

impl Mistake {
    /// Tells it on standard error; gives the exit code.
    // The one place that writes to standard error.
    #[allow(clippy::print_stderr)]
    pub fn tell(&self) -> u8 {
        match self {
            Self::Misuse(text) => {
                eprintln!("masa: {}", lines(text));
                super::MISUSED
            }
            Self::Failed(text) => {
                eprintln!("masa: {}", lines(text));
                super::INCOMPLETE
            }
            Self::Settings(shown) => {
                eprint!("{shown}");
                super::MISUSED
            }
            Self::Closed => super::DONE,
        }
    }
}

/// Made safe line by line.
fn lines(text: &str) -> String {
    text.lines().map(safe).collect::<Vec<_>>().join("\n")
}

/// Tells what the reading of the arguments has to say: help that was asked for, or what is wrong
/// with them. What was given stands in it, so it is made safe like all else. Gives the exit code.
pub fn tell_usage(told: &clap::Error) -> u8 {
    let text = lines(&told.to_string());
    if told.use_stderr() {
        note(text.trim_end());
        return super::MISUSED;
    }
    print(&format!("{}\n", text.trim_end())).map_or_else(|mistake| mistake.tell(), |()| super::DONE)
}

/// Writes to standard output. A reader that has gone (`masa check | head`) is no mistake.
pub fn print(text: &str) -> Result<(), Mistake> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Mistake::Closed,
        _ => Mistake::Failed(format!("The output could not be written ({error})")),
    })
}

/// Writes a note for the person at the terminal to standard error.
// The other place that writes to standard error: notes beside the output.
#[allow(clippy::print_stderr)]
pub fn note(text: &str) {
    eprintln!("{}", lines(text));
}

/// Writes a file whole or not at all: the old one stays until the new one is complete.
pub fn write_file(path: &Path, text: &str) -> Result<(), Mistake> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let failed = |error: &dyn std::fmt::Display| {
        Mistake::Failed(format!("{} could not be written ({error})", path.display()))
    };
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
    file.write_all(text.as_bytes()).map_err(|error| failed(&error))?;
    file.as_file().sync_all().map_err(|error| failed(&error))?;
    file.persist(path).map_err(|error| failed(&error))?;
    Ok(())
}

/// Whether standard output is a terminal.
pub fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Whether standard error is a terminal.
pub fn errors_are_on_terminal() -> bool {
    io::stderr().is_terminal()
}

/// How wide the terminal is; 80 columns where nobody knows.
pub fn width() -> usize {
    terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)).clamp(60, 110)
}

/// Whether an environment variable is set to something.
// The one door to the environment.
#[allow(clippy::disallowed_methods)]
pub fn is_set(name: &str) -> bool {
    std::env::var(name).is_ok_and(|value| !value.is_empty())
}

/// Whether the terminal says that it can do nothing but letters.
// The one door to the environment.
#[allow(clippy::disallowed_methods)]
pub fn is_dumb() -> bool {
    std::env::var("TERM").is_ok_and(|value| value == "dumb")
}

/// Makes the folder that a file is to stand in.
pub fn make_folder_of(path: &Path) -> Result<(), Mistake> {
    let Some(folder) = path.parent() else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(|error| {
        Mistake::Failed(format!("The folder {} could not be made ({error})", folder.display()))
    })
}
