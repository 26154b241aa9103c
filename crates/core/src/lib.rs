//! The economics of AI tokens: what is entered, what it costs, and what it returns. Pure Rust, without a page or a browser.
//!
//! From the lowest up: a module uses those above it in this table.
//!
//! | module | holds |
//! |---|---|
//! | [`units`], [`decimal`] | quantities as types; decimals as programs write them |
//! | [`pricing`] | the price catalogue, made by `build.rs` |
//! | [`evidence`] | sources of defaults, and what they found |
//! | [`inputs`] | one row an input; validation; reading what people type; sliders |
//! | [`model`] | the economics; one row a metric |
//! | [`presets`] | well-known amounts, plans, studies and cases, as changes to the inputs |
//! | [`beliefs`] | what one may take for true of the evidence, as changes to the inputs |
//!
//! It is a crate of its own because the release compiles it for speed and the page for size: 100,000 draws take a third
//! of the time, and the page is a tenth smaller.

pub mod beliefs;
pub mod decimal;
pub mod evidence;
pub mod inputs;
pub mod model;
pub mod presets;
pub mod pricing;
pub mod units;
