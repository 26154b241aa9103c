//! What the chart of the months shows.

/// What the chart shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// What stands in the title.
    pub finding: Finding,
    /// The months looked at.
    pub horizon: u32,
}

/// A finding. The first that holds, in this order, is the title.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "said above each")]
pub enum Finding {
    /// Nothing is spent and nothing comes of it.
    Nothing,
    /// Nothing is spent, and so much is left.
    NoCost { total: f64 },
    /// Paid back in this month, and so much is left at the end.
    PaidBack { month: u32, total: f64 },
    /// Not paid back: so much is lost at the end, but the last month brought something, or not.
    Lost { total: f64, rising: bool },
}
