//! The words of the Method view.

mod examples;
mod frame;
mod limits;
mod sections;

pub use examples::{EXAMPLES_NOTE, example};
pub use frame::*;
pub use limits::{CHANGED, LIMITS, REACH, reach};
pub use sections::section;
