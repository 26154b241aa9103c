//! Everything that is worked out from the inputs, once a change.

use std::rc::Rc;

use crate::chart::{ChartKey, ChartSpec};
use crate::inputs::Assumptions;
use crate::model::{Computed, NetRange, Report, evaluate};
use crate::scenario::{Builtin, Outcome};
use crate::text::figures::Figures;

/// All that the page shows beside the inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// The inputs that it is worked out from.
    pub inputs: Assumptions,
    /// What they imply.
    pub report: Report,
    /// The room that the evidence leaves.
    pub range: NetRange,
    /// The scenarios, side by side.
    pub outcomes: Vec<(Builtin, Computed<Outcome>)>,
    /// The charts, in the order of the page.
    pub charts: Vec<Rc<ChartSpec>>,
}

impl Results {
    /// The results of these inputs.
    pub fn of(inputs: &Assumptions, figures: &dyn Figures) -> Self {
        let report = evaluate(inputs);
        let outcome = |scenario: &Builtin| (*scenario, Outcome::of(*scenario, inputs, &report));
        Self {
            range: NetRange::of(inputs),
            outcomes: Builtin::ALL.iter().map(outcome).collect(),
            charts: ChartKey::ALL.iter().map(|chart| Rc::new(chart.spec(inputs, &report, figures))).collect(),
            inputs: inputs.clone(),
            report,
        }
    }
}
