//! Reads numbers: digits with a decimal mark and groups, as people and programs write them.

use std::str::FromStr;

use super::multiple;
use crate::{Decimal, DecimalMark, currency};

/// Reads digits with a decimal mark and groups, if any; `None` if they can be read in two ways.
pub fn read(text: &str, mark: Option<DecimalMark>) -> Option<Decimal> {
    let spaces = [' ', '\u{a0}', '\u{202f}', '\'', '’'];
    if let Some(number) = plain(text) {
        // With decimal commas, "1.234" is 1234.
        let thousands = grouped(text, ['.']).filter(|_| mark != Some(DecimalMark::Point));
        return match (thousands, mark) {
            (Some(digits), Some(_)) => plain(&digits),
            (Some(_), None) if text.contains('.') => None,
            _ => Some(number),
        };
    }
    // A number with an exponent has no groups: "3,00E-05".
    if text.contains(['e', 'E']) {
        return plain(&text.replacen(',', ".", 1));
    }
    let (mark, group) = match mark {
        Some(DecimalMark::Point) => ('.', ','),
        Some(DecimalMark::Comma) => (',', '.'),
        // Where a number has both, the last one is the decimal mark.
        None => match (text.rfind('.'), text.rfind(',')) {
            (Some(point), Some(comma)) if point > comma => ('.', ','),
            (Some(_), Some(_)) => (',', '.'),
            (None, Some(_)) if grouped(text, [',']).is_none() => (',', '.'),
            // One comma may also be the decimal mark.
            (None, Some(_)) if text.matches(',').count() == 1 => return None,
            _ => ('.', ','),
        },
    };
    let (whole, fraction) = text.split_once(mark).map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let whole = if whole.chars().all(|c| c.is_ascii_digit()) {
        whole.to_owned()
    } else {
        grouped(whole, [group]).or_else(|| grouped(whole, spaces))?
    };
    match fraction {
        None => plain(&whole),
        Some(fraction) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => plain(&format!("{whole}.{fraction}")),
        Some(_) => None,
    }
}

/// The decimal mark that a cell proves, if it proves one: "1,5" a comma, "1.5" and "1,234,567" a point; "1,234", the month
/// "01.2025" and the name "gpt-5.5" nothing.
pub fn mark_of(cell: &str) -> Option<DecimalMark> {
    let cell = cell.trim();
    let (cell, _) = multiple(cell).unwrap_or((cell, 0));
    let number = cell.trim_matches(|c: char| !c.is_ascii_digit());
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) {
        return None;
    }
    let is_sign = |word: &str| !word.contains(char::is_alphabetic) || currency::read_sign(word).is_some();
    let mut beside = cell.split(|c: char| c.is_whitespace() || "0123456789.,-−+()'".contains(c));
    if !beside.all(is_sign) {
        return None;
    }
    match (number.rfind('.'), number.rfind(',')) {
        (Some(point), Some(comma)) if point > comma => Some(DecimalMark::Point),
        (Some(_), Some(_)) => Some(DecimalMark::Comma),
        (Some(_), None) => proved_by(number, '.', DecimalMark::Point, DecimalMark::Comma),
        (None, Some(_)) => proved_by(number, ',', DecimalMark::Comma, DecimalMark::Point),
        (None, None) => None,
    }
}

/// What a number with one kind of mark proves: `fraction` if the mark is before a fraction, `other` if it is between
/// groups of three digits.
fn proved_by(number: &str, mark: char, fraction: DecimalMark, other: DecimalMark) -> Option<DecimalMark> {
    let is_grouped = grouped(number, [mark]).is_some();
    match number.matches(mark).count() {
        1 if !is_grouped && !is_month(number) => Some(fraction),
        2.. if is_grouped => Some(other),
        _ => None,
    }
}

/// Whether a number may be a month: "01.2025".
fn is_month(number: &str) -> bool {
    let parts = number.split_once('.').map(|(month, year)| (month.parse::<u8>(), year.parse::<u16>()));
    matches!(parts, Some((Ok(1..=12), Ok(2000..=2100))))
}

/// Whether a cell is a number that a comma or a point makes ambiguous: "1,234".
pub fn is_ambiguous(cell: &str) -> bool {
    let number = cell.trim();
    number.matches([',', '.']).count() == 1 && grouped(number, [',', '.']).is_some()
}

/// The digits of a number in groups of three, all separated by the same one of `marks`: `None` where there is no group.
/// Between commas, groups may also be Indian: two digits, and three in the last.
pub fn grouped<const N: usize>(text: &str, marks: [char; N]) -> Option<String> {
    let mark = text.chars().find(|c| marks.contains(c))?;
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    let (last, inner) = rest.split_last()?;
    let are_of = |length: usize| inner.iter().all(|group| group.len() == length);
    let is_indian = || mark == ',' && first.len() < 3 && !inner.is_empty() && are_of(2);
    let sound = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && last.len() == 3
        && (are_of(3) || is_indian())
        && digits(first)
        && rest.iter().all(|group| digits(group));
    sound.then(|| std::iter::once(first).chain(rest).collect())
}

/// A number as programs write it: digits, a point, an exponent.
pub fn plain(text: &str) -> Option<Decimal> {
    let bytes = text.as_bytes();
    let start = usize::from(matches!(bytes.first(), Some(b'-' | b'+')));
    if !bytes.get(start..)?.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.') {
        let exponent = bytes.iter().any(|byte| matches!(byte, b'e' | b'E')) && bytes.iter().any(u8::is_ascii_digit);
        return if exponent { scientific(text) } else { None };
    }
    Decimal::from_str(text).ok()
}

/// "3e-05". An exponent below −28 may be read as −28, and one below −56 gives 0: such amounts make no difference.
fn scientific(text: &str) -> Option<Decimal> {
    let (digits, exponent) = text.split_once(['e', 'E'])?;
    let exponent: i32 = exponent.parse().ok()?;
    let digits = Decimal::from_str(digits).ok()?;
    match exponent {
        ..-56 => Some(Decimal::ZERO),
        -56..=28 => Decimal::from_scientific(text).ok().or_else(|| {
            // The number has more decimals than a [`Decimal`] holds.
            (exponent < -28).then(|| digits.checked_mul(Decimal::new(1, 28)).unwrap_or_default())
        }),
        _ => digits.is_zero().then_some(Decimal::ZERO),
    }
}

#[cfg(test)]
mod tests {
    use super::mark_of;
    use crate::DecimalMark;

    #[test]
    fn a_mark_is_proved_by_what_can_be_read_in_one_way_only() {
        let marks =
            ["1,5", "1.5", "1,234", "1.234,5", "$1,234.5", "abc", "2026-10-01", "0,123", "1,23,456"].map(mark_of);
        let (comma, point) = (Some(DecimalMark::Comma), Some(DecimalMark::Point));
        assert_eq!(marks, [comma, point, None, comma, point, None, None, comma, point]);
    }

    #[test]
    fn an_amount_with_its_currency_proves_a_mark_and_a_name_with_a_number_does_not() {
        let point = Some(DecimalMark::Point);
        assert_eq!(["EUR 1.5", "-CA$1.5", "$1.5 USD", "(1.5 €)", "1.5M", "1.5 k"].map(mark_of), [point; 6]);
        assert_eq!(["gpt-5.5-high", "GPT-5.5", "Opus 4.5", "k2.5", "4.5 turbo", "+1.5 h"].map(mark_of), [None; 6]);
    }
}
