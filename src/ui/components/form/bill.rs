//! Estimates the use from a monthly bill, for readers who do not know their tokens.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::inputs::Input;
use crate::inputs::catalog::Unit;
use crate::inputs::draft::{Mistake, entered};
use crate::inputs::number::NumberError;
use crate::inputs::number_kind::{NumberKind, Reader};
use crate::model::bill::Bill;
use crate::model::team::Users;
use crate::state::{Action, Taken, TakenFrom};
use crate::text;
use crate::ui::components::announced::Announced;
use crate::ui::components::link::VisitLink;
use crate::ui::context::{use_dispatch, use_numbers, use_state_of_page, use_view_state};
use crate::ui::platform;
use crate::ui::view_state::Visit;
use crate::usage::takeover::{BillInData, of_bill};
use crate::view::View;

/// The identifier of the group of fields.
const BILL: &str = "bill";
/// The identifier of the first field.
const AMOUNT: &str = "bill-amount";
/// The identifiers of the others.
const PEOPLE: &str = "bill-people";
const TEAM: &str = "bill-team";
const SEAT: &str = "bill-seat";

/// The identifier of the sentence on what was read, or what to enter.
const SAYS: &str = "bill-says";

/// A button that opens the fields of a bill, scrolls them into view and focuses the first. They show what they would
/// set before anything is set.
#[component]
pub fn FromBill() -> Html {
    let (is_open, view_state) = (use_state(|| false), use_view_state());
    use_effect_with(*is_open, |is_open| {
        if *is_open {
            platform::focus(AMOUNT);
            platform::reveal(BILL);
        }
    });
    if view_state.shape.fixes(Input::Tokens) {
        return Html::default();
    }
    let turned = !*is_open;
    let toggle = Callback::from(is_open.setter()).reform(move |_: MouseEvent| turned);
    let onclose = {
        let is_open = is_open.clone();
        Callback::from(move |()| {
            is_open.set(false);
            platform::focus("from-bill");
        })
    };
    html! {
        <>
            <p class="row">
                { text::OR }
                <button type="button" id="from-bill" aria-expanded={is_open.to_string()} onclick={toggle}>{ text::FROM_BILL }</button>
                if view_state.view() == View::Budget && !view_state.is_embedded() {
                    <VisitLink visit={Visit::of(View::Usage)}>{ text::usage::FROM_DATA }</VisitLink>
                }
            </p>
            if *is_open { <BillFields {onclose} /> }
        </>
    }
}

/// The fields for the amount a month, its users, the team and the price of a seat, and the use that follows from them.
#[autoprops]
#[component]
pub fn BillFields(
    onclose: &Callback<()>,
    /// The bill with which the fields are filled at first, if one is known.
    #[prop_or_default]
    known: &Option<BillInData>,
) -> Html {
    let (state, numbers, dispatch) = (use_state_of_page(), use_numbers(), use_dispatch());
    let inputs = &state.inputs;
    let known = *known;
    let field_text = |dollars: f64| {
        let rate = numbers.rate();
        text::field_number(&*numbers, Unit::UsdPerMonth, (dollars * rate * 100.0).round() / 100.0 / rate)
    };
    let amount = use_state(|| known.map_or_else(String::new, |known| field_text(known.bill.dollars)));
    let willing = || Users::among(inputs.people, inputs).willing;
    let people = use_state(|| users(known.map_or_else(willing, |known| known.bill.people)));
    let team = use_state(|| known.and_then(|known| known.team).unwrap_or(inputs.people).to_string());
    let seat = use_state(|| known.and_then(|known| known.seat).map_or_else(String::new, field_text));
    let reader = Reader::of(inputs, state.separators);
    let read = reader.read(&amount, NumberKind::of(Input::Fee));
    let dollars = read.map(|read| read.value).map_err(Mistake::Number);
    let echo = read.ok().and_then(|read| text::read_as(&*numbers, Input::Fee, &read));
    let count = |text: &str| entered(&reader, Input::People, text)?.ok_or(Mistake::Number(NumberError::Empty));
    let (users, size) = (count(&people), count(&team));
    let price = entered(&reader, Input::Fee, &seat);
    let seat_read = reader.read(&seat, NumberKind::of(Input::Fee)).ok();
    let seat_echo = seat_read.and_then(|read| text::read_as(&*numbers, Input::Fee, &read));
    let seat_echo = seat_echo.map(|words| text::labeled(text::usage::BILL_SEAT, &words));
    let mistakes = [
        (AMOUNT, text::BILL_AMOUNT, Input::Fee, dollars.err()),
        (PEOPLE, text::BILL_PEOPLE, Input::People, users.err()),
        (TEAM, text::BILL_TEAM, Input::People, size.err()),
        (SEAT, text::usage::BILL_SEAT, Input::Fee, price.err()),
    ];
    // An empty amount is where one begins.
    let is_begun = !amount.trim().is_empty();
    let mistake = mistakes.into_iter().filter(|_| is_begun).find_map(|(id, label, input, error)| {
        let words = text::mistake(&*numbers, input, error?);
        Some((id, text::labeled(label, &words)))
    });
    let wrong = mistake.as_ref().map(|(id, _)| *id);
    let bill = dollars.ok().zip(users.ok()).map(|(dollars, people)| Bill { dollars, people });
    let billed = bill.and_then(|bill| bill.read(inputs));
    let taken =
        bill.zip(size.ok()).zip(price.ok()).and_then(|((bill, size), seat)| of_bill(bill, size as u32, seat, inputs));
    let taking = taken.as_ref().map(|taken| {
        let changes = taken.changes(|_| true);
        Taken { from: TakenFrom::Bill, changes, groups: None }
    });
    let year = taking.as_ref().map(|taking| text::usage::year_taken(&*numbers, state.year_after(taking), 1));
    let in_force = taking.as_ref().and_then(|taking| state.in_force(taking));
    let has_room = taking.as_ref().is_none_or(|taking| state.has_room_for_groups(&taking.changes));
    let removed = (!has_room).then(|| text::usage::groups_too_large(&*numbers, inputs.grouped()));
    let take = {
        let onclose = onclose.clone();
        dispatch.on(move |_: MouseEvent| {
            let taking = taking.clone()?;
            onclose.emit(());
            Some(Action::TakeOver(taking))
        })
    };
    let field = |id: &'static str, label: &'static str, unit: String, text: &UseStateHandle<String>| {
        let typed =
            Callback::from(text.setter()).reform(|event: Event| platform::text_of_field(&event).unwrap_or_default());
        let unit_id = format!("{id}-unit");
        // Until there is an amount, the sentence is about that field alone.
        let described_by = if id == AMOUNT || is_begun { format!("{unit_id} {SAYS}") } else { unit_id.clone() };
        html! {
            <div class="field">
                <span class="label"><label for={id}>{ label }</label></span>
                <span class="box">
                    <input type="text" {id} inputmode="decimal" autocomplete="off" size="4" value={(**text).clone()} translate="no"
                        aria-describedby={described_by} aria-invalid={(wrong == Some(id)).then_some("true")} oninput={typed.reform(|event: InputEvent| event.into())} onchange={typed} />
                    <i id={unit_id}>{ unit }</i>
                </span>
            </div>
        }
    };
    let says = match (billed.zip(taken.as_ref()), mistake) {
        (Some((billed, taken)), _) => {
            let team = text::usage::bill_team(&*numbers, taken);
            let has_seats = price.ok().flatten().is_some_and(|price| price > 0.0);
            let seat_use = has_seats.then(|| text::usage::BILL_SEAT_USE.to_owned());
            let in_force = in_force.map(|in_force| text::usage::in_force(&*numbers, &in_force));
            let said = [
                echo,
                seat_echo,
                Some(text::billed(&*numbers, &billed, inputs)),
                team,
                seat_use,
                year,
                in_force,
                removed,
            ];
            said.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        (None, Some((_, mistake))) => mistake,
        (None, None) if !is_begun => text::BILL_NOTE.to_owned(),
        (None, None) => text::BILL_UNREAD.to_owned(),
    };
    html! {
        <div class="bill" id={BILL} role="group" aria-label={text::FROM_BILL}>
            { field(AMOUNT, text::BILL_AMOUNT, text::per_month(&*numbers), &amount) }
            { field(PEOPLE, text::BILL_PEOPLE, text::unit_of(&*numbers, Input::People), &people) }
            { field(TEAM, text::BILL_TEAM, text::unit_of(&*numbers, Input::People), &team) }
            { field(SEAT, text::usage::BILL_SEAT, text::per_month(&*numbers), &seat) }
            <p class={if wrong.is_some() { "mistake" } else { "note" }} id={SAYS}>{ &says }</p>
            <Announced words={says} />
            if let Some(billed) = billed.filter(|_| taken.is_some()) {
                <p class="back">
                    <button type="button" onclick={take}>{ text::use_typical(&*numbers, billed.typical.value()) }</button>
                </p>
            }
        </div>
    }
}

/// The number of users as text for the field: a whole number, at least 1.
fn users(users: f64) -> String {
    format!("{:.0}", users.max(1.0))
}
