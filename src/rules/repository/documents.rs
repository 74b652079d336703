//! Which documents a part of the settings holds for, as a pattern of paths seen from `masa.yaml`.

use glob::{MatchOptions, Pattern};

/// A star stands for part of one name, two stars for any number of folders.
const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: false,
};

/// A pattern of paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documents {
    /// As it was written.
    pub written: String,
    pattern: Pattern,
}

/// Why a pattern stands for no documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPattern {
    /// It is the folder of the settings itself.
    Everything,
    /// It leads out of that folder.
    Outside,
    /// It cannot be read.
    Unreadable,
}

impl Documents {
    /// Reads a pattern.
    pub fn read(written: &str) -> Result<Self, NoPattern> {
        let plain = plain(written)?;
        match Pattern::new(&plain) {
            Ok(pattern) => Ok(Self { written: written.trim().to_owned(), pattern }),
            Err(_) => Err(NoPattern::Unreadable),
        }
    }

    /// Whether the document whose file of facts is `within` is meant: the file itself, or a folder that
    /// it is in.
    pub fn hold(&self, within: &str) -> bool {
        let ends = within.match_indices('/').map(|(end, _)| end).chain([within.len()]);
        ends.into_iter().any(|end| self.pattern.matches_with(&within[..end], OPTIONS))
    }
}

/// A path below the folder of the settings, with forward slashes and without what does not matter.
pub fn plain(written: &str) -> Result<String, NoPattern> {
    let slashed = written.trim().replace('\\', "/");
    let plain = slashed.strip_prefix("./").unwrap_or(&slashed).trim_end_matches('/');
    let is_outside = slashed.starts_with('/') || plain.contains(':');
    if is_outside || plain.split('/').any(|part| part == "..") {
        return Err(NoPattern::Outside);
    }
    if matches!(plain, "" | ".") {
        return Err(NoPattern::Everything);
    }
    Ok(plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hold(pattern: &str, within: &str) -> bool {
        Documents::read(pattern).expect("it is a pattern").hold(within)
    }

    #[test]
    fn a_folder_stands_for_all_that_is_in_it() {
        assert!(hold("north", "north/plan.yaml"));
        assert!(hold("./north/", "north/east/plan.yaml"));
        assert!(hold("north/plan.yaml", "north/plan.yaml"));
        assert!(!hold("north", "northern/plan.yaml"));
        assert!(!hold("north", "south/north/plan.yaml"));
    }

    #[test]
    fn a_star_stays_in_its_folder() {
        assert!(hold("plans/*", "plans/north/plan.yaml"));
        assert!(!hold("*/plan.yaml", "plans/north/plan.yaml"));
        assert!(hold("**/drafts", "plans/north/drafts/plan.yaml"));
        assert!(hold("**/drafts", "drafts/plan.yaml"));
        assert!(hold("**/plan.yaml", "plan.yaml"));
    }

    #[test]
    fn what_is_no_pattern_says_why() {
        assert_eq!(Documents::read("."), Err(NoPattern::Everything));
        assert_eq!(Documents::read("./"), Err(NoPattern::Everything));
        assert_eq!(Documents::read("../north"), Err(NoPattern::Outside));
        assert_eq!(Documents::read("/north"), Err(NoPattern::Outside));
        assert_eq!(Documents::read("c:\\north"), Err(NoPattern::Outside));
        assert_eq!(Documents::read("a**"), Err(NoPattern::Unreadable));
        assert_eq!(Documents::read("[a"), Err(NoPattern::Unreadable));
    }
}
