//! Writing to the terminal and to files.

use crate::publish::html::PageError;
use crate::text::safe;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// Why a command stops without having done its work.
#[derive(Debug)]
pub enum Mistake {
    /// The command was used wrongly; what is wrong and what to do.
    Misuse(String),
    /// What was asked for must not be done yet, and why.
    Refused(String),
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
    /// What is wrong and what to do.
    pub fn words(&self) -> &str {
        match self {
            Self::Misuse(text)
            | Self::Refused(text)
            | Self::Failed(text)
            | Self::Settings(text) => text,
            Self::Closed => "",
        }
    }

    /// Tells it on standard error; gives the exit code.
    // The one place that writes to standard error.
    #[allow(clippy::print_stderr)]
    pub fn tell(&self) -> u8 {
        match self {
            Self::Misuse(text) => {
                eprintln!("masa: {}", lines(text));
                super::MISUSED
            }
            Self::Refused(text) => {
                eprintln!("masa: {}", lines(text));
                super::FOUND
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
        warn(text.trim_end());
        return super::MISUSED;
    }
    print(format!("{}\n", text.trim_end())).map_or_else(|mistake| mistake.tell(), |()| super::DONE)
}

/// Writes to standard output. A reader that has gone (`masa check | head`) is no mistake.
pub fn print(content: impl AsRef<[u8]>) -> Result<(), Mistake> {
    let mut out = io::stdout().lock();
    out.write_all(content.as_ref()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Mistake::Closed,
        _ => Mistake::Failed(format!("The output could not be written ({error})")),
    })
}

/// Whether the person at the terminal asked for results alone.
static QUIET: AtomicBool = AtomicBool::new(false);

/// Leaves out notes and progress from now on, where `quiet` says so.
pub fn keep_quiet(quiet: bool) {
    QUIET.store(quiet, Ordering::Relaxed);
}

/// Whether results alone are wanted.
pub fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// Writes a note for the person at the terminal to standard error, unless they asked for quiet.
pub fn note(text: &str) {
    if !is_quiet() {
        warn(text);
    }
}

/// Writes what nobody may miss to standard error.
// The other place that writes to standard error: notes beside the output.
#[allow(clippy::print_stderr)]
pub fn warn(text: &str) {
    eprintln!("{}", lines(text));
}

/// Writes a file whole or not at all: the old one stays until the new one is complete. The new one
/// may be read by whom the old one could, or by whom any new file can.
pub fn write_file(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Mistake> {
    let failed = |error: io::Error| {
        Mistake::Failed(format!("{} could not be written ({error})", path.display()))
    };
    let old = std::fs::metadata(path).ok();
    match &old {
        Some(old) if old.is_dir() => {
            return Err(Mistake::Misuse(format!("{} is a folder; name a file", path.display())));
        }
        Some(old) if old.is_file() && old.permissions().readonly() => {
            return Err(Mistake::Failed(format!(
                "{} is protected against writing and was left as it is",
                path.display()
            )));
        }
        // A device or a pipe cannot be replaced, only written to.
        Some(old) if !old.is_file() => {
            let mut there = std::fs::OpenOptions::new().write(true).open(path).map_err(failed)?;
            return there.write_all(content.as_ref()).map_err(failed);
        }
        _ => {}
    }
    let mut new = beside(path).map_err(failed)?;
    new.write_all(content.as_ref()).map_err(failed)?;
    if let Some(old) = old {
        new.as_file().set_permissions(old.permissions()).map_err(failed)?;
    }
    new.as_file().sync_all().map_err(failed)?;
    new.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A file in the folder of `path` that goes away again unless it is made to stay.
fn beside(path: &Path) -> io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What the user's mask leaves of it, as for every file that is newly made.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".masa-").tempfile_in(folder.unwrap_or_else(|| Path::new(".")))
}

/// Shows how far the work is, in place of what was shown before; nothing clears the line.
#[allow(clippy::print_stderr)]
pub fn show_progress(text: &str) {
    if is_quiet() {
        return;
    }
    eprint!("\r\u{1b}[K{text}");
}

/// Whether standard output is a terminal.
pub fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Whether standard error is a terminal.
pub fn errors_are_on_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Whether the terminal that standard output goes to says that it can show links.
pub fn has_links() -> bool {
    supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout)
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
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Some(folder) = folder else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(|error| {
        Mistake::Failed(format!("The folder {} could not be made ({error})", folder.display()))
    })
}
