//! The groups, meetings and payers of a plan and how the text names them: by their names, by a short form in
//! brackets or in the glossary, by a short id, or by a reference to the fact.

use crate::document::Plan;
use crate::document::group::GroupKind;
use crate::document::partner::{Partner, PartnerKind};
use crate::document::values::{BodyName, Code, PartnerRef, Text};
use crate::markdown::FACT_MARK;
use crate::register::normal;
use crate::rules::missing::find_word;
use crate::rules::words::seek::Phrases;
use crate::workspace::{At, Loaded, Passage, Resolved};
use std::ops::Range;

/// A group or a meeting.
#[derive(Debug)]
pub(super) struct Thing {
    /// What to call it in a message.
    pub(super) title: String,
    /// The facts about it: a group and a meeting of one name are one thing.
    pub(super) facts: Vec<At>,
    /// How the text may name it.
    names: Vec<Name>,
}

/// A name of a thing.
#[derive(Debug)]
struct Name {
    words: String,
    /// Whether it counts only with capitals and right after “the” or its like.
    short: bool,
}

/// The things of a plan, ready to be found.
#[derive(Debug)]
pub(super) struct Named<'a> {
    pub(super) doc: &'a Loaded,
    pub(super) things: Vec<Thing>,
    phrases: Phrases,
    /// For each phrase the thing and whether the name is a short one.
    keys: Vec<(usize, bool)>,
    /// Every name as it may be compared, with its thing.
    headings: Vec<(String, usize)>,
    /// The facts that hold the names, with their things.
    references: Vec<(At, usize)>,
    /// The name of the partnership, whose words may stand before the name of a group.
    own: String,
}

/// Words after which a short name is a name.
const BEFORE_SHORT: [&str; 8] = ["the", "our", "this", "its", "and", "each", "both", "meanwhile"];

impl<'a> Named<'a> {
    /// The groups and meetings of `plan`.
    pub(super) fn groups(doc: &'a Loaded, plan: &Plan) -> Self {
        let mut things = Vec::new();
        for (index, group) in plan.groups.iter().enumerate() {
            let Some(name) = group.name.as_ref().filter(|name| !name.is_empty()) else { continue };
            let mut names = vec![long(name.as_str())];
            names.extend(short_names(plan, index, name.as_str()));
            names.extend(own_names(plan, name));
            add(&mut things, name.as_str(), names, At::key("groups").item(index));
        }
        let leadership = plan.leadership.as_ref();
        let meetings = leadership.map_or(&[][..], |leadership| &leadership.lead_meetings);
        for (index, meeting) in meetings.iter().enumerate() {
            let Some(name) = meeting.name.as_ref().filter(|name| !name.is_empty()) else {
                continue;
            };
            let at = At::key("leadership").then("lead_meetings").item(index);
            add(&mut things, name.as_str(), vec![long(name.as_str())], at);
        }
        for (index, shared) in plan.shared_with.iter().enumerate() {
            let Some(name) = shared.forum.as_ref().filter(|name| !name.is_empty()) else {
                continue;
            };
            let at = At::key("shared_with").item(index);
            add(&mut things, name.as_str(), vec![long(name.as_str())], at);
        }
        things.extend(lead_partners(plan));
        for thing in &mut things {
            thing.names.extend(bracketed(doc, plan, &thing.title));
        }
        Self::of(doc, plan, things)
    }

    /// Whoever pays something, by the facts about funding; their places are contributions.
    pub(super) fn payers(doc: &'a Loaded, plan: &Plan) -> Self {
        let mut things = Vec::new();
        let funding = plan.funding.as_ref();
        let contributions = funding.map_or(&[][..], |funding| &funding.contributions);
        for (index, contribution) in contributions.iter().enumerate() {
            let at = At::key("funding").then("contributions").item(index);
            let id = contribution.partner.as_ref().map(PartnerRef::as_str);
            let is_own = |partner: &&Partner| partner.id.as_ref().map(Code::as_str) == id;
            let partner = plan.partners.iter().find(is_own).filter(|_| id.is_some());
            let name = partner.and_then(|partner| partner.name.as_ref());
            let Some(name) = name.or(contribution.organisation.as_ref()) else { continue };
            let mut names = vec![long(name.as_str())];
            names.extend(partner.iter().flat_map(|partner| partner_names(plan, partner)));
            add(&mut things, name.as_str(), names, at);
        }
        Self::of(doc, plan, things)
    }

    /// The steps of both ladders by their names and by who settles them; names of one word are left
    /// out, because text has them in other senses too.
    pub(super) fn steps(doc: &'a Loaded, plan: &Plan) -> Self {
        let ladders = [("disputes", &plan.disputes), ("escalation", &plan.escalation)];
        let mut things = Vec::new();
        for (key, ladder) in ladders {
            let stages = ladder.as_ref().map_or(&[][..], |ladder| &ladder.stages);
            for (index, stage) in stages.iter().enumerate() {
                let at = At::key(key).then("stages").item(index);
                let mut names: Vec<&str> =
                    stage.level.iter().chain(&stage.who).map(|words| who(words.as_str())).collect();
                names.sort_unstable_by_key(|name| normal(name));
                names.dedup_by_key(|name| normal(name));
                for name in names.into_iter().filter(|name| name.contains(' ')) {
                    add(&mut things, name, vec![long(name)], at.clone());
                }
            }
        }
        Self::of(doc, plan, things)
    }

    /// No thing at all, for sentences in which nothing is sought by its name.
    pub(super) fn nothing(doc: &'a Loaded) -> Self {
        let phrases = Phrases::new([]);
        Self {
            doc,
            things: Vec::new(),
            phrases,
            keys: Vec::new(),
            headings: Vec::new(),
            references: Vec::new(),
            own: String::new(),
        }
    }

    fn of(doc: &'a Loaded, plan: &Plan, things: Vec<Thing>) -> Self {
        let named = things
            .iter()
            .enumerate()
            .flat_map(|(index, thing)| thing.names.iter().map(move |name| (index, name)));
        let (mut keys, mut words, mut headings) = (Vec::new(), Vec::new(), Vec::new());
        for (index, name) in named {
            keys.push((index, name.short));
            words.push(name.words.clone());
            headings.push((normal(&name.words), index));
        }
        let phrases = Phrases::new(words.iter().map(String::as_str).enumerate());
        let own = plan.partnership.as_ref().map_or_else(String::new, |own| {
            let name = own.name.as_ref().map_or("", BodyName::as_str);
            let short = own.short_name.as_ref().map_or("", Text::as_str);
            format!("{name} {short}").to_lowercase()
        });
        let facts = things.iter().enumerate().flat_map(|(index, thing)| {
            thing
                .facts
                .iter()
                .flat_map(|fact| [fact.then("name"), fact.then("forum")])
                .zip(std::iter::repeat(index))
        });
        let references = facts.collect();
        Self { doc, things, phrases, keys, headings, references, own }
    }

    /// The thing that a heading names and nothing else.
    pub(super) fn of_heading(&self, heading: &str) -> Option<usize> {
        let heading =
            heading.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
        let heading = heading.strip_prefix("The ").unwrap_or(heading);
        let heading = normal(heading.split(" (").next().unwrap_or(heading));
        let mut named = self.headings.iter().filter(|(name, _)| *name == heading);
        named.next().filter(|_| !heading.is_empty()).map(|(_, thing)| *thing)
    }

    /// What a sentence names: things by their number, references to other facts as `None`.
    pub(super) fn mentions(
        &self,
        passage: &Passage,
        sentence: &Range<usize>,
    ) -> Vec<(Range<usize>, Option<usize>)> {
        let text = &passage.text()[..sentence.end];
        let facts = text[sentence.start..].match_indices(FACT_MARK).map(|(at, mark)| {
            let range = sentence.start + at..sentence.start + at + mark.len();
            (range.clone(), self.referred(passage, &range))
        });
        let hits = self.phrases.find_within(passage, sentence).into_iter().filter_map(|hit| {
            let (thing, short) = self.keys[hit.key];
            let stands = self.is_whole(text, hit.start, hit.end)
                && (!short
                    || is_short_name(
                        &text[sentence.start..],
                        hit.start - sentence.start,
                        hit.end - sentence.start,
                    ));
            stands.then_some((hit.start..hit.end, Some(thing)))
        });
        facts.chain(hits).collect()
    }

    /// Whether no word with a capital beside it makes it a longer name, of somebody else.
    fn is_whole(&self, text: &str, start: usize, end: usize) -> bool {
        let before = text[..start].strip_suffix(' ').unwrap_or("");
        let word = before.rsplit([' ', '(', '“', '‘']).next().unwrap_or("");
        let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
        let whose = bare.unwrap_or(word);
        let is_name =
            whose.starts_with(char::is_uppercase) && word.ends_with(char::is_alphanumeric);
        let starts = before.len() == word.len()
            || before.trim_end_matches(word).trim_end().ends_with(['.', ';', ':', '?', '!']);
        let ours = !whose.is_empty() && find_word(&self.own, &whose.to_lowercase()).is_some();
        let theirs = bare.is_some() && whose.to_lowercase() != "partnership";
        let after = text[end..].strip_prefix(' ').unwrap_or("");
        let goes_on = after.starts_with(char::is_uppercase);
        let elsewhere = theirs || is_name && !starts;
        (ours || !elsewhere) && !goes_on
    }

    /// The thing whose name a reference prints.
    fn referred(&self, passage: &Passage, range: &Range<usize>) -> Option<usize> {
        if self.references.is_empty() {
            return None;
        }
        let source = self.doc.sources.text_at(passage.words.place(range.start, range.end));
        let path = source.trim().strip_prefix("{{")?.strip_suffix("}}")?.trim();
        let Resolved::Fact(node) = self.doc.resolve(path) else { return None };
        let at = self.doc.index.at(node);
        self.references.iter().find(|(fact, _)| *fact == at).map(|(_, thing)| *thing)
    }
}

fn long(words: &str) -> Name {
    Name { words: words.to_owned(), short: false }
}

/// Who settles a step, without what stands around it: “The three lead safeguarding partners together”.
fn who(words: &str) -> &str {
    let mut words = words.split([',', '(']).next().unwrap_or(words).trim();
    for start in ["The ", "An ", "A ", "Their ", "three "] {
        words = words.strip_prefix(start).unwrap_or(words);
    }
    for end in [" together", " concerned", " involved"] {
        words = words.strip_suffix(end).unwrap_or(words);
    }
    words.split(" from ").next().unwrap_or(words)
}

/// The other names of a partner, and what everybody calls the only one of its kind.
fn partner_names(plan: &Plan, partner: &Partner) -> Vec<Name> {
    let mut names: Vec<Name> = partner.aliases.iter().map(|alias| long(alias.as_str())).collect();
    let short = partner.short_name.iter().map(|short| {
        let short = short.as_str();
        let is_word = short.split(' ').next_back().is_some_and(|word| {
            matches!(word.to_lowercase().as_str(), "council" | "police" | "board" | "trust")
        });
        let article = if is_word && !short.starts_with("the ") { "the " } else { "" };
        long(&format!("{article}{short}"))
    });
    names.extend(short.filter(|name| !name.words.is_empty()));
    let only = plan.partners.iter().filter(|other| other.kind == partner.kind).count() == 1;
    let usual: &[&str] = match partner.kind {
        Some(PartnerKind::LocalAuthority) if only => &["the council", "the local authority"],
        Some(PartnerKind::Icb) if only => &["the ICB", "the integrated care board", "health"],
        Some(PartnerKind::Police) if only => &["the police"],
        _ => &[],
    };
    names.extend(usual.iter().map(|name| long(name)));
    names
}

/// Adds a thing, or facts and names to the one of the same name.
fn add(things: &mut Vec<Thing>, title: &str, names: Vec<Name>, at: At) {
    match things.iter_mut().find(|thing| normal(&thing.title) == normal(title)) {
        Some(thing) => {
            thing.facts.push(at);
            thing.names.extend(names);
        }
        None => things.push(Thing { title: title.to_owned(), facts: vec![at], names }),
    }
}

/// Short forms of a group's name that no other name of the plan holds: its id, “the Executive”.
fn short_names(plan: &Plan, index: usize, name: &str) -> Vec<Name> {
    let group = &plan.groups[index];
    let id = group.id.as_ref().map_or("", Code::as_str).replace(['-', '_'], " ").to_lowercase();
    let mut forms = vec![id];
    if group.kind == Some(GroupKind::Executive) {
        forms.push("executive".to_owned());
    }
    forms.dedup();
    let lower = name.to_lowercase();
    let others: Vec<String> = others(plan, index);
    forms.retain(|form| {
        form.len() > 3
            && *form != lower
            && find_word(&lower, form).is_some()
            && others.iter().all(|other| find_word(other, form).is_none())
    });
    let mut found = Vec::new();
    for form in forms {
        for ending in ["group", "board", "forum", "panel"] {
            if lower.ends_with(ending) && !form.ends_with(ending) {
                found.push(Name { words: format!("{form} {ending}"), short: true });
            }
        }
        found.push(Name { words: form, short: true });
    }
    found
}

/// The names, in lower case, of everything in the plan other than the group `index`.
fn others(plan: &Plan, index: usize) -> Vec<String> {
    let groups = plan.groups.iter().enumerate().filter(|(other, _)| *other != index);
    let groups = groups.filter_map(|(_, group)| group.name.as_ref());
    let partners = plan.partners.iter().filter_map(|partner| partner.name.as_ref());
    let links = plan.links.iter().filter_map(|link| link.body.as_ref());
    let own = plan.partnership.iter().filter_map(|own| own.name.as_ref());
    let names = groups.chain(partners).chain(links).chain(own);
    names.map(|name| name.as_str().to_lowercase()).collect()
}

/// The names of the partnership itself, where the group bears its name.
fn own_names(plan: &Plan, name: &BodyName) -> Vec<Name> {
    let Some(own) = plan.partnership.as_ref() else { return Vec::new() };
    let is_own = own.name.as_ref().is_some_and(|own| normal(own.as_str()) == normal(name.as_str()));
    if !is_own {
        return Vec::new();
    }
    let short = own.short_name.iter().map(Text::as_str).filter(|short| !short.is_empty());
    short
        .map(long)
        .chain(std::iter::once(Name { words: "partnership".to_owned(), short: true }))
        .collect()
}

/// The lead safeguarding partners as people, who meet in any of the forms that the facts give.
fn lead_partners(plan: &Plan) -> Option<Thing> {
    let groups = plan.groups.iter().enumerate();
    let groups = groups.filter(|(_, group)| group.kind == Some(GroupKind::LeadPartners));
    let mut facts: Vec<At> = groups.map(|(index, _)| At::key("groups").item(index)).collect();
    let meetings = plan.leadership.as_ref().map_or(0, |leadership| leadership.lead_meetings.len());
    let at = At::key("leadership").then("lead_meetings");
    facts.extend((0..meetings).map(|index| at.item(index)));
    let names = ["lead safeguarding partners", "LSPs"].map(long).into();
    (!facts.is_empty()).then(|| Thing {
        title: "lead safeguarding partners".to_owned(),
        facts,
        names,
    })
}

/// Short forms of a name that the document explains: “Case Review Group (CRG)”, or in its glossary.
fn bracketed(doc: &Loaded, plan: &Plan, name: &str) -> Vec<Name> {
    let all = doc.all_words();
    let sought = format!("{} (", name.to_ascii_lowercase());
    let starts =
        memchr::memmem::find_iter(all.text().as_bytes(), &sought).map(|at| at + sought.len());
    let in_text = starts.filter_map(|at| {
        let (passage, from) = all.passage_at(at);
        let rest = &doc.passages()[passage].text()[from..];
        rest.split(')').next().map(|short| short.trim_matches(['“', '”', '‘', '’', '"']).to_owned())
    });
    let in_glossary = plan.glossary.iter().filter_map(|entry| {
        let means =
            entry.meaning.as_ref().is_some_and(|meaning| normal(meaning.as_str()) == normal(name));
        means.then(|| entry.term.as_ref().map(|term| term.as_str().to_owned())).flatten()
    });
    let is_short = |short: &String| {
        (2..=8).contains(&short.len()) && short.bytes().all(|b| b.is_ascii_uppercase() || b == b'&')
    };
    let mut found: Vec<String> = in_text.chain(in_glossary).filter(is_short).collect();
    found.sort();
    found.dedup();
    found.iter().map(|short| long(short)).collect()
}

/// Whether a short name is written as a name: with a capital, and after an article or at the start.
fn is_short_name(sentence: &str, start: usize, end: usize) -> bool {
    let capital = sentence[start..end]
        .split(' ')
        .next()
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    let before = sentence[..start].trim_end();
    let word = before.rsplit(' ').next().unwrap_or("").to_lowercase();
    capital && (before.is_empty() || BEFORE_SHORT.contains(&word.as_str()))
}
