//! The economics, section by section of the Method: what tokens cost, what they bring, and where more stops paying.
//!
//! [`evaluate`] is the only door.

pub mod adopter;
pub mod bill;
pub mod billing;
pub mod cohort;
pub mod demand;
pub mod factors;
pub mod half;
pub mod metrics;
pub mod nudge;
pub mod optimum;
pub mod population;
pub mod pricing;
mod reason;
mod report;
pub mod response;
mod root;
pub mod said;
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
