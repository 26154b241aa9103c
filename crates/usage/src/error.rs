//! Why a file is refused.

use crate::Mapping;

/// A kind of file that is not a usage export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A spreadsheet: `.xlsx`, `.xls`, `.ods`, `.numbers`. It can be exported as CSV.
    Spreadsheet,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A compressed file other than ZIP.
    Compressed,
    /// A web page, such as that of a sign-in.
    WebPage,
    /// Anything else that is not text.
    Binary,
}

/// Why a file is refused. Lines are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// It has no rows: it is empty, or holds only a byte order mark, a header or an empty list.
    #[error("there are no rows in it")]
    NoRows,
    /// It is not text.
    #[error("it is a file of another kind: {0:?}; export it as CSV")]
    Kind(FileKind),
    /// It is larger than the limit.
    #[error("it is larger than {limit} bytes")]
    TooLarge {
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// It has more rows than the limit.
    #[error("it has more than {limit} rows")]
    TooManyRows {
        /// The most that is read.
        limit: u64,
    },
    /// A row is longer than the limit.
    #[error("line {line}: the row is too long")]
    RowTooLong {
        /// Where it starts.
        line: u64,
    },
    /// A row has more columns than the limit.
    #[error("line {line}: too many columns")]
    TooManyColumns {
        /// Where it starts.
        line: u64,
    },
    /// A quote is opened and never closed.
    #[error("line {line}: a quote that is not closed")]
    OpenQuote {
        /// Where the row with it starts.
        line: u64,
    },
    /// It is not JSON.
    #[error("line {line}: no JSON")]
    Json {
        /// Where the fault is.
        line: u64,
    },
    /// It is JSON, but not of a known source.
    #[error("JSON without usage that is known")]
    UnknownJson,
    /// It is a table, but not of a known source, and the names of its columns do not tell what they hold.
    #[error("a table whose columns are not known: {}", header.join(", "))]
    UnknownColumns {
        /// The names of the columns.
        header: Vec<String>,
        /// What can be guessed of them, for the reader to complete.
        guess: Mapping,
    },
    /// A ZIP or gzip file that is damaged, encrypted or compressed by another method than deflate.
    #[error("a ZIP that cannot be opened")]
    Zip,
    /// A ZIP that unpacks to more than is read.
    #[error("a ZIP that unpacks to more than {limit} bytes")]
    ZipTooLarge {
        /// The most that is read, in bytes.
        limit: u64,
    },
}
