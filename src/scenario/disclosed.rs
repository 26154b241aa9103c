//! Scenarios as they leave the page.

use super::Own;
use crate::inputs::Disclosure;
use crate::inputs::draft::Draft;

impl Own {
    /// The scenario without the changes that `disclosure` leaves out, and without what is being typed. In the place of each
    /// a link says the key without a value, `~sal:`, so that its reader learns of it: see
    /// [`crate::share::Notice::SalaryLeftOut`].
    #[must_use]
    pub fn disclosed(&self, disclosure: Disclosure) -> Self {
        let mut own = Self { draft: Draft::default(), ..self.clone() };
        disclosure.take_out(&mut own.changes, &mut own.unknown);
        own
    }
}
