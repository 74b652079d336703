//! From loaded documents to publications: every fact is there, and where a reader looks for it.

mod full;
mod leaves;
mod pictures;
mod places;
mod says;

use jiff::civil::date;
use masa::publish::tree::Publication;
use masa::publish::{build, texts};
use masa::workspace::{Memory, load};
use std::path::Path;

/// The publication of the document with these files, on 22 November 2026.
fn publication(files: &[(&str, &str)]) -> Publication {
    let mut memory = Memory::default();
    for (path, text) in files {
        memory.add(*path, text.as_bytes());
    }
    let main = files.first().map_or("plan.yaml", |(path, _)| path);
    let loaded = load(&memory, Path::new(main));
    build::publication(&loaded, date(2026, 11, 22), &memory)
}

/// All its words, a line for each piece.
fn words(files: &[(&str, &str)]) -> String {
    texts(&publication(files).settle()).join("\n")
}
