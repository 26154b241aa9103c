//! The leaderboard: people by tokens, by cost, by output, and by output for a dollar.

use tokenworth_core::units::Ordered;

use super::statistics::{mean_places, places};
use super::{Basis, Concentration, Correlation, Dataset, ExchangeRates, Fit, Outputs, Uncorrelated};

/// What people are ranked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RankBy {
    /// Tokens over the days of the files.
    #[default]
    Tokens,
    /// US dollars over these days.
    Cost,
    /// Output, such as merged pull requests.
    Output,
    /// Output per US dollar, which ranks people first who barely use AI.
    OutputPerDollar,
}

impl RankBy {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Tokens, Self::Cost, Self::Output, Self::OutputPerDollar];
}

/// Ranks from 1; equal amounts share the best rank among them. `None` without the amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ranks {
    /// By tokens.
    pub tokens: Option<u32>,
    /// By cost.
    pub cost: Option<u32>,
    /// By output.
    pub output: Option<u32>,
    /// By output for a dollar.
    pub output_per_dollar: Option<u32>,
}

/// Ranks from 1 among the people whose tokens and output are both known, so that the two compare. Equal amounts share the
/// mean of their ranks: otherwise a person would stand higher by output only because many have as much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RanksOfBoth {
    /// By tokens.
    pub tokens: f64,
    /// By output.
    pub output: f64,
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
    /// The ranks among the people whose tokens and output are both known; `None` for everybody else.
    pub ranks_of_both: Option<RanksOfBoth>,
}

impl Entry {
    /// The amount that people are ranked by.
    pub fn amount(&self, by: RankBy) -> Option<f64> {
        match by {
            RankBy::Tokens => self.mtok,
            RankBy::Cost => self.cost,
            RankBy::Output => self.output,
            RankBy::OutputPerDollar => self.output_per_dollar,
        }
    }

    /// The rank among all rows.
    pub fn rank(&self, by: RankBy) -> Option<u32> {
        match by {
            RankBy::Tokens => self.ranks.tokens,
            RankBy::Cost => self.ranks.cost,
            RankBy::Output => self.ranks.output,
            RankBy::OutputPerDollar => self.ranks.output_per_dollar,
        }
    }

    /// The rank by tokens minus the rank by output, both among the people with both: above 0 for a person who stands
    /// higher by output. `None` without both.
    pub fn parting(&self) -> Option<f64> {
        self.ranks_of_both.map(|ranks| ranks.tokens - ranks.output)
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
                ranks_of_both: None,
            }
        };
        let entries = data.people().iter().enumerate().map(entry).collect();
        let replaces_output = outputs.is_some_and(|outputs| {
            let within = Outputs::within(data);
            !within.is_empty() && *outputs != within
        });
        let mut board = Self { entries, basis, replaces_output };
        for by in RankBy::ALL {
            board.rank(by);
        }
        board.rank_both();
        board
    }

    fn rank(&mut self, by: RankBy) {
        let amounts: Vec<f64> = self.entries.iter().filter_map(|entry| entry.amount(by)).collect();
        let ranked = self.entries.iter_mut().filter(|entry| entry.amount(by).is_some());
        for (entry, place) in ranked.zip(places(&amounts)) {
            let rank = match by {
                RankBy::Tokens => &mut entry.ranks.tokens,
                RankBy::Cost => &mut entry.ranks.cost,
                RankBy::Output => &mut entry.ranks.output,
                RankBy::OutputPerDollar => &mut entry.ranks.output_per_dollar,
            };
            *rank = Some(place);
        }
    }

    fn rank_both(&mut self) {
        let (tokens, outputs): (Vec<f64>, Vec<f64>) = self.cloud(|entry| entry.mtok).into_iter().unzip();
        let ranked = self.entries.iter_mut().filter(|entry| entry.mtok.is_some() && entry.output.is_some());
        // The largest comes first.
        let from_largest = |place: f64| outputs.len() as f64 + 1.0 - place;
        let [tokens, outputs] = [&tokens, &outputs].map(|amounts| mean_places(amounts).into_iter().map(from_largest));
        for (entry, (tokens, output)) in ranked.zip(tokens.zip(outputs)) {
            entry.ranks_of_both = Some(RanksOfBoth { tokens, output });
        }
    }

    /// The rows from the first rank to the last; those without the amount come last, by their numbers.
    pub fn sorted(&self, by: RankBy) -> Vec<&Entry> {
        let mut rows: Vec<&Entry> = self.entries.iter().collect();
        rows.sort_by_cached_key(|entry| entry.rank(by).unwrap_or(u32::MAX));
        rows
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
        rows.sort_by_cached_key(|(_, apart)| Ordered(-apart));
        rows.into_iter().take(most).map(|(entry, _)| entry).collect()
    }

    fn cloud(&self, tokens: impl Fn(&Entry) -> Option<f64>) -> Vec<(f64, f64)> {
        self.entries.iter().filter_map(|entry| Some((tokens(entry)?, entry.output?))).collect()
    }
}
