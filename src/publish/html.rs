//! The publication tree as one HTML file: no script, no request, nothing that is not in the file.
//!
//! The frame of the page is `templates/publication.html`, its look `templates/publication.css`;
//! what stands in the frame is written here from the tree. Nothing here puts HTML together from
//! strings: elements come from [`markup`], which alone knows how to escape.

mod blocks;
mod colours;
mod figures;
mod frame;
mod inlines;
mod live;
mod margin;
pub(super) mod markup;
mod page;
mod policy;
mod tables;

pub use frame::{Frame, FrameFault};
pub use live::{Bar, SCRIPT, SCRIPT_ADDRESS, live};
pub use page::{PageError, fragment, write};
pub use policy::{content_security_policy, style_hash};

use super::settle::Settled;
use inlines::References;
use markup::Markup;

/// What the parts of the writer share while they walk one publication.
struct Writer<'a> {
    publication: &'a Settled,
    markup: Markup,
    references: References,
}

impl<'a> Writer<'a> {
    fn new(publication: &'a Settled) -> Self {
        Self::with_ids(publication, "")
    }

    /// A writer that puts `prefix` before every id.
    fn with_ids(publication: &'a Settled, prefix: &'static str) -> Self {
        Self { publication, markup: Markup::with_ids(prefix), references: References::default() }
    }

    /// Takes what was written so far, as HTML.
    fn take(&mut self) -> String {
        self.markup.take()
    }

    /// Writes an element with what `inside` writes in it.
    fn element(
        &mut self,
        tag: &'static str,
        attributes: &[(&'static str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.markup.open(tag, attributes);
        inside(self);
        self.markup.close(tag);
    }

    /// Writes an element with plain words in it.
    fn words(&mut self, tag: &'static str, attributes: &[(&'static str, &str)], words: &str) {
        self.element(tag, attributes, |writer| writer.markup.text(words));
    }
}
