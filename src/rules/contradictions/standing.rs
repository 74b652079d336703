//! What a post is, in the words in which plans give it: the head of a council, a chief constable, a
//! director. Two posts are told apart only where nobody would take them for one.

use super::told::Sentence;
use crate::document::partner::PartnerKind;
use std::ops::Range;

/// What a post is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// At the head of a council or a board.
    Head,
    /// Second to the head.
    DeputyHead,
    /// A director, of whatever.
    Director,
    /// The director of children’s services.
    Children,
    /// The director of public health.
    PublicHealth,
    /// Below a director.
    AssistantDirector,
    /// The first nurse.
    Nurse,
    /// The first doctor.
    Medical,
    /// A nurse or a doctor with the role of the guidance.
    Designated,
    /// A rank in the police; the higher the number, the lower the rank.
    Police(u8),
}

/// Posts as they are written, longer ones before those that they hold.
const POSTS: [(&str, Standing); 38] = [
    ("deputy chief executive", Standing::DeputyHead),
    ("assistant chief executive", Standing::DeputyHead),
    ("chief executive officer", Standing::Head),
    ("chief executive", Standing::Head),
    ("chief exec", Standing::Head),
    ("ceo", Standing::Head),
    ("managing director", Standing::Head),
    ("head of paid service", Standing::Head),
    ("chief nursing officer", Standing::Nurse),
    ("deputy chief nurse", Standing::Designated),
    ("chief nurse", Standing::Nurse),
    ("executive director of nursing", Standing::Nurse),
    ("director of nursing", Standing::Nurse),
    ("executive nurse", Standing::Nurse),
    ("chief medical officer", Standing::Medical),
    ("medical director", Standing::Medical),
    ("designated nurse", Standing::Designated),
    ("designated doctor", Standing::Designated),
    ("director of public health", Standing::PublicHealth),
    ("director of children's services", Standing::Children),
    ("director for children's services", Standing::Children),
    ("director of children's social care", Standing::AssistantDirector),
    ("assistant director", Standing::AssistantDirector),
    ("deputy director", Standing::AssistantDirector),
    ("executive director", Standing::Director),
    ("corporate director", Standing::Director),
    ("strategic director", Standing::Director),
    ("director of", Standing::Director),
    ("director for", Standing::Director),
    ("deputy chief constable", Standing::Police(1)),
    ("assistant chief constable", Standing::Police(2)),
    ("chief constable", Standing::Police(0)),
    ("detective chief superintendent", Standing::Police(3)),
    ("chief superintendent", Standing::Police(3)),
    ("detective superintendent", Standing::Police(4)),
    ("superintendent", Standing::Police(4)),
    ("detective chief inspector", Standing::Police(5)),
    ("detective inspector", Standing::Police(6)),
];

impl Standing {
    /// The kind of partner that has such posts, where only one has.
    pub(super) const fn kind(self) -> Option<PartnerKind> {
        match self {
            Self::Police(_) => Some(PartnerKind::Police),
            Self::Nurse | Self::Medical | Self::Designated => Some(PartnerKind::Icb),
            Self::Children | Self::PublicHealth => Some(PartnerKind::LocalAuthority),
            _ => None,
        }
    }

    /// Whether one person can hardly be both.
    fn excludes(self, other: Self) -> bool {
        let is_director = |one| matches!(one, Self::Director | Self::Children);
        let may_be = |one, two| match one {
            Self::DeputyHead => is_director(two),
            Self::Director => {
                matches!(two, Self::Children | Self::Nurse | Self::Medical | Self::PublicHealth)
            }
            _ => false,
        };
        self != other && !may_be(self, other) && !may_be(other, self)
    }
}

/// A post in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Its words.
    pub(super) range: Range<usize>,
    /// What it is.
    pub(super) standing: Standing,
}

/// The posts in a sentence. “Director of” takes its next words with it.
pub(super) fn posts_in(sentence: &Sentence<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < sentence.words.len() {
        let post = POSTS.iter().find_map(|(words, standing)| {
            let words: Vec<&str> = words.split(' ').collect();
            sentence.phrase_at(index, &words).map(|end| (end, *standing))
        });
        if let Some((end, standing)) = post {
            let end = title_end(sentence, end);
            found.push(Found { range: index..end, standing });
            index = end;
        } else {
            index += 1;
        }
    }
    found
}

/// Where a title ends that goes on after “of” or “for”: Executive Director for Children and Families.
fn title_end(sentence: &Sentence<'_>, mut end: usize) -> usize {
    let last = |end: usize| sentence.words[end - 1].low.as_ref();
    let is_open = matches!(last(end), "of" | "for");
    let goes_on = |end: usize| {
        let subject = sentence.words.get(end + 1);
        last(end) == "director"
            && sentence.gap(end - 1) == " "
            && sentence.words.get(end).is_some_and(|word| matches!(word.low.as_ref(), "of" | "for"))
            && subject.is_some_and(|word| is_field(&word.low))
    };
    if !is_open && !goes_on(end) {
        return end;
    }
    end += usize::from(!is_open);
    while sentence.words.get(end).is_some_and(|word| is_field(&word.low) || word.low == "and")
        && sentence.gap(end - 1) == " "
    {
        end += 1;
    }
    while last(end) == "and" {
        end -= 1;
    }
    end
}

/// Whether a word tells the field of a director.
fn is_field(word: &str) -> bool {
    const FIELDS: &str = "people people's children children's young families family education adult \
        adults social care services safeguarding quality nursing health public wellbeing learning \
        communities community skills inclusion housing early help place prevention";
    FIELDS.split_whitespace().any(|field| field == word)
}

/// What a post among the facts is; one title may hold two.
pub(super) fn of_title(title: &str) -> Vec<Standing> {
    let mut rest = title.to_lowercase().replace('’', "'");
    rest = format!(
        " {} ",
        rest.split(|c: char| !(c.is_alphanumeric() || c == '\''))
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    );
    let mut found = Vec::new();
    for (words, standing) in POSTS {
        let sought = format!(" {words} ");
        while let Some(at) = rest.find(&sought) {
            rest.replace_range(at..at + sought.len(), " - ");
            found.push(standing);
        }
    }
    found
}

/// Whether two titles can hardly be one post.
pub(super) fn are_different(one: &[Standing], other: &[Standing]) -> bool {
    let all = one.iter().all(|one| other.iter().all(|other| one.excludes(*other)));
    !one.is_empty() && !other.is_empty() && all
}
