//! The words around the best cap. A cap is an amount per person and month.

use crate::text::amounts::money;
use crate::text::figures::Figures;
use crate::units::Usd;

/// Button: sets the cap to the best cap.
pub const USE_CAP: &str = "Use this cap";
/// Beside the best cap, if it is the cap that is set.
pub const CAP_IN_FORCE: &str = "in force";

/// The best cap of a group: `Research $1,410`.
pub fn cap_of_group(figures: &dyn Figures, name: &str, month: Usd) -> String {
    format!("{name}: {} a month", money(figures, month.value()))
}
