//! Short forms: those that everybody knows, and what masa knows the others to mean.
//!
//! Data for `abbreviation-unexplained`, beside the rule. To add a line is all there is to do.

/// Short forms that need no explaining to a parent, and capitals that are no short form.
///
/// A word belongs here when a newspaper would print it without explaining it, or when it is an honour
/// after a name, a placeholder (another rule looks at those) or an ordinary word set in capitals.
pub(super) const EVERYBODY_KNOWS: [&str; 89] = [
    // In any newspaper.
    "NHS", "UK", "EU", "UN", "USA", "US", "GP", "MP", "BBC", "TV", "PDF", "URL", "IT", "ICT", "ID",
    "CEO", "HR", "FAQ", "AGM", "AOB", "PC", "CV", "VAT", "AM", "PM", "BST", "GMT", "SMS", "QR",
    "HM", "HTML", "CSV", "DVD", "CD", "A&E", "Q&A", "OK", "NB", "PS", "COVID", "NSPCC", "UNICEF",
    "LGBT", "LGBTQ", "OFSTED", "AI", "GCSE", "GDPR", "GOV", "WWW", // After a name.
    "OBE", "MBE", "CBE", "QPM", "KC", "JP", "DL", "BA", "BSC", "MA", "MSC",
    // Placeholders.
    "TBC", "TBA", "TBD", "XX", "XXX", "XXXX", // Words in capitals.
    "NOT", "AND", "OR", "ALL", "MUST", "NO", "ANY", "THE", "ONLY", "MAY", "WILL", "BE", "IS",
    "ARE", "DO", "YES", "EACH", "BOTH", "NEVER", "WHO", "HOW", "WHY",
];

/// Short forms of this field, and their long forms in the singular.
pub(super) const LONG_FORMS: [(&str, &str); 55] = [
    ("ADCS", "Association of Directors of Children’s Services"),
    ("ASB", "antisocial behaviour"),
    ("ADASS", "Association of Directors of Adult Social Services"),
    ("CAMHS", "child and adolescent mental health services"),
    ("CCE", "child criminal exploitation"),
    ("CCG", "clinical commissioning group"),
    ("CDOP", "child death overview panel"),
    ("CIN", "child in need"),
    ("CPS", "Crown Prosecution Service"),
    ("CQC", "Care Quality Commission"),
    ("CSA", "child sexual abuse"),
    ("CSE", "child sexual exploitation"),
    ("CSP", "community safety partnership"),
    ("CSPR", "child safeguarding practice review"),
    ("DA", "domestic abuse"),
    ("DCS", "director of children’s services"),
    ("DSL", "designated safeguarding lead"),
    ("DSP", "delegated safeguarding partner"),
    ("FFP", "Families First Partnership"),
    ("FGM", "female genital mutilation"),
    ("FOI", "freedom of information"),
    ("HMIP", "HM Inspectorate of Probation"),
    ("HWB", "health and wellbeing board"),
    ("ICB", "integrated care board"),
    ("ICS", "integrated care system"),
    ("IRO", "independent reviewing officer"),
    ("JTAI", "joint targeted area inspection"),
    ("L&I", "learning and improvement"),
    ("LA", "local authority"),
    ("LADO", "local authority designated officer"),
    ("LCSPR", "local child safeguarding practice review"),
    ("LFJB", "local family justice board"),
    ("LSCB", "local safeguarding children board"),
    ("LSCP", "local safeguarding children partnership"),
    ("LSP", "lead safeguarding partner"),
    ("MACE", "multi-agency child exploitation"),
    ("MACPT", "multi-agency child protection team"),
    ("MAPPA", "multi-agency public protection arrangements"),
    ("MARAC", "multi-agency risk assessment conference"),
    ("MASA", "multi-agency safeguarding arrangements"),
    ("MASH", "multi-agency safeguarding hub"),
    ("NRM", "national referral mechanism"),
    ("PCC", "police and crime commissioner"),
    ("PMQA", "performance management and quality assurance"),
    ("QA", "quality assurance"),
    ("SAB", "safeguarding adults board"),
    ("SCR", "serious case review"),
    ("SEND", "special educational needs and disabilities"),
    ("SSP", "statutory safeguarding partner"),
    ("TASP", "The Association of Safeguarding Partnerships"),
    ("WT18", "Working Together to Safeguard Children 2018"),
    ("WT23", "Working Together to Safeguard Children 2023"),
    ("WT26", "Working Together to Safeguard Children 2026"),
    ("WT2023", "Working Together to Safeguard Children 2023"),
    ("YJS", "youth justice service"),
];
