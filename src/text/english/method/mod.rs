//! The words of the Method view.

mod changed;
mod examples;
mod frame;
mod limits;
mod sections;
mod symbols;

pub use changed::CHANGED;
pub use examples::{EXAMPLES_NOTE, example};
pub use frame::*;
pub use limits::{LIMITS, REACH, reach};
pub use sections::section;
pub use symbols::letter;
