//! The choice of the response curve. The formulas are in [`crate::model::response`].

/// A family of response curves. The evidence does not decide between the first three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Curve {
    /// Saturating: each doubling of tokens adds less output than the one before, up to a plateau.
    Hill,
    /// Logarithmic: each doubling of tokens adds the same output.
    Log,
    /// Power: ten times the tokens, twice the output.
    Power,
    /// Fixed: a study's measured effect, the same for any amount of tokens.
    Fixed,
}

impl Curve {
    /// Every curve.
    pub const ALL: [Self; 4] = [Self::Hill, Self::Log, Self::Power, Self::Fixed];
    /// The three curves that depend on the amount of tokens. The curve chart draws them together.
    pub const DRAWN: [Self; 3] = [Self::Hill, Self::Log, Self::Power];
    /// Their keys in links, in the order of [`Self::ALL`].
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
    /// The saturating, logarithmic and power curves, with the weights of [`crate::model::uncertainty::curves`].
    Mixed,
    /// Only the chosen curve.
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
