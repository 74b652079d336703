//! Pictures made fit for a PDF that is to last: what cannot be decoded is refused before the engine
//! would stop at it, and what the standard does not admit is written anew.

use std::borrow::Cow;
use std::io::Cursor;

use image::{
    ColorType, DynamicImage, ExtendedColorType, ImageDecoder, ImageFormat, ImageReader, Limits,
};

use crate::Error;

/// The most pixels a picture may have: more than any printer shows on a page.
const MOST_PIXELS: u64 = 40_000_000;

/// A picture that the engine takes.
pub struct Fit<'a> {
    /// The file.
    pub bytes: Cow<'a, [u8]>,
    /// How the name of the file ends.
    pub ending: &'static str,
    /// Width in pixels, as shown.
    pub width: u32,
    /// Height in pixels, as shown.
    pub height: u32,
}

/// The picture in these bytes, PNG, JPEG, GIF or WebP, as the engine takes it.
///
/// Fails when the picture is broken or has too many pixels.
pub fn fit(bytes: &[u8]) -> Result<Fit<'_>, Error> {
    decoded(bytes).map_err(|fault| match fault {
        Some(words) => Error::new(words),
        None => Error::new("The picture cannot be read: its file is damaged."),
    })
}

/// The same; a fault without words means that the file is damaged.
fn decoded(bytes: &[u8]) -> Result<Fit<'_>, Option<&'static str>> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| None)?;
    reader.limits(Limits::default());
    let ending = match reader.format() {
        Some(ImageFormat::Png) => "png",
        Some(ImageFormat::Jpeg) => "jpg",
        Some(ImageFormat::Gif) => "gif",
        Some(ImageFormat::WebP) => "webp",
        _ => return Err(None),
    };
    let mut decoder = reader.into_decoder().map_err(|_| None)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Some(
            "The picture has more than 40 million pixels; save it smaller to show it.",
        ));
    }
    let is_print = decoder.original_color_type() == ExtendedColorType::Cmyk8;
    let turned = decoder.orientation().map_err(|_| None)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| None)?;
    let is_plain = matches!(
        picture.color(),
        ColorType::L8 | ColorType::La8 | ColorType::Rgb8 | ColorType::Rgba8
    );
    picture.apply_orientation(turned);
    let (width, height) = (picture.width(), picture.height());
    if is_plain && !is_print {
        return Ok(Fit { bytes: Cow::Borrowed(bytes), ending, width, height });
    }
    // Sixteen bits a colour, or the colours of a printing press: not in a file for a hundred years.
    let mut plain = Cursor::new(Vec::new());
    let picture = DynamicImage::ImageRgba8(picture.into_rgba8());
    picture.write_to(&mut plain, ImageFormat::Png).map_err(|_| None)?;
    Ok(Fit { bytes: Cow::Owned(plain.into_inner()), ending: "png", width, height })
}
