//! The filter of the Evidence view.

use super::{Grade, Method, Source};

/// Which sources of the evidence are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Every source.
    #[default]
    All,
    /// Sources of this grade.
    Grade(Grade),
    /// Sources whose figures come from this method.
    Method(Method),
}

impl Filter {
    /// Every choice, in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::All,
        Self::Grade(Grade::Primary),
        Self::Grade(Grade::Reported),
        Self::Grade(Grade::Convention),
        Self::Grade(Grade::Assumption),
        Self::Method(Method::Randomized),
        Self::Method(Method::Observational),
        Self::Method(Method::Survey),
        Self::Method(Method::Statement),
        Self::Method(Method::Judgment),
    ];

    /// The key of the choice in the page's markup.
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Grade(grade) => grade.key(),
            Self::Method(method) => method.key(),
        }
    }

    /// The filter with this key; [`Self::All`] if there is none.
    pub fn find(key: &str) -> Self {
        Self::ALL.into_iter().find(|filter| filter.key() == key).unwrap_or_default()
    }

    /// Whether the filter shows this source.
    pub fn shows(self, source: &Source) -> bool {
        match self {
            Self::All => true,
            Self::Grade(grade) => source.grade == grade,
            Self::Method(method) => source.method == method,
        }
    }
}
