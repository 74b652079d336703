//! What is told of a run: which files were written, what was compared, and what only a person can
//! check.

use super::work::Made;
use crate::cli::out::{self, Mistake};
use crate::cli::{DONE, INCOMPLETE};
use crate::publish::check::Counts;
use crate::report::counted;

/// What is to be told at the end.
#[derive(Default)]
pub struct Told {
    /// How many files of each format were compared, and how much in them.
    compared: Vec<(&'static str, usize, Counts)>,
}

impl Told {
    /// Tells what was made of one document; gives its exit code.
    pub fn of(&mut self, made: Made) -> Result<u8, Mistake> {
        if let Some(content) = &made.shown {
            out::print(content)?;
        }
        for file in &made.files {
            out::note(&format!("masa: wrote {file}"));
        }
        for (format, counts) in made.compared {
            match self.compared.iter_mut().find(|(name, ..)| *name == format.name) {
                Some((_, files, all)) => {
                    *files += 1;
                    *all += counts;
                }
                None => self.compared.push((format.name, 1, counts)),
            }
        }
        if !made.has_gaps {
            return Ok(DONE);
        }
        out::warn(&format!(
            "masa: not everything in {} could be read, so the result has gaps; masa check says where",
            made.document
        ));
        Ok(INCOMPLETE)
    }

    /// Tells what was compared in all documents, and what was not.
    pub fn close(&self) {
        for (format, files, counts) in &self.compared {
            out::note(&format!(
                "masa: read back {} and found {} as in the document{}",
                if *files == 1 {
                    format!("the {format}")
                } else {
                    format!("{files} files of {format}")
                },
                what(counts),
                if *files == 1 { "" } else { "s" },
            ));
        }
        if self.compared.is_empty() {
            return;
        }
        let has_pictures = self.compared.iter().any(|(.., counts)| counts.alternatives > 0);
        let pictures =
            if has_pictures { "each text alternative says what its picture shows, " } else { "" };
        out::note(&format!(
            "masa: only a person can check that the words are plain and true, {pictures}and links \
             lead to what they promise"
        ));
    }
}

/// What was compared, in words.
fn what(counts: &Counts) -> String {
    let mut parts = vec![counted(counts.headings, "heading", "headings")];
    if counts.tables > 0 {
        let cells = counted(counts.header_cells, "header cell", "header cells");
        parts.push(format!("{} with {cells}", counted(counts.tables, "table", "tables")));
    }
    if counts.alternatives > 0 {
        parts.push(counted(counts.alternatives, "text alternative", "text alternatives"));
    }
    let language = if counts.languages > 0 { "language, " } else { "" };
    // Not every format has its text read back.
    if counts.pieces > 0 {
        parts.push(format!("{} of text", counted(counts.pieces, "piece", "pieces")));
    }
    let last = parts.pop().unwrap_or_default();
    let and = if parts.is_empty() { "" } else { " and " };
    format!("title, {language}{}{and}{last}", parts.join(", "))
}
