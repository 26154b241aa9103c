//! Tokenworth: what AI tokens cost, and what they return.
//!
//! Data flow one way:
//!
//! ```text
//! text typed → state::Action → inputs::draft → inputs::Assumptions (the last good ones are kept)
//!            → model::evaluate → model::Report → metrics, plot → chart::ChartSpec, share → the page
//! ```
//!
//! From the lowest up: a module uses those above it in this table, never those below, nor those beside it (the order of the
//! first row is that of `crates/core/src/lib.rs`).
//!
//! | module | holds |
//! |---|---|
//! | [`units`], [`decimal`], [`pricing`], [`evidence`], [`inputs`], [`model`], [`presets`], [`beliefs`] | the economics, from `crates/core` |
//! | [`usage`] | usage exports: read, recognized, summed; from `crates/usage` |
//! | [`scenario`] | changes to the base inputs, side by side |
//! | [`share`], [`view`] | the address: inputs behind `#`; the view behind `?` |
//! | [`search`], [`figures`] | text that is looked for; numbers and amounts as they are written |
//! | [`chart`], [`formula`] | charts as plain data, and how they are drawn; the symbols of formulas |
//! | [`presentation`] | looks behind `?` |
//! | [`state`] | what the page remembers, and how it changes: pure |
//! | [`text`] | every sentence that a reader sees |
//! | [`plot`], [`explain`] | report and words → charts; a metric’s formula, its numbers and their sources |
//! | [`export`] | the results as CSV, JSON, Markdown, HTML and plain text |
//! | `intl` | numbers as the browser writes them, with the feature `ui` |
//! | `ui` | the page, with the feature `ui`: the only part that knows Yew, and in it `platform`, which alone knows web-sys |
//!
//! `tests/layers.rs` holds this order. Without these features the library knows no browser, so that its
//! tests take seconds.

pub use tokenworth_core::{beliefs, decimal, evidence, inputs, model, presets, pricing, units};

pub use tokenworth_usage as usage;

pub mod chart;
pub mod explain;
pub mod export;
pub mod figures;
pub mod formula;
#[cfg(feature = "ui")]
pub mod intl;
pub mod plot;
pub mod presentation;
pub mod scenario;
pub mod search;
pub mod share;
pub mod state;
pub mod text;
pub mod view;

#[cfg(feature = "ui")]
pub mod ui;
