//! The models that a search has found, by provider, each with its prices.

use yew::prelude::*;

use super::control::Search;
use crate::inputs::Value;
use crate::pricing::{self, Model};
use crate::search::finds;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::el::{El, el};

/// Models that are shown at once.
const MOST: usize = 40;

/// What a search has found.
#[derive(Default)]
pub struct Found {
    /// Whether the first option is to have no model.
    offers_none: bool,
    /// The models that are shown.
    models: Vec<&'static Model>,
    /// How many more there are.
    left: usize,
}

impl Found {
    /// The models with these words in provider, name or key; one whose key or name is just that comes first. All models
    /// where nothing was typed, first those of the provider in force.
    pub fn by(text: Option<&str>, chosen: Option<&Model>) -> Self {
        let text = text.map(str::trim).filter(|text| !text.is_empty());
        let is_first = |model: &Model| match text {
            Some(text) => is_called(model, text),
            None => chosen.is_some_and(|chosen| chosen.provider_name() == model.provider_name()),
        };
        let is_found =
            |model: &Model| finds(text.unwrap_or_default(), &[model.provider_name(), model.name(), model.key()]);
        let (mut models, rest): (Vec<_>, Vec<_>) =
            pricing::all().filter(|model| is_found(model)).partition(|model| is_first(model));
        models.extend(rest);
        let left = models.len().saturating_sub(MOST);
        models.truncate(MOST);
        Self { offers_none: false, models, left }
    }

    /// The same, with or without the option to have no model.
    #[must_use]
    pub fn or_none(self, offers_none: bool) -> Self {
        Self { offers_none, ..self }
    }

    /// How many options there are.
    pub const fn count(&self) -> usize {
        self.offers_none as usize + self.models.len()
    }

    /// What the option at this place, from 0, sets the input to; `None` where there is no such option.
    pub fn option(&self, nth: usize) -> Option<Value> {
        let model = |nth: usize| self.models.get(nth).map(|model| Value::Word(model.key().to_owned()));
        match (self.offers_none, nth) {
            (true, 0) => Some(Value::Empty),
            (true, nth) => model(nth - 1),
            (false, nth) => model(nth),
        }
    }

    /// The model whose key or name is just this text.
    pub fn called(text: &str) -> Option<&'static Model> {
        Self::by(Some(text), None).models.into_iter().find(|model| is_called(model, text))
    }
}

/// Whether the text is just the model's key or name.
fn is_called(model: &Model, text: &str) -> bool {
    [model.key(), model.name()].iter().any(|name| name.eq_ignore_ascii_case(text))
}

/// The identifier of the list that belongs to a field.
pub fn list_id(field: &str) -> String {
    [field, "-list"].concat()
}

/// The identifier of the option at this place, from 0.
pub fn option_id(field: &str, nth: usize) -> String {
    format!("{field}-{nth}")
}

/// The list below the field with this identifier; `pick` is told the place of what was clicked.
pub fn model_list(
    figures: &dyn Figures,
    found: &Found,
    search: &Search,
    chosen: Option<&Model>,
    field: &str,
    pick: &Callback<usize>,
) -> Html {
    let option = |nth: usize, model: Option<&'static Model>| {
        let active = if search.active == Some(nth) { "active" } else { "" };
        let selected = if chosen == model { "true" } else { "false" };
        option(figures, model, option_id(field, nth))
            .class(active)
            .attr("aria-selected", selected)
            .on_click(pick.reform(move |_| nth))
    };
    let none = found.offers_none.then(|| option(0, None));
    let mut nth = usize::from(found.offers_none);
    let provider = |models: &[&'static Model]| {
        let first = nth;
        nth += models.len();
        provider(models).children((first..).zip(models).map(|(nth, model)| option(nth, Some(*model))))
    };
    let more = match found.left {
        _ if found.models.is_empty() => text::NO_MODEL.to_owned(),
        0 => String::new(),
        left => text::more_models(left),
    };
    let list = (!found.models.is_empty()).then(|| {
        el("div")
            .attr("role", "listbox")
            .id(list_id(field))
            .label(text::MODELS)
            .key(search.text.clone().unwrap_or_default())
            .child(none)
            .children(found.models.chunk_by(|a, b| a.provider_name() == b.provider_name()).map(provider))
    });
    // A press on the list does not take the focus from the field.
    el("div")
        .class("menu")
        .on_mouse_down(Callback::from(|event: MouseEvent| event.prevent_default()))
        .child(list)
        .child(el("p").class("note").attr("role", "status").child(more))
        .html()
}

fn option(figures: &dyn Figures, model: Option<&Model>, id: String) -> El {
    let option = el("div").attr("role", "option").id(id).child(model.map_or(text::NONE, Model::name));
    option.child(model.map(|model| el("small").child(text::prices_briefly(figures, model))))
}

/// The frame of a provider's models.
fn provider(models: &[&'static Model]) -> El {
    let name = models.first().map_or("", |model| model.provider_name());
    el("div").attr("role", "group").label(name).child(el("b").attr("aria-hidden", "true").child(name))
}
