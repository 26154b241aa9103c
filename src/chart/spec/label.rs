//! Words on a chart.

/// The same words at length and, where room is scarce, in short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// At length.
    pub long: String,
    /// In short.
    pub short: String,
}
