//! Finds the number in what a person types (`$200k`, `1.234,50`, `45 %`), and reads one strictly as a link holds it.
//!
//! What the words and signs around the number mean is read by [`super::asked`]. Nothing here knows a field's range, and
//! nothing here can fail other than by a [`NumberError`]. Digits are kept as text until suffix, percent and exponent have
//! become one power of ten: `1.1M` is exactly 1100000.

use crate::decimal;

/// The two separators of the reader's locale.
///
/// They decide only where the text leaves a doubt: `1,234.50` and `1.234,50` are clear anywhere, `1.234` is not.
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

    /// Whether a lone `mark` between one to three and three digits groups them. A comma does in any locale: so the page
    /// itself writes what stands in its fields, and `201,000` is what one gets who changes a digit of `200,000`.
    const fn groups(self, mark: char) -> bool {
        mark == self.group || mark == ','
    }
}

/// How a field writes its number, compared with what its input holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// As it is.
    Plain,
    /// Dollars, written in the currency shown.
    Money,
    /// A share, written in percent.
    Percent,
    /// Millions of tokens.
    Tokens,
}

/// What a text was read as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Finite, never −0, in the input's own unit: dollars, a share, millions of tokens.
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
    /// A number with a unit that the field cannot turn into its own: `6 weeks` where months are due.
    OtherUnit,
    /// An amount in a currency for which the page has no rate.
    OtherCurrency,
}

/// In bytes; the largest double with grouping is 412 digits and commas.
const MAX_LENGTH: usize = 512;

/// A number and what stands around it.
pub(super) struct Typed<'a> {
    /// What stands before the number, without its sign: nothing, or what should be a currency.
    pub before: &'a str,
    /// The sign where it is a minus, and the digits with at most one point.
    pub digits: String,
    /// The power of ten behind an `e`.
    pub exponent: i32,
    /// What stands behind the number.
    pub after: &'a str,
    /// Whether the number could have been meant otherwise, or is written in a special way: separators, an exponent.
    pub is_doubtful: bool,
}

/// The text in plain characters: foreign digits, full-width forms, blanks, minus signs and apostrophes become ASCII;
/// characters without a width vanish. Cells of a table, parted by tabs or line ends, are not one number.
pub(super) fn simplified(text: &str) -> Result<String, NumberError> {
    const BREAKS: [char; 6] = ['\t', '\n', '\r', '\u{b}', '\u{2028}', '\u{2029}'];
    if text.len() > MAX_LENGTH || text.trim().contains(BREAKS) {
        return Err(NumberError::NotANumber);
    }
    let text = simplify(text);
    let text = text.trim();
    if text.is_empty() { Err(NumberError::Empty) } else { Ok(text.to_owned()) }
}

/// The number in a text that is [`simplified`].
pub(super) fn typed(text: &str, separators: Separators) -> Result<Typed<'_>, NumberError> {
    let Some((head, rest)) = split_head(text) else {
        return Err(NumberError::Incomplete);
    };
    let (minus, before) = read_sign(head);
    let (mantissa, rest) = rest.split_at(mantissa_length(rest));
    let (digits, is_doubtful) = read_mantissa(mantissa, separators)?;
    let (exponent, after) = read_exponent(rest)?;
    // An amount without a fraction: `200.–` in francs, `5,-` in euros, `2,00,000/-` in rupees.
    let after = if mantissa.ends_with(DECIMALS) { after.trim_start_matches('-') } else { after };
    let after = after.strip_prefix("/-").unwrap_or(after);
    let is_doubtful = is_doubtful || !rest.is_empty();
    Ok(Typed { before, digits: format!("{minus}{digits}"), exponent, after, is_doubtful })
}

/// What stands before a number that is still to come, without its sign.
pub(super) fn beginning(text: &str) -> &str {
    read_sign(text.strip_suffix(DECIMALS).filter(|before| !before.ends_with(is_letter)).unwrap_or(text)).1
}

/// The number that these digits and this power of ten write. −0 becomes 0.
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

fn simplify(text: &str) -> String {
    // The blank behind keeps a fraction apart from digits that follow it.
    let text = text.replace('¼', ".25 ").replace('½', ".5 ").replace('¾', ".75 ");
    text.chars().filter(|c| !is_invisible(*c)).map(simple).collect()
}

/// A letter of the Latin, Greek and Cyrillic alphabets, in which units and currencies are typed. Unicode's own table of
/// letters would add more to the page than it is worth here.
pub(super) const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}') && !matches!(c, '×' | '÷')
}

/// Whether a character has no width or turns the direction of writing: people paste such without knowing.
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

/// Marks that can be a decimal separator; `'`, a blank and `٬` only ever group.
const DECIMALS: [char; 3] = ['.', ',', '٫'];

/// Before the number, and from its first digit or the point before it. None without a digit.
fn split_head(text: &str) -> Option<(&str, &str)> {
    let head = text.split_at(text.find(|c: char| c.is_ascii_digit())?).0;
    // The dot of `Rs.500` is not a point: it stays in the head.
    let before_point = head.strip_suffix(DECIMALS).filter(|before| !before.ends_with(is_letter));
    Some(text.split_at(before_point.unwrap_or(head).len()))
}

/// One sign, before or behind what else stands before a number: the sign to write, and that.
fn read_sign(head: &str) -> (&'static str, &str) {
    const SIGNS: [char; 2] = ['+', '-'];
    let head = head.trim();
    let word = head.strip_prefix(SIGNS).or(head.strip_suffix(SIGNS)).unwrap_or(head).trim();
    let is_minus = word.len() < head.len() && (head.starts_with('-') || head.ends_with('-'));
    (if is_minus { "-" } else { "" }, word)
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
