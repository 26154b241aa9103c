//! Reads the cells of a table: amounts, counts and days as exports write them.

use std::str::FromStr;

use time::Weekday;

use crate::{Currency, DateOrder, Day, Decimal, DecimalMark, currency};

/// The most tokens in a row: 2^53, beyond which programs that hold numbers as doubles have lost digits.
pub const MOST_TOKENS: u64 = 1 << 53;

/// The largest amount in a row, 10^15. Five million of them fit into a [`Decimal`].
const MOST_MONEY: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

/// What a cell for money says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// An amount, with its currency where the cell names one.
    Stated(Decimal, Option<Currency>),
    /// Words such as "Included": a plan covers it, and nothing is charged.
    Covered,
    /// Nothing: empty, "-", "NaN".
    None,
    /// Anything else.
    Unreadable,
}

impl Amount {
    /// The sum of two amounts. Of an amount and none, it is the amount; amounts in two currencies have no sum.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unreadable, _) | (_, Self::Unreadable) => Self::Unreadable,
            (Self::None, other) => other,
            (one, Self::None | Self::Covered) => one,
            (Self::Covered, other) => other,
            (Self::Stated(one, in_one), Self::Stated(other, in_other)) => {
                let is_same = in_one.zip(in_other).is_none_or(|(one, other)| one == other);
                let sum = one.checked_add(other).filter(|_| is_same);
                sum.map_or(Self::Unreadable, |sum| Self::Stated(sum, in_one.or(in_other)))
            }
        }
    }
}

/// How the numbers and dates of a file are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Format {
    /// The decimal mark. `None` where the file does not show it: numbers that can be read in two ways are not read.
    pub mark: Option<DecimalMark>,
    /// The order of day and month. `None` where the file does not show it: dates with slashes that can be read in two
    /// ways are not read.
    pub order: Option<DateOrder>,
}

impl Format {
    /// What programs write: a decimal point, and days as 2026-10-01.
    pub const PLAIN: Self = Self { mark: Some(DecimalMark::Point), order: None };

    /// Reads an amount: `0.19`, `$1,234.56`, `(3.50)`, `3e-05`, `CA$5`, `EUR 3,50` where the file has decimal commas,
    /// `Included`, `-`. At most 10^15 on either side of zero; digits beyond the 28th are rounded.
    pub fn amount(self, cell: &str) -> Amount {
        self.amount_in(cell, false)
    }

    /// The same for a column whose amounts may be in yen or yuan. Their sign, `¥`, does not say in which: the amount has no
    /// currency of its own.
    pub fn amount_in(self, cell: &str, may_be_yen: bool) -> Amount {
        // A guard against formulas puts an apostrophe before a minus.
        let cell = trimmed(trimmed(cell).trim_start_matches('\''));
        if cell.is_empty() {
            return Amount::None;
        }
        if (self.mark == Some(DecimalMark::Point) || !cell.contains('.'))
            && let Some(amount) = plain(cell)
        {
            return bounded(amount, None);
        }
        let word = cell.to_ascii_lowercase();
        if is_nothing(&word) {
            return Amount::None;
        }
        if ["included", "free", "included in plan", "no charge"].contains(&word.as_str()) {
            return Amount::Covered;
        }
        let (cell, brackets) = match cell.strip_prefix('(').and_then(|cell| cell.strip_suffix(')')) {
            Some(inner) => (inner.trim(), true),
            None => (cell, false),
        };
        let digit = |c: char| c.is_ascii_digit();
        let (Some(start), Some(end)) = (cell.find(digit), cell.rfind(digit)) else { return Amount::Unreadable };
        // A point may lead the digits: "$.50".
        let start = match cell.get(..start).and_then(|before| before.strip_suffix(['.', ','])) {
            Some(before) => before.len(),
            None => start,
        };
        let (Some(before), Some(number), Some(after)) =
            (cell.get(..start), cell.get(start..=end), cell.get(end.saturating_add(1)..))
        else {
            return Amount::Unreadable;
        };
        let sign = |c: char| matches!(c, '-' | '−');
        let minus = brackets || before.contains(sign);
        let before = before.replace(sign, "");
        let (before, after) = (before.trim().trim_start_matches('+'), after.trim());
        let currency = match (before, after) {
            ("", "") => None,
            ("¥" | "￥", "") | ("", "¥" | "￥") if may_be_yen => None,
            (text, "") | ("", text) => match currency::read_sign(text) {
                None => return Amount::Unreadable,
                currency => currency,
            },
            // "$5.00 USD"
            ("$", code) if Currency::read(code).is_some() => Currency::read(code),
            _ => return Amount::Unreadable,
        };
        match self.number(number) {
            Some(number) => bounded(if minus { number * Decimal::NEGATIVE_ONE } else { number }, currency),
            None => Amount::Unreadable,
        }
    }

    /// Reads a count of tokens: `None` for an empty cell or "-". Groups of three digits are joined, and a letter for
    /// thousands, millions or billions is multiplied: `12.5M`.
    ///
    /// # Errors
    /// [`BadCount`] for what is negative, fractional, over 2^53 or not a number.
    pub fn count(self, cell: &str) -> Result<Option<u64>, BadCount> {
        self.count_in(cell, 0)
    }

    /// The same for a column whose numbers count this power of ten: 6 where they are in millions. A fraction of a token is
    /// rounded.
    ///
    /// # Errors
    /// As for [`Self::count`].
    pub fn count_in(self, cell: &str, power: u32) -> Result<Option<u64>, BadCount> {
        let cell = trimmed(cell);
        let (cell, power) = multiple(cell).unwrap_or((cell, power));
        if power > 0 && cell.starts_with(|c: char| c.is_ascii_digit()) {
            let unit = 10_u64.checked_pow(power).map(Decimal::from);
            let number = self.number(cell).zip(unit).and_then(|(number, unit)| number.checked_mul(unit));
            return count_of(number.ok_or(BadCount)?.round()).map(Some);
        }
        if let Ok(count) = cell.parse::<u64>() {
            return if count <= MOST_TOKENS { Ok(Some(count)) } else { Err(BadCount) };
        }
        if is_nothing(&cell.to_ascii_lowercase()) {
            return Ok(None);
        }
        // A count has no fraction: three digits after any mark are a group of thousands.
        let number = grouped(cell, [',', '.', ' ', '\u{a0}', '\u{202f}', '\''])
            .and_then(|digits| plain(&digits))
            .or_else(|| self.number(cell))
            .ok_or(BadCount)?;
        count_of(number).map(Some)
    }

    /// Reads a day: the date of `2026-10-01`, `2026-10-01T23:59:59Z`, `2026/10/01`, `20261001`, `1.10.2026`, `1.10.26`,
    /// `Oct 1, 2026`, `1-Oct-26`; with slashes and the year last, `10/1/2026` or `10/1/26`, in the order that a number
    /// over 12 proves, or in that of this format; the number that a spreadsheet writes for a day: `46296`, `46296.5`; and
    /// seconds or milliseconds since 1970: `1788782400`. `None` for other texts, and for years outside 2000 to 2199; years
    /// of two digits and times since 1970 are read from 2015 to 2099.
    pub fn day(self, cell: &str) -> Option<Day> {
        let cell = trimmed(cell);
        iso_day(cell).or_else(|| self.other_day(cell))
    }

    fn other_day(self, cell: &str) -> Option<Day> {
        let numbers: Vec<&str> = cell.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        if let Some(day) = named_month(cell, &numbers) {
            return Some(day);
        }
        if let Some(day) = serial_day(cell) {
            return Some(day);
        }
        let date = cell.split([' ', 'T', ',']).next()?;
        if date.bytes().all(|byte| byte.is_ascii_digit()) {
            return match date.len() {
                8 => of(date.get(..4)?, date.get(4..6)?, date.get(6..)?),
                // Seconds or milliseconds since 1970.
                10 | 13 => epoch_day(date.get(..10)?.parse().ok()?).filter(|day| recent(*day)),
                _ => None,
            };
        }
        for mark in ['/', '.', '-'] {
            let parts: Vec<&str> = date.split(mark).collect();
            let [a, b, c] = parts.as_slice() else { continue };
            if a.len() == 4 {
                return of(a, b, c);
            }
            if mark == '-' && c.len() == 2 {
                // The year may be the first number.
                return None;
            }
            let order = match (mark, order_of(a, b)) {
                ('.', _) => Some(DateOrder::DayFirst),
                (_, order) => order.or(self.order),
            };
            return match order? {
                DateOrder::DayFirst => of_last(c, b, a),
                DateOrder::MonthFirst => of_last(c, a, b),
            };
        }
        None
    }

    /// Reads digits with a decimal mark and groups, if any; `None` if they can be read in two ways.
    fn number(self, text: &str) -> Option<Decimal> {
        let spaces = [' ', '\u{a0}', '\u{202f}', '\''];
        if let Some(number) = plain(text) {
            // With decimal commas, "1.234" is 1234.
            let thousands = grouped(text, ['.']).filter(|_| self.mark != Some(DecimalMark::Point));
            return match (thousands, self.mark) {
                (Some(digits), Some(_)) => plain(&digits),
                (Some(_), None) if text.contains('.') => None,
                _ => Some(number),
            };
        }
        let (mark, group) = match self.mark {
            Some(DecimalMark::Point) => ('.', ','),
            Some(DecimalMark::Comma) => (',', '.'),
            // Where a number has both, the last one is the decimal mark.
            None => match (text.rfind('.'), text.rfind(',')) {
                (Some(point), Some(comma)) if point > comma => ('.', ','),
                (Some(_), Some(_)) => (',', '.'),
                (None, Some(_)) if grouped(text, [',']).is_none() => (',', '.'),
                // One comma may also be the decimal mark.
                (None, Some(_)) if text.matches(',').count() == 1 => return None,
                _ => ('.', ','),
            },
        };
        let (whole, fraction) = text.split_once(mark).map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        let whole = if whole.chars().all(|c| c.is_ascii_digit()) {
            whole.to_owned()
        } else {
            grouped(whole, [group]).or_else(|| grouped(whole, spaces))?
        };
        match fraction {
            None => plain(&whole),
            Some(fraction) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => {
                plain(&format!("{whole}.{fraction}"))
            }
            Some(_) => None,
        }
    }
}

/// A cell or number that cannot be a count of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadCount;

/// A number before a letter for thousands, millions or billions, and the power of ten of that letter.
fn multiple(cell: &str) -> Option<(&str, u32)> {
    let number = cell.strip_suffix(|c: char| c.is_ascii_alphabetic())?;
    let power = match cell.chars().last()?.to_ascii_lowercase() {
        'k' => 3,
        'm' => 6,
        'b' => 9,
        _ => return None,
    };
    number.ends_with(|c: char| c.is_ascii_digit() || c == ' ').then_some((number.trim_end(), power))
}

/// Converts a number to a count of tokens, or fails if it is negative, fractional or over 2^53.
pub fn count_of(number: Decimal) -> Result<u64, BadCount> {
    let whole = number.is_integer().then(|| u64::try_from(number).ok()).flatten();
    whole.filter(|count| *count <= MOST_TOKENS).ok_or(BadCount)
}

/// The decimal mark that a cell proves, if it proves one: "1,5" a comma, "1.5" and "1,234,567" a point; "1,234" and the
/// month "01.2025" nothing.
pub fn mark_of(cell: &str) -> Option<DecimalMark> {
    let number = cell.trim().trim_matches(|c: char| !c.is_ascii_digit());
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) {
        return None;
    }
    match (number.rfind('.'), number.rfind(',')) {
        (Some(point), Some(comma)) if point > comma => Some(DecimalMark::Point),
        (Some(_), Some(_)) => Some(DecimalMark::Comma),
        (Some(_), None) => proved_by(number, '.', DecimalMark::Point, DecimalMark::Comma),
        (None, Some(_)) => proved_by(number, ',', DecimalMark::Comma, DecimalMark::Point),
        (None, None) => None,
    }
}

/// What a number with one kind of mark proves: `fraction` if the mark is before a fraction, `other` if it is between
/// groups of three digits.
fn proved_by(number: &str, mark: char, fraction: DecimalMark, other: DecimalMark) -> Option<DecimalMark> {
    let is_grouped = grouped(number, [mark]).is_some();
    match number.matches(mark).count() {
        1 if !is_grouped && !is_month(number) => Some(fraction),
        2.. if is_grouped => Some(other),
        _ => None,
    }
}

/// Whether a number may be a month: "01.2025".
fn is_month(number: &str) -> bool {
    let parts = number.split_once('.').map(|(month, year)| (month.parse::<u8>(), year.parse::<u16>()));
    matches!(parts, Some((Ok(1..=12), Ok(2000..=2100))))
}

/// Whether a cell is a number that a comma or a point makes ambiguous: "1,234".
pub fn is_ambiguous(cell: &str) -> bool {
    let number = cell.trim();
    number.matches([',', '.']).count() == 1 && grouped(number, [',', '.']).is_some()
}

/// The order that a date with the year last proves, if it proves one: "31/12/2026", but not "11/11/2026".
pub fn order_in(cell: &str) -> Option<DateOrder> {
    let (a, b) = before_year(cell)?;
    order_of(a, b).filter(|_| a.parse::<u8>() != b.parse())
}

/// Whether a date with the year last can be read as two days.
pub fn is_unclear_date(cell: &str) -> bool {
    let is_month = |text: &str| text.parse().is_ok_and(|number: u8| (1..=12).contains(&number));
    before_year(cell).is_some_and(|(a, b)| is_month(a) && is_month(b) && order_of(a, b).is_none())
}

/// Day and month, in either order, of a date with slashes, or with hyphens and a year of four digits, and the year last.
fn before_year(cell: &str) -> Option<(&str, &str)> {
    let date = cell.trim().split([' ', ',']).next()?;
    let parts: Vec<&str> = date.split(['/', '-']).collect();
    match parts.as_slice() {
        [a, b, year] if year.len() == 4 || (year.len() == 2 && !date.contains('-')) => Some((a, b)),
        _ => None,
    }
}

fn order_of(a: &str, b: &str) -> Option<DateOrder> {
    match (a.parse::<u8>().ok()?, b.parse::<u8>().ok()?) {
        (13..=31, 1..=12) => Some(DateOrder::DayFirst),
        (1..=12, 13..=31) => Some(DateOrder::MonthFirst),
        (a, b) if a == b => Some(DateOrder::DayFirst),
        _ => None,
    }
}

/// The date at the start of a text in the order of ISO 8601, where nothing but a time follows.
pub fn iso_day(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    let (Some(b'-'), Some(b'-')) = (bytes.get(4), bytes.get(7)) else { return None };
    if !matches!(bytes.get(10), None | Some(b'T' | b't' | b' ')) {
        return None;
    }
    of(text.get(..4)?, text.get(5..7)?, text.get(8..10)?)
}

/// The first day of a month: `2026-08`, `2026/08`, `08/2026`, `8.2026`, `202608`, `Aug 2026`. `None` for other texts, and
/// for years outside 2000 to 2199.
pub fn month(cell: &str) -> Option<Day> {
    let cell = trimmed(cell);
    let numbers: Vec<&str> = cell.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let has_letters = cell.contains(|c: char| c.is_alphabetic());
    match numbers.as_slice() {
        [year] if has_letters => of(year, &month_in(cell)?.to_string(), "1"),
        [both] if cell.len() == 6 => of(both.get(..4)?, both.get(4..)?, "1"),
        [year, month] if !has_letters && year.len() == 4 => of(year, month, "1"),
        [month, year] if !has_letters => of(year, month, "1"),
        _ => None,
    }
}

/// The Monday of an ISO week: `2026-W36`, `2026W36`, `KW 36/2026`. `None` for other texts, and for years outside 2000 to
/// 2199.
pub fn week(cell: &str) -> Option<Day> {
    let letters: String = cell.chars().filter(|c| c.is_alphabetic()).collect();
    let is_week = ["w", "kw", "week"].iter().any(|word| letters.eq_ignore_ascii_case(word));
    let numbers: Vec<&str> = cell.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (year, week) = match numbers.as_slice() {
        [year, week] if is_week && year.len() == 4 => (year, week),
        [week, year] if is_week && year.len() == 4 => (year, week),
        _ => return None,
    };
    let monday = Day::from_iso_week_date(year.parse().ok()?, week.parse().ok()?, Weekday::Monday);
    monday.ok().filter(|day| plausible(*day))
}

/// The day, in UTC, of a time in seconds since 1970; `None` for years outside 2000 to 2199.
pub fn epoch_day(seconds: i64) -> Option<Day> {
    time::OffsetDateTime::from_unix_timestamp(seconds)
        .ok()
        .map(time::OffsetDateTime::date)
        .filter(|day| plausible(*day))
}

/// The day of a date with the year last, which may have two digits.
fn of_last(year: &str, month: &str, day: &str) -> Option<Day> {
    if year.len() == 2 { of(&format!("20{year}"), month, day).filter(|day| recent(*day)) } else { of(year, month, day) }
}

fn of(year: &str, month: &str, day: &str) -> Option<Day> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || month.len() > 2 || day.len() > 2 || !digits(year) || !digits(month) || !digits(day) {
        return None;
    }
    let month = time::Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Day::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok().filter(|day| plausible(*day))
}

/// The day of a spreadsheet's date as a number: the days since 30 December 1899, with the time of day as a fraction.
/// <https://support.microsoft.com/office/date-systems-in-excel-e7fe7167-48a9-4b96-bb53-5612a800b487>
fn serial_day(cell: &str) -> Option<Day> {
    let (days, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || !digits(days) || !digits(fraction) {
        return None;
    }
    let first = Day::from_calendar_date(1899, time::Month::December, 30).ok()?;
    first.checked_add(time::Duration::days(days.parse().ok()?)).filter(|day| plausible(*day))
}

/// Whether a day is in a year of which exports may exist.
fn plausible(day: Day) -> bool {
    (2000..2200).contains(&day.year())
}

/// Whether a day is in a year of which an export may be when less of its date is certain.
fn recent(day: Day) -> bool {
    (2015..2100).contains(&day.year())
}

/// "Oct 1, 2026", "1 October 2026", "1-Oct-26".
fn named_month(text: &str, numbers: &[&str]) -> Option<Day> {
    let month = month_in(text)?;
    let (day, year) = match numbers {
        [day, year, ..] if year.len() == 4 => (day, year),
        [day, year] if text.starts_with(day) && text.ends_with(year) => (day, year),
        _ => return None,
    };
    of_last(year, &month.to_string(), day)
}

/// The number of the month that a text names, 1 to 12.
fn month_in(text: &str) -> Option<usize> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() >= 3);
    let place = words.find_map(|word| {
        let word = word.to_ascii_lowercase();
        MONTHS.iter().position(|name| word.starts_with(name))
    })?;
    Some(place.saturating_add(1))
}

/// The digits of a number in groups of three, all separated by the same one of `marks`: `None` where there is no group.
/// Between commas, groups may also be Indian: two digits, and three in the last.
fn grouped<const N: usize>(text: &str, marks: [char; N]) -> Option<String> {
    let mark = text.chars().find(|c| marks.contains(c))?;
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    let (last, inner) = rest.split_last()?;
    let are_of = |length: usize| inner.iter().all(|group| group.len() == length);
    let is_indian = || mark == ',' && first.len() < 3 && !inner.is_empty() && are_of(2);
    let sound = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && last.len() == 3
        && (are_of(3) || is_indian())
        && digits(first)
        && rest.iter().all(|group| digits(group));
    sound.then(|| std::iter::once(first).chain(rest).collect())
}

/// A text without the white space around it. Most cells have none, which their first and last byte show.
#[inline]
pub fn trimmed(text: &str) -> &str {
    let is_shown = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if is_shown(bytes.first()) && is_shown(bytes.last()) { text } else { text.trim() }
}

/// Whether a cell, in lower case, says that there is nothing.
fn is_nothing(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—" | "nan" | "n/a" | "na" | "null" | "none")
}

/// A number as programs write it: digits, a point, an exponent.
fn plain(text: &str) -> Option<Decimal> {
    let bytes = text.as_bytes();
    let start = usize::from(matches!(bytes.first(), Some(b'-' | b'+')));
    if !bytes.get(start..)?.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.') {
        let exponent = bytes.iter().any(|byte| matches!(byte, b'e' | b'E')) && bytes.iter().any(u8::is_ascii_digit);
        return if exponent { scientific(text) } else { None };
    }
    short(bytes).or_else(|| Decimal::from_str(text).ok())
}

/// Up to 18 digits, perhaps with a point among them: nearly all numbers of an export, without the cost of
/// [`Decimal::from_str`].
fn short(bytes: &[u8]) -> Option<Decimal> {
    let mut parts = bytes.split(|byte| *byte == b'.');
    let (whole, fraction) = (parts.next()?, parts.next().unwrap_or_default());
    let scale = u32::try_from(fraction.len()).ok()?;
    let is_one = parts.next().is_none() && !whole.is_empty() && (scale > 0 || whole.len() == bytes.len());
    if !is_one || bytes.len() > 18 {
        return None;
    }
    let mut digits = whole.iter().chain(fraction);
    let number = digits.try_fold(0_i64, |number, byte| {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        number.checked_mul(10)?.checked_add(digit.into())
    })?;
    Some(Decimal::new(number, scale))
}

/// "3e-05". An exponent below −28 may be read as −28, and one below −56 gives 0: such amounts make no difference.
fn scientific(text: &str) -> Option<Decimal> {
    let (digits, exponent) = text.split_once(['e', 'E'])?;
    let exponent: i32 = exponent.parse().ok()?;
    let digits = Decimal::from_str(digits).ok()?;
    match exponent {
        ..-56 => Some(Decimal::ZERO),
        -56..=28 => Decimal::from_scientific(text).ok().or_else(|| {
            // The number has more decimals than a [`Decimal`] holds.
            (exponent < -28).then(|| digits.checked_mul(Decimal::new(1, 28)).unwrap_or_default())
        }),
        _ => digits.is_zero().then_some(Decimal::ZERO),
    }
}

fn bounded(amount: Decimal, currency: Option<Currency>) -> Amount {
    if amount.abs() > MOST_MONEY { Amount::Unreadable } else { Amount::Stated(amount, currency) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

    use std::str::FromStr;

    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Amount, Format, MOST_MONEY, is_unclear_date, mark_of, order_in, short, trimmed};
    use crate::{Currency, DateOrder, Decimal, DecimalMark};

    fn stated(amount: &str, currency: Option<&str>) -> Amount {
        Amount::Stated(amount.parse().unwrap(), currency.map(|code| Currency::read(code).unwrap()))
    }

    #[test]
    fn the_bound_is_what_it_says() {
        assert_eq!(MOST_MONEY, Decimal::from(1_000_000_000_000_000_u64));
    }

    #[rstest]
    #[case("0.19", "0.19", None)]
    #[case("$0.10", "0.10", Some("USD"))]
    #[case("$1,234.56", "1234.56", Some("USD"))]
    #[case("1,204.30", "1204.30", None)]
    #[case("(3.50)", "-3.50", None)]
    #[case("($3.50)", "-3.50", Some("USD"))]
    #[case("-$1.10", "-1.10", Some("USD"))]
    #[case("'-0.5", "-0.5", None)]
    #[case("$.50", "0.50", Some("USD"))]
    #[case("3e-05", "0.00003", None)]
    #[case("1E2", "100", None)]
    #[case("CA$5", "5", Some("CAD"))]
    #[case("12.50 USD", "12.50", Some("USD"))]
    #[case("1 234.56", "1234.56", None)]
    #[case("12,34,567", "1234567", None)]
    #[case("₹1,12,209.00", "112209.00", Some("INR"))]
    #[case("-2,50,000.50", "-250000.50", None)]
    #[case("1,00,00,000", "10000000", None)]
    #[case("0.003835980000000000000000000000", "0.003835980000000000000000000000", None)]
    #[case("1e-300", "0", None)]
    fn amounts_are_read(#[case] cell: &str, #[case] amount: &str, #[case] currency: Option<&str>) {
        assert_eq!(Format::PLAIN.amount(cell), stated(amount, currency));
    }

    #[rstest]
    #[case("1e400")]
    #[case("1,2")]
    #[case("EUR 3,50")]
    #[case("1,2,345")]
    #[case("12,3,456")]
    #[case("1,23,45")]
    #[case("123,45,678")]
    #[case("1,23,456,789")]
    #[case("0,12,345")]
    #[case("twelve")]
    #[case("$")]
    #[case("1.2.3")]
    #[case("5 apples")]
    #[case("5 hrs")]
    #[case("9999999999999999")]
    #[case("=1+1")]
    #[case("10%")]
    fn what_is_no_amount_is_not_read(#[case] cell: &str) {
        assert_eq!(Format::PLAIN.amount(cell), Amount::Unreadable);
    }

    proptest! {
        #[test]
        fn short_numbers_are_those_of_the_library(number in "[0-9.]{0,20}") {
            let short = short(number.as_bytes());
            prop_assert!(short.is_none() || short.map(|it| (it, it.scale())) == Decimal::from_str(&number).ok().map(|it| (it, it.scale())));
        }

        #[test]
        fn most_numbers_are_short(whole in "[0-9]{1,8}", fraction in "(\\.[0-9]{1,8})?") {
            prop_assert!(short((whole + &fraction).as_bytes()).is_some());
        }

        #[test]
        fn white_space_around_a_text_is_trimmed(text in "[ a-z\t\u{a0}\u{2009}\u{3b1}]{0,6}") {
            prop_assert_eq!(trimmed(&text), text.trim());
        }
    }

    #[rstest]
    #[case("¥12,209", "12209")]
    #[case("￥12.50", "12.50")]
    #[case("-¥ 5", "-5")]
    #[case("(5¥)", "-5")]
    fn the_sign_of_yen_and_yuan_names_no_currency(#[case] cell: &str, #[case] amount: &str) {
        assert_eq!(Format::PLAIN.amount_in(cell, true), stated(amount, None));
        assert_eq!(Format::PLAIN.amount(cell), Amount::Unreadable);
    }

    #[test]
    fn decimal_commas_are_read_where_the_file_has_them() {
        let comma = Format { mark: Some(DecimalMark::Comma), order: None };
        assert_eq!(comma.amount("EUR 3,50"), stated("3.50", Some("EUR")));
        assert_eq!(comma.amount("1.234,56 €"), stated("1234.56", Some("EUR")));
        assert_eq!(comma.amount("1.234"), stated("1234", None));
        assert_eq!(comma.amount("1,234"), stated("1.234", None));
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_not_read() {
        let unclear = Format::default();
        assert_eq!((unclear.amount("1,234"), unclear.amount("1.234")), (Amount::Unreadable, Amount::Unreadable));
        assert_eq!((unclear.amount("1,234.5"), unclear.amount("1.5")), (stated("1234.5", None), stated("1.5", None)));
        assert_eq!(unclear.amount("1,23"), stated("1.23", None));
        assert_eq!(
            (unclear.amount("1,23,456"), unclear.amount("1,234,567")),
            (stated("123456", None), stated("1234567", None))
        );
    }

    #[rstest]
    #[case("", Ok(None))]
    #[case("-", Ok(None))]
    #[case("NA", Ok(None))]
    #[case("0", Ok(Some(0)))]
    #[case("1,250,000", Ok(Some(1_250_000)))]
    #[case("1.250.000", Ok(Some(1_250_000)))]
    #[case("13,71,745", Ok(Some(1_371_745)))]
    #[case("13.71.745", Err(()))]
    #[case("12000.0", Ok(Some(12_000)))]
    #[case("9007199254740992", Ok(Some(1 << 53)))]
    #[case("9007199254740993", Err(()))]
    #[case("1.5", Err(()))]
    #[case("-3", Err(()))]
    #[case("many", Err(()))]
    fn counts_are_whole(#[case] cell: &str, #[case] count: Result<Option<u64>, ()>) {
        assert_eq!(Format::PLAIN.count(cell).map_err(|_| ()), count);
    }

    #[rstest]
    #[case("2026-10-01", Some("2026-10-01"))]
    #[case("2026-10-01T23:59:59.999+08:00", Some("2026-10-01"))]
    #[case("2026-10-01 00:00:00", Some("2026-10-01"))]
    #[case("20261001", Some("2026-10-01"))]
    #[case("2026/10/1", Some("2026-10-01"))]
    #[case("29.08.2026 00:11", Some("2026-08-29"))]
    #[case("31/12/2026", Some("2026-12-31"))]
    #[case("12/31/2026 5:00", Some("2026-12-31"))]
    #[case("Oct 1, 2026", Some("2026-10-01"))]
    #[case("1 October 2026", Some("2026-10-01"))]
    #[case("03/04/2026", None)]
    #[case("31/12/26", Some("2026-12-31"))]
    #[case("1788782400", Some("2026-09-07"))]
    #[case("1788782400000", Some("2026-09-07"))]
    #[case("0788782400", None)]
    #[case("17887824", None)]
    #[case("178878240000", None)]
    #[case("9/30/26 5:00 PM", Some("2026-09-30"))]
    #[case("9/30/2026, 5:00 PM", Some("2026-09-30"))]
    #[case("7.9.26", Some("2026-09-07"))]
    #[case("07-Sep-26", Some("2026-09-07"))]
    #[case("9/7/26", None)]
    #[case("31/12/026", None)]
    #[case("31/12/07", None)]
    #[case("26-12-31", None)]
    #[case("31-12-26", None)]
    #[case("Sep 7 16:00", None)]
    #[case("46296", Some("2026-10-01"))]
    #[case("2026-02-30", None)]
    #[case("2026-13-01", None)]
    #[case("2026-10-011", None)]
    #[case("yesterday", None)]
    #[case("", None)]
    fn days_are_as_written(#[case] cell: &str, #[case] day: Option<&str>) {
        assert_eq!(Format::PLAIN.day(cell).map(|day| day.to_string()).as_deref(), day);
    }

    #[test]
    fn the_order_of_slashes_is_the_file_s() {
        let first = Format { order: Some(DateOrder::DayFirst), ..Format::PLAIN };
        assert_eq!(first.day("03/04/2026").unwrap().to_string(), "2026-04-03");
        assert_eq!(first.day("03/04/26").unwrap().to_string(), "2026-04-03");
        let first = Format { order: Some(DateOrder::MonthFirst), ..Format::PLAIN };
        assert_eq!(first.day("03/04/26").unwrap().to_string(), "2026-03-04");
    }

    #[test]
    fn a_date_shows_its_order_or_can_be_read_in_two_ways() {
        let (day_first, month_first) = (Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst));
        let cells = ["31/12/26", "12/31/26", "12/31/2026, 5:00", "3/4/26", "3/3/26", "31-12-26", "45/67/26", "1/2/3"];
        let none = None;
        assert_eq!(cells.map(order_in), [day_first, month_first, month_first, none, none, none, none, none]);
        assert_eq!(cells.map(is_unclear_date), [false, false, false, true, false, false, false, false]);
    }

    #[test]
    fn a_mark_is_proved_by_what_can_be_read_in_one_way_only() {
        let marks =
            ["1,5", "1.5", "1,234", "1.234,5", "$1,234.5", "abc", "2026-10-01", "0,123", "1,23,456"].map(mark_of);
        let (comma, point) = (Some(DecimalMark::Comma), Some(DecimalMark::Point));
        assert_eq!(marks, [comma, point, None, comma, point, None, None, comma, point]);
    }
}
