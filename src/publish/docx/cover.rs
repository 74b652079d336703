//! The cover: what sort of document it is, its title, and what a reader has to know first.

use super::Writer;
use super::blocks::Place;
use super::properties::{Paragraph, Run};
use crate::publish::direction::is_turned;

impl Writer<'_> {
    /// Writes the cover.
    pub fn cover(&mut self) {
        let publication = self.publication;
        let place = Place { on_page: false, ..Place::page() };
        self.logo();
        let lines = [
            ("DocumentKind", Some(publication.document_kind.as_str())),
            ("Title", Some(publication.title.as_str())),
            ("Subtitle", publication.subtitle.as_deref()),
        ];
        for (style, words) in lines {
            if let Some(words) = words.filter(|words| !words.is_empty()) {
                let right_to_left = is_turned(words);
                let paragraph = Paragraph { right_to_left, ..Paragraph::styled(style) };
                self.filled(&paragraph, |to| to.words(words, &Run::default()));
            }
        }
        self.filled(&Paragraph::styled("CoverEnd"), |_| {});
        for notice in &publication.status_banner {
            self.notice(notice, &place);
        }
        self.descriptions(&publication.key_facts, &place);
    }
}
