//! Pictures of a document: only files of its folder `images`, never anything from elsewhere.

use std::path::{Component, Path, PathBuf};

use crate::markdown::is_remote;
use crate::publish::tree::{Image, Picture};
use crate::workspace::Files;

/// The picture that narrative or an appendix calls `address`.
pub(super) fn picture(files: &dyn Files, folder: &Path, address: &str) -> Image {
    if is_remote(address) {
        return absent("The picture lies on another site and is not fetched from there.");
    }
    let Some(path) = within_images(address) else {
        return absent("The picture does not lie in the folder images of this document.");
    };
    match files.read(&folder.join("images").join(path)) {
        Ok(bytes) => match Picture::from_bytes(bytes) {
            Ok(picture) => Image::Picture(picture),
            Err(refused) => absent(&refused.to_string()),
        },
        Err(_) => absent("The picture is not in the folder images of this document."),
    }
}

fn absent(reason: &str) -> Image {
    Image::Absent { reason: reason.to_owned() }
}

/// The path below `images/`: sections write `images/map.png` or `../images/map.png`, appendices
/// `map.png`. None for any path that leads out of the folder.
fn within_images(address: &str) -> Option<PathBuf> {
    let address = address.trim().replace('\\', "/").replace("%20", " ");
    let address = address.strip_prefix("./").unwrap_or(&address);
    let address = address.strip_prefix("../").unwrap_or(address);
    let path = Path::new(address.strip_prefix("images/").unwrap_or(address));
    let is_below = path.components().all(|part| matches!(part, Component::Normal(_)));
    (is_below && path.components().next().is_some() && !address.contains(':'))
        .then(|| path.to_path_buf())
}
