//! Numbers whose sign a line break must not part from their currency mark.

use super::{Figures, Form, Separators};

/// U+2060: it has no width, and no line ends beside it.
const JOINER: char = '\u{2060}';

/// Formats numbers as the figures inside do, with a joiner between a sign and a currency mark: browsers may end a line
/// after the sign of `−$305,000`. For the page; what leaves the page is [`plain`].
///
/// ```
/// use tokenworth::figures::{English, Figures, Form, Unbroken};
///
/// assert_eq!(Unbroken(English).write(-305_000.0, Form::MONEY), "−\u{2060}$305,000");
/// assert_eq!(Unbroken(English).write(0.36, Form::PERCENT.signed()), "+36%");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Unbroken<F>(pub F);

impl<F: Figures> Figures for Unbroken<F> {
    fn format(&self, value: f64, form: Form) -> String {
        let text = self.0.format(value, form);
        if form.kind.is_money() { joined(&text) } else { text }
    }

    fn separators(&self) -> Separators {
        self.0.separators()
    }

    fn rate(&self) -> f64 {
        self.0.rate()
    }

    fn currency(&self) -> String {
        self.0.currency()
    }

    fn currency_name(&self, code: &str) -> Option<String> {
        self.0.currency_name(code)
    }

    fn currencies(&self) -> Vec<(String, String)> {
        self.0.currencies()
    }
}

fn is_sign(letter: char) -> bool {
    matches!(letter, '−' | '+')
}

/// An amount with a joiner after its sign, if a currency mark follows.
fn joined(amount: &str) -> String {
    let is_mark = |next: char| !next.is_ascii_digit() && !next.is_whitespace() && next != JOINER;
    match amount.split_at_checked(amount.chars().next().map_or(0, char::len_utf8)) {
        Some((sign, rest)) if sign.starts_with(is_sign) && rest.starts_with(is_mark) => format!("{sign}{JOINER}{rest}"),
        _ => amount.to_owned(),
    }
}

/// A text of the page without the joiners after signs, for files and copies.
///
/// ```
/// use tokenworth::figures::plain;
///
/// assert_eq!(plain("from −\u{2060}$305,000 to +\u{2060}€5"), "from −$305,000 to +€5");
/// ```
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter != JOINER || !plain.ends_with(is_sign) {
            plain.push(letter);
        }
    }
    plain
}
