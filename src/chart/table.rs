//! The numbers behind a chart, for reading, copying and for those who cannot see it.

use crate::figures::Figures;

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it holds.
    pub caption: String,
    /// The heads of its columns.
    pub header: Vec<String>,
    /// Its rows, ascending.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The amount or the name it is about: the first column.
    pub head: Cell,
    /// What that amount is known as: `median, you`; often nothing.
    pub note: String,
    /// The other columns.
    pub cells: Vec<Cell>,
}

/// A number, as it is shown and in full; or words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// With its unit, rounded.
    pub text: String,
    /// In full, finite; `None` where the cell holds words. An amount of money is in the currency shown.
    pub value: Option<f64>,
    /// Whether it is an amount of money.
    pub is_money: bool,
}

impl Cell {
    /// A number that is no money, and how it is shown.
    pub fn number(text: String, value: f64) -> Self {
        Self { text, value: value.is_finite().then_some(value), is_money: false }
    }

    /// An amount of dollars, and how it is shown in the currency of these figures.
    pub fn amount(figures: &dyn Figures, text: String, usd: f64) -> Self {
        Self { is_money: true, ..Self::number(text, usd * figures.rate()) }
    }

    /// Words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl Row {
    /// A row without a note.
    pub fn of(head: Cell, cells: Vec<Cell>) -> Self {
        Self { head, note: String::new(), cells }
    }
}
