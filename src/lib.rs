//! Tokenworth: what AI tokens cost, and what they return.
//!
//! Data flow one way:
//!
//! ```text
//! text typed → state::Action → inputs::draft → inputs::Assumptions (the last good ones are kept)
//!            → model::evaluate → model::Report → metrics, plot → chart::ChartSpec, share → the page
//! ```
//!
//! In comments, *the reader* is the person who uses the page; a *user* is somebody on the team who uses AI.
//!
//! The modules, lowest first. A module may use those in rows above its own, but not those below or in the same row.
//! (For the first row, see the order in `crates/core/src/lib.rs`.)
//!
//! | module | holds |
//! |---|---|
//! | [`units`], [`decimal`], [`currency`], [`pricing`], [`evidence`], [`inputs`], [`model`], [`presets`], [`beliefs`] | the economics, from `crates/core` |
//! | [`usage`] | importers of usage exports and what is computed from them, from `crates/usage` |
//! | [`scenario`] | scenarios: changes to the base inputs, and their results |
//! | [`share`], [`view`] | the address: inputs in the fragment (`#`); the view in the query (`?`) |
//! | [`search`], [`figures`] | text search; formatting of numbers and amounts |
//! | [`chart`], [`formula`] | charts as plain data, and their drawing; the symbols of formulas |
//! | [`presentation`] | the presentation in the query: theme, embedding, hidden and locked inputs |
//! | [`state`] | the state of the page and its pure update function |
//! | [`text`] | every sentence that the reader sees |
//! | [`plot`], [`explain`] | charts made from reports and texts; explanations of metrics: formula, numbers and sources |
//! | [`export`] | the results as CSV, JSON, Markdown, HTML and plain text |
//! | `intl` | numbers formatted by the browser, with the feature `ui` |
//! | `ui` | the page, with the feature `ui`: the only module that uses Yew, and in it `platform`, the only one that uses web-sys |
//!
//! `tests/layers.rs` checks this order. Without the feature `ui` the library needs no browser, so its tests take
//! seconds.

pub use tokenworth_core::{beliefs, currency, decimal, evidence, inputs, model, presets, pricing, units};

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
