//! The addresses by which editors name files (`file:///plans/my%20plan/plan.yaml`), and paths.

use lsp_types::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// What is written as it is in the path of an address.
const KEPT: AsciiSet =
    NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b':');

/// The path that an address of a file leads to; nothing for addresses of other sorts, such as those
/// of texts that have no file yet.
pub fn path_of(uri: &Uri) -> Option<PathBuf> {
    if !uri.scheme()?.as_str().eq_ignore_ascii_case("file") {
        return None;
    }
    let host = uri.authority().map_or("", |authority| authority.host().as_str());
    let path = percent_decode_str(uri.path().as_str()).decode_utf8().ok()?;
    if path.contains('\0') {
        return None;
    }
    if !host.is_empty() && !host.eq_ignore_ascii_case("localhost") {
        return Some(PathBuf::from(format!("//{host}{path}")));
    }
    Some(PathBuf::from(without_slash_before_drive(&path)))
}

/// The address of the file at `path`, an absolute path; nothing for any other.
pub fn uri_of(path: &Path) -> Option<Uri> {
    let path = path.to_string_lossy().replace('\\', "/");
    let (host, path) = match path.strip_prefix("//").and_then(|rest| rest.split_once('/')) {
        Some((host, path)) => (host.to_owned(), format!("/{path}")),
        None if path.starts_with('/') => (String::new(), path),
        None if is_drive(&path) => (String::new(), format!("/{path}")),
        None => return None,
    };
    Uri::from_str(&format!("file://{host}{}", utf8_percent_encode(&path, &KEPT))).ok()
}

/// `/c:/plans` is `c:/plans`.
fn without_slash_before_drive(path: &str) -> &str {
    path.strip_prefix('/').filter(|rest| is_drive(rest)).unwrap_or(path)
}

fn is_drive(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(uri: &str) -> Option<String> {
        path_of(&Uri::from_str(uri).ok()?).map(|path| path.to_string_lossy().into_owned())
    }

    #[test]
    fn addresses_become_paths() {
        assert_eq!(path("file:///a/my%20plan/plan.yaml").as_deref(), Some("/a/my plan/plan.yaml"));
        assert_eq!(path("file:///a/t%C5%B7.md").as_deref(), Some("/a/tŷ.md"));
        assert_eq!(path("file:///c%3A/plans/plan.yaml").as_deref(), Some("c:/plans/plan.yaml"));
        assert_eq!(path("file:///C:/plans/plan.yaml").as_deref(), Some("C:/plans/plan.yaml"));
        assert_eq!(path("file://localhost/a.md").as_deref(), Some("/a.md"));
        assert_eq!(path("file://server/share/a.md").as_deref(), Some("//server/share/a.md"));
        assert_eq!(path("untitled:Untitled-1"), None);
        assert_eq!(path("file:///a%00b"), None);
        assert_eq!(path("file:///a%FFb"), None);
    }

    #[test]
    fn paths_become_addresses() {
        let uri = |path: &str| uri_of(Path::new(path)).map(|uri| uri.as_str().to_owned());
        assert_eq!(
            uri("/a/my plan/tŷ #1.md").as_deref(),
            Some("file:///a/my%20plan/t%C5%B7%20%231.md")
        );
        assert_eq!(uri("C:\\plans\\plan.yaml").as_deref(), Some("file:///C:/plans/plan.yaml"));
        assert_eq!(uri("//server/share/a.md").as_deref(), Some("file://server/share/a.md"));
        assert_eq!(uri("plans/plan.yaml"), None);
    }
}
