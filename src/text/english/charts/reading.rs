//! The words for the place of a chart that the pointer or an arrow key is at.

use super::{curve, lorenz, matters, people, ruler, scenarios, spread, timeline, weeks};
use crate::chart::spec::{MarkerKey, Role};
use crate::chart::{ChartKey, ChartSpec, Cursor};
use crate::figures::Figures;
use crate::figures::amounts::{adding_up, money, ratio, tokens};

/// What a chart shows at the cursor; empty where there is nothing.
pub fn read(spec: &ChartSpec, cursor: &Cursor, figures: &dyn Figures) -> String {
    words(spec, cursor, figures).unwrap_or_default()
}

fn words(spec: &ChartSpec, cursor: &Cursor, figures: &dyn Figures) -> Option<String> {
    let (x, at) = match *cursor {
        Cursor::At(x) => (Some(x), None),
        // Rows of the table that are not drawn come last.
        Cursor::Row(at) => (None, Some(at).filter(|at| *at < spec.rows.len())),
        Cursor::Bar(at) | Cursor::Person(at) => (None, Some(at)),
    };
    let row = || spec.table.rows.get(at?);
    let bar = || cursor.bars(spec).next();
    let line = |role: Role| spec.series.iter().find(|series| series.role == role)?.at(x?);
    // At a marker, its name is part of the sentence.
    let marker = x.and_then(|x| spec.markers.iter().find(|marker| (marker.x - x).abs() <= 1e-9 * x.abs()));
    let name = marker.map_or("", |marker| name(marker.key));
    Some(match spec.key() {
        ChartKey::Curve => {
            let value = line(Role::Value)?;
            let place = placed(name, &format!("{} tokens a week", tokens(figures, x?)));
            let cost = line(Role::Cost).unwrap_or_default();
            let net = value - cost;
            let [in_value, in_cost, in_net] = adding_up(figures, [value, cost, net]);
            let [value, cost] = [(value, in_value), (cost, in_cost)].map(|(usd, form)| figures.write(usd, form));
            format!("{place}: value {value}, cost {cost}, net {}.", figures.write(net, in_net.signed()))
        }
        ChartKey::Marginal => {
            let place = placed(name, &format!("{} a year", money(figures, x?)));
            format!("{place}: the next token brings back {} its cost.", ratio(figures, line(Role::Value)?))
        }
        ChartKey::Scenarios => scenarios::reading(figures, row()?),
        ChartKey::Matters => matters::reading(row()?),
        ChartKey::Spread => {
            let bar = bar()?;
            spread::reading(figures, bar.x, bar.y.1)
        }
        ChartKey::Timeline => timeline::reading(figures, x?, line(Role::Net)?, name),
        ChartKey::Ruler => ruler::reading(&spec.rows.get(at?)?.name, &bar()?.label.long),
        ChartKey::Lorenz => lorenz::reading(figures, x?, line(Role::Cost)?),
        ChartKey::People => people::reading(&spec.table.header, row()?),
        ChartKey::Weeks => weeks::reading(row()?),
        // The small multiples are read together: see `multiples::read`.
        ChartKey::Beliefs => return None,
    })
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
