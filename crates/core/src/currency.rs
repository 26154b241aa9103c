//! Currencies, by their code.

use std::fmt;

/// The ISO 4217 codes in force, in alphabetical order, each with a space after it.
pub(crate) const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF \
    GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD \
    LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR \
    PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY \
    TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ";

/// Those that have no minor unit.
const WHOLE: [&str; 16] =
    ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

/// A currency of ISO 4217. Its name comes from the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// US dollars, in which the model counts.
    pub const USD: Self = Self(*b"USD");

    /// The currency with this code in capital letters, if there is one.
    pub fn find(code: &str) -> Option<Self> {
        Self::of(code.as_bytes().try_into().ok()?)
    }

    /// The currency with this code in capital or small letters, with white space around it.
    pub fn read(text: &str) -> Option<Self> {
        let letters: [u8; 3] = text.trim().as_bytes().try_into().ok()?;
        Self::of(letters.map(|letter| letter.to_ascii_uppercase()))
    }

    fn of(letters: [u8; 3]) -> Option<Self> {
        let (codes, _) = CODES.as_bytes().as_chunks::<4>();
        codes
            .binary_search_by(|[first, second, third, _]| [*first, *second, *third].cmp(&letters))
            .is_ok()
            .then_some(Self(letters))
    }

    /// The three-letter code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("USD")
    }

    /// Whether it has a minor unit, such as the cent.
    pub fn has_minor_unit(&self) -> bool {
        !WHOLE.contains(&self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found() {
        for code in CODES.split_whitespace() {
            assert_eq!(Currency::find(code).map(|found| found.to_string()).as_deref(), Some(code));
            assert_eq!(Currency::read(&format!(" {} ", code.to_lowercase())), Currency::find(code));
        }
    }

    #[test]
    fn currencies_without_a_minor_unit_are_in_force() {
        assert!(WHOLE.iter().all(|code| Currency::find(code).is_some_and(|found| !found.has_minor_unit())));
        assert!(Currency::USD.has_minor_unit());
    }

    #[test]
    fn other_words_are_not() {
        for text in ["", "usd", "US", "USDT", "HRS", "ZZZ", "€"] {
            assert_eq!(Currency::find(text), None, "{text}");
        }
        assert_eq!(Currency::read("hrs"), None);
    }
}
