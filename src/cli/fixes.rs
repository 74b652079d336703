//! `masa check --fix` and `--diff`: putting findings right, or showing what that would change.

use super::arguments::Check;
use super::out::{self, Mistake};
use crate::checking::{Houses, Run};
use crate::findings::Safety;
use crate::fixing::{FileText, Fixed, Refusal, fix};
use crate::report::{self, counted};
use crate::rules::Judging;
use crate::workspace::{Discovery, Disk, Files, shown};
use std::path::Path;

/// What became of fixes that were written.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// What to say, a line each.
    pub lines: Vec<String>,
    /// Whether a file was changed.
    pub changed: bool,
    /// Whether a file could not be changed.
    pub failed: bool,
}

/// Options that do not go together are wrong use.
pub(super) fn agree(options: &Check) -> Result<(), Mistake> {
    if options.fixes.unsafe_fixes && !options.fixes.fix && !options.fixes.diff {
        return Err(Mistake::Misuse(
            "--unsafe-fixes says which fixes to take and changes nothing by itself. To see them: \
             masa check --diff --unsafe-fixes; to write them: masa check --fix --unsafe-fixes"
                .to_owned(),
        ));
    }
    Ok(())
}

/// The fixes that the options ask for, applied to text in memory.
pub(super) fn fixed(
    options: &Check,
    run: &Run,
    found: &Discovery,
    houses: &Houses,
    judging: &Judging,
) -> Fixed {
    let allowed = if options.fixes.unsafe_fixes { Safety::Unsafe } else { Safety::Safe };
    fix(&Disk, run, found, houses, judging, allowed)
}

/// Shows what would change; gives whether anything would.
pub(super) fn show(fixed: &Fixed) -> Result<bool, Mistake> {
    let mut files: Vec<&FileText> = fixed.files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let diff: String = files
        .iter()
        .map(|file| report::difference(&shown(&file.path), &file.old_text(), &file.text))
        .collect();
    out::print(&diff)?;
    let mut told = refusals(fixed);
    told.push(if files.is_empty() {
        "There is nothing to put right.".to_owned()
    } else {
        let (findings, places) =
            (counted(fixed.count, "finding", "findings"), counted(files.len(), "file", "files"));
        format!("This would put {findings} right in {places}; nothing was written.")
    });
    for line in &told {
        out::note(line);
    }
    Ok(!files.is_empty())
}

/// Writes what the fixes made, each file whole or not at all.
pub(super) fn write(fixed: &Fixed) -> Told {
    let mut told =
        Told { lines: refusals(fixed), changed: false, failed: !fixed.refused.is_empty() };
    let mut written = Vec::new();
    for file in &fixed.files {
        match write_one(file) {
            Ok(()) => written.push(shown(&file.path)),
            Err(why) => {
                told.lines.push(why);
                told.failed = true;
            }
        }
    }
    written.sort();
    told.changed = !written.is_empty();
    told.lines.push(match written.as_slice() {
        [] => "Nothing was changed.".to_owned(),
        _ if told.failed => format!("Changed: {}.", written.join(", ")),
        _ => format!(
            "Put right: {} in {}.",
            counted(fixed.count, "finding", "findings"),
            written.join(", ")
        ),
    });
    told
}

/// Writes one file, unless somebody else wrote it since it was read.
fn write_one(file: &FileText) -> Result<(), String> {
    let name = shown(&file.path);
    if is_link(&file.path) {
        return Err(format!(
            "{name} is a link to another file and was left as it is; check the folder of that file"
        ));
    }
    if Disk.read(&file.path).ok().as_ref() != Some(&file.before) {
        return Err(refusal(&name, &Refusal::Changed));
    }
    out::write_file(&file.path, file.bytes()).map_err(|mistake| match mistake {
        Mistake::Failed(why) | Mistake::Misuse(why) => why,
        _ => format!("{name} could not be written"),
    })
}

// Whether a path is a link, only the system can say.
#[allow(clippy::disallowed_methods)]
fn is_link(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|found| found.file_type().is_symlink())
}

fn refusals(fixed: &Fixed) -> Vec<String> {
    fixed.refused.iter().map(|(path, why)| refusal(path, why)).collect()
}

fn refusal(path: &str, why: &Refusal) -> String {
    match why {
        Refusal::Encoding => {
            format!("{path} is not saved as UTF-8 and was left as it is; save it as UTF-8 first")
        }
        Refusal::Changed => {
            format!("{path} was changed meanwhile and was left as it is; run the command again")
        }
        Refusal::Unreadable(why) => format!("{path} could not be read again ({why})"),
    }
}
