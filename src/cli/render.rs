//! `masa render`: load, build the publication, write it.

use super::arguments::{Render, RenderFormat};
use super::documents::the_document;
use super::out::{self, Mistake};
use super::{DONE, INCOMPLETE, today};
use crate::publish::{Look, build, html, json, markdown};
use crate::workspace::Disk;

/// Runs the command; gives the exit code.
pub fn run(options: &Render) -> Result<u8, Mistake> {
    let loaded = the_document(options.path.as_ref(), "name one of them")?;
    let today = options.today.unwrap_or_else(today::from_clock);
    let publication = build::publication(&loaded, today, &Disk).settle();
    let text = match options.format {
        RenderFormat::Html => html::write(&publication, &Look::default())?,
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
