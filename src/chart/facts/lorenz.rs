//! What the Lorenz curve of imported usage shows.

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// Too few people, or no tokens.
    TooFew,
    /// How tokens are shared out.
    #[allow(missing_docs, reason = "as in the analysis")]
    Shared { people: usize, gini: f64, top_tenth: f64 },
}
