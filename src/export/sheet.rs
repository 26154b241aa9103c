//! A table of named rows of numbers, such as that of people: in an order, filtered, and as a file.

use std::rc::Rc;

use super::csv::named_rows;
use crate::decimal;
use crate::inputs::number::Separators;
use crate::search::Query;
use crate::text::figures::{Figures, Form};

/// The most digits of a number in a saved file: those that a sum of binary fractions keeps.
const DIGITS_IN_FILE: usize = 15;

/// A column of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The heading on the screen, where money is in the page's currency.
    pub name: Rc<str>,
    /// The heading in a saved file, where money is in US dollars.
    pub name_in_file: Rc<str>,
    /// The format of its numbers.
    pub form: Form,
    /// Whether the numbers are per US dollar. The screen shows them per unit of the page's currency.
    pub is_per_dollar: bool,
}

impl Column {
    /// A column with the same heading on the screen and in files.
    pub fn new(name: impl Into<Rc<str>>, form: Form) -> Self {
        let name = name.into();
        Self { name_in_file: name.clone(), name, form, is_per_dollar: false }
    }

    /// A number of this column as the screen shows it. A short number has three digits, zeros at the end included.
    pub fn write(&self, number: f64, figures: &dyn Figures) -> String {
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
    pub alias: Rc<str>,
    /// The real name, if it is hidden by default. An export includes it only if the reader ticks the box for it.
    pub name: Option<Rc<str>>,
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
    pub fn name<'a>(&self, row: &'a Row) -> &'a Rc<str> {
        row.name.as_ref().filter(|_| self.are_names_shown).unwrap_or(&row.alias)
    }

    /// Whether an export leaves out names unless the reader ticks the box for them.
    pub fn has_secrets(&self) -> bool {
        self.rows.iter().any(|row| row.name.is_some())
    }

    /// Whether the order or the choice of the rows reveals names that an export leaves out.
    pub fn tells_names(&self, by: By, filter: &str) -> bool {
        self.are_names_shown && self.has_secrets() && (by.is_none() || !filter.trim().is_empty())
    }

    /// The indexes of the rows whose name `filter` finds, sorted. Rows without a number come last in both directions.
    pub fn order(&self, (by, is_falling): (By, bool), filter: &str) -> Vec<usize> {
        let wanted = Query::of(filter);
        let rows = self.rows.iter().enumerate();
        let mut places: Vec<(usize, Option<f64>)> = rows
            .filter(|(_, row)| wanted.finds(&[self.name(row)]))
            .map(|(place, row)| (place, by.and_then(|column| row.numbers.get(column).copied().flatten())))
            .collect();
        if by.is_some() {
            // What has no number is last.
            let key = |number: Option<f64>| match number {
                Some(number) if is_falling => -number,
                other => other.unwrap_or(f64::INFINITY),
            };
            places.sort_by(|(_, a), (_, b)| key(*a).total_cmp(&key(*b)));
        } else {
            if self.are_names_shown {
                places.sort_by_cached_key(|(place, _)| self.rows.get(*place).map(|row| self.name(row).clone()));
            }
            if is_falling {
                places.reverse();
            }
        }
        places.into_iter().map(|(place, _)| place).collect()
    }

    /// The rows at these indexes as CSV, with hidden names or their aliases.
    pub fn csv(&self, order: &[usize], with_names: bool, separators: Separators) -> String {
        let heads = std::iter::once(self.head.to_owned())
            .chain(self.columns.iter().map(|column| column.name_in_file.to_string()));
        let rows = order.iter().filter_map(|place| self.rows.get(*place)).map(|row| {
            let name = row.name.as_ref().filter(|_| with_names).unwrap_or(&row.alias);
            let cells = row.numbers.iter().zip(&self.columns);
            let cells =
                cells.map(|(number, column)| number.map_or_else(String::new, |number| column.write_in_file(number)));
            (name.to_string(), cells.collect())
        });
        named_rows(&heads.collect::<Vec<_>>(), rows, separators)
    }
}

/// The sort key: `None` for the name, or the index of a column of numbers.
pub type By = Option<usize>;

#[cfg(test)]
mod tests {
    use super::{Column, Row, Separators, Sheet};
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
        assert_eq!(sheet.order((Some(0), true), ""), [2, 0, 3, 1]);
        assert_eq!(sheet.order((Some(0), false), ""), [3, 0, 2, 1]);
        assert_eq!(sheet.order((None, true), ""), [3, 2, 1, 0]);
    }

    #[test]
    fn the_filter_ignores_case_accents_and_the_order_of_words() {
        let sheet = sheet(&[("Person 1", None), ("Person 12", None), ("Person 3", None), ("Zoë Müller", None)]);
        assert_eq!(sheet.order((None, false), " person 1 "), [0, 1]);
        assert_eq!(sheet.order((None, false), "muller zoe"), [3]);
    }

    #[test]
    fn names_are_exported_only_where_the_reader_lets_them() {
        let sheet = sheet(&[("Person 1", Some(1234.5)), ("=1+1", None)]);
        let english = |order: &[usize], with_names| sheet.csv(order, with_names, Separators::ENGLISH);
        assert_eq!(english(&[0, 1], false), "Person,Cost\r\nPerson 1,1234.5\r\n'=1+1,\r\n");
        assert!(english(&[0], true).contains("Person 1@example.com,1234.5"));
    }

    #[test]
    fn a_file_for_a_spreadsheet_with_decimal_commas_has_semicolons() {
        let sheet = sheet(&[("Person 1", Some(1234.5))]);
        let german = Separators::GERMAN;
        assert_eq!(sheet.csv(&[0], false, german), "Person;Cost\r\nPerson 1;1234,5\r\n");
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
