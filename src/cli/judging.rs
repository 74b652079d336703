//! By what documents are judged, from what was asked.

use super::out::Mistake;
use super::today;
use crate::rules::Judging;
use crate::{guidance, workspace};
use jiff::civil::Date;

/// Judging by the packs and days that were asked for. A pack that masa does not know is wrong use.
pub(super) fn judging(
    packs: &[String],
    today: Option<Date>,
    as_of: Option<Date>,
) -> Result<Judging, Mistake> {
    for pack in packs {
        known_pack(pack)?;
    }
    let today = today.unwrap_or_else(today::from_clock);
    Ok(Judging { as_of, guidance: packs.to_vec(), ..Judging::on(today) })
}

fn known_pack(name: &str) -> Result<(), Mistake> {
    if guidance::pack(name).is_some() {
        return Ok(());
    }
    let known: Vec<&str> = guidance::packs().iter().map(|pack| pack.key).collect();
    let near = workspace::near_misses(name, known.iter().copied());
    let hint = near.first().map(|near| format!(" Did you mean {near}?")).unwrap_or_default();
    Err(Mistake::Misuse(format!(
        "masa knows no guidance pack “{name}”.{hint} The packs are: {}",
        known.join(", ")
    )))
}
