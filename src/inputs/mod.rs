//! What the reader tells the calculator: one row an input, and the validated whole.

mod assumptions;
pub mod catalogue;
mod curve;
mod disclosure;
pub mod draft;
pub mod field;
pub mod number;
pub mod presets;
mod row;
pub mod slide;

pub use assumptions::{Change, Problem, Rejected};
pub use catalogue::{Assumptions, Input};
pub use curve::{Curve, Curves};
pub use disclosure::Disclosure;
pub use field::Value;
