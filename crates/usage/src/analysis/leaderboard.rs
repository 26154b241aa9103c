//! The leaderboard: people with their tokens, cost and output, and their ranks by tokens and by output.

use super::statistics::ranks;
use super::{Basis, Concentration, Correlation, Dataset, ExchangeRates, Fit, Outputs, Uncorrelated};

/// Ranks from 1, which has the most. Equal amounts share the mean of their ranks: otherwise a person would stand higher only
/// because many have as much. `None` without the amount.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ranks {
    /// By tokens over the days of the files.
    pub tokens: Option<f64>,
    /// By output, such as merged pull requests.
    pub output: Option<f64>,
}

/// One person's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The index of the person in [`Dataset::people`].
    pub person: usize,
    /// The number in "Person 3".
    pub number: u32,
    /// Tokens over the days of the files, in millions; `None` where no file counts the person's tokens.
    pub mtok: Option<f64>,
    /// Tokens in a working week, in millions; `None` where they are not known or the files have no days.
    pub mtok_per_week: Option<f64>,
    /// Cost over these days in US dollars, by the leaderboard's basis; `None` where it is not known.
    pub cost: Option<f64>,
    /// Output; `None` where it is not known.
    pub output: Option<f64>,
    /// Output per US dollar; `None` where either is not known or the cost is 0.
    pub output_per_dollar: Option<f64>,
    /// The number of weeks with use.
    pub weeks: usize,
    /// The ranks among all rows.
    pub ranks: Ranks,
    /// The ranks among the people whose tokens and output are both known, so that the two compare; `None` for everybody
    /// else.
    pub ranks_of_both: Ranks,
}

impl Entry {
    /// The rank by tokens minus the rank by output, both among the people with both: above 0 for a person who stands
    /// higher by output. `None` without both.
    pub fn parting(&self) -> Option<f64> {
        Some(self.ranks_of_both.tokens? - self.ranks_of_both.output?)
    }
}

/// A row for each person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leaderboard {
    /// The rows, in the order of the people's numbers.
    pub entries: Vec<Entry>,
    /// Which money the cost is.
    pub basis: Basis,
    /// Whether the output is used instead of a different output in the usage files.
    pub replaces_output: bool,
}

impl Leaderboard {
    /// Ranks the people of this data. `outputs`, if given, replaces the outputs in the usage files. `weeks` is the
    /// number of working weeks in a year.
    pub fn of(data: &Dataset, outputs: Option<&Outputs>, basis: Basis, rates: ExchangeRates, weeks: f64) -> Self {
        let entry = |(place, person): (usize, &super::Person)| {
            let cost = person.amounts.usd(basis, rates);
            let output = match outputs {
                Some(outputs) => outputs.get(&person.name),
                None => person.output,
            };
            let per_dollar = output.zip(cost).filter(|(_, cost)| *cost > 0.0).map(|(output, cost)| output / cost);
            let knows_tokens = !person.amounts.tokens.is_unknown();
            let has_weeks = knows_tokens && !data.needs_days() && weeks > 0.0;
            Entry {
                person: place,
                number: person.number,
                mtok: knows_tokens.then(|| person.mtok()),
                mtok_per_week: has_weeks.then(|| person.mtok_a_year() / weeks),
                cost,
                output,
                output_per_dollar: per_dollar,
                weeks: person.weeks.len(),
                ranks: Ranks::default(),
                ranks_of_both: Ranks::default(),
            }
        };
        let entries = data.people().iter().enumerate().map(entry).collect();
        let replaces_output = outputs.is_some_and(|outputs| {
            let within = Outputs::within(data);
            !within.is_empty() && *outputs != within
        });
        let mut board = Self { entries, basis, replaces_output };
        board.rank();
        board
    }

    /// Sets the ranks of all rows.
    fn rank(&mut self) {
        let of_all = self.ranks_among(|_| true);
        let of_both = self.ranks_among(|entry| entry.mtok.is_some() && entry.output.is_some());
        for (entry, (of_all, of_both)) in self.entries.iter_mut().zip(of_all.into_iter().zip(of_both)) {
            (entry.ranks, entry.ranks_of_both) = (of_all, of_both);
        }
    }

    /// The ranks of each row among those for which `is_among` is true.
    fn ranks_among(&self, is_among: impl Fn(&Entry) -> bool) -> Vec<Ranks> {
        let by_tokens = self.ranks_by(|entry| entry.mtok.filter(|_| is_among(entry)));
        let by_output = self.ranks_by(|entry| entry.output.filter(|_| is_among(entry)));
        by_tokens.into_iter().zip(by_output).map(|(tokens, output)| Ranks { tokens, output }).collect()
    }

    /// The rank of each row among those with this amount.
    fn ranks_by(&self, amount: impl Fn(&Entry) -> Option<f64>) -> Vec<Option<f64>> {
        let amounts: Vec<Option<f64>> = self.entries.iter().map(amount).collect();
        let mut ranks = ranks(&amounts.iter().flatten().copied().collect::<Vec<_>>()).into_iter();
        amounts.into_iter().map(|amount| amount.and_then(|_| ranks.next())).collect()
    }

    /// How unequally tokens are shared out; `None` as for [`Concentration::of`].
    pub fn concentration(&self) -> Option<Concentration> {
        Concentration::of(self.entries.iter().filter_map(|entry| entry.mtok))
    }

    /// Whether people who use more tokens also deliver more: the correlation of tokens, first, and output, second.
    ///
    /// # Errors
    ///
    /// As for [`Correlation::of`].
    pub fn correlation(&self) -> Result<Correlation, Uncorrelated> {
        Correlation::of(&self.cloud(|entry| entry.mtok))
    }

    /// How many people with output used no tokens, as far as is known. [`Leaderboard::correlation`] counts them.
    pub fn without_tokens(&self) -> usize {
        self.entries.iter().filter(|entry| entry.output.is_some() && entry.mtok == Some(0.0)).count()
    }

    /// The fit of output against tokens in a working week, in millions.
    pub fn fit(&self) -> Option<Fit> {
        Fit::of(&self.points())
    }

    /// Tokens in a working week, in millions, and output, of each person with both.
    pub fn points(&self) -> Vec<(f64, f64)> {
        self.cloud(|entry| entry.mtok_per_week)
    }

    /// At most `most` people, those whose rank by tokens and rank by output are farthest apart first, by
    /// [`Entry::parting`]. Equal ranks are left out. Empty if there is no [`Leaderboard::correlation`].
    pub fn partings(&self, most: usize) -> Vec<&Entry> {
        if self.correlation().is_err() {
            return Vec::new();
        }
        let apart = |entry| Some((entry, Entry::parting(entry)?.abs())).filter(|(_, apart)| *apart > 0.0);
        let mut rows: Vec<(&Entry, f64)> = self.entries.iter().filter_map(apart).collect();
        rows.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        rows.into_iter().take(most).map(|(entry, _)| entry).collect()
    }

    fn cloud(&self, tokens: impl Fn(&Entry) -> Option<f64>) -> Vec<(f64, f64)> {
        self.entries.iter().filter_map(|entry| Some((tokens(entry)?, entry.output?))).collect()
    }
}
