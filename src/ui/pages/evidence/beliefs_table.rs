//! The table of the numbers behind the small charts.

use yew::prelude::*;

use super::reading::Chart;
use crate::chart::multiples::Panel;
use crate::decimal;
use crate::model::Metric;
use crate::text::amounts::{is_net, measured, money_signed};
use crate::text::evidence as text;
use crate::text::figures::{Figures, NOTHING};
use crate::text::reason_briefly;
use crate::ui::components::table::{Scroll, heads};
use crate::ui::context::use_numbers;

/// The metrics of each belief.
const COLUMNS: [Metric; 5] = [Metric::Roi, Metric::OptimumTok, Metric::NetAdopter, Metric::OptimumNet, Metric::Gain];

/// The properties of `BeliefsTable`.
#[derive(PartialEq, Properties)]
pub struct BeliefsTableProps {
    /// The charts of the beliefs to show.
    pub chart: Chart,
}

/// The table.
#[component]
pub fn BeliefsTable(BeliefsTableProps { chart }: &BeliefsTableProps) -> Html {
    let numbers = use_numbers();
    let rows = chart.panels.iter().map(|panel| row(panel, &*numbers));
    html! {
        <Scroll label={text::BELIEFS_TABLE}>
            <caption>{ text::BELIEFS_TABLE }{ ". " }{ text::BELIEFS_TABLE_OF }</caption>
            { heads(&text::BELIEF_HEADS) }
            <tbody>{ for rows }</tbody>
        </Scroll>
    }
}

fn row(panel: &Panel, figures: &dyn Figures) -> Html {
    let said = text::belief(panel.belief);
    html! {
        <tr key={panel.belief.key()} class={panel.is_believed.then_some("you")}>
            <th scope="row"><b>{ said.name }</b><small>{ said.note }</small></th>
            { for COLUMNS.map(|metric| cell(panel, metric, figures)) }
        </tr>
    }
}

fn cell(panel: &Panel, metric: Metric, figures: &dyn Figures) -> Html {
    let (value, shown, why) = match panel.report.get(metric) {
        Ok(net) if is_net(metric) => (decimal::write(net), money_signed(figures, net), None),
        Ok(number) => (decimal::write(number), measured(figures, metric.measure(), number), None),
        Err(why) => (String::new(), NOTHING.to_owned(), Some(reason_briefly(why))),
    };
    let class = match (metric, panel.get(metric)) {
        (Metric::NetAdopter, Some(net)) if net > 0.0 => Some("profit"),
        (Metric::NetAdopter, Some(net)) if net < 0.0 => Some("loss"),
        _ => None,
    };
    let scenario = format!("believe-{}", panel.belief.key());
    html! {
        <td {class}>
            <data {value} data-metric={metric.key()} data-scenario={scenario} translate="no">
                { shown }if let Some(why) = why { <small>{ why }</small> }
            </data>
        </td>
    }
}
