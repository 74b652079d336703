//! The theme in the settings of a repository: from what is written there to a look and a frame for
//! pages, or to what is wrong with it, each with its place.
//!
//! A theme with a fault is not used in part: whoever reads it decides that nothing is made. Why a
//! fault matters and what to do about it stands beside the fault.

mod colours;
mod logo;
mod templates;

use super::look::{Look, Typeface};
use crate::document::settings::{self, Settings};
use crate::document::values::Text;
use crate::findings::{Message, Spot};
use crate::workspace::{At, Files, Loaded};
use std::path::{Component, Path, PathBuf};

/// The look that settings give, and all that is wrong with it. The templates they name become files
/// of `loaded`, so that a fault can point into them.
pub fn read(
    loaded: &mut Loaded,
    settings: &Settings,
    files: &dyn Files,
) -> (Look, Vec<(Spot, Message)>) {
    let mut reader = Reader { loaded, files, faults: Vec::new() };
    let mut look = settings.theme.as_ref().map_or_else(Look::default, |theme| reader.look(theme));
    look.frame = reader.frame(settings.templates.as_ref());
    (look, reader.faults)
}

/// What the parts of the reading share.
struct Reader<'a> {
    loaded: &'a mut Loaded,
    files: &'a dyn Files,
    faults: Vec<(Spot, Message)>,
}

impl Reader<'_> {
    fn look(&mut self, written: &settings::Theme) -> Look {
        let settings::Theme { name, logo, logo_alternative, accent, attention, typeface } = written;
        let usual = Look::default();
        let at = At::key("theme");
        if name.as_ref().is_some_and(Text::is_empty) {
            self.tell(&at.then("name"), blank_name());
        }
        Look {
            name: name.as_ref().map(|name| name.as_str().to_owned()),
            logo: self.logo(logo.as_ref(), logo_alternative.as_ref()),
            accent: self.colour("accent", accent.as_ref(), usual.accent),
            attention: self.colour("attention", attention.as_ref(), usual.attention),
            typeface: match typeface {
                None => usual.typeface,
                Some(settings::Typeface::SourceSans) => Typeface::SourceSans,
                Some(settings::Typeface::AtkinsonHyperlegible) => Typeface::AtkinsonHyperlegible,
            },
            frame: usual.frame,
        }
    }

    /// Notes a fault at a value, or where it belongs.
    fn tell(&mut self, at: &At, message: Message) {
        let spot = self.loaded.spot(at).unwrap_or_else(|| self.loaded.gap(at));
        self.faults.push((spot, message));
    }

    /// The path of something in the repository, from the folder that masa runs in; none when it
    /// leads out of the folder of the settings.
    fn inside(&self, path: &str) -> Option<PathBuf> {
        let path = path.replace('\\', "/");
        let path = Path::new(&path);
        let is_below =
            path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        // A colon would make it an address or, elsewhere, a drive.
        let is_inside = is_below && !path.to_string_lossy().contains(':');
        is_inside.then(|| self.loaded.folder.join(path))
    }
}

fn blank_name() -> Message {
    Message::new(
        "The name in the theme says nothing",
        "the cover of every publication would show an empty name",
        "Fill in `name`, or take it out",
    )
}
