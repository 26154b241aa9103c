//! The facts of the Lorenz curve of imported usage.

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// Too few people, or no tokens.
    TooFew,
    /// How tokens are distributed.
    #[allow(missing_docs, reason = "as in the analysis")]
    Shared { people: usize, gini: f64, top_tenth: f64 },
}
