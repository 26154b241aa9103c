//! Splits bytes into rows of a table or elements of a JSON document, slice by slice.

mod crc32;
pub mod encoding;
pub mod json;
pub mod kind;
pub mod table;
pub mod zip;

/// The most bytes of a file, and of what a ZIP unpacks to: 200 MB.
pub const MOST_BYTES: u64 = 200 << 20;
/// The most bytes of one JSON document: 64 MB.
pub const MOST_DOCUMENT: u64 = 64 << 20;
/// The most rows of a file.
pub const MOST_ROWS: u64 = 5_000_000;
/// The most bytes of a row, and of an element of a JSON document without its long texts: 16 MB.
pub const MOST_ROW: usize = 16 << 20;
/// The most bytes of a text in JSON that is kept: 64 kB. Longer ones are prompts and answers, which nothing here needs.
pub const MOST_TEXT: usize = 64 << 10;
/// The most columns of a table.
pub const MOST_COLUMNS: usize = 4_000;
/// How much of a file is looked at before its kind, delimiter and header are settled.
pub const HEAD: usize = 64 << 10;
