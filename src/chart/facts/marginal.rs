//! What the chart of the next dollar shows.

/// What the chart shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// What stands in the title.
    pub finding: Finding,
    /// What a million tokens a week cost one person in a year at API prices, $.
    pub unit: f64,
}

/// A finding. The first that holds, in this order, is the title.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// The price is 0: dollars do not buy tokens.
    Free,
    /// No tokens bring anything: no gain is worth anything, or none is counted.
    NothingReturned,
    /// The effect does not depend on the amount.
    Fixed,
    /// Nobody uses any yet, and starting costs one person this many dollars a year in review, whatever the first dollar of
    /// tokens brings.
    #[allow(missing_docs, reason = "said above")]
    StartCosts { review: f64, best: Best },
    /// What the typical user's next dollar brings, and the amount that is best for one person.
    #[allow(missing_docs, reason = "said above")]
    Returns { returns: f64, first: bool, best: Best },
}

/// The spend of one person that leaves the most, compared with that of the typical user.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Best {
    /// No spend at all.
    Nothing,
    /// What the typical user spends.
    Here,
    /// This many dollars a year.
    At(f64),
    /// No amount is the best: more always leaves more.
    Endless,
}
