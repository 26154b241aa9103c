//! Usage exports of AI vendors and tools: read as a stream, recognized by what is in them, and summed by person, day,
//! model, tool and team.
//!
//! ```text
//! bytes → Importer → encoding, ZIP, CSV or JSON → a source → Record → Usage (sums) and Summary (what was read)
//! ```
//!
//! | module | holds |
//! |---|---|
//! | [`Importer`] | the entry point: takes a file slice by slice and returns [`Imported`] |
//! | [`Record`], [`Tokens`], [`Currency`] | what one row of a file says |
//! | [`Usage`] | what is kept of all rows: sums, and the names in them |
//! | [`Summary`], [`Warning`], [`ImportError`] | what was read, what is doubtful, why a file is refused |
//! | [`analysis`] | what the sums show: people, ranks, concentration, list prices, output |
//! | [`takeover`] | what the sums set among the inputs |
//! | [`Mapping`] | which column means what, for tables that no source recognizes |
//!
//! This crate uses neither the browser nor the page, and its importers use no list prices. Text that is not needed,
//! such as prompts and keys, is never copied out of a row.

pub mod analysis;
mod cell;
mod columns;
pub mod currency;
mod error;
mod fold;
mod grain;
mod header;
mod import;
mod importer;
mod mapping;
mod message;
mod overlap;
mod own;
mod read;
mod record;
mod sources;
mod summary;
pub mod takeover;
mod tokens;
mod usage;
mod warning;

pub use columns::names_people;
pub use error::{FileKind, ImportError};
pub use importer::{ImportOptions, Imported, Importer, Limits};
pub use mapping::{DateOrder, DecimalMark, Mapping, OutputGuess, Role};
pub use overlap::{Overlap, is_same_export, is_same_file, overlaps};
pub use record::{Record, Tariff, Unpriced};
pub use rust_decimal::Decimal;
pub use summary::{DateRange, Lines, Money, SkipReason, Summary};
pub use time::Date as Day;
pub use tokens::{TokenKind, Tokens};
pub use tokenworth_core::currency::Currency;
pub use usage::{Cell, Key, NameId, Sums, Usage};
pub use warning::Warning;

/// The sources that are recognized, by id and name.
pub fn sources() -> impl Iterator<Item = (&'static str, &'static str)> {
    sources::SOURCES.iter().map(|source| (source.id, source.name))
}
