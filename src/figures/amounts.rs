//! Formats amounts with their units: dollars, tokens, shares and returns. No other module decides how these look.

use super::{Decimal, Figures, Form, FormKind, LARGEST, NOTHING, after_digits, rounded};
use crate::decimal::significant;
use crate::model::metrics::Measure;
use crate::model::{Metric, Report};
use crate::units::HALF_A_CENT;

/// The significant digits of a share.
const DIGITS: u8 = 3;
/// The significant digits that are reliable. An `f64` has more than 15, of which sums and products lose some.
const EXACT: u8 = 12;

/// Formats dollars: `$1,840`, `$7.51`, `$13.40`.
pub fn money(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, money_form(figures, usd))
}

/// Formats the price of a million tokens: like [`money`], but with three digits below one unit of the currency, `$0.0101`.
pub fn price_of_mtok(figures: &dyn Figures, usd: f64) -> String {
    match (usd * figures.rate()).abs() {
        shown if shown > 0.0 && shown < 0.9995 => figures.write(usd, Form::MONEY.figures(DIGITS)),
        _ => money(figures, usd),
    }
}

/// Formats dollars as [`money`] does, without the sign of the currency, as a field of money shows them: `7.51`.
pub fn money_in_field(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd * figures.rate(), Form { kind: FormKind::Number, ..money_form(figures, usd) })
}

/// Formats dollars with a sign: `+$16,600`, `−$30,200`.
pub fn money_signed(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, money_form(figures, usd).signed())
}

/// The form of an amount that stands alone: three significant digits.
fn money_form(figures: &dyn Figures, usd: f64) -> Form {
    amount_form(usd * figures.rate(), DIGITS)
}

/// With `digits` significant digits, but always two decimals below 100: `$13.40`, not `$13.4`. What rounds to no
/// cent is `$0`, like nothing at all. The amount is in the currency shown.
fn amount_form(amount: f64, digits: u8) -> Form {
    match amount.abs() {
        ..HALF_A_CENT => Form::MONEY.fraction(0),
        ..99.995 => Form::MONEY.exactly(2),
        _ => Form::MONEY.significant(digits),
    }
}

/// Two decimals, but none for what rounds to no cent.
fn in_cents(amount: f64) -> Form {
    if amount.abs() < HALF_A_CENT { Form::MONEY.fraction(0) } else { Form::MONEY.exactly(2) }
}

/// The number of digits before the decimal point.
fn integer_digits(amount: f64) -> i32 {
    Decimal::of(amount).map_or(0, |decimal| decimal.point)
}

/// The forms in which a value, a cost and their difference, the net, are written together: with three significant digits
/// like [`money`], or with the fewest more with which the amounts add up as written. Sums of cents may be a cent off.
///
/// ```
/// use tokenworth::figures::amounts::adding_up;
/// use tokenworth::figures::{English, Figures};
///
/// let [value, cost, net] = adding_up(&English, [1_052_400.0, 601_300.0, 451_100.0]);
/// assert_eq!(English.write(1_052_400.0, value), "$1,052,000");
/// assert_eq!(English.write(601_300.0, cost), "$601,000");
/// assert_eq!(English.write(451_100.0, net.signed()), "+$451,000");
/// ```
pub fn adding_up(figures: &dyn Figures, usd: [f64; 3]) -> [Form; 3] {
    let amounts = usd.map(|usd| usd * figures.rate());
    let forms_to = |unit: i32| {
        amounts.map(|amount| {
            let digits = u8::try_from(integer_digits(amount).saturating_sub(unit)).unwrap_or(0);
            amount_form(amount, digits.max(DIGITS))
        })
    };
    let do_add_up = |(unit, [in_value, in_cost, in_net]): &(i32, [Form; 3])| {
        let [value, cost, net] = amounts;
        // An amount below the last digit of the others does not change them.
        let written = |amount, form| if integer_digits(amount) <= *unit { 0.0 } else { rounded(amount, form) };
        (written(value, *in_value) - written(cost, *in_cost) - written(net, *in_net)).abs() < HALF_A_CENT
    };
    let most = amounts.into_iter().map(integer_digits).max().unwrap_or(0);
    // Powers of ten, down to one unit of the currency.
    let units = (0..=most.saturating_sub(i32::from(DIGITS)).max(0)).rev();
    let found = units.map(|unit| (unit, forms_to(unit))).find(do_add_up);
    found.map_or_else(|| amounts.map(in_cents), |(_, forms)| forms)
}

/// Formats dollars for sentences: `$364,000`, `$1.30 million`.
pub fn money_in_words(figures: &dyn Figures, usd: f64) -> String {
    // The limits are amounts that three digits round up to the next unit.
    let large = [(999.5e9, 1e12, "trillion"), (999.5e6, 1e9, "billion"), (999.5e3, 1e6, "million")];
    let shown = (usd * figures.rate()).abs();
    match large.into_iter().find(|(least, _, _)| shown >= *least) {
        Some((_, unit, name)) if shown < LARGEST => {
            after_digits(&figures.write(usd / unit, Form::MONEY.figures(DIGITS)), &format!(" {name}"))
        }
        _ => money(figures, usd),
    }
}

/// Formats a share of draws in percent, like `text::charts::chance`: `87%`. It is never rounded to none or all.
pub fn chance(figures: &dyn Figures, share: f64) -> String {
    chance_in(figures, share, ["less than ", "more than "])
}

/// Formats a share of draws like [`chance`], but with `<1%` and `>99%` at the ends.
pub fn chance_short(figures: &dyn Figures, share: f64) -> String {
    chance_in(figures, share, ["<", ">"])
}

fn chance_in(figures: &dyn Figures, share: f64, [less, more]: [&str; 2]) -> String {
    let whole = |hundredths: f64| figures.write(hundredths / 100.0, Form::PERCENT.fraction(0));
    match (share * 100.0).round() {
        100.0.. if share < 1.0 => format!("{more}{}", whole(99.0)),
        ..1.0 if share > 0.0 => format!("{less}{}", whole(1.0)),
        hundredths => whole(hundredths),
    }
}

/// Formats dollars in short from thousands on, with three significant digits including trailing zeros: `$147K`, `$2.50M`.
/// Smaller amounts are those of [`money`]: `$9.60`.
pub fn money_short(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, short_form(figures, usd))
}

/// Formats dollars in short with a sign, for a difference or a net: `+$147K`.
pub fn money_signed_short(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, short_form(figures, usd).signed())
}

fn short_form(figures: &dyn Figures, usd: f64) -> Form {
    // From here on, three digits are in thousands.
    let is_abbreviated = (usd * figures.rate()).abs() >= 999.5;
    if is_abbreviated { Form::MONEY.compact().figures(DIGITS) } else { money_form(figures, usd) }
}

/// Formats dollars in short without trailing zeros, for round amounts: ticks of axes and what somebody typed, `$90K`.
pub fn money_round(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, Form::MONEY.compact())
}

/// Formats a share in percent: `14.2%`. A share below 1 is never rounded to `100%`: `99.96%`.
pub fn percent(figures: &dyn Figures, share: f64) -> String {
    percent_in(figures, share, DIGITS)
}

/// Formats a share in percent with at most `digits` significant digits, or more where these would round it to `100%`.
pub fn percent_in(figures: &dyn Figures, share: f64, digits: u8) -> String {
    figures.write(share, percent_form(share, digits))
}

/// Formats a share that was measured in percent with three significant digits, including trailing zeros: `31.0%`. Nothing
/// is `0%`, and a share below 1 is never rounded to `100%`.
pub fn percent_measured(figures: &dyn Figures, share: f64) -> String {
    match digits_below_one(share.abs(), DIGITS) {
        Some(digits) if share.abs() > 0.0 => figures.write(share, Form::PERCENT.figures(digits)),
        _ => percent(figures, share),
    }
}

fn percent_form(share: f64, digits: u8) -> Form {
    let digits = digits_below_one(share.abs(), digits).unwrap_or(digits);
    if digits > DIGITS || is_round(share) { Form::PERCENT.significant(digits) } else { Form::PERCENT.figures(digits) }
}

/// The number of digits, at least `least`, with which a number below 1 is not rounded to 1. `None` if it is 1 or more,
/// or so near to 1 that the difference may be a rounding error.
fn digits_below_one(number: f64, least: u8) -> Option<u8> {
    // Halves are rounded up.
    let stays_below = |digits: &u8| 1.0 - number > 0.500_001 * 10_f64.powi(-i32::from(*digits));
    (least..=EXACT).find(stays_below)
}

/// Formats millions of tokens with three significant digits: `2.14B`, `2.10B`. An amount of one or two digits, as people
/// type and say them, has no zeros after these: `32M`, `1T`.
pub fn tokens(figures: &dyn Figures, mtok: f64) -> String {
    let (number, unit) = in_short(mtok, DIGITS);
    format!("{}{unit}", three_digits(figures, number))
}

/// Formats a number with three significant digits, but one of one or two digits without zeros: `2.14`, `2.10`, `32`.
pub fn three_digits(figures: &dyn Figures, number: f64) -> String {
    figures.write(number, if is_round(number) { Form::NUMBER } else { Form::NUMBER.figures(DIGITS) })
}

/// Whether a number has at most two significant digits, apart from rounding errors.
fn is_round(number: f64) -> bool {
    (number - significant(number, 2)).abs() <= 1e-9 * number.abs()
}

/// Converts millions of tokens to millions, billions or trillions: the unit in which the number, rounded to `digits`
/// significant digits, has at most three digits before the point. More than 10¹⁸ millions are converted to tokens. Returns the
/// number and the suffix of the unit.
///
/// ```
/// use tokenworth::figures::amounts::in_short;
/// assert_eq!(in_short(999.4, 3), (999.4, "M"));
/// assert_eq!(in_short(999.6, 3), (0.9996, "B"));
/// assert_eq!(in_short(2139.0, 3), (2.139, "B"));
/// ```
pub fn in_short(mtok: f64, digits: u8) -> (f64, &'static str) {
    // The smallest number that rounds to a thousand.
    let thousand = 1000.0 - 0.5 * 10_f64.powi(3 - i32::from(digits));
    match mtok.abs() {
        few if few < thousand => (mtok, "M"),
        many if many < thousand * 1e3 => (mtok / 1e3, "B"),
        many if many < LARGEST => (mtok / 1e6, "T"),
        _ => (mtok * 1e6, ""),
    }
}

/// Formats a multiple with three significant digits: `9.03×`.
pub fn times(figures: &dyn Figures, ratio: f64) -> String {
    format!("{}×", three_digits(figures, ratio))
}

/// Formats an amount as a multiple of another one, `7.03×`, or below a tenth as a share of it: `3.13%`.
pub fn multiple(figures: &dyn Figures, ratio: f64) -> String {
    if is_small(ratio) { percent(figures, ratio) } else { times(figures, ratio) }
}

/// Formats a multiple like [`multiple`], in front of what it is a multiple of: `7.03×`, `3.13% of`.
pub fn multiple_of(figures: &dyn Figures, ratio: f64) -> String {
    let of = if is_small(ratio) { " of" } else { "" };
    format!("{}{of}", multiple(figures, ratio))
}

fn is_small(ratio: f64) -> bool {
    ratio != 0.0 && ratio.abs() < 0.1
}

/// Formats value or net ÷ cost with three significant digits, including trailing zeros: `6.49×`, `1.00×`, `−0.0232×`. A
/// ratio below 1 is never rounded to 1: `0.9996×`.
pub fn ratio(figures: &dyn Figures, ratio: f64) -> String {
    let form = match ratio.abs() {
        ..0.01 => Form::NUMBER.fraction(4),
        ..0.09995 => Form::NUMBER.exactly(4),
        ..0.9995 => Form::NUMBER.exactly(3),
        below @ ..1.0 => Form::NUMBER.exactly(digits_below_one(below, DIGITS + 1).unwrap_or(2)),
        ..9.995 => Form::NUMBER.exactly(2),
        ..99.95 => Form::NUMBER.exactly(1),
        _ => Form::NUMBER,
    };
    format!("{}×", figures.write(ratio, form))
}

/// Formats a number of things in whole ones: `1,234`.
pub fn whole(figures: &dyn Figures, count: f64) -> String {
    figures.write(count, Form::NUMBER.fraction(0))
}

/// Formats a number of things with their noun: `1 row`, `12 rows`.
pub fn counted(figures: &dyn Figures, count: u64, one: &str, many: &str) -> String {
    format!("{} {}", whole(figures, count as f64), if count == 1 { one } else { many })
}

/// Formats a metric's number with its unit, as in tiles and tables.
pub fn measured(figures: &dyn Figures, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Usd | Measure::Net | Measure::UsdPerMonth => money(figures, value),
        Measure::UsdPerMTok => price_of_mtok(figures, value),
        Measure::Ratio | Measure::Return => ratio(figures, value),
        Measure::Share => percent(figures, value),
        Measure::Chance => chance(figures, value),
        Measure::Times => times(figures, value),
        Measure::MTokPerWeek => tokens(figures, value),
        // People are counted: three figures would write 1,234 of them as 1,230.
        Measure::People if value >= 100.0 => whole(figures, value),
        Measure::Months | Measure::People | Measure::PerDay | Measure::PerWeek | Measure::HoursPerWeek => {
            figures.write(value, Form::NUMBER)
        }
    }
}

/// Formats a metric of a report like [`metric()`], but a net with its sign.
pub fn metric_signed(figures: &dyn Figures, report: &Report, metric: Metric) -> String {
    match report.get(metric) {
        Ok(net) if metric.measure() == Measure::Net => money_signed(figures, net),
        _ => self::metric(figures, report, metric),
    }
}

/// Formats a metric of a report with its unit; [`NOTHING`] if it cannot be computed.
pub fn metric(figures: &dyn Figures, report: &Report, metric: Metric) -> String {
    report.get(metric).map_or_else(|_| NOTHING.to_owned(), |value| measured(figures, metric.measure(), value))
}

#[cfg(test)]
mod tests {
    use super::after_digits;

    #[test]
    fn a_word_stands_between_the_digits_and_a_currency_behind_them() {
        let cases = [
            ("$1.31", "$1.31 million"),
            ("−1,31\u{a0}€", "−1,31 million\u{a0}€"),
            ("CHF\u{a0}2.50", "CHF\u{a0}2.50 million"),
            ("١٫٣\u{a0}€", "١٫٣ million\u{a0}€"),
        ];
        for (amount, words) in cases {
            assert_eq!(after_digits(amount, " million"), words);
        }
    }
}
