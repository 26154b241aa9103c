//! A belief: its name, its small chart, what it comes to, and the button that makes the reader believe it.

use yew::prelude::*;

use super::beliefs::{Chart, Place, is_sliding};
use super::believe::Believe;
use crate::chart::multiples::{Brush, DOT, Mark, SIZE, short};
use crate::decimal;
use crate::text::charts::multiples as text;
use crate::text::evidence::{BELIEVE, BELIEVED, belief};
use crate::ui::context::{Shared, use_numbers};
use crate::ui::platform;

/// Which belief.
#[derive(PartialEq, Properties)]
pub struct PanelOfProps {
    /// All of them.
    pub chart: Chart,
    /// The place of this one.
    pub nth: usize,
    /// What is read: tokens, value and cost.
    pub at: Option<(f64, f64, f64)>,
    /// Called when a pointer reads this chart, or no longer does.
    pub onread: Callback<Option<Place>>,
}

/// The belief.
#[component]
pub fn PanelOf(PanelOfProps { chart, nth, at, onread }: &PanelOfProps) -> Html {
    let (numbers, node) = (use_numbers(), use_node_ref());
    let marks = use_memo((chart.clone(), *nth), |(chart, nth)| {
        chart.panels.get(*nth).map(|panel| Brush::new(chart).panel(panel)).unwrap_or_default()
    });
    let Some(panel) = chart.panels.get(*nth) else { return Html::default() };
    let point = {
        let (node, which) = (node.clone(), panel.belief);
        onread.reform(move |event: PointerEvent| Some((platform::part_across(&node, &event)?, Some(which))))
    };
    let leave = {
        let onread = onread.clone();
        Callback::from(move |event: PointerEvent| {
            // A finger that is lifted leaves what it has read.
            if event.pointer_type() != "touch" && !is_sliding() {
                onread.emit(None);
            }
        })
    };
    let line = at.map(|(tokens, value, cost)| {
        let words = text::at_line(&*numbers, value, cost);
        (Brush::new(chart).cursor(tokens, (value, cost), words.clone()), words)
    });
    let name = belief(panel.belief).name;
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
            <Believe belief={panel.belief} is_believed={panel.is_believed}>
                { if panel.is_believed { BELIEVED } else { BELIEVE } }<span class="unseen">{ ": " }{ name }</span>
            </Believe>
        </li>
    }
}

/// A drawing in a space of this size. What it says is written beside it, too.
pub fn drawing(marks: &[Mark], size: (f64, f64)) -> Html {
    html! { <svg viewBox={view(size)} aria-hidden="true" focusable="false">{ elements(marks) }</svg> }
}

fn view((width, height): (f64, f64)) -> String {
    format!("0 0 {} {}", decimal::write(width), decimal::write(height))
}

/// What is drawn.
#[derive(PartialEq, Properties)]
struct MarksProps {
    marks: Shared<Vec<Mark>>,
}

/// Marks that stay while a chart is read.
#[component]
fn Marks(MarksProps { marks }: &MarksProps) -> Html {
    elements(marks)
}

/// Marks in the colors of the page, which the style sheet gives to the classes.
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
