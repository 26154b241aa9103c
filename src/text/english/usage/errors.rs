//! Why a file is refused, and what to do.

use super::super::phrases::briefly;
use crate::figures::Figures;
use crate::figures::amounts::{counted, whole};
use crate::usage::{FileKind, ImportError};

/// The most names of columns in a sentence.
const NAMED: usize = 8;
/// The most letters of such a name.
const LETTERS: usize = 40;

/// Why a file is refused, with what to do about it.
pub fn error(figures: &dyn Figures, error: &ImportError) -> String {
    let line = |line: u64| whole(figures, line as f64);
    match error {
        ImportError::NoRows => {
            "There are no rows in this file: it is empty or has only a header. Export it again with the \
                                days that you want."
                .to_owned()
        }
        ImportError::Kind(kind) => self::kind(*kind).to_owned(),
        ImportError::TooLarge { limit } => {
            format!(
                "This file is larger than {} MB. Export fewer days at a time, and drop several files.",
                megabytes(figures, *limit)
            )
        }
        ImportError::TooManyRows { limit } => format!(
            "This file has more than {}. Export fewer days at a time, and drop several files.",
            counted(figures, *limit, "row", "rows")
        ),
        ImportError::RowTooLong { line: at } => {
            format!("Line {}: the row is too long to be a row of usage. Is a quote missing?", line(*at))
        }
        ImportError::TooManyColumns { line: at } => {
            format!("Line {}: the row has more columns than any usage export.", line(*at))
        }
        ImportError::OpenQuote { line: at } => {
            format!(
                "Line {}: a quote is opened and never closed, so the file is cut off or damaged. Export it again.",
                line(*at)
            )
        }
        ImportError::Json { line: at } => {
            format!("Line {}: the JSON that starts here breaks off or is damaged. Export the file again.", line(*at))
        }
        ImportError::UnknownJson => {
            "This page does not know the source of this JSON. Export it as CSV: then you can say \
                                     what each column means."
                .to_owned()
        }
        ImportError::UnknownColumns { header, .. } => format!(
            "This page does not know the source of this table. Say below what its columns mean: {}.",
            columns(header)
        ),
        ImportError::Zip => {
            "This compressed file is damaged, has a password, or is packed in a way that this page cannot open. Unpack it, and \
                             drop the files in it."
                .to_owned()
        }
        ImportError::ZipTooLarge { limit } => {
            format!(
                "This compressed file unpacks to more than {} MB. Unpack it, and drop only the usage files.",
                megabytes(figures, *limit)
            )
        }
    }
}

const fn kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Spreadsheet => {
            "This is a spreadsheet. Open it, choose File → Save as (or Download) → CSV, and drop the CSV file here."
        }
        FileKind::Pdf => "This is a PDF. Look for an export as CSV or JSON on the page where you found it.",
        FileKind::Picture => "This is a picture. Look for an export as CSV or JSON on the page where you found it.",
        FileKind::Compressed => {
            "This file is compressed, but not as ZIP or gzip, or it is within such a file. Unpack it, and drop the files in it."
        }
        FileKind::WebPage => {
            "This is a web page, not an export: the download may have led to a sign-in. Sign in, and export again."
        }
        FileKind::Binary => "This file is not text. Usage exports are CSV, JSON, JSON lines, or a ZIP of these.",
    }
}

fn columns(header: &[String]) -> String {
    let shown: Vec<String> = header.iter().take(NAMED).map(|name| format!("“{}”", briefly(name, LETTERS))).collect();
    let more = header.len().saturating_sub(NAMED);
    match more {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

fn megabytes(figures: &dyn Figures, bytes: u64) -> String {
    whole(figures, bytes as f64 / f64::from(1 << 20))
}
