//! The form in which the reader says what each column of a table means.

use std::iter;

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::choice::choice;
use crate::state::AppState;
use crate::text::usage as text;
use crate::ui::context::use_state_of_page;
use crate::usage::currency::COMMON;
use crate::usage::{Currency, DateOrder, DecimalMark, ImportOptions, Mapping, Role};

/// A list of meanings for each column, the formats of numbers and dates, and the button that reads the file again.
#[autoprops]
#[component]
pub fn Columns(
    id: u32,
    header: &Vec<String>,
    mapping: &Mapping,
    options: &ImportOptions,
    read_as: &Callback<ImportOptions>,
    /// Whether the columns were read by a format that the page knows.
    #[prop_or_default]
    is_known: bool,
    /// Whether it asks for the currency of amounts. Once a file is read, the question stands beside its warning.
    #[prop_or_default]
    asks_currency: bool,
) -> Html {
    let mapping = use_state_eq(|| mapping.clone());
    let decimal_mark = use_state_eq(|| options.decimal_mark);
    let date_order = use_state_eq(|| options.date_order);
    let offered = currencies(&use_state_of_page());
    // The page's currency is proposed.
    let proposed = offered.first().map(|(own, _)| *own).filter(|_| asks_currency);
    let currency = use_state_eq(|| options.currency.or(proposed));
    let roles: Vec<(Role, AttrValue)> = Role::ALL.iter().map(|role| (*role, text::role(*role).into())).collect();
    let id = |part: &str| format!("columns-{id}-{part}");
    let column = |(nth, name): (usize, &String)| {
        let choose = {
            let mapping = mapping.clone();
            Callback::from(move |role: Option<Role>| {
                let mut next = (*mapping).clone();
                next.set(nth, role);
                mapping.set(next);
            })
        };
        let note = mapping.output_guess(nth).map_or("", text::output_guess);
        let unset = if is_known { text::ROLE_OF_FORMAT } else { text::NO_ROLE };
        choice(id(&nth.to_string()), name.clone(), unset, roles.clone(), mapping.role(nth), &choose, note)
    };
    let marks = [DecimalMark::Point, DecimalMark::Comma].map(|mark| (mark, text::decimal_mark(mark).into())).to_vec();
    let orders =
        [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| (order, text::date_order(order).into())).to_vec();
    let has_money = [Role::Cost, Role::ListPrice, Role::Seat].iter().any(|role| mapping.column(*role).is_some());
    let read = read_as.reform({
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
    let says_how_written = is_known && (decimal_mark.is_some() || date_order.is_some());
    let is_format = says_how_written && !mapping.has_group() && !mapping.has_quantity();
    let lacking = text::columns_lacking(&mapping, is_known).filter(|_| !is_format);
    html! {
        <div class="columns-form" role="group" aria-label={text::COLUMNS}>
            <p class="note">{ if is_known { text::COLUMNS_KNOWN } else { text::COLUMNS_NOTE } }</p>
            <div class="fields">
                { for header.iter().enumerate().map(column) }
                if asks_currency && has_money {
                    { choice(id("currency"), text::CURRENCY, text::CURRENCY_UNKNOWN, offered, *currency, &Callback::from(currency.setter()), "") }
                }
                { choice(id("decimals"), text::DECIMALS, text::FIND_OUT, marks, *decimal_mark, &Callback::from(decimal_mark.setter()), "") }
                { choice(id("dates"), text::DATES, text::FIND_OUT, orders, *date_order, &Callback::from(date_order.setter()), "") }
            </div>
            <p class="row">
                <button type="button" disabled={lacking.is_some()} aria-describedby={id("lacking")} onclick={read}>{ text::USE_COLUMNS }</button>
                if let Some(lacking) = lacking { <span class="note" id={id("lacking")} role="status">{ lacking }</span> }
            </p>
        </div>
    }
}

/// The currencies to choose from, that of the page first, with their codes.
pub fn currencies(state: &AppState) -> Vec<(Currency, AttrValue)> {
    let (own, _) = state.inputs.currency();
    let others = COMMON.into_iter().filter_map(Currency::find).filter(|code| *code != own);
    iter::once(own).chain(others).map(|code| (code, code.to_string().into())).collect()
}
