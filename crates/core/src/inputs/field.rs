//! How a typed field of `Assumptions` is told to the outside: as a [`Value`], which links, forms and scenarios share.

use super::{Curve, Curves};
use crate::decimal;
use crate::pricing::{self, Model};
use crate::units::{MTokPerWeek, Share, Usd, UsdPerMTok, UsdPerMonth, WeeksPerYear};

/// What an input holds, apart from its type.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An optional input left open.
    Empty,
    /// A number in the input's own unit; a flag is 0 or 1.
    Number(f64),
    /// A word of a list, a model's key or a currency's code.
    Word(String),
}

impl Value {
    /// As a link spells it: plain decimals, never localised; nothing where it is empty.
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Number(number) => decimal::write(*number),
            Self::Word(word) => word.clone(),
        }
    }

    /// The number, where it is one.
    pub const fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Empty | Self::Word(_) => None,
        }
    }
}

/// A type that an input can have.
pub trait Field: Sized {
    /// What the field holds.
    fn to_value(&self) -> Value;
    /// The field that holds `value`; `None` where the type cannot hold it. Ranges are the table's business.
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
    ($($name:ident),+) => {$(
        impl Field for $name {
            fn to_value(&self) -> Value {
                Value::Word(self.key().to_owned())
            }
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Word(key) => Self::find(key),
                    Value::Empty | Value::Number(_) => None,
                }
            }
        }
    )+};
}

worded!(Curve, Curves);

impl Field for &'static Model {
    fn to_value(&self) -> Value {
        Value::Word(self.key().to_owned())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Word(key) => pricing::find(key),
            Value::Empty | Value::Number(_) => None,
        }
    }
}

/// An ISO 4217 code: three capital letters. Which of them name a currency is the browser's to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// US dollars, in which the model counts.
    pub const USD: Self = Self(*b"USD");

    /// The currency of this code; `None` where it is not three capital letters.
    pub fn find(code: &str) -> Option<Self> {
        let letters: [u8; 3] = code.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("USD")
    }
}

impl Field for Currency {
    fn to_value(&self) -> Value {
        Value::Word(self.code().to_owned())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Word(code) => Self::find(code),
            _ => None,
        }
    }
}
