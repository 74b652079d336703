//! The values that can be offered for a path.

use super::cursor::{Cursor, last_key};
use super::scene::Scene;
use crate::guidance;
use crate::register::{self, BodyKind};
use crate::rules;
use crate::workspace::{At, Described, Loaded, Shape};
use crate::yaml::Step;
use lsp_types::CompletionItemKind;

/// One thing that can be written.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// What it is, in a few words.
    pub detail: Option<String>,
    /// What there is to say of it.
    pub says: Option<String>,
    /// What is written.
    pub insert: String,
    /// What sort of thing it is.
    pub kind: CompletionItemKind,
}

impl Choice {
    /// A choice that is written as it is called.
    pub fn new(label: impl Into<String>, kind: CompletionItemKind) -> Self {
        let label = label.into();
        Self { insert: label.clone(), label, detail: None, says: None, kind }
    }

    /// With a colon after it, and a space for the value.
    #[must_use]
    pub fn with_colon(self) -> Self {
        Self { insert: format!("{}: ", self.label), ..self }
    }

    /// With a colon after it; the value follows on lines of its own.
    #[must_use]
    pub fn with_lines_below(self) -> Self {
        Self { insert: format!("{}:", self.label), ..self }
    }
}

/// Choices written so that the text around them stays what it is.
pub fn put(choices: Vec<Choice>, cursor: &Cursor) -> Vec<Choice> {
    let fitting = |choice: Choice| {
        let mut insert = choice.insert.clone();
        if choice.kind == CompletionItemKind::PROPERTY {
            if cursor.before_colon {
                insert.clone_from(&choice.label);
            }
        } else if cursor.quote.is_none() {
            insert = scalar(&insert, cursor.in_flow);
        } else if insert.contains(['"', '\'', '\\']) {
            return None;
        }
        if cursor.after_colon {
            insert.insert(0, ' ');
        }
        Some(Choice { insert, ..choice })
    };
    choices.into_iter().filter_map(fitting).collect()
}

/// `words` as a YAML value on one line: in quotation marks where it would be something else without.
pub fn scalar(words: &str, in_flow: bool) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "_-./ &’'()[]#@~,".contains(letter);
    let first_is_plain = words.starts_with(char::is_alphanumeric);
    let is_safe = first_is_plain
        && words.chars().all(is_plain)
        && !words.contains(" #")
        && !words.ends_with(' ')
        && (!in_flow || !words.contains(['[', ']', ',']))
        && !matches!(words, "true" | "false" | "null");
    if is_safe {
        return words.to_owned();
    }
    let mut out = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// What can stand at `at`.
pub fn of_value(scene: &Scene<'_>, cursor: &Cursor, at: &At, described: &Described) -> Vec<Choice> {
    let word = |word: &str| Choice::new(word, CompletionItemKind::ENUM_MEMBER);
    match (&described.shape, described.type_name.as_str()) {
        (Shape::Word(words), _) => {
            let says = described.says.join("\n\n");
            words.iter().map(|own| Choice { says: Some(says.clone()), ..word(own) }).collect()
        }
        (Shape::Value(sort), _) if sort == "boolean" => vec![word("true"), word("false")],
        (_, "PartnerRef") => ids(scene.loaded, "partners"),
        (_, "GroupRef") => ids(scene.loaded, "groups"),
        (_, "BodyName") => bodies(scene, cursor, at),
        (_, "DateText") => vec![Choice {
            detail: Some("today".to_owned()),
            ..word(&scene.session.today().to_string())
        }],
        (_, "Code") => codes(scene, cursor, at),
        _ => Vec::new(),
    }
}

/// The ids of the partners or groups of the document.
fn ids(loaded: Option<&Loaded>, list: &str) -> Vec<Choice> {
    let Some(loaded) = loaded else { return Vec::new() };
    let tree = &loaded.tree;
    let list = tree.at(&At::key(list).0).map_or(&[][..], |list| tree.items(list.value));
    let word = |entry, key: &str| Some(tree.scalar(tree.entry(entry, key)?.value)?.text.clone());
    let choice = |entry: &crate::yaml::NodeId| {
        let id = word(*entry, "id").filter(|id| !id.is_empty())?;
        let detail = word(*entry, "name");
        Some(Choice { detail, ..Choice::new(id, CompletionItemKind::REFERENCE) })
    };
    list.iter().filter_map(choice).collect()
}

/// The names of bodies that existed on the day of the document; of one kind where a kind is said.
fn bodies(scene: &Scene<'_>, cursor: &Cursor, at: &At) -> Vec<Choice> {
    let Some(Step::Key(top)) = at.0.first() else { return Vec::new() };
    // What is named there is no public body.
    if matches!(top.as_str(), "partnership" | "network") || (top == "groups" && at.0.len() == 3) {
        return Vec::new();
    }
    let kind = match (top.as_str(), cursor.beside("kind")) {
        ("area", _) | (_, Some("local_authority")) => Some(BodyKind::LocalAuthority),
        (_, Some("icb")) => Some(BodyKind::Icb),
        (_, Some("police")) => Some(BodyKind::Police),
        (_, Some(_)) => return Vec::new(),
        (_, None) => None,
    };
    let day = scene.checked.map_or_else(|| scene.session.today(), |checked| checked.day);
    register::bodies()
        .iter()
        .filter(|body| kind.is_none_or(|kind| body.kind == kind) && body.existed_on(day))
        .map(|body| Choice {
            detail: Some(body.kind.title().to_owned()),
            ..Choice::new(body.name, CompletionItemKind::VALUE)
        })
        .collect()
}

/// Names that masa knows: questions, rules, requirements, packs; what findings are at.
fn codes(scene: &Scene<'_>, cursor: &Cursor, at: &At) -> Vec<Choice> {
    let is_entry_of =
        |list: &str| matches!(at.0.as_slice(), [.., Step::Key(key), Step::Index(_)] if key == list);
    match last_key(at) {
        Some("question") => questions(),
        Some("rule") => rule_names(scene),
        Some("requirement") => requirements(),
        Some("at") => places_of(scene, cursor.beside("rule")),
        None if is_entry_of("answers") => questions(),
        None if is_entry_of("guidance") => {
            let packs = guidance::packs().iter();
            let pack = |pack: &guidance::Pack| Choice {
                detail: Some(pack.title.to_owned()),
                ..Choice::new(pack.key, CompletionItemKind::VALUE)
            };
            packs.map(pack).collect()
        }
        _ => Vec::new(),
    }
}

/// Every question of the guidance.
pub fn questions() -> Vec<Choice> {
    let choice = |question: &guidance::Question| Choice {
        says: Some(guidance::plain(question.asks)),
        ..Choice::new(question.name, CompletionItemKind::VALUE)
    };
    guidance::questions().iter().map(choice).collect()
}

fn requirements() -> Vec<Choice> {
    let choice = |row: &guidance::Requirement| Choice {
        says: Some(guidance::plain(row.paraphrase)),
        ..Choice::new(row.id, CompletionItemKind::VALUE)
    };
    guidance::requirements().iter().map(choice).collect()
}

/// The rules, those that found something here first.
fn rule_names(scene: &Scene<'_>) -> Vec<Choice> {
    let found = scene.checked.map_or(&[][..], |checked| &checked.findings);
    let count = |name: &str| found.iter().filter(|finding| finding.rule == name).count();
    let house = scene.house_rules.iter().map(|rule| rule.name.as_str());
    let mut names: Vec<&str> = rules::all().map(|rule| rule.name).chain(house).collect();
    names.sort_by_key(|name| count(name) == 0);
    let choice = |name: &str| Choice {
        detail: (count(name) > 0).then(|| "found something here".to_owned()),
        ..Choice::new(name, CompletionItemKind::VALUE)
    };
    names.into_iter().map(choice).collect()
}

/// What the findings of a rule are at.
fn places_of(scene: &Scene<'_>, rule: Option<&str>) -> Vec<Choice> {
    let found = scene.checked.map_or(&[][..], |checked| &checked.findings);
    let of_rule = found.iter().filter(|finding| rule.is_none_or(|rule| finding.rule == rule));
    let choice = |finding: &crate::findings::Finding| Choice {
        detail: Some(finding.message.what.clone()),
        ..Choice::new(finding.subject.identity(), CompletionItemKind::VALUE)
    };
    of_rule.map(choice).collect()
}
