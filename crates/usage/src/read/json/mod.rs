//! Splits JSON documents and JSON lines into elements, slice by slice. An element is a value that stands on its own: a
//! line of JSON lines, or an entry of an array at the top of a document.

mod splitter;
mod syntax;

use serde_json::{Map, Value};

use super::{MOST_DOCUMENT, MOST_ROW, MOST_TEXT};
use crate::ImportError;
use splitter::Splitter;
use syntax::{Strings, parse};

/// The size in bytes above which a document is not held as a whole: its elements are handed over one by one. Splitting
/// what was held until then takes some 25 ms in a browser.
const HELD: usize = 1 << 19;

/// Receives the elements.
pub trait Elements {
    /// Takes an object at the top. Returns true if it is an element itself; otherwise it is split.
    fn value(&mut self, value: &Map<String, Value>, line: u64) -> bool;
    /// Takes an object in the array in the member `section` of a document. `section` is empty for a document that is an
    /// array.
    fn element(&mut self, section: &str, element: &Map<String, Value>, line: u64);
    /// Takes some entries of the array `records` within an element, with the members of the element before that array.
    /// Returns false, and takes none, if the element must be taken as a whole.
    fn piece(&mut self, section: &str, records: &str, piece: &Map<String, Value>, line: u64) -> bool;
    /// Whether an object with an array `results` after these members is an element itself, rather than a document.
    fn is_bucket(&self, head: &Map<String, Value>) -> bool;
    /// Takes what a document holds beside its arrays.
    fn head(&mut self, head: &Map<String, Value>);
    /// Takes note of an element that is not JSON, and of the line on which it starts.
    fn broken(&mut self, line: u64);
}

/// Where in a line the next byte of a value stands.
#[derive(Default)]
enum Place {
    /// In the first line of the value, or in one that goes on with it.
    #[default]
    Within,
    /// At the start of a further line, before the first byte that is no space.
    Start,
    /// In a line that starts with a `{` where the value cannot go on so. It is kept here until its end shows whether it is
    /// an object of its own, and the value before it is cut off.
    Apart(Vec<u8>),
}

/// Splits JSON into elements.
#[derive(Default)]
pub struct Json {
    /// The value so far, unless it is `large`.
    held: Vec<u8>,
    /// How many arrays and objects are open; 0 between values.
    depth: u32,
    strings: Strings,
    /// How long the string is so far, without its quotes.
    text: usize,
    line: u64,
    /// The line on which the value starts.
    start: u64,
    /// The last byte of the value that is neither a space nor in a string.
    last: u8,
    /// Whether the value goes on after its first line.
    has_lines: bool,
    place: Place,
    /// A document that is too large to be held.
    large: Option<Splitter>,
    /// How long the value is so far, in bytes.
    length: u64,
    /// How many values have started.
    values: u64,
    most_rows: u64,
    /// Whether text that is not JSON is being skipped, up to the end of the line.
    in_garbage: bool,
}

impl Json {
    /// Starts a text with at most this many elements.
    pub fn new(most_rows: u64) -> Self {
        Self { line: 1, start: 1, most_rows, ..Self::default() }
    }

    /// Hands the elements that end in this slice to `elements`.
    ///
    /// # Errors
    /// [`ImportError`] for a document or an element that is too long, and for too many elements.
    pub fn feed(&mut self, slice: &[u8], elements: &mut impl Elements) -> Result<(), ImportError> {
        for part in slice.split_inclusive(|byte| *byte == b'\n') {
            self.part_of_line(part, elements)?;
            if part.ends_with(b"\n") {
                self.line = self.line.saturating_add(1);
                self.place = if self.depth > 0 { Place::Start } else { Place::Within };
            }
        }
        Ok(())
    }

    /// Ends the text. If the last of several lines is cut off, it is left out.
    ///
    /// # Errors
    /// [`ImportError::Json`] for a document that is cut off.
    pub fn finish(mut self, elements: &mut impl Elements) -> Result<(), ImportError> {
        self.end_apart(elements)?;
        let follows_another = self.values > 1;
        if self.depth == 0 || (self.large.is_none() && by_lines(&self.held, self.start, follows_another, elements)) {
            return Ok(());
        }
        if follows_another && !self.has_lines {
            elements.broken(self.start);
            return Ok(());
        }
        Err(ImportError::Json { line: self.start })
    }

    fn part_of_line(&mut self, part: &[u8], elements: &mut impl Elements) -> Result<(), ImportError> {
        if matches!(self.place, Place::Start)
            && let Some(first) = part.trim_ascii_start().first()
        {
            self.has_lines = true;
            let can_go_on = !self.strings.is_open && matches!(self.last, b',' | b'[' | b':');
            self.place = if *first == b'{' && !can_go_on { Place::Apart(Vec::new()) } else { Place::Within };
        }
        let Place::Apart(line) = &mut self.place else { return self.bytes(part, elements) };
        line.extend_from_slice(part);
        if part.ends_with(b"\n") || line.len() > MOST_ROW { self.end_apart(elements) } else { Ok(()) }
    }

    /// Ends a line that is kept apart. If it is an object, the value before it was cut off, and is left out.
    fn end_apart(&mut self, elements: &mut impl Elements) -> Result<(), ImportError> {
        let Place::Apart(line) = std::mem::replace(&mut self.place, Place::Within) else { return Ok(()) };
        if matches!(parse(&line), Some(Value::Object(_))) {
            let held = std::mem::take(&mut self.held);
            if self.large.take().is_some() || !by_lines(&held, self.start, true, elements) {
                elements.broken(self.start);
            }
            (self.depth, self.strings) = (0, Strings::default());
        }
        self.bytes(&line, elements)
    }

    fn bytes(&mut self, bytes: &[u8], elements: &mut impl Elements) -> Result<(), ImportError> {
        bytes.iter().try_for_each(|byte| self.byte(*byte, elements))
    }

    fn byte(&mut self, byte: u8, elements: &mut impl Elements) -> Result<(), ImportError> {
        if self.depth == 0 {
            return self.between(byte, elements);
        }
        self.length = self.length.saturating_add(1);
        if self.length > MOST_DOCUMENT {
            return Err(ImportError::TooLarge { limit: MOST_DOCUMENT });
        }
        if self.is_within_long_text(byte) {
            self.strings.hold(byte);
            return Ok(());
        }
        match &mut self.large {
            Some(splitter) => splitter.byte(byte, self.line, elements)?,
            None => self.held.push(byte),
        }
        if self.strings.hold(byte) {
            return Ok(());
        }
        if !byte.is_ascii_whitespace() {
            self.last = byte;
        }
        match byte {
            b'"' => self.text = 0,
            b'{' | b'[' => self.depth = self.depth.saturating_add(1),
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        if self.depth == 0 {
            return self.end_value(elements);
        }
        if self.large.is_none() && self.held.len() > HELD {
            let held = std::mem::take(&mut self.held);
            self.large = Some(self.split(&held, elements)?);
        }
        Ok(())
    }

    /// Whether a byte belongs to a string of more than [`MOST_TEXT`] bytes. Only the quotes of such a string are kept.
    fn is_within_long_text(&mut self, byte: u8) -> bool {
        if !self.strings.is_open || (byte == b'"' && !self.strings.is_escaped) {
            return false;
        }
        if self.text < MOST_TEXT {
            self.text = self.text.saturating_add(1);
            return false;
        }
        if self.text == MOST_TEXT {
            self.text = self.text.saturating_add(1);
            match &mut self.large {
                Some(splitter) => splitter.forget(MOST_TEXT),
                None => self.held.truncate(self.held.len().saturating_sub(MOST_TEXT)),
            }
        }
        true
    }

    /// A byte outside of values.
    fn between(&mut self, byte: u8, elements: &mut impl Elements) -> Result<(), ImportError> {
        if self.in_garbage {
            self.in_garbage = byte != b'\n';
            return Ok(());
        }
        match byte {
            b'{' | b'[' => {
                self.values = self.values.saturating_add(1);
                if self.values > self.most_rows {
                    return Err(ImportError::TooManyRows { limit: self.most_rows });
                }
                (self.depth, self.start, self.length) = (1, self.line, 1);
                (self.last, self.has_lines) = (byte, false);
                self.held.push(byte);
            }
            // Commas at the end of lines; the record separator of RFC 7464.
            b' ' | b'\t' | b'\r' | b'\n' | b',' | 0x1e => {}
            // `null`, where a tool found nothing.
            b'n' => self.in_garbage = true,
            _ => {
                self.in_garbage = true;
                elements.broken(self.line);
            }
        }
        Ok(())
    }

    fn end_value(&mut self, elements: &mut impl Elements) -> Result<(), ImportError> {
        if let Some(splitter) = self.large.take() {
            return splitter.finish(elements);
        }
        let held = std::mem::take(&mut self.held);
        self.take_apart(&held, elements)?;
        self.held = held;
        self.held.clear();
        Ok(())
    }

    /// Hands over a value that is held as a whole: as an element itself, line by line, or by the entries of its arrays.
    fn take_apart(&self, held: &[u8], elements: &mut impl Elements) -> Result<(), ImportError> {
        match parse(held) {
            Some(Value::Object(value)) if elements.value(&value, self.start) => Ok(()),
            // A line that is cut off joins those that follow into one value: they are read line by line if that works.
            None if by_lines(held, self.start, false, elements) => Ok(()),
            _ => self.split(held, elements)?.finish(elements),
        }
    }

    /// Splits the value as far as it is held.
    fn split(&self, held: &[u8], elements: &mut impl Elements) -> Result<Splitter, ImportError> {
        let mut splitter = Splitter::new(self.start, self.most_rows);
        for (line, bytes) in (self.start..).zip(held.split_inclusive(|byte| *byte == b'\n')) {
            bytes.iter().try_for_each(|byte| splitter.byte(*byte, line, elements))?;
        }
        Ok(splitter)
    }
}

/// Reads a text that is not one JSON document line by line: true if at least half of the lines are objects, or all of
/// them start like one in a text that `is_lines`.
fn by_lines(held: &[u8], start: u64, is_lines: bool, elements: &mut impl Elements) -> bool {
    let lines = || held.split(|byte| *byte == b'\n').zip(start..).filter(|(line, _)| !line.trim_ascii().is_empty());
    let values = lines().filter(|(line, _)| matches!(parse(line), Some(Value::Object(_)))).count();
    let are_objects = values > 0 && values.saturating_mul(2) >= lines().count();
    let starts_so = |line: &[u8]| line.trim_ascii_start().starts_with(b"{");
    if !(are_objects || (is_lines && lines().all(|(line, _)| starts_so(line)))) {
        return false;
    }
    for (line, number) in lines() {
        match parse(line) {
            Some(Value::Object(value)) => {
                if !elements.value(&value, number) {
                    elements.element("", &value, number);
                }
            }
            _ => elements.broken(number),
        }
    }
    true
}
