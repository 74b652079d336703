//! Paths by their words alone, without asking anything of the disk.

use std::path::{Component, Path, PathBuf};

/// The path as it is shown: forward slashes, no leading `./`.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").unwrap_or(&text).to_owned()
}

/// The same path without `.`, and without `..` where it can be worked out by its words alone.
pub fn without_dots(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match (part, out.components().next_back()) {
            (Component::ParentDir, Some(Component::Normal(_))) => {
                out.pop();
            }
            // Above the top there is nothing.
            (Component::CurDir, _)
            | (Component::ParentDir, Some(Component::RootDir | Component::Prefix(_))) => {}
            (part, _) => out.push(part),
        }
    }
    out
}

/// Whether every folder on the way to `inner`, a path within a folder that is walked, is entered.
pub(super) fn is_entered(inner: &Path, enter: &dyn Fn(&str) -> bool) -> bool {
    let mut folders = inner.parent().into_iter().flat_map(Path::iter);
    folders.all(|name| enter(&name.to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_go_where_words_are_enough() {
        let plain = |path: &str| shown(&without_dots(Path::new(path)));
        assert_eq!(plain("/a/./b/../c"), "/a/c");
        assert_eq!(plain("/../a"), "/a");
        assert_eq!(plain("a/../../b"), "../b");
        assert_eq!(plain("./a/.."), "");
    }
}
