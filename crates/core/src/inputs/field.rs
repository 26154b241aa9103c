//! Converts the fields of `Assumptions`, which have different types, to and from a [`Value`], which links, forms and
//! scenarios share.

use super::{Curve, Curves};
use crate::currency::Currency;
use crate::decimal;
use crate::pricing::{self, Model};
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok, UsdPerMonth, WeeksPerYear};

/// The value of any input.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An optional input without a value.
    Empty,
    /// A number in the input's own unit; a flag is 0 or 1.
    Number(f64),
    /// A word of a list, a model's key or a currency's code.
    Word(String),
}

impl Value {
    /// The value as links write it: plain decimals, never localized; an empty string for [`Self::Empty`].
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Number(number) => decimal::write(*number),
            Self::Word(word) => word.clone(),
        }
    }

    /// The number, if it is one.
    pub const fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Empty | Self::Word(_) => None,
        }
    }
}

/// A type of field in `Assumptions`.
pub trait Field: Sized {
    /// The field's value.
    fn to_value(&self) -> Value;
    /// Creates a field with this value; `None` if the type cannot hold it. The range of the input is not checked.
    fn from_value(value: &Value) -> Option<Self>;
}

macro_rules! numeric {
    ($($name:ident),+) => {$(
        impl Field for $name {
            fn to_value(&self) -> Value {
                Value::Number(self.value())
            }
            fn from_value(value: &Value) -> Option<Self> {
                value.number().map(Self::new)
            }
        }
    )+};
}

numeric!(Usd, UsdPerMonth, UsdPerMTok, MTokPerWeek, WeeksPerYear, Share);

impl Field for f64 {
    fn to_value(&self) -> Value {
        Value::Number(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.number()
    }
}

impl Field for u32 {
    fn to_value(&self) -> Value {
        Value::Number(f64::from(*self))
    }
    fn from_value(value: &Value) -> Option<Self> {
        let number = value.number()?;
        (number.fract() == 0.0 && (0.0..=f64::from(Self::MAX)).contains(&number)).then_some(number as Self)
    }
}

impl Field for bool {
    fn to_value(&self) -> Value {
        Value::Number(f64::from(u8::from(*self)))
    }
    fn from_value(value: &Value) -> Option<Self> {
        u32::from_value(value).map(|number| number == 1)
    }
}

impl<T: Field> Field for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Empty, T::to_value)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Empty => Some(None),
            filled => T::from_value(filled).map(Some),
        }
    }
}

macro_rules! worded {
    ($($name:ty, $key:ident, $find:path;)+) => {$(
        impl Field for $name {
            fn to_value(&self) -> Value {
                Value::Word(self.$key().to_owned())
            }
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Word(word) => $find(word),
                    Value::Empty | Value::Number(_) => None,
                }
            }
        }
    )+};
}

worded! {
    Curve, key, Self::find;
    Curves, key, Self::find;
    Currency, code, Self::find;
    &'static Model, key, pricing::find;
}
