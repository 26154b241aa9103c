//! The facts of the chart of the months.

/// What the chart shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// The finding in the title.
    pub finding: Finding,
    /// The months of the rollout.
    pub horizon: u32,
    /// The first year, if it differs from a year at full effect.
    pub first_year: Option<FirstYear>,
}

/// The first twelve months beside a year at full effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirstYear {
    /// The net of the first twelve months, less the one-off cost, $.
    pub net: f64,
    /// The net of a year at full effect, without one-off cost, $.
    pub at_full_effect: f64,
    /// Whether there is a one-off cost.
    pub has_setup: bool,
}

/// What a month brings at the end of the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// The last month has a positive net.
    Rising,
    /// The last month has none, but a month at full effect, which comes later, has.
    Later,
    /// A month at full effect has no positive net either.
    Never,
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
    /// The cost is not paid back; `total` is the net at the end, $, and `outlook` what a month brings then.
    Lost { total: f64, outlook: Outlook },
}
