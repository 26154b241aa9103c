//! Tokenworth: what AI tokens cost, and what they return.
//!
//! Data flow one way:
//!
//! ```text
//! text typed → state::Action → inputs::draft → inputs::Assumptions (the last good ones are kept)
//!            → model::evaluate → model::Report → metrics, chart::ChartSpec, share → the page
//! ```
//!
//! | module | holds |
//! |---|---|
//! | [`inputs`] | one row an input; validation; reading what people type; sliders |
//! | [`pricing`] | the price catalogue, made by `build.rs` |
//! | [`model`] | the economics; one row a metric |
//! | [`scenario`] | changes to the base inputs, side by side |
//! | [`chart`] | report → plain data → any surface |
//! | [`share`], [`presentation`] | the address: inputs behind `#`, looks behind `?` |
//! | [`state`] | what the page remembers, and how it changes: pure |
//! | [`text`] | every sentence and figure that a reader sees |
//! | [`evidence`], [`units`] | sources of defaults; quantities as types |
//! | `ui` | the page, with the feature `ui`: the only part that knows Yew, and in it `browser`, which alone knows web-sys |
//!
//! Without `ui` the library knows no browser, so that its tests take seconds.

pub mod chart;
pub mod evidence;
pub mod inputs;
pub mod model;
pub mod presentation;
pub mod pricing;
pub mod scenario;
pub mod share;
pub mod state;
pub mod text;
pub mod units;

#[cfg(feature = "ui")]
pub mod ui;
