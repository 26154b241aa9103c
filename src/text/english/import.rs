//! The Usage view: bringing files, what was read of them, and the tables.

use crate::pricing;
use crate::text::amounts;
use crate::text::figures::{Figures, Form, NOTHING};
use crate::usage::analysis::{Activity, Basis, By, Caching, Concentration, Correlation, Fit, RowKey};
use crate::usage::takeover::{GroupName, GroupedBy, Grouping, How, Note, OfferedGroup};
use crate::usage::{Currency, DateOrder, Day, Decimal, DecimalMark, Period, Role, TokenKind, Tokens};

/// What the view is for.
pub const INTRO: &str = "Drop the usage export that your vendor's console gives. This page shows who used what, what it \
     cost and what it would cost at list price, and fills in the calculator's inputs.";
/// The promise of the view.
pub const PRIVATE: &str = "Your files stay on this computer: nothing is sent, saved or put into a link. Names are hidden \
     until you ask for them.";
/// Heading of the first step.
pub const BRING: &str = "Your data";
/// In the target for files.
pub const DROP: &str = "Drop files here";
/// What may be dropped.
pub const KINDS: &str = "CSV, JSON, JSON lines or ZIP, several at once, up to 200 MB each";
/// Opens the browser's dialog for files.
pub const CHOOSE: &str = "Choose files…";
/// The same where there are some already.
pub const ADD: &str = "Add files…";
/// Loads made-up data.
pub const EXAMPLE: &str = "Try with an example";
/// The name of the made-up file of use.
pub const EXAMPLE_FILE: &str = "example-team.csv";
/// The name of the made-up file of output.
pub const EXAMPLE_OUTPUT_FILE: &str = "example-merged-pull-requests.csv";
/// Opens a field for pasted text.
pub const PASTE: &str = "Paste text instead";
/// Label of the field for pasted text.
pub const PASTE_HERE: &str = "Rows from a spreadsheet, CSV or JSON";
/// Reads what was typed or pasted.
pub const READ_TEXT: &str = "Read this text";
/// The name of a pasted text.
pub const PASTED: &str = "Pasted text";
/// The same for those who know no file.
pub const NO_FILE: &str = "No file? Start from a monthly bill";
/// Opens the list of places where exports are found.
pub const WHERE: &str = "Where to find the export";
/// Drops all files and everything read of them.
pub const FORGET: &str = "Forget this data";
/// Said once everything is dropped.
pub const FORGOTTEN: &str = "Your data is gone from this page. Inputs that you took over stay.";
/// Stops reading.
pub const CANCEL: &str = "Cancel";
/// Heading of the second step.
pub const WAS_READ: &str = "What was read";
/// A file that waits for others.
pub const WAITING: &str = "Waiting";
/// A file whose reading the reader has stopped.
pub const CANCELED: &str = "Not read: you canceled it.";
/// A file that the browser cannot read any more.
pub const GONE: &str = "This file cannot be read any more. Was it moved, changed or deleted? Choose it again.";
/// Reads a file once more.
pub const AGAIN: &str = "Read again";
/// Drops a file.
pub const REMOVE: &str = "Remove";
/// Whether a table is counted.
pub const COUNT: &str = "Count it";
/// The source of a file.
pub const SOURCE_OF_FILE: &str = "Source";
/// The source is found out.
pub const SOURCE_FOUND: &str = "Recognize it";
/// The reader says what each column means.
pub const OWN_COLUMNS: &str = "Columns of your own";
/// Opens the form that says what each column means.
pub const COLUMNS: &str = "What each column means";
/// What to do there.
pub const COLUMNS_NOTE: &str = "Say what each column means. Leave out what is not needed: those columns are never kept. One column of people, days or \
     models and one of tokens, cost or output are enough.";
/// A column that is not read.
pub const NO_ROLE: &str = "not needed";
/// Reads the file with these columns.
pub const USE_COLUMNS: &str = "Read with these columns";
/// How fractions are written in a file.
pub const DECIMALS: &str = "Decimals";
/// How dates are written in a file.
pub const DATES: &str = "Dates";
/// Found out from the file.
pub const FIND_OUT: &str = "find out";
/// What a table says of the period.
pub const PERIOD: &str = "Period";
/// What a table says of its rows.
pub const ROWS: &str = "Rows";
/// What a table says of people.
pub const PEOPLE_IN: &str = "People";
/// What a table says of models.
pub const MODELS_IN: &str = "Models";
/// What a table says of tokens.
pub const TOKENS_IN: &str = "Tokens";
/// What a table says of money, as the vendor bills it.
pub const BILLED: &str = "Billed";
/// What a table says of money, at list price.
pub const LIST: &str = "At list price, says the file";
/// There is none of it in the file.
pub const NOT_IN_FILE: &str = "not in this file";
/// Heading of the rows that are not counted.
pub const SKIPPED: &str = "Rows that were skipped";
/// Heading of the rows without an amount.
pub const UNPRICED: &str = "Rows without a price";
/// Heading of the third step.
pub const PICTURE: &str = "The picture";
/// Heading of the fourth step.
pub const TAKE_OVER: &str = "Use it in the calculator";
/// Heading of the fifth step.
pub const OUTPUT: &str = "What came out of it";
/// Shows names of people.
pub const SHOW_NAMES: &str = "Show names";
/// Lets names go along with one export.
pub const WITH_NAMES: &str = "with names";
/// Saves a table as a file.
pub const SAVE_TABLE: &str = "Save as CSV";
/// Label of the field that filters a table.
pub const FILTER: &str = "Filter";
/// Shows more rows of a table.
pub const MORE_ROWS: &str = "Show 50 more";

/// What is said in the middle of dropping.
pub const LET_GO: &str = "Let go to read the files";

/// Folders that were dropped.
pub fn folders(names: &[String]) -> String {
    match names {
        [one] => format!("“{one}” is a folder. Open it and drop the files in it."),
        many => format!("{} folders were dropped. Open them and drop the files in them.", many.len()),
    }
}

/// Files that were too many.
pub fn left_out(figures: &dyn Figures, count: usize) -> String {
    let (files, were) = if count == 1 { ("file", "was") } else { ("files", "were") };
    format!("{} {files} {were} left out: this page reads at most 100 files at once.", whole(figures, count as f64))
}

/// Nothing that can be read was dropped or pasted.
pub const NOTHING_BROUGHT: &str = "There was no file and no text in it.";

/// How far a file is read.
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
        1 => "1 more file waits.".to_owned(),
        many => format!("{} more files wait.", whole(figures, many as f64)),
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

/// A number of things, exactly.
pub fn whole(figures: &dyn Figures, count: f64) -> String {
    figures.write(count, Form::NUMBER.fraction(0))
}

/// Tokens in short: `32.7M`.
pub fn tokens(figures: &dyn Figures, count: u64) -> String {
    if count < 100_000 { whole(figures, count as f64) } else { amounts::tokens(figures, count as f64 / 1e6) }
}

/// The tokens of a file, kind by kind.
pub fn tokens_by_kind(figures: &dyn Figures, of: &Tokens) -> String {
    let part = |kind: TokenKind| Some(format!("{} {}", tokens(figures, of.get(kind)?), kind_name(kind)));
    let parts: Vec<String> = TokenKind::ALL.into_iter().filter_map(part).collect();
    format!("{}: {}", tokens(figures, of.total()), parts.join(" · "))
}

const fn kind_name(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Input => "new input",
        TokenKind::CacheWrite => "cache writes",
        TokenKind::CacheWriteHour => "of them kept for an hour",
        TokenKind::CacheRead => "cache reads",
        TokenKind::Output => "output",
        TokenKind::InputTotal => "input, cached or not",
    }
}

/// An amount in its own currency, to the cent: `1,234.56 USD`.
pub fn amount(figures: &dyn Figures, amount: Decimal, currency: Option<Currency>) -> String {
    let number =
        f64::try_from(amount).map_or_else(|_| NOTHING.to_owned(), |it| figures.write(it, Form::NUMBER.exactly(2)));
    let currency =
        currency.map_or_else(|| "in a currency that the file does not name".to_owned(), |code| code.to_string());
    format!("{number} {currency}")
}

/// `1–31 October 2026`.
pub fn period(of: Period) -> String {
    let Period { first, last } = of;
    if first == last {
        return day(first);
    }
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => format!("{}–{}", first.day(), day(last)),
        (true, false) => format!("{} {} – {}", first.day(), first.month(), day(last)),
        (false, _) => format!("{} – {}", day(first), day(last)),
    }
}

/// `31 October 2026`.
pub fn day(of: Day) -> String {
    format!("{} {} {}", of.day(), of.month(), of.year())
}

/// Lines of a file: `lines 3, 8 and 13`, `lines 3, 8, 13 …`.
pub fn lines(figures: &dyn Figures, lines: &[u64], rows: u64) -> String {
    let shown: Vec<String> = lines.iter().map(|line| whole(figures, *line as f64)).collect();
    let more = if rows > lines.len() as u64 { " …" } else { "" };
    match shown.as_slice() {
        [] => String::new(),
        [one] if more.is_empty() => format!("line {one}"),
        many => format!("lines {}{more}", many.join(", ")),
    }
}

/// What a column means.
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Day => "day or time",
        Role::Person => "person",
        Role::Team => "team or cost center",
        Role::Tool => "tool",
        Role::Model => "model",
        Role::Input => "new input tokens",
        Role::InputTotal => "all input tokens",
        Role::CacheWrite => "cache write tokens",
        Role::CacheRead => "cache read tokens",
        Role::OutputTokens => "output tokens",
        Role::Tokens => "tokens in all",
        Role::Cost => "cost, as billed",
        Role::ListPrice => "cost at list price",
        Role::Currency => "currency",
        Role::Requests => "requests",
        Role::Output => "output: what came out",
    }
}

/// How fractions are written.
pub const fn decimal_mark(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Point => "1,234.56",
        DecimalMark::Comma => "1.234,56",
    }
}

/// How dates are written.
pub const fn date_order(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "31/12/2026",
        DateOrder::MonthFirst => "12/31/2026",
    }
}

/// A person whose name is hidden.
pub fn person(number: u32) -> String {
    format!("Person {number}")
}

/// How many rows of a table are shown.
pub fn rows_shown(figures: &dyn Figures, shown: usize, of: usize) -> String {
    format!("{} of {} rows", whole(figures, shown as f64), whole(figures, of as f64))
}

/// The button that sorts a table by a column, for those who hear it.
pub fn sort_by(column: &str) -> String {
    format!("Sort by {column}")
}

/// Label of the choice of a table.
pub const TABLES: &str = "Tables";
/// The table of people.
pub const PEOPLE_TABLE: &str = "People";
/// Heads the names of people.
pub const PERSON: &str = "Person";
/// Heads tokens of a working week.
pub const TOKENS_A_WEEK: &str = "Tokens / week";
/// Heads what is billed in US dollars.
pub const BILLED_USD: &str = "Billed (US$)";
/// Heads what use would cost at the catalogue's list prices.
pub const LIST_VALUE: &str = "At list price";
/// Heads how many weeks somebody was active.
pub const WEEKS_ACTIVE: &str = "Weeks active";
/// Heads what came out.
pub const OUTPUT_COLUMN: &str = "Output";
/// Heads output for a dollar.
pub const OUTPUT_PER_DOLLAR: &str = "Output / $";
/// Heads the place among all by tokens.
pub const RANK_BY_TOKENS: &str = "Rank by tokens";
/// Heads the place among all by output.
pub const RANK_BY_OUTPUT: &str = "Rank by output";
/// Heads how many places output ranks somebody higher than tokens do.
pub const PARTING: &str = "Places up";
/// How many are active in a week.
pub const ACTIVE: &str = "Active in a week";
/// How unequally use is shared out.
pub const CONCENTRATION: &str = "A few make the bill";
/// What caching saves.
pub const CACHING: &str = "Caching";

/// What a table tells apart.
pub const fn by_what(by: By) -> &'static str {
    match by {
        By::Model => "Models",
        By::Tool => "Tools",
        By::Team => "Teams",
        By::Week => "Weeks",
        By::Day => "Days",
    }
}

/// What a row of such a table is about.
pub fn thing(key: &RowKey) -> String {
    match key {
        RowKey::Day(of) => day(*of),
        RowKey::Name(name) => name.to_string(),
        RowKey::Small { teams: 1 } => "1 small team".to_owned(),
        RowKey::Small { teams } => format!("{teams} small teams"),
        RowKey::Unknown => "not stated".to_owned(),
    }
}

/// What use would cost at list price: `$1,234 (estimate, list prices of 2026-10-01; 2.1M tokens have no list price)`.
pub fn list_value(figures: &dyn Figures, usd: f64, without_mtok: f64) -> String {
    let without = if without_mtok > 0.0 {
        format!("; {} tokens have no list price", tokens(figures, (without_mtok * 1e6) as u64))
    } else {
        String::new()
    };
    format!("{} (estimate, list prices of {}{without})", amounts::money(figures, usd), pricing::DATE)
}

/// `36 of 41 used AI`.
pub fn people_of(figures: &dyn Figures, users: usize, people: usize) -> String {
    format!("{} of {} used AI", whole(figures, users as f64), whole(figures, people as f64))
}

/// How many are active in the median week, and how often that reaches the mandate.
pub fn active(figures: &dyn Figures, active: f64, activity: &Activity, mandate: Option<f64>) -> String {
    let share = amounts::percent(figures, active / (activity.people.max(1) as f64));
    let median = format!("{} people in the median week, {share}", figures.write(active, Form::NUMBER));
    match mandate {
        Some(mandate) => format!(
            "{median}; {} of {} weeks reach your mandate of {}",
            whole(figures, activity.weeks_that_reach(mandate) as f64),
            whole(figures, activity.weeks_counted() as f64),
            amounts::percent(figures, mandate)
        ),
        None => median,
    }
}

/// The share of the top tenth, and the Gini coefficient.
pub fn concentration(figures: &dyn Figures, of: &Concentration) -> String {
    format!(
        "The top tenth makes {} of it (Gini coefficient {})",
        amounts::percent(figures, of.top_tenth),
        figures.write(of.gini, Form::NUMBER.significant(2))
    )
}

/// The share of input read from caches, and what that saves.
pub fn caching(figures: &dyn Figures, of: &Caching) -> String {
    let share = amounts::percent(figures, of.share);
    if of.uncached <= 0.0 {
        return format!("{share} of the input was read from a cache");
    }
    let (verb, saved) = if of.saved() >= 0.0 { ("saved", of.saved()) } else { ("cost", -of.saved()) };
    format!(
        "{share} of the input was read from a cache; that {verb} {} at list prices against uncached input",
        amounts::money(figures, saved)
    )
}

/// Where the data set no input.
pub const NOTHING_TO_TAKE_OVER: &str = "These files set none of the calculator's inputs: they hold no tokens.";
/// What the table of inputs is called.
pub const TAKE_TABLE: &str = "Inputs, and what your data say";
/// Heads its columns.
pub const TAKE_HEADS: [&str; 4] = ["Input", "Now", "From your data", "How it was worked out"];
/// Keeps the number of people of the team.
pub const KEEP_PEOPLE: &str = "My team is larger than what the files name";
/// Asks for the price of a seat.
pub const SEAT: &str = "Price of a seat, a month";
/// Asks for the days of files that name none.
pub const DAYS_COVERED: &str = "Days that the files cover";
/// Takes the ticked inputs over.
pub const TAKE: &str = "Use these in the calculator";
/// What comes of that.
pub const TAKE_NOTE: &str = "This opens the Budget view. One Undo takes all of it back.";
/// Heads the groups on offer.
pub const GROUPINGS: &str = "Split the team into groups";
/// No groups.
pub const NO_GROUPING: &str = "No groups";
/// Lets names of teams and tools go along.
pub const GROUP_NAMES: &str = "Name the groups as in the files: the names will be in the link";

/// What tells groups apart.
pub const fn grouping(by: GroupedBy) -> &'static str {
    match by {
        GroupedBy::Use => "Light, typical and heavy users",
        GroupedBy::Tool => "By tool",
        GroupedBy::Team => "By team",
    }
}

/// The groups of a grouping: `Heavy users (12 people), …`.
pub fn groups_in(figures: &dyn Figures, grouping: &Grouping) -> String {
    let group = |group: &OfferedGroup| {
        format!("{} ({})", group_name(&group.name, true), whole(figures, f64::from(group.people)))
    };
    grouping.groups.iter().map(group).collect::<Vec<_>>().join(", ")
}

/// What a group is called; with a number where its name in the files is to stay there.
pub fn group_name(name: &GroupName, is_named: bool) -> String {
    match name {
        GroupName::Light => "Light users".to_owned(),
        GroupName::Typical => "Typical users".to_owned(),
        GroupName::Heavy => "Heavy users".to_owned(),
        GroupName::Tool(_, name) | GroupName::Team(_, name) if is_named => name.to_string(),
        GroupName::Tool(number, _) => format!("Tool {number}"),
        GroupName::Team(number, _) => format!("Team {number}"),
        GroupName::Others => "Others".to_owned(),
        GroupName::NotInData => "Not in the files".to_owned(),
    }
}

/// How a value was worked out.
pub fn how(figures: &dyn Figures, how: &How) -> String {
    let count = |number: f64| figures.write(number, Form::NUMBER);
    match how {
        How::PeopleNamed => "People named in the files".to_owned(),
        How::PeopleBilled => "People on the bill".to_owned(),
        How::Active { active, people, weeks: 0 } => {
            format!("{} of {people} people used AI; the files name no days", count(*active))
        }
        How::Active { active, people, weeks } => {
            format!("{} of {people} people were active in the median of {weeks} weeks", count(*active))
        }
        How::Billed { users, people } => format!("{} of {people} people are on the bill", count(*users)),
        How::Median { users, mean } => {
            format!("Median of {users} active people; their mean is {} a week", amounts::tokens(figures, *mean))
        }
        How::Mean { users } => format!("Mean of {users} active people, which is not above their median"),
        How::FromMean { mean, users, ratio } => format!(
            "The mean of {} users, {} a week, divided by {}: what the mean is of the typical user's at your spread",
            count(*users),
            amounts::tokens(figures, *mean),
            count(*ratio)
        ),
        How::Spread { ratio, counted } => format!(
            "The spread at which the mean is {} times the median; counted, the 90th percentile is {} times the median",
            count(*ratio),
            count(*counted)
        ),
        How::Mix => "Share of all tokens whose kind is known".to_owned(),
        How::Model { share } => format!("The model with most tokens: {}", amounts::percent(figures, *share)),
        How::ModelShare => "Its share of the tokens".to_owned(),
        How::Price { basis: Basis::List, priced } => {
            format!("Mean list price; {} of the tokens have one", amounts::percent(figures, *priced))
        }
        How::Price { basis: Basis::Billed, .. } => "List prices, scaled to what is billed".to_owned(),
        How::Told => "As you entered it".to_owned(),
    }
}

/// What a reader must know before taking anything over.
pub fn note(figures: &dyn Figures, note: &Note) -> String {
    let percent = |share: f64| amounts::percent(figures, share);
    match note {
        Note::DaysNeeded => {
            "A file names no days, so that its use cannot be scaled to a year. Enter how many days it covers."
                .to_owned()
        }
        Note::ShortPeriod { days } => {
            format!("The files cover {} days. A year made of them may be far off.", figures.write(*days, Form::NUMBER))
        }
        Note::NobodyNamed => {
            "The files tell no people apart: the use is divided among the users of the team as entered.".to_owned()
        }
        Note::OfNobody { share } => format!(
            "{} of the tokens belong to services or keys rather than to a person. They are left out.",
            percent(*share)
        ),
        Note::WithoutPrice { share } => format!(
            "{} of the tokens have no list price. They are taken to cost what the others cost.",
            percent(*share)
        ),
        Note::NoTokens => "The files hold money but no tokens.".to_owned(),
        Note::MorePeople { named, people } => {
            format!("The files name {named} people, and your team has {people}. The larger number is taken over.")
        }
        Note::OddSpread => {
            "The median is not below the mean as the calculator assumes, so that the typical user is set from the mean."
                .to_owned()
        }
    }
}

/// Where the inputs of the Budget view come from.
pub fn taken_from(period: Option<Period>) -> String {
    match period {
        Some(of) => format!("These inputs are from your data, {}.", self::period(of)),
        None => "These inputs are from your data.".to_owned(),
    }
}

/// The same of a bill.
pub const TAKEN_FROM_BILL: &str = "The use is from your monthly bill.";

/// Leads from the Budget form to the Usage view.
pub const FROM_DATA: &str = "from my data…";

/// What the fifth step is for.
pub const OUTPUT_NOTE: &str = "Optional: add a second file, or paste two columns, person and output: merged pull requests, \
     tickets or anything else that you count. The names must be those of the usage file.";
/// Opens the field for pasted output.
pub const PASTE_OUTPUT: &str = "Paste person and output";
/// What to know of output for a dollar.
pub const RATIO_NOTE: &str = "Output for a dollar ranks those first who barely use AI: a small bill makes any output look \
     cheap. And use and output going together does not mean that one causes the other.";
/// Heads the table of ranks.
pub const PARTINGS: &str = "Where the ranking by tokens and the ranking by output part most";

/// How many people have both use and output, and how many have output alone.
pub fn with_output(figures: &dyn Figures, both: usize, strangers: usize) -> String {
    let both = whole(figures, both as f64);
    let people = |count: usize| {
        if count == 1 { "1 person".to_owned() } else { format!("{} people", whole(figures, count as f64)) }
    };
    match strangers {
        0 => format!("{both} people have both use and output."),
        some => format!(
            "{both} people have both use and output. {} with output are not in the usage files: look for names that are \
             spelled in another way.",
            people(some)
        ),
    }
}

/// Whether use and output go together.
pub fn correlation(figures: &dyn Figures, of: Option<&Correlation>) -> String {
    let Some(of) = of else {
        return "With fewer than 5 people in both, no ranking is compared.".to_owned();
    };
    let number = |number: f64| figures.write(number, Form::NUMBER.significant(2));
    let verdict = if of.is_unclear() {
        "Whether people who use more tokens deliver more cannot be told from these data"
    } else if of.rho > 0.0 {
        "People who use more tokens deliver more"
    } else {
        "People who use more tokens deliver less"
    };
    format!(
        "{verdict}: Spearman’s rank correlation is {} (95% interval {} to {}, {} people).",
        number(of.rho),
        number(of.low),
        number(of.high),
        of.people
    )
}

/// How output grows with use, as a cross-section.
pub fn fit(figures: &dyn Figures, of: &Fit) -> String {
    let (low, middle, high) = of.tenfold();
    let times = |number: f64| format!("{}×", figures.write(number, Form::NUMBER.significant(2)));
    format!(
        "Among your {} people, somebody with ten times the tokens delivers {} the output (95% interval {} to {}). This \
         compares people with each other at one time: it is no effect of the tokens.",
        of.people,
        times(middle),
        times(low),
        times(high)
    )
}

/// Temporary.
pub mod temporary {
    use crate::text::figures::Figures;
    use crate::usage::{ImportError, Overlap, SkipReason, Unpriced, Warning};
    /// T.
    pub fn error(_: &dyn Figures, error: &ImportError) -> String {
        error.to_string()
    }
    /// T.
    pub fn overlap<'a>(_: &dyn Figures, overlap: &Overlap, _: &dyn Fn(usize) -> &'a str) -> String {
        format!("{overlap:?}")
    }
    /// T.
    pub fn warning(_: &dyn Figures, warning: &Warning) -> String {
        format!("{warning:?}")
    }
    /// T.
    pub fn recognized(name: &str) -> String {
        format!("Recognized as {name}")
    }
    /// T.
    pub fn skipped(why: SkipReason) -> String {
        format!("{why:?}")
    }
    /// T.
    pub fn unpriced(why: Unpriced) -> String {
        format!("{why:?}")
    }
}
