//! Making one document: every format of it is written and read back before any is put in place.

use super::permit::permit;
use super::places::Place;
use crate::checking::Houses;
use crate::cli::coverage::looked_at;
use crate::cli::documents::known_kind;
use crate::cli::out::{self, Mistake};
use crate::coverage::cover;
use crate::publish::check::Counts;
use crate::publish::formats::Format;
use crate::publish::settle::Settled;
use crate::publish::tree::Publication;
use crate::publish::{Look, build};
use crate::report::margin;
use crate::rules::Judging;
use crate::workspace::{Disk, Loaded, load};
use std::path::Path;

/// What is the same for all documents of a run.
pub struct Work<'a> {
    /// What is made of each.
    pub formats: &'a [&'static Format],
    /// By what a document is judged, on the reader's day.
    pub judging: Judging,
    /// The settings.
    pub houses: &'a Houses,
    /// Whom the copies are for.
    pub purpose: Purpose,
}

/// Whom copies are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Anybody; they say what state the document is in.
    Show,
    /// The public.
    Publish,
    /// Those who write the document.
    Annotate,
}

/// What was made of one document.
pub struct Made {
    /// The document, as shown.
    pub document: String,
    /// Whether part of it stayed unread.
    pub has_gaps: bool,
    /// The files that were written.
    pub files: Vec<String>,
    /// What goes to standard output.
    pub shown: Option<Vec<u8>>,
    /// How much was compared in each format.
    pub compared: Vec<(&'static Format, Counts)>,
}

impl Work<'_> {
    /// Makes every format of one document, and puts them in place when all of them are good.
    pub fn make(&self, document: &Path, places: &[Place]) -> Result<Made, Mistake> {
        let loaded = known_kind(load(&Disk, document))?;
        let mut made = Made {
            document: loaded.path.clone(),
            has_gaps: loaded.has_gaps(),
            files: Vec::new(),
            shown: None,
            compared: Vec::new(),
        };
        if loaded.tree.root().is_none() && made.has_gaps {
            return Err(Mistake::Failed(format!(
                "{} cannot be read, so nothing was made of it; masa check tells more",
                made.document
            )));
        }
        let look = self.houses.look_for(document);
        let publication = self.publication(&loaded, document)?.settle();
        let mut contents = Vec::new();
        for format in self.formats {
            let (content, counts) = written(format, &publication, &look, &made.document)?;
            contents.push(content);
            made.compared.push((format, counts));
        }
        for (place, content) in places.iter().zip(contents) {
            match place {
                Place::Shown => made.shown = Some(content),
                Place::File(file) => {
                    out::make_folder_of(file)?;
                    out::write_file(file, &content)?;
                    made.files.push(file.display().to_string());
                }
            }
        }
        Ok(made)
    }

    /// The publication as it suits those it is for.
    fn publication(&self, loaded: &Loaded, document: &Path) -> Result<Publication, Mistake> {
        let today = self.judging.today();
        let judging = self.houses.judging_for(document, &self.judging);
        match self.purpose {
            Purpose::Show => Ok(build::publication(loaded, today, &Disk)),
            Purpose::Publish => {
                let stamp = build::stamp(loaded, today, &Disk);
                let publication = build::publication(loaded, today, &Disk).stamped(stamp);
                permit(loaded, &judging)?;
                Ok(publication)
            }
            Purpose::Annotate => {
                let looked_at = looked_at(loaded)?;
                let coverage = cover(loaded, &judging, &looked_at);
                Ok(build::annotated(loaded, today, &Disk, margin::remarks(&coverage)))
            }
        }
    }
}

/// The publication in a format, once it was read back and found whole.
fn written(
    format: &Format,
    publication: &Settled,
    look: &Look,
    document: &str,
) -> Result<(Vec<u8>, Counts), Mistake> {
    let content = (format.write)(publication, look).map_err(|error| {
        Mistake::Failed(format!("{document} could not be made into {} ({error})", format.name))
    })?;
    let counts = (format.check)(&content, publication).map_err(|wrong| {
        Mistake::Failed(format!(
            "The {} made of {document} is not what it should be, so it was not put in place: \
             {wrong}. This is a mistake in masa, or in a template that is used in place of masa's \
             own; please report it",
            format.name
        ))
    })?;
    Ok((content, counts))
}
