//! What formulas are made of, as plain data: their symbols, the places whose inputs they are about, and which of them
//! apply.
//!
//! A formula is a template: keys of inputs, metrics or [`Quantity`]s in braces, between them `+ − × ÷ ^ ( )`, `max`,
//! `min`, `ln`, `exp`, `√`, `mean` (over unequal users, where `w` is a user's use relative to the typical user's) and
//! `sum` (over the months `m`). The lines below the first define the names in it: `b = …`. [`Formula`] reads them;
//! `tests/explain.rs` evaluates them and compares the results with the model's.
//!
//! A key may name a [`Place`] before it: `{g1.team_cost}` is the cost of the first group, `{capped.net_adopter}` a
//! user's net where nobody may pass the best cap.

mod example;
mod known;
mod place;
pub(crate) mod quantity;
mod section;
mod shape;
pub(crate) mod style;
mod symbol;
mod tree;

pub use example::{Example, WORKED};
pub use known::{InScenario, Known};
pub use place::{Case, Place};
pub use quantity::Quantity;
pub use section::Section;
pub use shape::{Best, Shape};
pub use style::Counted;
pub use symbol::{Amount, Symbol, Topic};
pub use tree::{Expr, Formula, Function, Operator};
