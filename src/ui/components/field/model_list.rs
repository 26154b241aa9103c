//! The models that a search has found, each with its prices and the price of a million tokens at the token mix of the
//! page.

use std::rc::Rc;

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::inputs::{Assumptions, Value};
use crate::model::pricing::effective;
use crate::pricing::{self, Model};
use crate::search::Query;
use crate::text;
use crate::ui::context::{use_numbers, use_results};

/// The key that switches the order of the list, which the focus never enters.
pub const SORT_KEY: &str = "F2";
/// The most models that are shown at once.
const MOST: usize = 40;

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Whether the first option is "none".
    offers_none: bool,
    /// The models that are shown.
    models: Vec<&'static Model>,
    /// The number of models that match but are not shown.
    left: usize,
}

impl Found {
    /// The models whose provider, name or key contains the words of `text`; all models if it is empty.
    ///
    /// With `offers_none`, the first option is "none". With `by_price`, the cheapest at the token mix of those inputs
    /// comes first. Otherwise a model whose key or name equals the text comes first, then those that have its words as
    /// whole words; or, without a text, the models of the provider of `chosen`.
    pub fn by(text: Option<&str>, chosen: Option<&Model>, by_price: Option<&Assumptions>, offers_none: bool) -> Self {
        let text = text.map(str::trim).filter(|text| !text.is_empty());
        let query = Query::of(text.unwrap_or_default());
        let words = |model: &Model| [model.provider_name(), model.name(), model.key()];
        let mut models: Vec<_> = pricing::all().filter(|model| query.finds(&words(model))).collect();
        // The least is first.
        models.sort_by_cached_key(|model| match text {
            Some(text) => (!is_called(model, text), !query.finds_whole(&words(model))),
            None => (chosen.is_none_or(|chosen| chosen.provider_name() != model.provider_name()), false),
        });
        if let Some(inputs) = by_price {
            let mut priced: Vec<_> = models.iter().map(|model| (*model, effective(inputs, model).value())).collect();
            priced.sort_by(|(_, a), (_, b)| a.total_cmp(b));
            models = priced.into_iter().map(|(model, _)| model).collect();
        }
        let left = models.len().saturating_sub(MOST);
        models.truncate(MOST);
        Self { offers_none, models, left }
    }

    /// The number of options.
    pub const fn count(&self) -> usize {
        self.offers_none as usize + self.models.len()
    }

    /// The value that the option at this index sets; `None` if there is no such option.
    pub fn option(&self, nth: usize) -> Option<Value> {
        let model = |nth: usize| self.models.get(nth).map(|model| Value::Word(model.key().to_owned()));
        match (self.offers_none, nth) {
            (true, 0) => Some(Value::Empty),
            (true, nth) => model(nth - 1),
            (false, nth) => model(nth),
        }
    }

    /// The index of the option of this model; `None` if it is not shown.
    pub fn place_of(&self, model: &Model) -> Option<usize> {
        let place = self.models.iter().position(|shown| shown.key() == model.key())?;
        Some(usize::from(self.offers_none).saturating_add(place))
    }

    /// The model whose key or name equals the text, ignoring the case of ASCII letters.
    pub fn called(text: &str) -> Option<&'static Model> {
        pricing::all().find(|model| is_called(model, text))
    }
}

/// Whether the text equals the model's key or name, ignoring the case of ASCII letters.
fn is_called(model: &Model, text: &str) -> bool {
    [model.key(), model.name()].iter().any(|name| name.eq_ignore_ascii_case(text))
}

/// The element identifier of the list of a field.
pub fn list_id(field: &str) -> String {
    format!("{field}-list")
}

/// The element identifier of the option at this index.
pub fn option_id(field: &str, nth: usize) -> String {
    format!("{field}-{nth}")
}

/// The list below the field.
#[autoprops]
#[component]
pub fn ModelList(
    found: &Rc<Found>,
    /// The index of the option that Enter selects.
    active: Option<usize>,
    chosen: Option<&'static Model>,
    field: &AttrValue,
    /// Whether the list is sorted by price, the cheapest first.
    is_by_price: bool,
    /// Called with the index of a clicked option.
    onpick: &Callback<usize>,
    /// Called to switch the order of the list.
    onsort: &Callback<()>,
) -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    let option = |nth: usize, model: Option<&'static Model>| {
        let class = (active == Some(nth)).then_some("active");
        let (selected, pick) = ((chosen == model).to_string(), onpick.reform(move |_: MouseEvent| nth));
        html! {
            <div key={nth} role="option" id={option_id(field, nth)} {class} aria-selected={selected} onclick={pick}>
                <span translate="no">{ model.map_or(text::NONE, Model::name) }</span>
                if let Some(model) = model {
                    <b translate="no">{ text::amounts::price_of_mtok(&*numbers, effective(&results.inputs, model).value()) }</b>
                    <small translate="no">
                        if is_by_price { { model.provider_name() }{ text::BETWEEN_NOTES } }
                        { text::prices_briefly(&*numbers, model) }
                    </small>
                }
            </div>
        }
    };
    let mut nth = usize::from(found.offers_none);
    let mut provider = |models: &[&'static Model]| {
        let (first, name) = (nth, models.first().map_or("", |model| model.provider_name()));
        nth += models.len();
        let options = (first..).zip(models).map(|(nth, model)| option(nth, Some(*model)));
        if is_by_price {
            return options.collect();
        }
        html! {
            <div role="group" aria-label={name}><b aria-hidden="true" translate="no">{ name }</b>{ for options }</div>
        }
    };
    let none = found.offers_none.then(|| option(0, None));
    let models: Html = if is_by_price {
        provider(&found.models)
    } else {
        found.models.chunk_by(|a, b| a.provider_name() == b.provider_name()).map(provider).collect()
    };
    let more = match found.left {
        _ if found.models.is_empty() => text::NO_MODEL.to_owned(),
        0 => String::new(),
        left => text::more_models(left),
    };
    // A press on the list leaves the focus in the field.
    let keep_focus = Callback::from(|event: MouseEvent| event.prevent_default());
    let sort = onsort.reform(|_: MouseEvent| ());
    html! {
        <div class="menu" onmousedown={keep_focus}>
            if !found.models.is_empty() {
                <p class="row">
                    <span class="note">{ text::PRICES_AT_MIX }</span>
                    <button type="button" class="plain" tabindex="-1" aria-pressed={is_by_price.to_string()} onclick={sort}>
                        { text::CHEAPEST_FIRST }
                    </button>
                    <kbd aria-hidden="true">{ SORT_KEY }</kbd>
                </p>
                // The focus stays in the field: without `tabindex`, Tab leads to a list that scrolls.
                <div role="listbox" id={list_id(field)} tabindex="-1" aria-label={text::MODELS}>{ none }{ models }</div>
            }
            <p class="note" role="status">{ more }</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Value};

    #[test]
    fn a_model_with_the_words_comes_before_those_with_longer_ones() {
        let first = |text: &str| Found::by(Some(text), None, None, false).option(0);
        let opus = Some(Value::Word("anthropic/claude-opus-5".to_owned()));
        for text in ["Claude Opus 5", "Opus 5", "opus 5 anthropic", "anthropic/claude-opus-5"] {
            assert_eq!(first(text), opus, "{text}");
        }
    }
}
