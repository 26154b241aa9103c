//! Decimal numbers as programs write and read them: the shortest digits that are read back as the same number.
//!
//! Natively the standard library does it. In the page the browser does, to the same last bit: the standard library's
//! way would add 12 kB to the page’s own program, and 16 kB to the second.

#[cfg(all(any(feature = "ui", feature = "later"), target_arch = "wasm32"))]
mod host {
    use js_sys::Object;
    use wasm_bindgen::{JsCast, JsValue};

    /// NaN where `text` is no number.
    pub fn read(text: &str) -> f64 {
        JsValue::from_str(text).unchecked_into_f64()
    }

    pub fn write(value: f64) -> String {
        let shortest = String::from(JsValue::from_f64(value).unchecked_ref::<Object>().to_string());
        super::without_exponent(&shortest)
    }
}

#[cfg(not(all(any(feature = "ui", feature = "later"), target_arch = "wasm32")))]
mod host {
    /// NaN where `text` is no number.
    pub fn read(text: &str) -> f64 {
        text.parse().unwrap_or(f64::NAN)
    }

    pub fn write(value: f64) -> String {
        value.to_string()
    }
}

/// The number nearest to `text`: ASCII digits with an optional sign, point and exponent. NaN where those are in no order
/// that makes a number, infinite beyond the largest double.
pub fn read(text: &str) -> f64 {
    host::read(text)
}

/// The shortest plain decimal of a finite number, without an exponent: `0.1`, `100000`. Zero has no sign.
///
/// Used in place of `{}`, which brings the standard library's way with it, as does `{:?}`.
pub fn write(value: f64) -> String {
    host::write(value + 0.0)
}

/// `1.5e-7`, as browsers write small and large numbers, in plain digits: `0.00000015`.
#[cfg(any(test, all(any(feature = "ui", feature = "later"), target_arch = "wasm32")))]
fn without_exponent(shortest: &str) -> String {
    let Some((mantissa, exponent)) = shortest.split_once('e') else { return shortest.to_owned() };
    let exponent = exponent.parse::<i32>().unwrap_or_default();
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    // Browsers write exponents below −6 and above 20, where no digit stands on the other side of the point.
    let before = usize::try_from(exponent.saturating_add(1)).unwrap_or_default();
    let after = usize::try_from(exponent.saturating_neg().saturating_sub(1)).unwrap_or_default();
    if exponent < 0 {
        format!("{sign}0.{}{digits}", "0".repeat(after))
    } else {
        format!("{sign}{digits}{}", "0".repeat(before.saturating_sub(digits.len())))
    }
}

#[cfg(test)]
mod tests {
    use super::{read, without_exponent, write};

    #[test]
    fn what_browsers_write_is_what_is_written_natively() {
        for (text, number) in [
            ("1e-7", 1e-7),
            ("-1.5e-7", -1.5e-7),
            ("5e-324", 5e-324),
            ("2.2250738585072014e-308", 2.225_073_858_507_201_4e-308),
            ("1e+21", 1e21),
            ("-1.7976931348623157e+308", f64::MIN),
            ("0.1", 0.1),
            ("100000000000000000000", 1e20),
        ] {
            assert_eq!(without_exponent(text), write(number), "{text}");
            assert_eq!(read(text).to_bits(), number.to_bits(), "{text}");
        }
    }

    #[test]
    fn zero_has_no_sign() {
        assert_eq!((write(-0.0), write(0.0)), ("0".to_owned(), "0".to_owned()));
    }
}
