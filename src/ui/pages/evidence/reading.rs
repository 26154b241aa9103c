//! How the charts of the beliefs are read: the place at which they are, and the slider that moves it.

use yew::prelude::*;

use crate::beliefs::Belief;
use crate::chart::multiples::{At, Multiples, STEPS};
use crate::decimal;
use crate::text::charts::multiples as text;
use crate::text::figures::Figures;
use crate::ui::context::Shared;
use crate::ui::platform;

/// The element identifier of the readout.
pub const READOUT: &str = "beliefs-readout";
/// The element identifier of the slider that moves the line in all charts.
const SLIDER: &str = "beliefs-slider";

/// The charts of the beliefs, shared by the components that show them.
pub type Chart = Shared<Multiples>;

/// The position at which the charts are read: the part of their width, from 0 to 1, and the belief whose chart the
/// pointer is on.
pub type Position = (f64, Option<Belief>);

/// Whether the slider has the focus. If so, a pointer that leaves a chart does not end the reading.
pub fn is_sliding() -> bool {
    platform::focused().as_deref() == Some(SLIDER)
}

/// A slider that moves the line in all charts. While nothing is read, it is at the typical user.
pub fn slider(
    chart: &Chart,
    at: Option<&At>,
    words: Option<String>,
    onread: &Callback<Option<Position>>,
    figures: &dyn Figures,
) -> Html {
    let last = ((chart.x.high / chart.x.low).log10() * STEPS).round().max(1.0);
    let tokens = at.map_or(chart.billed, |at| at.tokens);
    let value = (chart.part_below(tokens) * last).round();
    let said = words.unwrap_or_else(|| text::at_slider(figures, chart.billed));
    let slide = onread.reform(move |event: Event| {
        let text = platform::text_of_field(&event)?;
        Some((decimal::read(&text) / last, None)).filter(|(part, _)| part.is_finite())
    });
    let begin = onread.reform(move |_: FocusEvent| Some((value / last, None)));
    let end = onread.reform(|_: FocusEvent| None);
    html! {
        <label class="read-at">
            { text::SLIDER }{ " " }
            <input id={SLIDER} type="range" min="0" max={decimal::write(last)} value={decimal::write(value)}
                aria-valuetext={said} aria-describedby={READOUT} oninput={slide.reform(|event: InputEvent| event.into())} onchange={slide} onfocus={begin} onblur={end} />
        </label>
    }
}
