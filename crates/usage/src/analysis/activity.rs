//! How many people are active each week, and in how many weeks they reach a mandate.

use std::collections::BTreeMap;

use super::amounts::counts;
use super::{Amounts, Dataset, Part, Person, median};
use crate::{DateRange, Day};

/// Days in a week.
const WEEK: i32 = 7;

/// A week from Monday to Sunday.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// People who used anything in it, of those whose files show it.
    pub active: usize,
    /// People whose files show the week: all of its working days, or of a week that is not whole any day.
    pub shown: usize,
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
    /// Whether the same files cover the first and the last whole week, so that their use can be compared.
    pub has_same_files: bool,
}

impl Activity {
    /// The weeks of this data; none where it has no days.
    pub fn of(data: &Dataset) -> Self {
        let mut amounts: BTreeMap<Day, Amounts> = BTreeMap::new();
        for part in data.parts() {
            for cell in part.usage.cells().filter(|cell| counts(cell.sums)) {
                let Some(day) = cell.key.day else { continue };
                let model = part.model(cell.key.model);
                amounts.entry(monday_of(day)).or_default().add(cell.sums, &cell.key, model, part.years);
            }
        }
        let people: Vec<&Person> = data.people().iter().collect();
        let week = |covered: CoveredWeek| {
            let amounts = amounts.remove(&covered.monday).unwrap_or_default();
            Week { amounts, ..Week::of(data, &people, covered) }
        };
        let weeks: Vec<Week> = weeks_of(data, data.spans_by_day()).into_iter().map(week).collect();
        let covers = |part: &Part, week: &Week| cover_whole(&part.spans, week.monday, data.last_weekday());
        let whole = || weeks.iter().filter(|week| week.is_whole);
        let has_same_files = whole()
            .next()
            .zip(whole().next_back())
            .is_none_or(|(first, last)| data.parts().iter().all(|part| covers(part, first) == covers(part, last)));
        Self { weeks, people: data.people().len(), has_same_files }
    }

    /// The share of people who are active in the median week, 0 to 1, among those whose files show the week: of the whole
    /// weeks, or of all where none is whole. `None` without days or people, and if nobody's use has a day.
    pub fn median_share(&self) -> Option<f64> {
        let has_use = self.weeks.iter().any(|week| week.active > 0);
        median_share(&self.weeks).filter(|_| has_use)
    }

    /// Whether the files show everybody's use in every week.
    pub fn shows_everybody(&self) -> bool {
        self.weeks.iter().all(|week| week.shown == self.people)
    }

    /// In how many whole weeks the share of active people reaches a mandate, 0 to 1.
    pub fn weeks_that_reach(&self, mandate: f64) -> usize {
        self.weeks.iter().filter(|week| week.is_whole && week.share() >= mandate).count()
    }
}

impl Week {
    /// How many of these people are active in a week, without amounts.
    pub(crate) fn of(data: &Dataset, people: &[&Person], week: CoveredWeek) -> Self {
        let CoveredWeek { monday, is_whole } = week;
        let is_shown = |person: &Person| {
            if is_whole {
                cover_whole(&person.spans, monday, data.last_weekday())
            } else {
                person.is_shown_in_part(monday)
            }
        };
        let shown = || people.iter().filter(|person| is_shown(person));
        let active = shown().filter(|person| person.weeks.contains(&monday)).count();
        Self { monday, active, shown: shown().count(), is_whole, amounts: Amounts::default() }
    }

    /// The share of the people whose files show the week who are active in it, 0 to 1; 0 if there are none.
    pub fn share(&self) -> f64 {
        if self.shown == 0 { 0.0 } else { self.active as f64 / self.shown as f64 }
    }
}

/// A week that the data cover at least in part.
#[derive(Clone, Copy)]
pub(crate) struct CoveredWeek {
    /// Its Monday.
    pub monday: Day,
    /// Whether the data cover all of its working days.
    pub is_whole: bool,
}

/// The median share of those active among those shown: of the whole weeks, or of all where none is whole. `None` where no
/// week shows anybody.
pub(crate) fn median_share(weeks: &[Week]) -> Option<f64> {
    let shown = || weeks.iter().filter(|week| week.shown > 0);
    let any_whole = shown().any(|week| week.is_whole);
    let counted = shown().filter(|week| week.is_whole || !any_whole);
    median(counted.map(Week::share))
}

/// Every week of these periods.
pub(crate) fn weeks_of(data: &Dataset, spans: Vec<DateRange>) -> Vec<CoveredWeek> {
    let is_whole = |monday, period| cover_whole(&[period], monday, data.last_weekday());
    let week = |monday, period| CoveredWeek { monday, is_whole: is_whole(monday, period) };
    spans.into_iter().flat_map(|period| mondays(period).map(move |monday| week(monday, period))).collect()
}

/// The Monday of a day's week.
pub fn monday_of(day: Day) -> Day {
    let back = i32::from(day.weekday().number_days_from_monday());
    Day::from_julian_day(day.to_julian_day() - back).unwrap_or(day)
}

/// The Mondays of a period's weeks. A period of more than ten thousand weeks comes from a wrong date and has none.
fn mondays(period: DateRange) -> impl Iterator<Item = Day> {
    const MOST: i32 = 10_000;
    let first = monday_of(period.first).to_julian_day();
    let count = (monday_of(period.last).to_julian_day() - first) / WEEK + 1;
    let count = if count <= MOST { count } else { 0 };
    (0..count).filter_map(move |nth| Day::from_julian_day(first + nth * WEEK).ok())
}

/// Whether one of these periods covers a week from Monday to its last working day, counted in days after Monday.
fn cover_whole(spans: &[DateRange], monday: Day, last: u8) -> bool {
    let last = monday.to_julian_day() + i32::from(last);
    spans.iter().any(|span| span.first <= monday && last <= span.last.to_julian_day())
}
