//! The choice of the response curve. The formulas are in [`crate::model::response`].

use crate::keyed;

keyed! {
    /// A family of response curves. The evidence does not decide between the first three.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Curve {
        /// Saturating: each doubling of tokens adds less output than the one before, up to a plateau.
        Hill = "hill",
        /// Logarithmic: each doubling of tokens adds the same output.
        Log = "log",
        /// Power: ten times the tokens, twice the output.
        Power = "power",
        /// Fixed: a study's measured effect, the same for any amount of tokens.
        Fixed = "fixed",
    }
}

impl Curve {
    /// The three curves that depend on the amount of tokens. The curve chart draws them together.
    pub const DRAWN: [Self; 3] = [Self::Hill, Self::Log, Self::Power];
}

keyed! {
    /// Which response curves the uncertainty run draws from.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Curves {
        /// The saturating, logarithmic and power curves, with the weights of [`crate::model::uncertainty::curves`].
        Mixed = "mixed",
        /// Only the chosen curve.
        Chosen = "chosen",
    }
}
