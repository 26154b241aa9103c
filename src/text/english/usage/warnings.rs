//! The words for what is doubtful about files, and why one is refused.

use std::fmt::Display;

use super::super::phrases::{briefly, first_of};
use super::files::{COLUMNS, DATES, amount as amount_in, date_order, day, lines, role};
use super::period;
use crate::figures::Figures;
use crate::figures::amounts::{counted, whole};
use crate::usage::{Currency, DateOrder, FileKind, ImportError, Overlap, Role, Warning};

/// The most names of files or columns in a sentence.
const NAMED: usize = 8;
/// The most letters of the name of a column.
const LETTERS: usize = 40;

/// What is doubtful about a file.
pub fn warning(figures: &dyn Figures, warning: &Warning) -> String {
    let rows = |count: u64| counted(figures, count, "row", "rows");
    match warning {
        Warning::Incomplete => "The vendor has more pages than this file holds (has_more: true), so use is missing. Fetch all pages.".to_owned(),
        Warning::DaysMissing { days } => {
            let days = counted(figures, u64::from(*days), "day has no row", "days have no row");
            format!("Within the period {days}, though this source writes one for every day. Use may be missing.")
        }
        Warning::MixedCurrencies(codes) => {
            let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
            format!("The amounts are in several currencies: {}. They are shown separately and never added.", codes.join(", "))
        }
        Warning::CurrencyUnknown => {
            "The file does not name the currency of its amounts. They are not taken for US dollars: choose the currency below.".to_owned()
        }
        Warning::TokenColumnsUnclear { rows: count } => format!(
            "In {} the total contradicts the way in which the columns of tokens are counted. Most rows agree with it.",
            rows(*count)
        ),
        Warning::TokenColumnsUntold { rows: count } => format!(
            "In {} no total shows whether “Input (w/ Cache Write)” includes “Input (w/o Cache Write)”. Both are counted; \
             if it does, there are too many tokens.",
            rows(*count)
        ),
        Warning::TotalsDisagree { rows: count } => {
            format!("In {} the parts do not add up to the total that the file states. The parts are counted.", rows(*count))
        }
        Warning::Estimate => "The amounts are the tool’s own estimates at list prices, not a bill.".to_owned(),
        Warning::Provisional { from } => {
            format!("The vendor may still change the days from {} on. Export again later.", day(*from))
        }
        Warning::SeatUseMissing => "Use that a seat covers is missing from this file, or counts as $0.".to_owned(),
        Warning::Cumulative => "The counters in this file are cumulative; only the last reading of each is counted, on its day.".to_owned(),
        Warning::TemporalityUnknown => {
            "The file does not say whether its counters are cumulative. Their readings are added; if they are cumulative, the same use counts several times."
                .to_owned()
        }
        Warning::DecimalMarkUnclear => {
            "Numbers such as “1,234” or “1.234” can be read in two ways, and those cells are not read. Choose below how fractions are written."
                .to_owned()
        }
        Warning::DateOrderUnclear => {
            "Dates such as 03/04/2026 can be read in two ways, and those rows are skipped. Choose below how dates are written."
                .to_owned()
        }
        Warning::DateOrderGuessed(order) => date_order_guessed(*order),
        Warning::BilledElsewhere { amount } => {
            let amount = amount_in(figures, *amount, Some(Currency::USD));
            format!("Another vendor bills the use of your own key: {amount} according to this file. It is not included in what is billed here.")
        }
        Warning::ColumnsGuessed => "The meaning of the columns is guessed from their names. Check it below.".to_owned(),
        Warning::TokenColumnsUnread(names) => unread("tokens", names),
        Warning::MoneyColumnsUnread(names) => unread("money", names),
        Warning::CellsUnread { role: of, rows: unread } => format!(
            "In {} the column of “{}” holds no number ({}), and that cell is left out. Everything else in the row is counted.",
            rows(unread.rows),
            role(*of),
            lines(figures, &unread.lines, unread.rows)
        ),
        Warning::CachedInputUnclear { input, cached, is_included } => cached_input_unclear(input, cached, *is_included),
        Warning::RowsOfMonths => {
            "Every date is the first of a month, so each row is read as the use of a whole month.".to_owned()
        }
        Warning::RowsOfWeeks => {
            "Every date is the same day of the week, so each row is read as the use of a whole week.".to_owned()
        }
        Warning::TokensOfAPart => {
            "The file counts tokens for the command line only, without the editors. They are left out: as the whole they would be too few."
                .to_owned()
        }
        Warning::Implausible => {
            "Some counts are higher than any team’s: more than a trillion tokens a day. Counters may have been added up twice."
                .to_owned()
        }
        Warning::EntriesUnread(names) => {
            let files = if names.len() == 1 { "a file" } else { "files" };
            format!(
                "The ZIP also holds {files} that cannot be read: {}. To see why, unpack the ZIP and drop what is in it here.",
                listed(figures, names)
            )
        }
    }
}

fn date_order_guessed(order: DateOrder) -> String {
    let other = match order {
        DateOrder::DayFirst => DateOrder::MonthFirst,
        DateOrder::MonthFirst => DateOrder::DayFirst,
    };
    format!(
        "Dates such as 03/04/2026 can be read in two ways. All are read like {}, because they lie closer together then. If \
         that is wrong, choose “{}” for “{}” below, under “{}”.",
        date_order(order),
        date_order(other),
        DATES,
        COLUMNS
    )
}

fn cached_input_unclear(input: &str, cached: &str, is_included: bool) -> String {
    let (read_as, if_else, other) = if is_included {
        ("all input, which includes", "does not include them", Role::Input)
    } else {
        ("uncached input, beside", "includes them", Role::InputTotal)
    };
    format!(
        "The column “{input}” is read as {read_as} “{cached}”. If it {if_else}, choose “{}” for it below, under “{}”.",
        role(other),
        COLUMNS
    )
}

/// Columns that by their names hold something, and are not read.
fn unread(what: &str, names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    format!(
        "By their names these columns hold {what}, but they are not read: {}. Say what they mean below, under “{COLUMNS}”.",
        names.join(", ")
    )
}

/// The names of files, the first of them if there are many.
fn listed<T: Display>(figures: &dyn Figures, names: &[T]) -> String {
    first_of(figures, names.iter().map(|name| format!("“{name}”")), NAMED)
}

/// Files with these names may count the same use, of so many people whom at least two of them have.
fn same_use(figures: &dyn Figures, files: &[&str], days: &str, people: u64) -> String {
    if let [first, second] = files {
        let whom = match people {
            0 => "the same use".to_owned(),
            1 => "the same person".to_owned(),
            many => format!("the same {} people", whole(figures, many as f64)),
        };
        return format!(
            "“{first}” and “{second}” may both cover {whom} from {days}. If they are two reports of one tool, leave one out, or \
             export it again without these days."
        );
    }
    let (count, names) = (whole(figures, files.len() as f64), listed(figures, files));
    let shared = match people {
        0 => "They may count the same use".to_owned(),
        some => format!("{} in at least two of them", counted(figures, some, "person is", "people are")),
    };
    format!(
        "{count} files have days in common, from {days}: {names}. {shared}. If they are reports of one tool, keep or export \
         again one for each day."
    )
}

/// What is doubtful about several files together. `name` returns the name of the file with an index.
pub fn overlap<'a>(figures: &dyn Figures, overlap: &Overlap, name: &dyn Fn(usize) -> &'a str) -> String {
    match overlap {
        Overlap::SameFile { first, second } => {
            format!("“{}” is the same file as “{}”. It is counted once.", name(*second), name(*first))
        }
        Overlap::SameExport { first, second } => format!(
            "“{}” sums up the use in “{}” in another way. It is counted once, unless you tick both.",
            name(*second),
            name(*first)
        ),
        Overlap::SameRows { files, period: days } => {
            let names: Vec<&str> = files.iter().map(|file| name(*file)).collect();
            let names = match names.as_slice() {
                [first, second] => format!("“{first}” and “{second}”"),
                many => listed(figures, many),
            };
            format!("{names} have rows in common, those of {}. Each is counted once.", period(*days))
        }
        Overlap::SameUse { files, period: days, people } => {
            let names: Vec<&str> = files.iter().map(|file| name(*file)).collect();
            same_use(figures, &names, &period(*days), *people)
        }
    }
}

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
            first_of(figures, header.iter().map(|name| format!("“{}”", briefly(name, LETTERS))), NAMED)
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

fn megabytes(figures: &dyn Figures, bytes: u64) -> String {
    whole(figures, bytes as f64 / f64::from(1 << 20))
}
