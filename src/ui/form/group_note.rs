//! What a group's inputs come to, below its fields.

use yew::prelude::*;

use super::prices::prices;
use crate::inputs::catalogue::Section;
use crate::inputs::currency::Shown;
use crate::inputs::{Assumptions, Input};
use crate::model;
use crate::pricing::{self, Model};
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
    let models = model::pricing::models(inputs);
    let mut notes = vec![
        text::prices_of(pricing::SOURCE, pricing::DATE),
        text::blended_price(figures, model::pricing::blended(inputs).value()),
    ];
    notes.extend(share_notes(figures, inputs));
    for (model, _) in &models {
        let about = model_notes(figures, inputs, model);
        let named = |note| if models.len() > 1 { format!("{}: {note}", model.name()) } else { note };
        notes.extend(about.into_iter().map(named));
    }
    notes
}

/// What a model's catalogue entry says besides its prices.
fn model_notes(figures: &dyn Figures, inputs: &Assumptions, model: &Model) -> Vec<String> {
    let is_guessed = inputs.batch > Share::NONE && model.batch().is_none();
    let notes = [
        model.long_context().map(|(threshold, rates)| text::long_context(figures, threshold, &rates)),
        model.announced().map(|(date, rates)| text::announced(figures, date, &rates)),
        is_guessed.then(|| text::NO_BATCH_PRICE.to_owned()),
        model.varies_by_hour().then(|| text::VARIES_BY_HOUR.to_owned()),
    ];
    notes.into_iter().flatten().collect()
}

/// How the tokens are shared among the models, and what does not count since model or share is missing.
fn share_notes(figures: &dyn Figures, inputs: &Assumptions) -> Vec<String> {
    let others = [
        (inputs.second_model, inputs.second_share, Input::SecondShare),
        (inputs.third_model, inputs.third_share, Input::ThirdShare),
    ];
    let taken: Share = Share::new(others.iter().filter(|other| other.0.is_some()).map(|other| other.1.value()).sum());
    let first = (taken > Share::NONE).then(|| text::first_share(figures, inputs.model.name(), taken.rest().value()));
    let missing = others.into_iter().filter_map(|(model, share, input)| match (model, share > Share::NONE) {
        (Some(model), false) => Some(text::no_share(model.name())),
        (None, true) => Some(text::no_model(input)),
        _ => None,
    });
    first.into_iter().chain(missing).collect()
}

fn rate_note(inputs: &Assumptions) -> Vec<String> {
    match inputs.shown() {
        Shown::RateMissing(currency) => vec![text::rate_wanted(currency.code())],
        Shown::Dollars | Shown::Converted(..) | Shown::CurrencyMissing(_) => Vec::new(),
    }
}
