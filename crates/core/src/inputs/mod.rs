//! The inputs of the calculator: the table with one row per input, the validated [`Assumptions`], and how values are
//! typed, linked and changed.

mod assumptions;
pub mod catalog;
pub mod currency;
mod curve;
mod disclosure;
pub mod draft;
pub mod field;
mod group;
mod idle;
pub mod number;
pub mod number_kind;
mod range;
mod row;
pub mod sign;
pub mod slide;
pub mod spelling;
mod version;
mod written;

pub use assumptions::{Change, PRICE_INPUTS, Problem, Rejected, WHOLES, put, value_in};
pub use catalog::{Assumptions, Input};
pub use curve::{Curve, Curves};
pub use disclosure::Disclosure;
pub use field::Value;
pub use group::{Group, MOST_GROUPS, Part, PartId};
pub use idle::Idle;
pub use range::{Contradiction, RANGES, Range, RangeInputs, RangeScale};
pub use version::VERSION_1;
pub use written::TimeUnit;
