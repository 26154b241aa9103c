//! The form in which the reader says what each column of a table means.

use std::iter;

use yew::prelude::*;

use super::choice::Choice;
use crate::state::AppState;
use crate::text::import as text;
use crate::ui::context::use_state_of_page;
use crate::usage::currency::COMMON;
use crate::usage::{Currency, DateOrder, DecimalMark, ImportOptions, Mapping, Role};

/// The properties of `Columns`.
#[derive(PartialEq, Properties)]
pub struct ColumnsProps {
    /// The identifier of the file that holds the table.
    pub id: u32,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The present meaning of each column.
    pub mapping: Mapping,
    /// The options with which the file was read.
    pub options: ImportOptions,
    /// Called with options to read the file again.
    pub read_as: Callback<ImportOptions>,
    /// Whether the columns were read by a format that the page knows.
    #[prop_or_default]
    pub is_known: bool,
    /// Whether it asks for the currency of amounts. Once a file is read, the question stands beside its warning.
    #[prop_or_default]
    pub asks_currency: bool,
}

/// A list of meanings for each column, the formats of numbers and dates, and the button that reads the file again.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let mapping = use_state_eq(|| props.mapping.clone());
    let decimal_mark = use_state_eq(|| props.options.decimal_mark);
    let date_order = use_state_eq(|| props.options.date_order);
    let offered = currencies(&use_state_of_page());
    // The page's currency is proposed.
    let proposed = offered.first().copied().filter(|_| props.asks_currency);
    let currency = use_state_eq(|| props.options.currency.or(proposed));
    let id = |part: &str| format!("columns-{}-{part}", props.id);
    let column = |(nth, name): (usize, &String)| {
        let choose = {
            let mapping = mapping.clone();
            Callback::from(move |place: Option<usize>| {
                let mut next = (*mapping).clone();
                next.set(nth, place.and_then(|place| Role::ALL.get(place).copied()));
                mapping.set(next);
            })
        };
        let chosen = mapping.role(nth).and_then(|role| Role::ALL.iter().position(|other| *other == role));
        let choices: Vec<AttrValue> = Role::ALL.iter().map(|role| text::role(*role).into()).collect();
        let note = mapping.output_guess(nth).map_or("", text::output_guess);
        html! { <Choice key={nth} id={id(&nth.to_string())} label={name.clone()} unset={if props.is_known { text::ROLE_OF_FORMAT } else { text::NO_ROLE }} {choices} {chosen} {choose} {note} /> }
    };
    let marks = [DecimalMark::Point, DecimalMark::Comma];
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
    let (choose_mark, choose_order) = (choose_of(&decimal_mark, marks.into()), choose_of(&date_order, orders.into()));
    let choose_currency = choose_of(&currency, offered.clone());
    let has_money = [Role::Cost, Role::ListPrice, Role::Seat].iter().any(|role| mapping.column(*role).is_some());
    let read = props.read_as.reform({
        let options = ImportOptions {
            decimal_mark: *decimal_mark,
            date_order: *date_order,
            source: None,
            mapping: mapping.is_enough().then(|| (*mapping).clone()),
            currency: currency.filter(|_| has_money),
        };
        move |_: MouseEvent| options.clone()
    });
    // A known format needs no columns, and may need to be told how its numbers or dates are written.
    let says_how_written = props.is_known && (decimal_mark.is_some() || date_order.is_some());
    let is_format = says_how_written && !mapping.has_group() && !mapping.has_quantity();
    let lacking = text::columns_lacking(&mapping, props.is_known).filter(|_| !is_format);
    let mark_names = marks.map(|mark| text::decimal_mark(mark).into()).to_vec();
    let order_names = orders.map(|order| text::date_order(order).into()).to_vec();
    let currency_at = currency.and_then(|code| offered.iter().position(|other| *other == code));
    let mark_at = decimal_mark.and_then(|mark| marks.iter().position(|other| *other == mark));
    let order_at = date_order.and_then(|order| orders.iter().position(|other| *other == order));
    html! {
        <div class="columns-form" role="group" aria-label={text::COLUMNS}>
            <p class="note">{ if props.is_known { text::COLUMNS_KNOWN } else { text::COLUMNS_NOTE } }</p>
            <div class="fields">
                { for props.header.iter().enumerate().map(column) }
                if props.asks_currency && has_money {
                    <Choice id={id("currency")} label={text::CURRENCY} unset={text::CURRENCY_UNKNOWN} choices={codes(&offered)} chosen={currency_at} choose={choose_currency} />
                }
                <Choice id={id("decimals")} label={text::DECIMALS} unset={text::FIND_OUT} choices={mark_names} chosen={mark_at} choose={choose_mark} />
                <Choice id={id("dates")} label={text::DATES} unset={text::FIND_OUT} choices={order_names} chosen={order_at} choose={choose_order} />
            </div>
            <p class="row">
                <button type="button" disabled={lacking.is_some()} aria-describedby={id("lacking")} onclick={read}>{ text::USE_COLUMNS }</button>
                if let Some(lacking) = lacking { <span class="note" id={id("lacking")} role="status">{ lacking }</span> }
            </p>
        </div>
    }
}

/// A callback that sets a state to one of these values by its index, or to none.
fn choose_of<T: Copy + PartialEq + 'static>(
    state: &UseStateHandle<Option<T>>,
    values: Vec<T>,
) -> Callback<Option<usize>> {
    let state = state.clone();
    Callback::from(move |place: Option<usize>| state.set(place.and_then(|place| values.get(place).copied())))
}

/// The currencies to choose from: that of the page first.
pub fn currencies(state: &AppState) -> Vec<Currency> {
    let (own, _) = state.inputs.currency();
    let others = COMMON.into_iter().filter_map(Currency::find).filter(|code| *code != own);
    iter::once(own).chain(others).collect()
}

/// Their codes.
pub fn codes(of: &[Currency]) -> Vec<AttrValue> {
    of.iter().map(|code| code.to_string().into()).collect()
}
