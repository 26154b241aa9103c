//! What the reader tells the calculator: one row an input, and the validated whole.

mod assumptions;
pub mod catalogue;
pub mod currency;
mod curve;
mod disclosure;
pub mod draft;
pub mod field;
mod group;
pub mod number;
pub mod presets;
mod range;
mod row;
pub mod slide;
pub mod spelling;
mod version;

pub use assumptions::{Change, Problem, Rejected, WHOLES};
pub use catalogue::{Assumptions, Input};
pub use curve::{Curve, Curves};
pub use disclosure::Disclosure;
pub use field::Value;
pub use group::{Group, MOST_GROUPS, Part};
pub use range::{Contradiction, RANGES};
pub use version::VERSION_1;
