//! `masa preview`: the working copy of a document on a page that follows its edits.

use super::arguments::Preview;
use super::coverage::looked_at;
use super::documents::the_document;
use super::judging::judging;
use super::out::{self, Mistake};
use super::watch::{Watch, folder_of};
use crate::checking::Houses;
use crate::coverage::cover;
use crate::preview::{News, Server, Showing, View};
use crate::rules::Judging;
use crate::workspace::{Disk, load};
use std::path::{Path, PathBuf};

/// Runs the command; it ends when it is stopped.
pub fn run(options: &Preview) -> Result<u8, Mistake> {
    let judging = judging(&options.guidance, options.today, None)?;
    let naming = "name the one to show";
    let document = PathBuf::from(the_document(options.path.as_ref(), naming)?.path);
    let server = Server::at(options.port).map_err(|error| {
        Mistake::Failed(format!(
            "No page can be served at port {} ({error}). Leave --port out, and a free one is taken",
            options.port
        ))
    })?;
    let folder = folder_of(&document);
    let mut watch = Watch::new()?;
    watch.document(folder)?;
    let news = News::default();
    let mut showing = Showing::new(news.clone());
    showing.show(view(&document, &judging));
    out::print(format!(
        "The preview of {} is at {}\nIt follows every change. To stop it, press Ctrl and C.\n",
        crate::text::safe(&document.to_string_lossy()),
        server.address()
    ))?;
    std::thread::spawn(move || server.serve(&news));
    loop {
        watch.wait()?;
        showing.show(view(&document, &judging));
        // The settings may have come only now.
        watch.document(folder)?;
    }
}

/// The view of the document as it is now, or why there is none.
fn view(document: &Path, judging: &Judging) -> Result<View, String> {
    let houses = Houses::of(&Disk, &[document.to_path_buf()], judging.today()).map_err(|_| {
        "masa.yaml cannot be used; masa check tells what is wrong with it".to_owned()
    })?;
    let judging = houses.judging_for(document, judging);
    let loaded = load(&Disk, document);
    let looked_at = looked_at(&loaded).map_err(|mistake| mistake.words().to_owned())?;
    let coverage = cover(&loaded, &judging, &looked_at);
    Ok(View::of(&loaded, &coverage, houses.look_for(document), judging.today(), &Disk))
}
