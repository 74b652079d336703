//! A page that follows its document while that is being written: the page of a working copy, with a
//! bar that says what was found and a script that fetches the page again.
//!
//! The script comes from where the page comes from; the policy of the page allows that and no more.

use super::Writer;
use super::page::{self, PageError};
use super::policy::content_security_policy;
use crate::publish::look::Look;
use crate::publish::settle::Settled;

/// The script of such a page.
pub const SCRIPT: &str = include_str!("../../../templates/preview.js");

/// Where the page looks for its script.
pub const SCRIPT_ADDRESS: &str = "/preview.js";

const STYLE: &str = include_str!("../../../templates/preview.css");

/// What the bar of the page says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bar {
    /// Which state of the document this is; another one has another number.
    pub version: u64,
    /// What was found, in a few words.
    pub words: String,
    /// Why the page is older than the document, where it is.
    pub trouble: Option<String>,
    /// Links within the page: the anchor, and what the link says.
    pub links: Vec<(String, String)>,
}

/// The publication as a page that follows its document.
///
/// Fails when the template of the page cannot be filled with this publication.
pub fn live(publication: &Settled, look: &Look, bar: &Bar) -> Result<String, PageError> {
    let style = format!("{}\n{}", page::style(publication, look), STYLE.trim_end());
    let policy =
        format!("{}; script-src 'self'; connect-src 'self'", content_security_policy(&style));
    page::fill(publication, look, &style, &policy, |writer| writer.bar(bar))
}

impl Writer<'_> {
    fn bar(&mut self, bar: &Bar) {
        let version = bar.version.to_string();
        let attributes = [
            ("class", "live"),
            ("id", "live"),
            ("data-version", &version),
            ("aria-label", "Preview"),
            ("role", "region"),
        ];
        self.element("div", &attributes, |to| {
            to.words("p", &[("class", "live-words")], &bar.words);
            if let Some(trouble) = &bar.trouble {
                to.words("p", &[("class", "live-trouble")], trouble);
            }
            for (anchor, words) in &bar.links {
                let address = format!("#{anchor}");
                to.element("p", &[], |to| to.words("a", &[("href", &address)], words));
            }
            to.words("p", &[("class", "live-lost")], "");
            to.element("noscript", &[], |to| {
                to.words("p", &[], "Load the page again to see what changed.");
            });
        });
        self.words("script", &[("src", SCRIPT_ADDRESS), ("defer", "")], "");
    }
}
