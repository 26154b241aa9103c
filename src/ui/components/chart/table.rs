//! The numbers behind a chart, as a table.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::chart::table::{Cell, Row};
use crate::chart::{ChartKey, ChartSpec};
use crate::text::usage as text;
use crate::ui::context::Shared;
use crate::ui::platform;

/// The number of rows in the document at first, and the number that each press of the button adds.
const PAGE: usize = 200;

/// Whether the table of a chart is shown, and a callback that shows or hides it. It gets the focus when it is shown.
#[hook]
pub fn use_table(chart: ChartKey) -> (bool, Callback<()>) {
    let is_open = use_state_eq(|| false);
    use_effect_with(*is_open, move |is_open| {
        if *is_open {
            let table = table_id(chart);
            platform::reveal(&table);
            platform::focus_in_place(&table);
        }
    });
    let turned = !*is_open;
    (*is_open, Callback::from(is_open.setter()).reform(move |()| turned))
}

/// The identifier of the table of a chart.
fn table_id(chart: ChartKey) -> String {
    format!("chart-{}-numbers", chart.key())
}

/// The table. It scrolls sideways if it is wider than its card.
#[autoprops]
#[component]
pub fn ChartTable(spec: &Shared<ChartSpec>) -> Html {
    let table = &spec.table;
    let shown = use_state_eq(|| PAGE);
    let next = shown.saturating_add(PAGE);
    let more = Callback::from(shown.setter()).reform(move |_: MouseEvent| next);
    html! {
        <div class="scroll numbers" id={table_id(spec.key())} tabindex="0" role="group" aria-label={table.caption.clone()}>
            <table>
                <caption>{ &table.caption }</caption>
                <thead>
                    <tr>{ for table.header.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr>
                </thead>
                <tbody>{ for table.rows.iter().take(*shown).map(row) }</tbody>
            </table>
            if *shown < table.rows.len() {
                <p class="row"><button type="button" onclick={more}>{ text::more_rows(PAGE) }</button></p>
            }
        </div>
    }
}

fn row(row: &Row) -> Html {
    html! {
        <tr>
            <th scope="row">
                { &row.head.text }
                if !row.note.is_empty() { <small>{ &row.note }</small> }
            </th>
            { for row.cells.iter().map(cell) }
        </tr>
    }
}

fn cell(cell: &Cell) -> Html {
    let translate = cell.value.is_some().then_some("no");
    html! { <td {translate}>{ &cell.text }</td> }
}
