//! `masa render`: load, build the publication, write it.

use super::arguments::{Render, RenderFormat};
use super::check::documents;
use super::out::{self, Mistake};
use super::{DONE, INCOMPLETE, today};
use crate::publish::{build, html, json, markdown};
use crate::workspace::{Disk, Loaded, load};

/// Runs the command; gives the exit code.
pub fn run(options: &Render) -> Result<u8, Mistake> {
    let loaded = the_document(options)?;
    let today = options.today.unwrap_or_else(today::from_clock);
    let publication = build::publication(&loaded, today, &Disk).settle();
    let text = match options.format {
        RenderFormat::Html => html::write(&publication)
            .map_err(|error| Mistake::Failed(format!("The page could not be made ({error})")))?,
        RenderFormat::Markdown => markdown::write(&publication),
        RenderFormat::Json => json::write(&publication),
    };
    match &options.output {
        Some(path) => out::write_file(path, &text)?,
        None => out::print(&text)?,
    }
    if loaded.has_gaps() {
        out::note(
            "masa: not everything could be read, so the result has gaps; masa check says where",
        );
        return Ok(INCOMPLETE);
    }
    Ok(DONE)
}

/// The one document that was asked for.
fn the_document(options: &Render) -> Result<Loaded, Mistake> {
    let paths: Vec<_> = options.path.iter().cloned().collect();
    let found = documents(&paths)?;
    match found.documents.as_slice() {
        [one] => {
            let loaded = load(&Disk, one);
            if loaded.document.is_none() {
                let shown = one.display();
                return Err(Mistake::Misuse(format!(
                    "{shown} does not say what kind of document it is; masa check tells more"
                )));
            }
            Ok(loaded)
        }
        several => {
            let list: Vec<String> =
                several.iter().map(|path| format!("  {}", path.display())).collect();
            Err(Mistake::Misuse(format!(
                "There are {} documents here; name one of them:\n{}",
                several.len(),
                list.join("\n")
            )))
        }
    }
}
