//! Currencies, by their code.

use std::fmt;

/// A currency by its ISO 4217 code, such as USD. Amounts in different currencies are never added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The United States dollar.
    pub const USD: Self = Self(*b"USD");
    /// Currencies that vendors bill in, for a list to choose from.
    pub const COMMON: [Self; 15] = [
        Self::USD,
        Self(*b"EUR"),
        Self(*b"GBP"),
        Self(*b"CNY"),
        Self(*b"JPY"),
        Self(*b"INR"),
        Self(*b"CAD"),
        Self(*b"AUD"),
        Self(*b"CHF"),
        Self(*b"SEK"),
        Self(*b"NOK"),
        Self(*b"DKK"),
        Self(*b"PLN"),
        Self(*b"BRL"),
        Self(*b"KRW"),
    ];

    /// Reads a code of three ASCII letters in either case, with white space around it.
    pub fn read(text: &str) -> Option<Self> {
        let code: [u8; 3] = text.trim().as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_alphabetic).then(|| Self(code.map(|letter| letter.to_ascii_uppercase())))
    }

    /// Reads what precedes or follows an amount: a code, or a sign that means one currency. `$` is the US dollar, as in
    /// the exports read here; Signs with a country, such as `CA$` and `A$`, are read. `¥`, the sign of two currencies,
    /// is not.
    pub fn read_sign(text: &str) -> Option<Self> {
        let code = match text.trim() {
            "$" | "US$" => b"USD",
            "€" => b"EUR",
            "£" => b"GBP",
            "₹" => b"INR",
            "₩" => b"KRW",
            "CA$" | "C$" => b"CAD",
            "A$" | "AU$" => b"AUD",
            "NZ$" => b"NZD",
            "HK$" => b"HKD",
            "S$" => b"SGD",
            "R$" => b"BRL",
            other => return Self::read(other),
        };
        Some(Self(*code))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}
