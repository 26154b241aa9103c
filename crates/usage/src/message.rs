//! Messages of which several files may hold a copy.

use crate::usage::{Key, Sums};
use crate::{Decimal, Record, Tokens, Unpriced};

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
    /// Why it has use but no amount.
    pub unpriced: Option<Unpriced>,
}

impl Message {
    /// What it adds to its cell.
    pub fn sums(&self) -> Sums {
        Sums::of(&Record { tokens: self.tokens, billed: self.billed, unpriced: self.unpriced, ..Record::default() })
    }
}
