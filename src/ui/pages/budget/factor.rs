//! The cells of the tables of uncertain factors, shared by the tabs.

use yew::prelude::*;

use crate::figures::Figures;
use crate::inputs::Input;
use crate::model::Report;
use crate::model::uncertainty::Factor;
use crate::text;
use crate::ui::components::datum::datum;
use crate::ui::components::link::VisitLink;
use crate::ui::view_state::Visit;

/// The input to change for a factor: its value, or, if the value itself is certain, the low end of its range.
fn input(factor: Factor) -> Input {
    factor.inputs().map_or(Input::Curve, |of| of.middle.unwrap_or(of.low))
}

/// The name of a factor, linked to its field.
pub fn link(factor: Factor) -> Html {
    html! { <VisitLink visit={Visit::field(input(factor))}>{ text::factors::name(factor) }</VisitLink> }
}

/// What it is worth to know a factor; `None` if that would change no choice.
pub fn worth(figures: &dyn Figures, report: &Report, factor: Factor) -> Option<Html> {
    factor.worth().map(|metric| datum(figures, report, metric))
}
