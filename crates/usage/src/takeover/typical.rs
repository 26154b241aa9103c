//! The typical user of some people, and how unequal they are.

use tokenworth_core::decimal::proposed;
use tokenworth_core::model::population::Population;
use tokenworth_core::model::root;

use super::How;
use crate::analysis::{CoveredWeek, Dataset, Person, Week, median_share, weeks_of};

/// The largest spread that the input accepts.
const WIDEST: f64 = 100.0;
/// Where the mean is above the median by less than this share, it counts as not above.
const ALIKE: f64 = 1e-3;

/// What some people use. The mean that follows from `tokens` and `spread`, times the people active in the median week,
/// is what all of them together use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Typical {
    /// People active in the median week.
    pub active: f64,
    /// Whether there is such a week. Where the data have no days, or nobody is active in the median week, everybody
    /// with use counts as active.
    pub has_median_week: bool,
    /// Whether the data show in which weeks any of them has use.
    by_week: bool,
    /// People with tokens.
    users: usize,
    /// Mean use of the active people, in millions of tokens a working week.
    mean: f64,
    /// The typical user's use, in millions of tokens a working week, in three digits: the median of weeks with use,
    /// unless no spread leads from it to the mean.
    pub tokens: f64,
    /// The 90th percentile over the median, of a lognormal with this mean and median.
    pub spread: f64,
    /// The 90th percentile over the median, as counted in the data.
    counted_spread: f64,
    /// The median as counted in the data.
    median: f64,
    /// How typical user and spread were found.
    fit: Fit,
}

/// How a typical user and a spread that have the mean of the data were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// From the median, with the spread that leads to the mean.
    Median,
    /// From the mean, with the spread as counted: the mean is not above the median.
    Counted,
    /// From the mean, with the largest spread: the mean is too far above the median.
    Widest,
}

impl Typical {
    /// The typical user of these people. `weeks` is the number of working weeks in a year. `None` if they use no
    /// tokens.
    pub fn of(data: &Dataset, people: &[&Person], weeks: f64) -> Option<Self> {
        let all: f64 = people.iter().map(|person| person.mtok_a_year()).sum();
        let with_use = people.iter().filter(|person| person.is_user()).count();
        let all_weeks = weeks_of(data, data.spans_of_people());
        let active = active(data, people, &all_weeks);
        let (has_median_week, active) = (active.is_some(), active.unwrap_or(with_use as f64));
        let mean = all / weeks / active;
        if !(mean.is_finite() && mean > 0.0) {
            return None;
        }
        let rates = weekly_rates(people, weeks, &all_weeks);
        let (median, tenth) = (weighted(&rates, 0.5), weighted(&rates, 0.9));
        let (users, counted_spread) = (rates.len(), tenth / median);
        let (tokens, spread, fit) = fitted(median, mean, counted_spread);
        let by_week = people.iter().any(|person| !person.weeks.is_empty());
        Some(Self { active, has_median_week, by_week, users, mean, tokens, spread, counted_spread, median, fit })
    }

    /// The share of this many people who are active.
    pub fn adoption(&self, people: u32) -> f64 {
        proposed((self.active / f64::from(people.max(1))).min(1.0))
    }

    /// How the typical user was worked out.
    pub fn how(&self) -> How {
        match self.fit {
            Fit::Median => {
                How::Median { users: self.users, mean: self.mean, active: self.active, by_week: self.by_week }
            }
            Fit::Counted | Fit::Widest => {
                How::FromMean { mean: self.mean, users: self.active, ratio: mean_over_typical(self.spread) }
            }
        }
    }

    /// How the spread was worked out.
    pub fn how_spread(&self) -> How {
        let counted = self.counted_spread;
        match self.fit {
            Fit::Median => How::Spread { ratio: self.mean / self.tokens, counted },
            Fit::Counted => How::SpreadCounted,
            Fit::Widest => How::SpreadWidest { counted },
        }
    }

    /// Whether the typical user is not the median.
    pub fn is_odd(&self) -> bool {
        (self.tokens / self.median - 1.0).abs() > 0.02
    }
}

/// Each user's tokens in a week with use, in millions and ascending, with the share of the weeks with use among those that
/// the user's files show.
fn weekly_rates(people: &[&Person], weeks_a_year: f64, weeks: &[CoveredWeek]) -> Vec<(f64, f64)> {
    let rate = |person: &&Person| {
        let shown = weeks.iter().filter(|week| person.is_shown_in_part(week.monday)).count();
        let share = person.weeks.len() as f64 / shown.max(1) as f64;
        let share = if person.weeks.is_empty() { 1.0 } else { share.min(1.0) };
        (person.mtok_a_year() / weeks_a_year / share, share)
    };
    let mut rates: Vec<_> = people.iter().filter(|person| person.mtok_a_year() > 0.0).map(rate).collect();
    rates.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    rates
}

/// The typical user and the spread that have this mean: from the median where a spread leads to the mean, else from the
/// mean, with the spread as counted.
fn fitted(median: f64, mean: f64, counted_spread: f64) -> (f64, f64, Fit) {
    let tokens = proposed(median);
    if tokens.is_nan() || mean <= tokens * (1.0 + ALIKE) {
        // Where the spread cannot be counted, all are taken to use the same.
        let spread = proposed(if counted_spread.is_nan() { 1.0 } else { counted_spread.clamp(1.0, WIDEST) });
        return (proposed(mean / mean_over_typical(spread)), spread, Fit::Counted);
    }
    let most = mean_over_typical(WIDEST);
    if mean / tokens > most {
        return (proposed(mean / most), WIDEST, Fit::Widest);
    }
    let spread = root::falling(&|spread| mean / tokens - mean_over_typical(spread), 1.0, WIDEST);
    (tokens, proposed(spread), Fit::Median)
}

/// The ratio of the mean use to the typical user's at a spread.
pub(super) fn mean_over_typical(spread: f64) -> f64 {
    Population::with_spread(spread).mean_weight()
}

/// How many of these people are active in the median week: the share of the users whose files show the week, of all users
/// whose files show any, and all users in files without days. People without use are active in no week, whichever weeks
/// their files show. `None` where no week shows anybody's use.
fn active(data: &Dataset, people: &[&Person], weeks: &[CoveredWeek]) -> Option<f64> {
    let (with_days, without): (Vec<&Person>, Vec<&Person>) =
        people.iter().filter(|person| person.is_user()).partition(|person| !person.spans.is_empty());
    let weeks: Vec<_> = weeks.iter().map(|week| Week::of(data, &with_days, *week)).collect();
    let share = median_share(&weeks).filter(|share| *share > 0.0)?;
    Some(share * with_days.len() as f64 + without.len() as f64)
}

/// The number below which this share of the weights lies; the midpoint of two numbers if the share ends between them.
fn weighted(ascending: &[(f64, f64)], share: f64) -> f64 {
    let all: f64 = ascending.iter().map(|(_, weight)| weight).sum();
    let mut below = 0.0;
    let mut at_edge: Option<f64> = None;
    for (number, weight) in ascending {
        if let Some(before) = at_edge {
            return f64::midpoint(before, *number);
        }
        below += weight;
        if (below - share * all).abs() <= 1e-9 * all {
            at_edge = Some(*number);
        } else if below > share * all {
            return *number;
        }
    }
    at_edge.unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_kept_whatever_the_median() {
        for (median, mean) in [(10.0, 30.6), (10.0, 10.0), (10.0, 8.0), (1.0, 1e6), (0.02, 3.0), (123.456, 400.0)] {
            for counted in [1.0, 4.0, 1e4, f64::NAN] {
                let (tokens, spread, _) = fitted(median, mean, counted);
                let found = tokens * mean_over_typical(spread);
                assert!((found / mean - 1.0).abs() < 0.015, "{median}, {mean}: {tokens} at {spread} is {found}");
            }
        }
    }

    #[test]
    fn weighted_middles() {
        let equal: Vec<(f64, f64)> = [1.0, 2.0, 3.0, 10.0].map(|number| (number, 1.0)).to_vec();
        assert!((weighted(&equal, 0.5) - 2.5).abs() < 1e-12);
        assert!((weighted(&[(1.0, 1.0), (5.0, 9.0)], 0.5) - 5.0).abs() < 1e-12);
    }
}
