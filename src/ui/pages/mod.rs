//! The views, one folder each.

mod budget;
mod evidence;
mod method;
mod target;
mod usage;

pub use budget::Budget;
pub use evidence::Evidence;
pub use method::Method;
pub use target::Target;
pub use usage::Usage;
