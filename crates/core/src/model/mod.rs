//! The economics: what tokens cost, what they return, and the amount beyond which more tokens do not pay. The modules
//! follow the sections of the Method view.
//!
//! [`evaluate`] computes all results of a set of inputs.

pub mod adopter;
pub mod amount_unit;
pub mod bill;
pub mod billing;
pub mod cohort;
pub mod demand;
pub mod factors;
pub mod half;
pub mod metrics;
pub mod nudge;
pub mod optimum;
mod pay;
pub mod population;
pub mod pricing;
mod reason;
mod report;
pub mod response;
pub mod root;
pub mod solve;
pub mod target;
pub mod team;
pub mod time;
pub mod uncertainty;
pub mod verdict;
pub mod workload;

pub use adopter::{EXTRAS, Extra};
pub use factors::Factors;
pub use metrics::Metric;
pub use reason::{Computed, Reason};
pub use report::{PartReport, Report, evaluate};
pub use response::{DATA_END, HEAVY_USE, MEDIAN_USE};
pub use uncertainty::{Histogram, Uncertainty};
