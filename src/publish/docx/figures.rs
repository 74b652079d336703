//! Figures: drawings and pictures with their text alternative, caption, and the same content as text.

use super::Writer;
use super::blocks::Place;
use super::media::{self, Source};
use super::properties::{Border, Frame, Paragraph, Run};
use super::raster::picture;
use crate::publish::direction::is_turned;
use crate::publish::look::Logo;
use crate::publish::svg;
use crate::publish::tree::{Figure, Image, plain};

/// A twentieth of a point in the units of drawings.
const UNIT: u64 = 635;
/// A pixel in twentieths of a point: there are 96 in an inch.
const PIXEL: u32 = 15;
/// The tallest that a picture is set, so that heading and caption stay on its page.
const TALLEST: u32 = 11_200;
/// The largest that a logo is set.
const LOGO: (u32, u32) = (3_400, 1_300);

/// What a picture says to those who do not see it.
struct Label<'a> {
    alternative: &'a str,
    title: String,
}

impl Writer<'_> {
    /// Writes a figure, its caption under it, and the same content as text.
    pub fn figure(&mut self, figure: &Figure, place: &Place) {
        let label = Label { alternative: &figure.alternative, title: plain(&figure.caption) };
        let mut paragraph = place.paragraph("Figure");
        paragraph.frame = Frame::default();
        paragraph.keep_next = !figure.caption.is_empty();
        match &figure.image {
            Image::Drawing(drawing) => {
                let svg = svg::standalone(drawing, self.look);
                let size = (drawing.width * PIXEL, drawing.height * PIXEL);
                self.figure_picture(&paragraph, Source::Drawing(svg), size, &label, place);
            }
            Image::Picture(file) => match picture(file) {
                Some((source, size)) => {
                    let size = (size.0.saturating_mul(PIXEL), size.1.saturating_mul(PIXEL));
                    self.figure_picture(&paragraph, source, size, &label, place);
                }
                None => self.absent(UNREADABLE, &figure.alternative, place),
            },
            Image::Absent { reason } => self.absent(reason, &figure.alternative, place),
        }
        if !figure.caption.is_empty() {
            self.figure_caption(figure, place);
        }
        self.blocks(&figure.equivalent, &Place { on_page: false, ..place.clone() });
    }

    fn figure_picture(
        &mut self,
        paragraph: &Paragraph,
        source: Source,
        size: (u32, u32),
        label: &Label<'_>,
        place: &Place,
    ) {
        let size = fit(size, (place.room().max(600), TALLEST));
        self.filled(paragraph, |to| to.picture(source, size, label));
    }

    fn figure_caption(&mut self, figure: &Figure, place: &Place) {
        let mut paragraph = place.paragraph("FigureCaption");
        paragraph.frame = Frame::default();
        paragraph.right_to_left = is_turned(&plain(&figure.caption));
        paragraph.keep_next = !figure.equivalent.is_empty();
        let name = super::names::bookmark(&figure.id);
        self.filled(&paragraph, |to| {
            to.marked(&name, |to| to.inlines(&figure.caption, &Run::default()));
        });
    }

    /// Writes the text alternative in the place of a picture that cannot be shown, and why.
    fn absent(&mut self, reason: &str, alternative: &str, place: &Place) {
        let line = || {
            let line = Border::new(4, 8, self.palette.strong_line.clone());
            Some(Border { line: "dashed", ..line })
        };
        let frame =
            Frame { top: line(), left: line(), bottom: line(), right: line(), ..Frame::default() };
        let inner = Place { frame, right: place.right + 180, ..place.within(180) };
        for (style, words) in [("BodyText", alternative), ("Colophon", reason)] {
            if !words.is_empty() {
                let mut paragraph = inner.paragraph(style);
                paragraph.right_to_left = is_turned(words);
                self.filled(&paragraph, |to| to.words(words, &Run::default()));
            }
        }
    }

    /// Writes the logo, where the look has one.
    pub fn logo(&mut self) {
        let Some(Logo { picture: file, alternative }) = &self.look.logo else { return };
        let Some((source, size)) = picture(file) else { return };
        let size = (size.0.saturating_mul(PIXEL), size.1.saturating_mul(PIXEL));
        let size = fit(size, LOGO);
        let label = Label { alternative, title: String::new() };
        self.filled(&Paragraph::styled("Logo"), |to| to.picture(source, size, &label));
    }

    /// Writes a picture in a line of text. A drawing has lines that stay sharp for whoever knows
    /// them, and a picture for whoever does not.
    fn picture(&mut self, source: Source, size: (u32, u32), label: &Label<'_>) {
        let is_drawing = matches!(source, Source::Drawing(_));
        let name = self.media.add(source);
        let picture = self.relations.part("image", &format!("media/{name}"));
        let drawing = is_drawing.then(|| {
            let name = name.replace(".png", ".svg");
            self.relations.part("image", &format!("media/{name}"))
        });
        self.marks += 1;
        let id = self.marks;
        let (wide, high) = (u64::from(size.0) * UNIT, u64::from(size.1) * UNIT);
        self.run(&Run::default(), |to| {
            let xml = &mut to.xml;
            xml.tag("w:drawing").open();
            xml.tag("wp:inline")
                .with("distT", 0)
                .with("distB", 0)
                .with("distL", 0)
                .with("distR", 0)
                .open();
            xml.tag("wp:extent").with("cx", wide).with("cy", high).end();
            xml.tag("wp:docPr")
                .with("id", id)
                .with("name", format!("Picture {id}"))
                .with("descr", label.alternative)
                .with_any("title", (!label.title.is_empty()).then_some(&label.title))
                .end();
            media::graphic(xml, id, (wide, high), &picture, drawing.as_deref());
            xml.close();
            xml.close();
        });
    }
}

const UNREADABLE: &str =
    "The picture cannot be read, so it cannot be shown here; save it again as PNG or JPEG.";

/// The largest size of these proportions that is no larger than the picture and than the room.
fn fit((wide, high): (u32, u32), room: (u32, u32)) -> (u32, u32) {
    let (wide, high) = (u64::from(wide.max(1)), u64::from(high.max(1)));
    let (room_wide, room_high) = (u64::from(room.0), u64::from(room.1));
    let (mut new_wide, mut new_high) = (wide, high);
    if new_wide > room_wide {
        (new_wide, new_high) = (room_wide, new_high * room_wide / new_wide);
    }
    if new_high > room_high {
        (new_wide, new_high) = (new_wide * room_high / new_high, room_high);
    }
    let length = |length: u64| u32::try_from(length.max(20)).unwrap_or(20);
    (length(new_wide), length(new_high))
}
