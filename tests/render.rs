//! What `masa render` does to files: whole or not at all, and no more than was asked for.

#![cfg(unix)]
// A test reads what the program wrote.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const EVENT: &str = "\
format: 1
kind: event
event: {name: Northvale development day, date: 2026-10-14, place: Town Hall}
";

/// A folder with one document in it.
fn northvale() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("northvale")).unwrap();
    fs::write(folder.path().join("northvale/event.yaml"), EVENT).unwrap();
    folder
}

fn render(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_masa"));
    command.arg("render").args(arguments).args(["--today", "2026-11-22"]).current_dir(folder);
    command.output().unwrap()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// What stands in the folder besides the document.
fn others(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name != "northvale");
    names.sort();
    names
}

#[test]
fn a_new_file_may_be_read_like_any_other_and_an_old_one_like_before() {
    let folder = northvale();
    let (new, plain) = (folder.path().join("northvale.html"), folder.path().join("plain"));
    fs::write(&plain, "").unwrap();
    assert!(render(folder.path(), &["northvale", "-o", "northvale.html"]).status.success());
    assert_eq!(mode(&new), mode(&plain));
    fs::set_permissions(&new, fs::Permissions::from_mode(0o640)).unwrap();
    assert!(render(folder.path(), &["northvale", "-o", "northvale.html"]).status.success());
    assert_eq!(mode(&new), 0o640);
    assert_eq!(others(folder.path()), ["northvale.html", "plain"], "nothing is left behind");
}

#[test]
fn what_cannot_be_replaced_stays_as_it_is() {
    let folder = northvale();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("page.html"), "old").unwrap();
    fs::set_permissions(path("page.html"), fs::Permissions::from_mode(0o444)).unwrap();
    let output = render(folder.path(), &["northvale", "-o", "page.html"]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(fs::read_to_string(path("page.html")).unwrap(), "old");
    fs::create_dir_all(path("out/northvale.md")).unwrap();
    let output = render(folder.path(), &["northvale", "--format", "md", "-o", "out"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(others(&path("out")), ["northvale.md"]);
}

#[test]
fn a_full_disk_is_told() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let folder = northvale();
    let output = render(folder.path(), &["northvale", "-o", "/dev/full"]);
    assert_eq!(output.status.code(), Some(3));
    let mut command = Command::new(env!("CARGO_BIN_EXE_masa"));
    command.args(["render", "northvale"]).current_dir(folder.path());
    command.stdout(Stdio::from(fs::OpenOptions::new().write(true).open(full).unwrap()));
    assert_eq!(command.status().unwrap().code(), Some(3));
}

#[test]
fn a_link_to_a_file_of_facts_is_not_followed() {
    let folder = northvale();
    let path = |name: &str| folder.path().join(name);
    std::os::unix::fs::symlink("northvale/event.yaml", path("page.html")).unwrap();
    let output = render(folder.path(), &["northvale", "-o", "page.html"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(fs::read_to_string(path("northvale/event.yaml")).unwrap(), EVENT);
}

#[test]
fn a_run_gives_the_same_bytes_each_time() {
    let folder = northvale();
    for out in ["one", "two"] {
        let arguments = ["northvale", "--format", "html,markdown,json", "-o", out];
        assert!(render(folder.path(), &arguments).status.success());
    }
    for name in ["northvale.html", "northvale.md", "northvale.json"] {
        let read = |out: &str| fs::read(folder.path().join(out).join(name)).unwrap();
        assert_eq!(read("one"), read("two"), "{name}");
    }
}
