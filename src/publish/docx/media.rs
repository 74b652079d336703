//! Pictures in the file, each once, and the frame in which one stands in the text. A drawing is there
//! twice: as SVG, and as PNG for readers that know no SVG.

use super::REFERENCES;
use super::package::Package;
use super::raster::raster;
use super::xml::Xml;

/// The name space of how a picture stands in the text.
pub const PLACING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/// The name space of drawings.
pub const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// The name space of pictures.
pub const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const SVG: &str = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/// Why a document could not be written.
#[derive(Debug)]
pub enum Error {
    /// The archive could not be put together.
    Archive(zip::result::ZipError),
    /// A drawing could not be made into a picture.
    Drawing(String),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Archive(error) => {
                write!(f, "The parts of the document cannot be put together: {error}")
            }
            Self::Drawing(why) => write!(f, "A drawing cannot be made into a picture: {why}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Archive(error) => Some(error),
            Self::Drawing(_) => None,
        }
    }
}

impl From<zip::result::ZipError> for Error {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Archive(error)
    }
}

/// What a picture is made from.
#[derive(Debug, PartialEq, Eq)]
pub enum Source {
    /// An SVG file.
    Drawing(String),
    /// A file as Word shows it: the ending of its name, its kind, its bytes.
    File(&'static str, &'static str, Vec<u8>),
}

/// The pictures of a document, each once.
#[derive(Debug, Default)]
pub struct Media(Vec<Source>);

impl Media {
    /// The name of the file for this picture.
    pub fn add(&mut self, source: Source) -> String {
        let ending = match &source {
            Source::Drawing(_) => "png",
            Source::File(ending, ..) => ending,
        };
        let at = self.0.iter().position(|known| *known == source).unwrap_or_else(|| {
            self.0.push(source);
            self.0.len() - 1
        });
        format!("picture{}.{ending}", at + 1)
    }

    /// Adds all of them to the file.
    pub fn into_package(self, package: &mut Package) -> Result<(), Error> {
        for (at, source) in self.0.into_iter().enumerate() {
            let path = |ending: &str| format!("word/media/picture{}.{ending}", at + 1);
            match source {
                Source::Drawing(svg) => {
                    package.picture(&path("png"), "png", "image/png", raster(&svg)?);
                    package.picture(&path("svg"), "svg", "image/svg+xml", svg.into_bytes());
                }
                Source::File(ending, kind, bytes) => {
                    package.picture(&path(ending), ending, kind, bytes);
                }
            }
        }
        Ok(())
    }
}

/// Writes the frame of a picture, `size` in the units of drawings, with the relations to its file and
/// to the drawing that may stand in its place.
pub fn graphic(xml: &mut Xml, id: usize, size: (u64, u64), picture: &str, drawing: Option<&str>) {
    xml.tag("wp:cNvGraphicFramePr").filled(|xml| {
        xml.tag("a:graphicFrameLocks").with("noChangeAspect", 1).end();
    });
    xml.tag("a:graphic").open();
    xml.tag("a:graphicData").with("uri", PICTURE).open();
    xml.tag("pic:pic").open();
    xml.tag("pic:nvPicPr").filled(|xml| {
        xml.tag("pic:cNvPr").with("id", id).with("name", format!("Picture {id}")).end();
        xml.tag("pic:cNvPicPr").end();
    });
    xml.tag("pic:blipFill").filled(|xml| {
        xml.tag("a:blip").with("r:embed", picture).filled(|xml| {
            if let Some(drawing) = drawing {
                xml.tag("a:extLst").filled(|xml| {
                    xml.tag("a:ext").with("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}").filled(
                        |xml| {
                            xml.tag("asvg:svgBlip")
                                .with("xmlns:asvg", SVG)
                                .with("xmlns:r", REFERENCES)
                                .with("r:embed", drawing)
                                .end();
                        },
                    );
                });
            }
        });
        xml.tag("a:stretch").filled(|xml| xml.tag("a:fillRect").end());
    });
    xml.tag("pic:spPr").filled(|xml| {
        xml.tag("a:xfrm").filled(|xml| {
            xml.tag("a:off").with("x", 0).with("y", 0).end();
            xml.tag("a:ext").with("cx", size.0).with("cy", size.1).end();
        });
        xml.tag("a:prstGeom").with("prst", "rect").filled(|xml| xml.tag("a:avLst").end());
    });
    for _ in 0..3 {
        xml.close();
    }
}
