//! Amounts of use that are talked about, one below the other as dots on one logarithmic scale.

use crate::chart::facts::ruler::{Facts, NamedAmount};
use crate::chart::spec::{Bar, ChartSpec, Label, Role};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{Finding, axes, rows};
use crate::figures::Figures;
use crate::figures::amounts::{multiple, tokens};
use crate::inputs::Assumptions;
use crate::model::adopter::Setting;
use crate::model::cohort::Cohort;
use crate::model::demand::{Demand, Question};
use crate::model::metrics::Measure;
use crate::model::{DATA_END, Report};
use crate::plot::best_use;
use crate::text::charts::ruler as words;
use crate::units::MTokPerWeek;

const fn role(named: NamedAmount) -> Role {
    match named {
        NamedAmount::Target | NamedAmount::Cap => Role::Cost,
        NamedAmount::Typical => Role::Value,
        _ => Role::Net,
    }
}

/// The chart of these inputs and their report: the amount that is asked about among those of the cohort that it is
/// compared with.
pub fn spec(inputs: &Assumptions, report: &Report, question: Question, figures: &dyn Figures) -> ChartSpec {
    let amounts = amounts(inputs, report, question);
    let (low, high) = amounts.iter().fold((1.0, 2.0 * DATA_END.value()), |(low, high), (_, tokens)| {
        (tokens.min(low).max(axes::USES.0), tokens.max(high).min(axes::USES.1))
    });
    let x = axes::decades(Measure::MTokPerWeek, (low, high), figures);
    let y = rows::axis(amounts.len());
    let bar = |(nth, (named, amount)): (usize, &(NamedAmount, f64))| {
        // A use of 0 has no place on a logarithmic scale: it is drawn beyond the left end.
        let at = amount.max(x.low / 10.0);
        Bar { role: role(*named), x: (at, at), y: rows::bar(nth, 1.0), label: tokens(figures, *amount).into() }
    };
    let name = |named: NamedAmount| words::name(figures, inputs, question.cohort, named);
    let facts = Facts { question, amounts };
    let amounts = &facts.amounts;
    ChartSpec {
        bars: amounts.iter().enumerate().map(bar).collect(),
        rows: amounts
            .iter()
            .enumerate()
            .map(|(nth, (named, _))| rows::row(nth, name(*named), Label::default()))
            .collect(),
        table: table(inputs, question.cohort, amounts, &name, figures),
        ..ChartSpec::of(Finding::Ruler(facts.clone()), x, y)
    }
    .with(words::sentences(figures, inputs, &facts))
}

/// The amounts that can be drawn, ascending. Demands that are not asked about are left out.
fn amounts(inputs: &Assumptions, report: &Report, question: Question) -> Vec<(NamedAmount, f64)> {
    let asked = |demand: Demand, amount: Option<MTokPerWeek>| amount.filter(|_| question.demand == demand);
    let (cohort, median, tenth) = (question.cohort, question.cohort.median(inputs), question.cohort.top_tenth(inputs));
    let named = [
        (NamedAmount::Target, asked(Demand::Target, inputs.target)),
        (NamedAmount::Cap, asked(Demand::Cap, inputs.cap)),
        (NamedAmount::Typical, Some(inputs.tokens)),
        (NamedAmount::Median, Some(median).filter(|_| cohort != Cohort::Team)),
        (NamedAmount::TopTenth, Some(tenth).filter(|tenth| *tenth > median)),
        (NamedAmount::Best, best_use(inputs, report)),
        (NamedAmount::DataEnd, Some(DATA_END)),
        (NamedAmount::Half, report.benchmark().map(|half| half.tokens)),
    ];
    let mut drawn: Vec<(NamedAmount, f64)> = named
        .into_iter()
        .filter_map(|(named, amount)| Some((named, amount?.value())))
        .filter(|(_, tokens)| *tokens <= axes::USES.1)
        .collect();
    drawn.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    drawn
}

fn table(
    inputs: &Assumptions,
    cohort: Cohort,
    amounts: &[(NamedAmount, f64)],
    name: &dyn Fn(NamedAmount) -> String,
    figures: &dyn Figures,
) -> Table {
    let setting = Setting::of(inputs);
    let median = cohort.median(inputs).value();
    let row = |(named, amount): &(NamedAmount, f64)| {
        let cost = setting.api_cost(MTokPerWeek::new(*amount)).value();
        let mut cells = vec![Cell::tokens(figures, *amount)];
        if median > 0.0 {
            let ratio = amount / median;
            cells.push(Cell::number(multiple(figures, ratio), ratio));
        }
        cells.push(Cell::money(figures, cost));
        Row::of(Cell::words(name(*named)), cells)
    };
    Table::of(words::TABLE, words::table_header(inputs, cohort), amounts.iter().map(row))
}
