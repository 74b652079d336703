//! masa reads back what it wrote: what is whole passes, and every damage is found.

use masa::publish::Look;
use masa::publish::check::Expected;
use masa::publish::formats::{self, FORMATS, FRAGMENT, Format};
use masa::publish::settle::Settled;
use masa::publish::tree::Publication;

use crate::sample;

fn written(format: &Format, publication: &Settled) -> String {
    let bytes = (format.write)(publication, &Look::default()).expect("it can be written");
    String::from_utf8(bytes).expect("a text format")
}

fn judged(format: &Format, file: &str, publication: &Settled) -> Result<(), String> {
    (format.check)(file.as_bytes(), publication).map(|_| ()).map_err(|error| error.to_string())
}

#[test]
fn what_is_written_is_found_again_in_every_format() {
    for publication in [sample::publication(), Publication::default()] {
        let settled = publication.settle();
        for format in formats::built().chain([&FRAGMENT]) {
            let bytes = (format.write)(&settled, &Look::default()).expect("it can be written");
            let wrong = (format.check)(&bytes, &settled).err().map(|wrong| wrong.to_string());
            assert_eq!(wrong, None, "{}", format.name);
        }
    }
}

#[test]
fn it_counts_what_it_compared() {
    let settled = sample::publication().settle();
    let counts = Expected::of(&settled).counts();
    assert!(counts.headings > 5 && counts.tables == 2 && counts.header_cells > 5, "{counts:?}");
    assert!(counts.alternatives >= 2 && counts.pieces > 80, "{counts:?}");
}

/// Damages a file: the first `from` becomes `to`.
fn damaged(file: &str, from: &str, to: &str) -> String {
    assert!(file.contains(from), "{from}");
    file.replacen(from, to, 1)
}

fn expect_found(format: &Format, damages: &[(&str, &str, &str)]) {
    let settled = sample::publication().settle();
    let file = written(format, &settled);
    for (from, to, says) in damages {
        let told = judged(format, &damaged(&file, from, to), &settled);
        let told = told.expect_err(&format!("{from} → {to} was not found"));
        assert!(told.contains(says), "{from} → {to}: {told}");
    }
}

#[test]
fn a_damaged_page_is_found() {
    expect_found(
        &FORMATS[0],
        &[
            ("<html lang=\"en-GB\">", "<html lang=\"fr\">", "language"),
            ("<html lang=\"en-GB\">", "<html>", "language"),
            ("<title>Multi-agency", "<title>Multi", "title"),
            (">Scrutiny</h2>", ">Scrutinise</h2>", "heading"),
            ("The executive meets every quarter.", "", "under “How we are organised”"),
            ("the third step", "the fourth step", "missing"),
            ("£300,000", "£30,000", "table 2"),
            (">Delegated safeguarding partner<", ">Partner<", "table 1"),
            ("<tr class=\"total\">", "<tr><td></td></tr><tr class=\"total\">", "rows"),
            (" scope=\"row\"", "", "header cell"),
            ("<th scope=\"row\">Total</th>", "<td>Total</td>", "table 2"),
            ("alt=\"A single green dot\"", "alt=\"\"", "text alternative"),
            ("</desc>", " or so</desc>", "text alternative"),
            ("A note that is referred to second.", "A note.", "footnote 2"),
            ("Guidance as known on", "Known on", "the end"),
            ("<p>", "<p onclick=\"go()\">", "runs something"),
            ("<p>", "<p style=\"color: red\">", "style"),
            ("<main", "<script>go()</script><main", "acts by itself"),
            ("<link rel=\"icon\" href=\"data:,\">", "<link rel=\"icon\" href=\"/x\">", "loads"),
            ("src=\"data:image/gif", "src=\"https://example.org/gif", "loads a picture"),
            ("<a href=\"#scrutiny\"", "<a href=\"#nowhere\"", "nowhere"),
            ("</section>", "", "mend"),
            ("</section>", "</div>", "mend"),
            ("<p>", "<p a=\"1\" a=\"2\">", "mend"),
        ],
    );
}

#[test]
fn a_damaged_body_of_a_page_is_found() {
    expect_found(
        &FRAGMENT,
        &[
            (">Scrutiny</h2>", ">Scrutinise</h2>", "heading"),
            ("The review of this document was due", "A review was due", "the beginning"),
            ("Guidance as known on", "Known on", "missing"),
            ("<p>", "<p onclick=\"go()\">", "runs something"),
        ],
    );
}

#[test]
fn damaged_markdown_is_found() {
    expect_found(
        formats::named("markdown").expect("it is there"),
        &[
            ("# Multi-agency", "## Multi-agency", "level 2, not 1"),
            ("## Scrutiny", "## Scrutinise", "heading"),
            ("The executive meets every quarter.", "", "under “How we are organised”"),
            ("£300,000", "£30,000", "table 2"),
            ("A single green dot", "A dot", "missing"),
            ("A note that is referred to second.", "A note.", "footnote 2"),
            ("Guidance as known on", "Known on", "missing"),
            ("## Funding", "<b>x</b>\n\n## Funding", "raw HTML"),
        ],
    );
}

#[test]
fn damaged_data_is_found() {
    expect_found(
        formats::named("json").expect("it is there"),
        &[
            ("£300,000", "£30,000", "sections"),
            ("masa-publication/1", "masa-publication/9", "format"),
            ("\"title\"", "title", "no JSON"),
        ],
    );
}
