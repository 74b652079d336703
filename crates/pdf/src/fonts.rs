//! The fonts of a document, and which characters they have.
//!
//! A PDF that is to be read in fifty years may not hold a character without a shape, so what no
//! font has is found before and replaced where everybody sees it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use unicode_segmentation::UnicodeSegmentation;

use crate::Error;

/// What stands for a character that no font has.
pub const STAND_IN: char = '\u{FFFD}';

/// The fonts of a document.
pub struct Fonts {
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
    /// The places of faces that are one family: text may ask for each of its styles.
    families: Vec<Vec<usize>>,
}

impl Fonts {
    /// The fonts in these files, each a TTF or OTF file with one face.
    ///
    /// Fails when a file is no font.
    pub fn new(files: impl IntoIterator<Item = &'static [u8]>) -> Result<Self, Error> {
        let mut faces = Vec::new();
        for file in files {
            let face = Font::new(Bytes::new(file), 0);
            faces.push(face.ok_or_else(|| Error::new("A font file cannot be read."))?);
        }
        let mut families: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, face) in faces.iter().enumerate() {
            families.entry(face.info().family.clone()).or_default().push(place);
        }
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        Ok(Self { book, faces, families: families.into_values().collect() })
    }

    /// `text` with a stand-in for every character that no font has; which those were is added to
    /// `lost`.
    ///
    /// Letters and the marks on them are looked at together, because they are drawn from one font.
    pub fn fit<'t>(&self, text: &'t str, lost: &mut BTreeSet<char>) -> Cow<'t, str> {
        if text.is_ascii() || text.graphemes(true).all(|cluster| self.have(cluster)) {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        for cluster in text.graphemes(true) {
            if self.have(cluster) {
                out.push_str(cluster);
                continue;
            }
            // A letter without its marks says more than nothing; that they are gone is seen.
            let first = cluster.chars().next().filter(|c| self.have(c.encode_utf8(&mut [0; 4])));
            out.extend(first);
            out.push(STAND_IN);
            lost.extend(cluster.chars().skip(usize::from(first.is_some())).filter(|c| is_seen(*c)));
        }
        Cow::Owned(out)
    }

    /// Whether one family has all of these characters in all of its styles.
    fn have(&self, cluster: &str) -> bool {
        let in_face = |place: &usize| {
            let known = &self.faces[*place].info().coverage;
            cluster.chars().all(|c| !is_seen(c) || known.contains(u32::from(c)))
        };
        let is_private = |c| matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
        !cluster.contains(is_private)
            && self.families.iter().any(|family| family.iter().all(in_face))
    }

    pub(crate) const fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(crate) fn font(&self, place: usize) -> Option<Font> {
        self.faces.get(place).cloned()
    }
}

/// Whether a character is drawn: those that only say how others are joined or chosen are not.
const fn is_seen(c: char) -> bool {
    !matches!(c,
        '\n' | '\t' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0020}'..='\u{E007F}')
}
