//! How findings are shown: as was asked, else as the settings say, else as shipped.

use super::arguments::{Check, CheckFormat, Colour, FailOn};
use crate::document::settings::{Bar, Colours, Output, OutputFormat};
use crate::findings::Severity;

/// How findings are shown.
pub(super) struct Showing {
    /// In which format.
    pub format: CheckFormat,
    /// The weight from which on findings are failures.
    pub bar: Option<Severity>,
    /// With colours or without.
    pub colour: Colour,
}

impl Showing {
    /// What the options say, else the settings.
    pub(super) fn of(options: &Check, settings: &Output) -> Self {
        let format = options.format.or_else(|| settings.format.map(format));
        let bar = options.fail_on.map_or_else(|| Some(bar(settings.fail_on)), asked);
        let colour = options.color.or_else(|| settings.color.map(colour));
        Self {
            format: format.unwrap_or(CheckFormat::Human),
            bar,
            colour: colour.unwrap_or(Colour::Auto),
        }
    }
}

const fn format(format: OutputFormat) -> CheckFormat {
    match format {
        OutputFormat::Human => CheckFormat::Human,
        OutputFormat::Concise => CheckFormat::Concise,
        OutputFormat::Json => CheckFormat::Json,
        OutputFormat::Jsonl => CheckFormat::Jsonl,
        OutputFormat::Sarif => CheckFormat::Sarif,
        OutputFormat::Github => CheckFormat::Github,
        OutputFormat::Gitlab => CheckFormat::Gitlab,
        OutputFormat::Junit => CheckFormat::Junit,
        OutputFormat::Markdown => CheckFormat::Markdown,
    }
}

const fn asked(fail_on: FailOn) -> Option<Severity> {
    match fail_on {
        FailOn::Error => Some(Severity::Error),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Advice => Some(Severity::Advice),
        FailOn::Never => None,
    }
}

fn bar(settled: Option<Bar>) -> Severity {
    match settled {
        None | Some(Bar::Error) => Severity::Error,
        Some(Bar::Warning) => Severity::Warning,
        Some(Bar::Advice) => Severity::Advice,
    }
}

const fn colour(colours: Colours) -> Colour {
    match colours {
        Colours::Auto => Colour::Auto,
        Colours::Always => Colour::Always,
        Colours::Never => Colour::Never,
    }
}
