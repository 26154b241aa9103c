//! The economics of AI tokens: what is entered, what it costs, and what it returns. Pure Rust, without a page or a browser.
//!
//! | module | holds |
//! |---|---|
//! | [`inputs`] | one row an input; validation; reading what people type; sliders |
//! | [`pricing`] | the price catalogue, made by `build.rs` |
//! | [`model`] | the economics; one row a metric |
//! | [`evidence`] | sources of defaults, what they found, what one may believe |
//! | [`units`], [`decimal`] | quantities as types; decimals as programs write them |
//!
//! It is a crate of its own because the release compiles it for speed and the page for size: 100,000 draws take a third
//! of the time, and the page is a tenth smaller.

pub mod decimal;
pub mod evidence;
pub mod inputs;
pub mod model;
pub mod pricing;
pub mod units;
