//! The page.

use masa::publish::html;

use crate::sample;

#[test]
fn look() {
    let settled = sample::publication().settle();
    std::fs::write("/tmp/publish.html", html::write(&settled).expect("page")).expect("w");
    std::fs::write("/tmp/publish.md", masa::publish::markdown::write(&settled)).expect("w");
    std::fs::write("/tmp/publish.json", masa::publish::json::write(&settled)).expect("w");
}
