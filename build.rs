//! Turns the guidance packs and the register into static tables, so that the program starts
//! without parsing anything.
//!
//! What is wrong in the data stops the build with the file and the reason; it knows nothing of
//! how the program uses the tables.

// The doors of `clippy.toml` are the program's; the build script runs before there is one.
#![allow(clippy::disallowed_methods, reason = "reads the shipped data while building")]

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "build/guidance.rs"]
mod guidance;
#[path = "build/literals.rs"]
mod literals;
#[path = "src/register/normal.rs"]
mod normal;
#[path = "src/guidance/pack.rs"]
mod pack;
#[path = "build/register.rs"]
mod register;
#[path = "build/register_rows.rs"]
mod register_rows;
#[path = "src/guidance/scales.rs"]
mod scales;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=build.rs");
    // Tells the types shared with this script that they are in the library (see `scales.rs`).
    println!("cargo::rustc-cfg=masa_library");
    write("guidance.rs", &guidance::tables(&yaml_files("guidance")));
    write("register.rs", &register::tables(&yaml_files("register")));
}

/// The YAML files of a folder with their text, in file-name order.
fn yaml_files(folder: &str) -> Vec<(String, String)> {
    println!("cargo::rerun-if-changed={folder}");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{folder}/ cannot be read: {error}"))
        .map(|entry| entry.expect("an entry of a folder that was just opened").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    paths.sort();
    paths.iter().map(|path| (path.display().to_string(), text_of(path))).collect()
}

fn text_of(path: &Path) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(name: &str, text: &str) {
    let folder = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let path = Path::new(&folder).join(name);
    fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
