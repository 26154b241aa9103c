//! What a group's inputs come to, below its fields.

use yew::prelude::*;

use crate::inputs::Assumptions;
use crate::inputs::catalogue::Group;
use crate::model::pricing;
use crate::pricing::Kind;
use crate::text;
use crate::text::figures::Figures;
use crate::units::Share;

/// The rest of the mix; the price that results, and what the catalogue says of the model besides.
pub fn group_note(figures: &dyn Figures, group: Group, inputs: &Assumptions) -> Html {
    let notes = match group {
        Group::TokenMix => vec![text::uncached(figures, pricing::uncached(inputs).value())],
        Group::Price => price_notes(figures, inputs),
        _ => Vec::new(),
    };
    notes.into_iter().map(|note| html! { <p class="note">{ note }</p> }).collect()
}

fn price_notes(figures: &dyn Figures, inputs: &Assumptions) -> Vec<String> {
    let model = inputs.model;
    let unpriced = |kind: &Kind| model.falls_back(*kind) && !pricing::is_overridden(inputs, *kind);
    let unpriced: Vec<Kind> = Kind::ALL.into_iter().filter(unpriced).collect();
    let mut notes = vec![text::blended_price(figures, pricing::blended(inputs).value())];
    notes.push(text::list_prices(figures, model.name(), &model.rates()));
    notes.extend((!unpriced.is_empty()).then(|| text::falls_back(&unpriced)));
    notes.extend(model.long_context().map(|(threshold, rates)| text::long_context(figures, threshold, &rates)));
    notes.extend(model.announced().map(|(date, rates)| text::announced(figures, date, &rates)));
    let batched = inputs.batch > Share::NONE && model.batch().is_none();
    notes.extend(batched.then(|| text::NO_BATCH_PRICE.to_owned()));
    notes.extend(model.varies_by_hour().then(|| text::VARIES_BY_HOUR.to_owned()));
    notes
}
