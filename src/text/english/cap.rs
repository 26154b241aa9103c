//! What is said around the best cap. A cap is of one person and month.

use crate::text::amounts::money;
use crate::text::figures::Figures;
use crate::units::Usd;

/// Puts the best cap into force.
pub const USE_CAP: &str = "Use this cap";
/// Beside the best cap, once it is.
pub const CAP_IN_FORCE: &str = "in force";

/// The best cap of a group that has one of its own: `Research $1,410`.
pub fn cap_of_group(figures: &dyn Figures, name: &str, month: Usd) -> String {
    format!("{name} {}", money(figures, month.value()))
}
