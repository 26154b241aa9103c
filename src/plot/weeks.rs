//! The cost of use by week.

use crate::chart::facts::weeks::Facts;
use crate::chart::spec::{Axis, Bar, ChartSpec, Label, Role, Tick};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{Finding, axes};
use crate::figures::amounts::whole;
use crate::figures::{Figures, NOTHING};
use crate::model::metrics::Measure;
use crate::text::charts::weeks as words;
use crate::text::usage::day;
use crate::usage::Day;
use crate::usage::analysis::{Activity, Basis, ExchangeRates, Listed, Week};

/// Days in a week, and the days that a bar leaves free on either side.
const DAYS: (f64, f64) = (7.0, 0.5);

/// The greatest ratio of two weeks, or its inverse, that says how use has changed.
const MOST_CHANGE: f64 = 10.0;

/// The greatest share of tokens without a price with which weeks are compared.
const MOST_WITHOUT_PRICE: f64 = 0.1;

/// The chart of these weeks, with what is billed converted at these rates.
pub fn spec(activity: &Activity, basis: Basis, rates: ExchangeRates, figures: &dyn Figures) -> ChartSpec {
    let weeks = &activity.weeks;
    // A note says how many tokens have no list price.
    let usd = |week: &Week| match basis {
        Basis::List => week.amounts.period.value(),
        _ => week.amounts.usd(basis, rates),
    };
    // Refunds may be more than what a week costs: its bar points down.
    let cost = |week: &Week| usd(week).unwrap_or(0.0);
    let all: f64 = weeks.iter().map(cost).sum();
    let lowest = weeks.iter().map(cost).fold(0.0, f64::min);
    let most = weeks.iter().map(|week| (week.monday, cost(week))).max_by(|one, other| one.1.total_cmp(&other.1));
    let (Some(most), Some(first), Some(last)) = (most.filter(|most| most.1 > 0.0), weeks.first(), weeks.last()) else {
        let bare = || axes::bare(Measure::PerWeek, 0.0, 1.0);
        let sentences = words::sentences(figures, &Facts::Nothing);
        return ChartSpec::of(Finding::Weeks(Facts::Nothing), bare(), bare()).with(sentences);
    };
    let whole: Vec<f64> = weeks.iter().filter(|week| week.is_whole).map(cost).collect();
    let change = match whole.as_slice() {
        [first, .., last] if *first > 0.0 && *last > 0.0 => Some(last / first),
        _ => None,
    };
    let without_price = without_price(weeks, basis);
    // A week with nearly nothing, such as that of a holiday, is no measure of another. Nor is one of which much is unknown.
    let is_told =
        |change: &f64| (1.0 / MOST_CHANGE..=MOST_CHANGE).contains(change) && without_price <= MOST_WITHOUT_PRICE;
    let change = change.filter(|change| activity.has_same_files && is_told(change));
    let partial = weeks.len() - whole.len();
    let credits = weeks.iter().filter(|week| cost(week) < 0.0).count();
    let facts = Facts::Weeks { basis, most, all, weeks: weeks.len(), partial, credits, without_price, change };
    let at = |day: Day| f64::from(day.to_julian_day());
    let bar = |week: &Week| Bar {
        role: if week.is_whole { Role::Cost } else { Role::Low },
        x: (at(week.monday) + DAYS.1, at(week.monday) + DAYS.0 - DAYS.1),
        y: (cost(week).min(0.0), cost(week).max(0.0)),
        label: Label::default(),
    };
    let tick = |week: &Week| Tick { at: at(week.monday) + DAYS.0 / 2.0, label: words::week(week.monday) };
    let x = Axis {
        ticks: weeks.iter().map(tick).collect(),
        label: words::ACROSS.into(),
        ..axes::bare(Measure::PerWeek, at(first.monday), at(last.monday) + DAYS.0)
    };
    let sentences = words::sentences(figures, &facts);
    ChartSpec {
        bars: weeks.iter().map(bar).collect(),
        table: table(weeks, &cost, figures),
        ..ChartSpec::of(Finding::Weeks(facts), x, axes::even(Measure::Usd, (lowest, most.1), false, figures))
    }
    .with(sentences)
}

/// The share of the tokens of these weeks that has no list price, where costs are list prices; otherwise 0.
fn without_price(weeks: &[Week], basis: Basis) -> f64 {
    let sum = |mtok: fn(&Listed) -> f64| weeks.iter().map(|week| mtok(&week.amounts.period)).sum::<f64>();
    let (without, all) = (sum(Listed::unpriced_mtok), sum(Listed::all_mtok));
    if basis == Basis::List && all > 0.0 { without / all } else { 0.0 }
}

fn table(weeks: &[Week], cost: &dyn Fn(&Week) -> f64, figures: &dyn Figures) -> Table {
    // A week without use has 0 tokens, unless the files count none at all.
    let counts_any = weeks.iter().any(|week| !week.amounts.tokens.is_unknown());
    let row = |week: &Week| {
        let (usd, mtok) = (cost(week), week.amounts.period.all_mtok());
        let knows_tokens = !week.amounts.tokens.is_unknown() || (counts_any && week.amounts.records == 0);
        let active = week.active as f64;
        let cells = vec![
            Cell::money(figures, usd),
            if knows_tokens { Cell::tokens(figures, mtok) } else { Cell::words(NOTHING) },
            Cell::number(whole(figures, active), active),
        ];
        let note = if week.is_whole { "" } else { words::PARTIAL };
        Row { note: note.to_owned(), ..Row::of(Cell::words(day(week.monday)), cells) }
    };
    Table::of(words::TABLE, words::HEADS, weeks.iter().map(row))
}
