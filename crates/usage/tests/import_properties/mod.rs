//! What holds for any file, asked by tests and by the fuzzer.
#![allow(clippy::expect_used, reason = "a property that does not hold fails loudly")]

use tokenworth_usage::{ImportError, ImportOptions, Imported, Importer};

/// Any bytes are read or refused, in any slices with the same result; no row counts that is not in the sums.
///
/// # Panics
/// If that does not hold.
pub fn check(bytes: &[u8]) {
    let whole = read(bytes, usize::MAX);
    let sliced = read(bytes, 7);
    match (&whole, &sliced) {
        (Ok(whole), Ok(sliced)) => {
            let facts = |tables: &[Imported]| tables.iter().map(facts).collect::<Vec<_>>();
            assert_eq!(facts(whole), facts(sliced), "slices change what is read");
        }
        (Err(whole), Err(sliced)) => assert_eq!(whole, sliced, "slices change why a file is refused"),
        _ => panic!("slices decide whether a file is read: {whole:?} {sliced:?}"),
    }
}

fn read(bytes: &[u8], size: usize) -> Result<Vec<Imported>, ImportError> {
    let mut importer = Importer::new("file", bytes.len() as u64, ImportOptions::default())?;
    for slice in bytes.chunks(size) {
        importer.feed(slice)?;
    }
    importer.finish()
}

/// What was read of a table, as text.
fn facts(table: &Imported) -> String {
    let (summary, total) = (&table.summary, table.usage.total());
    assert!(total.records >= summary.rows_used, "a row counts that is not in the sums");
    assert!(summary.rows_unpriced() <= summary.rows_used, "more rows are unpriced than there are");
    assert_eq!(summary.tokens.unwrap_or_default(), total.tokens, "the tokens of the summary are not those of the sums");
    let cells: Vec<String> = table.usage.cells().map(|cell| format!("{:?}", cell.sums)).collect();
    format!("{summary:?} {cells:?}")
}
