//! What several tests share.
#![allow(dead_code, reason = "no test needs all of it")]

pub mod euros;
pub mod links;
pub mod random;
pub mod results;
