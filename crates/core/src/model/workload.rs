//! Tokens of an agent workload: sessions of turns, each of which reads a growing context again. The Method view has the
//! formulas under “The workload of an agent”.

use crate::decimal::significant;
use crate::inputs::{Assumptions, Change, Input, Value};
use crate::units::{MTokPerWeek, Share, TOKENS_PER_MTOK};

/// Significant digits to which use is rounded for the inputs.
const DIGITS: usize = 3;
/// Steps per whole to which shares are rounded for the inputs: hundredths of a percent.
const SHARE_STEPS: f64 = 1e4;

/// Tokens of one user per week, by kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Workload {
    /// Context neither read from nor written to a cache; without caching, all context.
    pub uncached: MTokPerWeek,
    /// Context written to a cache.
    pub cache_writes: MTokPerWeek,
    /// Context read from a cache.
    pub cache_reads: MTokPerWeek,
    /// Tokens that the model writes.
    pub output: MTokPerWeek,
    /// Context, cached or not, that an earlier turn had read or written already. Part of the other kinds.
    pub reread: MTokPerWeek,
}

impl Workload {
    /// The workload of these inputs. A session of n turns, with s tokens at the start, growth d and output o per turn,
    /// has s + (n−1)·d new tokens of context, (n−1)·s + d·(n−1)(n−2)/2 that are read again, and n·o of output.
    ///
    /// ```
    /// use tokenworth_core::{inputs::Assumptions, model::workload::Workload};
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

    /// The sum of all kinds.
    pub fn total(&self) -> MTokPerWeek {
        self.uncached + self.cache_writes + self.cache_reads + self.output
    }

    /// The shares of uncached input, cache writes, cache reads and output; `None` without tokens.
    pub fn shares(&self) -> Option<[Share; 4]> {
        let total = self.total();
        let part = |tokens: MTokPerWeek| Share::new(tokens / total);
        (total > MTokPerWeek::ZERO).then(|| [self.uncached, self.cache_writes, self.cache_reads, self.output].map(part))
    }

    /// Whether the total is within the range of [`Input::Tokens`].
    pub fn fits(&self) -> bool {
        Assumptions::accepts(Input::Tokens, &Value::Number(self.total().value())).is_ok()
    }

    /// The changes that set use and mix of the inputs to this workload: use to three digits, shares to hundredths of a
    /// percent. Empty if the total does not [fit](Self::fits); without tokens the mix is not changed.
    pub fn changes(&self) -> Vec<Change> {
        if !self.fits() {
            return Vec::new();
        }
        let tokens = (Input::Tokens, Value::Number(significant(self.total().value(), DIGITS)));
        let mix = self.shares().map(mix).into_iter().flatten();
        std::iter::once(tokens).chain(mix).collect()
    }
}

/// The three shares that the inputs hold, rounded so that they add up to at most 1, and to exactly 1 without uncached
/// input.
fn mix([uncached, writes, reads, output]: [Share; 4]) -> [Change; 3] {
    let steps = |share: Share| (share.value() * SHARE_STEPS).round();
    let (mut writes, mut reads, mut output) = (steps(writes), steps(reads), steps(output));
    let rest = SHARE_STEPS - steps(uncached) - writes - reads - output;
    // The rounding difference goes to the largest share, where it matters least.
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
