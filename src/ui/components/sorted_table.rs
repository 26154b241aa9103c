//! A table that the reader can sort and filter. However many rows it has, only the visible ones are in the document.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::export::sheet::{By, Column, Sheet};
use crate::inputs::number::Separators;
use crate::text::CSV_LOCAL;
use crate::text::figures::NOTHING;
use crate::text::usage as text;
use crate::ui::components::table::Scroll;
use crate::ui::context::{Shared, use_delivery, use_numbers, use_state_of_page};
use crate::ui::deliverable::Deliverable;
use crate::ui::platform;

/// The number of rows in the document at first, and the number that each press of the button adds.
const PAGE: usize = 50;

/// The table with its filter, its rows and its save button.
#[autoprops]
#[component]
pub fn SortedTable(
    sheet: &Shared<Sheet>,
    id: &AttrValue,
    caption: &AttrValue,
    /// The column that it is sorted by at first, in descending order.
    #[prop_or_default]
    by: &By,
    file: &AttrValue,
) -> Html {
    let numbers = use_numbers();
    let by = use_state_eq(|| (*by, by.is_some()));
    let filter = use_state_eq(String::new);
    let shown = use_state_eq(|| PAGE);
    let order = use_memo((sheet.clone(), *by, (*filter).clone()), |(sheet, by, filter)| sheet.order(*by, filter));
    {
        // A name that was looked for is hidden with the others.
        let filter = filter.setter();
        use_effect_with(sheet.are_names_shown, move |are_shown| {
            if !are_shown {
                filter.set(String::new());
            }
        });
    }
    let find = {
        let (filter, shown) = (filter.clone(), shown.clone());
        Callback::from(move |event: InputEvent| {
            filter.set(platform::text_of_field(&event).unwrap_or_default());
            shown.set(PAGE);
        })
    };
    let next = shown.saturating_add(PAGE);
    let more = Callback::from(shown.setter()).reform(move |_: MouseEvent| next);
    let head = |column: By, name: AttrValue| {
        let (sorted_by, is_falling) = *by;
        let is_sorted = sorted_by == column;
        let sorted = is_sorted.then_some(if is_falling { "descending" } else { "ascending" });
        // The first press sorts names in ascending and numbers in descending order; the second press reverses it.
        let next = (column, if is_sorted { !is_falling } else { column.is_some() });
        let sort = Callback::from(by.setter()).reform(move |_: MouseEvent| next);
        html! {
            <th scope="col" aria-sort={sorted}>
                <button type="button" class="sort" title={text::sort_by(&name)} onclick={sort}>{ name }</button>
            </th>
        }
    };
    let heads = sheet.columns.iter().enumerate().map(|(nth, column)| head(Some(nth), column.name.clone().into()));
    let row = |place: &usize| {
        let row = sheet.rows.get(*place)?;
        // On paper, the alias replaces a hidden name.
        let is_secret = sheet.are_names_shown && row.name.is_some();
        let cell = |(number, column): (&Option<f64>, &Column)| {
            let text = number.map_or_else(|| NOTHING.to_owned(), |number| column.write(number, &*numbers));
            html! { <td translate="no">{ text }</td> }
        };
        Some(html! {
            <tr key={*place}>
                <th scope="row">
                    <bdi translate="no" class={is_secret.then_some("secret")}>{ &**sheet.name(row) }</bdi>
                    if is_secret { <span class="alias" aria-hidden="true">{ &*row.alias }</span> }
                </th>
                { for row.numbers.iter().zip(&sheet.columns).map(cell) }
            </tr>
        })
    };
    let visible = order.len().min(*shown);
    let is_long = sheet.rows.len() > PAGE / 5;
    let tells_names = sheet.tells_names(by.0, &filter);
    html! {
        <div class={classes!("sorted", tells_names.then_some("unprinted"))} {id}>
            if tells_names { <p class="printed">{ text::SORTED_BY_NAME }</p> }
            <div class="row">
                if is_long {
                    <label class="filter">{ text::FILTER }<input type="search" autocomplete="off" value={(*filter).clone()} oninput={find} /></label>
                    <span class="note" role="status">{ text::rows_shown(&*numbers, visible, sheet.rows.len()) }</span>
                }
                <SaveTable sheet={sheet.clone()} order={Shared::from(order.clone())} {tells_names} file={file.clone()} />
            </div>
            <Scroll label={caption.clone()}>
                <thead><tr>{ head(None, sheet.head.into()) }{ for heads }</tr></thead>
                <tbody>{ for order.iter().take(visible).filter_map(row) }</tbody>
            </Scroll>
            if visible < order.len() {
                <p class="row"><button type="button" onclick={more}>{ text::more_rows(PAGE) }</button></p>
            }
        </div>
    }
}

/// Saves the filtered rows in their sorted order as CSV. Hidden names are included only if the box is ticked, which
/// holds for one file. If the order or the choice of the rows tells names, a file without names has all rows in the order of
/// their aliases.
#[autoprops]
#[component]
fn SaveTable(sheet: &Shared<Sheet>, order: &Shared<Vec<usize>>, tells_names: bool, file: &AttrValue) -> Html {
    let (deliver, with_names, own) = (use_delivery(), use_state_eq(|| false), use_state_of_page().separators);
    let tick =
        Callback::from(with_names.setter()).reform(|event: Event| platform::is_ticked(&event).unwrap_or_default());
    let save = |separators: Separators| {
        let (sheet, order, file, with_names) = (sheet.clone(), order.clone(), file.clone(), with_names.clone());
        let deliver = deliver.clone();
        Callback::from(move |_: MouseEvent| {
            let all: Vec<usize> = (0..sheet.rows.len()).collect();
            let rows = if tells_names && !*with_names { &all } else { &*order };
            let text = sheet.csv(rows, *with_names, separators);
            with_names.set(false);
            deliver.emit(Some(Deliverable::File { name: file.to_string(), kind: "text/csv;charset=utf-8", text }));
        })
    };
    html! {
        <span class="save">
            if sheet.has_secrets() {
                <label><input type="checkbox" checked={*with_names} onchange={tick} />{ text::WITH_NAMES }</label>
            }
            <button type="button" onclick={save(Separators::ENGLISH)}>{ text::SAVE_TABLE }</button>
            if own != Separators::ENGLISH { <button type="button" onclick={save(own)}>{ CSV_LOCAL }</button> }
        </span>
    }
}
