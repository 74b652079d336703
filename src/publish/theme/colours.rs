//! The colours of a theme: what is one, and what can be read.

use super::Reader;
use crate::document::values::Text;
use crate::findings::Message;
use crate::publish::look::Colour;
use crate::text::quoted;
use crate::workspace::At;

/// What WCAG 2.2 asks of text (success criterion 1.4.3).
const CONTRAST: f64 = 4.5;

impl Reader<'_> {
    /// The colour under `key`, else the usual one.
    pub(super) fn colour(&mut self, key: &str, written: Option<&Text>, usual: Colour) -> Colour {
        let at = At::key("theme").then(key);
        let Some(written) = written else {
            if self.loaded.tree.at(&at.0).is_some_and(|it| self.loaded.tree.is_nothing(it.value)) {
                self.tell(&at, nothing(key, usual));
            }
            return usual;
        };
        let Some(colour) = Colour::parse(written.as_str()) else {
            self.tell(&at, no_colour(written.as_str(), usual));
            return usual;
        };
        if colour.contrast(Colour::WHITE) < CONTRAST {
            self.tell(&at, pale(key, colour));
        }
        colour
    }
}

fn nothing(key: &str, usual: Colour) -> Message {
    Message::new(
        format!("After `{key}:` there is no colour"),
        "in YAML a # outside quotes begins a comment, so a colour that is written without quotes is \
         not read",
        format!("Write the colour in quotes, such as `{key}: \"{usual}\"`, or take `{key}` out"),
    )
}

fn no_colour(written: &str, usual: Colour) -> Message {
    Message::new(
        format!("{} is not a colour that masa reads", quoted(written)),
        "every format has to understand the same colour",
        format!("Write a # and six digits from 0 to f, in quotes, such as \"{usual}\""),
    )
}

fn pale(key: &str, colour: Colour) -> Message {
    let contrast = colour.contrast(Colour::WHITE);
    // Rounded down, so that what fails never reads as what passes.
    let contrast = (contrast * 100.0).floor() / 100.0;
    let nearest = colour.legible_on(&[Colour::WHITE], CONTRAST);
    let uses = if key == "accent" {
        "headings and links in it on white paper, and white words on it,"
    } else {
        "warnings in it on white paper"
    };
    Message::new(
        format!(
            "The contrast of {colour} with white is {contrast} to 1, and text needs {CONTRAST} to 1"
        ),
        format!(
            "many people cannot read {uses} when the contrast is lower, and public bodies have \
                 to publish what everyone can read"
        ),
        format!("Choose a darker colour; the nearest that passes is \"{nearest}\""),
    )
}
