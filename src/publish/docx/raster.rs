//! Pictures made of dots: drawings for readers that know no SVG, and WebP, which Word does not show.

use std::sync::{Arc, LazyLock};

use image_webp::WebPDecoder;
use resvg::tiny_skia::{ColorU8, Pixmap, Transform};
use resvg::usvg::{self, Options, Tree, fontdb::Database};

use super::media::{Error, Source};
use crate::publish::tree::{MediaType, Picture};

/// How many dots of a picture stand for one unit of a drawing, along each side.
const SCALE: f32 = 2.0;
/// The most dots that a picture of a drawing has along a side.
const LARGEST: f32 = 6_000.0;

/// What Word can show of a picture, and its width and height in pixels; none when it is WebP that
/// cannot be read.
pub fn picture(picture: &Picture) -> Option<(Source, (u32, u32))> {
    let ending = match picture.media_type() {
        MediaType::Png => "png",
        MediaType::Jpeg => "jpeg",
        MediaType::Gif => "gif",
        MediaType::Webp => return png_of_webp(picture.bytes()),
    };
    let source = Source::File(ending, picture.media_type().name(), picture.bytes().to_vec());
    Some((source, picture.size().unwrap_or((400, 300))))
}

/// The most pixels of a WebP picture that are read: a small file can claim a very large one.
const MOST_PIXELS: u64 = 40_000_000;

fn png_of_webp(bytes: &[u8]) -> Option<(Source, (u32, u32))> {
    let mut decoder = WebPDecoder::new(std::io::Cursor::new(bytes)).ok()?;
    let (wide, high) = decoder.dimensions();
    if u64::from(wide) * u64::from(high) > MOST_PIXELS {
        return None;
    }
    let mut dots = vec![0; decoder.output_buffer_size()?];
    decoder.read_image(&mut dots).ok()?;
    let mut map = Pixmap::new(wide, high)?;
    let step = if decoder.has_alpha() { 4 } else { 3 };
    for (pixel, dot) in map.pixels_mut().iter_mut().zip(dots.chunks_exact(step)) {
        let alpha = dot.get(3).copied().unwrap_or(u8::MAX);
        *pixel = ColorU8::from_rgba(dot[0], dot[1], dot[2], alpha).premultiply();
    }
    Some((Source::File("png", "image/png", map.encode_png().ok()?), (wide, high)))
}

/// The typefaces that drawings may name.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in [
        &include_bytes!("../../../templates/fonts/SourceSans3-Regular.otf")[..],
        include_bytes!("../../../templates/fonts/SourceSans3-Bold.otf"),
        include_bytes!("../../../templates/fonts/AtkinsonHyperlegible-Regular.ttf"),
        include_bytes!("../../../templates/fonts/AtkinsonHyperlegible-Bold.ttf"),
    ] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("Source Sans 3");
    Arc::new(fonts)
});

/// The drawing as a PNG picture. Nothing outside the drawing is asked for.
pub fn raster(svg: &str) -> Result<Vec<u8>, Error> {
    let failed = |why: &dyn std::fmt::Display| Error::Drawing(why.to_string());
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Source Sans 3".to_owned(),
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| failed(&error))?;
    let size = tree.size();
    let scale = SCALE.min(LARGEST / size.width().max(size.height()));
    let size = size.to_int_size().scale_by(scale);
    let size = size.ok_or_else(|| failed(&"it has no size"))?;
    let mut map =
        Pixmap::new(size.width(), size.height()).ok_or_else(|| failed(&"it is too large"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    map.encode_png().map_err(|error| failed(&error))
}
