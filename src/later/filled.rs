//! What a form of a dialog says, in the words of `application/x-www-form-urlencoded`.

use crate::inputs::Disclosure;

/// The controls that are filled, ticked or chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled(Vec<(String, String)>);

impl Filled {
    /// As a browser writes a form.
    pub fn read(form: &str) -> Self {
        Self(form_urlencoded::parse(form.as_bytes()).into_owned().collect())
    }

    /// Whether nothing was filled in yet.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The last value of a control.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).last()
    }

    /// Every value of a control, in order.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// What goes along with what leaves the page: the salary where its box is ticked.
    pub fn disclosure(&self) -> Disclosure {
        Disclosure { salary: self.is_ticked("salary") }
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        self.get(name) == Some("on")
    }
}
