//! A picture from a file, known by its first bytes and never by its name.
//!
//! PNG, JPEG, GIF and WebP are taken. SVG is refused: it can carry scripts and addresses, and the
//! figure then shows its text alternative.

use schemars::JsonSchema;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::publish::base64;

/// The largest picture that is embedded, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// A picture that may be embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    media_type: MediaType,
    bytes: Vec<u8>,
    size: Option<(u32, u32)>,
}

/// The kinds of picture that are embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
}

impl MediaType {
    /// The media type as written in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
        }
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
            Some(Self::Gif)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::Webp)
        } else {
            None
        }
    }
}

/// Why a picture is not embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureRefused {
    /// An SVG file.
    Svg,
    /// Not one of the four kinds.
    UnknownKind,
    /// More than [`LARGEST`] bytes.
    TooLarge,
}

impl std::fmt::Display for PictureRefused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Svg => {
                "The picture is an SVG file, which can carry scripts; save it as PNG to show it."
            }
            Self::UnknownKind => "The file is not a PNG, JPEG, GIF or WebP picture.",
            Self::TooLarge => "The picture is larger than 5 MB; save it smaller to show it.",
        })
    }
}

impl Picture {
    /// The picture in these bytes of a file.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, PictureRefused> {
        if bytes.len() > LARGEST {
            return Err(PictureRefused::TooLarge);
        }
        let Some(media_type) = MediaType::of(&bytes) else {
            let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_lowercase();
            let is_svg = start.contains("<svg");
            return Err(if is_svg { PictureRefused::Svg } else { PictureRefused::UnknownKind });
        };
        let size = pixels(media_type, &bytes);
        Ok(Self { media_type, bytes, size })
    }

    /// Which kind it is.
    pub const fn media_type(&self) -> MediaType {
        self.media_type
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Width and height in pixels, when the file says them where expected.
    pub const fn size(&self) -> Option<(u32, u32)> {
        self.size
    }

    /// The picture as a `data:` address.
    pub fn data_uri(&self) -> String {
        format!("data:{};base64,{}", self.media_type.name(), base64::encode(&self.bytes))
    }
}

impl JsonSchema for Picture {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Picture".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "description": "A picture from a file.",
            "properties": {
                "media_type": {"type": "string", "description": "Such as image/png."},
                "width": {"type": ["integer", "null"], "description": "In pixels, when known."},
                "height": {"type": ["integer", "null"], "description": "In pixels, when known."},
                "source": {"type": "string", "description": "The picture as a data: address."},
            },
            "required": ["media_type", "width", "height", "source"],
        })
    }
}

impl Serialize for Picture {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Picture", 4)?;
        out.serialize_field("media_type", self.media_type.name())?;
        out.serialize_field("width", &self.size.map(|(width, _)| width))?;
        out.serialize_field("height", &self.size.map(|(_, height)| height))?;
        out.serialize_field("source", &self.data_uri())?;
        out.end()
    }
}

/// Width and height as the file's head says them.
fn pixels(media_type: MediaType, bytes: &[u8]) -> Option<(u32, u32)> {
    let big = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    let little = |at: usize| {
        let pair: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(u32::from(u16::from_le_bytes(pair)))
    };
    let (width, height) = match media_type {
        MediaType::Png => (big(16)?, big(20)?),
        MediaType::Gif => (little(6)?, little(8)?),
        MediaType::Webp if bytes.get(12..16)? == b"VP8 " => {
            (little(26)? & 0x3FFF, little(28)? & 0x3FFF)
        }
        MediaType::Webp => return None,
        MediaType::Jpeg => return jpeg_pixels(bytes),
    };
    (width > 0 && height > 0).then_some((width, height))
}

/// Width and height from the frame header of a JPEG file.
fn jpeg_pixels(bytes: &[u8]) -> Option<(u32, u32)> {
    let pair = |at: usize| {
        let two: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(u32::from(u16::from_be_bytes(two)))
    };
    let mut at = 2;
    while *bytes.get(at)? == 0xFF {
        let marker = *bytes.get(at + 1)?;
        let is_frame = matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC);
        if is_frame {
            let (height, width) = (pair(at + 5)?, pair(at + 7)?);
            return (width > 0 && height > 0).then_some((width, height));
        }
        at += 2 + pair(at + 2)? as usize;
    }
    None
}
