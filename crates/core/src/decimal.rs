//! Reads and writes decimal numbers in the form that programs exchange: the shortest digits that read back as the same
//! number.

/// Parses ASCII digits with an optional sign, point and exponent as the nearest `f64`. Returns NaN if `text` is not a
/// number, and infinity beyond the largest `f64`.
pub fn read(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NAN)
}

/// Writes a finite number as the shortest plain decimal, without an exponent: `0.1`, `100000`. Zero has no sign.
pub fn write(value: f64) -> String {
    (value + 0.0).to_string()
}

/// Rounds to `count` significant digits. Rounds the shortest decimal digits, halves away from zero, as browsers do when
/// they write a number: 1.005 in three digits is 1.01, although the nearest binary value is smaller than 1.005.
pub fn significant(value: f64, count: usize) -> f64 {
    let shortest = format!("{:e}", value.abs());
    rounded(&shortest, count).map_or(value, |rounded| rounded.copysign(value))
}

/// Rounds a number that is proposed as an input to four significant digits: one more than results show, so that what is
/// computed from it differs by less than the digits shown can tell.
pub fn proposed(value: f64) -> f64 {
    significant(value, 4)
}

/// The number that is written as `scientific`, rounded. `None` if it has no more than `count` digits.
fn rounded(scientific: &str, count: usize) -> Option<f64> {
    let (mantissa, exponent) = scientific.split_once('e')?;
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let dropped = digits.len().checked_sub(count).filter(|dropped| *dropped > 0)?;
    let unit = 10_u64.checked_pow(u32::try_from(dropped).ok()?)?;
    let kept = digits.parse::<u64>().ok()?.checked_add(unit / 2)? / unit;
    let decimals = i32::try_from(digits.len().checked_sub(dropped)?).ok()?.checked_sub(1)?;
    format!("{kept}e{}", exponent.parse::<i32>().ok()?.checked_sub(decimals)?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{significant, write};

    #[test]
    fn halves_are_rounded_away_from_zero() {
        let numbers = [0.3225, 1.005, -1.005, 99_950.0, 9.994, 12.0, 0.0, 1e-9, 123_456_789.0, 0.1 + 0.2];
        let three = ["0.323", "1.01", "-1.01", "100000", "9.99", "12", "0", "0.000000001", "123000000", "0.3"];
        assert_eq!(numbers.map(|number| significant(number, 3).to_string()), three);
        assert!(significant(f64::NAN, 3).is_nan());
        assert!(significant(f64::INFINITY, 3).is_infinite());
    }

    #[test]
    fn zero_has_no_sign() {
        assert_eq!((write(-0.0), write(0.0)), ("0".to_owned(), "0".to_owned()));
    }

    #[test]
    fn there_is_no_exponent() {
        assert_eq!(write(-1.5e-7), "-0.00000015");
        assert_eq!(write(1e21), "1000000000000000000000");
    }
}
