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
//! | [`inputs`], [`pricing`], [`model`], [`evidence`], [`units`] | the economics, from `crates/core` |
//! | [`usage`] | usage exports: read, recognized, summed; from `crates/usage` |
//! | [`scenario`] | changes to the base inputs, side by side |
//! | [`chart`] | report → plain data → any surface |
//! | [`explain`] | a metric's formula, its numbers and their sources |
//! | [`export`] | the results as CSV, JSON, Markdown, HTML and plain text |
//! | [`share`], [`presentation`], [`view`] | the address: inputs behind `#`, looks and the view behind `?` |
//! | [`state`] | what the page remembers, and how it changes: pure |
//! | [`text`] | every sentence and figure that a reader sees |
//! | `intl` | numbers as the browser writes them, with the feature `ui` |
//! | `ui` | the page, with the feature `ui`: the only part that knows Yew, and in it `platform`, which alone knows web-sys |
//!
//! Which module may use which is held by `tests/layers.rs`. Without these features the library knows no browser, so that its
//! tests take seconds.

pub use tokenworth_core::{decimal, evidence, inputs, model, pricing, units};
pub use tokenworth_usage as usage;

pub mod chart;
pub mod explain;
pub mod export;
#[cfg(feature = "ui")]
pub mod intl;
pub mod presentation;
pub mod scenario;
pub mod search;
pub mod share;
pub mod state;
pub mod text;
pub mod view;

#[cfg(feature = "ui")]
pub mod ui;
