//! The states of a requirement, and the state of several questions together.

use serde::Serialize;

/// How far something is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing answers it.
    Missing,
    /// The document says that it is still to be written.
    NotYet,
    /// Part of what it takes is there.
    Partly,
    /// The document says that another one answers it.
    CoveredElsewhere,
    /// The document says that it does not apply here.
    NotApplicable,
    /// Bound text, and the facts that the question names, are there.
    Answered,
}

impl State {
    /// Every state, the weakest first.
    pub const ALL: [Self; 6] = [
        Self::Missing,
        Self::NotYet,
        Self::Partly,
        Self::CoveredElsewhere,
        Self::NotApplicable,
        Self::Answered,
    ];

    /// The state in words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotYet => "not yet",
            Self::Partly => "partly",
            Self::CoveredElsewhere => "covered elsewhere",
            Self::NotApplicable => "not applicable",
            Self::Answered => "answered",
        }
    }

    /// Whether nothing is left to write.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::CoveredElsewhere | Self::NotApplicable | Self::Answered)
    }
}

/// The state of several questions together: the weakest where all are settled or none is begun;
/// where some of them are answered and others not, partly.
pub(super) fn all_of(states: impl Iterator<Item = State>) -> State {
    let states: Vec<State> = states.collect();
    let Some(weakest) = states.iter().min().copied() else { return State::Missing };
    let begun = states.iter().any(|state| *state >= State::Partly);
    if begun && weakest < State::Partly { State::Partly } else { weakest }
}
