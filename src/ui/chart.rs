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
    let (plot, canvas) = (use_node_ref(), use_node_ref());
    let drawn = use_drawing(&plot, &canvas, spec.clone(), *theme);
    html! {
        <section class="card chart" aria-labelledby={title.clone()}>
            <h2 id={title.clone()}>{ &spec.title }</h2>
            <p class="sub">{ &spec.subtitle }</p>
            <div class="plot" ref={plot}>
                <canvas ref={canvas} role="img" aria-labelledby={title} aria-describedby={summary.clone()} hidden={!drawn} />
                if !drawn { <p class="note">{ text::NO_CHART }</p> }
            </div>
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

/// How often something outside the page has changed the looks of the chart.
#[derive(Default)]
struct Ticks(u32);

impl Reducible for Ticks {
    type Action = ();
    fn reduce(self: Rc<Self>, (): ()) -> Rc<Self> {
        Rc::new(Self(self.0.wrapping_add(1)))
    }
}

/// Draws the chart whenever something about it has changed: itself, its size, its colours, the size of a pixel. Says
/// whether it could be drawn.
#[hook]
fn use_drawing(plot: &NodeRef, canvas: &NodeRef, spec: Rc<ChartSpec>, theme: Theme) -> bool {
    let ticks = use_reducer(Ticks::default);
    let drawn = use_state_eq(|| true);
    let dispatcher = ticks.dispatcher();
    let tick = move || dispatcher.dispatch(());
    {
        let (plot, tick) = (plot.clone(), tick.clone());
        use_effect_with((), move |()| {
            let watched = browser::watch_size(&plot, tick.clone());
            let listener = browser::on_system_theme(tick);
            move || drop((watched, listener))
        });
    }
    // A listener for another size of pixels only tells of the next one.
    use_effect_with(ticks.0, move |_| {
        let listener = browser::on_pixel_ratio(tick);
        move || drop(listener)
    });
    let (plot, canvas, drawn_setter) = (plot.clone(), canvas.clone(), drawn.setter());
    use_effect_with((spec, theme, ticks.0), move |(spec, theme, _)| {
        let dark = theme.is_dark(browser::system_is_dark());
        let palette = if dark { Palette::DARK } else { Palette::LIGHT };
        let surface = browser::canvas(&canvas).zip(browser::size(&plot));
        let outcome =
            surface.and_then(|(canvas, size)| browser::draw(&canvas, spec, &palette, size, browser::pixel_ratio()));
        if let Some(outcome) = outcome {
            drawn_setter.set(outcome);
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
