//! `masa lsp`: masa inside an editor, over standard input and output.

use super::arguments::Lsp;
use super::out::Mistake;
use super::pages::Pages;
use super::{DONE, today};
use crate::editor::{Ending, Surroundings, serve};
use crate::workspace::Disk;
use lsp_server::Connection;

/// The editor went away without a goodbye.
const BROKEN: u8 = 1;

/// Runs the command; gives the exit code.
pub fn run(options: &Lsp) -> Result<u8, Mistake> {
    let pages = Pages::default();
    let around = Surroundings {
        files: &Disk,
        today: &|| options.today.unwrap_or_else(today::from_clock),
        keep_page: &|name, page| pages.keep(name, page),
    };
    let (connection, threads) = Connection::stdio();
    let ending = serve(&connection, around);
    // The threads end when nobody writes to them any more.
    drop(connection);
    match ending {
        Ending::Asked => {
            threads.join().map_err(|error| {
                Mistake::Failed(format!("The last answers could not be written ({error})"))
            })?;
            Ok(DONE)
        }
        Ending::Broken => Ok(BROKEN),
    }
}
