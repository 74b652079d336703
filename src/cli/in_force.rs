//! `masa settings`: each value that holds somewhere, with the place it comes from.

use super::arguments::{ListFormat, Settings as Options};
use super::out::{self, Mistake};
use super::settings::in_force_at;
use super::{DONE, today};
use crate::checking::{InForce, Written, values};
use crate::publish::Look;
use crate::report::{self, Origin, SettingsInForce, Value};
use crate::workspace::{Disk, SettingsFinder, shown};
use std::path::{Path, PathBuf};

/// Runs the command; gives the exit code.
pub fn run(options: &Options) -> Result<u8, Mistake> {
    let path = options.path.clone().unwrap_or_else(|| PathBuf::from("."));
    if !path.exists() {
        return Err(Mistake::Misuse(format!(
            "There is nothing at {}. Look at the spelling of the path",
            path.display()
        )));
    }
    let found = in_force_at(&path, today::from_clock())?;
    let settings = match &found {
        Some((file, in_force)) => of_file(file, in_force),
        None => SettingsInForce { file: None, without: None, values: as_shipped(&[]) },
    };
    out::print(match options.format {
        ListFormat::Human => report::settings(&settings),
        ListFormat::Json => report::settings_json(&settings),
    })?;
    Ok(DONE)
}

fn of_file(file: &Path, in_force: &InForce) -> SettingsInForce {
    let written = in_force.loaded.as_ref().map(values).unwrap_or_default();
    let shipped = as_shipped(&written);
    let path = shown(file);
    let own = written.into_iter().map(|Written { name, value, line }| {
        let from = Some(Origin { path: path.clone(), line });
        Value { name, value, from }
    });
    SettingsInForce {
        values: own.chain(shipped).collect(),
        without: further_up(file).as_deref().map(shown),
        file: Some(path),
    }
}

/// A settings file above another, which does not hold below that.
fn further_up(file: &Path) -> Option<PathBuf> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    // The search ends where a repository does.
    let is_top = folder.join(".git").exists();
    (!is_top).then(|| SettingsFinder::new(&Disk).find(&folder.join("..")))?
}

/// What holds where nothing is written of it.
fn as_shipped(written: &[Written]) -> Vec<Value> {
    let look = Look::default();
    let is_said = |name: &str| {
        let below = format!("{name}.");
        written.iter().any(|one| one.name == name || one.name.starts_with(&below))
    };
    let rules = if is_said("severities") { "severities of other rules" } else { "severities" };
    let values = [
        ("guidance", "the edition and the law".to_owned()),
        (rules, "what each rule says".to_owned()),
        ("output.format", "human".to_owned()),
        ("output.fail_on", "error".to_owned()),
        ("output.color", "auto".to_owned()),
        ("theme.accent", look.accent.to_string()),
        ("theme.attention", look.attention.to_string()),
        ("theme.typeface", "source-sans".to_owned()),
    ];
    values
        .into_iter()
        .filter(|(name, _)| !is_said(name))
        .map(|(name, value)| Value { name: name.to_owned(), value, from: None })
        .collect()
}
