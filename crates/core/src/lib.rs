//! The economics of AI tokens: the inputs, what the tokens cost, and what they return. Pure Rust that needs no page and
//! no browser.
//!
//! In comments, *the reader* is the person who uses the calculator; a *user* is somebody on the team who uses AI.
//!
//! The modules, lowest first. A module may use those above it in this table.
//!
//! | module | holds |
//! |---|---|
//! | [`units`], [`decimal`], [`currency`], [`keyed!`] | quantities as types; decimals as programs write them; currencies by their code; enumerations with keys |
//! | [`pricing`] | the price catalog, made by `build.rs` |
//! | [`evidence`] | the sources of the defaults, and their findings |
//! | [`inputs`] | the table of inputs; validation; reading typed numbers; sliders |
//! | [`model`] | the formulas; the table of metrics; the uncertainty run |
//! | [`presets`] | well-known amounts, plans, studies and cases, as changes to the inputs |
//! | [`beliefs`] | readings of the evidence that a reader may choose, as changes to the inputs |
//!
//! This is a crate of its own so that a release build can optimize it for speed and the page for size: 100,000 draws
//! take a third of the time, and the page is a tenth smaller.

pub mod beliefs;
pub mod currency;
pub mod decimal;
pub mod evidence;
pub mod inputs;
mod keyed;
pub mod model;
pub mod presets;
pub mod pricing;
pub mod units;
