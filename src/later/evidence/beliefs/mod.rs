//! The reader's own inputs under each belief, side by side: small charts, what is read from them, and their numbers.

mod asked;
mod panels;
mod table;

use super::{BELIEFS, part};
use crate::chart::multiples::Multiples;
use crate::later::Page;
use crate::later::html::tag;
use crate::model::Metric;
use crate::order::ordered;
use crate::text::evidence as text;
use crate::text::figures::Figures;
pub use asked::asked;

/// The part of the view.
pub(super) fn html(page: &Page, figures: &dyn Figures) -> String {
    let chart = Multiples::of(&page.inputs, figures);
    let inside = [panels::html(page, figures, &chart), table::html(figures, &chart)].concat();
    part(BELIEFS, &finding(figures, &chart), &[tag("div", &[("class", "multiples rows")], &inside)])
}

fn finding(figures: &dyn Figures, chart: &Multiples) -> String {
    let nets: Vec<f64> = chart.panels.iter().filter_map(|panel| panel.get(Metric::NetAdopter)).collect();
    text::beliefs_finding(figures, &nets)
}

fn summary(figures: &dyn Figures, chart: &Multiples) -> String {
    let panels = || chart.panels.iter();
    let nets = ordered(panels().filter_map(|it| Some((it.belief, it.get(Metric::NetAdopter)?))), |(_, net)| *net);
    let best = ordered(panels().filter_map(|it| it.get(Metric::OptimumTok)), |tokens| *tokens);
    let best = best.first().copied().zip(best.last().copied());
    let ends = nets.first().copied().zip(nets.last().copied());
    ends.map_or_else(String::new, |(least, most)| text::beliefs_summary(figures, least, most, best))
}
