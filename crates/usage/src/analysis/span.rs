//! Which part of a year a file covers.

use std::collections::BTreeSet;

use time::Weekday;

use crate::grain::month_of;
use crate::{DateRange, Day};
use tokenworth_core::units::{DAYS_A_YEAR, MONTHS_A_YEAR};

/// The years that a period stands for. Whole calendar months are twelfths of a year, as everywhere in the model; other
/// periods count days. Where nobody works on weekends, a file ends on a Friday: the weekend that follows belongs to the
/// period. The number is positive.
pub fn years_of(period: &DateRange, rests_on_weekends: bool) -> f64 {
    let is_free = |day: Day| rests_on_weekends && is_weekend(day);
    if let (Some(first), Some(last)) = (to_month_start(period.first, is_free), to_month_end(period.last, is_free)) {
        let months = (last.year() - first.year()) * 12 + i32::from(u8::from(last.month()))
            - i32::from(u8::from(first.month()))
            + 1;
        return f64::from(months.max(1)) / MONTHS_A_YEAR;
    }
    let last = over(period.last, is_free);
    f64::from(DateRange { first: period.first, last }.days()) / DAYS_A_YEAR
}

/// Whether none of these days of use is on a weekend.
pub(super) fn rests_on_weekends(days: &BTreeSet<Day>) -> bool {
    !days.iter().any(|day| is_weekend(*day))
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

/// The first of the month, if this day is the first or only free days lie between them; otherwise `None`.
fn to_month_start(day: Day, is_free: impl Fn(Day) -> bool) -> Option<Day> {
    let mut at = day;
    while at.day() > 1 {
        at = at.previous_day().filter(|before| is_free(*before))?;
    }
    Some(at)
}

/// The last of the month, if this day is the last or only free days lie between them; otherwise `None`.
fn to_month_end(day: Day, is_free: impl Fn(Day) -> bool) -> Option<Day> {
    Some(over(day, |next| next.month() == day.month() && is_free(next)))
        .filter(|last| last.day() == last.month().length(last.year()))
}

/// The last of the free days that follow a day; the day itself if none does.
fn over(day: Day, is_free: impl Fn(Day) -> bool) -> Day {
    let mut at = day;
    while let Some(next) = at.next_day().filter(|next| is_free(*next)) {
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
    #[case::whole_month((2026, 10, 1), (2026, 10, 31), true, 1.0 / 12.0)]
    #[case::whole_month_with_weekends((2026, 10, 1), (2026, 10, 31), false, 1.0 / 12.0)]
    #[case::month_that_ends_on_friday((2026, 10, 1), (2026, 10, 30), true, 1.0 / 12.0)]
    #[case::day_before_the_end_of_a_month((2026, 10, 1), (2026, 10, 30), false, 30.0 / 365.0)]
    #[case::month_that_starts_on_monday((2026, 8, 3), (2026, 8, 31), true, 1.0 / 12.0)]
    #[case::day_after_the_start_of_a_month((2026, 8, 3), (2026, 8, 31), false, 29.0 / 365.0)]
    #[case::two_months((2026, 9, 1), (2026, 10, 31), true, 2.0 / 12.0)]
    #[case::year((2025, 1, 1), (2025, 12, 31), true, 1.0)]
    #[case::working_week((2026, 10, 5), (2026, 10, 9), true, 7.0 / 365.0)]
    #[case::until_a_friday((2026, 9, 20), (2026, 10, 23), false, 34.0 / 365.0)]
    #[case::day((2026, 10, 6), (2026, 10, 6), true, 1.0 / 365.0)]
    #[case::part_of_a_month((2026, 10, 1), (2026, 10, 20), true, 20.0 / 365.0)]
    fn spans(#[case] first: (i32, u8, u8), #[case] last: (i32, u8, u8), #[case] rests: bool, #[case] years: f64) {
        let day = |(year, month, day): (i32, u8, u8)| {
            Month::try_from(month).ok().and_then(|month| Day::from_calendar_date(year, month, day).ok())
        };
        let found = day(first).zip(day(last)).map(|(first, last)| years_of(&DateRange { first, last }, rests));
        assert!(found.is_some_and(|found| (found - years).abs() < 1e-12), "{found:?}");
    }
}
