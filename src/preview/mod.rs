//! A document on a page of its own that follows its edits: the working copy with its notes, and a
//! server on this machine that hands out that page and says when it changed.
//!
//! What is shown is made by `publish` and `report`; here is how it is kept up to date and to whom it
//! is given. Nothing but the page, its script and the news of changes is ever served: there is no
//! way from an address to a file.

mod guard;
mod http;
mod news;
mod server;
mod shown;

pub use news::News;
pub use server::Server;
pub use shown::{Showing, View};
