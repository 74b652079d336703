//! Pictures of a document: only files of its folder `images`, never anything from elsewhere.

use std::path::Path;

use crate::markdown::is_remote;
use crate::publish::tree::{Image, Picture};
use crate::workspace::{Files, picture_path};

/// The picture that narrative or an appendix calls `address`.
pub(super) fn picture(files: &dyn Files, folder: &Path, address: &str) -> Image {
    if is_remote(address) {
        return absent("The picture lies on another site and is not fetched from there.");
    }
    let Some(path) = picture_path(address) else {
        return absent("The picture does not lie in the folder images of this document.");
    };
    match files.read(&folder.join(path)) {
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
