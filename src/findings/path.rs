//! The path of a fact: by position for looking it up, by ids for its identity, in words for people.

/// One step of a path as people and baselines know it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// A key of a mapping.
    Key(String),
    /// An entry of a list: its id, or its own words where it has none.
    Item(String),
}

impl Segment {
    fn words(&self) -> &str {
        let (Self::Key(words) | Self::Item(words)) = self;
        words
    }
}

/// The path of a fact by ids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FactPath(pub Vec<Segment>);

impl FactPath {
    /// The path as it is written in acceptances: `partners[police].lead`.
    pub fn by_ids(&self) -> String {
        let marks = "[]".len();
        let length = self.0.iter().map(|segment| segment.words().len() + marks).sum();
        let mut out = String::with_capacity(length);
        for segment in &self.0 {
            match segment {
                Segment::Key(key) if out.is_empty() => out.push_str(key),
                Segment::Key(key) => {
                    out.push('.');
                    out.push_str(key);
                }
                Segment::Item(label) => out.extend(["[", label, "]"]),
            }
        }
        out
    }

    /// The path in words: `Partners › police › lead`.
    pub fn in_words(&self) -> String {
        let words: Vec<String> = self
            .0
            .iter()
            .map(|segment| match segment {
                Segment::Key(key) => humanise(key),
                Segment::Item(label) => label.clone(),
            })
            .collect();
        words.join(" › ")
    }
}

/// A key as a person would say it: `published_on` is “Published on”.
pub fn humanise(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
