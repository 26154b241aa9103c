//! The table of the numbers behind a chart, for reading, copying and screen readers.

use crate::figures::Figures;
use crate::figures::amounts::{money, money_signed, tokens};

/// The table of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The caption.
    pub caption: String,
    /// The headers of the columns.
    pub header: Vec<String>,
    /// The rows, ascending.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The first column: an amount or a name.
    pub head: Cell,
    /// What the amount is known as, such as `median, you`; often empty.
    pub note: String,
    /// The other columns.
    pub cells: Vec<Cell>,
}

/// A cell: a number, formatted and in full, or words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The text shown; for a number, rounded and with its unit.
    pub text: String,
    /// The number in full; `None` for words. Amounts of money are in the currency shown.
    pub value: Option<f64>,
    /// What the number in full counts.
    pub unit: Unit,
}

/// What the number of a cell counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// What the header says.
    #[default]
    Plain,
    /// Money, in the currency shown.
    Money,
    /// Millions of tokens.
    MillionTokens,
}

impl Cell {
    /// A number other than money and tokens, and its text.
    pub fn number(text: String, value: f64) -> Self {
        Self { text, value: value.is_finite().then_some(value), unit: Unit::Plain }
    }

    /// An amount in dollars, and its text in the currency of `figures`.
    pub fn amount(figures: &dyn Figures, text: String, usd: f64) -> Self {
        Self { unit: Unit::Money, ..Self::number(text, usd * figures.rate()) }
    }

    /// An amount in dollars, in the currency of `figures`.
    pub fn money(figures: &dyn Figures, usd: f64) -> Self {
        Self::amount(figures, money(figures, usd), usd)
    }

    /// An amount in dollars, in the currency of `figures` and with its sign.
    pub fn signed(figures: &dyn Figures, usd: f64) -> Self {
        Self::amount(figures, money_signed(figures, usd), usd)
    }

    /// Millions of tokens.
    pub fn tokens(figures: &dyn Figures, mtok: f64) -> Self {
        Self { unit: Unit::MillionTokens, ..Self::number(tokens(figures, mtok), mtok) }
    }

    /// Words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl Table {
    /// A table with this caption, these headers of columns and these rows.
    pub fn of(
        caption: impl Into<String>,
        header: impl IntoIterator<Item: Into<String>>,
        rows: impl IntoIterator<Item = Row>,
    ) -> Self {
        let header = header.into_iter().map(Into::into).collect();
        Self { caption: caption.into(), header, rows: rows.into_iter().collect() }
    }
}

impl Row {
    /// A row without a note.
    pub fn of(head: Cell, cells: Vec<Cell>) -> Self {
        Self { head, note: String::new(), cells }
    }
}
