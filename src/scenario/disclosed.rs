//! Scenarios as they leave the page.

use super::Own;
use crate::inputs::{Disclosure, Input};

impl Own {
    /// The scenario without the changes that `disclosure` leaves out. In the place of each a link says the key without a
    /// value, `~sal:`, so that its reader learns of it: see [`crate::share::Notice::SalaryLeftOut`].
    #[must_use]
    pub fn disclosed(&self, disclosure: Disclosure) -> Self {
        let mut own = self.clone();
        let left_out: Vec<Input> =
            self.changes.iter().map(|(input, _)| *input).filter(|input| disclosure.leaves_out(*input)).collect();
        for input in left_out {
            own.keep(input);
            own.unknown.push((input.key().to_owned(), String::new()));
        }
        own
    }
}
