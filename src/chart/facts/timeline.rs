//! The facts of the chart of the months.

/// What the chart shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// The finding in the title.
    pub finding: Finding,
    /// The months of the rollout.
    pub horizon: u32,
}

/// A finding. The first one, in this order, whose condition holds is the title.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "said above each")]
pub enum Finding {
    /// There is neither cost nor value.
    Nothing,
    /// There is no cost, and this total.
    NoCost { total: f64 },
    /// The cost is paid back in this month; `total` is the net at the end, $.
    PaidBack { month: u32, total: f64 },
    /// The cost is not paid back; `total` is the net at the end, $, and `rising` whether the last month had a positive
    /// net.
    Lost { total: f64, rising: bool },
}
