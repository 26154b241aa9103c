//! Notes on prices: those in force, and other facts from the catalog.

use yew::prelude::*;

use crate::inputs::currency::Shown;
use crate::inputs::{Assumptions, Input};
use crate::model::pricing;
use crate::pricing::{Kind, Model};
use crate::state::Action;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::context::{use_dispatch, use_numbers, use_state_of_page};
use crate::ui::platform;
use crate::units::Share;

/// The note below the token mix: the share left for uncached input.
#[component]
pub fn MixNote() -> Html {
    let (state, numbers) = (use_state_of_page(), use_numbers());
    html! { <p class="note">{ text::uncached(&*numbers, pricing::uncached(&state.inputs).value()) }</p> }
}

/// The notes below the currency: that its exchange rate is missing, and that typed amounts kept their digits when it was
/// changed, with a button that converts them.
#[component]
pub fn CurrencyNotes() -> Html {
    let state = use_state_of_page();
    let rate = match state.inputs.shown() {
        Shown::RateMissing(currency) => text::rate_wanted(currency.code()),
        Shown::Dollars | Shown::Converted(..) | Shown::CurrencyMissing(_) => String::new(),
    };
    let (was, is) = (state.currency_before(), state.inputs.currency().0);
    let kept = was.map(|was| text::digits_kept(was.code(), is.code())).unwrap_or_default();
    let note = |class: &'static str, words: String| html! { if !words.is_empty() { <p {class}>{ words }</p> } };
    let convert = use_dispatch().on(|_: MouseEvent| {
        platform::keep_focus_next(&["in-cur"]);
        Some(Action::ConvertAmounts)
    });
    html! {
        <>
            <div role="status">{ note("warning", rate) }{ note("note", kept) }</div>
            if let Some(was) = was {
                <button type="button" class="plain" onclick={convert}>{ text::convert(was.code(), is.code()) }</button>
            }
        </>
    }
}

/// The notes below the models: the prices in force and where each is from, the price of the mix, and other facts from
/// the catalog.
#[component]
pub fn PriceNotes() -> Html {
    let (state, numbers) = (use_state_of_page(), use_numbers());
    let inputs = &state.inputs;
    let (rates, models) = (pricing::rates(inputs), pricing::models(inputs));
    let price = |kind: Kind| {
        let missing = models.iter().any(|(model, _)| model.falls_back(kind));
        let whose = text::price_of(pricing::is_overridden(inputs, kind), missing, models.len() > 1);
        html! {
            <div key={text::kind_name(kind)}>
                <dt>{ text::kind_name(kind) }</dt>
                <dd><span translate="no">{ text::price(&*numbers, rates.of(kind).value()) }</span>{ " " }<small>{ whose }</small></dd>
            </div>
        }
    };
    let note = |note: String| html! { <p class="note">{ note }</p> };
    html! {
        <>
            <dl class="prices" aria-label={text::PRICES_IN_FORCE}>{ for Kind::ALL.into_iter().map(price) }</dl>
            { for notes(&*numbers, inputs, &models).into_iter().map(note) }
        </>
    }
}

fn notes(figures: &dyn Figures, inputs: &Assumptions, models: &[(&'static Model, Share)]) -> Vec<String> {
    let mut notes = vec![text::blended_price(figures, pricing::blended(inputs).value()), text::prices_of_catalog()];
    notes.extend(share_notes(figures, inputs));
    for (model, _) in models {
        let about = model_notes(figures, inputs, model);
        let named = |note| if models.len() > 1 { format!("{}: {note}", model.name()) } else { note };
        notes.extend(about.into_iter().map(named));
    }
    notes
}

/// The facts in a model's catalog entry besides its prices.
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

/// How the tokens are shared among the models, and which shares or models have no effect because the other is missing.
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
