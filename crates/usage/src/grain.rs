//! How many days one row of a file sums up.

use std::collections::BTreeSet;

use time::{Duration, Month, Weekday};

use crate::{DateRange, Day};

/// The first day of a day's month.
pub fn month_of(day: Day) -> Day {
    day.replace_day(1).unwrap_or(day)
}

/// How many days a row sums up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// One day.
    Day,
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
}

impl Grain {
    /// The first and the last day of a row with this day: the day itself, it and the six that follow, or its month.
    pub fn span(self, day: Day) -> DateRange {
        let (first, last) = match self {
            Self::Day => (day, None),
            Self::Week => (day, day.checked_add(Duration::days(6))),
            Self::Month => (month_of(day), day.replace_day(day.month().length(day.year())).ok()),
        };
        DateRange { first, last: last.unwrap_or(day) }
    }

    /// The day that the use of a row belongs to, or else the first day of its month. That of a month belongs to none of
    /// its days or weeks.
    pub fn day_or_month(self, day: Day) -> (Option<Day>, Option<Day>) {
        if self == Self::Month { (None, Some(month_of(day))) } else { (Some(day), None) }
    }

    /// The grain of a file with rows on these days: a month if there are at least two days and all of them are the first
    /// of a month, a week if there are at least three and all are the same day of the week.
    pub fn of_days(days: &BTreeSet<Day>) -> Self {
        let months: BTreeSet<(i32, Month)> = days.iter().map(|day| (day.year(), day.month())).collect();
        let weekdays: BTreeSet<u8> = days.iter().map(|day| Weekday::number_days_from_monday(day.weekday())).collect();
        if days.iter().all(|day| day.day() == 1) && months.len() > 1 {
            Self::Month
        } else if weekdays.len() == 1 && days.len() > 2 {
            Self::Week
        } else {
            Self::Day
        }
    }
}
