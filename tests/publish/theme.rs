//! A theme and templates as settings give them.

use masa::findings::Message;
use masa::publish::look::{Colour, Typeface};
use masa::publish::{Look, html, theme};
use masa::workspace::{Memory, load_settings};
use std::path::Path;

use crate::page::Page;
use crate::sample;

const FRAME: &str = "<!doctype html><html lang=\"{{ language }}\"><head>\
    <meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\">\
    <title>{{ title }}</title><style>{{ style }}</style></head>\
    <body><p>From the council</p>{{ cover }}<main>{{ main }}{{ notes }}</main></body></html>";

fn read(files: &[(&str, &str)]) -> (Look, Vec<String>) {
    let mut memory = Memory::default();
    for (path, text) in files {
        memory.add(*path, *text);
    }
    memory.add("region/images/logo.gif", sample::PIXEL);
    let (mut loaded, settings) = load_settings(&memory, Path::new("region/masa.yaml"));
    let (look, faults) = theme::read(&mut loaded, &settings, &memory);
    (look, faults.into_iter().map(|(_, Message { what, .. })| what).collect())
}

/// The faults of a frame.
fn faults_of(frame: &str) -> Vec<String> {
    read(&[("region/masa.yaml", "format: 1"), ("region/templates/publication.html", frame)]).1
}

#[test]
fn a_theme_becomes_a_look() {
    let written = "format: 1\ntheme: {name: Northvale, logo: images/logo.gif, logo_alternative: N, \
                   accent: \"#4b1d6b\", typeface: atkinson-hyperlegible}";
    let (look, faults) = read(&[("region/masa.yaml", written)]);
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(look.name.as_deref(), Some("Northvale"));
    assert_eq!(look.logo.map(|logo| logo.alternative).as_deref(), Some("N"));
    assert_eq!(look.accent, Colour::new(0x4B, 0x1D, 0x6B));
    assert_eq!(look.typeface, Typeface::AtkinsonHyperlegible);
}

#[test]
fn the_frame_and_the_style_sheets_of_a_repository_are_used_and_keep_the_policy() {
    let (look, faults) = read(&[
        ("region/masa.yaml", "format: 1"),
        ("region/templates/publication.html", FRAME),
        ("region/templates/additions.css", "h2 { color: red; }\r\n"),
    ]);
    assert_eq!(faults, Vec::<String>::new());
    let page = html::write(&sample::publication().settle(), &look);
    let page = page.expect("a page");
    let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next());
    let style = style.expect("a style sheet");
    assert!(style.ends_with("h2 { color: red; }") && style.contains(".cover"));
    let policy = html::content_security_policy(style);
    let policy = policy.replace('\'', "&#x27;").replace('/', "&#x2f;");
    assert!(page.contains(&format!("content=\"{policy}\"")), "{page}");
    assert!(Page::parse(&page).words.contains("From the council"));
}

#[test]
fn a_frame_keeps_what_is_promised_of_every_page() {
    assert_eq!(faults_of(FRAME), Vec::<String>::new());
    let broken = [
        ("{{ title }}", "{{ titel }}"),
        ("{{ title }}", ""),
        ("{{ title }}", "{{ title"),
        ("{{ title }}", "{% include \"other.html\" %}"),
        ("{{ title }}", "{{ title|upper }}"),
        ("{{ main }}", "{{ main }}{{ main }}"),
        ("{{ notes }}", "{% if notes %}{{ note }}{% endif %}"),
        ("{{ style }}", "{{ style }} p { color: red; }"),
        ("<style>", "<style>p { color: red; }</style><style>"),
        ("http-equiv", "name"),
        ("<main>", "<script>x()</script><main>"),
        ("<main>", "<SCRIPT src=x></SCRIPT><main>"),
        ("<main>", "<p onclick = x()>x</p><main>"),
        ("<main>", "<a href=\"javascript:x()\">x</a><main>"),
        ("<main>", "<iframe src=x></iframe><main>"),
        ("<main>", "<img src=\"https://pictures.example/x.png\" alt=\"\"><main>"),
        ("<main>", "<link rel=\"stylesheet\" href=x><main>"),
    ];
    for (from, to) in broken {
        assert_ne!(faults_of(&FRAME.replacen(from, to, 1)), Vec::<String>::new(), "{from} {to}");
    }
}

#[test]
fn what_leads_out_of_the_repository_is_not_read() {
    for path in
        ["../logo.gif", "/etc/logo.gif", "images/../../logo.gif", "..\\\\logo.gif", "C:/logo.gif"]
    {
        let written = format!("format: 1\ntheme: {{logo: \"{path}\", logo_alternative: N}}");
        let (look, faults) = read(&[("region/masa.yaml", &written)]);
        assert!(look.logo.is_none() && faults.len() == 1, "{path}: {faults:?}");
        let written = format!("format: 1\ntemplates: \"{path}\"");
        assert_eq!(read(&[("region/masa.yaml", &written)]).1.len(), 1, "{path}");
    }
}
