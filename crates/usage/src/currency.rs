//! Currencies as exports write them: by a code or by a sign.

use tokenworth_core::currency::Currency;

/// The codes of currencies that vendors bill in, for a list to choose from.
pub const COMMON: [&str; 15] =
    ["USD", "EUR", "GBP", "CNY", "JPY", "INR", "CAD", "AUD", "CHF", "SEK", "NOK", "DKK", "PLN", "BRL", "KRW"];

/// The currency with this code, in either case, if vendors bill in it.
pub fn common(code: &str) -> Option<Currency> {
    COMMON.iter().find(|common| common.eq_ignore_ascii_case(code)).and_then(|code| Currency::find(code))
}

/// Reads what precedes or follows an amount: a code, or a sign that means one currency. `$` is the US dollar, as in
/// the exports read here; signs with a country, such as `CA$` and `A$`, are read. `¥`, the sign of two currencies, is
/// not: `Format::amount_in` knows it.
pub fn read_sign(text: &str) -> Option<Currency> {
    let code = match text.trim() {
        "$" | "US$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "₹" => "INR",
        "₩" => "KRW",
        "CA$" | "C$" => "CAD",
        "A$" | "AU$" => "AUD",
        "NZ$" => "NZD",
        "HK$" => "HKD",
        "S$" => "SGD",
        "R$" => "BRL",
        other => return Currency::read(other),
    };
    Currency::find(code)
}
