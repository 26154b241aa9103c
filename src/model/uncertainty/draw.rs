//! One draw: a value for each factor that nobody knows.

use super::pert::{Logarithms, Quantiles, Range};
use super::sequence::{Level, Sequence};
use crate::inputs::{Assumptions, Curve, Curves};

/// The factors that the run varies, each with a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draw {
    /// χ, 0 to 1.
    pub caused: f64,
    /// κ, 0 to 1.
    pub finished: f64,
    /// The captured part, 0 to 1.
    pub captured: f64,
    /// The price of tokens as a multiple of today's, 0 upwards.
    pub price: f64,
    /// Fully loaded cost of a person ÷ salary, 1 upwards.
    pub load: f64,
    /// The response curve. χ and κ do not matter on the fixed one.
    pub curve: Curve,
}

impl Draw {
    /// What was entered.
    pub fn entered(inputs: &Assumptions) -> Self {
        Self {
            caused: inputs.caused.value(),
            finished: inputs.finished.value(),
            captured: inputs.captured.value(),
            price: 1.0,
            load: inputs.load,
            curve: inputs.curve,
        }
    }
}

/// The range of each factor, its mode what was entered.
#[derive(Clone, Copy, Debug)]
pub struct Ranges {
    pub caused: Range,
    pub finished: Range,
    pub captured: Range,
    pub price: Range,
    pub load: Range,
}

impl Ranges {
    /// The ranges of these inputs.
    pub fn of(inputs: &Assumptions) -> Self {
        let Draw { caused, finished, captured, price, load, .. } = Draw::entered(inputs);
        Self {
            caused: Range::around(caused, inputs.caused_low.value(), inputs.caused_high.value()),
            finished: Range::around(finished, inputs.finished_low.value(), inputs.finished_high.value()),
            captured: Range::around(captured, inputs.captured_low.value(), inputs.captured_high.value()),
            price: Range::around(price, inputs.price_low, inputs.price_high),
            load: Range::around(load, inputs.load_low, inputs.load_high),
        }
    }
}

/// The curves that may hold, each as likely as the others. A study's fixed effect was chosen for good.
pub fn curves(inputs: &Assumptions) -> Vec<Curve> {
    match inputs.curves {
        Curves::Mixed if inputs.curve != Curve::Fixed => Curve::DRAWN.to_vec(),
        Curves::Mixed | Curves::Chosen => vec![inputs.curve],
    }
}

/// Makes draws.
#[derive(Clone, Debug)]
pub struct Urn {
    sequence: Sequence,
    caused: Quantiles,
    finished: Quantiles,
    captured: Quantiles,
    price: Quantiles,
    load: Quantiles,
    curves: Vec<Curve>,
}

impl Urn {
    /// The draws that these inputs, their seed among them, imply.
    pub fn of(inputs: &Assumptions) -> Self {
        let (ranges, logarithms) = (Ranges::of(inputs), Logarithms::table());
        let quantiles = |range| Quantiles::of(range, &logarithms);
        Self {
            sequence: Sequence::of_seed(inputs.seed),
            caused: quantiles(ranges.caused),
            finished: quantiles(ranges.finished),
            captured: quantiles(ranges.captured),
            price: quantiles(ranges.price),
            load: quantiles(ranges.load),
            curves: curves(inputs),
        }
    }

    /// The next draw.
    pub fn draw(&mut self) -> Draw {
        let [caused, finished, captured, price, load, curve] = self.sequence.next();
        Draw {
            caused: self.caused.at(caused),
            finished: self.finished.at(finished),
            captured: self.captured.at(captured),
            price: self.price.at(price),
            load: self.load.at(load),
            curve: self.curve(curve),
        }
    }

    /// A price that all but a thousandth of the draws exceed.
    pub fn low_price(&self) -> f64 {
        self.price.first()
    }

    fn curve(&self, level: Level) -> Curve {
        self.curves.get(level.pick(self.curves.len())).copied().unwrap_or(Curve::Hill)
    }
}
