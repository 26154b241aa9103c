//! The small charts that are shown, and the place at which all of them are read at once.

use crate::beliefs::Belief;
use crate::chart::multiples::Multiples;
use crate::ui::context::Shared;
use crate::ui::platform;

/// The charts of the beliefs, shared by the components that show them.
pub type Chart = Shared<Multiples>;

/// The position at which the charts are read: the part of their width, from 0 to 1, and the belief whose chart the
/// pointer is on.
pub type Place = (f64, Option<Belief>);

/// The element identifier of the slider that moves the line in all charts.
pub const SLIDER: &str = "beliefs-slider";

/// Whether the slider has the focus. If so, a pointer that leaves a chart does not end the reading.
pub fn is_sliding() -> bool {
    platform::focused().as_deref() == Some(SLIDER)
}
