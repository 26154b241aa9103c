//! Finds the number in typed text (`$200k`, `1.234,50`, `45 %`), and reads plain numbers from links.
//!
//! [`super::number_kind`] reads the words and signs around the number. Ranges are not checked here. Digits are kept as text
//! until suffix, percent and exponent are combined into one power of ten, so `1.1M` is exactly 1100000.

use crate::decimal;

/// The decimal and grouping separators of the reader's locale.
///
/// They matter only for ambiguous text: `1,234.50` and `1.234,50` have one meaning in any locale, `1.234` does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// The separator before the fraction: `.` in English.
    pub decimal: char,
    /// The separator between groups of digits: `,` in English.
    pub group: char,
    /// Whether the page writes its own numbers with these separators, because its address names a language. Otherwise it
    /// writes them in English.
    pub is_shown: bool,
}

impl Default for Separators {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl Separators {
    /// English: `1,234.5`.
    pub const ENGLISH: Self = Self { decimal: '.', group: ',', is_shown: false };
    /// German, for a reader of a page in English: `1.234,5`.
    pub const GERMAN: Self = Self { decimal: ',', group: '.', is_shown: false };

    /// Whether `mark` groups digits where it is the only separator, as in `1,234` or `1.234`. A comma does, unless the page
    /// itself writes fractions with it: changing a digit of `200,000` must give `201,000`.
    const fn groups(self, mark: char) -> bool {
        mark == self.group || (mark == ',' && !(self.is_shown && self.decimal == ','))
    }
}

/// Whether a number more often has three decimals than it is more than a thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// It may be large, such as a salary.
    Any,
    /// It is small, such as an exchange rate or the price of a million tokens. A lone point is then before the fraction,
    /// and so is a lone comma where commas are.
    Small,
}

impl Size {
    /// Whether `mark` groups digits where it is the only separator.
    const fn groups(self, mark: char, separators: Separators) -> bool {
        match self {
            Self::Any => separators.groups(mark),
            Self::Small => mark == ',' && separators.decimal != ',',
        }
    }
}

/// How the number in a field relates to the value of its input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// The same number.
    Plain,
    /// An amount in the currency shown; the value is in US dollars.
    Money,
    /// A percentage; the value is a share.
    Percent,
    /// A number of tokens; the value is in millions of tokens.
    Tokens,
}

impl Scale {
    /// The number that a field shows for a value, on a page that shows `rate` units of its currency for a US dollar. That of
    /// tokens counts millions, too.
    pub fn shown(self, value: f64, rate: f64) -> f64 {
        match self {
            Self::Percent => value * 100.0,
            Self::Money => value * rate,
            Self::Plain | Self::Tokens => value,
        }
    }
}

/// The number read from a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The value in the input's own unit: US dollars, a share, millions of tokens. Finite, and never −0.
    pub value: f64,
    /// Whether to show the value beside the field, because the text is not plainly that number: it has a suffix,
    /// currency, unit, grouping or exponent, or is ambiguous.
    pub echo: bool,
    /// The value if the only separator had its other meaning: 170,000 for `170.000`, which is 170 in English. `None`
    /// where the separator is the one that groups digits in the reader’s number format, except in a rate or a price.
    /// Also the share for a small percentage that may have been meant as a share: 0.8 for `0.8` where a percentage is
    /// asked, read as 0.8 %.
    pub other: Option<f64>,
}

/// Why a text is not a number. The sentences are in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// The text is empty or blank.
    Empty,
    /// The text has no reading as a number, or several.
    NotANumber,
    /// The text is the beginning of a number: `-`, `.`, `$`, `1e`, `5 per`.
    Incomplete,
    /// The number is beyond the largest `f64`, about 1.8e308.
    TooLarge,
    /// The unit cannot be converted to that of the field: `6 weeks` in a field for months.
    OtherUnit,
    /// The amount is in a currency for which no exchange rate was entered.
    OtherCurrency,
}

/// The longest text that is read, in bytes. The largest `f64` with grouping takes 412.
const MAX_LENGTH: usize = 512;

/// Fractions that are one character.
pub(super) const FRACTIONS: [char; 3] = ['¼', '½', '¾'];

/// A number and the text around it.
pub(super) struct Typed<'a> {
    /// The text before the number, without the sign: empty, or presumably a currency.
    pub before: &'a str,
    /// `-` if the sign is a minus, then the digits with at most one point.
    pub digits: String,
    /// The exponent after an `e`; 0 without one.
    pub exponent: i32,
    /// The text after the number.
    pub after: &'a str,
    /// Whether the number is ambiguous, written with separators or an exponent, or followed by text.
    pub is_doubtful: bool,
    /// The digits, with the sign, if the only separator had its other meaning; see [`Reading::other`].
    pub other: Option<String>,
}

/// Replaces digits of other scripts, full-width forms, blanks, minus signs and apostrophes by ASCII, and drops
/// characters without a width. Fails on empty text, and on several cells of a table (text with tabs or line breaks).
pub(super) fn simplified(text: &str) -> Result<String, NumberError> {
    const BREAKS: [char; 6] = ['\t', '\n', '\r', '\u{b}', '\u{2028}', '\u{2029}'];
    if text.len() > MAX_LENGTH || text.trim().contains(BREAKS) {
        return Err(NumberError::NotANumber);
    }
    // The blank behind keeps a fraction apart from digits that follow it.
    let text = text.replace('¼', ".25 ").replace('½', ".5 ").replace('¾', ".75 ");
    let text: String = text.chars().filter(|c| !is_invisible(*c)).map(simple).collect();
    let text = text.trim();
    if text.is_empty() { Err(NumberError::Empty) } else { Ok(text.to_owned()) }
}

/// Splits a text that is [`simplified`] into the number and what surrounds it.
pub(super) fn typed(text: &str, separators: Separators, size: Size) -> Result<Typed<'_>, NumberError> {
    let Some((head, rest)) = split_head(text) else {
        return Err(NumberError::Incomplete);
    };
    let (minus, before) = read_sign(head);
    let (mantissa, rest) = rest.split_at(mantissa_length(rest));
    let Mantissa { digits, is_plain, other } = read_mantissa(mantissa, separators, size)?;
    let (exponent, after) = read_exponent(rest)?;
    // The mark of an amount without a fraction: `200.–` in francs, `5,-` in euros, `2,00,000/-` in rupees.
    let after = if mantissa.ends_with(DECIMALS) { after.trim_start_matches('-') } else { after };
    let after = after.strip_prefix("/-").unwrap_or(after);
    let is_doubtful = !is_plain || !rest.is_empty();
    let other = other.map(|digits| format!("{minus}{digits}"));
    Ok(Typed { before, digits: format!("{minus}{digits}"), exponent, after, is_doubtful, other })
}

/// The text before a number that is not typed yet, without its sign.
pub(super) fn beginning(text: &str) -> &str {
    read_sign(text.strip_suffix(DECIMALS).filter(|before| !before.ends_with(is_letter)).unwrap_or(text)).1
}

/// The number `digits`·10^`power`. −0 becomes 0.
pub(super) fn scaled(digits: &str, power: i32) -> Result<f64, NumberError> {
    finite(&format!("{digits}e{power}"))
}

/// Reads a number from a link: ASCII digits with an optional sign, point and exponent, and nothing else.
///
/// ```
/// use tokenworth_core::inputs::number::{NumberError, read_plain};
///
/// assert_eq!(read_plain("-1.5e3"), Ok(-1500.0));
/// assert_eq!(read_plain("1,5"), Err(NumberError::NotANumber));
/// ```
///
/// # Errors
/// Returns [`NumberError::Empty`], [`NumberError::NotANumber`] or [`NumberError::TooLarge`].
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

/// Parses a number and checks that it is finite. −0 becomes 0.
fn finite(text: &str) -> Result<f64, NumberError> {
    match decimal::read(text) {
        value if value.is_finite() => Ok(value + 0.0),
        value if value.is_nan() => Err(NumberError::NotANumber),
        _ => Err(NumberError::TooLarge),
    }
}

/// The zeros of other scripts whose decimal digits people type. Full-width digits are handled with full-width
/// punctuation.
const ZEROS: [char; 14] = ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '၀'];

/// Whether a character is a Latin, Greek or Cyrillic letter, as in units and currencies.
pub(super) const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}') && !matches!(c, '×' | '÷')
}

/// A small letter without its accent, which many people leave out.
pub const fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    }
}

/// Whether a character has no width or changes the direction of writing. People paste such characters without noticing.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn simple(c: char) -> char {
    let above = |start: u32| u32::from(c).checked_sub(start);
    match c {
        '\u{2010}'..='\u{2014}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '´' | '`' => '\'',
        '\u{66a}' => '%',
        '\u{ffe5}' => '¥',
        '\u{ffe1}' => '£',
        '\u{ffe6}' => '₩',
        '\u{ff01}'..='\u{ff5e}' => above(0xfee0).and_then(char::from_u32).unwrap_or(c),
        c if c.is_whitespace() => ' ',
        c => ZEROS.iter().find_map(|zero| char::from_digit(above(u32::from(*zero))?, 10)).unwrap_or(c),
    }
}

/// The characters that can be a decimal separator. `'`, a blank and `٬` can only group digits.
const DECIMALS: [char; 3] = ['.', ',', '٫'];

/// Splits a text at the first digit, or at the point before it; `None` without a digit.
fn split_head(text: &str) -> Option<(&str, &str)> {
    let head = text.split_at(text.find(|c: char| c.is_ascii_digit())?).0;
    // The dot of `Rs.500` is not a point: it stays in the head.
    let before_point = head.strip_suffix(DECIMALS).filter(|before| !before.ends_with(is_letter));
    Some(text.split_at(before_point.unwrap_or(head).len()))
}

/// Splits what stands before a number into `-` or nothing, and the rest. The sign may come before or after the rest.
fn read_sign(head: &str) -> (&'static str, &str) {
    const SIGNS: [char; 2] = ['+', '-'];
    let head = head.trim();
    let word = head.strip_prefix(SIGNS).or(head.strip_suffix(SIGNS)).unwrap_or(head).trim();
    let is_minus = word.len() < head.len() && (head.starts_with('-') || head.ends_with('-'));
    (if is_minus { "-" } else { "" }, word)
}

/// The length of the digits and separators at the start, in bytes. A blank is a separator only before a digit.
fn mantissa_length(text: &str) -> usize {
    let inside = |at: usize, c: char| match c {
        ' ' => text.split_at(at).1.trim_start_matches(' ').starts_with(|next: char| next.is_ascii_digit()),
        c => c.is_ascii_digit() || c == '\'' || c == '٬' || DECIMALS.contains(&c),
    };
    text.char_indices().find(|&(at, c)| !inside(at, c)).map_or(text.len(), |(at, _)| at)
}

/// The digits and separators of a number, read.
struct Mantissa {
    /// The digits with at most one point.
    digits: String,
    /// Whether there are only digits and the reader’s decimal separator, and no other meaning.
    is_plain: bool,
    /// The digits if the only separator had its other meaning; see [`Reading::other`].
    other: Option<String>,
}

fn read_mantissa(text: &str, separators: Separators, size: Size) -> Result<Mantissa, NumberError> {
    let Some(last) = text.chars().rfind(|c| !c.is_ascii_digit()) else {
        return Ok(Mantissa { digits: text.to_owned(), is_plain: true, other: None });
    };
    let (whole, fraction) = text.rsplit_once(last).unwrap_or((text, ""));
    let alone = whole.chars().all(|c| c.is_ascii_digit());
    let grouped = ungroup(text);
    let groups = match last {
        '٫' => false,
        '.' | ',' if alone => grouped.is_some() && size.groups(last, separators),
        '.' | ',' => whole.chars().any(|c| c == last),
        _ => true,
    };
    let is_plain = alone && last == separators.decimal && grouped.is_none();
    let is_ambiguous = alone && matches!(last, '.' | ',') && (last != separators.group || size == Size::Small);
    let as_fraction = ungroup(whole).map(|whole| format!("{whole}.{fraction}"));
    let (digits, other) = if groups { (grouped, as_fraction) } else { (as_fraction, grouped) };
    let digits = digits.ok_or(NumberError::NotANumber)?;
    Ok(Mantissa { digits, is_plain, other: other.filter(|_| is_ambiguous) })
}

/// Removes the separators between groups of three digits, or of two in the Indian way (`1,23,456`). `None` if the
/// digits are grouped otherwise.
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

/// The exponent, 0 if there is none, and what follows it. The `E` of `EUR` is no exponent.
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
    // Larger than digits of any accepted length can offset.
    let size = digits.parse::<i32>().unwrap_or(99_999).min(99_999);
    Ok((if after.starts_with('-') { size.saturating_neg() } else { size }, tail))
}
