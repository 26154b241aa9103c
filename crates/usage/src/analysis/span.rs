//! Which part of a year a file covers.

use std::collections::BTreeSet;

use time::Weekday;

use crate::grain::month_of;
use crate::{DateRange, Day};
use tokenworth_core::units::{DAYS_A_YEAR, MONTHS_A_YEAR};

/// The years that a period stands for. A file ends on its last day of use, which is often a Friday: a weekend that
/// follows belongs to the period. Whole calendar months are twelfths of a year, as everywhere in the model; other
/// periods count days. The number is positive.
pub fn years_of(period: &DateRange) -> f64 {
    let first = to_month_start(period.first);
    if let (Some(first), Some(last)) = (first, to_month_end(period.last)) {
        let months = (last.year() - first.year()) * 12 + i32::from(u8::from(last.month()))
            - i32::from(u8::from(first.month()))
            + 1;
        return f64::from(months.max(1)) / MONTHS_A_YEAR;
    }
    let last = over_weekend(period.last);
    f64::from(DateRange { first: period.first, last }.days()) / DAYS_A_YEAR
}

/// The months for which seats are billed on these days; at least 1. Some vendors bill each seat once in a month, others a
/// part of it on each day.
pub(super) fn seat_months(days: &BTreeSet<Day>) -> f64 {
    if is_daily(days, 0.8) {
        return days.iter().map(|day| f64::from(day.month().length(day.year())).recip()).sum();
    }
    months_of(days).max(1.0)
}

/// The years that charges on these days are for, where these are a few dates, as on the statement of a card: the calendar
/// months with a charge. `None` where there is a charge on most working days, whose period counts.
pub(super) fn years_of_charges(days: &BTreeSet<Day>) -> Option<f64> {
    (!days.is_empty() && !is_daily(days, 0.5)).then(|| months_of(days) / MONTHS_A_YEAR)
}

/// Whether there are at least five days, and they are at least this share of those from the first to the last.
fn is_daily(days: &BTreeSet<Day>, share: f64) -> bool {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return false };
    days.len() >= 5 && days.len() as f64 >= share * f64::from(DateRange { first: *first, last: *last }.days())
}

/// How many calendar months have one of these days.
fn months_of(days: &BTreeSet<Day>) -> f64 {
    days.iter().map(|day| month_of(*day)).collect::<BTreeSet<Day>>().len() as f64
}

/// The most days between two periods that count as one: a week without use is still covered.
const APART: i32 = 7;

/// These periods in their order. Those that overlap, or follow each other within a week, are one.
pub(super) fn joined(periods: impl Iterator<Item = DateRange>) -> Vec<DateRange> {
    let mut sorted: Vec<DateRange> = periods.collect();
    sorted.sort_by_key(|period| period.first);
    let mut joined: Vec<DateRange> = Vec::new();
    for period in sorted {
        match joined.last_mut() {
            Some(before) if period.first.to_julian_day() - before.last.to_julian_day() <= APART => {
                before.last = before.last.max(period.last);
            }
            _ => joined.push(period),
        }
    }
    joined
}

/// Whether a period has more than half of its days, or of theirs, in common with these periods. Exports of two months
/// may both have the first of the second.
pub(super) fn overlap_mostly(spans: &[DateRange], period: DateRange) -> bool {
    let common = |span: &DateRange| span.common(period).map_or(0, |both| both.days());
    let sum = |days: &dyn Fn(&DateRange) -> u32| spans.iter().map(days).fold(0, u32::saturating_add);
    sum(&common).saturating_mul(2) > sum(&DateRange::days).min(period.days())
}

/// The first of the month, if this day is the first or only weekend days lie between them; otherwise `None`.
fn to_month_start(day: Day) -> Option<Day> {
    let mut at = day;
    while at.day() > 1 {
        at = at.previous_day().filter(|before| is_weekend(*before))?;
    }
    Some(at)
}

/// The last of the month, if this day is the last or only weekend days lie between them; otherwise `None`.
fn to_month_end(day: Day) -> Option<Day> {
    let mut at = day;
    loop {
        match at.next_day() {
            Some(next) if next.month() == at.month() => at = Some(next).filter(|next| is_weekend(*next))?,
            _ => return Some(at),
        }
    }
}

/// The Sunday after a Friday or Saturday; other days as they are.
fn over_weekend(day: Day) -> Day {
    let mut at = day;
    while let Some(next) = at.next_day().filter(|next| is_weekend(*next)) {
        at = next;
    }
    at
}

fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use time::Month;

    #[rstest]
    #[case::whole_month((2026, 10, 1), (2026, 10, 31), 1.0 / 12.0)]
    #[case::month_that_ends_on_friday((2026, 10, 1), (2026, 10, 30), 1.0 / 12.0)]
    #[case::month_that_starts_on_monday((2026, 8, 3), (2026, 8, 31), 1.0 / 12.0)]
    #[case::two_months((2026, 9, 1), (2026, 10, 31), 2.0 / 12.0)]
    #[case::year((2025, 1, 1), (2025, 12, 31), 1.0)]
    #[case::working_week((2026, 10, 5), (2026, 10, 9), 7.0 / 365.0)]
    #[case::day((2026, 10, 6), (2026, 10, 6), 1.0 / 365.0)]
    #[case::part_of_a_month((2026, 10, 1), (2026, 10, 20), 20.0 / 365.0)]
    fn spans(#[case] first: (i32, u8, u8), #[case] last: (i32, u8, u8), #[case] years: f64) {
        let day = |(year, month, day): (i32, u8, u8)| {
            Month::try_from(month).ok().and_then(|month| Day::from_calendar_date(year, month, day).ok())
        };
        let found = day(first).zip(day(last)).map(|(first, last)| years_of(&DateRange { first, last }));
        assert!(found.is_some_and(|found| (found - years).abs() < 1e-12), "{found:?}");
    }
}
