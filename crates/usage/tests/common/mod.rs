//! What the tests of imports share.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a test may fail loudly, and uses a part"
)]

use std::path::{Path, PathBuf};

use tokenworth_usage::{
    Currency, Decimal, ImportError, ImportOptions, Imported, Importer, Lines, Mapping, Role, SkipReason, TokenKind,
    Unpriced, Warning,
};

/// Reads a file of one table, in slices of so many bytes.
pub fn in_slices(name: &str, bytes: &[u8], size: usize, options: ImportOptions) -> Result<Vec<Imported>, ImportError> {
    let mut importer = Importer::new(name, bytes.len() as u64, options)?;
    for slice in bytes.chunks(size) {
        importer.feed(slice)?;
    }
    importer.finish()
}

/// Reads a file of one table.
pub fn read(bytes: impl AsRef<[u8]>) -> Result<Imported, ImportError> {
    named("file", bytes)
}

/// Reads a file of one table with a name.
pub fn named(name: &str, bytes: impl AsRef<[u8]>) -> Result<Imported, ImportError> {
    Ok(in_slices(name, bytes.as_ref(), 1 << 20, ImportOptions::default())?.remove(0))
}

/// Reads a file of one table with these options.
pub fn with(options: ImportOptions, bytes: impl AsRef<[u8]>) -> Imported {
    in_slices("file", bytes.as_ref(), 9, options).unwrap().remove(0)
}

/// Options with which columns have these roles.
pub fn mapped(roles: impl IntoIterator<Item = (usize, Role)>) -> ImportOptions {
    let mut mapping = Mapping::default();
    roles.into_iter().for_each(|(column, role)| mapping.set(column, Some(role)));
    ImportOptions { mapping: Some(mapping), ..ImportOptions::default() }
}

/// The path of a file of `tests/files`, or of them all.
pub fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(file)
}

/// What tests ask of a file.
pub trait Facts {
    /// Rows used, skipped and unpriced.
    fn rows(&self) -> (u64, u64, u64);
    /// Fresh input, cache writes, cache reads, output.
    fn tokens(&self) -> [Option<u64>; 4];
    /// What is billed, where there is one currency.
    fn billed(&self) -> Option<String>;
    /// The currency, where there is one.
    fn currency(&self) -> Option<Currency>;
    /// First and last day.
    fn period(&self) -> String;
    /// Lines that were skipped for a reason.
    fn skipped(&self, reason: SkipReason) -> Vec<u64>;
    /// Lines that are unpriced for a reason.
    fn unpriced(&self, reason: Unpriced) -> Vec<u64>;
    /// Whether a warning is there.
    fn warns(&self, warning: &Warning) -> bool;
}

impl Facts for Imported {
    fn rows(&self) -> (u64, u64, u64) {
        (self.summary.rows_used, self.summary.rows_skipped(), self.summary.rows_unpriced())
    }

    fn tokens(&self) -> [Option<u64>; 4] {
        [TokenKind::Input, TokenKind::CacheWrite, TokenKind::CacheRead, TokenKind::Output]
            .map(|kind| self.summary.tokens.and_then(|tokens| tokens.get(kind)))
    }

    fn billed(&self) -> Option<String> {
        match self.summary.money.as_slice() {
            [only] => only.billed.map(|billed: Decimal| billed.normalize().to_string()),
            _ => None,
        }
    }

    fn currency(&self) -> Option<Currency> {
        match self.summary.money.as_slice() {
            [only] => only.currency,
            _ => None,
        }
    }

    fn period(&self) -> String {
        self.summary.period.map(|period| format!("{} {}", period.first, period.last)).unwrap_or_default()
    }

    fn skipped(&self, reason: SkipReason) -> Vec<u64> {
        lines(self.summary.skipped.iter().find(|(held, _)| *held == reason).map(|(_, lines)| lines))
    }

    fn unpriced(&self, reason: Unpriced) -> Vec<u64> {
        lines(self.summary.unpriced.iter().find(|(held, _)| *held == reason).map(|(_, lines)| lines))
    }

    fn warns(&self, warning: &Warning) -> bool {
        self.summary.warnings.contains(warning)
    }
}

fn lines(lines: Option<&Lines>) -> Vec<u64> {
    lines.map(|lines| lines.lines.clone()).unwrap_or_default()
}

/// All that is kept of a file, as text.
pub fn kept(imported: &Imported) -> String {
    let name = |id: Option<_>| id.map(|id| imported.usage.name(id));
    let cells: Vec<String> = imported
        .usage
        .cells()
        .map(|cell| {
            let key = cell.key;
            let names = [name(key.person), name(key.model), name(key.tool), name(key.team)];
            format!("{names:?} {:?} {:?} {:?}", key.day, key.currency, cell.sums)
        })
        .collect();
    format!("{:?}\n{}", imported.summary, cells.join("\n"))
}

/// A gzip file, or a member of one.
pub fn gzip(text: &str) -> Vec<u8> {
    let packed = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6);
    let length = u32::try_from(text.len()).unwrap().to_le_bytes();
    [b"\x1f\x8b\x08\0\0\0\0\0\0\x03", &*packed, &crc32fast::hash(text.as_bytes()).to_le_bytes(), &length].concat()
}

/// A ZIP with these entries, deflated.
pub fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = Vec::new();
    for (name, bytes) in entries {
        let packed = miniz_oxide::deflate::compress_to_vec(bytes, 6);
        file.extend_from_slice(b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0");
        file.extend_from_slice(&crc32fast::hash(bytes).to_le_bytes());
        file.extend_from_slice(&u32::try_from(packed.len()).unwrap().to_le_bytes());
        file.extend_from_slice(&u32::try_from(bytes.len()).unwrap().to_le_bytes());
        file.extend_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        file.extend_from_slice(b"\0\0");
        file.extend_from_slice(name.as_bytes());
        file.extend_from_slice(&packed);
    }
    file.extend_from_slice(b"PK\x01\x02");
    file.extend_from_slice(&[0; 60]);
    file
}
