//! What a pointer or an arrow key is at, in words.

use super::{curve, ruler, scenarios, spread, timeline, tornado};
use crate::chart::spec::{MarkerKey, Role};
use crate::chart::{ChartKey, ChartSpec, Cursor};
use crate::text::amounts::{money, money_signed, ratio, tokens};
use crate::text::figures::Figures;

/// What a chart shows at this place; empty where there is nothing.
pub fn read(spec: &ChartSpec, cursor: &Cursor, figures: &dyn Figures) -> String {
    match *cursor {
        Cursor::At(x) => lines(spec, x, figures),
        Cursor::Row(at) => spec.rows.get(at).map_or_else(String::new, |row| bars(spec, cursor, &row.name, figures)),
        Cursor::Bar(_) => {
            let bar = cursor.bars(spec).next();
            bar.map_or_else(String::new, |bar| spread::reading(figures, bar.x, bar.y.1))
        }
    }
}

fn bars(spec: &ChartSpec, cursor: &Cursor, name: &str, figures: &dyn Figures) -> String {
    match spec.key {
        ChartKey::Tornado => {
            let ends: Vec<(&str, f64)> = cursor.bars(spec).map(|bar| (bar.label.long.as_str(), bar.x.1)).collect();
            tornado::reading(figures, name, &ends)
        }
        ChartKey::Scenarios => amounts(spec, cursor, name),
        ChartKey::Ruler => {
            let bar = cursor.bars(spec).next();
            bar.map_or_else(String::new, |bar| ruler::reading(name, &bar.label.long))
        }
        // Without rows.
        ChartKey::Curve | ChartKey::Marginal | ChartKey::Spread | ChartKey::Timeline => String::new(),
    }
}

/// What a scenario brings, costs and leaves.
fn amounts(spec: &ChartSpec, cursor: &Cursor, name: &str) -> String {
    let amount = |bar: &crate::chart::spec::Bar| {
        let name = match bar.role {
            Role::Value => scenarios::VALUE,
            Role::Cost => scenarios::COST,
            _ => scenarios::NET,
        };
        format!("{name} {}", bar.label.short)
    };
    format!("{name}: {}.", cursor.bars(spec).map(amount).collect::<Vec<_>>().join(", "))
}

fn lines(spec: &ChartSpec, x: f64, figures: &dyn Figures) -> String {
    let at = |role: Role| spec.series.iter().find(|series| series.role == role).and_then(|series| series.at(x));
    // A point with a name says what it is.
    let marker = spec.markers.iter().find(|marker| (marker.x - x).abs() <= 1e-9 * x.abs());
    let name = marker.map_or("", |marker| name(marker.key));
    let words = match spec.key {
        ChartKey::Timeline => at(Role::Net).map(|total| timeline::reading(figures, x, total, name)),
        ChartKey::Marginal => at(Role::Value).map(|returns| {
            let place = placed(name, &format!("{} a year", money(figures, x)));
            format!("{place}: the next dollar of tokens brings back {} its cost.", ratio(figures, returns))
        }),
        ChartKey::Curve => at(Role::Value).map(|value| {
            let place = placed(name, &format!("{} tokens a week", tokens(figures, x)));
            let cost = at(Role::Cost).unwrap_or_default();
            let net = money_signed(figures, value - cost);
            format!("{place}: value {}, cost {}, net {net}.", money(figures, value), money(figures, cost))
        }),
        // Without lines.
        ChartKey::Scenarios | ChartKey::Tornado | ChartKey::Spread | ChartKey::Ruler => None,
    };
    words.unwrap_or_default()
}

fn placed(name: &str, amount: &str) -> String {
    if name.is_empty() { amount.to_owned() } else { format!("{amount}, {name}") }
}

const fn name(key: MarkerKey) -> &'static str {
    match key {
        MarkerKey::You => curve::YOU,
        MarkerKey::Best => curve::BEST,
        MarkerKey::BreakEven => curve::BREAK_EVEN,
        MarkerKey::PaidBack => timeline::PAID_BACK,
        MarkerKey::Bill | MarkerKey::Half | MarkerKey::Pay | MarkerKey::Total => "",
    }
}
