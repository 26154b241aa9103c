//! A table that the reader can sort and filter. However many rows it has, only the visible ones are in the document.

use yew::prelude::*;

use crate::decimal;
use crate::export;
use crate::inputs::number::Separators;
use crate::text::CSV_LOCAL;
use crate::text::figures::{Figures, Form, NOTHING};
use crate::text::import as text;
use crate::ui::components::table::Scroll;
use crate::ui::context::{Shared, use_delivery, use_numbers, use_state_of_page};
use crate::ui::deliverable::Deliverable;
use crate::ui::platform;
use crate::units::Ordered;

/// The number of rows in the document at first, and the number that each press of the button adds.
const PAGE: usize = 50;

/// The most digits of a number in a saved file: those that a sum of binary fractions keeps.
const DIGITS_IN_FILE: usize = 15;

/// A column of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The heading on the screen, where money is in the page's currency.
    pub name: AttrValue,
    /// The heading in a saved file, where money is in US dollars.
    pub name_in_file: AttrValue,
    /// The format of its numbers.
    pub form: Form,
    /// Whether the numbers are per US dollar. The screen shows them per unit of the page's currency.
    pub is_per_dollar: bool,
}

impl Column {
    /// A column with the same heading on the screen and in files.
    pub fn new(name: impl Into<AttrValue>, form: Form) -> Self {
        let name = name.into();
        Self { name_in_file: name.clone(), name, form, is_per_dollar: false }
    }

    /// A number of this column as the screen shows it. A short number has three digits, zeros at the end included.
    fn write(&self, number: f64, figures: &dyn Figures) -> String {
        let number = if self.is_per_dollar { number / figures.rate() } else { number };
        let is_short = self.form.compact && number.abs() >= 999.5;
        figures.write(number, if is_short { self.form.figures(3) } else { self.form })
    }

    /// A number of this column in a saved file: with at most six decimals, which hide what sums of binary fractions are
    /// off by. A number per dollar may be smaller than that and keeps its digits.
    fn write_in_file(&self, number: f64) -> String {
        let rounded = if self.is_per_dollar { number } else { decimal::read(&format!("{number:.6}")) };
        decimal::write(decimal::significant(rounded, DIGITS_IN_FILE))
    }
}

/// A row: its name and its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The name to show while names are hidden.
    pub alias: AttrValue,
    /// The real name, if it is hidden by default. An export includes it only if the reader ticks the box for it.
    pub name: Option<AttrValue>,
    /// A number for each column; `None` if there is none, which differs from 0.
    pub numbers: Vec<Option<f64>>,
}

/// The content of a table. Its rows are in the order of their aliases, which reveals no names.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The heading of the column of names.
    pub head: &'static str,
    /// The columns of numbers.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether hidden names are shown.
    pub are_names_shown: bool,
}

impl Sheet {
    /// The name of a row on the screen.
    fn name<'a>(&self, row: &'a Row) -> &'a AttrValue {
        row.name.as_ref().filter(|_| self.are_names_shown).unwrap_or(&row.alias)
    }

    fn has_secrets(&self) -> bool {
        self.rows.iter().any(|row| row.name.is_some())
    }

    /// Whether the order or the choice of the rows reveals names that an export leaves out.
    fn tells_names(&self, by: By, filter: &str) -> bool {
        self.are_names_shown && self.has_secrets() && (by.is_none() || !filter.trim().is_empty())
    }
}

/// The sort key: `None` for the name, or the index of a column of numbers.
type By = Option<usize>;

/// The properties of `SortedTable`.
#[derive(PartialEq, Properties)]
pub struct SortedTableProps {
    /// The content of the table.
    pub sheet: Shared<Sheet>,
    /// The identifier of the table in the page.
    pub id: AttrValue,
    /// The caption.
    pub caption: AttrValue,
    /// The column that it is sorted by at first, in descending order.
    #[prop_or_default]
    pub by: By,
    /// The name of the file that it is saved as.
    pub file: AttrValue,
}

/// The table with its filter, its rows and its save button.
#[component]
pub fn SortedTable(props: &SortedTableProps) -> Html {
    let SortedTableProps { sheet, id, caption, file, .. } = props;
    let numbers = use_numbers();
    let by = use_state_eq(|| (props.by, props.by.is_some()));
    let filter = use_state_eq(String::new);
    let shown = use_state_eq(|| PAGE);
    let order = use_memo((sheet.clone(), *by, (*filter).clone()), |(sheet, by, filter)| order(sheet, *by, filter));
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
    let heads = sheet.columns.iter().enumerate().map(|(nth, column)| head(Some(nth), column.name.clone()));
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
                    <bdi translate="no" class={is_secret.then_some("secret")}>{ sheet.name(row) }</bdi>
                    if is_secret { <span class="alias" aria-hidden="true">{ &row.alias }</span> }
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

/// The indexes of the rows whose name contains `filter`, sorted. Rows without a number come last in both directions.
fn order(sheet: &Sheet, (by, is_falling): (By, bool), filter: &str) -> Vec<usize> {
    let wanted = filter.trim().to_lowercase();
    let rows = sheet.rows.iter().enumerate();
    let mut places: Vec<(usize, Option<f64>)> = rows
        .filter(|(_, row)| wanted.is_empty() || sheet.name(row).to_lowercase().contains(&wanted))
        .map(|(place, row)| (place, by.and_then(|column| row.numbers.get(column).copied().flatten())))
        .collect();
    match by {
        None => {
            if sheet.are_names_shown {
                places.sort_by_cached_key(|(place, _)| sheet.rows.get(*place).map(|row| sheet.name(row).clone()));
            }
            if is_falling {
                places.reverse();
            }
        }
        Some(_) => places.sort_by_cached_key(|(_, number)| match number {
            Some(number) => Ordered(if is_falling { -number } else { *number }),
            None => Ordered(f64::INFINITY),
        }),
    }
    places.into_iter().map(|(place, _)| place).collect()
}

#[derive(PartialEq, Properties)]
struct SaveTableProps {
    sheet: Shared<Sheet>,
    order: Shared<Vec<usize>>,
    tells_names: bool,
    file: AttrValue,
}

/// Saves the filtered rows in their sorted order as CSV. Hidden names are included only if the box is ticked, which
/// holds for one file. If the order or the choice of the rows tells names, a file without names has all rows in the order of
/// their aliases.
#[component]
fn SaveTable(SaveTableProps { sheet, order, tells_names, file }: &SaveTableProps) -> Html {
    let tells_names = *tells_names;
    let (deliver, with_names, own) = (use_delivery(), use_state_eq(|| false), use_state_of_page().separators);
    let tick =
        Callback::from(with_names.setter()).reform(|event: Event| platform::is_ticked(&event).unwrap_or_default());
    let save = |separators: Separators| {
        let (sheet, order, file, with_names) = (sheet.clone(), order.clone(), file.clone(), with_names.clone());
        let deliver = deliver.clone();
        Callback::from(move |_: MouseEvent| {
            let all: Vec<usize> = (0..sheet.rows.len()).collect();
            let rows = if tells_names && !*with_names { &all } else { &*order };
            let text = csv(&sheet, rows, *with_names, separators);
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

fn csv(sheet: &Sheet, order: &[usize], with_names: bool, separators: Separators) -> String {
    let heads = std::iter::once(sheet.head.to_owned())
        .chain(sheet.columns.iter().map(|column| column.name_in_file.to_string()));
    let rows = order.iter().filter_map(|place| sheet.rows.get(*place)).map(|row| {
        let name = row.name.as_ref().filter(|_| with_names).unwrap_or(&row.alias);
        let cells = row.numbers.iter().zip(&sheet.columns);
        let cells =
            cells.map(|(number, column)| number.map_or_else(String::new, |number| column.write_in_file(number)));
        (name.to_string(), cells.collect())
    });
    export::named_rows(&heads.collect::<Vec<_>>(), rows, separators)
}

#[cfg(test)]
mod tests {
    use super::{Column, Row, Separators, Sheet, csv, order};
    use crate::currency::Currency;
    use crate::text::figures::{English, EnglishMoney, Form};

    fn sheet(rows: &[(&str, Option<f64>)]) -> Sheet {
        let row = |(name, number): &(&str, Option<f64>)| Row {
            alias: (*name).to_owned().into(),
            name: Some(format!("{name}@example.com").into()),
            numbers: vec![*number],
        };
        let columns = vec![Column::new("Cost", Form::NUMBER)];
        Sheet { head: "Person", columns, rows: rows.iter().map(row).collect(), are_names_shown: false }
    }

    #[test]
    fn rows_without_a_number_come_last_in_both_directions() {
        let sheet = sheet(&[("a", Some(2.0)), ("b", None), ("c", Some(9.0)), ("d", Some(-1.0))]);
        assert_eq!(order(&sheet, (Some(0), true), ""), [2, 0, 3, 1]);
        assert_eq!(order(&sheet, (Some(0), false), ""), [3, 0, 2, 1]);
        assert_eq!(order(&sheet, (None, true), ""), [3, 2, 1, 0]);
    }

    #[test]
    fn the_filter_ignores_case_and_blanks_around() {
        let sheet = sheet(&[("Person 1", None), ("Person 12", None), ("Person 3", None)]);
        assert_eq!(order(&sheet, (None, false), " person 1 "), [0, 1]);
    }

    #[test]
    fn names_are_exported_only_where_the_reader_lets_them() {
        let sheet = sheet(&[("Person 1", Some(1234.5)), ("=1+1", None)]);
        let english = |order: &[usize], with_names| csv(&sheet, order, with_names, Separators::ENGLISH);
        assert_eq!(english(&[0, 1], false), "Person,Cost\r\nPerson 1,1234.5\r\n'=1+1,\r\n");
        assert!(english(&[0], true).contains("Person 1@example.com,1234.5"));
    }

    #[test]
    fn a_file_for_a_spreadsheet_with_decimal_commas_has_semicolons() {
        let sheet = sheet(&[("Person 1", Some(1234.5))]);
        let german = Separators::GERMAN;
        assert_eq!(csv(&sheet, &[0], false, german), "Person;Cost\r\nPerson 1;1234,5\r\n");
    }

    #[test]
    fn a_file_has_at_most_six_decimals() {
        let column = Column::new("Tokens", Form::NUMBER);
        let write = |number| column.write_in_file(number);
        let cells = [252_091_999.999_999_88, 0.1 + 0.2, 1_234.567_890_4, 2_520_919_999_999.999_8, -0.0, 41.0 / 46.0];
        assert_eq!(cells.map(write), ["252092000", "0.3", "1234.56789", "2520920000000", "0", "0.891304"]);
        let per_dollar = Column { is_per_dollar: true, ..column };
        assert_eq!(per_dollar.write_in_file(1.25e-8), "0.0000000125");
    }

    /// One dollar buys two of the other currency, so a unit of it has half of the output.
    #[test]
    fn numbers_per_dollar_are_shown_per_unit_of_the_currency_shown() {
        let halves = EnglishMoney::of(Currency::USD, 2.0);
        let column = Column { is_per_dollar: true, ..Column::new("Output / $", Form::NUMBER) };
        assert_eq!((column.write(3.0, &halves), column.write(3.0, &English)), ("1.5".to_owned(), "3".to_owned()));
    }
}
