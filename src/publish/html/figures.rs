//! Figures as HTML: drawings as SVG within the page, pictures within the file.

use super::Writer;
use crate::publish::svg;
use crate::publish::tree::{Drawing, Figure, Image, Picture, plain};

impl Writer<'_> {
    /// Writes a figure, its caption, and the same content as text.
    pub fn figure(&mut self, figure: &Figure) {
        self.element("figure", &[("id", &figure.id)], |to| {
            match &figure.image {
                Image::Drawing(drawing) => to.drawing(drawing, figure),
                Image::Picture(picture) => to.picture(picture, &figure.alternative),
                Image::Absent { reason } => to.absent(reason, &figure.alternative),
            }
            if !figure.caption.is_empty() {
                to.element("figcaption", &[], |to| to.inlines(&figure.caption));
            }
        });
        if !figure.equivalent.is_empty() {
            self.element("div", &[("class", "equivalent")], |to| to.blocks(&figure.equivalent));
        }
    }

    /// Writes a picture.
    pub fn picture(&mut self, picture: &Picture, alternative: &str) {
        let source = picture.data_uri();
        let mut attributes = vec![("src", source.as_str()), ("alt", alternative)];
        let size = picture.size().map(|(width, height)| (width.to_string(), height.to_string()));
        if let Some((width, height)) = &size {
            attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
        }
        self.markup.open("img", &attributes);
        self.markup.line();
    }

    fn absent(&mut self, reason: &str, alternative: &str) {
        self.element("div", &[("class", "absent")], |to| {
            if !alternative.is_empty() {
                to.words("p", &[], alternative);
            }
            to.words("p", &[("class", "aside")], reason);
        });
    }

    fn drawing(&mut self, drawing: &Drawing, figure: &Figure) {
        let title = format!("title_{}", figure.id);
        let description = format!("description_{}", figure.id);
        let labels = format!("{title} {description}");
        let caption = plain(&figure.caption);
        let name = if caption.is_empty() { "Figure" } else { &caption };
        let view = format!("0 0 {} {}", drawing.width, drawing.height);
        let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
        let attributes = [
            ("class", "drawing"),
            ("role", "img"),
            ("aria-labelledby", labels.as_str()),
            ("viewBox", &view),
            ("width", &width),
            ("height", &height),
        ];
        self.element("svg", &attributes, |to| {
            to.plain_words("title", &title, name);
            to.plain_words("desc", &description, &figure.alternative);
            svg::within_page(drawing, &mut to.markup);
        });
    }

    /// Writes an element of a drawing that may hold words only.
    fn plain_words(&mut self, tag: &'static str, id: &str, words: &str) {
        self.element(tag, &[("id", id)], |to| to.markup.plain_text(words));
    }
}
