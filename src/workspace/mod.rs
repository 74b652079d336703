//! Finding documents and loading each once.
//!
//! A document is a folder: one file of facts called after its kind, perhaps more facts in `facts/`,
//! narrative in `sections/`, pictures in `images/`. [`load`] reads all of it into a [`Loaded`]
//! document: the tree, the typed facts, the narrative, and every trouble met on the way as data.
//! This layer judges nothing; rules turn troubles into findings.

mod baseline;
mod discover;
mod files;
mod fit;
mod index;
mod load;
mod mappings;
mod meaning;
mod narrative;
mod overlay;
mod passages;
mod paths;
mod pictures;
mod references;
mod revision;
mod settings;
mod shape;
mod structure;
mod trouble;

pub use baseline::{BASELINE, BadBaseline, Baseline, Held};
pub use discover::{Discovery, discover, document_in, documents_below};
pub use files::{Disk, Files, Memory, Walked};
pub use index::{At, Index, label};
pub use load::{Loaded, load};
pub use mappings::mappings;
pub use meaning::{content_hash, meaning};
pub use narrative::{Bound, BoundFact, Origin, Section};
pub use overlay::Overlay;
pub use passages::{AllWords, Passage, PassageKind, WordStart};
pub use paths::{shown, without_dots};
pub use pictures::{Picture, PictureFile, picture_path};
pub use references::{Resolved, near_misses};
pub use revision::{Base, Blobs, Revision};
pub use settings::{SettingsFinder, is_rightly_named, is_settings_file, load_settings, path_from};
pub use shape::{Described, Form, Shape, described, described_at, shape_at};
pub use trouble::Trouble;
