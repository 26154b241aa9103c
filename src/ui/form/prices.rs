//! The four prices: the list's, and the reader's own.

use yew::prelude::*;

use crate::inputs::{Assumptions, Input};
use crate::model::pricing;
use crate::pricing::Kind;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::el::el;

/// The list price that holds while an own price is open, the mean where there are several models, $ for a million tokens;
/// `None` for other inputs.
pub fn list_price(inputs: &Assumptions, input: Input) -> Option<f64> {
    let kind = match input {
        Input::InputPrice => Kind::Input,
        Input::CacheWritePrice => Kind::CacheWrite,
        Input::CacheReadPrice => Kind::CacheRead,
        Input::OutputPrice => Kind::Output,
        _ => return None,
    };
    Some(pricing::list_rates(inputs).of(kind).value())
}

/// The prices in force, and whose each is.
pub fn prices(figures: &dyn Figures, inputs: &Assumptions) -> Html {
    let rates = pricing::rates(inputs);
    let models = pricing::models(inputs);
    let row = |kind: Kind| {
        let missing = models.iter().any(|(model, _)| model.falls_back(kind));
        let whose = text::price_of(pricing::is_overridden(inputs, kind), missing, models.len() > 1);
        let price =
            el("dd").child(text::price(figures, rates.of(kind).value())).child(" ").child(el("small").child(whose));
        el("div").child(el("dt").child(text::kind_name(kind))).child(price)
    };
    el("dl").class("prices").label(text::PRICES_IN_FORCE).children(Kind::ALL.map(row)).html()
}
