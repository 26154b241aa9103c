//! Tokens from what an agent does: sessions of turns that re-read a growing context (model, section 10).

use crate::inputs::{Assumptions, Change, Input, Value};
use crate::units::{MTokPerWeek, Share, TOKENS_PER_MTOK};

/// Digits to which use is rounded when it is put into the inputs.
const DIGITS: i32 = 3;
/// Shares are put into the inputs in steps of one in so many: hundredths of a percent.
const SHARE_STEPS: f64 = 1e4;

/// Tokens of one user in a week, kind by kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Workload {
    /// Context that is neither read from nor written to a cache: all of it without caching.
    pub uncached: MTokPerWeek,
    /// Context written to a cache.
    pub cache_writes: MTokPerWeek,
    /// Context read from a cache.
    pub cache_reads: MTokPerWeek,
    /// What the model writes.
    pub output: MTokPerWeek,
    /// Of the context, cached or not, what an earlier turn had read or written already.
    pub reread: MTokPerWeek,
}

impl Workload {
    /// The sessions that these inputs describe: with n turns, a start of s tokens, a growth of d and an output of o,
    /// s + (n−1)·d are new, (n−1)·s + d·(n−1)(n−2)/2 are read again, and n·o are written.
    ///
    /// ```
    /// use tokenworth::{inputs::Assumptions, model::workload::Workload};
    /// let week = Workload::of(&Assumptions::default());
    /// assert_eq!(week.total().value(), 32.742);
    /// assert_eq!(week.cache_reads.value(), 30.888);
    /// ```
    pub fn of(inputs: &Assumptions) -> Self {
        let turns = f64::from(inputs.turns);
        let later = (turns - 1.0).max(0.0);
        let start = if turns > 0.0 { inputs.start_context } else { 0.0 };
        let new = start + later * inputs.growth;
        let again = later * start + inputs.growth * later * (later - 1.0) / 2.0;
        let week = |tokens: f64| MTokPerWeek::new(tokens * inputs.sessions / TOKENS_PER_MTOK);
        let (uncached, cache_writes, cache_reads) =
            if inputs.caching { (0.0, new, again) } else { (new + again, 0.0, 0.0) };
        Self {
            uncached: week(uncached),
            cache_writes: week(cache_writes),
            cache_reads: week(cache_reads),
            output: week(turns * inputs.turn_output),
            reread: week(again),
        }
    }

    /// All tokens.
    pub fn total(&self) -> MTokPerWeek {
        self.uncached + self.cache_writes + self.cache_reads + self.output
    }

    /// Uncached input, cache writes, cache reads and output as parts of the whole; none where there are no tokens.
    pub fn shares(&self) -> Option<[Share; 4]> {
        let total = self.total();
        let part = |tokens: MTokPerWeek| Share::new(tokens / total);
        (total > MTokPerWeek::ZERO).then(|| [self.uncached, self.cache_writes, self.cache_reads, self.output].map(part))
    }

    /// Whether the calculator holds so many tokens.
    pub fn fits(&self) -> bool {
        let range = Input::Tokens.row().kind.range();
        range.is_some_and(|range| range.contains(&self.total().value()))
    }

    /// What puts these tokens into the inputs: use in three digits, the mix in hundredths of a percent. Nothing where they
    /// do not [fit](Self::fits); without tokens the mix stays as it is.
    pub fn changes(&self) -> Vec<Change> {
        if !self.fits() {
            return Vec::new();
        }
        let tokens = (Input::Tokens, Value::Number(rounded(self.total().value())));
        let mix = self.shares().map(mix).into_iter().flatten();
        std::iter::once(tokens).chain(mix).collect()
    }
}

/// The three shares that the inputs hold, whose sum is at most 1: where there is no uncached input, just 1.
fn mix([uncached, writes, reads, output]: [Share; 4]) -> [Change; 3] {
    let steps = |share: Share| (share.value() * SHARE_STEPS).round();
    let (mut writes, mut reads, mut output) = (steps(writes), steps(reads), steps(output));
    let rest = SHARE_STEPS - steps(uncached) - writes - reads - output;
    // What rounding left or took goes to the largest share, where it shows least; with caching one of the three is.
    if uncached == Share::NONE {
        let largest = writes.max(reads).max(output);
        for share in [&mut reads, &mut writes, &mut output] {
            if *share >= largest {
                *share += rest;
                break;
            }
        }
    }
    let change = |input, steps: f64| (input, Value::Number(steps / SHARE_STEPS));
    [change(Input::CacheWrites, writes), change(Input::CacheReads, reads), change(Input::Output, output)]
}

/// In three digits, without the trace of a power of ten that is no binary number.
fn rounded(number: f64) -> f64 {
    if number <= 0.0 {
        return 0.0;
    }
    let places = DIGITS - 1 - number.log10().floor() as i32;
    let power = 10_f64.powi(places.abs());
    if places < 0 { (number / power).round() * power } else { (number * power).round() / power }
}
