//! Amounts of use that are talked about, one below the other on one scale of ratios.

use super::ChartKey;
use super::axes;
use super::rows::Rows;
use super::spec::{Bar, ChartSpec, Role};
use super::table::{Cell, Row as TableRow, Table};
use crate::inputs::Assumptions;
use crate::model::adopter::Setting;
use crate::model::metrics::Measure;
use crate::model::{DATA_END, HEAVY_USE, MEDIAN_USE, Report};
use crate::order::ordered;
use crate::text::Label;
use crate::text::amounts::{money, times, tokens};
use crate::text::charts::ruler as words;
use crate::text::figures::Figures;
use crate::units::MTokPerWeek;

const ROWS: Rows = Rows { bars: 1.0, filled: 0.7 };

/// An amount that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The target.
    Target,
    /// The cap.
    Cap,
    /// The reader's genuine use.
    You,
    /// The median user.
    Median,
    /// The top tenth.
    Heavy,
    /// The amount that leaves most.
    Best,
    /// Where the data end.
    DataEnd,
    /// The benchmark share of salary.
    Half,
}

impl Named {
    const fn role(self) -> Role {
        match self {
            Self::Target | Self::Cap => Role::Cost,
            Self::You => Role::Value,
            _ => Role::Net,
        }
    }
}

/// The chart of these inputs and their report.
pub fn spec(inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> ChartSpec {
    let amounts = amounts(inputs, report);
    let (low, high) = amounts.iter().fold((1.0, 2.0 * DATA_END.value()), |(low, high), (_, tokens)| {
        (tokens.min(low).max(axes::USES.0), tokens.max(high).min(axes::USES.1))
    });
    let x =
        axes::decades(Measure::MTokPerWeek, axes::powers_around(Measure::MTokPerWeek, (low, high), figures), figures);
    let bar = |(nth, (named, tokens)): (usize, &(Named, f64))| Bar {
        role: named.role(),
        x: (x.low, tokens.max(x.low)),
        y: ROWS.bar(nth, 0),
        label: mark(figures, *tokens),
    };
    let name = |named: Named| words::name(figures, named, inputs.benchmark);
    ChartSpec {
        title: words::title(figures, inputs, report),
        subtitle: words::SUBTITLE.to_owned(),
        summary: words::summary(figures, &amounts, inputs.benchmark),
        bars: amounts.iter().enumerate().map(bar).collect(),
        rows: amounts.iter().enumerate().map(|(nth, (named, _))| ROWS.row(nth, name(*named))).collect(),
        table: table(inputs, &amounts, &name, figures),
        ..ChartSpec::empty(ChartKey::Ruler, x, ROWS.axis(amounts.len()))
    }
}

fn mark(figures: &dyn Figures, amount: f64) -> Label {
    let text = tokens(figures, amount);
    Label { long: text.clone(), short: text }
}

/// The amounts that can be drawn, ascending.
fn amounts(inputs: &Assumptions, report: &Report) -> Vec<(Named, f64)> {
    let given = |amount: Option<MTokPerWeek>| amount.map(MTokPerWeek::value);
    let named = [
        (Named::Target, given(inputs.target)),
        (Named::Cap, given(inputs.cap)),
        (Named::You, Some(inputs.tokens.value())),
        (Named::Median, Some(MEDIAN_USE.value())),
        (Named::Heavy, Some(HEAVY_USE.value())),
        (Named::Best, report.optimum.ok().map(|best| best.tokens.value()).filter(|best| *best > 0.0)),
        (Named::DataEnd, Some(DATA_END.value())),
        (Named::Half, report.half.ok().map(|half| half.tokens.value()).filter(|half| *half > 0.0)),
    ];
    let drawn =
        named.into_iter().filter_map(|(named, tokens)| Some((named, tokens.filter(|tokens| *tokens <= axes::USES.1)?)));
    ordered(drawn, |(_, tokens)| *tokens)
}

fn table(
    inputs: &Assumptions,
    amounts: &[(Named, f64)],
    name: &dyn Fn(Named) -> String,
    figures: &dyn Figures,
) -> Table {
    let setting = Setting::of(inputs);
    let row = |(named, amount): &(Named, f64)| {
        let (ratio, cost) = (amount / MEDIAN_USE.value(), setting.api_cost(MTokPerWeek::new(*amount)).value());
        let cells = vec![
            Cell::number(tokens(figures, *amount), *amount),
            Cell::number(times(figures, ratio), ratio),
            Cell::number(money(figures, cost), cost),
        ];
        TableRow::of(Cell::words(name(*named)), cells)
    };
    Table { caption: words::TABLE.to_owned(), header: words::table_header(), rows: amounts.iter().map(row).collect() }
}
