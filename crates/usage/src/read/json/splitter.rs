//! Splits a document into the entries of its arrays, byte by byte.

use serde_json::Value;

use super::Elements;
use super::syntax::{Strings, member_name, parse};
use crate::ImportError;
use crate::read::MOST_ROW;

/// The size in bytes from which the records within an element are handed over before the element ends.
const PIECE: usize = 64 << 10;
/// The arrays within an element whose entries may be handed over before it ends: of a bucket of time, and of a page.
const RECORDS: [&str; 2] = ["results", "data"];

/// Splits a document into the entries of its arrays and the rest.
#[derive(Default)]
pub struct Splitter {
    depth: u32,
    strings: Strings,
    /// The document without the entries of its arrays.
    head: Vec<u8>,
    /// The name of the array whose entries come.
    section: String,
    /// The depth of that array.
    array: Option<u32>,
    element: Vec<u8>,
    /// Whether the document has results and is known to be no bucket of time.
    is_no_bucket: bool,
    /// How long the element is up to the first entry of the open array in [`RECORDS`].
    records: Option<usize>,
    /// The line on which the document, or the element, starts.
    start: u64,
    elements: u64,
    /// The most elements.
    most: u64,
}

impl Splitter {
    /// Starts a document on this line, with at most this many elements.
    pub fn new(start: u64, most: u64) -> Self {
        Self { start, most, ..Self::default() }
    }

    /// Takes the next byte of the document, and hands an element that ends with it to `elements`.
    ///
    /// # Errors
    /// [`ImportError`] for an element that is too long, and for too many elements.
    pub fn byte(&mut self, byte: u8, line: u64, elements: &mut impl Elements) -> Result<(), ImportError> {
        if self.strings.hold(byte) {
            return self.push(byte, line);
        }
        match byte {
            b'[' => return self.open_array(line, elements),
            b'{' => self.depth = self.depth.saturating_add(1),
            b']' if self.array == Some(self.depth) => {
                self.end_element(elements)?;
                self.array = None;
                self.depth = self.depth.saturating_sub(1);
            }
            b'}' | b']' => {
                if self.is_within_element() {
                    self.records = None;
                }
                self.depth = self.depth.saturating_sub(1);
            }
            b',' if self.array == Some(self.depth) => return self.end_element(elements),
            b',' if self.is_within_element() && self.hand_piece(elements) => return Ok(()),
            _ => {}
        }
        self.push(byte, line)
    }

    /// Opens an array: one of elements, one within an element, or that of a document which is one element.
    fn open_array(&mut self, line: u64, elements: &impl Elements) -> Result<(), ImportError> {
        if self.array.is_none() && (self.depth == 0 || (self.depth == 1 && self.head.starts_with(b"{"))) {
            self.section = member_name(&self.head);
            let has_results = self.section == "results";
            if !has_results || self.is_no_bucket || !self.is_bucket(elements) {
                self.is_no_bucket |= has_results;
                self.push(b'[', line)?;
                self.depth = self.depth.saturating_add(1);
                self.array = Some(self.depth);
                return Ok(());
            }
            self.section.clear();
            (self.element, self.array) = (std::mem::take(&mut self.head), Some(0));
        }
        self.push(b'[', line)?;
        self.depth = self.depth.saturating_add(1);
        if self.is_within_element() && RECORDS.contains(&member_name(&self.element).as_str()) {
            self.records = Some(self.element.len());
        }
        Ok(())
    }

    fn is_bucket(&self, elements: &impl Elements) -> bool {
        let head = parse(&[&self.head, b"[]}".as_slice()].concat());
        head.as_ref().and_then(Value::as_object).is_some_and(|head| elements.is_bucket(head))
    }

    /// Whether the innermost open array or object is a member of the element.
    fn is_within_element(&self) -> bool {
        self.array.is_some_and(|array| self.depth == array.saturating_add(2))
    }

    /// Hands over the records so far of an element that has become long, and drops them. What stands before them is parsed
    /// again with each piece, so that a piece is at least as long.
    fn hand_piece(&mut self, elements: &mut impl Elements) -> bool {
        let length = self.element.len();
        let is_long = |start: &usize| length.saturating_sub(*start) >= PIECE.max(*start);
        let Some(start) = self.records.filter(is_long) else { return false };
        let name = member_name(self.element.get(..start).unwrap_or_default());
        self.element.extend_from_slice(b"]}");
        let is_taken = match parse(&self.element) {
            Some(Value::Object(piece)) => elements.piece(&self.section, &name, &piece, self.start),
            _ => false,
        };
        self.element.truncate(if is_taken { start } else { length });
        self.records = self.records.filter(|_| is_taken);
        is_taken
    }

    fn push(&mut self, byte: u8, line: u64) -> Result<(), ImportError> {
        let place = if self.array.is_some() { &mut self.element } else { &mut self.head };
        if place.is_empty() && self.array.is_some() {
            if byte.is_ascii_whitespace() {
                return Ok(());
            }
            self.start = line;
        }
        if place.len() >= MOST_ROW {
            return Err(ImportError::RowTooLong { line: self.start });
        }
        place.push(byte);
        Ok(())
    }

    /// Drops the last bytes, which belong to one string, and an escape that is open in it.
    pub fn forget(&mut self, bytes: usize) {
        let place = if self.array.is_some() { &mut self.element } else { &mut self.head };
        place.truncate(place.len().saturating_sub(bytes));
        self.strings.is_escaped = false;
    }

    fn end_element(&mut self, elements: &mut impl Elements) -> Result<(), ImportError> {
        if self.element.is_empty() {
            return Ok(());
        }
        self.elements = self.elements.saturating_add(1);
        if self.elements > self.most {
            return Err(ImportError::TooManyRows { limit: self.most });
        }
        match parse(&self.element) {
            Some(Value::Object(element)) => elements.element(&self.section, &element, self.start),
            // Anything else, such as a name in a list beside the data, is not a row.
            Some(_) => {}
            None => elements.broken(self.start),
        }
        self.element.clear();
        self.records = None;
        Ok(())
    }

    /// Ends the document, and hands what it holds beside its arrays to `elements`.
    ///
    /// # Errors
    /// [`ImportError`] for too many elements.
    pub fn finish(mut self, elements: &mut impl Elements) -> Result<(), ImportError> {
        if self.head.is_empty() {
            // The document is one element.
            return self.end_element(elements);
        }
        match parse(&self.head) {
            // An element without arrays of its own, such as a long line of JSON lines.
            Some(Value::Object(value)) if self.elements == 0 && elements.value(&value, self.start) => {}
            Some(Value::Object(head)) => elements.head(&head),
            Some(_) => {}
            None => elements.broken(self.start),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

    use rstest::rstest;
    use serde_json::Map;

    use super::*;

    /// Counts the pieces that it is offered, and takes none.
    #[derive(Default)]
    struct Pieces(usize);

    impl Elements for Pieces {
        fn value(&mut self, _: &Map<String, Value>, _: u64) -> bool {
            false
        }
        fn element(&mut self, _: &str, _: &Map<String, Value>, _: u64) {}
        fn piece(&mut self, _: &str, _: &str, _: &Map<String, Value>, _: u64) -> bool {
            self.0 += 1;
            false
        }
        fn is_bucket(&self, _: &Map<String, Value>) -> bool {
            false
        }
        fn head(&mut self, _: &Map<String, Value>) {}
        fn broken(&mut self, _: u64) {}
    }

    #[rstest]
    #[case::one(1, 0, 1)]
    #[case::many(30, 0, 1)]
    #[case::after_a_text_as_long(1, 2 * PIECE, 0)]
    fn an_element_is_parsed_few_times(#[case] arrays: usize, #[case] before: usize, #[case] expected: usize) {
        let arrays = vec![format!(r#""data":[{}1]"#, "1,".repeat(PIECE)); arrays];
        let text = format!(r#"[{{"text":"{}",{}}}]"#, "x".repeat(before), arrays.join(","));
        let (mut splitter, mut pieces) = (Splitter::new(1, 9), Pieces::default());
        text.bytes().try_for_each(|byte| splitter.byte(byte, 1, &mut pieces)).unwrap();
        splitter.finish(&mut pieces).unwrap();
        assert_eq!(pieces.0, expected);
    }
}
