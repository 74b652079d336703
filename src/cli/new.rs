//! `masa new`: a commented plan to start from, and what is left to write in it.

use super::arguments::New;
use super::out::{self, Mistake};
use super::settings::judging_for;
use super::today;
use crate::guidance::Edition;
use crate::rules::{Judging, judge};
use crate::text::safe;
use crate::workspace::{Disk, load};
use minijinja::{Environment, Error, context};
use std::fmt::Write as _;
use std::path::Path;

/// The section that a new plan begins with, and the question it answers.
const SECTION: &str = "sections/01-vision.md";
const QUESTION: &str = "vision.statement";

/// Runs the command; gives the exit code.
pub fn run(options: &New) -> Result<u8, Mistake> {
    let folder = &options.folder;
    let plan = folder.join("plan.yaml");
    for path in [&plan, &folder.join("plan.yml")] {
        if path.exists() {
            let shown = path.display();
            return Err(Mistake::Misuse(format!("{shown} is there already and stays as it is")));
        }
    }
    let day = options.today.unwrap_or_else(today::from_clock);
    // Settings that cannot be used are told before anything is written.
    let judging = judging_for(&plan, &Judging::on(day))?;
    let edition = Edition::in_force_on(day).unwrap_or(Edition::Wt18);
    let texts = fill(options, edition)
        .map_err(|error| Mistake::Failed(format!("The new plan could not be made ({error})")))?;
    write(&plan, &texts.plan)?;
    let section = folder.join(SECTION);
    if !section.exists() {
        write(&section, &texts.section)?;
    }
    let checked = judge(&load(&Disk, &plan), &judging);
    let shown = |path: &Path| safe(&path.display().to_string()).into_owned();
    let mut told = format!("Made {} and {}.\n\nLeft to write:\n", shown(&plan), shown(&section));
    for finding in checked.findings.iter().filter(|finding| !finding.is_off()) {
        // Writing into a String does not fail.
        let _ = writeln!(told, "  - {} [{}]", safe(&finding.message.what), finding.rule);
    }
    let _ = writeln!(told, "\nmasa check {} tells why each matters and what to do.", shown(folder));
    out::print(&told)?;
    Ok(super::DONE)
}

/// The texts of a new plan.
struct Texts {
    plan: String,
    section: String,
}

fn fill(options: &New, edition: Edition) -> Result<Texts, Error> {
    let mut templates = Environment::new();
    templates.add_filter("yaml", yaml);
    templates.add_template("plan", include_str!("../../templates/new/plan.yaml"))?;
    templates.add_template("section", include_str!("../../templates/new/section.md"))?;
    let or = |given: &Option<String>, else_: &str| one_line(given.as_deref().unwrap_or(else_));
    let values = context! {
        name => or(&options.name, "Our Safeguarding Children Partnership"),
        council => or(&options.council, "Our Council"),
        icb => or(&options.icb, "Our Integrated Care Board"),
        police => or(&options.police, "Our Police"),
        folder => safe(&options.folder.display().to_string()),
        edition => edition.code(),
        edition_title => edition.title(),
        question => QUESTION,
    };
    Ok(Texts {
        plan: templates.get_template("plan")?.render(&values)? + "\n",
        section: templates.get_template("section")?.render(&values)? + "\n",
    })
}

/// A text as one YAML scalar. The writer leaves words bare that older readers take for yes, no or a
/// number; those get quotation marks.
fn yaml(text: &str) -> Result<String, Error> {
    let failed = |error: serde_yaml::Error| {
        Error::new(minijinja::ErrorKind::InvalidOperation, error.to_string())
    };
    let written = serde_yaml::to_string(text).map_err(failed)?;
    let written = written.trim_end();
    let bare = !written.starts_with(['"', '\'']);
    let doubtful = matches!(
        written.to_lowercase().as_str(),
        "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null"
    ) || written.starts_with(|c: char| c.is_ascii_digit())
        || written.contains([',', '[', ']', '{', '}']);
    // A JSON string is a quoted YAML scalar.
    Ok(if bare && doubtful { serde_json::json!(text).to_string() } else { written.to_owned() })
}

/// A name on one line, without signs that YAML cannot hold in a comment.
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write(path: &Path, text: &str) -> Result<(), Mistake> {
    out::make_folder_of(path)?;
    out::write_file(path, text)
}
