//! Formats numbers. A [`Form`] describes the format, and an implementation of [`Figures`] writes it in a locale.
//!
//! In the browser the page uses `Intl.NumberFormat`. [`English`] gives the same strings natively, for tests and static
//! text, and as a fallback. Both write minus as `−` (U+2212), zero without a sign, and [`NOTHING`] for numbers that are
//! not finite.

pub mod amounts;
mod unbroken;

use crate::currency::Currency;
use crate::inputs::number::Separators;
pub use unbroken::{Unbroken, plain};

/// Numbers of this size and larger are written with a power of ten. The largest amount that can be entered, in the currency
/// with the most units per dollar, is not larger.
const LARGEST: f64 = 1e18;
/// Numbers below this are written as 0.
const SMALLEST: f64 = 1e-12;

/// Shown in place of a number that does not exist.
pub const NOTHING: &str = "–";

/// The format of a number, independent of the locale.
///
/// ```
/// use tokenworth::figures::{English, Figures, Form};
///
/// assert_eq!(English.write(1_234_567.0, Form::NUMBER), "1,230,000");
/// assert_eq!(English.write(147_000.0, Form::MONEY.compact()), "$147K");
/// assert_eq!(English.write(2_498_000.0, Form::MONEY.compact().figures(3)), "$2.50M");
/// assert_eq!(English.write(-0.0776, Form::PERCENT.fraction(1).signed()), "−7.8%");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Form {
    /// The kind of number.
    pub kind: FormKind,
    /// The number of digits.
    pub digits: Digits,
    /// Whether positive numbers have a `+`. Zero, and what rounds to it, has no sign.
    pub signed: bool,
    /// Whether thousands and more are abbreviated: `147K`, `1.33M`.
    pub compact: bool,
}

/// A kind of number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FormKind {
    /// A plain number: 1234 is `1,230` at 3 digits.
    Number,
    /// An amount in the currency shown: 1234 is `$1,230`.
    Money,
    /// An amount in US dollars, whatever the currency shown: 1234 is `$1,230`.
    Dollars,
    /// A share: 0.45 is `45%`.
    Percent,
}

/// The digits to which a number is rounded, half away from zero. Trailing zeros of the fraction are omitted except by
/// [`Self::Figures`] and [`Self::Exactly`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Digits {
    /// At most this many significant digits, 1 to 21. Money also has at most two decimals: `$0.04`, not `$0.0364`.
    Significant(u8),
    /// Exactly this many significant digits, 1 to 21, including trailing zeros: `2.50M`.
    Figures(u8),
    /// At most this many decimals.
    Fraction(u8),
    /// Exactly this many decimals, including trailing zeros: cents.
    Exactly(u8),
}

impl FormKind {
    /// Whether it has the sign of a currency.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Money | Self::Dollars)
    }
}

impl Form {
    /// A number with three significant digits, as many as the evidence supports.
    pub const NUMBER: Self = Self::of(FormKind::Number);
    /// An amount in the currency shown, with three significant digits.
    pub const MONEY: Self = Self::of(FormKind::Money);
    /// An amount in US dollars, with three significant digits.
    pub const DOLLARS: Self = Self::of(FormKind::Dollars);
    /// A share in percent, with three significant digits.
    pub const PERCENT: Self = Self::of(FormKind::Percent);

    const fn of(kind: FormKind) -> Self {
        Self { kind, digits: Digits::Significant(3), signed: false, compact: false }
    }

    /// The same form with `+` on positive numbers: `+$5`.
    #[must_use]
    pub const fn signed(self) -> Self {
        Self { signed: true, ..self }
    }

    /// The same form, abbreviated: `$147K`.
    #[must_use]
    pub const fn compact(self) -> Self {
        Self { compact: true, ..self }
    }

    /// The same form with at most `count` significant digits.
    #[must_use]
    pub const fn significant(self, count: u8) -> Self {
        Self { digits: Digits::Significant(count), ..self }
    }

    /// The same form with exactly `count` significant digits.
    #[must_use]
    pub const fn figures(self, count: u8) -> Self {
        Self { digits: Digits::Figures(count), ..self }
    }

    /// The same form with exactly `count` decimals.
    #[must_use]
    pub const fn exactly(self, count: u8) -> Self {
        Self { digits: Digits::Exactly(count), ..self }
    }

    /// The same form with at most `count` decimals.
    #[must_use]
    pub const fn fraction(self, count: u8) -> Self {
        Self { digits: Digits::Fraction(count), ..self }
    }
}

/// Formats numbers in one locale and one currency.
pub trait Figures {
    /// Formats `value` in all its digits. Never writes `NaN`, infinities or `−0`.
    fn format(&self, value: f64, form: Form) -> String;

    /// Formats `value` in few characters: from 10¹⁸ on with a power of ten, `$1.04×10⁹⁶`, and as 0 below 10⁻¹².
    fn write(&self, value: f64, form: Form) -> String {
        let unit = match form.kind {
            FormKind::Money => 1.0 / self.rate(),
            FormKind::Percent => 0.01,
            FormKind::Number | FormKind::Dollars => 1.0,
        };
        let shown = value / unit;
        match (Decimal::of(shown), shown.abs()) {
            (None, _) => NOTHING.to_owned(),
            (_, ..SMALLEST) => self.format(0.0, form),
            (Some(decimal), LARGEST..) => {
                let (number, power) = decimal.with_power(form);
                let mantissa = self.format(number.copysign(value) * unit, Form { compact: false, ..form });
                after_digits(&mantissa, &format!("×10{}", superscript(power)))
            }
            _ => self.format(value, form),
        }
    }

    /// The separators by which numbers typed in this locale are read.
    fn separators(&self) -> Separators;

    /// Units of the currency shown per US dollar. Amounts are passed in US dollars and multiplied by this rate.
    fn rate(&self) -> f64 {
        1.0
    }

    /// The sign of the currency shown, as in units: `$`.
    fn currency(&self) -> String {
        "$".to_owned()
    }

    /// The name of the currency with this code, if it is known.
    fn currency_name(&self, _code: &str) -> Option<String> {
        None
    }

    /// All known currencies, as code and name. Slow: there are about 160.
    fn currencies(&self) -> Vec<(String, String)> {
        Vec::new()
    }
}

/// American English and US dollars, formatted like `Intl.NumberFormat("en-US")`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct English;

impl Figures for English {
    fn format(&self, value: f64, form: Form) -> String {
        let Some(mut decimal) = Decimal::of(value) else { return NOTHING.to_owned() };
        if form.kind == FormKind::Percent {
            decimal.point = decimal.point.saturating_add(2);
        }
        let suffix = if form.compact { decimal.shorten(form) } else { "" };
        decimal.round(form);
        let sign = match (decimal.digits.is_empty(), value < 0.0) {
            (false, true) => "−",
            (false, false) if form.signed => "+",
            _ => "",
        };
        let (before, after) = match form.kind {
            FormKind::Number => ("", ""),
            FormKind::Money | FormKind::Dollars => ("$", ""),
            FormKind::Percent => ("", "%"),
        };
        let mut number = decimal.write(form.compact);
        match form.digits {
            Digits::Exactly(count) => pad(&mut number, i32::from(count)),
            Digits::Figures(count) => {
                // Zero has one digit before the point.
                let before = if decimal.digits.is_empty() { 1 } else { decimal.point };
                pad(&mut number, i32::from(count).saturating_sub(before));
            }
            Digits::Significant(_) | Digits::Fraction(_) => {}
        }
        format!("{sign}{before}{number}{suffix}{after}")
    }

    fn separators(&self) -> Separators {
        Separators::ENGLISH
    }
}

/// American English in any currency, formatted like `Intl.NumberFormat("en-US")` does for the common ones.
#[derive(Clone, PartialEq, Debug)]
pub struct EnglishMoney {
    sign: String,
    rate: f64,
}

impl EnglishMoney {
    /// Formats amounts in this currency, of which `rate` units are a US dollar.
    pub fn of(currency: Currency, rate: f64) -> Self {
        let sign = match currency.code() {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            "JPY" => "¥",
            "CNY" => "CN¥",
            "INR" => "₹",
            "KRW" => "₩",
            "CAD" => "CA$",
            "AUD" => "A$",
            "BRL" => "R$",
            "MXN" => "MX$",
            other => other,
        };
        Self { sign: sign.to_owned(), rate }
    }
}

impl Figures for EnglishMoney {
    fn format(&self, value: f64, form: Form) -> String {
        if form.kind != FormKind::Money {
            return English.format(value, form);
        }
        // A space separates a code from the number.
        let blank = if self.sign.ends_with(char::is_alphabetic) { "\u{a0}" } else { "" };
        English.format(value * self.rate, form).replacen('$', &format!("{}{blank}", self.sign), 1)
    }

    fn separators(&self) -> Separators {
        English.separators()
    }

    fn rate(&self) -> f64 {
        self.rate
    }

    fn currency(&self) -> String {
        self.sign.clone()
    }
}

/// The number that is written of `value` in a form without abbreviations; `value` itself if it is not finite.
///
/// ```
/// use tokenworth::figures::{Form, rounded};
/// assert_eq!(rounded(11_663.0, Form::MONEY), 11_700.0);
/// ```
pub fn rounded(value: f64, form: Form) -> f64 {
    let Some(mut decimal) = Decimal::of(value) else { return value };
    decimal.round(form);
    decimal.number().copysign(value)
}

/// A written amount with this text after its digits: `$1.31 million`, `1,31 million €`.
fn after_digits(amount: &str, text: &str) -> String {
    let end = amount.rfind(char::is_numeric).map_or(amount.len(), |last| amount.ceil_char_boundary(last + 1));
    let (digits, sign) = amount.split_at_checked(end).unwrap_or((amount, ""));
    format!("{digits}{text}{sign}")
}

/// A number as an exponent: `⁹⁶`.
fn superscript(number: i32) -> String {
    let raised = |digit: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit.to_digit(10)? as usize);
    number.to_string().chars().filter_map(raised).collect()
}

/// Appends zeros until there are `count` decimals.
fn pad(number: &mut String, count: i32) {
    let count = usize::try_from(count).unwrap_or(0);
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    if decimals == 0 && count > 0 {
        number.push('.');
    }
    number.extend(std::iter::repeat_n('0', count.saturating_sub(decimals)));
}

/// The absolute value of a number as its shortest decimal digits, without leading and trailing zeros: 0.`digits` ×
/// 10^`point`. Zero has no digits.
///
/// Rounding these digits instead of the binary value turns 1.005 into `1.01`, as people expect and browsers do.
#[derive(Clone)]
struct Decimal {
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// `None` if `value` is not finite.
    fn of(value: f64) -> Option<Self> {
        let text = format!("{:e}", value.abs());
        let (mantissa, exponent) = text.split_once('e')?;
        let digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
        let mut decimal = Self { digits, point: exponent.parse::<i32>().ok()?.saturating_add(1) };
        decimal.drop_zeros();
        Some(decimal)
    }

    /// Rounds to the digits of the form, and returns the number between 1 and 10 and the power of ten by which it is multiplied.
    fn with_power(mut self, form: Form) -> (f64, i32) {
        self.round(form);
        let power = self.point.saturating_sub(1);
        self.point = 1;
        (self.number(), power)
    }

    fn number(&self) -> f64 {
        let digits: String = self.digits.iter().copied().map(char::from).collect();
        format!("0.{digits}e{}", self.point).parse().unwrap_or_default()
    }

    fn drop_zeros(&mut self) {
        let zeros = self.digits.iter().rev().take_while(|digit| **digit == b'0').count();
        self.digits.truncate(self.digits.len().saturating_sub(zeros));
    }

    fn round(&mut self, form: Form) {
        let decimals = |count: u8| self.point.saturating_add(i32::from(count));
        let keep = match form.digits {
            Digits::Fraction(count) | Digits::Exactly(count) => decimals(count),
            Digits::Significant(count) if form.kind.is_money() => i32::from(count.max(1)).min(decimals(2)),
            Digits::Significant(count) | Digits::Figures(count) => i32::from(count.max(1)),
        };
        match usize::try_from(keep) {
            Ok(keep) => self.keep(keep),
            Err(_) => self.digits.clear(),
        }
    }

    /// Rounds to the first `count` digits.
    fn keep(&mut self, count: usize) {
        let up = self.digits.get(count).is_some_and(|digit| *digit >= b'5');
        self.digits.truncate(count);
        if !up {
            return self.drop_zeros();
        }
        let nines = self.digits.iter().rev().take_while(|digit| **digit == b'9').count();
        self.digits.truncate(self.digits.len().saturating_sub(nines));
        if let Some(last) = self.digits.last_mut() {
            *last = last.saturating_add(1);
        } else {
            self.digits.push(b'1');
            self.point = self.point.saturating_add(1);
        }
    }

    /// Divides by the power of 1000 that leaves one to three digits before the point, and returns its suffix.
    fn shorten(&mut self, form: Form) -> &'static str {
        let mut suffix = "";
        for next in ["K", "M", "B", "T"] {
            let mut rounded = self.clone();
            rounded.round(form);
            if rounded.digits.is_empty() || rounded.point <= 3 {
                break;
            }
            self.point = self.point.saturating_sub(3);
            suffix = next;
        }
        suffix
    }

    /// Writes the digits, grouped from 1,000 on, or in short form from 10,000 on as browsers do (`1000T`).
    fn write(&self, short: bool) -> String {
        let whole = usize::try_from(self.point).unwrap_or(0);
        let zeros = usize::try_from(self.point.saturating_neg()).unwrap_or(0);
        let mut text = if whole == 0 || self.digits.is_empty() { "0".to_owned() } else { String::new() };
        let grouped = whole > if short { 4 } else { 3 };
        let padded = self.digits.iter().copied().chain(std::iter::repeat(b'0')).take(whole);
        for (at, digit) in padded.enumerate().filter(|_| !self.digits.is_empty()) {
            if grouped && at > 0 && whole.saturating_sub(at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(char::from(digit));
        }
        if self.digits.len() > whole {
            text.push('.');
            text.extend(std::iter::repeat_n('0', zeros));
            text.extend(self.digits.iter().skip(whole).copied().map(char::from));
        }
        text
    }
}
