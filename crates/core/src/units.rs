//! Quantities with units as types. The number is private, and only meaningful products compile.
//!
//! ```
//! use tokenworth_core::units::{MTokPerWeek, Usd, UsdPerMTok, WeeksPerYear};
//! let tokens = MTokPerWeek::new(32.0) * WeeksPerYear::new(46.0);
//! assert_eq!(tokens * UsdPerMTok::new(1.25), Usd::new(1840.0));
//! ```
//! A product without a meaning does not compile:
//! ```compile_fail
//! use tokenworth_core::units::{Usd, UsdPerMTok};
//! let _ = Usd::new(1.0) * UsdPerMTok::new(1.0);
//! ```
//! Dimensionless numbers that may exceed 1 (a gain, a multiplier, load) are `f64`; a part of a whole is a [`Share`].

use std::iter::Sum;
use std::ops::{Add, Div, Mul, Sub};

macro_rules! quantity {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        pub struct $name(f64);

        impl $name {
            /// The quantity 0.
            pub const ZERO: Self = Self(0.0);

            /// Creates a quantity of `value` in the unit that the type's name says.
            pub const fn new(value: f64) -> Self {
                Self(value)
            }

            /// The number, in the unit that the type's name says.
            pub const fn value(self) -> f64 {
                self.0
            }

            /// The smaller of two quantities.
            #[must_use]
            pub const fn min(self, other: Self) -> Self {
                Self(self.0.min(other.0))
            }

            /// The larger of two quantities.
            #[must_use]
            pub const fn max(self, other: Self) -> Self {
                Self(self.0.max(other.0))
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Mul<f64> for $name {
            type Output = Self;
            fn mul(self, times: f64) -> Self {
                Self(self.0 * times)
            }
        }

        impl Mul<Share> for $name {
            type Output = Self;
            fn mul(self, part: Share) -> Self {
                Self(self.0 * part.value())
            }
        }

        impl Div<f64> for $name {
            type Output = Self;
            fn div(self, parts: f64) -> Self {
                Self(self.0 / parts)
            }
        }

        impl Div for $name {
            type Output = f64;
            fn div(self, other: Self) -> f64 {
                self.0 / other.0
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
                items.fold(Self::ZERO, Add::add)
            }
        }
    )+};
}

quantity! {
    /// US dollars. In the model an amount is that of one adopter in one year unless said otherwise.
    Usd;
    /// US dollars per month.
    UsdPerMonth;
    /// US dollars per million tokens.
    UsdPerMTok;
    /// Millions of tokens, all kinds together.
    MTok;
    /// Millions of tokens per working week.
    MTokPerWeek;
    /// Working weeks per year.
    WeeksPerYear;
}

/// Months in a year.
pub const MONTHS_A_YEAR: f64 = 12.0;
/// Days in a year that has no leap day.
pub const DAYS_A_YEAR: f64 = 365.0;
/// Working days in a week.
pub const DAYS_A_WEEK: f64 = 5.0;
/// Half a cent, $. Amounts nearer to 0 are written and treated as 0.
pub const HALF_A_CENT: f64 = 0.005;

/// Tokens per million tokens, to convert from sources that count single tokens.
pub const TOKENS_PER_MTOK: f64 = 1e6;

/// A part of a whole, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// The share 0.
    pub const NONE: Self = Self(0.0);
    /// The share 1.
    pub const ALL: Self = Self(1.0);

    /// Creates a share, clamping `value` to 0 to 1.
    pub const fn new(value: f64) -> Self {
        Self(value.clamp(0.0, 1.0))
    }

    /// The share as a number, 0 to 1.
    pub const fn value(self) -> f64 {
        self.0
    }

    /// The rest of the whole: 1 − self.
    #[must_use]
    pub const fn rest(self) -> Self {
        Self(1.0 - self.0)
    }
}

macro_rules! product {
    ($($left:ident * $right:ident = $product:ident;)+) => {$(
        impl Mul<$right> for $left {
            type Output = $product;
            fn mul(self, other: $right) -> $product {
                $product::new(self.0 * other.0)
            }
        }

        impl Div<$right> for $product {
            type Output = $left;
            fn div(self, other: $right) -> $left {
                $left::new(self.0 / other.0)
            }
        }
    )+};
}

product! {
    MTokPerWeek * WeeksPerYear = MTok;
    MTok * UsdPerMTok = Usd;
}

impl UsdPerMonth {
    /// The amount of twelve months.
    pub fn a_year(self) -> Usd {
        Usd::new(self.0 * MONTHS_A_YEAR)
    }
}
