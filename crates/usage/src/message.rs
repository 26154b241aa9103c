//! Messages of which several files may hold a copy.

use crate::usage::{Key, Sums};
use crate::{Decimal, Tokens};

/// A message of which other files may hold a copy, as the transcript of a resumed session does. Of its copies, the
/// largest counts.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    /// A hash of its id.
    pub identity: u64,
    /// By which copies are compared.
    pub size: u64,
    /// The cell of its file in which it is counted.
    pub key: Key,
    /// Its tokens.
    pub tokens: Tokens,
    /// Its amount.
    pub billed: Option<Decimal>,
    /// Whether it has use but no amount.
    pub is_unpriced: bool,
}

impl Message {
    /// What it adds to its cell.
    pub fn sums(&self) -> Sums {
        Sums {
            records: 1,
            unpriced: u64::from(self.is_unpriced),
            tokens: self.tokens,
            unpriced_tokens: if self.is_unpriced { self.tokens } else { Tokens::UNKNOWN },
            billed: self.billed,
            ..Sums::default()
        }
    }
}
