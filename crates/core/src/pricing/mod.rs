//! The list prices of models, in a table fixed when the program is built.
//!
//! `build.rs` reads them from the catalog named in [`SOURCE`], as of [`DATE`]. Models without a price, or listed as
//! free (trials with limits on use), are left out rather than priced at 0.
//!
//! ```
//! use tokenworth_core::pricing;
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

/// The date of the prices (ISO 8601): the day on which the catalog's release was published.
pub const DATE: &str = table::DATE;

/// The catalog and its version. It collects the providers' published price lists.
pub const SOURCE: &str = table::SOURCE;

/// The model with this key (`provider/model`, as in `model=` of links), if there is one.
pub fn find(key: &str) -> Option<&'static Model> {
    all().find(|model| model.key() == key)
}

/// Every model, grouped by provider (makers before resellers), newest and dearest first within each.
pub fn all() -> impl Iterator<Item = &'static Model> {
    MODELS.iter()
}

/// The default model, `anthropic/claude-opus-5`. The build fails if the catalog has no price for it.
pub fn default_model() -> &'static Model {
    &table::DEFAULT
}

/// All models, parsed at first use.
static MODELS: LazyLock<Vec<Model>> = LazyLock::new(|| {
    // Not `lines`, which also looks for carriage returns.
    let lines = include_str!(concat!(env!("OUT_DIR"), "/prices.tsv")).split('\n');
    lines.map(|line| Model(Listing::read(line))).collect()
});

#[allow(clippy::unreadable_literal, reason = "written by build.rs")]
mod table {
    use super::{Listing, Model};

    include!(concat!(env!("OUT_DIR"), "/prices.rs"));
}
