//! Money: who pays what, and for what.

use super::builder::Builder;
use super::part::Part;
use super::print::{Print, Ready, in_list, lines, paragraph};
use super::rows::Rows;
use super::tables::Grid;
use super::words::{capital, money};
use crate::document::funding::{
    Contribution, CostType, Expenditure, Funding, FundingBasis, InKind, Purpose, SharedCost,
    Towards,
};
use crate::document::values::{BodyName, Money, PartnerRef, Pence};
use crate::publish::chart;
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
    part.add(self::contributions(builder, &year, contributions, total.as_ref()));
    part.add(self::expenditure(builder, &format!("What the money is spent on{year}"), expenditure));
    part.add(self::shared_costs(builder, shared_costs));
    part
}

fn contributions(
    builder: &Builder<'_>,
    year: &str,
    contributions: &[Contribution],
    total: Option<&Money>,
) -> Vec<Block> {
    if contributions.is_empty() {
        return Vec::new();
    }
    let drawn = drawn(builder, contributions);
    let all = drawn.as_deref().and_then(|drawn| all_cash(drawn, total));
    let cash = if all.is_some() { "Cash, and part of all cash#" } else { "Cash#" };
    let headings = ["Who gives", cash, "In kind", "For", "Once only", "Note"];
    let mut grid = Grid::new(&format!("Who pays what{year}"), &headings);
    for contribution in contributions {
        let Contribution { partner, organisation, cash, in_kind, towards, one_off, note } =
            contribution;
        let who = giver(builder, partner.as_ref(), organisation.as_ref());
        let share = all.and_then(|all| chart::share(cash.as_ref()?.pence()?, all));
        let mut paid = cash.print(builder);
        paid.extend(share.map(Block::paragraph));
        let in_kind = in_kind.iter().map(|given| paragraph(lines(&self::in_kind(given))));
        let in_kind = Ready(in_list(in_kind.filter(|given| !given.is_empty()).collect()));
        let once = one_off.map(|once| if once { "Yes" } else { "No" }.to_owned());
        let towards = towards.map(Towards::in_words).map(capital);
        grid.row(builder, &[&who, &Ready(paid), &in_kind, &towards, &once, note]);
    }
    if let Some(total) = total {
        grid.total(builder, &["Total".to_owned(), money(total)].each_ref().map(|cell| cell as _));
    }
    let caption = format!("What each gives{year}");
    chart::shares(&drawn.unwrap_or_default(), all, &caption, grid.blocks())
}

/// The partner or organisation that gives.
fn giver(
    builder: &Builder<'_>,
    partner: Option<&PartnerRef>,
    organisation: Option<&BodyName>,
) -> String {
    let partner = partner.map(|id| builder.partner(id));
    let organisation = organisation.map(ToString::to_string);
    partner.into_iter().chain(organisation).collect::<Vec<_>>().join(", ")
}

/// The contributions as a chart needs them; none when a sum in them is no sum, or below nothing: a
/// chart that leaves somebody out would mislead.
fn drawn(builder: &Builder<'_>, given: &[Contribution]) -> Option<Vec<chart::Contribution>> {
    let one = |Contribution { partner, organisation, cash, in_kind, .. }: &Contribution| {
        let sum = |money: &Money| money.pence().filter(|sum| sum.0 >= 0);
        let cash = cash.as_ref().map_or(Some(Pence(0)), sum)?;
        let worth: Option<Vec<Pence>> =
            in_kind.iter().filter_map(|given| given.value.as_ref()).map(sum).collect();
        let in_kind = Pence::sum(worth?)?;
        let who = giver(builder, partner.as_ref(), organisation.as_ref());
        Some(chart::Contribution { who, cash, in_kind })
    };
    given.iter().map(one).collect()
}

/// What all give in cash, where the plan's own total says the same.
fn all_cash(given: &[chart::Contribution], total: Option<&Money>) -> Option<Pence> {
    let sum = Pence::sum(given.iter().map(|each| each.cash))?;
    (sum.0 > 0 && total?.pence()? == sum).then_some(sum)
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
