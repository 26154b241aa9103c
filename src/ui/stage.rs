//! The page is mounted in steps, from the top: each a task so short that a phone answers in between.

/// How much of the page is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The verdict, and the headline figures.
    Verdict,
    /// Every result, hidden at first.
    Figures,
    /// The first chart.
    Curve,
    /// The scenarios.
    Scenarios,
    /// The other charts.
    Charts,
    /// What nobody knows, and what would have to be true.
    Answers,
    /// What else follows from the inputs.
    Results,
    /// So many groups of inputs.
    Inputs(usize),
    /// Everything.
    All,
}

impl Stage {
    /// The one that follows, on a page with so many groups of inputs; none after everything.
    pub const fn next(self, groups: usize) -> Option<Self> {
        Some(match self {
            Self::Verdict => Self::Figures,
            Self::Figures => Self::Curve,
            Self::Curve => Self::Scenarios,
            Self::Scenarios => Self::Charts,
            Self::Charts => Self::Answers,
            Self::Answers => Self::Results,
            Self::Results => Self::Inputs(1),
            // The last group comes with everything.
            Self::Inputs(mounted) if mounted + 1 < groups => Self::Inputs(mounted + 1),
            Self::Inputs(_) => Self::All,
            Self::All => return None,
        })
    }
}
