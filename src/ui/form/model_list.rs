//! The model, of the price catalogue.

use yew::prelude::*;

use super::choice::on_choice;
use super::control::{Props, control_id, described_by};
use crate::inputs::Value;
use crate::pricing::{self, Model};

/// A list of models by provider: typing jumps to a name.
pub fn model_list(Props { shared, input, value, .. }: &Props) -> Html {
    let chosen = match value {
        Value::Word(key) => key.as_str(),
        Value::Empty | Value::Number(_) => "",
    };
    let models: Vec<&'static Model> = pricing::all().collect();
    html! {
        <select id={control_id(*input)} name={input.key()} aria-describedby={described_by(*input)} onchange={on_choice(shared, *input)}>
            { for models.chunk_by(|a, b| a.provider_name() == b.provider_name()).map(|models| provider(models, chosen)) }
        </select>
    }
}

fn provider(models: &[&'static Model], chosen: &str) -> Html {
    let option = |model: &&'static Model| {
        html! { <option value={model.key()} selected={model.key() == chosen}>{ model.name() }</option> }
    };
    html! {
        <optgroup label={models.first().map(|model| model.provider_name())}>{ for models.iter().map(option) }</optgroup>
    }
}
