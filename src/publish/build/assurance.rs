//! Quality assurance, training, voice, and the reports and documents that go with them.

use super::builder::Builder;
use super::part::Part;
use super::partners::named_list;
use super::print::{Print, Ready, paragraph, titled_link};
use super::rows::Rows;
use super::tables::Grid;
use super::words::{capital, count};
use crate::document::focus::{Concern, Focus, FocusKind};
use crate::document::practice::{
    Assurance, Audit, DutyAssurance, Evaluation, InformationSharing, SharingGuidance, Training,
    Voice, YearlyReport,
};
use crate::document::thresholds::Thresholds;
use crate::document::values::Text;

/// What stands on the topic `assurance`, and what on `section-11`.
pub(super) fn parts(builder: &Builder<'_>, assurance: &Assurance) -> (Part, Part) {
    let Assurance {
        text,
        framework,
        balance,
        audits,
        section_11,
        section_175,
        triggers,
        methods,
        line_of_sight,
        practitioners,
        families,
    } = assurance;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("Framework for learning and improvement", framework)
        .row("What happens, and why", balance)
        .row("How leaders see frontline practice", line_of_sight)
        .row("How practitioners tell leaders", practitioners)
        .row("How children and families tell the partnership", families);
    part.add(rows.block());
    let mut grid = Grid::new("Audits", &["Audit", "How often", "Who leads it"]);
    for Audit { name, frequency, lead } in audits {
        grid.row(builder, &[name, frequency, lead]);
    }
    part.add(grid.blocks());
    part.add(named_list(builder, "What prompts a closer look:", triggers));
    part.add(named_list(builder, "Practice is tested by:", methods));
    let mut duties = Part::default();
    for (title, duty) in [
        ("Section 11 of the Children Act 2004", section_11),
        ("Sections 157 and 175 of the Education Act 2002", section_175),
    ] {
        if let Some(duty) = duty {
            duties.child(title, self::duty(builder, duty));
        }
    }
    (part, duties)
}

fn duty(builder: &Builder<'_>, duty: &DutyAssurance) -> Part {
    let DutyAssurance { text, interval_months, who, method, last, next } = duty;
    let mut part = Part::default();
    part.print(builder, text);
    let interval =
        interval_months.map(|months| format!("Every {}", count(months, "month", "months")));
    let mut rows = Rows::new(builder);
    rows.words("How often", interval)
        .row("How it is done", method)
        .row("Who is asked", who)
        .row("Last done", last)
        .row("Next due", next);
    part.add(rows.block());
    part
}

/// Everything on the topic `training`.
pub(super) fn training(builder: &Builder<'_>, training: &Training) -> Part {
    let Training { text, lead, standards, needs, delivery, evaluation, events } = training;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("Who leads it", lead)
        .row("Standards and expectations", standards)
        .row("How needs are found", needs)
        .row("Who commissions and delivers", delivery)
        .row("How its effect is checked", evaluation);
    part.add(rows.block());
    part.add(named_list(builder, "Conferences and learning events:", events));
    part
}

/// Everything on the topic `voice`.
pub(super) fn voice(builder: &Builder<'_>, voice: &Voice) -> Part {
    let Voice { text, methods, practice, governance_role, feedback, resources, child_friendly_url } =
        voice;
    let mut part = Part::default();
    part.print(builder, text);
    part.add(named_list(builder, "How children, families and practitioners are heard:", methods));
    let mut rows = Rows::new(builder);
    rows.row("In daily work", practice)
        .row("Their part in governance and reporting", governance_role)
        .row("How they hear what was done", feedback)
        .row("What is set aside for it", resources)
        .row("Summary for children", child_friendly_url);
    part.add(rows.block());
    part
}

/// Everything on the topic `yearly-report`.
pub(super) fn yearly_report(builder: &Builder<'_>, report: &YearlyReport) -> Part {
    let YearlyReport {
        text,
        due_month,
        approved_by,
        scrutinised_by,
        recipients,
        url,
        interval_months,
        last_published,
        earlier,
    } = report;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    let interval =
        interval_months.map(|months| format!("Every {}", count(months, "month", "months")));
    rows.words("How often", interval)
        .row("Due each year in", due_month)
        .row("Approved by", approved_by)
        .row("Scrutinised by", scrutinised_by)
        .row("Sent to", recipients)
        .row("Published at", url)
        .row("Last published", last_published)
        .row("Published before that", earlier);
    part.add(rows.block());
    part
}

/// Everything on the topic `information-sharing`.
pub(super) fn information_sharing(builder: &Builder<'_>, sharing: &InformationSharing) -> Part {
    let InformationSharing {
        text,
        agreement_url,
        privacy_notice_url,
        guidance,
        duty_told_on,
        lawful_basis,
        requests,
        review_due,
    } = sharing;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.row("Information sharing agreement", agreement_url)
        .row("The agreement is next reviewed", review_due)
        .row("Privacy notice", privacy_notice_url)
        .words("Rests on", guidance.map(SharingGuidance::in_words).map(capital))
        .row("People were told of the duty to share on", duty_told_on)
        .row("Lawful basis", lawful_basis)
        .row("How the partners ask for information", requests);
    part.add(rows.block());
    part
}

/// Everything on the topic `threshold`.
pub(super) fn thresholds(builder: &Builder<'_>, thresholds: &Thresholds) -> Part {
    let Thresholds { text, title, url, version, published, review_due, owner, covers, pathways } =
        thresholds;
    let mut part = Part::default();
    part.print(builder, text);
    let document = paragraph(titled_link(title.as_ref(), url.as_ref()));
    let mut rows = Rows::new(builder);
    rows.row("Threshold document", &Ready(document))
        .row("Version", version)
        .row("Published", published)
        .row("Next reviewed", review_due)
        .row("Who keeps it", owner);
    part.add(rows.block());
    let covers: Vec<Text> = covers.iter().map(|part| Text(capital(part.in_words()))).collect();
    part.add(named_list(builder, "The document covers:", &covers));
    part.add(named_list(builder, "Pathways that the approach takes in:", pathways));
    part
}

/// Everything on the topic `vulnerability`.
pub(super) fn vulnerability(builder: &Builder<'_>, focus: &[Focus]) -> Part {
    let headings =
        ["Children or theme", "What it is", "Concern", "Priority", "Why", "What is done"];
    let mut grid = Grid::new("What gets special attention", &headings);
    for Focus { title, kind, concern, priority, basis, action } in focus {
        let concern = concern.map(Concern::in_words).map(capital);
        let kind = kind.map(FocusKind::in_words).map(capital);
        grid.row(builder, &[title, &kind, &concern, priority, basis, action]);
    }
    let mut part = Part::default();
    part.add(grid.blocks());
    part
}

/// How the arrangements themselves are evaluated.
pub(super) fn evaluation(builder: &Builder<'_>, evaluation: &Evaluation) -> Part {
    let Evaluation { text, frequency, period, outcome } = evaluation;
    let mut part = Part::default();
    part.add(text.print(builder));
    let mut rows = Rows::new(builder);
    rows.row("How often the arrangements are evaluated", frequency)
        .row("How long the first plan runs", period)
        .row("What was found", outcome);
    part.add(rows.block());
    part
}
