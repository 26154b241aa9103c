//! One line of the price table. `build.rs` writes the lines, and includes this file to check that they are read back
//! the same.
//!
//! The table is text because that compresses better than static data: a reseller's line resembles its maker's. The
//! parser is minimal for the same reason, and rejects nothing.

/// Millionths of a US dollar for a million tokens, in the order of [`Kind::ALL`](super::Kind::ALL).
///
/// A rate of 0 means that the kind has no price of its own and costs as much as input. Four zeros mean that there are
/// no prices.
pub(super) type Micro = [u32; 4];

/// The fields of a line, in order.
#[derive(Debug, PartialEq)]
pub(super) struct Listing<'a> {
    pub provider: &'a str,
    pub key: &'a str,
    pub name: &'a str,
    /// The context window in tokens; 0 if the catalog does not know it.
    pub window: u32,
    pub base: Micro,
    /// The longest prompt at the base price, in tokens; 0 if there is one tier. `long` has the rates beyond.
    pub threshold: u32,
    pub long: Micro,
    pub batch: Micro,
    /// The first day (ISO 8601) of the announced prices; empty if there are none. `announced` has the rates.
    pub date: &'a str,
    pub announced: Micro,
    /// Whether the price depends on the time of day.
    pub hourly: bool,
}

impl<'a> Listing<'a> {
    /// Reads a line of fields separated by tabs. Missing fields at the end are read as empty, or 0.
    pub fn read(line: &'a str) -> Self {
        let mut fields = Fields(line);
        Self {
            provider: fields.text(),
            key: fields.text(),
            name: fields.text(),
            window: fields.millionths(),
            base: fields.rates(),
            threshold: fields.millionths(),
            long: fields.rates(),
            batch: fields.rates(),
            date: fields.text(),
            announced: fields.rates(),
            hourly: !fields.text().is_empty(),
        }
    }
}

/// The rest of a line that is not read yet.
struct Fields<'a>(&'a str);

impl<'a> Fields<'a> {
    fn text(&mut self) -> &'a str {
        let (field, rest) = self.0.split_once('\t').unwrap_or((self.0, ""));
        self.0 = rest;
        field
    }

    /// Reads a decimal as millionths: `6.25` as 6,250,000, `.025` as 25,000. Parsing as a float would round, and add
    /// code.
    ///
    /// Other text gives an arbitrary number; `build.rs` checks that there is none.
    fn millionths(&mut self) -> u32 {
        let (mut number, mut places, mut after_point) = (0_u32, 6_u32, 0);
        for byte in self.text().bytes() {
            if byte == b'.' {
                after_point = 1;
            } else {
                number = number.wrapping_mul(10).wrapping_add(u32::from(byte & 15));
                places = places.wrapping_sub(after_point);
            }
        }
        number.wrapping_mul(10_u32.wrapping_pow(places))
    }

    fn rates(&mut self) -> Micro {
        [(); 4].map(|()| self.millionths())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_to_the_last_of_six_places() {
        let read = |decimal| Fields(decimal).millionths();
        assert_eq!(["", "20", "6.25", ".025", "1.048576"].map(read), [0, 20_000_000, 6_250_000, 25_000, 1_048_576]);
    }

    #[test]
    fn a_full_line_is_read() {
        let base = "Maker\tmaker/one\tOne\t1.05\t2\t\t.1\t10";
        let line = format!("{base}\t.272\t4\t\t.2\t15\t1\t\t.05\t5\t2026-12-01\t3\t\t.1\t12\thourly");
        let expected = Listing {
            provider: "Maker",
            key: "maker/one",
            name: "One",
            window: 1_050_000,
            base: [2_000_000, 0, 100_000, 10_000_000],
            threshold: 272_000,
            long: [4_000_000, 0, 200_000, 15_000_000],
            batch: [1_000_000, 0, 50_000, 5_000_000],
            date: "2026-12-01",
            announced: [3_000_000, 0, 100_000, 12_000_000],
            hourly: true,
        };
        assert_eq!(Listing::read(&line), expected);
    }

    #[test]
    fn what_is_missing_at_the_end_is_0() {
        let read = Listing::read("Maker\tmaker/one\tOne\t1\t2\t\t.1\t10");
        assert_eq!((read.base, read.long, read.date), ([2_000_000, 0, 100_000, 10_000_000], [0; 4], ""));
    }
}
