//! What a group's inputs come to, below its fields.

use yew::prelude::*;

use super::prices::prices;
use crate::inputs::Assumptions;
use crate::inputs::catalogue::Section;
use crate::inputs::currency::Shown;
use crate::model;
use crate::pricing;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::el::{el, fragment};
use crate::units::Share;

/// The rest of the mix; the prices that result, and what the catalogue says of the model besides; a rate that is due.
pub fn group_note(figures: &dyn Figures, group: Section, inputs: &Assumptions) -> Html {
    let notes = match group {
        Section::TokenMix => vec![text::uncached(figures, model::pricing::uncached(inputs).value())],
        Section::Price => price_notes(figures, inputs),
        Section::Settings => rate_note(inputs),
        _ => Vec::new(),
    };
    let prices = if group == Section::Price { prices(figures, inputs) } else { Html::default() };
    let notes = notes.into_iter().map(|note| el("p").class("note").child(note).html());
    fragment([prices].into_iter().chain(notes).collect())
}

fn price_notes(figures: &dyn Figures, inputs: &Assumptions) -> Vec<String> {
    let model = inputs.model;
    let mut notes = vec![
        text::prices_of(pricing::SOURCE, pricing::DATE),
        text::blended_price(figures, model::pricing::blended(inputs).value()),
    ];
    notes.extend(model.long_context().map(|(threshold, rates)| text::long_context(figures, threshold, &rates)));
    notes.extend(model.announced().map(|(date, rates)| text::announced(figures, date, &rates)));
    let batched = inputs.batch > Share::NONE && model.batch().is_none();
    notes.extend(batched.then(|| text::NO_BATCH_PRICE.to_owned()));
    notes.extend(model.varies_by_hour().then(|| text::VARIES_BY_HOUR.to_owned()));
    notes
}

fn rate_note(inputs: &Assumptions) -> Vec<String> {
    match inputs.shown() {
        Shown::RateMissing(currency) => vec![text::rate_wanted(currency.code())],
        Shown::Dollars | Shown::Converted(..) | Shown::CurrencyMissing(_) => Vec::new(),
    }
}
