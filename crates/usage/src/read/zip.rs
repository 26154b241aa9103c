//! Unpacks ZIP and gzip files slice by slice. A ZIP is read by its local headers, one after the other; entries are
//! deflated or stored.

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use super::crc32::Crc32;
use crate::{FileKind, ImportError};

/// How many times its own length a slice may unpack to. Tables of usage reach 30, and deflate 1,032.
const MOST_RATIO: u64 = 200;
/// How many bytes may be unpacked whatever the ratio.
const FREE: u64 = 4 << 20;
/// The first bytes of each member of a gzip file.
const GZIP_SIGNATURE: [u8; 2] = *b"\x1f\x8b";
/// How many bytes end a member: a checksum and a length.
const GZIP_TRAILER: usize = 8;
/// The most entries of a file.
const MOST_ENTRIES: u32 = 1000;

/// Receives the entries. A folder or a hidden file is not begun, but has bytes and an end.
pub trait Entries {
    /// Begins an entry.
    fn begin(&mut self, name: &str);
    /// Takes the next bytes of the entry.
    fn bytes(&mut self, slice: &[u8]);
    /// Ends the entry.
    fn end(&mut self);
}

/// Unpacks a ZIP or gzip file.
pub struct Archive {
    gzip: bool,
    /// The most that it may unpack to.
    most_bytes: u64,
    state: State,
    /// Bytes of a header so far.
    held: Vec<u8>,
    inflater: Box<InflateState>,
    /// The checksum that the header of the entry states.
    stated: Option<u64>,
    /// The checksum of the entry so far.
    checksum: Crc32,
    packed: u64,
    unpacked: u64,
    entries: u32,
}

enum State {
    /// At a local header, or what follows the last entry.
    Header,
    /// In a deflated entry: whether a data descriptor follows.
    Deflated { described: bool },
    /// In a stored entry: whether a data descriptor follows, and how many bytes are left.
    Stored { described: bool, left: u64 },
    /// After an entry with a data descriptor, which stands before the next header.
    Descriptor,
    /// After the last entry.
    Done,
}

impl State {
    /// The state after an entry, depending on whether a data descriptor follows.
    const fn after(described: bool) -> Self {
        if described { Self::Descriptor } else { Self::Header }
    }
}

impl Archive {
    /// Starts a file that may unpack to at most this many bytes.
    pub fn new(gzip: bool, most_bytes: u64) -> Self {
        Self {
            gzip,
            most_bytes,
            state: State::Header,
            held: Vec::new(),
            inflater: InflateState::new_boxed(DataFormat::Raw),
            stated: None,
            checksum: Crc32::new(),
            packed: 0,
            unpacked: 0,
            entries: 0,
        }
    }

    /// Unpacks a slice and hands the bytes to `entries`.
    ///
    /// # Errors
    /// [`ImportError::Zip`] and [`ImportError::ZipTooLarge`]; [`ImportError::Kind`] for a spreadsheet.
    pub fn feed(&mut self, mut slice: &[u8], entries: &mut impl Entries) -> Result<(), ImportError> {
        self.packed = self.packed.saturating_add(slice.len() as u64);
        while !slice.is_empty() {
            slice = match self.state {
                State::Done => return Ok(()),
                State::Header if self.gzip => self.gzip_header(slice, entries)?,
                State::Header => self.header(slice, entries)?,
                State::Descriptor => self.descriptor(slice)?,
                State::Deflated { described } => self.inflate(slice, described, entries)?,
                State::Stored { described, left } => self.stored(slice, described, left, entries)?,
            };
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// [`ImportError::Zip`] if it is cut off or damaged.
    pub fn finish(&self, entries: &mut impl Entries) -> Result<(), ImportError> {
        match self.state {
            State::Done | State::Descriptor => Ok(()),
            // The end of a gzip file is told by nothing but its end.
            State::Header if self.gzip && self.entries > 0 && self.held.len() <= GZIP_TRAILER => {
                self.check(self.number(0, 4))?;
                entries.end();
                Ok(())
            }
            State::Header if self.held.is_empty() && self.entries > 0 => Ok(()),
            _ => Err(ImportError::Zip),
        }
    }

    /// A local header: 30 bytes, a name, extra fields.
    fn header<'a>(&mut self, slice: &'a [u8], entries: &mut impl Entries) -> Result<&'a [u8], ImportError> {
        let rest = self.hold(slice, 4);
        match self.held.get(..4) {
            None => return Ok(rest),
            Some(b"PK\x03\x04") => {}
            Some(b"PK\x01\x02" | b"PK\x05\x06") => {
                self.state = State::Done;
                return Ok(&[]);
            }
            Some(_) => return Err(ImportError::Zip),
        }
        let rest = self.hold(rest, 30);
        let (Some(name), Some(extra)) = (self.number(26, 2), self.number(28, 2)) else { return Ok(rest) };
        let length = 30_usize.saturating_add(name as usize);
        let rest = self.hold(rest, length.saturating_add(extra as usize));
        if self.held.len() < length.saturating_add(extra as usize) {
            return Ok(rest);
        }
        let name = super::encoding::text(self.held.get(30..length).unwrap_or_default()).into_owned();
        self.entries = self.entries.saturating_add(1);
        if self.entries > MOST_ENTRIES || is_document(&name) {
            return Err(if is_document(&name) { ImportError::Kind(FileKind::Spreadsheet) } else { ImportError::Zip });
        }
        let (flags, method, size) = (self.number(6, 2), self.number(8, 2), self.number(18, 4));
        let (Some(flags), Some(method), Some(size)) = (flags, method, size) else { return Err(ImportError::Zip) };
        let (encrypted, described) = (flags & 1 != 0, flags & 8 != 0);
        if encrypted || (method == 0 && described && size == 0 && !name.ends_with('/')) {
            return Err(ImportError::Zip);
        }
        self.stated = self.number(14, 4);
        self.checksum.reset();
        self.held.clear();
        if is_file(&name) {
            entries.begin(&name);
        }
        self.state = match method {
            0 => State::Stored { described, left: size },
            8 => State::Deflated { described },
            _ => return Err(ImportError::Zip),
        };
        if matches!(self.state, State::Stored { left: 0, .. }) {
            self.state = State::after(described);
            entries.end();
        }
        Ok(rest)
    }

    /// The header of a member of a gzip file, by RFC 1952, with the end of the member before it. Members that follow each
    /// other, as where files were joined, are one text.
    fn gzip_header<'a>(&mut self, slice: &'a [u8], entries: &mut impl Entries) -> Result<&'a [u8], ImportError> {
        let before = self.held.len();
        // Most headers are short.
        let (start, rest) = slice.split_at_checked(256).unwrap_or((slice, &[]));
        self.held.extend_from_slice(start);
        let trailer = if self.entries > 0 { GZIP_TRAILER } else { 0 };
        let Some(member) = self.held.get(trailer..) else { return Ok(rest) };
        if self.entries > 0 {
            self.check(self.number(0, 4))?;
        }
        let is_member = GZIP_SIGNATURE.iter().zip(member).all(|(expected, byte)| expected == byte);
        if self.entries > 0 && !is_member {
            // What follows the last member, such as zeros, is no text.
            self.state = State::Done;
            entries.end();
            return Ok(&[]);
        }
        let Some(length) = gzip_header_length(member) else {
            return if self.held.len() > super::HEAD { Err(ImportError::Zip) } else { Ok(rest) };
        };
        self.checksum.reset();
        self.held.clear();
        if self.entries == 0 {
            self.entries = 1;
            entries.begin("");
        }
        self.state = State::Deflated { described: false };
        Ok(slice.get(trailer.saturating_add(length).saturating_sub(before)..).unwrap_or_default())
    }

    fn inflate<'a>(
        &mut self,
        slice: &'a [u8],
        described: bool,
        entries: &mut impl Entries,
    ) -> Result<&'a [u8], ImportError> {
        let mut output = vec![0; 32 << 10];
        let mut rest = slice;
        loop {
            let result = inflate(&mut self.inflater, rest, &mut output, MZFlush::None);
            rest = rest.get(result.bytes_consumed..).unwrap_or_default();
            let written = output.get(..result.bytes_written).unwrap_or_default();
            self.hand_over(written, entries)?;
            match result.status {
                Ok(MZStatus::StreamEnd) => {
                    *self.inflater = InflateState::new(DataFormat::Raw);
                    self.state = State::after(described);
                    if !self.gzip {
                        self.end(described, entries)?;
                    }
                    return Ok(rest);
                }
                // Where the slice has ended, what was left to write may come with an error that more of it is needed.
                Ok(_) | Err(MZError::Buf) if result.bytes_consumed > 0 || result.bytes_written > 0 => {}
                Ok(_) | Err(MZError::Buf) if rest.is_empty() => return Ok(&[]),
                _ => return Err(ImportError::Zip),
            }
        }
    }

    fn stored<'a>(
        &mut self,
        slice: &'a [u8],
        described: bool,
        left: u64,
        entries: &mut impl Entries,
    ) -> Result<&'a [u8], ImportError> {
        let length = usize::try_from(left).unwrap_or(usize::MAX).min(slice.len());
        let (bytes, rest) = slice.split_at_checked(length).unwrap_or((slice, &[]));
        let left = left.saturating_sub(bytes.len() as u64);
        self.hand_over(bytes, entries)?;
        self.state = match left {
            0 => State::after(described),
            left => State::Stored { described, left },
        };
        if left == 0 {
            self.end(described, entries)?;
        }
        Ok(rest)
    }

    /// Ends an entry of a ZIP. The checksum of one that is described later is looked at then.
    fn end(&self, described: bool, entries: &mut impl Entries) -> Result<(), ImportError> {
        if !described {
            self.check(self.stated)?;
        }
        entries.end();
        Ok(())
    }

    /// Refuses an entry with another checksum than the stated one.
    fn check(&self, stated: Option<u64>) -> Result<(), ImportError> {
        let found = u64::from(self.checksum.value());
        if stated == Some(found) { Ok(()) } else { Err(ImportError::Zip) }
    }

    /// Hands unpacked bytes to `entries`, unless they become too many.
    fn hand_over(&mut self, bytes: &[u8], entries: &mut impl Entries) -> Result<(), ImportError> {
        self.unpacked = self.unpacked.saturating_add(bytes.len() as u64);
        let most = FREE.saturating_add(self.packed.saturating_mul(MOST_RATIO)).min(self.most_bytes);
        if self.unpacked > most {
            return Err(ImportError::ZipTooLarge { limit: self.most_bytes });
        }
        self.checksum.update(bytes);
        entries.bytes(bytes);
        Ok(())
    }

    /// Reads the checksum in a data descriptor of 12 to 24 bytes, whose signature is optional, and searches for the next
    /// header.
    fn descriptor<'a>(&mut self, slice: &'a [u8]) -> Result<&'a [u8], ImportError> {
        for (place, byte) in slice.iter().enumerate() {
            self.held.push(*byte);
            if self.held.len() > 40 {
                return Err(ImportError::Zip);
            }
            let at_header = [b"PK\x03\x04", b"PK\x01\x02"].iter().any(|signature| self.held.ends_with(*signature));
            if at_header && self.held.len() >= 16 {
                let signature = if self.held.starts_with(b"PK\x07\x08") { 4 } else { 0 };
                self.check(self.number(signature, 4))?;
                let start = self.held.len().saturating_sub(4);
                self.held.drain(..start);
                self.state = State::Header;
                return Ok(slice.get(place.saturating_add(1)..).unwrap_or_default());
            }
        }
        Ok(&[])
    }

    /// Adds bytes of the slice to `held` until it has this length, and returns the rest of the slice.
    fn hold<'a>(&mut self, slice: &'a [u8], length: usize) -> &'a [u8] {
        let missing = length.saturating_sub(self.held.len()).min(slice.len());
        let (bytes, rest) = slice.split_at_checked(missing).unwrap_or((slice, &[]));
        self.held.extend_from_slice(bytes);
        rest
    }

    /// A number of the header in little-endian order.
    fn number(&self, at: usize, length: usize) -> Option<u64> {
        let bytes = self.held.get(at..at.saturating_add(length))?;
        Some(bytes.iter().rev().fold(0, |number, byte| (number << 8) | u64::from(*byte)))
    }
}

/// How long the header of a gzip file is; `None` until all of it is there.
fn gzip_header_length(held: &[u8]) -> Option<usize> {
    let flags = *held.get(3)?;
    let mut length = 10_usize;
    if flags & 4 != 0 {
        let (low, high) = (*held.get(length)?, *held.get(length.saturating_add(1))?);
        length = length.saturating_add(2).saturating_add(usize::from(u16::from_le_bytes([low, high])));
    }
    // A name and a comment end with a zero.
    for flag in [8, 16] {
        if flags & flag != 0 {
            let text = held.get(length..)?.iter().position(|byte| *byte == 0)?;
            length = length.saturating_add(text).saturating_add(1);
        }
    }
    length = length.saturating_add(if flags & 2 != 0 { 2 } else { 0 });
    (held.len() >= length).then_some(length)
}

/// Whether the name of an entry shows that the file is a spreadsheet or another document of an office program.
fn is_document(name: &str) -> bool {
    ["[Content_Types].xml", "_rels/", "xl/", "mimetype", "Index/", "word/", "META-INF/"]
        .iter()
        .any(|part| name.starts_with(part))
}

/// Whether an entry is a file that may hold usage. Folders, hidden files and those that macOS adds are not.
fn is_file(name: &str) -> bool {
    let is_hidden = name.rsplit('/').next().is_some_and(|file| file.starts_with('.'));
    !name.ends_with('/') && !is_hidden && !name.split('/').any(|part| part == "__MACOSX")
}
