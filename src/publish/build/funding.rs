//! Money: who pays what, and for what.

use super::builder::Builder;
use super::part::Part;
use super::print::{Ready, in_list, lines, paragraph};
use super::rows::Rows;
use super::tables::Grid;
use super::words::{capital, money};
use crate::document::funding::{
    Contribution, CostType, Expenditure, Funding, FundingBasis, InKind, Purpose, SharedCost,
    Towards,
};
use crate::document::values::Money;
use crate::publish::tree::Block;

/// Everything on the topic `funding`.
pub(super) fn part(builder: &Builder<'_>, funding: &Funding) -> Part {
    let Funding {
        text,
        year,
        basis,
        rationale,
        contributions,
        total,
        carried_forward,
        expenditure,
        shared_costs,
        procurement,
        published_at,
    } = funding;
    let mut part = Part::default();
    part.print(builder, text);
    let basis = basis.map(FundingBasis::in_words).map(|words| format!("{}.", capital(words)));
    let mut rows = Rows::new(builder);
    rows.row("Financial year", year).words("Basis", basis).row("Why this is fair", rationale);
    if contributions.is_empty() {
        rows.row("Total in cash", total);
    }
    rows.row("Carried forward from the year before", carried_forward)
        .row("How services are bought", procurement)
        .row("Where to read the budget", published_at);
    part.add(rows.block());
    let year = year.as_ref().map(|year| format!(", {year}")).unwrap_or_default();
    let caption = format!("Who pays what{year}");
    part.add(self::contributions(builder, &caption, contributions, total.as_ref()));
    part.add(self::expenditure(builder, &format!("What the money is spent on{year}"), expenditure));
    part.add(self::shared_costs(builder, shared_costs));
    part
}

fn contributions(
    builder: &Builder<'_>,
    caption: &str,
    contributions: &[Contribution],
    total: Option<&Money>,
) -> Vec<Block> {
    if contributions.is_empty() {
        return Vec::new();
    }
    let headings = ["Who gives", "Cash#", "In kind", "For", "Once only", "Note"];
    let mut grid = Grid::new(caption, &headings);
    for contribution in contributions {
        let Contribution { partner, organisation, cash, in_kind, towards, one_off, note } =
            contribution;
        let partner = partner.as_ref().map(|id| builder.partner(id));
        let organisation = organisation.as_ref().map(ToString::to_string);
        let who: Vec<String> = [partner, organisation].into_iter().flatten().collect();
        let in_kind = in_kind.iter().map(|given| paragraph(lines(&self::in_kind(given))));
        let in_kind = Ready(in_list(in_kind.filter(|given| !given.is_empty()).collect()));
        let once = one_off.map(|once| if once { "Yes" } else { "No" }.to_owned());
        let towards = towards.map(Towards::in_words).map(capital);
        grid.row(builder, &[&who.join(", "), cash, &in_kind, &towards, &once, note]);
    }
    if let Some(total) = total {
        grid.total(builder, &["Total".to_owned(), money(total)].each_ref().map(|cell| cell as _));
    }
    grid.blocks()
}

/// Something given instead of money: “Office space, worth £5,000 a year (market rent)”.
fn in_kind(given: &InKind) -> String {
    let InKind { what, value, basis } = given;
    let mut said: Vec<String> = what.iter().map(ToString::to_string).collect();
    said.extend(value.as_ref().map(|value| format!("worth {} a year", money(value))));
    let said = capital(&said.join(", "));
    match basis {
        Some(basis) => format!("{said} ({basis})").trim_start().to_owned(),
        None => said,
    }
}

fn expenditure(builder: &Builder<'_>, caption: &str, spent: &[Expenditure]) -> Vec<Block> {
    let mut grid = Grid::new(caption, &["What for", "Part of the work", "Amount#", "Sort of cost"]);
    for Expenditure { item, amount, purpose, cost_type } in spent {
        let purpose = purpose.map(Purpose::in_words).map(capital);
        let sort = cost_type.map(CostType::in_words).map(capital);
        grid.row(builder, &[item, &purpose, amount, &sort]);
    }
    grid.blocks()
}

fn shared_costs(builder: &Builder<'_>, costs: &[SharedCost]) -> Vec<Block> {
    let headings =
        ["What is shared", "With whom", "Whole cost#", "Our part#", "How the parts were set"];
    let mut grid = Grid::new("Costs shared with others", &headings);
    for SharedCost { item, with, amount, share_percent, basis } in costs {
        let part = share_percent.map(|share| format!("{share}%"));
        grid.row(builder, &[item, with, amount, &part, basis]);
    }
    grid.blocks()
}
