//! Kinds of files by their first bytes.

use crate::FileKind;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text in UTF-8, Windows-1252 or an encoding that agrees with ASCII.
    Text,
    /// Text in UTF-16.
    Utf16 {
        /// The order of the two bytes.
        big_endian: bool,
    },
    /// A ZIP.
    Zip,
    /// A gzip file, such as a cost report of AWS.
    Gzip,
    /// A kind that is not read.
    Other(FileKind),
}

/// Detects the kind of a file from its first bytes. A few hundred are enough.
pub fn kind_of(head: &[u8]) -> Kind {
    const SIGNATURES: [(&[u8], Kind); 12] = [
        (b"PK\x03\x04", Kind::Zip),
        (b"PK\x05\x06", Kind::Zip),
        (b"\x1f\x8b", Kind::Gzip),
        (b"\xd0\xcf\x11\xe0", Kind::Other(FileKind::Spreadsheet)),
        (b"%PDF", Kind::Other(FileKind::Pdf)),
        (b"\x89PNG", Kind::Other(FileKind::Picture)),
        (b"\xff\xd8\xff", Kind::Other(FileKind::Picture)),
        (b"GIF8", Kind::Other(FileKind::Picture)),
        (b"BZh", Kind::Other(FileKind::Compressed)),
        (b"\xfd7zXZ", Kind::Other(FileKind::Compressed)),
        (b"7z\xbc\xaf", Kind::Other(FileKind::Compressed)),
        (b"\x28\xb5\x2f\xfd", Kind::Other(FileKind::Compressed)),
    ];
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
        return *kind;
    }
    match head {
        [0xff, 0xfe, ..] => return Kind::Utf16 { big_endian: false },
        [0xfe, 0xff, ..] => return Kind::Utf16 { big_endian: true },
        // Without a byte order mark: ASCII letters have a zero on one side.
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => return Kind::Utf16 { big_endian: false },
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => return Kind::Utf16 { big_endian: true },
        _ => {}
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    if text.starts_with(b"<") {
        return Kind::Other(FileKind::WebPage);
    }
    if head.contains(&0) { Kind::Other(FileKind::Binary) } else { Kind::Text }
}
