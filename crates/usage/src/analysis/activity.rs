//! How many people are active each week, and in how many weeks they reach a mandate.

use std::collections::BTreeMap;

use super::amounts::counts;
use super::{Amounts, Dataset, median};
use crate::{Day, Period};

/// Days in a week.
const WEEK: i32 = 7;

/// A week from Monday to Sunday.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// People who used anything in it.
    pub active: usize,
    /// Whether the data cover its working days: Monday to Friday, and those days of the weekend on which people use
    /// anything in any week.
    pub is_whole: bool,
    /// All use in it, including use that belongs to no person, less refunds.
    pub amounts: Amounts,
}

/// Use week by week.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activity {
    /// Every week that the files cover, those without use included.
    pub weeks: Vec<Week>,
    /// How many people the data name.
    pub people: usize,
}

impl Activity {
    /// The weeks of this data; none where it has no days.
    pub fn of(data: &Dataset) -> Self {
        // `person.weeks` is a set: a person counts once per week.
        let mut active: BTreeMap<Day, usize> = BTreeMap::new();
        let mut amounts: BTreeMap<Day, Amounts> = BTreeMap::new();
        for person in data.people() {
            for week in &person.weeks {
                *active.entry(*week).or_default() += 1;
            }
        }
        for part in data.parts() {
            for cell in part.usage.cells().filter(|cell| counts(cell.sums)) {
                let Some(day) = cell.key.day else { continue };
                let model = part.model(cell.key.model);
                amounts.entry(monday_of(day)).or_default().add(cell.sums, cell.key.currency, model, part.years);
            }
        }
        let week = |(monday, is_whole): (Day, bool)| Week {
            monday,
            active: active.get(&monday).copied().unwrap_or_default(),
            is_whole,
            amounts: amounts.remove(&monday).unwrap_or_default(),
        };
        let weeks = weeks_of(data, data.spans_by_day()).into_iter().map(week).collect();
        Self { weeks, people: data.people().len() }
    }

    /// People active in the median week: of the whole weeks, or of all where none is whole. `None` without days or
    /// people, and if nobody's use has a day.
    pub fn median_active(&self) -> Option<f64> {
        if self.people == 0 || self.weeks.iter().all(|week| week.active == 0) {
            return None;
        }
        let any_whole = self.weeks.iter().any(|week| week.is_whole);
        let counted = self.weeks.iter().filter(|week| week.is_whole || !any_whole);
        median(counted.map(|week| week.active as f64))
    }

    /// The share of the people who are active in a week, 0 to 1; 0 without people.
    pub fn share(&self, week: &Week) -> f64 {
        if self.people == 0 { 0.0 } else { week.active as f64 / self.people as f64 }
    }

    /// In how many whole weeks the share of active people reaches a mandate, 0 to 1.
    pub fn weeks_that_reach(&self, mandate: f64) -> usize {
        self.weeks.iter().filter(|week| week.is_whole && self.share(week) >= mandate).count()
    }
}

/// The Monday of every week of these periods, and whether they cover its working days.
pub(crate) fn weeks_of(data: &Dataset, spans: Vec<Period>) -> Vec<(Day, bool)> {
    let last = i32::from(data.last_weekday());
    let weeks = |period| mondays(period).map(move |monday| (monday, is_whole(monday, last, period)));
    spans.into_iter().flat_map(weeks).collect()
}

/// The Monday of a day's week.
pub fn monday_of(day: Day) -> Day {
    let back = i32::from(day.weekday().number_days_from_monday());
    Day::from_julian_day(day.to_julian_day() - back).unwrap_or(day)
}

/// The Mondays of a period's weeks. A period of more than ten thousand weeks comes from a wrong date and has none.
fn mondays(period: Period) -> impl Iterator<Item = Day> {
    const MOST: i32 = 10_000;
    let first = monday_of(period.first).to_julian_day();
    let count = (monday_of(period.last).to_julian_day() - first) / WEEK + 1;
    let count = if count <= MOST { count } else { 0 };
    (0..count).filter_map(move |nth| Day::from_julian_day(first + nth * WEEK).ok())
}

/// Whether a period covers a week from Monday to its last working day, counted in days after Monday.
fn is_whole(monday: Day, last: i32, period: Period) -> bool {
    period.first <= monday && monday.to_julian_day() + last <= period.last.to_julian_day()
}
