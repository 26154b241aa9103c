//! Explains why the single figure is not in the middle of its draws: which uncertain factors shift them up or down.

use super::draw::{Draw, Sampler};
use super::factor::Factor;
use super::outcome::Outcome;
use super::{NOISE, Uncertainty};
use crate::inputs::{Assumptions, Range};
use crate::model::Factors;
use crate::units::Share;

/// The shares of draws below the single figure that need no explanation.
pub const MIDDLE: std::ops::RangeInclusive<f64> = 0.4..=0.6;
/// The number of draws by which each factor is judged. All factors use the same draws, so differences are exact to a
/// fraction of a percent.
const DRAWS: u32 = 2_000;
/// The smallest share of draws that a factor must move past the single figure to be reported: a convention.
const LEAST: f64 = 0.02;
/// Divided by the square root of the number of draws, the share that a factor without any pull moves by chance: a little
/// more than the standard error of a share of one half.
const CHANCE: f64 = 0.6;

/// A factor whose uncertainty shifts the draws away from the single figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pull {
    /// The factor.
    pub factor: Factor,
    /// The direction in which it shifts the draws.
    pub direction: Direction,
    /// The share of the draws that it moves past the single figure: if the factor were certain, this many fewer would
    /// lie on that side.
    pub moved: Share,
    /// Its range, around the value that was entered; `None` for the curve.
    pub range: Option<Range>,
}

/// The direction of a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The draws lie above the single figure.
    Up,
    /// The draws lie below it.
    Down,
}

/// The factors that shift the draws of the mean user's net away from the single figure, strongest first. Empty if 40 to
/// 60 % of the draws lie below it, or if nobody uses AI.
///
/// An entered value is the median of its range, so half of its draws lie on either side. But if the low end coincides
/// with it (for example, a caused share of 10 % with a range from 15 %), no draw lies below, and those above shift the
/// net up. A chosen curve shifts the draws if the other curves differ from it there, and use does if both less and more
/// of it would lower the net.
///
/// For each factor, the share of draws on that side of the single figure is compared with the share if this factor
/// alone is held as entered.
///
/// ```
/// use tokenworth_core::inputs::{Assumptions, Input, Value};
/// use tokenworth_core::model::uncertainty::{Direction, Factor, Uncertainty, pulls};
///
/// let skeptical = [(Input::Caused, Value::Number(0.1))];
/// let (inputs, _) = Assumptions::default().with(&skeptical);
/// let pulls = pulls(&inputs, &Uncertainty::quick(&inputs));
/// assert_eq!((pulls[0].factor, pulls[0].direction), (Factor::Caused, Direction::Up));
/// ```
pub fn pulls(inputs: &Assumptions, run: &Uncertainty) -> Vec<Pull> {
    if MIDDLE.contains(&run.rank.value()) {
        return Vec::new();
    }
    let direction = if run.rank.value() < *MIDDLE.start() { Direction::Up } else { Direction::Down };
    let mut sampler = Sampler::of(inputs);
    let outcome = Outcome::of(inputs, &sampler);
    if outcome.users() <= 0.0 {
        return Vec::new();
    }
    let single = outcome.at(&Draw::of(Factors::entered(inputs))).net();
    let draws: Vec<Draw> = (0..DRAWS.min(inputs.draws)).map(|_| sampler.draw()).collect();
    let beyond = |held: &dyn Fn(&mut Draw)| {
        let weight = |draw: &Draw| {
            let mut draw = *draw;
            held(&mut draw);
            let by = outcome.at(&draw).net() - single;
            let towards = if direction == Direction::Up { by } else { -by };
            match towards {
                // A draw equal to the single figure counts half for each side.
                _ if by.abs() <= NOISE * single.abs() => 0.5,
                towards => f64::from(u8::from(towards > 0.0)),
            }
        };
        draws.iter().map(weight).sum::<f64>() / draws.len().max(1) as f64
    };
    let all = beyond(&|_| ());
    let least = LEAST.max(CHANCE / (draws.len().max(1) as f64).sqrt());
    let mut pulls: Vec<Pull> = Factor::ALL
        .into_iter()
        .filter(|factor| !factor.is_certain(inputs) && factor.matters(inputs))
        .map(|factor| {
            let range = factor.range(inputs);
            let hold = |draw: &mut Draw| match range {
                Some(range) => draw.set(factor, range.middle),
                None => draw.factors.curve = inputs.curve,
            };
            Pull { factor, direction, moved: Share::new(all - beyond(&hold)), range }
        })
        .filter(|pull| pull.moved.value() >= least)
        .collect();
    pulls.sort_by(|a, b| b.moved.value().total_cmp(&a.moved.value()));
    pulls
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::inputs::{Curves, Input, Value};

    fn pulled(changes: &[(Input, f64)]) -> (f64, Vec<(Factor, Direction)>) {
        let changes: Vec<_> = changes.iter().map(|(input, value)| (*input, Value::Number(*value))).collect();
        let (inputs, rejected) = Assumptions::default().with(&changes);
        assert_eq!(rejected, []);
        let run = Uncertainty::quick(&inputs);
        (run.rank.value(), pulls(&inputs, &run).iter().map(|pull| (pull.factor, pull.direction)).collect())
    }

    #[test]
    fn beliefs_in_the_middle_pull_nothing() {
        assert_eq!(pulled(&[]).1, []);
        assert_eq!(pulled(&[(Input::Salary, 500_000.0), (Input::Tokens, 100.0)]).1, []);
    }

    #[test]
    fn a_belief_at_an_end_pulls_the_draws_to_the_other() {
        for (input, factor, value, direction) in [
            (Input::Caused, Factor::Caused, 0.1, Direction::Up),
            (Input::Caused, Factor::Caused, 0.9, Direction::Down),
            (Input::Finished, Factor::Finished, 0.8, Direction::Down),
            (Input::Captured, Factor::Captured, 0.2, Direction::Up),
        ] {
            let (rank, pulls) = pulled(&[(input, value)]);
            assert!(!MIDDLE.contains(&rank), "{input:?} {value}: {rank}");
            assert_eq!(pulls.first(), Some(&(factor, direction)), "{input:?} {value}: {pulls:?}");
        }
    }

    /// Price and finished work are entered in the middle of their ranges, so only the share caused pulls.
    #[test]
    fn few_draws_name_no_factor_that_many_draws_do_not() {
        let changes = [(Input::Caused, Value::Number(0.03))];
        let (mut inputs, _) = Assumptions::default().with(&changes);
        for draws in [100, 300, 1_000, 10_000] {
            inputs.draws = draws;
            let factors: Vec<Factor> =
                pulls(&inputs, &Uncertainty::quick(&inputs)).iter().map(|pull| pull.factor).collect();
            assert_eq!(factors, [Factor::Caused], "{draws} draws");
        }
    }

    /// Everything at face value: what is counted in full is certain, and the draws of the rest lie around it.
    #[test]
    fn what_is_certain_pulls_nothing() {
        let (_, pulls) = pulled(&[(Input::Caused, 1.0), (Input::Finished, 0.9), (Input::Captured, 0.9)]);
        assert!(!pulls.is_empty() && pulls.iter().all(|pull| pull.0 != Factor::Caused), "{pulls:?}");
        assert!(pulls.iter().all(|pull| pull.1 == Direction::Down), "{pulls:?}");
    }

    /// Prices and use that can only rise, where more use costs more than it brings.
    #[test]
    fn whatever_can_only_go_one_way_pulls() {
        let certain = [(Input::Caused, 1.0), (Input::Finished, 1.0), (Input::Captured, 1.0), (Input::Load, 1.0)];
        let one_way = [(Input::UseLow, 1.0), (Input::PriceLow, 1.0), (Input::Tokens, 3_000.0), (Input::Spread, 1.0)];
        let changes: Vec<_> =
            certain.into_iter().chain(one_way).map(|(input, value)| (input, Value::Number(value))).collect();
        let inputs = Assumptions { curves: Curves::Chosen, ..Assumptions::default().with(&changes).0 };
        let found = pulls(&inputs, &Uncertainty::quick(&inputs));
        assert!(found.iter().all(|pull| pull.direction == Direction::Down), "{found:?}");
        let of = |factor| found.iter().find(|pull| pull.factor == factor).and_then(|pull| pull.range);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(of(Factor::Price), Some(Range { low: 1.0, middle: 1.0, high: 1.5 }));
        assert_eq!(of(Factor::Usage), Some(Range { low: 1.0, middle: 1.0, high: 2.0 }));
    }

    /// Far beyond where curves were made to agree, the power curve says more than the others.
    #[test]
    fn a_chosen_curve_pulls_where_others_differ() {
        let certain = [Input::Caused, Input::Finished, Input::Captured].map(|input| (input, Value::Number(1.0)));
        let chosen = [(Input::Tokens, Value::Number(500.0)), (Input::Curve, Value::Word("power".to_owned()))];
        let changes: Vec<_> = certain.into_iter().chain(chosen).collect();
        let (inputs, _) = Assumptions::default().with(&changes);
        let found = pulls(&inputs, &Uncertainty::quick(&inputs));
        assert_eq!(found.first().map(|pull| (pull.factor, pull.direction)), Some((Factor::Curve, Direction::Down)));
        assert_eq!(found[0].range, None);
    }

    #[test]
    fn nobody_and_nothing_uncertain_need_no_words() {
        assert_eq!(pulled(&[(Input::Adoption, 0.0)]).1, []);
        assert_eq!(pulled(&[(Input::Salary, 0.0), (Input::Tokens, 0.0)]).1, []);
    }
}
