//! Usage exports of AI vendors and tools: read as a stream, recognized by what is in them, and summed by person, day,
//! model, tool and team.
//!
//! ```text
//! bytes → Importer → encoding, ZIP, CSV or JSON → a source → Record → Usage (sums) and Summary (what was read)
//! ```
//!
//! | module | holds |
//! |---|---|
//! | [`currency`], `mapping`, `tokens`, `summary`, `warning`, `error` | quantities; [`Mapping`], which column means what; [`Summary`], [`Warning`] and [`ImportError`]: what was read, what is doubtful, why a file is refused |
//! | `grain` | days, weeks and months |
//! | `cell` | the text of a cell as a number, an amount or a day |
//! | `record`, `read` | [`Record`], what one row says; bytes as the rows of a table or the elements of a JSON document |
//! | `usage`, `header` | [`Usage`], what is kept of all rows: sums, and the names in them; the names of columns |
//! | `message`, `columns` | messages of which several files hold a copy; what the names of columns mean |
//! | `fold`, `layout` | what has been read of a file so far; how a table is laid out |
//! | `sources` | what each vendor and tool writes |
//! | `own`, [`analysis`] | tables that no source recognizes; what the sums show: people, ranks, concentration, list prices, output |
//! | `import`, `overlap`, [`takeover`] | one file from bytes to sums; files that may count the same use; what the sums set among the inputs |
//! | `importer` | [`Importer`], the entry point: takes a file slice by slice and returns [`Imported`] |
//!
//! A module uses those of the rows above its own.
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
mod layout;
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
