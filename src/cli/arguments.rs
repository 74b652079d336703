//! What may be asked of masa, as its help tells it.

mod days;
mod programs;
mod register;

pub use days::{Calendar, CalendarFormat, Clock};
pub use programs::{Completions, Lsp, Manual, Settings, Support};
pub use register::{Register, RegisterCommand};

use crate::publish::formats::{self, FORMATS, Format};
use clap::builder::styling::Styles;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

const ABOUT: &str = "Check and publish multi-agency safeguarding arrangements";

const AFTER: &str = "\
Exit codes: 0 done, nothing found at the asked weight; 1 findings; 2 wrong use, no document there, \
or settings (masa.yaml) that cannot be used; 3 not everything could be read.

Start with: masa new my-partnership, then masa check my-partnership";

/// The arguments of the program.
#[derive(Debug, Parser)]
#[command(name = "masa", version, about = ABOUT, after_help = AFTER, styles = Styles::plain())]
#[command(max_term_width = 80)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Show results alone: no notes, no closing lines, no progress
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check documents against the law, the guidance and themselves
    Check(Check),
    /// Record what stands now, so that only what comes later counts
    Baseline(Baseline),
    /// Show where documents stand on each requirement, with the evidence
    Coverage(Coverage),
    /// Say in short lists what is missing, what disagrees and what to look at
    Status(Status),
    /// Remember that answers were looked at, until what they rest on changes
    LookedAt(LookedAt),
    /// Show what another edition of Working Together changes for a plan
    Edition(Edition),
    /// List every deadline that documents imply, as a table or for a calendar
    Calendar(Calendar),
    /// Count the days that follow from a serious incident, in every way that areas count them
    Clock(Clock),
    /// Make documents that can be published
    Render(Render),
    /// Show a document on a page that follows its edits, with what was found in the margin
    Preview(Preview),
    /// Explain a rule, a requirement, a term or a question
    Explain(Explain),
    /// What masa knows of councils, integrated care boards and police forces, and how sure it is
    Register(Register),
    /// List the rules, or try out house rules
    Rules(Rules),
    /// Show each value of masa.yaml that holds, with the place it comes from
    Settings(Settings),
    /// Print the JSON Schema of a kind of document, or of the settings
    Schema(Schema),
    /// Start a plan: commented files that say what is left to write
    New(New),
    /// Check while you write, in an editor that speaks the Language Server Protocol
    Lsp(Lsp),
    /// Print what a shell needs to complete commands and options
    Completions(Completions),
    /// Print the manual, or write its pages into a folder
    Manual(Manual),
    /// Print what helps to understand a mistake in masa, and nothing of what documents say
    Support(Support),
}

const AFTER_CHECK: &str = "\
A finding may be accepted for now: under `accepted:` in the document give its rule, what it is at, \
because, agreed_by and until. It stays visible, marked, and does not count. masa explain \
acceptance-malformed shows how to write one.

--fix writes only what says the same as before, rightly: a key with a slip, a date as 2026-06-24. \
--unsafe-fixes takes what is likely meant, and puts in missing keys for you to fill in. Every fix is \
tried first, changes nothing but the words it names, and is left out where it does not help. The \
exit code is about what remains; with --diff it is 1 when something would change.

--since asks git what stood at a revision and judges it too, on the same day and by the settings of \
the working tree, so that new settings are not taken for new faults. Findings that stood there before \
are counted, not shown, and do not count; errors that rest on the law do. A document whose folder has \
another name is known again by its title. In CI compare with where a branch began: --since \
$(git merge-base origin/main HEAD)";

/// Options of `masa check`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_CHECK)]
pub struct Check {
    /// Files or folders; a folder is searched for documents [default: this folder]
    pub paths: Vec<PathBuf>,
    /// How to show findings [default: as masa.yaml says, else human]
    #[arg(long, value_enum)]
    pub format: Option<CheckFormat>,
    /// Write findings to a file too, as sarif=findings.sarif (may be given again)
    // A file written into a folder that is watched would be a change.
    #[arg(
        long,
        value_name = "FORMAT=FILE",
        value_parser = super::outputs::parse,
        conflicts_with = "watch"
    )]
    pub output: Vec<super::outputs::Output>,
    /// From which weight on findings make the exit code 1 [default: as masa.yaml says, else error]
    #[arg(long, value_enum)]
    pub fail_on: Option<FailOn>,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
    /// Judge as on this day: it replaces the reader's and the document's day and the edition
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub as_of: Option<Date>,
    /// A guidance pack beyond the edition and the law (may be given again)
    #[arg(long, value_name = "PACK")]
    pub guidance: Vec<String>,
    /// Let only what changed since this git revision count: a branch, a tag or a commit
    #[arg(long, value_name = "REV", allow_hyphen_values = true)]
    pub since: Option<String>,
    /// Leave out whatever documents say, for logs of drafts: paths, rules, weights and places stay
    #[arg(long, conflicts_with = "diff")]
    pub redact: bool,
    /// Check again after every change, until stopped
    #[arg(long)]
    pub watch: bool,
    /// Putting findings right.
    #[command(flatten)]
    pub fixes: Mending,
    /// When to use colours; `never` leaves out links to files too, which some terminals show [default: as
    /// masa.yaml says, else auto]
    #[arg(long, value_enum, alias = "colour")]
    pub color: Option<Colour>,
}

/// Putting findings right.
#[derive(Debug, Args)]
pub struct Mending {
    /// Put right what can be put right for certain, then check again
    #[arg(long, conflicts_with_all = ["diff", "watch"])]
    pub fix: bool,
    /// Show what --fix would change, and change nothing
    #[arg(long, conflicts_with = "watch")]
    pub diff: bool,
    /// With --fix or --diff: take fixes too that a person should look at
    #[arg(long, conflicts_with = "watch")]
    pub unsafe_fixes: bool,
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For a person: what, where, why and what to do
    Human,
    /// One finding a line
    Concise,
    /// For programs (masa-check/1)
    Json,
    /// For programs, one finding a line (masa-check-lines/1)
    Jsonl,
    /// SARIF 2.1.0, for code scanning and viewers of findings
    Sarif,
    /// Annotations in a run of GitHub Actions
    Github,
    /// A Code Quality report for GitLab
    Gitlab,
    /// JUnit XML: a document is a suite, a finding a test
    Junit,
    /// A summary for a change request, for people
    Markdown,
}

/// From which weight on findings count as failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Errors
    Error,
    /// Warnings and errors
    Warning,
    /// Any finding
    Advice,
    /// Nothing
    Never,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

const AFTER_BASELINE: &str = "\
Findings are recorded in masa-baseline.yaml in that folder, by rule and by what they are about and never \
by line. masa check finds the file upwards from each document, as it finds masa.yaml; what the file \
holds is counted, not shown, and does not count. A finding that weighs more than when it was recorded \
counts again. Errors that rest on the law are never recorded. An existing baseline is only changed with \
--prune or --renew.

Exit codes: 0 done; 2 wrong use, no document there, a baseline there already or one that cannot be used; \
3 not everything could be read, and nothing was recorded.";

/// Options of `masa baseline`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_BASELINE)]
pub struct Baseline {
    /// The folder whose documents are recorded [default: this folder]
    pub path: Option<PathBuf>,
    /// Take out what is mended, and documents that are gone; nothing is added
    #[arg(long, conflicts_with = "renew")]
    pub prune: bool,
    /// Record what stands now in place of what the baseline holds
    #[arg(long)]
    pub renew: bool,
    /// A guidance pack beyond the edition and the law (may be given again)
    #[arg(long, value_name = "PACK")]
    pub guidance: Vec<String>,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
}

/// Options of `masa coverage`.
#[derive(Debug, Args)]
pub struct Coverage {
    /// Files or folders; a folder is searched for documents [default: this folder]
    pub paths: Vec<PathBuf>,
    /// How to show it
    #[arg(long, value_enum, default_value_t = CoverageFormat::Human)]
    pub format: CoverageFormat,
    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// A guidance pack beyond the edition and the law (may be given again)
    #[arg(long, value_name = "PACK")]
    pub guidance: Vec<String>,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
    /// Judge as on this day: it replaces the reader's and the document's day and the edition
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub as_of: Option<Date>,
}

/// How coverage is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CoverageFormat {
    /// For a person
    Human,
    /// For programs
    Json,
    /// Tables for another system
    Markdown,
    /// One accessible page that needs nothing else
    Html,
    /// For a spreadsheet: one requirement a row
    Csv,
}

/// Options of `masa status`.
#[derive(Debug, Args)]
pub struct Status {
    /// Files or folders; a folder is searched for documents [default: this folder]
    pub paths: Vec<PathBuf>,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
    /// Judge as on this day: it replaces the reader's and the document's day and the edition
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub as_of: Option<Date>,
}

/// Options of `masa edition`.
#[derive(Debug, Args)]
pub struct Edition {
    /// The other edition: wt18, wt23 or wt26
    #[arg(value_name = "EDITION")]
    pub other: String,
    /// The plan [default: the one in this folder]
    pub path: Option<PathBuf>,
    /// How to show it
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub format: ListFormat,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
}

/// Options of `masa looked-at`.
#[derive(Debug, Args)]
pub struct LookedAt {
    /// The questions whose answers were looked at
    pub questions: Vec<String>,
    /// All answers of the document
    #[arg(long, conflicts_with = "questions")]
    pub all: bool,
    /// The document [default: the one in this folder]
    #[arg(long, value_name = "PATH")]
    pub path: Option<PathBuf>,
    /// The day of the look, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
}

const AFTER_RENDER: &str = "\
Without -o, one text format of one document goes to standard output; everything else goes to files \
in this folder, named after the folder of the document. -o names a file for one format of one \
document, else a folder, which is made when it is missing; end its name in / to have a folder in any \
case. What was made is read back and compared with the document before it is put in place; a file \
is replaced only when the new one is whole.

Exit codes: 0 done; 1 --publish refused a document; 2 wrong use, or settings (masa.yaml) that cannot \
be used; 3 a document could not be read or made whole (3 wins over 1). One document that is not made \
does not stop the others.";

/// Options of `masa render`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_RENDER)]
pub struct Render {
    /// Documents, or folders that are searched for them [default: this folder]
    pub paths: Vec<PathBuf>,
    /// What to make; several with commas between them [default: by the name given with -o, else
    /// html]
    #[arg(long, value_delimiter = ',', value_parser = formats())]
    pub format: Vec<&'static Format>,
    /// Make the body of the page alone, for a website that has its own frame (only with html)
    #[arg(long)]
    pub fragment: bool,
    /// Make copies to be put on a website: only of what is published and has no error open, with
    /// version, date and a hash of the content in each
    #[arg(long)]
    pub publish: bool,
    /// Make working copies for those who write the documents: findings and unanswered questions stand
    /// in the margin, in Word as comments. Not for publication
    #[arg(long)]
    pub annotate: bool,
    /// The file to write, or the folder to write into; - is standard output
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// The reader's day, as 2026-11-22, for banners such as an overdue review [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
}

/// Reads the name of a format; the help lists them.
fn formats() -> impl TypedValueParser<Value = &'static Format> {
    let names = FORMATS
        .iter()
        .map(|format| PossibleValue::new(format.name).alias(format.ending).help(format.about));
    PossibleValuesParser::new(names)
        .try_map(|name| formats::named(&name).ok_or("masa does not know this format"))
}

const AFTER_PREVIEW: &str = "\
The page is for this machine alone: it is served at 127.0.0.1, at a port that is free, and answers \
nobody else's page. Nothing but the page is served. It needs no script to be read, and follows edits \
where scripts run. To stop, press Ctrl and C.";

/// Options of `masa preview`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_PREVIEW)]
pub struct Preview {
    /// The document [default: the one in this folder]
    pub path: Option<PathBuf>,
    /// The port to serve the page at; 0 is any that is free
    #[arg(long, default_value_t = 0)]
    pub port: u16,
    /// A guidance pack beyond the edition and the law (may be given again)
    #[arg(long, value_name = "PACK")]
    pub guidance: Vec<String>,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
}

/// Options of `masa explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// A rule (placeholder), a requirement (CA04-16G-01), a term (TRM-05) or a question
    pub name: String,
}

const AFTER_RULES: &str = "\
House rules stand in a file masa.yaml beside the documents, or in a folder above them; the README \
shows how to write one. They are listed with masa\u{2019}s own where that file holds.";

/// Options of `masa rules`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_RULES, args_conflicts_with_subcommands = true)]
pub struct Rules {
    /// What to do with them
    #[command(subcommand)]
    pub command: Option<RulesCommand>,
    /// How to list them
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub format: ListFormat,
}

/// What can be done with rules beside listing them.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// Run the examples of house rules: each has to pass or fail as the rule says
    Test(TestRules),
}

/// Options of `masa rules test`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 every example does what its rule says; 1 one does not; 2 the \
settings cannot be used, or there are none."
)]
pub struct TestRules {
    /// A masa.yaml, or a folder for which one holds [default: this folder]
    pub path: Option<PathBuf>,
    /// The reader's day, as 2026-11-22 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
}

/// How lists are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For a person
    Human,
    /// For programs
    Json,
}

/// Options of `masa schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// The kind of document, settings, or what masa writes for programs
    pub kind: Kind,
}

/// The kinds of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// The arrangements of one partnership
    Plan,
    /// A regional network's terms of reference
    Network,
    /// A development day or another event
    Event,
    /// The settings file, masa.yaml
    Settings,
    /// What `masa render --format json` writes
    Publication,
    /// What `masa check --format json` writes
    Check,
    /// A line of what `masa check --format jsonl` writes
    CheckLines,
    /// What `masa calendar --format json` writes
    Calendar,
    /// What `masa clock --format json` writes
    Clock,
    /// What `masa settings --format json` writes
    SettingsInForce,
}

/// Options of `masa new`.
#[derive(Debug, Args)]
pub struct New {
    /// The folder to make; it must not hold a plan yet
    pub folder: PathBuf,
    /// The name of the partnership
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The council
    #[arg(long, value_name = "NAME")]
    pub council: Option<String>,
    /// The integrated care board
    #[arg(long, value_name = "NAME")]
    pub icb: Option<String>,
    /// The police force
    #[arg(long, value_name = "NAME")]
    pub police: Option<String>,
    /// The reader's day, as 2026-11-22, by which the edition is chosen [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::today::parse)]
    pub today: Option<Date>,
}
