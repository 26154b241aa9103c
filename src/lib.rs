//! Tokenworth: what AI tokens cost, and what they return.
//!
//! Data flow one way: text typed → [`state::Action`] → draft → validated [`inputs::Assumptions`] →
//! [`model::evaluate`] → [`model::Report`] → metrics, chart, link → page.
//!
//! Without the feature `ui` this library knows no browser; `ui` adds the page.

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
#[cfg(feature = "ui")]
pub mod ui;
pub mod units;
