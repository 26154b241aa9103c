//! The links and metrics of uncertain factors, shared by the tabs.

use yew::prelude::*;

use crate::inputs::Input;
use crate::model::Metric;
use crate::model::uncertainty::Factor;
use crate::text;
use crate::ui::components::link::VisitLink;
use crate::ui::view_state::Visit;

/// The input to change for a factor: its value, or, if the value itself is certain, the low end of its range.
fn input(factor: Factor) -> Input {
    factor.inputs().map_or(Input::Curve, |of| of.middle.unwrap_or(of.low))
}

/// The metric for the value of knowing a factor; `None` if knowing it would change no choice.
pub const fn worth(factor: Factor) -> Option<Metric> {
    match factor {
        Factor::Caused => Some(Metric::EvppiCaused),
        Factor::Finished => Some(Metric::EvppiFinished),
        Factor::Captured => Some(Metric::EvppiCaptured),
        Factor::Price => Some(Metric::EvppiPrice),
        Factor::Usage => None,
        Factor::Load => Some(Metric::EvppiLoad),
        Factor::Curve => Some(Metric::EvppiCurve),
    }
}

/// The name of a factor, linked to its field.
pub fn link(factor: Factor) -> Html {
    html! { <VisitLink visit={Visit::field(input(factor))}>{ text::factors::name(factor) }</VisitLink> }
}
