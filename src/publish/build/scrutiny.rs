//! Independent scrutiny.

use super::builder::Builder;
use super::part::Part;
use super::partners::named_list;
use super::rows::Rows;
use super::tables::Grid;
use super::words::{capital, count, money, period, sentences};
use crate::document::practice::{Appointment, Scrutiny, ScrutinyModel, ScrutinyWork};

/// Everything on the topic `scrutiny`.
pub(super) fn part(builder: &Builder<'_>, scrutiny: &Scrutiny) -> Part {
    let Scrutiny {
        model,
        text,
        scrutineer,
        provider,
        methods,
        functions,
        reports_to,
        combined_with_chair,
        independence,
        declared_on,
        plan,
        families,
        practitioners,
        leadership,
        peer_partnerships,
        appointment,
        recommendations,
        answer_within,
        inspections,
    } = scrutiny;
    let mut part = Part::default();
    part.print(builder, text);
    let mut rows = Rows::new(builder);
    rows.words("Who scrutinises", model.map(ScrutinyModel::in_words).map(capital))
        .row("Scrutineer", scrutineer)
        .row("Provided by", provider)
        .row("Reports to", reports_to)
        .says(
            "Scrutiny and the chair",
            *combined_with_chair,
            "The scrutineer also chairs the partnership.",
            "The scrutineer does not chair the partnership.",
        )
        .row("How independence is kept", independence)
        .row("Interests were last declared on", declared_on)
        .row("How it hears children and families", families)
        .row("How it hears practitioners", practitioners)
        .row("How it looks at leadership", leadership)
        .row("Partnerships that review each other", peer_partnerships)
        .words("Appointment", appointment.as_ref().map(self::appointment))
        .row("What becomes of recommendations", recommendations)
        .row("The partners answer within", answer_within);
    part.add(rows.block());
    let mut grid = Grid::new("The plan for scrutiny", &["What is scrutinised", "When"]);
    for ScrutinyWork { what, when } in plan {
        grid.row(builder, &[what, when]);
    }
    part.add(grid.blocks());
    part.add(named_list(builder, "How scrutiny is done:", methods));
    part.add(named_list(builder, "What scrutiny does:", functions));
    part.add(named_list(builder, "Inspections and other outside accountability:", inspections));
    part
}

fn appointment(appointment: &Appointment) -> String {
    let Appointment { from, to, days_per_year, value, appointed_by } = appointment;
    sentences([
        appointed_by.as_ref().map(|who| format!("appointed by {who}")),
        period(from.as_ref(), to.as_ref()).map(|period| format!("the appointment runs {period}")),
        days_per_year.map(|days| format!("it is for {} a year", count(days, "day", "days"))),
        value.as_ref().map(|value| format!("it costs {} a year", money(value))),
    ])
}
