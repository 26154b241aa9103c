//! What models cost: a table of list prices, fixed when the program is built.
//!
//! `build.rs` asks the catalogue named in [`SOURCE`] as of [`DATE`]. Models that it does not price, or lists as free
//! (trials with limits on use), are left out, never priced at 0.
//!
//! ```
//! use tokenworth::pricing;
//! let model = pricing::find("anthropic/claude-opus-5").ok_or("not in the table")?;
//! let rates = model.rates();
//! assert_eq!((rates.input.value(), rates.cache_read.value(), rates.output.value()), (5.0, 0.5, 25.0));
//! # Ok::<(), &str>(())
//! ```

mod listing;
mod model;
mod rates;

use std::sync::LazyLock;

use listing::Listing;

pub use model::Model;
pub use rates::{Kind, Rates};

/// The date of the prices (ISO 8601): the day on which the catalogue's release was published.
pub const DATE: &str = table::DATE;

/// The catalogue and its version. It collects the providers' published price lists.
pub const SOURCE: &str = table::SOURCE;

/// The model with this key, `provider/model`, as in the link's `model`.
pub fn find(key: &str) -> Option<&'static Model> {
    all().find(|model| model.key() == key)
}

/// Every model, grouped by provider (makers before resellers), newest and dearest first within each.
pub fn all() -> impl Iterator<Item = &'static Model> {
    MODELS.iter()
}

/// The model that the page starts with: `anthropic/claude-opus-5`. A build without its price fails.
pub fn default_model() -> &'static Model {
    &table::DEFAULT
}

/// Read once, at first use. `build.rs` has compared what every line is read as.
static MODELS: LazyLock<Vec<Model>> = LazyLock::new(|| {
    // Not `lines`, which looks for carriage returns too.
    let lines = include_str!(concat!(env!("OUT_DIR"), "/prices.tsv")).split('\n');
    lines.map(|line| Model(Listing::read(line))).collect()
});

#[allow(clippy::unreadable_literal, reason = "written by build.rs")]
mod table {
    use super::{Listing, Model};

    include!(concat!(env!("OUT_DIR"), "/prices.rs"));
}
