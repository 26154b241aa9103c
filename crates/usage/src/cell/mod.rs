//! Reads the cells of a table: amounts, counts and days as exports write them.

mod date;
mod number;

pub use date::{epoch_day, is_unclear_date, iso_day, month, order_in};
pub use number::{is_ambiguous, mark_of};

use crate::grain::Grain;
use crate::{Currency, DateOrder, Day, Decimal, DecimalMark, SkipReason, Unpriced, currency};
use date::week;
use number::{grouped, plain};

/// The most tokens in a row: 2^53, beyond which programs that hold numbers as doubles have lost digits.
pub const MOST_TOKENS: u64 = 1 << 53;

/// The largest amount in a row, 10^15. Five million of them fit into a [`Decimal`].
const MOST_MONEY: u64 = 1_000_000_000_000_000;

/// What a cell for money says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// An amount, with its currency where the cell names one.
    Stated(Decimal, Option<Currency>),
    /// Words such as "Included": a plan covers it, and nothing is charged.
    Covered,
    /// Nothing: empty, "-", "NaN".
    None,
    /// Anything else.
    Unreadable,
}

impl Amount {
    /// The sum of two amounts. Of an amount and none, it is the amount; amounts in two currencies have no sum.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unreadable, _) | (_, Self::Unreadable) => Self::Unreadable,
            (Self::None, other) => other,
            (one, Self::None | Self::Covered) => one,
            (Self::Covered, other) => other,
            (Self::Stated(one, in_one), Self::Stated(other, in_other)) => {
                let is_same = in_one.zip(in_other).is_none_or(|(one, other)| one == other);
                let sum = one.checked_add(other).filter(|_| is_same);
                sum.map_or(Self::Unreadable, |sum| Self::Stated(sum, in_one.or(in_other)))
            }
        }
    }

    /// The amount of a cell that counts in this power of ten.
    #[must_use]
    pub fn times(self, power: u32) -> Self {
        let Self::Stated(amount, currency) = self else { return self };
        let unit = 10_u64.checked_pow(power).map(Decimal::from);
        let amount = unit.and_then(|unit| amount.checked_mul(unit));
        amount.map_or(Self::Unreadable, |amount| bounded(amount, currency))
    }

    /// The amount, if there is one. What a plan covers is 0.
    pub const fn stated(self) -> Option<Decimal> {
        match self {
            Self::Stated(amount, _) => Some(amount),
            Self::Covered => Some(Decimal::ZERO),
            Self::None | Self::Unreadable => None,
        }
    }

    /// The currency that the cell names beside its amount.
    pub const fn currency(self) -> Option<Currency> {
        match self {
            Self::Stated(_, currency) => currency,
            Self::Covered | Self::None | Self::Unreadable => None,
        }
    }

    /// Why there is no amount; `None` if there is one.
    pub const fn missing(self) -> Option<Unpriced> {
        match self {
            Self::Stated(..) | Self::Covered => None,
            Self::None => Some(Unpriced::NoAmount),
            Self::Unreadable => Some(Unpriced::Unreadable),
        }
    }

    /// Why there is no amount from a tool that writes 0 where it knows no price for the model; `None` if there is one.
    pub fn missing_or_zero(self) -> Option<Unpriced> {
        let is_zero = self.stated().is_some_and(|amount| amount.is_zero());
        if is_zero { Some(Unpriced::ZeroMeansUnknown) } else { self.missing() }
    }
}

/// How the numbers and dates of a file are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Format {
    /// The decimal mark. `None` where the file does not show it: numbers that can be read in two ways are not read.
    pub mark: Option<DecimalMark>,
    /// The order of day and month. `None` where the file does not show it: dates with slashes that can be read in two
    /// ways are not read.
    pub order: Option<DateOrder>,
}

impl Format {
    /// What programs write: a decimal point, and days as 2026-10-01.
    pub const PLAIN: Self = Self { mark: Some(DecimalMark::Point), order: None };

    /// Reads an amount: `0.19`, `$1,234.56`, `(3.50)`, `3e-05`, `CA$5`, `EUR 3,50` where the file has decimal commas,
    /// `Included`, `-`. At most 10^15 on either side of zero; digits beyond the 28th are rounded.
    pub fn amount(self, cell: &str) -> Amount {
        self.amount_in(cell, false)
    }

    /// Reads an amount from a column whose amounts may be in yen or yuan. Their sign, `¥`, does not say in which: the
    /// amount has no currency of its own.
    pub fn amount_in(self, cell: &str, may_be_yen: bool) -> Amount {
        // A guard against formulas puts an apostrophe before a minus.
        let cell = trimmed(trimmed(cell).trim_start_matches('\''));
        if cell.is_empty() {
            return Amount::None;
        }
        if (self.mark == Some(DecimalMark::Point) || !cell.contains('.'))
            && let Some(amount) = plain(cell)
        {
            return bounded(amount, None);
        }
        let word = cell.to_ascii_lowercase();
        if is_nothing(&word) {
            return Amount::None;
        }
        if ["included", "free", "included in plan", "no charge"].contains(&word.as_str()) {
            return Amount::Covered;
        }
        let (cell, brackets) = match cell.strip_prefix('(').and_then(|cell| cell.strip_suffix(')')) {
            Some(inner) => (inner.trim(), true),
            None => (cell, false),
        };
        let digit = |c: char| c.is_ascii_digit();
        let (Some(start), Some(end)) = (cell.find(digit), cell.rfind(digit)) else { return Amount::Unreadable };
        // A point may lead the digits: "$.50".
        let start = match cell.get(..start).and_then(|before| before.strip_suffix(['.', ','])) {
            Some(before) => before.len(),
            None => start,
        };
        let (Some(before), Some(number), Some(after)) =
            (cell.get(..start), cell.get(start..=end), cell.get(end.saturating_add(1)..))
        else {
            return Amount::Unreadable;
        };
        let sign = |c: char| matches!(c, '-' | '−');
        let minus = brackets || before.contains(sign);
        let before = before.replace(sign, "");
        let (before, after) = (before.trim().trim_start_matches('+'), after.trim());
        let currency = match (before, after) {
            ("", "") => None,
            ("¥" | "￥", "") | ("", "¥" | "￥") if may_be_yen => None,
            (text, "") | ("", text) => match currency::read_sign(text) {
                None => return Amount::Unreadable,
                currency => currency,
            },
            // "$5.00 USD"
            ("$", code) if Currency::read(code).is_some() => Currency::read(code),
            _ => return Amount::Unreadable,
        };
        match self.number(number) {
            Some(number) => bounded(if minus { number * Decimal::NEGATIVE_ONE } else { number }, currency),
            None => Amount::Unreadable,
        }
    }

    /// Reads a count of tokens: `None` for an empty cell or "-". Groups of three digits are joined, and a letter for
    /// thousands, millions or billions is multiplied: `12.5M`.
    ///
    /// # Errors
    /// [`SkipReason::BadTokens`] for what is negative, fractional, over 2^53 or not a number.
    pub fn count(self, cell: &str) -> Result<Option<u64>, SkipReason> {
        self.count_in(cell, 0)
    }

    /// Reads a count of tokens from a column whose numbers count this power of ten: 6 where they are in millions. A
    /// fraction of a token is rounded.
    ///
    /// # Errors
    /// As for [`Self::count`].
    pub fn count_in(self, cell: &str, power: u32) -> Result<Option<u64>, SkipReason> {
        let cell = trimmed(cell);
        let (cell, power) = multiple(cell).unwrap_or((cell, power));
        if power > 0 && cell.starts_with(|c: char| c.is_ascii_digit()) {
            let unit = 10_u64.checked_pow(power).map(Decimal::from);
            let number = self.number(cell).zip(unit).and_then(|(number, unit)| number.checked_mul(unit));
            return count_of(number.ok_or(SkipReason::BadTokens)?.round()).map(Some);
        }
        if let Ok(count) = cell.parse::<u64>() {
            return if count <= MOST_TOKENS { Ok(Some(count)) } else { Err(SkipReason::BadTokens) };
        }
        if is_nothing(&cell.to_ascii_lowercase()) {
            return Ok(None);
        }
        // A count has no fraction: three digits after any mark are a group of thousands.
        let number = grouped(cell, [',', '.', ' ', '\u{a0}', '\u{202f}', '\'', '’'])
            .and_then(|digits| plain(&digits))
            .or_else(|| self.number(cell))
            .ok_or(SkipReason::BadTokens)?;
        count_of(number).map(Some)
    }

    /// Reads a day: the date of `2026-10-01`, `2026-10-01T23:59:59Z`, `2026/10/01`, `20261001`, `1.10.2026`, `1.10.26`,
    /// `Oct 1, 2026`, `1-Oct-26`; with slashes and the year last, `10/1/2026` or `10/1/26`, in the order that a number
    /// over 12 proves, or in that of this format; the number that a spreadsheet writes for a day: `46296`, `46296.5`; and
    /// seconds or milliseconds since 1970: `1788782400`. `None` for other texts, and for years outside 2000 to 2199; years
    /// of two digits and times since 1970 are read from 2015 to 2099.
    pub fn day(self, cell: &str) -> Option<Day> {
        let cell = trimmed(cell);
        iso_day(cell).or_else(|| date::other_day(cell, self.order))
    }

    /// Reads a day, a month or a week: its first day, and how many days it is. A day stands for `grain`.
    pub fn days(self, cell: &str, grain: Grain) -> Option<(Day, Grain)> {
        let day = self.day(cell).map(|day| (day, grain));
        let month = || Some((month(cell)?, Grain::Month));
        day.or_else(month).or_else(|| Some((week(cell)?, Grain::Week)))
    }

    fn number(self, text: &str) -> Option<Decimal> {
        number::read(text, self.mark)
    }
}

/// A number before a letter for thousands, millions or billions, and the power of ten of that letter.
fn multiple(cell: &str) -> Option<(&str, u32)> {
    let number = cell.strip_suffix(|c: char| c.is_ascii_alphabetic())?;
    let power = match cell.chars().last()?.to_ascii_lowercase() {
        'k' => 3,
        'm' => 6,
        'b' => 9,
        _ => return None,
    };
    number.ends_with(|c: char| c.is_ascii_digit() || c == ' ').then_some((number.trim_end(), power))
}

/// Converts a number to a count of tokens, or fails if it is negative, fractional or over 2^53.
pub fn count_of(number: Decimal) -> Result<u64, SkipReason> {
    let whole = number.is_integer().then(|| u64::try_from(number).ok()).flatten();
    whole.filter(|count| *count <= MOST_TOKENS).ok_or(SkipReason::BadTokens)
}

/// A text without the white space around it. Most cells have none, which their first and last byte show.
#[inline]
pub fn trimmed(text: &str) -> &str {
    let is_shown = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if is_shown(bytes.first()) && is_shown(bytes.last()) { text } else { text.trim() }
}

/// Whether a cell, in lower case, says that there is nothing.
fn is_nothing(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—" | "nan" | "n/a" | "na" | "null" | "none")
}

fn bounded(amount: Decimal, currency: Option<Currency>) -> Amount {
    if amount.abs() > MOST_MONEY.into() { Amount::Unreadable } else { Amount::Stated(amount, currency) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Amount, Format, trimmed};
    use crate::{Currency, DecimalMark};

    fn stated(amount: &str, currency: Option<&str>) -> Amount {
        Amount::Stated(amount.parse().unwrap(), currency.map(|code| Currency::read(code).unwrap()))
    }

    #[rstest]
    #[case("0.19", "0.19", None)]
    #[case("$0.10", "0.10", Some("USD"))]
    #[case("$1,234.56", "1234.56", Some("USD"))]
    #[case("1,204.30", "1204.30", None)]
    #[case("(3.50)", "-3.50", None)]
    #[case("($3.50)", "-3.50", Some("USD"))]
    #[case("-$1.10", "-1.10", Some("USD"))]
    #[case("'-0.5", "-0.5", None)]
    #[case("$.50", "0.50", Some("USD"))]
    #[case("3e-05", "0.00003", None)]
    #[case("1E2", "100", None)]
    #[case("1’234.50", "1234.50", None)]
    #[case("3,00E-05", "0.00003", None)]
    #[case("1,5E+02 €", "150", Some("EUR"))]
    #[case("CA$5", "5", Some("CAD"))]
    #[case("12.50 USD", "12.50", Some("USD"))]
    #[case("1 234.56", "1234.56", None)]
    #[case("12,34,567", "1234567", None)]
    #[case("₹1,12,209.00", "112209.00", Some("INR"))]
    #[case("-2,50,000.50", "-250000.50", None)]
    #[case("1,00,00,000", "10000000", None)]
    #[case("0.003835980000000000000000000000", "0.003835980000000000000000000000", None)]
    #[case("1e-300", "0", None)]
    fn amounts_are_read(#[case] cell: &str, #[case] amount: &str, #[case] currency: Option<&str>) {
        assert_eq!(Format::PLAIN.amount(cell), stated(amount, currency));
    }

    #[rstest]
    #[case("1e400")]
    #[case("1,2")]
    #[case("EUR 3,50")]
    #[case("1,2,345")]
    #[case("12,3,456")]
    #[case("1,23,45")]
    #[case("123,45,678")]
    #[case("1,23,456,789")]
    #[case("0,12,345")]
    #[case("twelve")]
    #[case("$")]
    #[case("1.2.3")]
    #[case("5 apples")]
    #[case("5 hrs")]
    #[case("9999999999999999")]
    #[case("=1+1")]
    #[case("10%")]
    fn what_is_no_amount_is_not_read(#[case] cell: &str) {
        assert_eq!(Format::PLAIN.amount(cell), Amount::Unreadable);
    }

    proptest! {
        #[test]
        fn white_space_around_a_text_is_trimmed(text in "[ a-z\t\u{a0}\u{2009}\u{3b1}]{0,6}") {
            prop_assert_eq!(trimmed(&text), text.trim());
        }
    }

    #[rstest]
    #[case("¥12,209", "12209")]
    #[case("￥12.50", "12.50")]
    #[case("-¥ 5", "-5")]
    #[case("(5¥)", "-5")]
    fn the_sign_of_yen_and_yuan_names_no_currency(#[case] cell: &str, #[case] amount: &str) {
        assert_eq!(Format::PLAIN.amount_in(cell, true), stated(amount, None));
        assert_eq!(Format::PLAIN.amount(cell), Amount::Unreadable);
    }

    #[test]
    fn decimal_commas_are_read_where_the_file_has_them() {
        let comma = Format { mark: Some(DecimalMark::Comma), order: None };
        assert_eq!(comma.amount("EUR 3,50"), stated("3.50", Some("EUR")));
        assert_eq!(comma.amount("1.234,56 €"), stated("1234.56", Some("EUR")));
        assert_eq!(comma.amount("1.234"), stated("1234", None));
        assert_eq!(comma.amount("1,234"), stated("1.234", None));
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_not_read() {
        let unclear = Format::default();
        assert_eq!((unclear.amount("1,234"), unclear.amount("1.234")), (Amount::Unreadable, Amount::Unreadable));
        assert_eq!((unclear.amount("1,234.5"), unclear.amount("1.5")), (stated("1234.5", None), stated("1.5", None)));
        assert_eq!(unclear.amount("1,23"), stated("1.23", None));
        assert_eq!(
            (unclear.amount("1,23,456"), unclear.amount("1,234,567")),
            (stated("123456", None), stated("1234567", None))
        );
    }

    #[rstest]
    #[case("", Ok(None))]
    #[case("-", Ok(None))]
    #[case("NA", Ok(None))]
    #[case("0", Ok(Some(0)))]
    #[case("1,250,000", Ok(Some(1_250_000)))]
    #[case("1.250.000", Ok(Some(1_250_000)))]
    #[case("13,71,745", Ok(Some(1_371_745)))]
    #[case("13.71.745", Err(()))]
    #[case("12000.0", Ok(Some(12_000)))]
    #[case("9007199254740992", Ok(Some(1 << 53)))]
    #[case("9007199254740993", Err(()))]
    #[case("1.5", Err(()))]
    #[case("-3", Err(()))]
    #[case("many", Err(()))]
    fn counts_are_whole(#[case] cell: &str, #[case] count: Result<Option<u64>, ()>) {
        assert_eq!(Format::PLAIN.count(cell).map_err(|_| ()), count);
    }
}
