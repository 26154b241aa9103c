//! Tokenworth: what AI tokens cost, and what they return.
pub mod units;
