//! Splits delimited text into rows, slice by slice.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{MOST_COLUMNS, MOST_ROW, encoding};
use crate::cell::{Amount, Format, trimmed};
use crate::{Day, Decimal, ImportError, SkipReason};

/// A row: its cells, trimmed, how numbers and dates are written in them, and the line on which it starts.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The text of all cells, without delimiters.
    text: &'a str,
    /// Where each cell ends.
    ends: &'a [usize],
    /// How numbers and dates are written.
    pub format: Format,
    /// From 1.
    pub line: u64,
    /// Whether no end of line follows, as where a file is cut off.
    pub is_open: bool,
}

impl<'a> Row<'a> {
    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell of a column, trimmed. Empty where there is no such column or the row is too short.
    pub fn get(&self, column: impl Into<Option<usize>>) -> &'a str {
        column.into().and_then(|column| self.cell(column)).unwrap_or_default()
    }

    /// The text in a column; `None` where it is empty.
    pub fn name(&self, column: impl Into<Option<usize>>) -> Option<&'a str> {
        Some(self.get(column)).filter(|text| !text.is_empty())
    }

    /// The day in a column.
    ///
    /// # Errors
    /// [`SkipReason::BadDay`] where there is none.
    pub fn day(&self, column: impl Into<Option<usize>>) -> Result<Day, SkipReason> {
        self.format.day(self.get(column)).ok_or(SkipReason::BadDay)
    }

    /// The count of tokens in a column.
    ///
    /// # Errors
    /// As for [`Format::count`].
    pub fn count(&self, column: impl Into<Option<usize>>) -> Result<Option<u64>, SkipReason> {
        self.format.count(self.get(column))
    }

    /// The amount in a column.
    pub fn amount(&self, column: impl Into<Option<usize>>) -> Amount {
        self.format.amount(self.get(column))
    }

    /// The number in a column; `None` where there is none.
    pub fn decimal(&self, column: impl Into<Option<usize>>) -> Option<Decimal> {
        self.amount(column).stated()
    }

    /// A cell, if the row is long enough.
    pub fn cell(&self, column: usize) -> Option<&'a str> {
        let end = *self.ends.get(column)?;
        let start = match column.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        // `ends` never cuts a character: rows that are not UTF-8 were decoded cell by cell.
        self.text.get(start..end).map(trimmed)
    }

    /// All cells.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.cell(column).unwrap_or_default())
    }

    /// All text of the row and where its cells end: the same for the same rows.
    pub fn identity(&self) -> (&'a str, &'a [usize]) {
        (self.text, self.ends)
    }

    /// Whether no cell holds anything.
    pub fn is_blank(&self) -> bool {
        trimmed(self.text).is_empty()
    }
}

/// Receives the rows of a [`Table`].
pub trait Rows {
    /// Takes a row.
    ///
    /// # Errors
    /// Why the file is refused.
    fn row(&mut self, row: Row<'_>) -> Result<(), ImportError>;
}

/// Splits delimited text into rows by RFC 4180, with any line ending.
#[derive(Default)]
pub struct Table {
    reader: Reader,
    format: Format,
    /// The row so far: the cells without quotes, and their ends.
    cells: Vec<u8>,
    filled: usize,
    ends: Vec<usize>,
    ended: usize,
    /// The line on which the row starts, or would start.
    line: u64,
    /// Whether the byte before was a carriage return that ended a row or an empty line.
    after_return: bool,
    /// Whether the row's first byte has been read.
    begun: bool,
    /// Whether a quote is open in a row that goes on in the next slice.
    open_quote: bool,
    /// The line endings within such a row.
    lines_within: u64,
    rows: u64,
    most_rows: u64,
}

impl Table {
    /// Starts a table whose cells are separated by `delimiter`, with at most this many rows.
    pub fn new(delimiter: u8, format: Format, most_rows: u64) -> Self {
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            format,
            cells: vec![0; 4096],
            ends: vec![0; 64],
            line: 1,
            most_rows,
            ..Self::default()
        }
    }

    /// Hands the rows that end in this slice to `rows`.
    ///
    /// # Errors
    /// Those of `rows`, and of rows that are too many, too long or too wide.
    pub fn feed(&mut self, mut slice: &[u8], rows: &mut impl Rows) -> Result<(), ImportError> {
        while !slice.is_empty() {
            if !self.begun {
                slice = self.skip_ends_of_lines(slice);
                if slice.is_empty() {
                    break;
                }
                self.begun = true;
            }
            let before = self.reader.line();
            let (result, read) = self.step(slice)?;
            let (consumed, rest) = slice.split_at_checked(read).unwrap_or((slice, &[]));
            slice = rest;
            self.lines_within = self.lines_within.saturating_add(self.reader.line().saturating_sub(before));
            if let ReadRecordResult::Record = result {
                let lines = self.lines_within;
                self.end_row(false, rows)?;
                self.after_return = consumed.ends_with(b"\r");
                self.line = self.line.saturating_add(lines).saturating_add(u64::from(self.after_return));
                continue;
            }
            self.open_quote ^= consumed.iter().fold(false, |open, byte| open ^ (*byte == b'"'));
        }
        Ok(())
    }

    /// Hands over the last row, which no end of line follows.
    ///
    /// # Errors
    /// As for [`feed`](Self::feed), and a quote that is not closed.
    pub fn finish(&mut self, rows: &mut impl Rows) -> Result<(), ImportError> {
        if self.begun && self.open_quote {
            return Err(ImportError::OpenQuote { line: self.line });
        }
        while self.begun {
            match self.step(&[])?.0 {
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {}
                ReadRecordResult::Record => self.end_row(true, rows)?,
                ReadRecordResult::InputEmpty | ReadRecordResult::End => break,
            }
        }
        Ok(())
    }

    /// Reads on in the row, and makes room for more of it where it is full. Returns how many bytes of the slice it read.
    fn step(&mut self, slice: &[u8]) -> Result<(ReadRecordResult, usize), ImportError> {
        let cells = self.cells.get_mut(self.filled..).unwrap_or_default();
        let ends = self.ends.get_mut(self.ended..).unwrap_or_default();
        let (result, read, written, ended) = self.reader.read_record(slice, cells, ends);
        self.filled = self.filled.saturating_add(written);
        self.ended = self.ended.saturating_add(ended);
        match result {
            ReadRecordResult::OutputFull if self.cells.len() >= MOST_ROW => {
                return Err(ImportError::RowTooLong { line: self.line });
            }
            ReadRecordResult::OutputFull => self.cells.resize(self.cells.len().saturating_mul(2), 0),
            ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_COLUMNS => {
                return Err(ImportError::TooManyColumns { line: self.line });
            }
            ReadRecordResult::OutputEndsFull => {
                self.ends.resize(self.ends.len().saturating_mul(2).min(MOST_COLUMNS), 0);
            }
            _ => {}
        }
        Ok((result, read))
    }

    /// Skips empty lines before a row, and counts them.
    fn skip_ends_of_lines<'a>(&mut self, slice: &'a [u8]) -> &'a [u8] {
        let ends = slice.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let (ends, rest) = slice.split_at_checked(ends).unwrap_or((slice, &[]));
        for byte in ends {
            // The line feed after a carriage return does not end another line.
            let pair = self.after_return && *byte == b'\n';
            self.line = self.line.saturating_add(u64::from(!pair));
            self.after_return = *byte == b'\r';
        }
        if !rest.is_empty() {
            self.after_return = false;
        }
        rest
    }

    fn end_row(&mut self, is_open: bool, rows: &mut impl Rows) -> Result<(), ImportError> {
        self.rows = self.rows.saturating_add(1);
        if self.rows > self.most_rows {
            return Err(ImportError::TooManyRows { limit: self.most_rows });
        }
        let cells = self.cells.get(..self.filled).unwrap_or_default();
        let ends = self.ends.get(..self.ended).unwrap_or_default();
        let row = |text, ends| Row { text, ends, format: self.format, line: self.line, is_open };
        let result = if let Ok(text) = std::str::from_utf8(cells) {
            rows.row(row(text, ends))
        } else {
            let (text, ends) = decoded(cells, ends);
            rows.row(row(&text, &ends))
        };
        (self.filled, self.ended, self.begun, self.open_quote, self.lines_within) = (0, 0, false, false, 0);
        result
    }
}

/// Decodes the cells of a row that is not UTF-8, one by one.
fn decoded(cells: &[u8], ends: &[usize]) -> (String, Vec<usize>) {
    let (mut text, mut decoded_ends, mut start) = (String::new(), Vec::with_capacity(ends.len()), 0);
    for end in ends {
        text.push_str(&encoding::text(cells.get(start..*end).unwrap_or_default()));
        decoded_ends.push(text.len());
        start = *end;
    }
    (text, decoded_ends)
}

/// Reads rows from single cells, for files in which each line is one quoted cell that holds the row.
#[derive(Default)]
pub struct Unwrapped {
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl Unwrapped {
    /// Splits a cell into the cells of a row; `None` if that fails.
    pub fn row<'a>(&'a mut self, cell: &str, delimiter: u8, format: Format, line: u64) -> Option<Row<'a>> {
        self.cells.resize(cell.len().saturating_add(1), 0);
        self.ends.resize(MOST_COLUMNS, 0);
        let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
        let (mut written, mut ended) = (0, 0);
        let mut input = cell.as_bytes();
        loop {
            let cells = self.cells.get_mut(written..)?;
            let ends = self.ends.get_mut(ended..)?;
            let (result, read, more, cells_ended) = reader.read_record(input, cells, ends);
            (written, ended) = (written.checked_add(more)?, ended.checked_add(cells_ended)?);
            input = input.get(read..)?;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => break,
                _ => return None,
            }
        }
        let (cells, ends) = (self.cells.get(..written)?, self.ends.get(..ended)?);
        Some(Row { text: std::str::from_utf8(cells).ok()?, ends, format, line, is_open: false })
    }
}
