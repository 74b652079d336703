//! masa inside an editor: the Language Server Protocol, spoken over a connection.
//!
//! [`serve`] takes messages one by one. Texts that are open lie over the files ([`Overlay`]), so that
//! what is judged is what stands on the screen; judging is one run of `checking::check`, the same as
//! `masa check`. Nothing here knows a rule by name, reads the clock or touches the disk:
//! [`Surroundings`] holds what is needed from outside.
//!
//! [`Overlay`]: crate::workspace::Overlay

mod accept;
mod actions;
mod addresses;
mod belonging;
mod choices;
mod client;
mod complete;
mod cursor;
mod diagnostics;
mod edits;
mod hit;
mod hover;
mod links;
mod mentions;
mod open;
mod outline;
mod positions;
mod reading;
mod requests;
mod scene;
mod serve;
mod session;
mod wording;

pub use serve::{Ending, serve};
pub use session::Surroundings;
