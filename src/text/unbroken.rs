//! Amounts that a line break must not part from their sign.

/// Keeps a line from ending between a sign and the currency mark after it, where browsers allow it: `−|$305,000`.
///
/// ```
/// use tokenworth::text::unbroken;
///
/// assert_eq!(unbroken("leaves −$305,000 to +€5"), "leaves −\u{2060}$305,000 to +\u{2060}€5");
/// assert_eq!(unbroken("+36% and −20"), "+36% and −20");
/// ```
pub fn unbroken(text: &str) -> String {
    let is_mark = |next: char| !next.is_ascii_digit() && !next.is_whitespace();
    let parts = |(at, sign): (usize, char)| {
        matches!(sign, '−' | '+') && text.get(at + sign.len_utf8()..).is_some_and(|rest| rest.starts_with(is_mark))
    };
    let mut joined = String::with_capacity(text.len() + 6);
    for (at, sign) in text.char_indices() {
        joined.push(sign);
        if parts((at, sign)) {
            joined.push('\u{2060}');
        }
    }
    joined
}
