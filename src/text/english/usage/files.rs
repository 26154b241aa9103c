//! The words of adding files, of what was read of them, and of the tables.

use super::takeover::group_name;
use crate::pricing;
use crate::text::amounts::{self, counted, whole};
use crate::text::figures::{Figures, Form, NOTHING};
use crate::usage::analysis::{Basis, ByCurrency, ExchangeRates};
use crate::usage::takeover::{GroupName, GroupedBy, Grouping, OfferedGroup};
use crate::usage::{
    Currency, DateOrder, Day, Decimal, DecimalMark, Mapping, OutputGuess, Role, SkipReason, TokenKind, Tokens, Unpriced,
};

/// What the view is for.
pub const INTRO: &str = "Drop the usage export that your vendor’s console gives. This page shows who used what, what it \
     cost and what it would cost at list prices, and fills in the calculator’s inputs.";
/// The promise that files stay on the reader's computer.
pub const PRIVATE: &str = "Your files stay on this computer: nothing is sent or saved, and the page forgets them once you reload or close it. Names of \
     people are hidden until you ask for them; those of teams, tools and files are shown.";
/// Heading of the first step.
pub const BRING: &str = "Your data";
/// Shown in the area onto which files are dropped.
pub const DROP: &str = "Drop files or a folder here";
/// The kinds of files that may be dropped.
pub const KINDS: &str = "CSV, JSON, JSON lines or ZIP, several at once, up to 200 MB each";
/// Opens the browser's dialog for files.
pub const CHOOSE: &str = "Choose files…";
/// Opens the browser's dialog for files, if there are some already.
pub const ADD: &str = "Add files…";
/// Button: loads made-up data.
pub const EXAMPLE: &str = "Try with an example";
/// The name of the made-up file of use.
pub const EXAMPLE_FILE: &str = "example-team.csv";
/// The name of the made-up file of output.
pub const EXAMPLE_OUTPUT_FILE: &str = "example-merged-pull-requests.csv";
/// Opens a field for pasted text.
pub const PASTE: &str = "Paste text instead";
/// Label of the field for pasted text.
pub const PASTE_HERE: &str = "Rows from a spreadsheet, CSV or JSON";
/// Button: reads what was typed or pasted.
pub const READ_TEXT: &str = "Read this text";
/// The name of a pasted text.
pub const PASTED: &str = "Pasted text";
/// Opens the form for a monthly bill, for readers without a file.
pub const NO_FILE: &str = "No file? Start from a monthly bill";
/// Opens the form for a monthly bill, for readers whose files hold no tokens.
pub const START_FROM_BILL: &str = "Start from a monthly bill";
/// Opens the list of places where exports are found.
pub const WHERE: &str = "Where to find the export";
/// Button: removes all files and everything read of them.
pub const FORGET: &str = "Forget this data";
/// Shown after everything was removed.
pub const FORGOTTEN: &str = "Your data is gone from this page. Inputs that you took over stay, and Redo brings back those that you undid. To clear the \
     memory of the browser, too, reload the page.";
/// Button: stops reading.
pub const CANCEL: &str = "Cancel";
/// Heading of the second step.
pub const WAS_READ: &str = "What was read";
/// The state of a file that waits for others.
pub const WAITING: &str = "Waiting";
/// The state of a file that the reader has canceled.
pub const CANCELED: &str = "Not read: you canceled it.";
/// The state of a file that the browser can no longer read.
pub const GONE: &str = "This file can no longer be read. Was it moved, changed or deleted? Choose it again.";
/// Button: reads a file once more.
pub const AGAIN: &str = "Read again";
/// Button: removes a file.
pub const REMOVE: &str = "Remove";
/// Box: whether a table is counted.
pub const COUNT: &str = "Count it";
/// Below the files: the reader has unticked the last table.
pub const NONE_COUNTED: &str = "No file is counted, so there is nothing to show. Tick “Count it” beside a file.";
/// Label of the source of a file.
pub const SOURCE_OF_FILE: &str = "Source";
/// Choice: the page recognizes the source.
pub const SOURCE_FOUND: &str = "Recognize it";
/// Opens the form that says what each column means.
pub const COLUMNS: &str = "What each column means";
/// What to do in the form of columns.
pub const COLUMNS_NOTE: &str = "Say what each column means. Leave out what is not needed: the page keeps nothing of those columns. One column of people, days or \
     models and one of tokens, cost or output are enough. Columns of the same quantity, such as one a month, are added. \
     The price of a seat is that of a month and counts once for each person, tool and month, in however many rows it is \
     written; two prices of a person are two plans. If the file is a list of seats without quantities, count its rows yourself and enter them under “People in the team” and \
     “Price of a seat” when you take data over, or on the Budget page.";
/// What to do in the form of columns where the page knows the format.
pub const COLUMNS_KNOWN: &str = "The format of this file is known, so its columns are read without this form. Say what columns mean only to read the file \
     in another way.";
/// Choice: a column is read as its format has it, or not at all.
pub const ROLE_OF_FORMAT: &str = "as the format has it";
/// Choice: a column is not read.
pub const NO_ROLE: &str = "not needed";
/// Button: reads the file with these columns.
pub const USE_COLUMNS: &str = "Read with these columns";
/// What the columns of a table lack, so that it cannot be read with them; `None` if they are enough. `is_known` says whether
/// the page knows the format of the table, which is then read by columns alone.
pub fn columns_lacking(of: &Mapping, is_known: bool) -> Option<String> {
    let lacking = match (of.has_group(), of.has_quantity()) {
        (true, true) => return None,
        (true, false) => "Choose also a column of tokens, cost or output",
        (false, true) => "Choose also a column of people, days or models",
        (false, false) => "Choose a column of people, days or models and one of tokens, cost or output",
    };
    let known = if is_known { ": nothing is then read as the format has it" } else { "" };
    Some(format!("{lacking}{known}."))
}
/// Label of the decimal mark of a file.
pub const DECIMALS: &str = "Decimals";
/// Label of the order of dates in a file.
pub const DATES: &str = "Dates";
/// Label of the currency of amounts for which the file names none.
pub const CURRENCY: &str = "Currency, where the file names none";
/// Choice: the currency stays unknown.
pub const CURRENCY_UNKNOWN: &str = "not known";
/// Choice: the page finds out from the file.
pub const FIND_OUT: &str = "find out";
/// Label of a table's period.
pub const PERIOD: &str = "Period";
/// Label of a table's numbers of rows.
pub const ROWS: &str = "Rows";
/// Label of a table's number of people, and the name of the table of people.
pub const PEOPLE: &str = "People";
/// Head of the column of how many people used something.
pub const PEOPLE_WITH_USE: &str = "People with use";
/// Label of a table's number of models.
pub const MODELS_IN: &str = "Models";
/// Label of a table's tokens.
pub const TOKENS_IN: &str = "Tokens";
/// Label of the amounts at list price that the file states.
pub const LIST: &str = "List price in the file";
/// In place of a value that the file does not have.
pub const NOT_IN_FILE: &str = "not in this file";
/// In place of the sum of a column that has no amount.
pub const NO_AMOUNT: &str = "no amount in its column";
/// In place of amounts of which none can be read. The reasons are below.
pub const NOT_READABLE: &str = "cannot be read: see below";
/// Beside a file of output with a column of teams.
pub const TEAMS_UNUSED: &str =
    "The teams in this file are not used, because it holds no use. They count in the file that holds the use.";
/// Heading of the rows that are not counted.
pub const SKIPPED: &str = "Rows that were skipped";
/// Before the reasons, if no row is left.
pub const ALL_SKIPPED: &str = "No row of this file is counted:";
/// Heading of the rows without an amount.
pub const UNPRICED: &str = "Rows without a price";
/// Heading of the third step.
pub const PICTURE: &str = "The picture";
/// Heading of the fourth step.
pub const TAKE_OVER: &str = "Use it in the calculator";
/// Heading of the fifth step.
pub const OUTPUT: &str = "What came out of it";
/// Button: shows the names of people.
pub const SHOW_NAMES: &str = "Show names";
/// Box: includes the names of people in one export.
pub const WITH_NAMES: &str = "Names in this file";
/// On paper in place of a table whose order would tell names.
pub const SORTED_BY_NAME: &str = "A table that is sorted or filtered by name is not printed: without the names, its order would tell them. Sort \
     it by a column of numbers and clear the filter, or hide the names.";
/// Button: saves a table as a file.
pub const SAVE_TABLE: &str = "Save as CSV";
/// Label of the field that filters a table.
pub const FILTER: &str = "Filter";
/// Button: shows this many more rows of a table.
pub fn more_rows(count: usize) -> String {
    format!("Show {count} more")
}

/// Shown while files are dragged over the page.
pub const LET_GO: &str = "Let go to read the files";

/// Says which dropped folders hold no file.
pub fn empty_folders(names: &[String]) -> String {
    match names {
        [one] => format!("In the folder “{one}” there is no file that this browser can open."),
        many => format!("In these {} folders there is no file that this browser can open.", many.len()),
    }
}

/// Says how many files were left out, since the page reads at most this many at once.
pub fn left_out(figures: &dyn Figures, count: usize, most: usize) -> String {
    let (files, most) = (counted(figures, count as u64, "file was", "files were"), whole(figures, most as f64));
    format!("{files} left out: this page reads at most {most} files at once.")
}

/// Shown if nothing that can be read was dropped or pasted.
pub const NOTHING_BROUGHT: &str = "Nothing was read: there was no file and no text.";

/// How much of a file has been read.
pub fn progress(figures: &dyn Figures, read: u64, size: u64) -> String {
    format!("{} of {}", bytes(figures, read), bytes(figures, size))
}

/// `1.2 MB`.
fn bytes(figures: &dyn Figures, count: u64) -> String {
    let count = count as f64;
    let (number, unit) = if count < 1e6 { (count / 1e3, "kB") } else { (count / 1e6, "MB") };
    format!("{} {unit}", figures.write(number, Form::NUMBER))
}

/// How many files wait.
pub fn waiting(figures: &dyn Figures, count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 more file is waiting.".to_owned(),
        many => format!("{} more files are waiting.", whole(figures, many as f64)),
    }
}

/// `1,204 used · 3 skipped · 12 without a price`.
pub fn rows(figures: &dyn Figures, used: u64, skipped: u64, unpriced: u64) -> String {
    let part = |count: u64, name: &str| (count > 0).then(|| format!("{} {name}", whole(figures, count as f64)));
    let parts = [
        Some(format!("{} used", whole(figures, used as f64))),
        part(skipped, "skipped"),
        part(unpriced, "without a price"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a screen reader says once files are read: `2 files are read, 448 rows used.`
pub fn all_read(figures: &dyn Figures, files: u64, rows: u64) -> String {
    let [files, rows] = [counted(figures, files, "file is", "files are"), counted(figures, rows, "row", "rows")];
    format!("{files} read, {rows} used.")
}

/// Tokens in short: `32.7M`. Counts below a million are written exactly.
pub fn tokens(figures: &dyn Figures, count: u64) -> String {
    if count < 1_000_000 { whole(figures, count as f64) } else { amounts::tokens(figures, count as f64 / 1e6) }
}

/// The tokens of a file, kind by kind, all in the unit of their total: `9.03M: 0.03M uncached input · 9M cache reads`.
pub fn tokens_by_kind(figures: &dyn Figures, of: &Tokens) -> String {
    let total = of.total();
    let (unit, suffix) = if total < 1_000_000 {
        (1.0, "")
    } else {
        let mtok = total as f64 / 1e6;
        let (number, suffix) = amounts::in_short(mtok, 3);
        (total as f64 / number, suffix)
    };
    let count = |count: u64| match suffix {
        "" => whole(figures, count as f64),
        suffix => format!("{}{suffix}", amounts::three_digits(figures, count as f64 / unit)),
    };
    let part = |kind: TokenKind| Some(format!("{} {}", count(of.get(kind)?), kind_name(kind)));
    let parts: Vec<String> = TokenKind::ALL.into_iter().filter_map(part).collect();
    format!("{}: {}", tokens(figures, total), parts.join(" · "))
}

const fn kind_name(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Input => "uncached input",
        TokenKind::CacheWrite => "cache writes",
        TokenKind::CacheWriteHour => "of them kept for an hour",
        TokenKind::CacheRead => "cache reads",
        TokenKind::Output => "output",
        TokenKind::InputTotal => "input, or not split by kind",
    }
}

/// How amounts in a currency are written: to the cent, but without zeros where the currency has no minor unit.
pub fn form_of(currency: Option<Currency>) -> Form {
    let has_cents = currency.is_none_or(|code| code.has_minor_unit());
    if has_cents { Form::NUMBER.exactly(2) } else { Form::NUMBER.fraction(2) }
}

/// An amount in its own currency: `$1,234.56`, `1,234.56 EUR`, `1,234 JPY`.
pub fn amount(figures: &dyn Figures, amount: Decimal, currency: Option<Currency>) -> String {
    let written = |form| f64::try_from(amount).map_or_else(|_| NOTHING.to_owned(), |it| figures.write(it, form));
    match currency {
        Some(Currency::USD) => written(Form::DOLLARS.exactly(2)),
        Some(code) => format!("{} {code}", written(form_of(currency))),
        None => format!("{} in a currency that the file does not name", written(form_of(currency))),
    }
}

/// Amounts in their own currencies, and what they come to in the currency of the page where that is another:
/// `9.50 GBP · $20.00 (£25.30 in all)`. `None` without amounts.
pub fn amounts(figures: &dyn Figures, billed: &ByCurrency<Decimal>, rates: ExchangeRates) -> Option<String> {
    let own: Vec<String> = billed.iter().map(|(currency, it)| amount(figures, *it, *currency)).collect();
    let is_shown = billed.keys().all(|currency| currency.is_some_and(|code| rates.is_own(code)));
    let shown = rates.usd(billed).filter(|_| !is_shown).map(|usd| amounts::money(figures, usd));
    let shown = shown.map(|shown| if own.len() > 1 { format!(" ({shown} in all)") } else { format!(" ({shown})") });
    (!own.is_empty()).then(|| own.join(" · ") + &shown.unwrap_or_default())
}

/// `31 October 2026`.
pub fn day(of: Day) -> String {
    format!("{} {} {}", of.day(), of.month(), of.year())
}

/// The lines of a file, with `…` if there are more `rows` than lines: `lines 3, 8, 13`, `lines 3, 8, 13 …`.
pub fn lines(figures: &dyn Figures, lines: &[u64], rows: u64) -> String {
    let shown: Vec<String> = lines.iter().map(|line| whole(figures, *line as f64)).collect();
    let more = if rows > lines.len() as u64 { " …" } else { "" };
    match shown.as_slice() {
        [] => String::new(),
        [one] if more.is_empty() => format!("line {one}"),
        many => format!("lines {}{more}", many.join(", ")),
    }
}

/// The name of a role of columns.
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Day => "day or time",
        Role::Person => "person",
        Role::Team => "team or cost center",
        Role::Tool => "tool",
        Role::Model => "model",
        Role::Input => "uncached input tokens",
        Role::InputTotal => "all input tokens, cached or not",
        Role::CacheWrite => "cache write tokens",
        Role::CacheRead => "cache read tokens",
        Role::OutputTokens => "output tokens",
        Role::Tokens => "tokens in all",
        Role::Cost => "cost, as billed",
        Role::ListPrice => "cost at list prices",
        Role::Seat => "price of a seat a month",
        Role::Currency => "currency",
        Role::Requests => "requests",
        Role::Output => "output: results of work",
    }
}

/// Why a column "output" is taken for output tokens, or for what came out.
pub const fn output_guess(reason: OutputGuess) -> &'static str {
    match reason {
        OutputGuess::BesideInput => "taken for tokens, because another column holds input tokens",
        OutputGuess::Large => "taken for tokens, because its numbers are too large for results of work",
        OutputGuess::Small => {
            "taken for results of work, because no column holds input tokens and its numbers are small"
        }
        OutputGuess::TokensElsewhere => "taken for results of work, because another column holds output tokens",
    }
}

/// The name of a decimal mark.
pub const fn decimal_mark(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Point => "1,234.56",
        DecimalMark::Comma => "1.234,56",
    }
}

/// The name of an order of dates.
pub const fn date_order(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "31/12/2026",
        DateOrder::MonthFirst => "12/31/2026",
    }
}

/// The source as which a file was read.
pub fn recognized(name: &str) -> String {
    format!("Read as: {name}")
}

/// Why rows are not counted.
pub const fn skipped(why: SkipReason) -> &'static str {
    match why {
        SkipReason::Duplicate => "counted before: the same row, or a row with the same id",
        SkipReason::PartialCopy => {
            "an earlier copy of a message that was still being written, or an earlier reading of a counter"
        }
        SkipReason::Repeated => "a total or an average, or another section that repeats the same use",
        SkipReason::NoUse => "no use: a line without a reply, a comment, a forecast, or a gap",
        SkipReason::Failed => "a call that failed or that the vendor does not charge",
        SkipReason::NotAi => "something else on the bill: other services, tax, rounding",
        SkipReason::RequestCount => "a count of requests beside the tokens",
        SkipReason::BadDay => "no date that can be read and exists, such as 2026-09-30 or 30 Sep 2026",
        SkipReason::BadTokens => "a token count that is negative, fractional, too large or not a number",
        SkipReason::Unreadable => "cut off, or not a row of this source",
        SkipReason::Overflow => "a number too large to add",
    }
}

/// Why rows that are counted have no amount.
pub const fn unpriced(why: Unpriced) -> &'static str {
    match why {
        Unpriced::NoColumn => "the file has no amounts",
        Unpriced::NoAmount => "the amount is empty, “-” or “NaN”",
        Unpriced::Unreadable => "the amount cannot be read",
        Unpriced::ZeroMeansUnknown => "the amount is 0, which this tool writes when it knows no price for the model",
    }
}

/// How many rows of a table are shown.
pub fn rows_shown(figures: &dyn Figures, shown: usize, of: usize) -> String {
    format!("{} of {} rows", whole(figures, shown as f64), whole(figures, of as f64))
}

/// The button that sorts a table by a column, for screen readers.
pub fn sort_by(column: &str) -> String {
    format!("Sort by {column}")
}

/// Label of the choice of a table.
pub const TABLES: &str = "Tables";
/// Head of the column of people's names.
pub const PERSON: &str = "Person";
/// Head of the column of tokens in a working week.
pub const TOKENS_A_WEEK: &str = "Tokens / working week";
/// Label of the amounts that files state, by their kind.
pub const fn stated(kind: Basis) -> &'static str {
    match kind {
        Basis::List | Basis::Billed => "Billed",
        Basis::Estimated => "Estimated at list prices",
        Basis::BilledOrEstimated => "Billed or estimated",
    }
}
/// Head of the column of amounts in a saved file, which keeps dollars: `Billed (US$)`, or `Billed (converted to US$)` where
/// some are in another currency.
pub fn stated_in_usd(kind: Basis, is_converted: bool) -> String {
    format!("{} ({}US$)", stated(kind), if is_converted { "converted to " } else { "" })
}
/// Head of the column of amounts in US dollars, shown in the page's currency: `Billed (€)`.
pub fn stated_shown(figures: &dyn Figures, kind: Basis) -> String {
    format!("{} ({})", stated(kind), figures.currency())
}
/// Head of a column of amounts in another currency, which is not converted.
pub fn stated_as_in_file(kind: Basis, currency: Option<Currency>) -> String {
    let name = stated(kind);
    match currency {
        Some(code) => format!("{name} ({code}, as in the file)"),
        None => format!("{name} (currency not named in the file)"),
    }
}
/// Head of the column of what use would cost at the catalog's list prices, in a saved file.
pub const LIST_USD: &str = "List price of our catalog (US$)";
/// Head of the column of what use would cost at the catalog's list prices.
pub const LIST_VALUE: &str = "List price of our catalog";
/// Head of the column of weeks in which a person was active.
pub const WEEKS_ACTIVE: &str = "Weeks active";
/// Head of the column of output.
pub const OUTPUT_COLUMN: &str = "Output";
/// Head of the column of output per US dollar, in a saved file.
pub const OUTPUT_PER_DOLLAR: &str = "Output / US$";
/// Head of the column of output per unit of the page's currency: `Output / €`.
pub fn output_per_money(figures: &dyn Figures) -> String {
    format!("Output / {}", figures.currency())
}
/// Head of the column of ranks by tokens.
pub const RANK_BY_TOKENS: &str = "Rank by tokens";
/// Head of the column of ranks by output.
pub const RANK_BY_OUTPUT: &str = "Rank by output";
/// Head of the column of rank by tokens minus rank by output: how many places higher a person stands by output.
pub const PARTING: &str = "Places up";
/// What use would cost at list price: `$1,234 (estimate, list prices of 2026-10-01; 2.1M tokens have no list price)`.
pub fn list_value(figures: &dyn Figures, usd: f64, without_mtok: f64) -> String {
    let without = if without_mtok > 0.0 {
        format!("; {} tokens have no list price", tokens(figures, (without_mtok * 1e6).round() as u64))
    } else {
        String::new()
    };
    format!("{} (estimate, list prices of {}{without})", amounts::money(figures, usd), pricing::DATE)
}

/// `36 of 41 used AI`.
pub fn people_of(figures: &dyn Figures, users: usize, people: usize) -> String {
    format!("{} of {} used AI", whole(figures, users as f64), whole(figures, people as f64))
}

/// Shown if the data set no input.
pub const NOTHING_TO_TAKE_OVER: &str = "These files set none of the calculator’s inputs.";
/// The name of the table of inputs.
pub const TAKE_TABLE: &str = "Inputs, and what your data say";
/// Label of the price of a seat.
pub const SEAT: &str = "Price of a seat";
/// Label of the number of days that files without dates cover.
pub const DAYS_COVERED: &str = "Days that the files cover";
/// The mistake of a number of days that cannot be read.
pub const DAYS_UNREAD: &str = "Enter a number of days, from 1 to 3,660.";
/// What the button does that takes the inputs over.
pub const TAKE_NOTE: &str = "This opens the Budget view. The inputs become part of the page’s address, and so of the browser’s history and of links that you \
     share. One Undo takes them back.";
/// The groups of a grouping: `Heavy users (12), …`.
pub fn groups_in(figures: &dyn Figures, grouping: &Grouping) -> String {
    let group = |group: &OfferedGroup| {
        let which = match (&group.name, grouping.by, &group.most) {
            (GroupName::Others, GroupedBy::Team, None) => " in other teams or none".to_owned(),
            (GroupName::Others, GroupedBy::Team, Some(team)) => format!(" in other teams or none, most in {team}"),
            (GroupName::Others, GroupedBy::Tool, None) => " with another main tool or none".to_owned(),
            (GroupName::Others, GroupedBy::Tool, Some(tool)) => {
                format!(" with another main tool or none, most with {tool}")
            }
            _ => String::new(),
        };
        format!("{}{which} ({})", group_name(&group.name, true), whole(figures, f64::from(group.people)))
    };
    grouping.groups.iter().map(group).collect::<Vec<_>>().join(", ")
}

/// Before the origin of the inputs: `from your data, 1–31 October 2026`.
pub const THESE_INPUTS: &str = "These inputs are";

/// Link from the Budget form to the Usage view.
pub const FROM_DATA: &str = "from my data…";

/// What the fifth step is for.
pub const OUTPUT_NOTE: &str = "Optional: add a second file, or paste two columns, person and output: merged pull requests, \
     tickets or anything else that you count. The names must be those of the usage file; a login finds \
     the e-mail address that has it before the “@”. Pull requests in an export of Claude Code \
     are those that it worked on: they rise with its use.";
/// Opens the field for pasted output.
pub const PASTE_OUTPUT: &str = "Paste person and output";
/// That some people have an amount of output below 0, which is left out; `None` if nobody has.
pub fn output_below_zero(figures: &dyn Figures, people: usize) -> Option<String> {
    let have = counted(figures, people as u64, "person has", "people have");
    (people > 0).then(|| format!("{have} an output below 0, which is left out."))
}
/// Why no output counts, although some was added. So many people have an output below 0.
pub fn no_output(figures: &dyn Figures, below_zero: usize) -> String {
    let why = output_below_zero(figures, below_zero);
    format!("No output is counted. {}", why.as_deref().unwrap_or("None of it belongs to a person."))
}
/// Before the names of people with output whom no usage file names.
pub const STRANGERS: &str = "With output, but not in the usage files: ";
/// Before the names of users without output.
pub const USERS_WITHOUT_OUTPUT: &str = "With use, but without output: ";
/// Opens the files beyond the first ones: `250 more files`, `250 more files, with 3 choices to make`.
pub fn more_files(figures: &dyn Figures, count: usize, choices: usize) -> String {
    counted(figures, count as u64, "more file", "more files") + &with_choices(figures, choices)
}

/// Opens the tables of a file beyond the first ones: `850 more tables`.
pub fn more_tables(figures: &dyn Figures, count: usize, choices: usize) -> String {
    counted(figures, count as u64, "more table", "more tables") + &with_choices(figures, choices)
}

fn with_choices(figures: &dyn Figures, choices: usize) -> String {
    let counted = || counted(figures, choices as u64, "choice", "choices");
    if choices == 0 { String::new() } else { format!(", with {} to make", counted()) }
}

/// The end of a list of names, of which so many are left out: ` and 12 more.`
pub fn and_more(figures: &dyn Figures, left_out: usize) -> String {
    if left_out == 0 { ".".to_owned() } else { format!(" and {} more.", whole(figures, left_out as f64)) }
}
/// How many people of the usage files have output, how many of these used AI, and how many people have only output.
pub fn with_output(figures: &dyn Figures, with_output: usize, users: usize, strangers: usize) -> String {
    let people = |count: usize, one: &str, many: &str| counted(figures, count as u64, one, many);
    let named = people(with_output, "person in the usage files has output", "people in the usage files have output");
    let users = match (with_output, users) {
        (1, 0) => " and did not use AI.".to_owned(),
        (1, _) => " and used AI.".to_owned(),
        _ => format!("; {} of them used AI.", whole(figures, users as f64)),
    };
    match strangers {
        0 => format!("{named}{users}"),
        some => format!(
            "{named}{users} {} not in the usage files: look for names that are spelled differently.",
            people(some, "person with output is", "people with output are")
        ),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::columns_lacking;
    use crate::usage::{Mapping, Role};

    #[rstest]
    #[case::people_and_teams(&[Role::Person, Role::Team], false, Some("Choose also a column of tokens, cost or output."))]
    #[case::cost_alone(&[Role::Cost], false, Some("Choose also a column of people, days or models."))]
    #[case::enough(&[Role::Person, Role::Tokens], true, None)]
    #[case::team_of_a_known_format(&[Role::Team], true,
        Some("Choose also a column of tokens, cost or output: nothing is then read as the format has it."))]
    fn what_columns_lack_is_named(#[case] roles: &[Role], #[case] is_known: bool, #[case] expected: Option<&str>) {
        let mut mapping = Mapping::default();
        roles.iter().enumerate().for_each(|(column, role)| mapping.set(column, Some(*role)));
        assert_eq!(columns_lacking(&mapping, is_known).as_deref(), expected);
    }
}
