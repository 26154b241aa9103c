//! The checksum of ZIP and gzip. The crate `crc32fast` has tables of 16 kB, which every visitor of the page would fetch.

/// A CRC-32 of the bytes so far.
pub struct Crc32 {
    /// The remainder of each byte.
    table: [u32; 256],
    remainder: u32,
}

impl Crc32 {
    /// Starts without bytes.
    pub fn new() -> Self {
        let step = |rest: u32, _| if rest & 1 == 0 { rest >> 1 } else { (rest >> 1) ^ 0xedb8_8320 };
        let mut table = [0; 256];
        for (byte, entry) in (0..).zip(&mut table) {
            *entry = (0..8).fold(byte, step);
        }
        Self { table, remainder: u32::MAX }
    }

    /// Starts again without bytes.
    pub const fn reset(&mut self) {
        self.remainder = u32::MAX;
    }

    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let [low, ..] = self.remainder.to_le_bytes();
            let entry = self.table.get(usize::from(low ^ byte)).copied().unwrap_or_default();
            self.remainder = (self.remainder >> 8) ^ entry;
        }
    }

    /// The checksum.
    pub const fn value(&self) -> u32 {
        !self.remainder
    }
}

#[cfg(test)]
mod tests {
    use super::Crc32;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        let mut crc = Crc32::new();
        crc.update(b"12345");
        crc.update(b"6789");
        assert_eq!(crc.value(), 0xcbf4_3926);
    }
}
