//! Which response curve is believed; what each computes is the model's business.

/// The family of the response curve. The evidence cannot choose between the first three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Curve {
    /// Saturating: each doubling brings less until a plateau.
    Hill,
    /// Logarithmic: each doubling brings the same.
    Log,
    /// Power: ten times the tokens, twice the output.
    Power,
    /// A study's measured effect, whatever the amount.
    Fixed,
}

impl Curve {
    /// Every curve.
    pub const ALL: [Self; 4] = [Self::Hill, Self::Log, Self::Power, Self::Fixed];
    /// The three that depend on the amount, drawn together.
    pub const DRAWN: [Self; 3] = [Self::Hill, Self::Log, Self::Power];
    /// Their keys in links.
    pub const KEYS: &'static [&'static str] = &["hill", "log", "power", "fixed"];

    /// The curve with this key.
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|curve| curve.key() == key)
    }

    /// Its key in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hill => "hill",
            Self::Log => "log",
            Self::Power => "power",
            Self::Fixed => "fixed",
        }
    }
}

/// Which response curves the uncertainty run draws from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Curves {
    /// Saturating, logarithmic and power, each as likely as the others: the evidence cannot choose.
    Mixed,
    /// Only the chosen one.
    Chosen,
}

impl Curves {
    /// Their keys in links.
    pub const KEYS: &'static [&'static str] = &["mixed", "chosen"];

    /// The choice with this key.
    pub fn find(key: &str) -> Option<Self> {
        [Self::Mixed, Self::Chosen].into_iter().find(|curves| curves.key() == key)
    }

    /// Its key in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mixed => "mixed",
            Self::Chosen => "chosen",
        }
    }
}
