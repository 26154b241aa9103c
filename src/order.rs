//! Order: a handful of things sorted, a number kept in its range.

/// The items, ascending by `key`, equals as they came. Where a handful is sorted, this is as quick as the standard sort,
/// each use of which adds 4 kB to the page.
pub fn ordered<T, K: PartialOrd>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted = Vec::new();
    for item in items {
        let place = sorted.iter().rposition(|other| key(other) <= key(&item)).map_or(0, |before| before + 1);
        sorted.insert(place, item);
    }
    sorted
}

/// A number kept in a range.
pub trait Held {
    /// The number, or the end of the range that it is beyond. Unlike the standard `clamp` it cannot panic, and so brings no
    /// code that writes the ends in a message; where they are the wrong way round, the lower one wins below it.
    #[must_use]
    fn held(self, low: f64, high: f64) -> f64;
}

impl Held for f64 {
    fn held(self, low: f64, high: f64) -> f64 {
        if self < low {
            low
        } else if self > high {
            high
        } else {
            self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Held, ordered};

    #[test]
    fn numbers_are_held_within() {
        for (number, low, high, expected) in [
            (-1.0, 0.0, 1.0, 0.0),
            (0.5, 0.0, 1.0, 0.5),
            (2.0, 0.0, 1.0, 1.0),
            (0.5, 1.0, 0.0, 1.0),
            (5.0, 1.0, 0.0, 0.0),
        ] {
            assert_eq!(Some(number.held(low, high)), Some(expected), "{number} in {low} to {high}");
        }
        assert!(f64::NAN.held(0.0, 1.0).is_nan());
    }

    #[test]
    fn equals_keep_their_order() {
        let pairs = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        assert_eq!(ordered(pairs, |pair| pair.0), [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        assert_eq!(ordered([2.5, -1.0, 0.0], |number| *number), [-1.0, 0.0, 2.5]);
    }
}
