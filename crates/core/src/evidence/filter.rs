//! The filter of the Evidence view.

use super::{Grade, Method, Record};

/// Which records of the evidence are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Every record.
    #[default]
    All,
    /// Records of this grade.
    Grade(Grade),
    /// Records whose figures come from this method.
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

    /// Whether the filter shows this record.
    pub fn shows(self, record: &Record) -> bool {
        match self {
            Self::All => true,
            Self::Grade(grade) => record.source.grade == grade,
            Self::Method(method) => record.method == method,
        }
    }
}
