//! A belief: its name, its small chart, its results, and the button that applies it.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::believe::Believe;
use super::reading::{Chart, Position, is_sliding};
use crate::chart::multiples::{DOT, Mark, SIZE, short};
use crate::decimal;
use crate::text::charts::multiples as text;
use crate::text::evidence::{AGREED, BELIEVE, BELIEVED, belief};
use crate::ui::context::{Shared, use_numbers, use_state_of_page};
use crate::ui::platform;

#[autoprops]
#[component]
pub fn PanelOf(
    chart: &Chart,
    nth: usize,
    /// The values being read: millions of tokens a week, and their value and cost in $ a year.
    at: Option<(f64, f64, f64)>,
    /// Called when a pointer reads this chart, and when the reading ends.
    onread: &Callback<Option<Position>>,
) -> Html {
    let (numbers, node, state) = (use_numbers(), use_node_ref(), use_state_of_page());
    let marks = use_memo((chart.clone(), nth), |(chart, nth)| {
        chart.panels.get(*nth).map(|panel| chart.marks(panel)).unwrap_or_default()
    });
    let Some(panel) = chart.panels.get(nth) else { return Html::default() };
    let point = {
        let (node, which) = (node.clone(), panel.belief);
        onread.reform(move |event: PointerEvent| Some((platform::part_across(&node, &event)?, Some(which))))
    };
    let leave = {
        let onread = onread.clone();
        Callback::from(move |event: PointerEvent| {
            // The reading stays when a finger is lifted.
            if !platform::is_touch(&event) && !is_sliding() {
                onread.emit(None);
            }
        })
    };
    let line = at.map(|(tokens, value, cost)| {
        let words = text::at_line(&*numbers, value, cost);
        (chart.cursor(tokens, (value, cost), words.clone()), words)
    });
    let name = belief(panel.belief).name;
    let believe = match (panel.is_believed, state.believed().len()) {
        (true, ..=1) => BELIEVED,
        (true, _) => AGREED,
        (false, _) => BELIEVE,
    };
    let fact = |(name, number): (&'static str, String)| {
        html! { <><span>{ name }<b translate="no">{ number }</b></span>{ " " }</> }
    };
    let (cursor, here) =
        line.map_or_else(Default::default, |(marks, words)| (marks, format!("{}{words}", text::AT_SLIDER)));
    html! {
        <li data-belief={panel.belief.key()} class={panel.is_believed.then_some("you")}>
            <b>{ name }</b>
            <svg ref={node} viewBox={view(SIZE)} aria-hidden="true" focusable="false" onpointerdown={point.clone()}
                onpointermove={point} onpointerleave={leave}>
                <Marks marks={Shared::from(marks)} />
                <g class="cursor">{ elements(&cursor) }</g>
            </svg>
            <p>
                { for text::facts(&*numbers, panel).into_iter().map(fact) }
                <span class="unseen here">{ here }</span>
            </p>
            <Believe belief={panel.belief} is_believed={panel.is_believed} label={format!("{believe}: {name}")}>
                { believe }
            </Believe>
        </li>
    }
}

/// A drawing with a view box of this size. It is hidden from screen readers, because what it shows is also written
/// beside it.
pub fn drawing(marks: &[Mark], size: (f64, f64)) -> Html {
    html! { <svg viewBox={view(size)} aria-hidden="true" focusable="false">{ elements(marks) }</svg> }
}

fn view((width, height): (f64, f64)) -> String {
    format!("0 0 {} {}", decimal::write(width), decimal::write(height))
}

/// Marks that do not change while a chart is read.
#[autoprops]
#[component]
fn Marks(marks: &Shared<Vec<Mark>>) -> Html {
    elements(marks)
}

/// Marks as SVG elements. The style sheet colors them by their classes.
fn elements(marks: &[Mark]) -> Html {
    marks.iter().map(element).collect()
}

fn element(mark: &Mark) -> Html {
    match mark {
        Mark::Line { path, paint, width } => {
            html! { <path class={classes!("line", paint.key())} d={path.clone()} stroke-width={*width} /> }
        }
        Mark::Area { path, paint } => html! { <path class={paint.key()} d={path.clone()} /> },
        Mark::Hollow { path } => html! { <path class="hollow" d={path.clone()} /> },
        Mark::Dot { at: (x, y), paint } => {
            html! { <circle class={paint.key()} cx={short(*x)} cy={short(*y)} r={DOT} /> }
        }
        Mark::Text { words, at: (x, y), anchor, paint } => {
            html! { <text class={paint.key()} x={short(*x)} y={short(*y)} text-anchor={*anchor}>{ words }</text> }
        }
    }
}
