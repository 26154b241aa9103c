//! Analyzes imported usage: people, ranks, concentration, activity, list prices, output. It returns facts, not
//! sentences.
//!
//! ```text
//! Imported files → Dataset → Leaderboard, Concentration, Activity, Caching, Breakdown, Correlation, Fit
//! ```
//!
//! What is billed and what use would cost at list prices are kept apart: no sum mixes the two, and no sum adds
//! currencies.

mod activity;
mod amounts;
mod breakdown;
mod caching;
mod concentration;
mod copies;
mod correlation;
mod dataset;
mod fit;
mod gathering;
mod identities;
mod leaderboard;
mod list_price;
mod outputs;
mod part;
mod person;
mod rates;
mod span;
mod statistics;

pub use activity::{Activity, Week, monday_of};
pub(crate) use activity::{CoveredWeek, median_share, weeks_of};
pub(crate) use amounts::FEW;
pub use amounts::{Amounts, Basis, ByCurrency, Listed};
pub use breakdown::{Breakdown, By, Row, RowKey};
pub use caching::Caching;
pub use concentration::Concentration;
pub(crate) use copies::Copies;
pub use correlation::{Correlation, Uncorrelated};
pub use dataset::Dataset;
pub use fit::Fit;
pub use gathering::Gathering;
pub(crate) use identities::Identities;
pub use leaderboard::{Entry, Leaderboard, Ranks};
pub use list_price::model_of;
pub use outputs::Outputs;
pub(crate) use part::names_people;
pub use part::{Part, PartFile};
pub use person::Person;
pub use rates::ExchangeRates;
pub use span::years_of;
pub(crate) use statistics::median;

/// Fewer people than this are not shown as a group: their numbers could be traced to a person.
pub const MIN_PEOPLE: usize = 5;
