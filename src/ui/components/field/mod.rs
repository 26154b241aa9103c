//! One input: its label, its control, the message about its text, and its help.

mod choice;
mod currency;
mod help;
mod message;
mod model_list;
mod model_picker;
mod number;
mod props;

pub use props::FieldProps;

use yew::prelude::*;

use crate::inputs::catalog::Kind;
use crate::text;
use crate::ui::context::use_view_state;
use choice::{Choice, Tick};
use currency::CurrencyField;
use help::Help;
use message::Message;
use model_picker::ModelPicker;
use number::NumberField;

/// An input of any kind. It is rendered again only if its properties change.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let view_state = use_view_state();
    if props.is_hidden(&view_state) {
        return Html::default();
    }
    let kind = props.input.row().kind;
    let field = props.clone();
    let control = match kind {
        Kind::Number { .. } => html! { <NumberField ..field /> },
        Kind::Flag => html! { <Tick ..field /> },
        Kind::Choice(_) => html! { <Choice ..field /> },
        Kind::Model => html! { <ModelPicker ..field /> },
        Kind::Currency => html! { <CurrencyField ..field /> },
    };
    // A list of long names takes the full width.
    let is_wide = matches!(kind, Kind::Choice(_) | Kind::Model);
    let class = classes!("field", is_wide.then_some("wide"), props.is_changed().then_some("own"));
    html! {
        <div {class}>
            <span class="label">
                <label for={props.control_id()}>{ text::words(props.input).label }</label>
                <Help place={props.place} input={props.input} value={props.value.clone()} />
            </span>
            { control }
            <Message ..props.clone() />
        </div>
    }
}
