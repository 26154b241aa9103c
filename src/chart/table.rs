//! The numbers behind a chart, for reading, copying and for those who cannot see it.

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
    /// The amount it is about: the first column.
    pub head: Cell,
    /// What that amount is known as: `median, you`; often nothing.
    pub note: String,
    /// The other columns.
    pub cells: Vec<Cell>,
}

/// A number, as it is shown and in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// With its unit, rounded.
    pub text: String,
    /// In full.
    pub value: f64,
}
