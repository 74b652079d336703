//! The logo of a theme: a picture in the repository, with words for those who do not see it.

use super::Reader;
use crate::document::values::Text;
use crate::findings::Message;
use crate::publish::look::Logo;
use crate::publish::tree::{Picture, PictureRefused};
use crate::text::quoted;
use crate::workspace::At;

const WHY: &str = "the cover of every publication shows it";

impl Reader<'_> {
    pub(super) fn logo(&mut self, path: Option<&Text>, alternative: Option<&Text>) -> Option<Logo> {
        let at = At::key("theme");
        let said = alternative.filter(|words| !words.is_empty());
        let Some(path) = path.filter(|path| !path.is_empty()) else {
            if said.is_some() {
                self.tell(&at.then("logo_alternative"), without_logo());
            }
            return None;
        };
        let picture = self.picture(path.as_str()).map_err(|why| self.tell(&at.then("logo"), why));
        if said.is_none() {
            self.tell(&at.then("logo_alternative"), without_words());
        }
        Some(Logo { picture: picture.ok()?, alternative: said?.as_str().to_owned() })
    }

    fn picture(&self, path: &str) -> Result<Picture, Message> {
        let file = self.inside(path).ok_or_else(|| outside(path))?;
        let bytes = self.files.read(&file).map_err(|_| missing(path))?;
        Picture::from_bytes(bytes).map_err(|refused| unfit(path, refused))
    }
}

fn outside(path: &str) -> Message {
    Message::new(
        format!(
            "The logo {} does not lie beside the settings or in a folder below them",
            quoted(path)
        ),
        "everyone who has the repository has to get the same publication, and nothing is fetched \
         from elsewhere",
        "Copy the picture into the repository and write its path as seen from masa.yaml, such as \
         images/logo.png",
    )
}

fn missing(path: &str) -> Message {
    Message::new(
        format!(
            "The logo {} cannot be read: there is no such file, or it is not open to you",
            quoted(path)
        ),
        WHY,
        "Look at the spelling; the path is seen from the folder of masa.yaml",
    )
}

fn unfit(path: &str, refused: PictureRefused) -> Message {
    let (what, todo) = match refused {
        PictureRefused::Svg => ("is an SVG file, which can carry scripts", "Save it as PNG"),
        PictureRefused::UnknownKind => {
            ("is not a PNG, JPEG, GIF or WebP picture", "Save it as one of these")
        }
        PictureRefused::TooLarge => ("is larger than 5 MB", "Save it smaller"),
    };
    Message::new(format!("The logo {} {what}", quoted(path)), WHY, todo)
}

fn without_words() -> Message {
    Message::new(
        "The logo has no text alternative",
        "people who do not see the logo have to learn whose document it is",
        "Add `logo_alternative:` with the words on the logo, such as the name of the partnership",
    )
}

fn without_logo() -> Message {
    Message::new(
        "There is a text alternative and no logo",
        "the words would stand nowhere",
        "Add `logo:` with the path of the picture, or take `logo_alternative` out",
    )
}
