//! Reads dates: days, months and weeks as exports write them.

use time::Weekday;
use tokenworth_core::inputs::number::without_accent;

use super::trimmed;
use crate::{DateOrder, Day};

/// Reads a day that is not in the order of ISO 8601: with slashes, in the order that a number over 12 proves, or in that of
/// its file.
pub fn other_day(cell: &str, of_file: Option<DateOrder>) -> Option<Day> {
    if let Some(day) = named_month(cell).or_else(|| serial_day(cell)) {
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
            (_, order) => order.or(of_file),
        };
        return match order? {
            DateOrder::DayFirst => of_last(c, b, a),
            DateOrder::MonthFirst => of_last(c, a, b),
        };
    }
    None
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
    let has_letters = cell.contains(|c: char| c.is_alphabetic());
    match numbers(cell).as_slice() {
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
    let (year, week) = match numbers(cell).as_slice() {
        [year, week] if is_week && year.len() == 4 => (*year, *week),
        [week, year] if is_week && year.len() == 4 => (*year, *week),
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
    if year.len() != 4 || month.len() > 2 || day.len() > 2 || !is_digits(year) || !is_digits(month) || !is_digits(day) {
        return None;
    }
    let month = time::Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Day::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok().filter(|day| plausible(*day))
}

/// The day of a spreadsheet's date as a number: the days since 30 December 1899, with the time of day as a fraction.
/// <https://support.microsoft.com/office/date-systems-in-excel-e7fe7167-48a9-4b96-bb53-5612a800b487>
fn serial_day(cell: &str) -> Option<Day> {
    let (days, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, "0"));
    if days.len() != 5 || !is_digits(days) || !is_digits(fraction) {
        return None;
    }
    let first = Day::from_calendar_date(1899, time::Month::December, 30).ok()?;
    first.checked_add(time::Duration::days(days.parse().ok()?)).filter(|day| plausible(*day))
}

/// Whether a day is in a year for which exports may exist.
fn plausible(day: Day) -> bool {
    (2000..2200).contains(&day.year())
}

/// Whether a day is in a year for which exports are likely, where less of its date is certain: two digits of the year, or
/// seconds since 1970.
fn recent(day: Day) -> bool {
    (2015..2100).contains(&day.year())
}

/// "Oct 1, 2026", "1 October 2026", "1-Oct-26". A note in parentheses, such as "(2 days ago)", is left out: "ago" begins the
/// name of a month, too.
fn named_month(text: &str) -> Option<Day> {
    let text = text.split_once('(').map_or(text, |(date, _)| date.trim_end());
    let month = month_in(text)?;
    let (day, year) = match numbers(text).as_slice() {
        [day, year, ..] if year.len() == 4 => (*day, *year),
        [day, year] if text.starts_with(day) && text.ends_with(year) => (*day, *year),
        _ => return None,
    };
    of_last(year, &month.to_string(), day)
}

/// The runs of digits in a text.
fn numbers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The names of the months in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish and Danish, without
/// accents; a name that several of them share stands once.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "janvier", "enero", "gennaio", "janeiro", "januari"],
    &["february", "februar", "fevrier", "febrero", "febbraio", "fevereiro", "februari"],
    &["march", "marz", "mars", "marzo", "marco", "maart", "mrt", "marts"],
    &["april", "avril", "abril", "aprile"],
    &["may", "mai", "mayo", "maggio", "maio", "mei", "maj"],
    &["june", "juni", "juin", "junio", "giugno", "junho"],
    &["july", "juli", "juillet", "julio", "luglio", "julho"],
    &["august", "aout", "agosto", "augustus", "augusti"],
    &["september", "septembre", "septiembre", "settembre", "setembro"],
    &["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
    &["november", "novembre", "noviembre", "novembro"],
    &["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"],
];

/// The number of the month that a text names, 1 to 12: in full, or by its first three letters or more. The last such word
/// counts, since a day of the week may come before: "mar. 13 oct. 2026" is a Tuesday in October.
fn month_in(text: &str) -> Option<usize> {
    let words = text.split(|c: char| !c.is_alphabetic());
    let of_word = |word: &str| {
        let word: String = word.chars().flat_map(char::to_lowercase).map(without_accent).collect();
        let is_named = |names: &&[&str]| word.len() >= 3 && names.iter().any(|name| name.starts_with(&word));
        MONTHS.iter().position(is_named)
    };
    Some(words.filter_map(of_word).next_back()?.saturating_add(1))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

    use rstest::rstest;

    use super::super::Format;
    use super::{is_unclear_date, order_in};
    use crate::DateOrder;

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
    #[case("mardi 13 octobre 2026", Some("2026-10-13"))]
    #[case("mar. 13 oct. 2026", Some("2026-10-13"))]
    #[case("martes, 3 de marzo de 2026", Some("2026-03-03"))]
    #[case("Di., 3. März 2026", Some("2026-03-03"))]
    #[case("1er août 2026", Some("2026-08-01"))]
    #[case("15 juil. 2026", Some("2026-07-15"))]
    #[case("15 juin 2026", Some("2026-06-15"))]
    #[case("5 sept. 2026", Some("2026-09-05"))]
    #[case("12 dicembre 2026", Some("2026-12-12"))]
    #[case("3 mei 2026", Some("2026-05-03"))]
    #[case("5 augusti 2026", Some("2026-08-05"))]
    #[case("5. marts 2026", Some("2026-03-05"))]
    #[case("3 Oct 2026 (2 days ago)", Some("2026-10-03"))]
    #[case("3 ago 2026", Some("2026-08-03"))]
    #[case("mardi 13 2026", None)]
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
    #[case("46296.75", Some("2026-10-01"))]
    #[case("46296,75", Some("2026-10-01"))]
    #[case("36526", Some("2000-01-01"))]
    #[case("12345", None)]
    #[case("4629", None)]
    #[case("462960", None)]
    #[case("46296x", None)]
    #[case("46296.", None)]
    #[case("-46296", None)]
    #[case("2026-02-30", None)]
    #[case("2026-13-01", None)]
    #[case("2026-10-011", None)]
    #[case("yesterday", None)]
    #[case("", None)]
    fn days_are_as_written(#[case] cell: &str, #[case] day: Option<&str>) {
        assert_eq!(Format::PLAIN.day(cell).map(|day| day.to_string()).as_deref(), day);
    }

    #[rstest]
    #[case("janv.-26", None)]
    #[case("avril 2026", Some("2026-04-01"))]
    #[case("févr. 2026", Some("2026-02-01"))]
    #[case("déc. 2026", Some("2026-12-01"))]
    #[case("Okt 2026", Some("2026-10-01"))]
    #[case("marzo de 2026", Some("2026-03-01"))]
    #[case("mardi 2026", None)]
    fn months_have_names(#[case] cell: &str, #[case] first: Option<&str>) {
        assert_eq!(super::month(cell).map(|day| day.to_string()).as_deref(), first);
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
}
