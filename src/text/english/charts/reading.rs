//! The words for the place of a chart that the pointer or an arrow key is at.

use super::{curve, lorenz, matters, people, ruler, scenarios, spread, timeline, weeks};
use crate::chart::spec::{MarkerKey, Role};
use crate::chart::{ChartKey, ChartSpec, Cursor};
use crate::figures::Figures;
use crate::figures::amounts::{money, money_signed, ratio, tokens};

/// What a chart shows at the cursor; empty where there is nothing.
pub fn read(spec: &ChartSpec, cursor: &Cursor, figures: &dyn Figures) -> String {
    match *cursor {
        Cursor::At(x) => lines(spec, x, figures),
        Cursor::Row(at) => row(spec, cursor, at, figures).unwrap_or_default(),
        Cursor::Bar(at) => bar(spec, cursor, at, figures).unwrap_or_default(),
        Cursor::Person(at) => {
            spec.table.rows.get(at).map_or_else(String::new, |row| people::reading(&spec.table.header, row))
        }
    }
}

/// An upright bar. The rows of the table are in the same order.
fn bar(spec: &ChartSpec, cursor: &Cursor, at: usize, figures: &dyn Figures) -> Option<String> {
    match spec.key {
        ChartKey::Weeks => spec.table.rows.get(at).map(weeks::reading),
        ChartKey::Spread => cursor.bars(spec).next().map(|bar| spread::reading(figures, bar.x, bar.y.1)),
        // These charts have no upright bars.
        ChartKey::Curve
        | ChartKey::Marginal
        | ChartKey::Scenarios
        | ChartKey::Matters
        | ChartKey::Timeline
        | ChartKey::Ruler
        | ChartKey::Lorenz
        | ChartKey::People => None,
    }
}

/// A row of bars. The rows of the table are in the same order.
fn row(spec: &ChartSpec, cursor: &Cursor, at: usize, figures: &dyn Figures) -> Option<String> {
    let (row, name) = (spec.table.rows.get(at)?, &spec.rows.get(at)?.name);
    match spec.key {
        ChartKey::Matters => Some(matters::reading(row)),
        ChartKey::Scenarios => Some(scenarios::reading(figures, row)),
        ChartKey::Ruler => Some(ruler::reading(name, &cursor.bars(spec).next()?.label.long)),
        // These charts have no rows.
        ChartKey::Curve
        | ChartKey::Marginal
        | ChartKey::Spread
        | ChartKey::Timeline
        | ChartKey::Lorenz
        | ChartKey::People
        | ChartKey::Weeks => None,
    }
}

fn lines(spec: &ChartSpec, x: f64, figures: &dyn Figures) -> String {
    let at = |role: Role| spec.series.iter().find(|series| series.role == role).and_then(|series| series.at(x));
    // At a marker, its name is part of the sentence.
    let marker = spec.markers.iter().find(|marker| (marker.x - x).abs() <= 1e-9 * x.abs());
    let name = marker.map_or("", |marker| name(marker.key));
    let words = match spec.key {
        ChartKey::Timeline => at(Role::Net).map(|total| timeline::reading(figures, x, total, name)),
        ChartKey::Lorenz => at(Role::Cost).map(|share| lorenz::reading(figures, x, share)),
        ChartKey::Marginal => at(Role::Value).map(|returns| {
            let place = placed(name, &format!("{} a year", money(figures, x)));
            format!("{place}: the next token brings back {} its cost.", ratio(figures, returns))
        }),
        ChartKey::Curve => at(Role::Value).map(|value| {
            let place = placed(name, &format!("{} tokens a week", tokens(figures, x)));
            let cost = at(Role::Cost).unwrap_or_default();
            let net = money_signed(figures, value - cost);
            format!("{place}: value {}, cost {}, net {net}.", money(figures, value), money(figures, cost))
        }),
        // These charts have no lines.
        ChartKey::Scenarios
        | ChartKey::Matters
        | ChartKey::Spread
        | ChartKey::Ruler
        | ChartKey::People
        | ChartKey::Weeks => None,
    };
    words.unwrap_or_default()
}

fn placed(name: &str, amount: &str) -> String {
    if name.is_empty() { amount.to_owned() } else { format!("{amount}, {name}") }
}

const fn name(key: MarkerKey) -> &'static str {
    match key {
        MarkerKey::You => curve::TYPICAL,
        MarkerKey::Best => curve::BEST,
        MarkerKey::BreakEven => curve::BREAK_EVEN,
        MarkerKey::PaidBack => timeline::PAID_BACK,
        MarkerKey::Bill | MarkerKey::Half | MarkerKey::Pay | MarkerKey::Total => "",
    }
}
