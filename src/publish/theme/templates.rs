//! The templates of a repository: which files there are, and whether they can be used.

use super::Reader;
use crate::document::values::Text;
use crate::findings::{Message, Spot, Subject};
use crate::publish::html::{Frame, FrameFault};
use crate::text::{Place, Source, Span, decode, quoted};
use crate::workspace::At;
use std::path::Path;

/// The folder of templates where nothing is said.
const FOLDER: &str = "templates";

const WHY: &str = "every page of this repository is made with it, so nothing is made while it is \
                   broken";

impl Reader<'_> {
    /// The frame that the repository's templates give.
    pub(super) fn frame(&mut self, written: Option<&Text>) -> Frame {
        let at = At::key("templates");
        let named = written.map(Text::as_str).filter(|folder| !folder.is_empty());
        let Some(folder) = self.inside(named.unwrap_or(FOLDER)) else {
            self.tell(&at, outside(named.unwrap_or_default()));
            return Frame::default();
        };
        let mut frame = Frame::default();
        let mut found = false;
        for name in Frame::FILES {
            let path = folder.join(name);
            if self.files.is_file(&path) {
                found = true;
                self.template(&mut frame, name, &path);
            }
        }
        if let (false, Some(named)) = (found, named) {
            self.tell(&at, empty(named));
        }
        frame
    }

    fn template(&mut self, frame: &mut Frame, name: &'static str, path: &Path) {
        let shown = path.to_string_lossy().replace('\\', "/");
        let text = match self.files.read(path) {
            Ok(bytes) => {
                let decoded = decode(&bytes);
                if decoded.note.is_some() {
                    self.tell(&At::key("templates"), not_text(&shown));
                }
                decoded.text
            }
            Err(error) => return self.tell(&At::key("templates"), unreadable(&shown, &error)),
        };
        let file = self.loaded.sources.add(Source::new(shown.clone(), text.clone()));
        for FrameFault { span, what, todo } in frame.put(name, text) {
            let place = Place::new(file, Span::new(span.start, span.end));
            let spot = Spot { place, subject: Subject::File(shown.clone()) };
            self.faults.push((spot, Message::new(what, WHY, todo)));
        }
    }
}

fn outside(folder: &str) -> Message {
    Message::new(
        format!("The folder {} does not lie beside the settings or below them", quoted(folder)),
        "everyone who has the repository has to get the same publication",
        "Write the path of a folder in the repository, as seen from masa.yaml",
    )
}

fn empty(folder: &str) -> Message {
    Message::new(
        format!("There is no template in {}", quoted(folder)),
        "pages would look as masa makes them, and nobody would know why",
        "Put publication.html, publication.css or additions.css there, or take `templates` out",
    )
}

fn unreadable(path: &str, error: &std::io::Error) -> Message {
    Message::new(
        format!("The template {} cannot be read ({error})", quoted(path)),
        WHY,
        "See that the file is open to you",
    )
}

fn not_text(path: &str) -> Message {
    Message::new(
        format!("The template {} is not written in UTF-8", quoted(path)),
        "masa would have to guess what its letters mean",
        "Save it as UTF-8",
    )
}
