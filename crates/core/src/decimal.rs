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

#[cfg(test)]
mod tests {
    use super::write;

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
