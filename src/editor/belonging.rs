//! Which document a file belongs to: a section or a file of facts to that of the folder above it, a
//! settings file to itself.

use super::reading::is_section;
use crate::document::DocumentKind;
use crate::text::{FileId, decode};
use crate::workspace::{Files, document_in, is_settings_file};
use crate::yaml::Tree;
use std::path::{Path, PathBuf};

/// What is judged as one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The settings, by their file.
    Settings(PathBuf),
    /// A document, by its file of facts.
    Document(PathBuf),
}

impl Owner {
    /// Its file.
    pub fn path(&self) -> &Path {
        match self {
            Self::Settings(path) | Self::Document(path) => path,
        }
    }
}

/// What the file at `path` belongs to. `known` are documents whose file is called by another name
/// than that of a kind. Nothing where masa has nothing to say of the file.
pub fn owner_of<'a>(
    files: &dyn Files,
    path: &Path,
    known: impl IntoIterator<Item = &'a Path>,
) -> Option<Owner> {
    if is_settings_file(path) {
        return Some(Owner::Settings(path.to_path_buf()));
    }
    let folder = path.parent()?;
    let name = folder.file_name().unwrap_or_default();
    let is_section = is_section(&path.to_string_lossy());
    if (name == "sections" && is_section) || (name == "facts" && is_yaml(path)) {
        let above = folder.parent()?;
        let by_another_name = || {
            let mut known = known.into_iter().filter(|file| file.parent() == Some(above));
            known.next().map(Path::to_path_buf)
        };
        let document = document_in(files, above).or_else(by_another_name);
        if document.is_some() || is_section {
            return document.map(Owner::Document);
        }
    }
    (is_yaml(path) && (is_called_after_kind(path) || says_its_kind(files, path)))
        .then(|| Owner::Document(path.to_path_buf()))
}

fn is_yaml(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("yaml" | "yml"))
}

fn is_called_after_kind(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    stem.is_some_and(|stem| DocumentKind::from_word(stem).is_some())
}

/// Whether a file of another name says that it is a document; other programs keep YAML too.
fn says_its_kind(files: &dyn Files, path: &Path) -> bool {
    let Ok(bytes) = files.read(path) else { return false };
    let tree = Tree::parse(FileId(0), &decode(&bytes).text);
    let Some(root) = tree.root() else { return false };
    let word = |key: &str| tree.scalar(tree.entry(root, key)?.value).map(|word| word.text.as_str());
    word("format").is_some() && word("kind").and_then(DocumentKind::from_word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Memory;

    #[test]
    fn files_belong_to_the_document_of_their_folder() {
        let mut files = Memory::default();
        files.add("/a/plan.yaml", "");
        files.add("/a/other.yaml", "format: 1\nkind: plan\n");
        files.add("/a/service.yaml", "kind: Service\n");
        let owner = |path: &str| owner_of(&files, Path::new(path), []);
        let plan = Some(Owner::Document("/a/plan.yaml".into()));
        assert_eq!(owner("/a/plan.yaml"), plan);
        assert_eq!(owner("/a/sections/01.md"), plan);
        assert_eq!(owner("/a/facts/groups.yml"), plan);
        assert_eq!(owner("/a/other.yaml"), Some(Owner::Document("/a/other.yaml".into())));
        assert_eq!(owner("/a/masa.yaml"), Some(Owner::Settings("/a/masa.yaml".into())));
        for other in ["/a/service.yaml", "/a/README.md", "/b/sections/01.md", "/a/missing.yaml"] {
            assert_eq!(owner(other), None, "{other}");
        }
        let known = [Path::new("/b/draft.yaml")];
        let section = owner_of(&files, Path::new("/b/sections/01.md"), known);
        assert_eq!(section, Some(Owner::Document("/b/draft.yaml".into())));
    }
}
