//! The only door through which the engine sees anything: the template, the data, the pictures and
//! the fonts. There is no file system, no package, no net behind it, and no today.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use crate::{Document, Error, Fonts};

/// The template, by the names under which its parts include each other.
const TEMPLATE: [(&str, &str); 6] = [
    ("main.typ", include_str!("../template/main.typ")),
    ("cover.typ", include_str!("../template/cover.typ")),
    ("blocks.typ", include_str!("../template/blocks.typ")),
    ("inlines.typ", include_str!("../template/inlines.typ")),
    ("tables.typ", include_str!("../template/tables.typ")),
    ("look.typ", include_str!("../template/look.typ")),
];

/// The name under which the template reads the data.
const DATA: &str = "publication.json";

pub struct Enclosed<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    sources: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
}

impl<'a> Enclosed<'a> {
    pub fn new(document: &Document, fonts: &'a Fonts) -> Result<Self, Error> {
        let mut sources = Vec::with_capacity(TEMPLATE.len());
        for (name, text) in TEMPLATE {
            sources.push(Source::new(id(name)?, text.to_owned()));
        }
        let mut files = vec![(id(DATA)?, Bytes::new(document.data.clone()))];
        for file in &document.files {
            files.push((id(&file.name)?, Bytes::new(file.bytes.clone())));
        }
        // Header cells of rows are behind this feature until their form is settled.
        let features = Features::from_iter([Feature::A11yExtras]);
        let library = Library::builder().with_features(features).build();
        Ok(Self { library: LazyHash::new(library), fonts, sources, files })
    }
}

fn id(name: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(name)
        .map_err(|_| Error::new(format!("“{name}” cannot be the name of a picture.")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Enclosed<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.sources[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(file, _)| *file == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
