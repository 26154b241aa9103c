//! How unequally tokens are shared out among people: the Lorenz curve.

use crate::chart::facts::lorenz::Facts;
use crate::chart::spec::{Axis, ChartSpec, Role, Series};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{Finding, axes};
use crate::figures::Figures;
use crate::figures::amounts::percent;
use crate::model::metrics::Measure;
use crate::text::charts::lorenz as words;
use crate::usage::analysis::{Concentration, Leaderboard};

/// The shares of people in the table: all but the top half, tenth and hundredth among them.
const SHARES: [f64; 7] = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

/// The chart of what these people use.
pub fn spec(board: &Leaderboard, figures: &dyn Figures) -> ChartSpec {
    let y = axes::even(Measure::Share, (0.0, 1.0), true, figures);
    let x = Axis { label: words::ACROSS.into(), ..y.clone() };
    let Some(of) = board.concentration() else {
        return ChartSpec::of(Finding::Lorenz(Facts::TooFew), x, y).with(words::sentences(figures, &Facts::TooFew));
    };
    let facts = Facts::Shared { people: of.people, gini: of.gini, top_tenth: of.top_tenth };
    let line = |key, label: &str, role, points| Series { key, label: label.to_owned(), role, points };
    let sentences = words::sentences(figures, &facts);
    ChartSpec {
        series: vec![
            line("alike", words::ALIKE, Role::Alternative, vec![(0.0, 0.0), (1.0, 1.0)]),
            line("people", words::PEOPLE, Role::Cost, of.lorenz.clone()),
        ],
        table: table(&of, figures),
        ..ChartSpec::of(Finding::Lorenz(facts), x, y)
    }
    .with(sentences)
}

fn table(of: &Concentration, figures: &dyn Figures) -> Table {
    let share = |share: f64| Cell::number(percent(figures, share), share);
    let row = |people: f64| {
        let lightest = of.share_of_lightest(people);
        Row::of(share(people), vec![share(lightest), share(1.0 - lightest)])
    };
    Table::of(words::TABLE, words::HEADS, SHARES.into_iter().map(row))
}
