//! Counts of tokens by kind, each of them perhaps unknown.

/// A kind of tokens that vendors price apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Uncached input, without cache writes.
    Input,
    /// Input that was written to a cache, for however long.
    CacheWrite,
    /// The part of [`CacheWrite`](Self::CacheWrite) that is kept for an hour, which costs more. Known only from some
    /// files.
    CacheWriteHour,
    /// Input that was read from a cache.
    CacheRead,
    /// Output, including reasoning.
    Output,
    /// All input of rows whose file tells no kinds of input apart. It is disjoint from the kinds above.
    InputTotal,
}

impl TokenKind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Input, Self::CacheWrite, Self::CacheWriteHour, Self::CacheRead, Self::Output, Self::InputTotal];
}

/// Counts of tokens by kind. An unknown count is not 0: a file that has no column for cache writes does not say that
/// there were none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// 0 where unknown.
    counts: [u64; TokenKind::ALL.len()],
    /// A bit for each kind that is known.
    known: u8,
}

impl Tokens {
    /// Nothing known.
    pub const UNKNOWN: Self = Self { counts: [0; TokenKind::ALL.len()], known: 0 };

    /// The count of a kind.
    pub fn get(&self, kind: TokenKind) -> Option<u64> {
        let known = self.known & (1 << kind as u8) != 0;
        self.counts.get(kind as usize).copied().filter(|_| known)
    }

    /// Sets the count of a kind; `None` leaves it as it is.
    pub fn set(&mut self, kind: TokenKind, count: impl Into<Option<u64>>) {
        let (Some(count), Some(place)) = (count.into(), self.counts.get_mut(kind as usize)) else { return };
        *place = count;
        self.known |= 1 << kind as u8;
    }

    /// These tokens with the count of one more kind, for building: `Tokens::UNKNOWN.with(TokenKind::Output, 5)`.
    #[must_use]
    pub fn with(mut self, kind: TokenKind, count: impl Into<Option<u64>>) -> Self {
        self.set(kind, count);
        self
    }

    /// Whether no kind is known.
    pub fn is_unknown(&self) -> bool {
        self.known == 0
    }

    /// All known tokens together: 0 where none is known. `CacheWriteHour` is inside `CacheWrite`.
    pub fn total(&self) -> u64 {
        let apart = TokenKind::ALL.into_iter().filter(|kind| *kind != TokenKind::CacheWriteHour);
        apart.filter_map(|kind| self.get(kind)).fold(0, u64::saturating_add)
    }

    /// The sum kind by kind; a kind is known where either side knows it. `None` beyond [`u64::MAX`], for a kind or for
    /// all.
    #[must_use]
    pub fn checked_add(&self, other: &Self) -> Option<Self> {
        let mut sum = Self { known: self.known | other.known, ..*self };
        let mut all = 0_u64;
        for (place, more) in sum.counts.iter_mut().zip(other.counts) {
            *place = place.checked_add(more)?;
            all = all.checked_add(*place)?;
        }
        Some(sum)
    }

    /// The sum kind by kind, at most [`u64::MAX`].
    #[must_use]
    pub fn saturating_add(&self, other: &Self) -> Self {
        let mut sum = Self { known: self.known | other.known, ..*self };
        for (place, more) in sum.counts.iter_mut().zip(other.counts) {
            *place = place.saturating_add(more);
        }
        sum
    }

    /// The difference kind by kind, at least 0. What is known stays known.
    #[must_use]
    pub fn saturating_sub(&self, other: &Self) -> Self {
        let mut rest = *self;
        for (place, less) in rest.counts.iter_mut().zip(other.counts) {
            *place = place.saturating_sub(less);
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::{TokenKind, Tokens};

    #[test]
    fn unknown_is_not_zero() {
        let tokens = Tokens::UNKNOWN.with(TokenKind::Output, 0).with(TokenKind::Input, None);
        assert_eq!((tokens.get(TokenKind::Output), tokens.get(TokenKind::Input)), (Some(0), None));
        let sum = tokens.checked_add(&Tokens::UNKNOWN.with(TokenKind::CacheRead, 7));
        assert_eq!(sum.map(|sum| (sum.get(TokenKind::CacheRead), sum.get(TokenKind::Input))), Some((Some(7), None)));
    }

    #[test]
    fn a_sum_that_overflows_is_refused() {
        let most = Tokens::UNKNOWN.with(TokenKind::Output, u64::MAX);
        assert_eq!(most.checked_add(&Tokens::UNKNOWN.with(TokenKind::Output, 1)), None);
        assert_eq!(most.checked_add(&Tokens::UNKNOWN.with(TokenKind::Input, 1)), None);
    }
}
