//! What strings and values look like in the bytes of JSON.

use serde_json::Value;

use crate::read::encoding;

/// Follows the strings of a text.
#[derive(Default)]
pub struct Strings {
    /// Whether a string is open.
    pub is_open: bool,
    /// Whether the next byte of it is escaped.
    pub is_escaped: bool,
}

impl Strings {
    /// Takes the next byte of the text. Returns whether an open string holds it, or ends with it.
    pub const fn hold(&mut self, byte: u8) -> bool {
        let was_open = self.is_open;
        match byte {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' if was_open => self.is_escaped = true,
            b'"' => self.is_open = !was_open,
            _ => {}
        }
        was_open
    }
}

/// Parses a value. NaN and infinities, which some tools write although JSON has none, are read as null.
pub fn parse(bytes: &[u8]) -> Option<Value> {
    let text = encoding::text(bytes);
    serde_json::from_str(&text).ok().or_else(|| serde_json::from_str(&without_nan(&text)?).ok())
}

/// The text with null for NaN and infinity outside of strings; `None` where there are none.
fn without_nan(text: &str) -> Option<String> {
    let (mut written, mut changed) = (String::with_capacity(text.len()), false);
    for (place, piece) in text.split('"').enumerate() {
        if place > 0 {
            written.push('"');
        }
        // An escaped quote in a string shifts the count: the result is then not JSON, and is refused.
        if place % 2 == 0 && (piece.contains("NaN") || piece.contains("Infinity")) {
            changed = true;
            written.push_str(&piece.replace("-Infinity", "null").replace("Infinity", "null").replace("NaN", "null"));
        } else {
            written.push_str(piece);
        }
    }
    changed.then_some(written)
}

/// The name of the member whose value follows `head`, or starts with its last byte, a bracket; empty if none does.
pub fn member_name(head: &[u8]) -> String {
    let head = head.strip_suffix(b"[").unwrap_or(head).trim_ascii_end();
    let named = head.strip_suffix(b":").and_then(|head| head.trim_ascii_end().strip_suffix(b"\""));
    let Some(head) = named else { return String::new() };
    let start = head.iter().rposition(|byte| *byte == b'"').map_or(0, |quote| quote.saturating_add(1));
    encoding::text(head.get(start..).unwrap_or_default()).into_owned()
}
