//! The estimate from a monthly bill, for readers whose files hold no tokens or who have no file.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::ui::components::fold::Fold;
use crate::ui::components::form::BillFields;
use crate::ui::context::use_go;
use crate::ui::platform;
use crate::ui::view_state::{Navigation, Visit};
use crate::usage::takeover::BillInData;
use crate::view::View;

/// The fields of a monthly bill, closed at first. Once the bill is taken over, the Budget view opens.
#[autoprops]
#[component]
pub fn BillFold(
    /// What opens the fields.
    words: &'static str,
    /// The bill in the reader's files, with which the fields are filled at first.
    #[prop_or_default]
    bill: &Option<BillInData>,
) -> Html {
    let go = use_go();
    let taken = Callback::from(move |()| {
        go.emit(Navigation::Visit(Visit::of(View::Budget)));
        platform::focus("results");
    });
    html! { <Fold class="more" summary={words}><BillFields onclose={taken} known={*bill} /></Fold> }
}
