//! `masa looked-at`: remember that answers were looked at, and what they rested on.

use super::arguments::LookedAt as Options;
use super::coverage::looked_at;
use super::documents::the_document;
use super::out::{self, Mistake};
use super::settings::judging_for;
use super::{DONE, today};
use crate::coverage::{Answered, Coverage, LOOKED_AT_PATH, cover};
use crate::guidance;
use crate::rules::Judging;
use crate::workspace;
use std::path::Path;

/// Runs the command; gives the exit code.
pub fn run(options: &Options) -> Result<u8, Mistake> {
    if options.questions.is_empty() && !options.all {
        return Err(Mistake::Misuse(
            "Say which answers were looked at, such as masa looked-at scrutiny.method, or --all"
                .to_owned(),
        ));
    }
    let today = options.today.unwrap_or_else(today::from_clock);
    let loaded = the_document(options.path.as_ref(), "name one of them with --path")?;
    if loaded.has_gaps() {
        return Err(Mistake::Misuse(format!(
            "Not all of {} could be read, so what its answers rest on is not known; masa check \
             says where",
            loaded.path
        )));
    }
    let mut record = looked_at(&loaded)?;
    let file = loaded.folder.join(LOOKED_AT_PATH);
    let judging = judging_for(Path::new(&loaded.path), &Judging::on(today))?;
    let coverage = cover(&loaded, &judging, &record);
    let wanted = wanted(options, &coverage)?;
    for answer in &wanted {
        record.remember(answer, today);
    }
    out::make_folder_of(&file)?;
    out::write_file(&file, record.written())?;
    let many = if wanted.len() == 1 { "answer" } else { "answers" };
    out::print(format!(
        "Remembered that {} {many} of {} {} looked at on {}.\n",
        wanted.len(),
        coverage.checked.path,
        if wanted.len() == 1 { "was" } else { "were" },
        today.strftime("%-d %B %Y")
    ))?;
    Ok(DONE)
}

/// The answers that were asked for.
fn wanted<'a>(options: &Options, coverage: &'a Coverage) -> Result<Vec<&'a Answered>, Mistake> {
    if options.all {
        return Ok(coverage.answers.iter().collect());
    }
    options.questions.iter().map(|name| the_answer(name, coverage)).collect()
}

fn the_answer<'a>(name: &str, coverage: &'a Coverage) -> Result<&'a Answered, Mistake> {
    if let Some(answer) = coverage.answers.iter().find(|answer| answer.question.name == name) {
        return Ok(answer);
    }
    if guidance::question(name).is_some() {
        return Err(Mistake::Misuse(format!(
            "Nothing in force asks {name} of {}",
            coverage.checked.path
        )));
    }
    let known = guidance::questions().iter().map(|question| question.name);
    let near = workspace::near_misses(name, known);
    let hint = near.first().map(|near| format!(" Did you mean {near}?")).unwrap_or_default();
    Err(Mistake::Misuse(format!("masa knows no question “{name}”.{hint}")))
}
