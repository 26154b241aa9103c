//! What stands in the key: one of each mark.

use super::Brush;
use super::elements::{dot, stroke};

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// The line of value.
    Value,
    /// The line of cost.
    Cost,
    /// What the typical user brings and costs.
    Yours,
    /// The amount that leaves most.
    Best,
}

impl Sample {
    /// The size of the drawing of any, in units of the panels.
    pub const SIZE: (f64, f64) = (18.0, 14.0);
}

impl Brush<'_> {
    /// One of a mark.
    pub fn sample(&self, sample: Sample) -> String {
        let paints = self.paints;
        match sample {
            Sample::Value => self.value_line("M0 6h18"),
            Sample::Cost => self.cost_line("M0 6h18"),
            Sample::Yours => {
                let dots = [dot((9.0, 2.6), &paints.value), dot((9.0, 11.4), &paints.cost)];
                [stroke("M9 2.6V11.4", &paints.ink, "1"), dots.concat()].concat()
            }
            Sample::Best => self.diamond((9.0, 6.0)),
        }
    }
}
