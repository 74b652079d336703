//! What other programs ask of masa: editors, shells, `man`, and whoever mends masa; and what holds.

use super::ListFormat;
use clap::Args;
use jiff::civil::Date;
use std::path::PathBuf;

const AFTER_LSP: &str = "\
Editors start this command and talk to it over standard input and output; editors/README.md shows how \
to set up VS Code, Neovim, Helix and Zed.";

/// Options of `masa lsp`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_LSP)]
pub struct Lsp {
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = crate::cli::today::parse)]
    pub today: Option<Date>,
    /// What some editors say to every such program; masa knows no other way
    #[arg(long, hide = true)]
    pub stdio: bool,
}

const AFTER_COMPLETIONS: &str = "\
For bash: masa completions bash > ~/.local/share/bash-completion/completions/masa
For zsh: masa completions zsh > a folder of your fpath, as _masa
For fish: masa completions fish > ~/.config/fish/completions/masa.fish
For PowerShell: add masa completions powershell | Out-String | Invoke-Expression to $PROFILE";

/// Options of `masa completions`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_COMPLETIONS)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}

/// Options of `masa manual`.
#[derive(Debug, Args)]
#[command(
    after_help = "Without -o, the page of masa itself, to be read with: masa manual | man -l -"
)]
pub struct Manual {
    /// The folder to write a page for every command into; it is made when it is missing
    #[arg(short, long, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
}

/// Options of `masa support`.
#[derive(Debug, Args)]
#[command(
    after_help = "No name, path, value or word of a document is in the report: documents are \
numbered, files are counted, and of findings only the names of masa\u{2019}s own rules stand there."
)]
pub struct Support {
    /// The document, or a folder of documents, to count what masa finds in [default: none]
    pub path: Option<PathBuf>,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = crate::cli::today::parse)]
    pub today: Option<Date>,
}

const AFTER_SETTINGS: &str = "\
masa.yaml is found upwards from each document, and the nearest alone holds. docs/settings.md tells what may \
stand in it; masa schema settings prints its schema.

Exit codes: 0 done; 2 nothing is there, or the settings cannot be used.";

/// Options of `masa settings`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_SETTINGS)]
pub struct Settings {
    /// A folder, a document or a masa.yaml [default: this folder]
    pub path: Option<PathBuf>,
    /// How to show them
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub format: ListFormat,
}
