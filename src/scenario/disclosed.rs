//! Removal of salaries from scenarios that leave the page.

use super::Own;
use crate::inputs::Disclosure;
use crate::inputs::draft::Draft;

impl Own {
    /// Returns the scenario without the changes that `disclosure` leaves out, and without texts that are being typed. A
    /// link has the key without a value, `~sal:`, in place of each change, which gives the recipient a
    /// [`crate::share::Notice::SalaryLeftOut`].
    #[must_use]
    pub fn disclosed(&self, disclosure: Disclosure) -> Self {
        let mut own = Self { draft: Draft::default(), ..self.clone() };
        disclosure.take_out(&mut own.changes, &mut own.unknown);
        own
    }
}
