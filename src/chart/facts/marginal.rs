//! The facts of the chart of the next token.

/// What the chart shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// The finding in the title.
    pub finding: Finding,
    /// The yearly cost of a million tokens per week for one person at API prices, $.
    pub unit: f64,
    /// Whether a target makes the typical user use more than needed, which the chart leaves out.
    pub has_target: bool,
    /// Whether the best spend is a cap for the team, which no cap at all does not beat.
    pub is_cap: bool,
}

/// A finding. The first one, in this order, whose condition holds is the title.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "said above each")]
pub enum Finding {
    /// The price is 0, so dollars do not buy tokens.
    Free,
    /// Tokens return nothing: gains have no value, or none is counted.
    NothingReturned,
    /// The effect does not depend on the amount.
    Fixed,
    /// Use is 0, and starting would cost one person this many dollars per year in review, whatever the first dollar
    /// returns.
    StartCosts { review: f64, best: Best },
    /// The value of the typical user's next dollar, and the best cap.
    Returns { returns: f64, first: bool, best: Best },
}

/// The best spend for one person compared with that of the typical user.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Best {
    /// No spend at all.
    Nothing,
    /// No spend at all, although tokens would pay for themselves if they took no review.
    NothingForReview,
    /// The spend of the typical user.
    Here,
    /// This many dollars per year.
    At(f64),
    /// There is no best cap; more always has a higher net.
    Endless,
}
