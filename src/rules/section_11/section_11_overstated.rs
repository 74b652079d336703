//! A claim that the law orders the partnership to audit.

use crate::findings::{Message, Severity, Spot};
use crate::rules::missing::find_word;
use crate::rules::{Look, PLANS, Rule, sentences};
use crate::text::quoted;
use crate::workspace::Passage;

pub static RULE: Rule = Rule {
    name: "section-11-overstated",
    severity: Severity::Advice,
    in_draft: Severity::Advice,
    kinds: PLANS,
    serves: &["S11-AUD-03", "S11-AUD-01", "NST-16-02"],
    page: include_str!("section_11_overstated.md"),
    look,
};

/// Claims, in lower case.
const CLAIMS: [&str; 16] = [
    "statutory duty to audit",
    "legal duty to audit",
    "required by law to audit",
    "legally required to audit",
    "statutory requirement to audit",
    "statutory duty to carry out",
    "required by law to carry out",
    "legally required to carry out",
    "audit is a statutory requirement",
    "audits are a statutory requirement",
    "audit is a legal requirement",
    "audits are a legal requirement",
    "requires the partnership to carry out",
    "requires the partnership to audit",
    "requires safeguarding partners to audit",
    "requires the safeguarding partners to audit",
];

/// What the sentence has to be about.
const ABOUT: [&str; 4] = ["section 11", "section 175", "section 157", "sections 157 and 175"];

fn look(look: &mut Look<'_>) {
    let passages = look.doc.all_words().passages_with(&CLAIMS).into_iter();
    let passages = passages.map(|index| &look.doc.passages()[index]);
    let found: Vec<(Spot, String)> =
        passages.filter(|passage| !passage.quoted).filter_map(claim).collect();
    for (spot, words) in found {
        look.report_spot(spot, no_such_duty(&words));
    }
}

fn claim(passage: &Passage) -> Option<(Spot, String)> {
    let text = passage.text();
    let lower = passage.lower();
    CLAIMS.iter().find_map(|words| {
        let start = find_word(lower, words)?;
        let end = start + words.len();
        let sentence = sentences::around(lower, start, end);
        let about = ABOUT.iter().any(|words| find_word(sentence, words).is_some());
        let audits = sentence.contains("audit");
        let stands = about
            && audits
            && !sentences::denies(sentence)
            && !sentences::in_quotes(text, start, end);
        stands.then(|| (passage.spot(start, end), text[start..end].to_owned()))
    })
}

fn no_such_duty(words: &str) -> Message {
    Message::new(
        format!("{} may overstate what the law asks of the partnership", quoted(words)),
        "the duty under sections 11, 157 and 175 lies on each organisation; that the partners ask for \
         proof is their own choice, and readers should know it as that",
        "Say that the partnership chose to seek this assurance, and on which power it asks for \
         information",
    )
}
