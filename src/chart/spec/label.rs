//! The text of a label.

/// A text in a long form, and a short one where there is little space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The long form.
    pub long: String,
    /// The short form.
    pub short: String,
}

/// A text that is the same wherever it is.
impl From<String> for Label {
    fn from(text: String) -> Self {
        Self { long: text.clone(), short: text }
    }
}
