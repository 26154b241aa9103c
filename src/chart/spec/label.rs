//! The text of a label.

/// A text in a long form, and a short one where there is little space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The long form.
    pub long: String,
    /// The short form.
    pub short: String,
}
