//! Reads a number as a person types it (`$200k`, `1.234,50`, `45 %`), and strictly as a link holds it.
//!
//! Nothing here knows a field's range, and nothing here can fail other than by a [`NumberError`]. Digits are kept as
//! text until the end, where suffix, percent and exponent have become one power of ten: `1.1M` is exactly 1100000.

use crate::decimal;

/// The two separators of the reader's locale.
///
/// They decide only where the text leaves a doubt: `1,234.50` and `1.234,50` are clear anywhere, `1,234` is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Between the whole part and the fraction: `.` in English.
    pub decimal: char,
    /// Between groups of digits: `,` in English.
    pub group: char,
}

impl Separators {
    /// `1,234.5`
    pub const ENGLISH: Self = Self { decimal: '.', group: ',' };
    /// `1.234,5`
    pub const GERMAN: Self = Self { decimal: ',', group: '.' };

    /// Whether a lone `mark` between one to three and three digits groups them. One foreign to the locale reads as in
    /// English, the language that figures are most often copied from.
    fn groups(self, mark: char) -> bool {
        mark == self.group || (mark == ',' && mark != self.decimal)
    }
}

/// The unit of the field typed into: it decides what a suffix means, and which units may be repeated after the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// A count or a ratio: `1.5k` is 1500, `1.3x` is 1.3.
    Plain,
    /// An amount: `$200k/yr` is 200000. The currency is not converted.
    Money,
    /// A field in percent, held as a share: `45`, `45%` and `45 %` are 0.45.
    Percent,
    /// A field in millions of tokens a week: `225`, `225M` and `225M tokens/week` are 225, `500k` is 0.5.
    Tokens,
}

impl Scale {
    /// The power of ten from what the field shows to what it holds, with `suffix` (10³ for `k`) or without.
    fn power(self, suffix: Option<i32>) -> i32 {
        match (self, suffix) {
            (Self::Percent, _) => -2,
            (Self::Tokens, Some(power)) => power.saturating_sub(6),
            (_, power) => power.unwrap_or(0),
        }
    }

    /// Whether `word` is a currency, and one may stand here.
    fn takes(self, word: &str) -> bool {
        matches!(self, Self::Plain | Self::Money) && is_currency(word)
    }

    /// Units that only repeat the field's own. Every token field is weekly, so `225M/month` is refused.
    fn units(self) -> &'static str {
        match self {
            Self::Plain => "x × people persons person weeks week wk hours hour h months month year yr",
            Self::Money => {
                "year yr y annum month mo week m mtok million tokens token tok person adopter adopter-year seat user"
            }
            Self::Percent => "% percent pct year yr y annum week",
            Self::Tokens => "tokens token tok toks mtok mtoks mtokens week wk",
        }
    }
}

/// What a text was read as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Finite, never −0, in the input's own unit: a share for [`Scale::Percent`], `MTok` for [`Scale::Tokens`].
    pub value: f64,
    /// The text was not plainly that number (suffix, currency, unit, grouping, exponent, or two possible readings):
    /// show the reading beside the field, with the field's unit.
    pub echo: bool,
}

/// Why a text is not a number. The sentences are in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing but blanks.
    Empty,
    /// No reading, or no single one.
    NotANumber,
    /// The beginning of a number: `-`, `.`, `$`, `1e`, `5 per`.
    Incomplete,
    /// Beyond the largest double, 1.8e308.
    TooLarge,
}

/// In bytes; the largest double with grouping is 412 digits and commas.
const MAX_LENGTH: usize = 512;

/// Reads what a person typed into a field.
///
/// ```
/// use tokenworth::inputs::number::{NumberError, Reading, Scale, Separators, read};
///
/// let read = |text, scale| read(text, scale, Separators::ENGLISH);
/// assert_eq!(read("200000", Scale::Money), Ok(Reading { value: 200_000.0, echo: false }));
/// assert_eq!(read("$200k", Scale::Money), Ok(Reading { value: 200_000.0, echo: true }));
/// assert_eq!(read("45", Scale::Percent), Ok(Reading { value: 0.45, echo: false }));
/// assert_eq!(read("1.5B", Scale::Tokens), Ok(Reading { value: 1500.0, echo: true }));
/// assert_eq!(read("1e", Scale::Plain), Err(NumberError::Incomplete));
/// ```
///
/// # Errors
/// [`NumberError`] says whether the text is blank, unfinished, too large or no number.
pub fn read(text: &str, scale: Scale, separators: Separators) -> Result<Reading, NumberError> {
    if text.len() > MAX_LENGTH {
        return Err(NumberError::NotANumber);
    }
    let text = simplify(text);
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let (head, rest) = split_head(text).ok_or_else(|| unfinished(text, scale))?;
    let (minus, currency) = read_head(head, scale)?;
    let (mantissa, rest) = rest.split_at(mantissa_length(rest));
    let (digits, doubtful) = read_mantissa(mantissa, separators)?;
    let (exponent, tail) = read_exponent(rest)?;
    let (suffix, units) = split_suffix(tail, scale);
    check_units(units, scale)?;
    let value = finite(&format!("{minus}{digits}e{}", exponent.saturating_add(scale.power(suffix))))?;
    // `0.45` in a percent field may have been meant as 45 %.
    let looks_like_share = scale == Scale::Percent && value != 0.0 && value.abs() < 0.01;
    Ok(Reading { value, echo: doubtful || currency || !rest.is_empty() || looks_like_share })
}

/// Reads a number from a link: ASCII digits with an optional sign, point and exponent, and nothing else.
///
/// ```
/// use tokenworth::inputs::number::{NumberError, read_plain};
///
/// assert_eq!(read_plain("-1.5e3"), Ok(-1500.0));
/// assert_eq!(read_plain("1,5"), Err(NumberError::NotANumber));
/// ```
///
/// # Errors
/// Never [`NumberError::Incomplete`]: a link is not being typed.
pub fn read_plain(text: &str) -> Result<f64, NumberError> {
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let plain = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    if text.len() > MAX_LENGTH || !text.bytes().all(plain) {
        return Err(NumberError::NotANumber);
    }
    finite(text)
}

/// −0 becomes 0.
fn finite(text: &str) -> Result<f64, NumberError> {
    match decimal::read(text) {
        value if value.is_finite() => Ok(value + 0.0),
        value if value.is_nan() => Err(NumberError::NotANumber),
        _ => Err(NumberError::TooLarge),
    }
}

/// The zeros of the decimal digits that people type besides ASCII; full-width ones are handled with their punctuation.
const ZEROS: [char; 14] = ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '၀'];

/// Foreign digits, full-width forms, blanks, minus signs and apostrophes become ASCII; direction marks vanish.
fn simplify(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).map(simple).collect()
}

/// A letter of the Latin, Greek and Cyrillic alphabets, in which units and currencies are typed. Unicode's own table of
/// letters would add more to the page than it is worth here.
const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}') && !matches!(c, '×' | '÷')
}

/// Whether a character has no width or turns the direction of writing: people paste such without knowing.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn simple(c: char) -> char {
    let above = |start: u32| u32::from(c).checked_sub(start);
    match c {
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        '\u{66a}' => '%',
        '\u{ff01}'..='\u{ff5e}' => above(0xfee0).and_then(char::from_u32).unwrap_or(c),
        c if c.is_whitespace() => ' ',
        c => ZEROS.iter().find_map(|zero| char::from_digit(above(u32::from(*zero))?, 10)).unwrap_or(c),
    }
}

/// Marks that can be a decimal separator; `'`, a blank and `٬` only ever group.
const DECIMALS: [char; 3] = ['.', ',', '٫'];

/// Before the number, and from its first digit or the point before it. None without a digit.
fn split_head(text: &str) -> Option<(&str, &str)> {
    let head = text.split_at(text.find(|c: char| c.is_ascii_digit())?).0;
    // The dot of `Rs.500` is not a point: it stays in the head, which then is no currency.
    let before_point = head.strip_suffix(DECIMALS).filter(|before| !before.ends_with(is_letter));
    Some(text.split_at(before_point.unwrap_or(head).len()))
}

fn unfinished(text: &str, scale: Scale) -> NumberError {
    match read_head(text.strip_suffix(DECIMALS).unwrap_or(text), scale) {
        Ok(_) => NumberError::Incomplete,
        Err(error) => error,
    }
}

/// One sign and one currency, in either order: the sign to write, and whether there is a currency.
fn read_head(head: &str, scale: Scale) -> Result<(&'static str, bool), NumberError> {
    const SIGNS: [char; 2] = ['+', '-'];
    let head = head.trim();
    let word = head.strip_prefix(SIGNS).or(head.strip_suffix(SIGNS)).unwrap_or(head).trim();
    if word.is_empty() || scale.takes(word) {
        Ok((if head.contains('-') { "-" } else { "" }, !word.is_empty()))
    } else {
        Err(NumberError::NotANumber)
    }
}

/// How many bytes are digits and separators; a blank separates only before a digit.
fn mantissa_length(text: &str) -> usize {
    let inside = |at: usize, c: char| match c {
        ' ' => text.split_at(at).1.trim_start_matches(' ').starts_with(|next: char| next.is_ascii_digit()),
        c => c.is_ascii_digit() || c == '\'' || c == '٬' || DECIMALS.contains(&c),
    };
    text.char_indices().find(|&(at, c)| !inside(at, c)).map_or(text.len(), |(at, _)| at)
}

/// The digits with at most one point, and whether the separators needed interpreting.
fn read_mantissa(text: &str, separators: Separators) -> Result<(String, bool), NumberError> {
    let Some(last) = text.chars().rfind(|c| !c.is_ascii_digit()) else {
        return Ok((text.to_owned(), false));
    };
    let (whole, fraction) = text.rsplit_once(last).unwrap_or((text, ""));
    let alone = whole.chars().all(|c| c.is_ascii_digit());
    let groupable = ungroup(text).is_some();
    let groups = match last {
        '٫' => false,
        '.' | ',' if alone => groupable && separators.groups(last),
        '.' | ',' => whole.chars().any(|c| c == last),
        _ => true,
    };
    let (whole, fraction) = if groups { (text, "") } else { (whole, fraction) };
    let whole = ungroup(whole).ok_or(NumberError::NotANumber)?;
    let plain = alone && last == separators.decimal && !groupable;
    Ok((format!("{whole}.{fraction}"), !plain))
}

/// Takes one kind of separator out, where it parts groups of three, or of two in the Indian way (`1,23,456`).
fn ungroup(text: &str) -> Option<String> {
    let Some(mark) = text.chars().find(|c| !c.is_ascii_digit()) else { return Some(text.to_owned()) };
    let groups: Vec<&str> = text.split(mark).collect();
    let [first, middle @ .., last] = groups.as_slice() else { return None };
    let sized = |size: usize| middle.iter().all(|group| group.len() == size);
    let shaped = (1..=3).contains(&first.len()) && !first.starts_with('0') && last.len() == 3;
    let digits = groups.concat();
    let clean = digits.chars().all(|c| c.is_ascii_digit());
    (shaped && clean && (sized(3) || (mark == ',' && sized(2)))).then_some(digits)
}

/// The exponent and what follows it; the `E` of `EUR` is none.
fn read_exponent(text: &str) -> Result<(i32, &str), NumberError> {
    let Some(after) = text.strip_prefix(['e', 'E']) else { return Ok((0, text)) };
    let unsigned = after.strip_prefix(['+', '-']).unwrap_or(after);
    if unsigned.is_empty() {
        return Err(NumberError::Incomplete);
    }
    let (digits, tail) = unsigned.split_at(unsigned.find(|c: char| !c.is_ascii_digit()).unwrap_or(unsigned.len()));
    if digits.is_empty() {
        return Ok((0, text));
    }
    // Far beyond what the digits of any accepted length can offset.
    let size = digits.parse::<i32>().unwrap_or(99_999).min(99_999);
    Ok((if after.starts_with('-') { size.saturating_neg() } else { size }, tail))
}

/// The power of ten of a leading suffix, and the units after it.
fn split_suffix(tail: &str, scale: Scale) -> (Option<i32>, &str) {
    let tail = tail.trim_start();
    let (word, units) = tail.split_at(tail.find(|c: char| !is_letter(c)).unwrap_or(tail.len()));
    match power_of(word).filter(|_| scale != Scale::Percent) {
        Some(power) => (Some(power), units.strip_prefix('.').unwrap_or(units)),
        None => (None, tail),
    }
}

fn power_of(suffix: &str) -> Option<i32> {
    match suffix.to_ascii_lowercase().as_str() {
        "k" | "thousand" => Some(3),
        "m" | "mn" | "mio" | "mln" | "million" => Some(6),
        "b" | "bn" | "g" | "mrd" | "billion" => Some(9),
        "t" | "tn" | "trillion" => Some(12),
        _ => None,
    }
}

/// Units joined by `/`, `per` or `a`; a join with nothing after it is unfinished.
fn check_units(text: &str, scale: Scale) -> Result<(), NumberError> {
    let mut joined = false;
    for word in text.replace('/', " per ").to_ascii_lowercase().split_whitespace() {
        let joins = matches!(word, "per" | "a" | "an");
        let known = scale.units().split(' ').any(|unit| unit == word) || scale.takes(word);
        if (joins && joined) || !(joins || known) {
            return Err(NumberError::NotANumber);
        }
        joined = joins;
    }
    if joined { Err(NumberError::Incomplete) } else { Ok(()) }
}

/// ISO 4217, and the commonest currencies that are written in letters. A cent is not among them: `50¢` is not 50.
const CURRENCIES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF \
    GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD \
    LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR \
    PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY \
    TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG KR ZŁ Zł KČ Kč DOLLARS EUROS";

/// A code, a sign, or a sign after the letters of its country: `USD`, `€`, `CA$`; not `k$`, which is thousands.
fn is_currency(word: &str) -> bool {
    let code = word.to_ascii_uppercase();
    let sign = |c: char| matches!(c, '$' | '£' | '¤' | '¥' | '฿' | '₠'..='⃏' | '﷼' | '￡' | '￥' | '￦');
    match word.strip_suffix(sign) {
        Some(country) => country.len() <= 3 && country.chars().all(is_letter) && power_of(country).is_none(),
        None => CURRENCIES.split_whitespace().any(|known| known == code),
    }
}
