//! The estimate from a monthly bill, for readers whose files hold no tokens or who have no file.

use yew::prelude::*;

use crate::ui::components::fold::Fold;
use crate::ui::components::form::BillFields;
use crate::ui::context::use_go;
use crate::ui::platform;
use crate::ui::view_state::{Navigation, Visit};
use crate::usage::takeover::BillInData;
use crate::view::View;

/// The properties of `BillFold`.
#[derive(PartialEq, Properties)]
pub struct BillFoldProps {
    /// What opens the fields.
    pub words: &'static str,
    /// The bill in the reader's files, with which the fields are filled at first.
    #[prop_or_default]
    pub bill: Option<BillInData>,
}

/// The fields of a monthly bill, closed at first. Once the bill is taken over, the Budget view opens.
#[component]
pub fn BillFold(BillFoldProps { words, bill }: &BillFoldProps) -> Html {
    let go = use_go();
    let taken = Callback::from(move |()| {
        go.emit(Navigation::Visit(Visit::of(View::Budget)));
        platform::focus("results");
    });
    html! { <Fold class="more" summary={*words}><BillFields onclose={taken} bill={*bill} /></Fold> }
}
