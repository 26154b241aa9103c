//! Files of any shape are read, or refused with the line: encodings, delimiters, ends of lines, archives, and files that mean harm.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect, reason = "a test may fail loudly")]

mod common;
mod import_properties;

use std::collections::BTreeMap;

use common::{Facts, gzip, in_slices, kept, mapped, named, path, read, with, zip};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth_usage::analysis::Dataset;
use tokenworth_usage::{
    Currency, DateOrder, Decimal, DecimalMark, FileKind, ImportError, ImportOptions, Importer, Limits, Mapping,
    OutputGuess, Role, SkipReason, TokenKind, Unpriced, Warning, overlaps,
};

const CURSOR: &str =
    "Date,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n";

/// Rows of Cursor with these costs.
fn cursor(costs: &[&str]) -> String {
    let rows = costs.iter().map(|cost| format!("2026-08-01,auto,10,20,30,40,100,\"{cost}\"\n"));
    CURSOR.to_owned() + &rows.collect::<String>()
}

/// Read back from its end at each bracket, either of these would take minutes.
#[rstest]
#[case::pairs(&format!("[[{}[1,2]]]", "[1,2],".repeat(200_000)), ImportError::NoRows)]
#[case::results(&format!("{{{}\"results\":[]}}", "\"results\":[],".repeat(100_000)), ImportError::NoRows)]
fn many_arrays_in_a_document_are_read_once(#[case] file: &str, #[case] expected: ImportError) {
    assert_eq!(read(file).unwrap_err(), expected);
}

#[rstest]
#[case("")]
#[case("x")]
#[case("\u{feff}")]
#[case("\n\n  \n")]
#[case(CURSOR)]
#[case("name,thing\n")]
#[case("[]")]
#[case("{\"data\":[],\"has_more\":false}")]
#[case("null")]
#[case("null\n")]
#[case("{\"data\":[{\"starting_at\":\"2026-10-01T00:00:00Z\",\"results\":[]}]}")]
fn what_has_no_rows_says_so(#[case] file: &str) {
    assert_eq!(read(file).unwrap_err(), ImportError::NoRows);
}

#[test]
fn each_encoding_is_read() {
    let text = "date,person,cost\n2026-10-01,Zoë Müller,1.50\n";
    let utf_16 = |mark: &str, convert: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("{mark}{text}").encode_utf16().flat_map(convert).collect()
    };
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let files = [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        utf_16("\u{feff}", u16::to_le_bytes),
        utf_16("\u{feff}", u16::to_be_bytes),
        utf_16("", u16::to_le_bytes),
        utf_16("", u16::to_be_bytes),
        windows,
    ];
    for file in files {
        let imported = read(&file).unwrap();
        assert_eq!((imported.rows(), imported.billed().as_deref()), ((1, 0, 0), Some("1.5")), "{file:?}");
        assert!(imported.usage.find("zoë müller").is_some(), "{file:?}");
    }
}

#[rstest]
#[case("\n")]
#[case("\r\n")]
#[case("\r")]
fn each_end_of_line_is_read_and_counted(#[case] end: &str) {
    let file = "date,person,cost\n2026-10-01,ada,1\n\n2026-10-01,\"b\no\nb\",2\n2026-02-30,eve,3\n".replace('\n', end);
    let imported = read(&file).unwrap();
    assert_eq!(
        (imported.rows(), imported.skipped(SkipReason::BadDay)),
        ((2, 1, 0), vec![7 - u64::from(end == "\r") * 2])
    );
}

#[rstest]
#[case(';')]
#[case('\t')]
#[case('|')]
fn each_delimiter_is_read(#[case] delimiter: char) {
    let file = cursor(&["0.25", "1.5"]).replace(',', &delimiter.to_string());
    assert_eq!(read(file).unwrap().billed().as_deref(), Some("1.75"));
}

/// Spreadsheets fill up the lines above a table with empty cells.
#[rstest]
#[case::title("Usage of September,,\n,,\n")]
#[case::facts("Team,Core,\nFrom,2026-09-01,\n\n")]
#[case::words_in_every_cell("Acme,September 2026,Confidential\n")]
#[case::shorter_lines("Usage of September\nprinted 2026-10-01\n")]
fn lines_above_a_table_are_passed_over(#[case] above: &str) {
    let imported = read(format!("{above}Name,Tokens,Cost\nada,1000,3\nbob,2000,6\n")).unwrap();
    assert_eq!(imported.summary.header, ["Name", "Tokens", "Cost"]);
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((2, 0, 0), Some("9")));
}

/// Without a name that tells anything, the first row that is no title is taken for the header.
#[test]
fn a_title_is_not_offered_as_columns() {
    let error = read("Usage of September,,\nFoo,Bar,Baz\nx,y,3\n").unwrap_err();
    assert!(matches!(error, ImportError::UnknownColumns { header, .. } if header == ["Foo", "Bar", "Baz"]));
}

#[test]
fn a_table_saved_by_a_german_spreadsheet_is_read() {
    let file = "\u{feff}Date;Model;Input (w/ Cache Write);Input (w/o Cache Write);Cache Read;Output Tokens;Total Tokens;Cost\r\n\
                29.08.2026 00:11;auto;0;1.200;0;100;1.300;1,27\r\n30.08.2026 00:11;auto;0;10;0;5;15;1.234,50\r\n";
    let imported = read(file).unwrap();
    assert_eq!(imported.billed().as_deref(), Some("1235.77"));
    assert_eq!(imported.tokens(), [Some(1210), Some(0), Some(0), Some(105)]);
    assert_eq!(imported.period(), "2026-08-29 2026-08-30");
}

#[test]
fn an_open_quote_names_its_line() {
    let file = "date,person,cost\n2026-10-01,ada,1\n2026-10-02,\"bob,2\n2026-10-03,eve,3\n";
    assert_eq!(read(file).unwrap_err(), ImportError::OpenQuote { line: 3 });
}

#[test]
fn a_quote_that_swallows_rows_is_no_row() {
    let file = "date,person,cost\n2026-10-01,\"ada,1\n2026-10-02,bob\",2,x\n2026-10-03,eve,3\n";
    let imported = read(file).unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::Unreadable)), ((1, 1, 0), vec![2]));
}

#[rstest]
#[case(b"\x89PNG\r\n\x1a\n", FileKind::Picture)]
#[case(b"%PDF-1.7", FileKind::Pdf)]
#[case(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::Spreadsheet)]
#[case(b"<!doctype html><title>Sign in</title>", FileKind::WebPage)]
#[case(b"date,\0\0\0\0,cost", FileKind::Binary)]
fn other_files_are_told(#[case] file: &[u8], #[case] kind: FileKind) {
    assert_eq!(read(file).unwrap_err(), ImportError::Kind(kind));
}

#[test]
fn a_spreadsheet_is_told_from_a_zip() {
    let file = zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]);
    assert_eq!(read(file).unwrap_err(), ImportError::Kind(FileKind::Spreadsheet));
}

#[test]
fn the_entries_of_a_zip_are_read() {
    let amounts = include_bytes!("files/deepseek-amount-2026-09-peak-price-bom.csv");
    let costs = include_bytes!("files/deepseek-cost-2026-09-cny-bom.csv");
    let file = zip(&[("amount-2026-09.csv", amounts), ("read me.pdf", b"%PDF"), ("cost-2026-09.csv", costs)]);
    for size in [1, 7, 1 << 20] {
        let tables = in_slices("usage.zip", &file, size, ImportOptions::default()).unwrap();
        let sources: Vec<&str> = tables.iter().map(|table| table.summary.source).collect();
        assert_eq!(sources, ["deepseek-amount", "deepseek-cost"]);
        // Both hold the same money, which counts once.
        assert_eq!(overlaps(&tables.iter().collect::<Vec<_>>()), []);
    }
}

#[test]
fn stored_entries_of_a_zip_are_read_with_and_without_data_descriptors() {
    let rows = cursor(&["0.25"]);
    let entry = |name: &str, described: bool| {
        let size = u32::try_from(rows.len()).unwrap().to_le_bytes();
        let sum = crc32fast::hash(rows.as_bytes()).to_le_bytes();
        let (flags, tail): (&[u8], &[&[u8]]) =
            if described { (&[8, 0], &[b"PK\x07\x08", &sum, &size, &size]) } else { (&[0, 0], &[]) };
        let head: &[&[u8]] = &[b"PK\x03\x04\x14\0", flags, &[0; 6], &sum, &size, &size, &[5, 0, 0, 0], name.as_bytes()];
        [&head.concat(), rows.as_bytes(), &tail.concat()].concat()
    };
    let end = [b"PK\x01\x02".as_slice(), &[0; 60]].concat();
    let file = [entry("a.csv", true), entry("b.csv", false), entry("c.csv", true), end].concat();
    for size in [1, 7, 1 << 20] {
        assert_eq!(in_slices("usage.zip", &file, size, ImportOptions::default()).unwrap().len(), 3);
    }
}

/// Only an entry without rows has nothing that could be missed.
#[test]
fn entries_of_a_zip_that_cannot_be_read_are_named() {
    let good = cursor(&["0.25"]);
    let unread = Warning::EntriesUnread(vec!["cut.json".to_owned(), "quote.csv".to_owned(), "other.csv".to_owned()]);
    let bad: [(&str, &[u8]); 4] = [
        ("cut.json", b"{\"data\":["),
        ("empty.csv", CURSOR.as_bytes()),
        ("quote.csv", b"date,cost\n1,\"2\n"),
        ("other.csv", b"name,thing\na,b\n"),
    ];
    let entry: (&str, &[u8]) = ("good.csv", good.as_bytes());
    let orders = [[&[entry, entry], &bad[..]].concat(), [&bad[..], &[entry, entry]].concat()];
    for entries in orders {
        let tables = in_slices("usage.zip", &zip(&entries), 100, ImportOptions::default()).unwrap();
        let warned: Vec<bool> = tables.iter().map(|table| table.warns(&unread)).collect();
        assert_eq!(warned, [true, false]);
    }
    let tables = in_slices("usage.zip", &zip(&[entry, bad[1]]), 100, ImportOptions::default()).unwrap();
    assert!(tables.iter().all(|table| table.summary.warnings.is_empty()));
    assert_eq!(unread.name(), "entries-unread");
}

/// The name of a file in a ZIP does not decide whether it is read, and none goes without a word.
#[test]
fn all_files_of_a_zip_are_read_or_named() {
    let rows = cursor(&["1"]);
    let entries: [(&str, &[u8]); 11] = [
        ("year/", b""),
        ("year/a.csv", rows.as_bytes()),
        ("export", rows.as_bytes()),
        ("d.log", rows.as_bytes()),
        ("b.csv.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03"),
        ("c.xlsx", b"PK\x03\x04\x14\0"),
        ("inner.zip", b"PK\x03\x04\x14\0"),
        ("picture", b"\x89PNG"),
        ("__MACOSX/year/._a.csv", b"\0\x05\x16\x07"),
        (".DS_Store", b"\0\0\0\x01Bud1"),
        // Transcripts are in a hidden folder.
        (".claude/projects/b.csv", rows.as_bytes()),
    ];
    let tables = in_slices("usage.zip", &zip(&entries), 100, ImportOptions::default()).unwrap();
    let names: Vec<&str> = tables.iter().map(|table| &*table.summary.file).collect();
    assert_eq!(names, ["year/a.csv", "export", "d.log", ".claude/projects/b.csv"]);
    let unread = ["b.csv.gz", "c.xlsx", "inner.zip", "picture"].map(str::to_owned).to_vec();
    assert_eq!(tables[0].summary.warnings, [Warning::EntriesUnread(unread)]);
}

/// Programs that write a ZIP as a stream describe each entry after it, folders too.
#[test]
fn a_folder_in_a_streamed_zip_is_passed_over() {
    let folder =
        b"PK\x03\x04\x14\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0year/PK\x07\x08\0\0\0\0\0\0\0\0\0\0\0\0";
    let file = [folder, &*zip(&[("year/a.csv", cursor(&["0.25"]).as_bytes())])].concat();
    for size in [1, 7, 1 << 20] {
        let tables = in_slices("usage.zip", &file, size, ImportOptions::default()).unwrap();
        assert_eq!(tables.iter().map(Facts::billed).collect::<Vec<_>>(), [Some("0.25".to_owned())]);
    }
}

#[test]
fn a_gzip_file_is_read() {
    // With the name of the file in its header.
    let plain = gzip(&cursor(&["0.25"]));
    let file = [b"\x1f\x8b\x08\x08\0\0\0\0\0\x03usage.csv\0", &plain[10..]].concat();
    for size in [1, 1 << 20] {
        let tables = in_slices("usage.csv.gz", &file, size, ImportOptions::default()).unwrap();
        assert_eq!(tables.first().and_then(Facts::billed).as_deref(), Some("0.25"));
    }
}

/// A slice may end within a sequence that repeats what came before, and that is not yet written.
#[rstest]
fn an_archive_is_read_wherever_its_slices_end(#[values(1, 61, 64, 128, 509)] size: usize) {
    let costs: Vec<String> = (0..5000).map(|nth| format!("0.{}", nth * nth % 97)).collect();
    let text = cursor(&costs.iter().map(String::as_str).collect::<Vec<_>>());
    let packed = [gzip(&text), zip(&[("usage.csv", text.as_bytes())])];
    for file in packed {
        let tables = in_slices("file", &file, size, ImportOptions::default()).unwrap();
        assert_eq!(tables.iter().map(|table| table.summary.rows_used).collect::<Vec<_>>(), [5000]);
    }
}

/// Files that were joined, as by `cat`, are one text.
#[rstest]
#[case::alone(&[])]
#[case::before_zeros(&[0; 700])]
#[case::before_other_bytes(b"\x1fPK")]
fn all_members_of_a_gzip_file_are_read(#[case] padding: &[u8]) {
    let text = cursor(&["1", "2"]);
    let (start, end) = text.split_at(text.len() - 20);
    let whole = [gzip(start), gzip(""), gzip(end)].concat();
    for size in [1, 7, 1 << 20] {
        let file = [&whole, padding].concat();
        let tables = in_slices("usage.csv.gz", &file, size, ImportOptions::default()).unwrap();
        assert_eq!(tables.iter().map(Facts::billed).collect::<Vec<_>>(), [Some("3".to_owned())]);
    }
    let cut = &whole[..whole.len() - 12];
    assert_eq!(read(cut).unwrap_err(), ImportError::Zip);
}

#[test]
fn a_damaged_archive_is_refused() {
    let text = cursor(&["0.25"]);
    let mut files = [gzip(&text), [gzip(&text), gzip(&text)].concat(), zip(&[("usage.csv", text.as_bytes())])];
    // A streamed ZIP states the checksum after the entry.
    let mut streamed = files[2].clone();
    let end = streamed.len() - 64;
    let checksum: [u8; 4] = streamed[14..18].try_into().unwrap();
    streamed[6] = 8;
    streamed[14..18].fill(0);
    streamed.splice(end..end, [b"PK\x07\x08", &checksum, &[0; 8][..]].concat());
    assert_eq!(read(&streamed).unwrap().billed().as_deref(), Some("0.25"));
    streamed[end + 4] ^= 1;
    assert_eq!(read(&streamed).unwrap_err(), ImportError::Zip);
    let places = [files[0].len() - 8, gzip(&text).len() - 8, 14];
    for (file, place) in files.iter_mut().zip(places) {
        assert!(read(&*file).is_ok());
        file[place] ^= 1;
        assert_eq!(read(&*file).unwrap_err(), ImportError::Zip);
    }
    // The end is missing.
    let whole = gzip(&text);
    assert_eq!(read(&whole[..whole.len() - 5]).unwrap_err(), ImportError::Zip);
}

#[test]
fn a_zip_bomb_is_refused() {
    let bomb = zip(&[("usage.csv", &vec![b'a'; 300 << 20])]);
    let error = read(&bomb).unwrap_err();
    assert!(matches!(error, ImportError::ZipTooLarge { .. }), "{error:?}");
}

#[test]
fn a_zip_that_is_cut_off_is_refused() {
    let file = zip(&[("usage.csv", cursor(&["0.25"; 500]).as_bytes())]);
    assert_eq!(read(file.get(..80).unwrap()).unwrap_err(), ImportError::Zip);
}

#[test]
fn ten_thousand_columns_are_refused() {
    let row = "a,".repeat(10_000);
    assert_eq!(read(format!("{row}\n{row}\n")).unwrap_err(), ImportError::TooManyColumns { line: 1 });
}

#[test]
fn a_line_of_50_mb_is_refused() {
    let file = CURSOR.to_owned() + &"a".repeat(50 << 20);
    assert_eq!(read(file).unwrap_err(), ImportError::RowTooLong { line: 2 });
    let json = format!("{{\"daily\":[{{\"days\":[{}]}}]}}", "1,".repeat(9 << 20));
    assert_eq!(read(json).unwrap_err(), ImportError::RowTooLong { line: 1 });
}

#[test]
fn more_than_200_mb_are_refused_before_reading() {
    let error = Importer::new("large.csv", 201 << 20, ImportOptions::default()).unwrap_err();
    assert_eq!(error, ImportError::TooLarge { limit: 200 << 20 });
}

/// Reads a text that comes in slices of 1 kB with these limits.
fn within(limits: Limits, text: &str) -> Result<u64, ImportError> {
    let mut importer = Importer::within(limits, "events.csv", 0, ImportOptions::default())?;
    for slice in text.as_bytes().chunks(1024) {
        importer.feed(slice)?;
    }
    Ok(importer.finish()?.iter().map(|table| table.summary.rows_used).sum())
}

#[rstest]
#[case::table("person,tokens\n", "ada,3\n", "", 1)]
#[case::lines("", "{\"date\":\"2026-10-01\",\"inputTokens\":3,\"outputTokens\":4,\"totalTokens\":7}\n", "", 0)]
#[case::array(
    "{\"daily\":[",
    "{\"date\":\"2026-10-01\",\"inputTokens\":3,\"outputTokens\":4,\"totalTokens\":7},",
    "null]}",
    0
)]
fn rows_beyond_the_limit_are_refused(
    #[case] start: &str,
    #[case] row: &str,
    #[case] end: &str,
    #[case] headers: u64,
    #[values(1, 50, 30_000)] rows: u64,
) {
    let limits = Limits { rows: rows + headers + u64::from(!end.is_empty()), ..Limits::default() };
    let file = |rows: u64| start.to_owned() + &row.repeat(usize::try_from(rows).unwrap()) + end;
    assert_eq!(within(limits, &file(rows)), Ok(rows));
    assert_eq!(within(limits, &file(rows + 1)), Err(ImportError::TooManyRows { limit: limits.rows }));
}

#[test]
fn bytes_beyond_the_limit_are_refused_although_the_file_said_it_was_smaller() {
    let file = "person,tokens\n".to_owned() + &"ada,3\n".repeat(5_000);
    let limits = |bytes: usize| Limits { bytes: bytes as u64, ..Limits::default() };
    assert_eq!(within(limits(file.len()), &file), Ok(5_000));
    let error = ImportError::TooLarge { limit: file.len() as u64 - 1 };
    assert_eq!(within(limits(file.len() - 1), &file), Err(error));
}

#[test]
fn the_limits_are_200_mb_and_five_million_rows() {
    assert_eq!(Limits::default(), Limits { bytes: 200 << 20, rows: 5_000_000 });
}

#[rstest]
#[case(r"a")]
#[case(r#"\""#)]
#[case(r"\\")]
#[case(r"\ud83d\ude00")]
#[case("😀")]
fn a_text_of_any_length_beside_the_data_is_passed_over(
    #[case] letter: &str,
    #[values(0, 1, 2)] more: usize,
    #[values(true, false)] is_array: bool,
) {
    let text = letter.repeat(((64 << 10) + more).div_ceil(letter.len()));
    let row = |text: &str| {
        format!(
            r#"{{"note":"{text}","date":"2026-10-01","inputTokens":3,"outputTokens":4,"totalTokens":7,"modelsUsed":["{{"],"other":"{text}"}}"#
        )
    };
    let file = |text: &str| {
        let row = row(text);
        // Beyond 1 MB, a document is taken apart while it comes.
        if is_array { format!(r#"{{"daily":[{}]}}"#, [row.as_str(); 20].join(",")) } else { (row + "\n").repeat(20) }
    };
    let facts = |file: String| read(file).map(|imported| (imported.rows(), imported.usage.total()));
    assert_eq!(facts(file(&text)), facts(file("")));
}

#[rstest]
#[case("[")]
#[case("{\"a\":")]
fn json_of_any_depth_is_survived(#[case] open: &str) {
    for depth in [1000, 2_000_000] {
        let error = read(open.repeat(depth)).unwrap_err();
        assert!(matches!(error, ImportError::Json { .. } | ImportError::RowTooLong { .. }), "{error:?}");
    }
}

#[test]
fn a_json_document_that_is_cut_off_names_the_line_where_it_starts() {
    let file = include_str!("files/openai-costs-api-dollars-not-cents.json");
    let cut = file.get(..400).unwrap();
    for blank in ["", "\n\n"] {
        let line = 1 + blank.len() as u64;
        assert_eq!(read(format!("{blank}{cut}")).unwrap_err(), ImportError::Json { line });
        // Beyond 512 kB, it is taken apart while it comes.
        let large = format!("{blank}{{\"data\":[\n{}", "{\"starting_at\":1},\n".repeat(40_000));
        assert_eq!(read(large).unwrap_err(), ImportError::Json { line });
    }
    // A document of many lines is no bad line, wherever it stands.
    let pretty = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(file).unwrap()).unwrap();
    let second = format!("{pretty}\n{}", pretty.get(..400).unwrap());
    assert_eq!(read(second).unwrap_err(), ImportError::Json { line: pretty.lines().count() as u64 + 1 });
}

#[test]
fn a_json_line_that_is_cut_off_does_not_take_the_others_with_it() {
    let file = include_str!("files/copilot-usage-metrics-user-days.ndjson");
    let (first, rest) = file.split_once('\n').unwrap();
    let imported = read(format!("{}\n{rest}", first.get(..100).unwrap())).unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::Unreadable)), ((2, 1, 1), vec![1]));
}

#[test]
fn the_row_of_a_table_that_is_cut_off_is_left_out() {
    let head = "Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost";
    let row = |day: u8| {
        format!("2026-09-0{day}T15:09:28.000Z,ada@acme.example,On-Demand,gpt-5,No,3473,8939,132811,1838,147061,0.05")
    };
    let file = &[head.to_owned(), row(1), row(2)].join("\n");
    let last = file.rfind('\n').unwrap();
    let (rows, line) = (read(&file[..last]).unwrap().rows(), file.lines().count() as u64);
    let last_cell = file.rfind(',').unwrap();
    for cut in last + 2..last_cell {
        let imported = read(&file[..cut]).unwrap();
        let unreadable = imported.skipped(SkipReason::Unreadable);
        assert_eq!((imported.rows(), unreadable), ((rows.0, rows.1 + 1, rows.2), vec![line]), "{}", &file[last..cut]);
    }
    assert_eq!(read(file).unwrap().rows(), read(format!("{file}\n")).unwrap().rows());
}

/// A line of a session, of which 250 bytes are text.
fn reply(id: usize) -> String {
    format!(
        r#"{{"type":"assistant","timestamp":"2026-10-01T10:00:00Z","sessionId":"s","requestId":"r{id}","message":{{"id":"m{id}","model":"claude-opus-4-7","role":"assistant","content":[{{"type":"text","text":"a {{[}}] \"b\" {}"}}],"usage":{{"input_tokens":3,"output_tokens":5}}}}}}"#,
        "x".repeat(250)
    )
}

/// A line is cut while a session is still being written, or where a disk is full.
#[rstest]
fn a_cut_line_is_one_skipped_row_wherever_it_stands(
    #[values(3, 2000)] lines: usize,
    #[values(0, 1, 2)] third: usize,
    #[values("", "\r\n")] end: &str,
    // Within a key, after a colon, after a comma, within a text and after an escape in it, and one bracket too early.
    #[values("{\"ty", "{\"type\":", "{\"type\":1,", "\"text\":\"a ", "a {[}] \\", "\"output_tokens\":5}}")] until: &str,
) {
    let cut = third * (lines - 1) / 2;
    let mut written: Vec<String> = (0..lines).map(reply).collect();
    let line = written[cut].clone();
    let length = line.find(until).map(|place| place + until.len());
    written[cut] = length.map_or_else(|| until.to_owned(), |length| line[..length].to_owned());
    let separator = if end.is_empty() { "\n" } else { end };
    let file = written.join(separator) + end;
    let imported = in_slices("session.jsonl", file.as_bytes(), 1000, ImportOptions::default()).unwrap().remove(0);
    assert_eq!((imported.rows().0, imported.rows().1), (lines as u64 - 1, 1));
    assert_eq!(imported.skipped(SkipReason::Unreadable), vec![cut as u64 + 1]);
    assert_eq!(imported.summary.tokens.unwrap().total(), (lines as u64 - 1) * 8);
}

#[rstest]
#[case::together(&[1, 2])]
#[case::apart(&[0, 3, 7])]
#[case::at_the_end(&[8, 9])]
fn each_cut_line_is_a_skipped_row(#[case] cut: &[usize], #[values("\"text\":\"a ", "\"role\"")] until: &str) {
    let mut written: Vec<String> = (0..10).map(reply).collect();
    for cut in cut {
        let length = written[*cut].find(until).unwrap() + until.len();
        written[*cut].truncate(length);
    }
    let imported = read(written.join("\n")).unwrap();
    assert_eq!(imported.rows().0, 10 - cut.len() as u64);
    assert_eq!(imported.skipped(SkipReason::Unreadable), cut.iter().map(|cut| *cut as u64 + 1).collect::<Vec<_>>());
}

/// A line that is cut off after more than 512 kB was taken apart while it came.
#[rstest]
fn a_long_cut_line_is_one_skipped_row(#[values(0, 1, 2)] place: usize) {
    let mut written: Vec<String> = (0..3).map(reply).collect();
    written[place] = written[place].replace("x\"", &format!("\"}},{}", "{\"type\":\"text\"},".repeat(40_000)));
    let length = written[place].rfind("age\":").unwrap();
    written[place].truncate(length);
    let imported = read(written.join("\n")).unwrap();
    assert_eq!((imported.rows().0, imported.skipped(SkipReason::Unreadable)), (2, vec![place as u64 + 1]));
}

/// A line that may be a document is kept apart only up to the length of a row.
#[test]
fn a_line_of_18_mb_after_a_cut_line_is_refused() {
    let file = format!("{}\n{{\"a\":{{\"b\":1}}\n{{\"days\":[{}", reply(1), "1,".repeat(9 << 20));
    assert_eq!(read(file).unwrap_err(), ImportError::RowTooLong { line: 2 });
}

/// Lines of a document start with a brace too; a text may hold anything but the end of a line.
#[test]
fn a_document_with_an_entry_on_each_line_is_no_json_lines() {
    let bucket = |day: u32| {
        format!(
            "{{\"starting_at\":\"2026-10-{day:02}T00:00:00Z\",\"results\":\n[\n{{\"amount\":\"100\",\"currency\":\"USD\",\"note\":\"{{\\n{{\"\n}}\n]\n}}"
        )
    };
    let buckets: Vec<String> = (1..=28).map(bucket).collect();
    let imported = read(format!("{{\n\"data\":\n[\n{}\n]\n,\"has_more\":true\n}}", buckets.join("\n,\n"))).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((28, 0, 0), Some("28")));
    assert!(imported.warns(&Warning::Incomplete));
}

#[test]
fn a_file_of_bad_lines_alone_names_the_first() {
    assert_eq!(read("{\"a\" 1}\n{\"b\":").unwrap_err(), ImportError::Json { line: 1 });
}

#[test]
fn json_lines_are_read_pretty_printed_and_as_an_array_too() {
    let file = include_str!("files/copilot-usage-metrics-user-days.ndjson");
    let values: Vec<serde_json::Value> = file.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let pretty: String = values.iter().map(|value| serde_json::to_string_pretty(value).unwrap() + "\n").collect();
    for written in [pretty, serde_json::to_string_pretty(&values).unwrap()] {
        assert_eq!(read(&written).unwrap().rows(), (3, 0, 2), "{written}");
    }
}

#[test]
fn a_page_alone_and_pages_in_an_array_are_read() {
    let page = include_str!("files/openai-costs-api-dollars-not-cents.json");
    let pages = read(format!("[{page},{}]", page.replace("0.06", "0.07"))).unwrap();
    // Of the second page, one bucket is that of the first.
    assert_eq!((pages.rows().0, pages.billed().as_deref()), (7, Some("28.13002")));
}

/// A session with long tool results has lines of a megabyte, of which one number matters.
#[test]
fn a_long_line_is_read_like_a_short_one() {
    let line = |id: &str, texts: usize| {
        let content = vec![format!(r#"{{"type":"text","text":"{}"}}"#, "x \\\" ".repeat(6000)); texts].join(",");
        format!(
            r#"{{"type":"assistant","timestamp":"2026-10-01T10:00:00Z","requestId":"r{id}","message":{{"id":"m{id}","model":"claude-opus-4-7","role":"assistant","content":[{content}],"usage":{{"input_tokens":3,"output_tokens":5,"cache_read_input_tokens":7,"cache_creation_input_tokens":11}}}}}}"#
        )
    };
    let [short, long] = [1, 40].map(|texts| {
        let lines: Vec<String> = ["a", "b", "c"].iter().map(|id| line(id, texts)).collect();
        assert_eq!(lines[0].len() > 1 << 20, texts > 1);
        read(lines.join("\n")).unwrap()
    });
    assert_eq!((short.rows(), short.summary.tokens.unwrap().total()), ((3, 0, 3), 78));
    assert_eq!((long.rows(), long.summary.tokens), (short.rows(), short.summary.tokens));
}

/// Records within an element are handed over before it ends, if its day stands before them.
#[rstest]
#[case::in_a_page(|day| format!(r#"{{"data":[{day},{{"start_time":1790899200,"results":[]}}],"has_more":true}}"#))]
#[case::in_an_array_of_pages(|day| format!(r#"[{{"object":"page","data":[{day}],"has_more":true}}]"#))]
#[case::alone(|day| day)]
#[case::in_json_lines(|day| format!("{day}\n{{\"start_time\":1790899200,\"results\":[]}}\n"))]
fn a_day_with_many_results_is_read_like_one_with_few(
    #[case] within: fn(String) -> String,
    #[values(3, 300, 12_000)] count: u64,
    #[values(true, false)] is_day_first: bool,
) {
    let result = |nth: u64| {
        format!(
            r#"{{"object":"organization.usage.completions.result","input_tokens":{nth},"output_tokens":2,"num_model_requests":1,"user_id":"user-{}","model":"gpt-5.5","note":"a, [b] {{c}}"}}"#,
            nth % 50
        )
    };
    let results: Vec<String> = (0..count).map(result).collect();
    let (day, results) = (r#""start_time":1790812800"#, format!("\"results\":[{}]", results.join(", ")));
    let day = if is_day_first { format!("{{{day},{results}}}") } else { format!("{{{results},{day}}}") };
    let is_alone = !within(String::new()).starts_with(['{', '[']);
    if is_alone && !is_day_first && day.len() > 1 << 19 {
        // What a document of more than 512 KB says after its array comes too late.
        return;
    }
    let file = within(day);
    let imported = read(&file).unwrap();
    assert_eq!(imported.rows(), (count, 0, count));
    assert_eq!(imported.warns(&Warning::Incomplete), file.contains("has_more"));
    assert_eq!(imported.summary.people, Some(count.min(50)));
    assert_eq!(imported.summary.tokens.unwrap().total(), count * (count - 1) / 2 + 2 * count);
    assert!(imported.period().starts_with("2026-10-01"), "{}", imported.period());
}

/// A page whose records are handed over in pieces may have another array before them.
#[test]
fn an_array_before_many_records_is_read_once() {
    let bucket = |day: u32, tokens: u32| {
        format!(
            r#"{{"starting_at":"2026-09-{day:02}T00:00:00Z","results":[{{"uncached_input_tokens":{tokens},"output_tokens":1,"model":"m"}}]}}"#
        )
    };
    let data: Vec<String> = (1..=1500).map(|nth| bucket(1 + nth % 28, nth)).collect();
    let page = format!(r#"[{{"older":[{}],"data":[{}],"has_more":false}}]"#, bucket(29, 9000), data.join(","));
    assert!(page.len() > 2 * (64 << 10));
    let imported = read(page).unwrap();
    assert_eq!((imported.rows().0, imported.rows().1), (1501, 0));
    assert_eq!(imported.tokens()[0], Some(9000 + 1500 * 1501 / 2));
}

/// An "é" may be one character, or an "e" and an accent.
#[test]
fn a_person_in_two_spellings_of_unicode_is_one() {
    let composed = |text: &str| text.replace("e\u{301}", "é");
    let mut both = read("person,team,tokens\nRenée,é,5\nRene\u{301}e,e\u{301},7\nbob,,1\n").unwrap();
    let mut other = read("person,output\nRENE\u{301}E,3\nbob,2\n").unwrap();
    assert_eq!(both.summary.people, Some(3));
    both.rewrite_names(composed);
    other.rewrite_names(composed);
    assert_eq!((both.summary.people, both.rows(), both.usage.cells().len()), (Some(2), (3, 0, 3), 2));
    let data = Dataset::of([&both, &other], Some(31));
    let people: BTreeMap<&str, (u64, Option<f64>)> =
        data.people().iter().map(|person| (&*person.name, (person.amounts.tokens.total(), person.output))).collect();
    assert_eq!(people, BTreeMap::from([("renée", (12, Some(3.0))), ("bob", (1, Some(2.0)))]));
}

#[test]
fn formulas_markup_and_signs_of_direction_are_text() {
    let names = ["=cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>", "\u{202e}ada", "@sum", "+1"];
    let rows: String = names.iter().map(|name| format!("2026-10-01,\"{name}\",1\n")).collect();
    let imported = read(format!("date,person,cost\n{rows}")).unwrap();
    assert_eq!(imported.rows(), (5, 0, 0));
    assert!(names.iter().all(|name| imported.usage.find(&name.to_lowercase()).is_some()));
}

#[test]
fn cells_for_costs_are_read_or_unpriced_and_never_guessed() {
    let imported = read(cursor(&[
        "$0.10", "", "-", "NaN", "Included", "Free", "$1,234.56", "1e400", "CA$5", "EUR 3,50", "(3.50)",
    ]))
    .unwrap();
    assert_eq!(imported.unpriced(Unpriced::NoAmount), [3, 4, 5]);
    assert_eq!(imported.unpriced(Unpriced::Unreadable), [9, 11]);
    assert_eq!(imported.billed(), None);
    let money: Vec<String> = imported
        .summary
        .money
        .iter()
        .map(|money| format!("{:?} {}", money.currency.map(|c| c.to_string()), money.billed.unwrap().normalize()))
        .collect();
    assert_eq!(money, ["Some(\"CAD\") 5", "Some(\"USD\") 1231.16"]);
}

#[test]
fn counts_that_cannot_be_are_row_errors() {
    let file = format!("{CURSOR}2026-08-01,auto,0,many,0,1,1,0.10\n2026-08-01,auto,0,1,0,1,2,0.10\n");
    let imported = read(file).unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::BadTokens)), ((1, 1, 0), vec![2]));
}

#[test]
fn sums_that_overflow_are_row_errors() {
    let row = format!("2026-08-01,auto,0,{},0,0,0,0.10\n", 1_u64 << 53);
    let imported = read(CURSOR.to_owned() + &row.repeat(2100)).unwrap();
    assert_eq!(imported.rows(), (2047, 53, 0));
    assert_eq!(imported.skipped(SkipReason::Overflow).first(), Some(&2049));
}

#[test]
fn days_that_cannot_be_are_row_errors() {
    let imported = read("date,person,cost\n2026-02-30,ada,1\n2026-10-01,ada,1\n").unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::BadDay)), ((1, 1, 0), vec![2]));
}

/// Dates none of which tells the order are read in the order in which they lie closer together, with a warning.
#[rstest]
#[case::month_first(
    "11/01/2026 11/02/2026 11/03/2026 11/11/2026",
    Some(DateOrder::MonthFirst),
    "2026-11-01 2026-11-11"
)]
#[case::day_first("01/11/2026 02/11/2026 03/11/2026 11/11/2026", Some(DateOrder::DayFirst), "2026-11-01 2026-11-11")]
#[case::hyphens("11-01-2026 11-02-2026 11-03-2026", Some(DateOrder::MonthFirst), "2026-11-01 2026-11-03")]
#[case::two_digits("9/1/26 9/2/26 9/3/26", Some(DateOrder::MonthFirst), "2026-09-01 2026-09-03")]
#[case::two_digits_that_tell("9/7/26 9/15/26", None, "2026-09-07 2026-09-15")]
#[case::two_months("09/11/2026 09/12/2026 10/01/2026", Some(DateOrder::MonthFirst), "2026-09-11 2026-10-01")]
#[case::twelfth("11/01/2026 11/02/2026 11/13/2026", None, "2026-11-01 2026-11-13")]
#[case::same_either_way("11/11/2026 12/12/2026", None, "2026-11-11 2026-12-12")]
fn dates_that_are_all_unclear_lie_close_together(
    #[case] days: &str,
    #[case] guessed: Option<DateOrder>,
    #[case] period: &str,
) {
    let rows: String = days.split(' ').map(|day| format!("{day},ada,1\n")).collect();
    let file = format!("date,person,cost\n{rows}");
    let imported = read(&file).unwrap();
    assert_eq!((imported.period().as_str(), imported.rows().1), (period, 0));
    assert_eq!(guessed.is_some_and(|order| imported.warns(&Warning::DateOrderGuessed(order))), guessed.is_some());
    assert!(!imported.warns(&Warning::DateOrderUnclear));
    // What the reader says counts, without a warning.
    let options = ImportOptions { date_order: Some(DateOrder::DayFirst), ..ImportOptions::default() };
    let told = with(options, &file);
    assert!(told.summary.warnings.iter().all(|warning| !matches!(warning, Warning::DateOrderGuessed(_))));
}

/// Months may be written by their first days, which lie closer together the wrong way around.
#[rstest]
#[case::months("month", "02/01/2026 03/01/2026 04/01/2026")]
#[case::two_days("date", "03/04/2026 03/05/2026")]
#[case::neither_is_closer("date", "03/04/2026 05/06/2026 07/08/2026")]
fn dates_that_remain_unclear_are_asked_about(#[case] name: &str, #[case] days: &str) {
    let rows: String = days.split(' ').map(|day| format!("{day},ada,1\n")).collect();
    let imported = read(format!("{name},person,cost\n{rows}")).unwrap();
    assert!(imported.warns(&Warning::DateOrderUnclear) && imported.rows().0 == 0, "{:?}", imported.summary);
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_asked_about() {
    let file = "date,person,cost\n03/04/2026,ada,1\n";
    let imported = read(file).unwrap();
    assert!(imported.warns(&Warning::DateOrderUnclear));
    assert_eq!(imported.rows(), (0, 1, 0));
    let options = ImportOptions { date_order: Some(DateOrder::DayFirst), ..ImportOptions::default() };
    assert_eq!(with(options, file).period(), "2026-04-03 2026-04-03");
    // One row that tells is enough.
    assert_eq!(
        read("date,person,cost\n03/04/2026,ada,1\n12/31/2026,ada,1\n").unwrap().period(),
        "2026-03-04 2026-12-31"
    );
}

/// Months, names of models, and numbers of a column that is not read, prove nothing about amounts; groups of three digits do.
#[rstest]
#[case("Monat;Person;Kosten EUR;Tokens\n01.2025;ada;1.201;100.103.000\n02.2025;ada;1.204;90.103.000\n", "2405")]
#[case("Monat;Person;Kosten EUR;Tokens\n01.2025;ada;35,43;1.000\n02.2025;ada;1.234,57;2.000\n", "1270")]
#[case("Monat;Person;Version;Kosten EUR\n2025-01;ada;4.5;35,43\n2025-02;ada;4.5;1.234,57\n", "1270")]
#[case("Tag;Person;Modell;Kosten EUR\n2025-01-01;ada;gpt-5.5;2,345\n2025-01-02;ada;GPT-5.5;3,5\n", "5.845")]
#[case("Month;Person;Cost EUR\n01.2025;ada;1,201,000\n02.2025;ada;1.50\n", "1201001.5")]
fn a_decimal_mark_is_proved_by_amounts(#[case] file: &str, #[case] billed: &str) {
    let imported = read(file).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((2, 0, 0), Some(billed)));
}

/// Three months are a quarter of a year, whether the rows name months or their first days.
#[rstest]
#[case("date,person,cost usd\n2026-07-01,ada,1\n2026-08-01,ada,2\n2026-09-01,ada,3\n", true)]
#[case("Month,person,cost usd\n2026-07,ada,1\n2026-08,ada,2\n2026-09,ada,3\n", false)]
#[case("when,person,cost usd\nJuly 2026,ada,1\nAug 2026,ada,2\nSept. 2026,ada,3\n", false)]
#[case("date,person,cost usd\n07/2026,ada,1\n8/2026,ada,2\n09/2026,ada,3\n", false)]
#[case("date,person,cost usd\n202607,ada,1\n202608,ada,2\n202609,ada,3\n", false)]
#[case("Billing month,person,cost usd\n2026-07-15,ada,1\n2026-08-15,ada,2\n2026-09-15,ada,3\n", false)]
fn rows_of_months_cover_whole_months(#[case] file: &str, #[case] is_inferred: bool) {
    let imported = read(file).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((3, 0, 0), Some("6")));
    assert_eq!(imported.period(), "2026-07-01 2026-09-30");
    assert_eq!(imported.warns(&Warning::RowsOfMonths), is_inferred);
    // The use of a month is of none of its weeks.
    assert!(imported.usage.cells().all(|cell| cell.key.day.is_none()));
}

#[rstest]
#[case("date,person,cost usd\n2026-07-06,ada,1\n2026-07-13,ada,2\n2026-07-27,ada,3\n", "2026-07-06 2026-08-02")]
#[case("week of,person,cost usd\n2026-07-06,ada,1\n2026-07-13,ada,2\n", "2026-07-06 2026-07-19")]
#[case("week,person,cost usd\n2026-W28,ada,1\n2026-W29,ada,2\n", "2026-07-06 2026-07-19")]
#[case("date,person,cost usd\nKW 28/2026,ada,1\nKW 29/2026,ada,2\n", "2026-07-06 2026-07-19")]
#[case("date,person,cost usd\n2026-07-06,ada,1\n2026-07-13,ada,2\n", "2026-07-06 2026-07-13")]
#[case("date,person,cost usd\n2026-07-01,ada,1\n2026-07-02,ada,2\n2026-08-01,ada,2\n", "2026-07-01 2026-08-01")]
#[case("date,person,cost usd\n2026-07-01,ada,1\n", "2026-07-01 2026-07-01")]
fn rows_of_weeks_cover_whole_weeks(#[case] file: &str, #[case] period: &str) {
    let imported = read(file).unwrap();
    assert_eq!(imported.period(), period);
    assert!(imported.usage.cells().all(|cell| cell.key.day.is_some()));
}

#[rstest]
#[case("2026-13")]
#[case("1999-08")]
#[case("13/2026")]
#[case("2026")]
#[case("Aug")]
#[case("Smarch 2026")]
#[case("2026-W54")]
#[case("2026-W0")]
#[case("2026-Q3")]
fn other_texts_are_no_months_or_weeks(#[case] cell: &str) {
    let imported = read(format!("date,person,cost usd\n{cell},ada,1\n2026-08-01,ada,1\n")).unwrap();
    assert_eq!(imported.rows(), (1, 1, 0));
}

#[rstest]
#[case("Euros", Some("EUR"))]
#[case("Cost in euro", Some("EUR"))]
#[case("Cost (dollars)", Some("USD"))]
#[case("costUsd", Some("USD"))]
#[case("totalCostEUR", Some("EUR"))]
#[case("Cost", None)]
fn a_column_of_amounts_names_its_currency_in_words(#[case] name: &str, #[case] currency: Option<&str>) {
    let header = format!("date,person,{name}\n2026-08-01,ada,1.50\n");
    let imported = with(mapped([(0, Role::Day), (1, Role::Person), (2, Role::Cost)]), header);
    assert_eq!(imported.currency(), currency.and_then(Currency::read));
}

/// `¥` is the sign of the yen and of the yuan.
#[rstest]
#[case("date,person,cost (JPY),currency", "", Some("JPY"), true)]
#[case("date,person,cost,currency", "CNY", Some("CNY"), true)]
#[case("date,person,cost (¥),currency", "", None, true)]
#[case("date,person,cost (USD),currency", "", None, false)]
#[case("date,person,cost,currency", "EUR", None, false)]
fn a_sign_of_two_currencies_is_read_where_the_file_names_neither_or_one_of_them(
    #[case] header: &str,
    #[case] code: &str,
    #[case] currency: Option<&str>,
    #[case] is_read: bool,
) {
    let imported = read(format!("{header}\n2026-08-01,ada,\"¥12,209\",{code}\n")).unwrap();
    let found = (imported.currency(), imported.billed(), imported.unpriced(Unpriced::Unreadable).is_empty());
    assert_eq!(found, (currency.and_then(Currency::read), is_read.then(|| "12209".to_owned()), is_read));
    assert_eq!(imported.warns(&Warning::CurrencyUnknown), is_read && currency.is_none());
}

/// A sign of two currencies beside an amount in a third.
#[test]
fn yen_do_not_become_dollars() {
    let imported = read("date,person,cost,list price\n2026-08-01,ada,$5,¥700\n").unwrap();
    let money: Vec<_> = imported.summary.money.iter().map(|money| (money.billed, money.gross)).collect();
    assert_eq!(money, [(Some(5.into()), None)]);
}

/// Counts in thousands, millions and billions, by a letter in the cell or in the name of the column.
#[rstest]
#[case("Tokens", "12.5M", 12_500_000)]
#[case("Tokens", "800K", 800_000)]
#[case("Tokens", "1.2 b", 1_200_000_000)]
#[case("Tokens (M)", "12.5", 12_500_000)]
#[case("MTok", "3", 3_000_000)]
#[case("Tokens (thousands)", "1.5", 1500)]
#[case("Tokens (M)", "800K", 800_000)]
fn counts_are_multiplied_by_their_unit(#[case] name: &str, #[case] cell: &str, #[case] tokens: u64) {
    let imported = read(format!("Date,Name,{name},Cost\n2026-09-01,ada,{cell},1.5\n")).unwrap();
    assert_eq!((imported.rows(), imported.usage.total().tokens.total()), ((1, 0, 0), tokens));
}

#[test]
fn spaces_make_no_other_person() {
    let imported =
        read("Date,Name,Tokens\n2026-09-01,Ana Lopez,5\n2026-09-02,ana  lopez,6\n2026-09-03,ana\u{a0}lopez,7\n")
            .unwrap();
    assert_eq!((imported.rows(), imported.summary.people), ((3, 0, 3), Some(1)));
}

/// Columns of one quantity are added: a row without any amount has none, and amounts in two currencies have no sum.
#[rstest]
#[case("100.50,24,0", Some("124.5"), 0)]
#[case("100.50,,-", Some("100.5"), 0)]
#[case(",,", None, 1)]
#[case("$5,€3,", None, 1)]
fn columns_of_one_quantity_are_added(#[case] costs: &str, #[case] billed: Option<&str>, #[case] unpriced: u64) {
    let file = format!("who,July,August,September,July 2,August 2\nada,{costs},1000000,500000\n");
    let cost = (1..4).map(|column| (column, Role::Cost));
    let roles = cost.chain([(0, Role::Person), (4, Role::Tokens), (5, Role::Tokens)]);
    let imported = with(mapped(roles), file);
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((1, 0, unpriced), billed));
    assert_eq!(imported.usage.total().tokens.total(), 1_500_000);
}

/// A person, a day, a team has one column: another that is chosen takes its place.
#[test]
fn what_rows_are_grouped_by_has_one_column() {
    let mut mapping = Mapping::default();
    mapping.set(0, Some(Role::Person));
    mapping.set(1, Some(Role::Person));
    assert_eq!((mapping.role(0), mapping.role(1)), (None, Some(Role::Person)));
}

#[test]
fn a_number_that_can_be_read_in_two_ways_is_asked_about() {
    let file = "date;person;cost\n2026-10-01;ada;1,234\n";
    let imported = read(file).unwrap();
    assert!(imported.warns(&Warning::DecimalMarkUnclear));
    assert_eq!((imported.rows(), imported.billed()), ((1, 0, 1), None));
    let options = ImportOptions { decimal_mark: Some(DecimalMark::Comma), ..ImportOptions::default() };
    assert_eq!(with(options, file).billed().as_deref(), Some("1.234"));
}

#[test]
fn columns_of_your_own_are_guessed_and_can_be_changed() {
    let file = "Builder,Noted,LLM,Outlay (EUR),Notes\nAda,2026-10-01,gpt-5.5,3.50,SECRET\n";
    let error = read(file).unwrap_err();
    let ImportError::UnknownColumns { header, mut guess } = error else { panic!("{error:?}") };
    assert_eq!((header.len(), guess.role(3)), (5, Some(Role::Cost)));
    guess.set(0, Some(Role::Person));
    guess.set(1, Some(Role::Day));
    guess.set(2, Some(Role::Model));
    let imported = with(ImportOptions { mapping: Some(guess), ..ImportOptions::default() }, file);
    assert_eq!((imported.period().as_str(), imported.billed().as_deref()), ("2026-10-01 2026-10-01", Some("3.5")));
    assert_eq!(imported.currency().map(|currency| currency.to_string()).as_deref(), Some("EUR"));
    assert!(!kept(&imported).contains("SECRET"));
}

/// Names that differ in case, spaces, underscores or a unit in parentheses mean the same.
#[rstest]
#[case(
    "Usage Date (UTC)\tModel\tInput Tokens\tCache Creation Input Tokens\tCache Read Input Tokens\tOutput Tokens\n2026/9/1\tm\t100\t20\t300\t40\n"
)]
#[case("usage_date,model,input-tokens,cacheCreationTokens,cacheReadTokens,outputTokens\n2026-09-01,m,100,20,300,40\n")]
fn columns_of_your_own_are_known_however_they_are_spelled(#[case] file: &str) {
    let imported = read(file).unwrap();
    assert_eq!(imported.period().as_str(), "2026-09-01 2026-09-01");
    let roles: Vec<_> = (0..6).map(|column| imported.summary.mapping.clone().unwrap().role(column).unwrap()).collect();
    let known = [Role::Day, Role::Model, Role::Input, Role::CacheWrite, Role::CacheRead, Role::OutputTokens];
    assert_eq!(roles, known);
}

/// What is cached is within "input tokens" or beside it: the rows show it, or else the names, and then a warning asks.
#[rstest]
#[case::by_name("input_tokens,cached_tokens", "500,400", [Some(100), None, Some(400)], Some(true))]
#[case::by_other_name("input_tokens,cache_read_tokens", "500,400", [Some(500), None, Some(400)], Some(false))]
#[case::by_total_beside("input_tokens,cached_tokens,total_tokens", "500,400,907", [Some(500), None, Some(400)], None)]
#[case::by_total_within("input_tokens,cache_read_tokens,total_tokens", "500,400,507", [Some(100), None, Some(400)], None)]
#[case::by_size("input_tokens,cached_tokens", "500,600", [Some(500), None, Some(600)], None)]
#[case::writes("input_tokens,cache_read_tokens,cache_write_tokens", "100,400,50", [Some(100), Some(50), Some(400)], None)]
#[case::by_words("new input tokens,cached_tokens", "500,400", [Some(500), None, Some(400)], None)]
#[case::total_alone("cached_tokens,total_tokens", "400,507", [Some(100), None, Some(400)], None)]
fn cached_tokens_are_counted_once(
    #[case] columns: &str,
    #[case] cells: &str,
    #[case] expected: [Option<u64>; 3],
    #[case] asked: Option<bool>,
) {
    let imported = read(format!("date,user,output_tokens,{columns}\n2026-10-01,ada,7,{cells}\n")).unwrap();
    let [new, write, read] = expected;
    assert_eq!(imported.tokens(), [new, write, read, Some(7)]);
    assert_eq!(imported.summary.tokens.unwrap().get(TokenKind::InputTotal), None);
    let warning = imported.summary.warnings.iter().find_map(|warning| match warning {
        Warning::CachedInputUnclear { is_included, .. } => Some(*is_included),
        _ => None,
    });
    assert_eq!(warning, asked);
}

proptest! {
    /// Whatever a reader says a column of input means decides how it is counted.
    #[test]
    fn the_chosen_meaning_of_input_decides(new in 0_u64..1_000_000, cached in 0_u64..1_000_000, output in 0_u64..1_000_000) {
        let tokens = |role: Role, input: u64| {
            let roles = [Role::Person, role, Role::CacheRead, Role::OutputTokens].into_iter().enumerate();
            let text = format!("who,input tokens,cached tokens,output\nada,{input},{cached},{output}\n");
            with(mapped(roles), text).tokens()
        };
        let expected = [Some(new), None, Some(cached), Some(output)];
        prop_assert_eq!(tokens(Role::Input, new), expected);
        prop_assert_eq!(tokens(Role::InputTotal, new + cached), expected);
        prop_assert_eq!(tokens(Role::Tokens, new + cached + output), expected);
    }
}

/// Kinds of input as adjectives, behind or in parentheses. What is "cached" is a part of the input beside it.
#[rstest]
#[case::as_adjectives("Input tokens;Cached input tokens", [Some(1000 - 600), None, Some(600)])]
#[case::in_parentheses("Input tokens;Input tokens (cached)", [Some(1000 - 600), None, Some(600)])]
#[case::behind("input_tokens;input_tokens_cached", [Some(1000 - 600), None, Some(600)])]
#[case::as_one_word("inputTokens;inputCachedTokens", [Some(1000 - 600), None, Some(600)])]
#[case::of_prompts("Prompt tokens;Cached prompt tokens", [Some(1000 - 600), None, Some(600)])]
#[case::of_prompts_behind("Prompt tokens;Prompt tokens (cached)", [Some(1000 - 600), None, Some(600)])]
#[case::of_nothing_else("Input;Tokens (cached)", [Some(1000 - 600), None, Some(600)])]
#[case::without("Input tokens (uncached);Input tokens (cached)", [Some(1000), None, Some(600)])]
#[case::without_before("Uncached input tokens;Cached input tokens", [Some(1000), None, Some(600)])]
#[case::without_in_other_words("Non-cached input tokens;Cached input", [Some(1000), None, Some(600)])]
#[case::written("Input tokens;Input tokens (cache write)", [Some(1000), Some(600), None])]
#[case::read_again("Input tokens;Input tokens (cache read)", [Some(1000), None, Some(600)])]
fn kinds_of_input_are_known_by_their_names(#[case] kinds: &str, #[case] expected: [Option<u64>; 3]) {
    let imported = read(format!("Day;Person;{kinds};Output tokens\n2026-10-05;ada;1000;600;20\n")).unwrap();
    let [new, write, again] = expected;
    assert_eq!(imported.tokens(), [new, write, again, Some(20)]);
}

#[rstest]
#[case("Cost (EUR)", Some(Role::Cost))]
#[case("Spend ($)", Some(Role::Cost))]
#[case("Total_Cost_USD", Some(Role::Cost))]
#[case("Cost EUR", Some(Role::Cost))]
#[case("EUR", Some(Role::Cost))]
#[case("Kosten €", Some(Role::Cost))]
#[case("Europe", None)]
#[case("Tokens (out)", Some(Role::OutputTokens))]
#[case("Input (w/o Cache Write)", None)]
fn a_unit_in_parentheses_is_no_part_of_a_name(#[case] name: &str, #[case] role: Option<Role>) {
    let imported = read(format!("person,tokens,{name}\nada,5,3\n")).unwrap();
    assert_eq!(imported.summary.mapping.unwrap().role(2), role);
}

/// A column "output" counts tokens beside input, and results of work otherwise, unless its numbers are too large.
#[rstest]
#[case("person,input,output\nada,900,30\n", Some(OutputGuess::BesideInput))]
#[case("person,output\nada,30\nbob,12.5\n", Some(OutputGuess::Small))]
#[case("person,output\nada,30\nbob,2400000\n", Some(OutputGuess::Large))]
#[case("person,input tokens,output tokens,output\nada,900,30,4\n", Some(OutputGuess::TokensElsewhere))]
#[case("person,tokens,merged,output\nada,900,4,7\n", None)]
fn output_is_guessed_for_a_reason(#[case] file: &str, #[case] reason: Option<OutputGuess>) {
    let imported = read(file).unwrap();
    let column = imported.summary.header.iter().position(|name| name == "output").unwrap();
    let mut mapping = imported.summary.mapping.clone().unwrap();
    assert_eq!(mapping.output_guess(column), reason);
    assert_eq!(mapping.role(column), reason.map(OutputGuess::role));
    let counts_tokens = reason.is_some_and(|reason| reason.role() == Role::OutputTokens);
    assert_eq!(imported.tokens()[3].is_some_and(|output| output > 0), counts_tokens || file.contains("output tokens"));
    mapping.set(column, Some(Role::Requests));
    assert_eq!(mapping.output_guess(column), None);
}

#[test]
fn the_reader_names_the_currency_of_amounts_that_have_none() {
    let euro = Currency::read("EUR");
    let options = |currency| ImportOptions { currency, ..ImportOptions::default() };
    let read = |file: &str, currency| with(options(currency), file);
    let unnamed = "person,day,cost\nada,2026-10-01,3\n";
    assert!(read(unnamed, None).warns(&Warning::CurrencyUnknown));
    assert_eq!((read(unnamed, euro).currency(), read(unnamed, euro).warns(&Warning::CurrencyUnknown)), (euro, false));
    let named = "person,day,cost usd\nada,2026-10-01,3\n";
    assert_eq!(read(named, euro).currency(), Some(Currency::USD), "what the file says counts");
}

#[rstest]
fn tickets_that_were_closed_are_output(
    #[values("Tickets closed", "closed_tickets", "Issues resolved", "Tickets fermés", "Erledigte Tickets")] name: &str,
) {
    let imported = read(format!("Person,Tickets,{name}\nada,9,3\nbob,9,4\n")).unwrap();
    assert_eq!(imported.usage.total().output, Some(Decimal::from(7)));
}

#[test]
fn people_and_their_output_are_read_with_a_header_or_without() {
    for file in ["person,output\nada,3\nbob,4.5\n", "Developer\tMerged PRs\nada\t3\nbob\t4.5\n"] {
        let imported = read(file).unwrap();
        assert_eq!((imported.rows(), imported.summary.people), ((2, 0, 0), Some(2)), "{file}");
        assert_eq!(imported.usage.total().output.map(|output| output.to_string()).as_deref(), Some("7.5"));
    }
    let pasted = with(mapped([(0, Role::Person), (1, Role::Output)]), "ada,3\nbob,4\n");
    assert_eq!(pasted.rows(), (2, 0, 0));
}

#[test]
fn the_same_file_twice_is_found() {
    let text = cursor(&["0.25"]);
    let (first, again, other) = (read(&text).unwrap(), named("copy", &text).unwrap(), read(cursor(&["0.50"])).unwrap());
    let found = format!("{:?}", overlaps(&[&first, &again]));
    assert!(found.contains("SameFile { first: 0, second: 1 }"), "{found}");
    let found = format!("{:?}", overlaps(&[&first, &other]));
    assert!(found.contains("SameUse"), "{found}");
}

/// The files of all sources.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(path("")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(path).unwrap()))
        .collect()
}

proptest! {
    #[test]
    fn any_slices_give_the_same(place in 0_usize..32, size in 1_usize..700) {
        let (name, bytes) = files().swap_remove(place);
        let whole = in_slices(&name, &bytes, usize::MAX, ImportOptions::default()).unwrap();
        let sliced = in_slices(&name, &bytes, size, ImportOptions::default()).unwrap();
        prop_assert_eq!(whole.iter().map(kept).collect::<Vec<_>>(), sliced.iter().map(kept).collect::<Vec<_>>());
    }

    #[test]
    fn any_damage_is_survived(place in 0_usize..32, at in 0_usize..6000, byte: u8, cut: bool) {
        let (_, mut bytes) = files().swap_remove(place);
        let at = at % bytes.len();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        import_properties::check(&bytes);
    }

    #[test]
    fn any_bytes_are_survived(bytes: Vec<u8>) {
        import_properties::check(&bytes);
    }

    #[test]
    fn any_text_is_survived(text in "[-0-9a-z,;\"'\t\r\n{}:.\\[\\]\u{feff}é]{0,200}") {
        import_properties::check(text.as_bytes());
    }
}

#[rstest]
#[case::french("Date;Utilisateur;Jetons entrée;Jetons sortie\n2026-10-01;ada;70;3\n", 73)]
#[case::german("Datum;Nutzer;Eingabe-Tokens;Ausgabe-Tokens;Cache gelesen\n2026-10-01;ada;7;3;90\n", 100)]
#[case::spanish("Fecha;Usuario;Tokens entrada;Tokens salida\n2026-10-01;ada;70;3\n", 73)]
#[case::langfuse("timestamp,userId,inputUsage,outputUsage,totalUsage\n2026-10-01,ada,70,3,73\n", 73)]
fn columns_are_known_in_other_words(#[case] file: &str, #[case] all: u64) {
    let imported = read(file).unwrap();
    assert_eq!((imported.rows(), imported.tokens()[3]), ((1, 0, 1), Some(3)));
    assert_eq!(imported.usage.cells().map(|cell| cell.sums.tokens.total()).sum::<u64>(), all);
}

/// Heads in the languages of readers whose spreadsheets have them.
#[rstest]
#[case::german("Tag;Anwender;Abteilung;Werkzeug;Modell;Eingabe-Token;Ausgabe-Token;Cache-Token;Gesamtkosten")]
#[case::german_euros("Datum;Mitarbeiter;Gruppe;Anbieter;Modell;Eingabe-Token;Ausgabe-Token;Cache gelesen;Betrag in €")]
#[case::german_codes(
    "Datum;Benutzer;Kostenstelle;Produkt;Modell;Eingabetokens;Ausgabetokens;Gecachte Tokens;Kosten EUR"
)]
#[case::english_tokens("Jour;Utilisateur;Équipe;Outil;Modèle;Input tokens;Output tokens;Cache read;Coût")]
#[case::french("Date;Employé;Département;Outil;Modèle;Jetons d'entrée;Jetons de sortie;Jetons de cache;Montant")]
#[case::french_apostrophe("Jour;Nom;Équipe;Outil;Modèle;Jetons d’entrée;Jetons de sortie;Jetons en cache;Coût total")]
#[case::spanish(
    "Fecha;Empleado;Departamento;Herramienta;Modelo;Tokens de entrada;Tokens de salida;Tokens de caché;Importe (USD)"
)]
#[case::spanish_without_accents(
    "Fecha;Usuario;Equipo;Producto;Modelo;Tokens de entrada;Tokens de salida;Tokens de cache;Coste"
)]
#[case::italian("Data;Dipendente;Reparto;Strumento;Modello;Token di input;Token di output;Token nella cache;Importo")]
#[case::portuguese(
    "Data;Usuário;Departamento;Ferramenta;Modelo;Tokens de entrada;Tokens de saída;Tokens de cache;Custo"
)]
fn columns_are_known_in_other_languages(#[case] header: &str) {
    let row = "2026-10-05;ada@example.com;web;Cursor;claude-sonnet-4-6;1000;20;300;1,50";
    let imported = read(format!("{header}\n{row}\n")).unwrap();
    let mapping = imported.summary.mapping.clone().unwrap();
    let roles = [
        [Role::Day, Role::Person, Role::Team, Role::Tool, Role::Model].as_slice(),
        &[Role::Input, Role::OutputTokens, Role::CacheRead, Role::Cost],
    ];
    assert_eq!((0..9).map(|column| mapping.role(column).unwrap()).collect::<Vec<_>>(), roles.concat());
    assert!(imported.warns(&Warning::ColumnsGuessed));
    assert_eq!((imported.summary.people, imported.usage.total().tokens.total()), (Some(1), 1320));
}

/// A list of seats has no quantity: it is refused, and none of its columns is taken for one.
#[rstest]
#[case("Name,Email,Role,Seat Tier\nana,ana@acme.example,User,Premium\nbob,bob@acme.example,User,Standard\n")]
#[case("Nombre;Correo electrónico;Rol\nana;ana@acme.example;User\n")]
fn a_list_of_seats_has_no_quantity(#[case] file: &str) {
    let error = read(file).unwrap_err();
    let ImportError::UnknownColumns { guess, .. } = error else { panic!("{error:?}") };
    assert!(guess.column(Role::Person).is_some() && !guess.is_enough());
}

#[rstest]
#[case("Person,Cost,Tokens spent on tests\nada,5,900\n", &["Tokens spent on tests"])]
#[case("Person,Cost,Tokens\nada,5,900\n", &[])]
fn columns_of_tokens_that_are_not_read_are_named(#[case] file: &str, #[case] names: &[&str]) {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    assert_eq!(read(file).unwrap().warns(&Warning::TokenColumnsUnread(names.clone())), !names.is_empty());
}
