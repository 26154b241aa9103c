//! Which currencies a word or a sign beside an amount may mean: `USD`, `€`, `CA$`, `Rs.`.
//!
//! Many signs belong to several currencies: `$` is the dollar of two dozen countries, `¥` the yen and the yuan.

use crate::currency::CODES;

/// Signs and words, and the codes that each of them stands for, the likeliest first. Words are compared in upper case.
const SIGNS: &[(&str, &str)] = &[
    (
        "$",
        "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU DOP BBD BSD BMD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD",
    ),
    ("DOLLAR", "USD CAD AUD NZD HKD SGD TWD BBD BSD BMD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD"),
    ("US$", "USD"),
    ("CA$ CAD$", "CAD"),
    ("C$", "CAD NIO"),
    ("A$ AU$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("S$ SG$", "SGD"),
    ("NT$", "TWD"),
    ("MX$", "MXN"),
    ("R$ REAL REAIS", "BRL"),
    ("€ EURO", "EUR"),
    ("£ POUND", "GBP EGP GIP FKP SHP SSP SDG LBP SYP"),
    ("¥", "JPY CNY"),
    ("JP¥ 円 YEN", "JPY"),
    ("CN¥ 圆 YUAN RMB", "CNY"),
    ("元", "CNY TWD HKD"),
    ("원", "KRW"),
    ("₩", "KRW KPW"),
    ("₹", "INR"),
    ("RS RUPEE ₨", "INR PKR LKR NPR MUR SCR"),
    ("FR SFR FRANC", "CHF"),
    ("KR", "SEK NOK DKK ISK"),
    ("ZŁ", "PLN"),
    ("KČ", "CZK"),
    ("FT", "HUF"),
    ("LEI", "RON MDL"),
    ("₽", "RUB"),
    ("₺ TL", "TRY"),
    ("₴", "UAH"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₱", "PHP"),
    ("₦", "NGN"),
    ("R RAND", "ZAR"),
    ("RM", "MYR"),
    ("RP", "IDR"),
];

/// The codes of the currencies that a word or sign may mean: an empty list for a currency sign that is not in `SIGNS`,
/// and `None` for a word that is not a currency.
pub(super) fn codes_of(word: &str) -> Option<Vec<&'static str>> {
    let word = word.trim_end_matches('.').to_uppercase();
    if let Some(code) = CODES.split_whitespace().find(|known| *known == word) {
        return Some(vec![code]);
    }
    let find = |word: &str| SIGNS.iter().find(|(signs, _)| signs.split(' ').any(|sign| sign == word));
    match find(&word).or_else(|| find(word.strip_suffix('S')?)) {
        Some((_, codes)) => Some(codes.split(' ').collect()),
        // A currency sign, perhaps with letters for a country, that is not in the list: `¤`, `Bds$`.
        None => word
            .strip_suffix(is_sign)
            .filter(|country| country.len() <= 3 && country.chars().all(char::is_alphabetic))
            .map(|_| Vec::new()),
    }
}

/// The code of the currency that a word or sign most likely means: `GBP` for `£` and for `pounds`.
///
/// ```
/// use tokenworth_core::inputs::sign::likeliest;
///
/// assert_eq!(likeliest("euros"), Some("EUR"));
/// assert_eq!(likeliest("¥"), Some("JPY"));
/// assert_eq!(likeliest("doubloons"), None);
/// ```
pub fn likeliest(word: &str) -> Option<&'static str> {
    codes_of(word.trim())?.first().copied()
}

/// Whether this character is the sign of a currency.
pub(super) const fn is_sign(c: char) -> bool {
    matches!(c, '$' | '£' | '¤' | '¥' | '฿' | '₠'..='⃏' | '﷼' | '円' | '圆' | '元' | '원')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::currency::Currency;

    #[test]
    fn every_sign_stands_for_currencies_that_there_are() {
        for (signs, codes) in SIGNS {
            for sign in signs.split(' ') {
                assert_eq!(codes_of(sign), Some(codes.split(' ').collect()), "{sign}");
            }
            assert!(codes.split(' ').all(|code| Currency::find(code).is_some()), "{signs}: {codes}");
        }
    }

    #[test]
    fn a_code_is_its_own_currency_in_any_case() {
        for code in CODES.split_whitespace() {
            assert_eq!(codes_of(&code.to_lowercase()), Some(vec![code]));
        }
        assert_eq!(codes_of("ZZZ"), None);
        assert_eq!(codes_of("Bds$"), Some(Vec::new()));
    }
}
