//! People as points: what each costs, against output or tokens.

use crate::chart::facts::people::{Against, Facts};
use crate::chart::spec::{Axis, ChartSpec, CloudPoint};
use crate::chart::table::{Cell, Row, Table};
use crate::chart::{Finding, axes};
use crate::figures::{Figures, Form};
use crate::model::metrics::Measure;
use crate::text::charts::people as words;
use crate::usage::analysis::{Correlation, Entry, Leaderboard, MIN_PEOPLE};

/// Room above the highest point, as a part of the height.
const HEADROOM: f64 = 0.08;

/// The chart of what these people cost, against output if any is known, else against tokens. People have no names here,
/// only [`Entry::number`].
pub fn spec(board: &Leaderboard, figures: &dyn Figures) -> ChartSpec {
    let entries = &board.entries;
    let against = if entries.iter().any(|entry| entry.output.is_some()) { Against::Output } else { Against::Tokens };
    let place = |entry: &Entry| {
        let x = entry.cost.filter(|cost| *cost > 0.0)?;
        let y = match against {
            Against::Output => entry.output,
            Against::Tokens => entry.mtok.filter(|mtok| *mtok > 0.0),
        };
        Some((entry.number, CloudPoint { x, y: y? }))
    };
    let mut people: Vec<(u32, CloudPoint)> = entries.iter().filter_map(place).collect();
    people.sort_by(|(_, a), (_, b)| a.x.total_cmp(&b.x));
    let ([(_, first), .., (_, last)], MIN_PEOPLE..) = (people.as_slice(), people.len()) else {
        let bare = || axes::bare(Measure::Usd, 0.0, 1.0);
        let sentences = words::sentences(figures, &Facts::TooFew);
        return ChartSpec::of(Finding::People(Facts::TooFew), bare(), bare()).with(sentences);
    };
    let pairs: Vec<(f64, f64)> = people.iter().map(|(_, point)| (point.x, point.y)).collect();
    let facts = Facts::People {
        against,
        basis: board.basis,
        people: people.len(),
        left_out: entries.len() - people.len(),
        apart: last.x / first.x,
        correlation: Correlation::of(&pairs).ok().filter(|_| against == Against::Output),
    };
    let x = axes::decades_over(Measure::Usd, (first.x, last.x), figures);
    let y = Axis { label: words::up(against), ..up(against, &pairs, figures) };
    let sentences = words::sentences(figures, &facts);
    ChartSpec {
        table: table(&people, against, figures),
        cloud: people.into_iter().map(|(_, point)| point).collect(),
        ..ChartSpec::of(Finding::People(facts), Axis { label: words::across(figures, board.basis), ..x }, y)
    }
    .with(sentences)
}

fn up(against: Against, pairs: &[(f64, f64)], figures: &dyn Figures) -> Axis {
    let heights = || pairs.iter().map(|pair| pair.1);
    let most = heights().fold(0.0, f64::max);
    match against {
        Against::Output => axes::even(Measure::People, (0.0, most * (1.0 + HEADROOM)), false, figures),
        Against::Tokens => {
            axes::decades_over(Measure::MTokPerWeek, (heights().fold(f64::INFINITY, f64::min), most), figures)
        }
    }
}

fn table(people: &[(u32, CloudPoint)], against: Against, figures: &dyn Figures) -> Table {
    let row = |(number, point): &(u32, CloudPoint)| {
        let other = match against {
            Against::Output => Cell::number(figures.write(point.y, Form::NUMBER), point.y),
            Against::Tokens => Cell::tokens(figures, point.y),
        };
        let cells = vec![Cell::money(figures, point.x), other];
        Row::of(Cell::words(crate::text::usage::person(*number)), cells)
    };
    Table::of(words::TABLE, words::table_header(against), people.iter().map(row))
}
