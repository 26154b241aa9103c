//! A chart in its card: its finding as title, the drawing, its legend, and the numbers behind it.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::theme::Theme;
use crate::chart::table::Table;
use crate::chart::{ChartSpec, Palette};
use crate::text;

/// What it draws.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The chart.
    pub spec: Rc<ChartSpec>,
    /// The choice of colours.
    pub theme: Theme,
}

/// The card. The canvas is drawn after rendering, and again only when chart, size or colours change.
#[component]
pub fn ChartCard(Props { spec, theme }: &Props) -> Html {
    let key = spec.key.key();
    let (title, summary) = (format!("chart-{key}-title"), format!("chart-{key}-summary"));
    let canvas = use_node_ref();
    let drawn = use_drawing(&canvas, spec.clone(), *theme);
    html! {
        <section class="card chart" aria-labelledby={title.clone()}>
            <h2 id={title.clone()}>{ &spec.title }</h2>
            <p class="sub">{ &spec.subtitle }</p>
            <canvas ref={canvas} role="img" aria-labelledby={title} aria-describedby={summary.clone()} hidden={!drawn}></canvas>
            if !drawn { <p class="note">{ text::NO_CHART }</p> }
            { legend(spec) }
            { for spec.notes.iter().map(|note| html! { <p class="note">{ note }</p> }) }
            <p id={summary} class="unseen">{ &spec.summary }</p>
            <details open={!drawn}>
                <summary>{ text::CHART_TABLE }</summary>
                <div class="scroll" tabindex="0" role="group" aria-label={spec.table.caption.clone()}>{ table(&spec.table) }</div>
            </details>
        </section>
    }
}

/// Draws the chart whenever something about it has changed; says whether it could be drawn.
#[hook]
fn use_drawing(canvas: &NodeRef, spec: Rc<ChartSpec>, theme: Theme) -> bool {
    let changes = use_state(|| 0_u32);
    let drawn = use_state(|| true);
    {
        let (canvas, changes) = (canvas.clone(), changes.setter());
        use_effect_with((), move |()| {
            let count = Rc::new(std::cell::Cell::new(0_u32));
            let changed = move || {
                count.set(count.get().wrapping_add(1));
                changes.set(count.get());
            };
            let watched = browser::watch_size(&canvas, changed.clone());
            let listener = browser::on_system_theme(changed);
            move || drop((watched, listener))
        });
    }
    let canvas = canvas.clone();
    let setter = drawn.setter();
    use_effect_with((spec, theme, *changes), move |(spec, theme, _)| {
        let dark = theme.is_dark(browser::system_is_dark());
        let palette = if dark { Palette::DARK } else { Palette::LIGHT };
        if let Some((canvas, size)) = browser::canvas(&canvas) {
            setter.set(browser::draw(&canvas, spec, &palette, size, browser::pixel_ratio()));
        }
    });
    *drawn
}

fn legend(spec: &ChartSpec) -> Html {
    let entry = |entry: crate::chart::spec::LegendEntry| {
        html! { <li class={entry.role.key()}>{ entry.label }</li> }
    };
    html! { <ul class="legend">{ for spec.legend().into_iter().map(entry) }</ul> }
}

fn table(table: &Table) -> Html {
    html! {
        <table>
            <caption>{ &table.caption }</caption>
            <thead><tr>{ for table.header.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            <tbody>
                { for table.rows.iter().map(|row| html! {
                    <tr>
                        <th scope="row">{ &row.head.text }<small>{ &row.note }</small></th>
                        { for row.cells.iter().map(|cell| html! { <td>{ &cell.text }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
