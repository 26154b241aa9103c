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

/// The number that would stand at `rank`, from 0, were they sorted; those before that place are then not above it, and those
/// behind it not below. `None` where there are not so many. As quick for draws as the standard selection, which brings 3 kB
/// for numbers in an order made to slow it.
pub fn select(numbers: &mut [f64], rank: usize) -> Option<f64> {
    let (mut rest, mut rank) = (numbers, rank);
    loop {
        let pivot = *rest.get(rest.len() / 2)?;
        let below = gather(rest, 0, |number| number < pivot);
        let through = if rank < below { below } else { gather(rest, below, |number| number <= pivot) };
        if rank < below {
            rest = rest.get_mut(..below)?;
        } else if rank < through {
            return Some(pivot);
        } else {
            // Where nothing was passed, the pivot is no number.
            rank = rank.checked_sub(through.max(1))?;
            rest = rest.get_mut(through.max(1)..)?;
        }
    }
}

/// Moves what is wanted of the numbers from `start` on before the others, and returns where those begin.
fn gather(numbers: &mut [f64], start: usize, wanted: impl Fn(f64) -> bool) -> usize {
    let mut end = start;
    for at in start..numbers.len() {
        if numbers.get(at).is_some_and(|number| wanted(*number)) {
            numbers.swap(at, end);
            end = end.saturating_add(1);
        }
    }
    end
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
    use super::{Held, ordered, select};

    #[test]
    fn a_number_is_selected_as_by_sorting() {
        for modulus in [1, 2, 7, 100, 997] {
            let numbers: Vec<f64> = (0..500).map(|nth| f64::from(nth * 389 % modulus)).collect();
            let sorted = ordered(numbers.clone(), |number| *number);
            for (rank, expected) in sorted.iter().enumerate() {
                let mut numbers = numbers.clone();
                assert_eq!(select(&mut numbers, rank), Some(*expected), "rank {rank} modulo {modulus}");
                assert!(numbers.iter().take(rank).all(|number| number <= expected));
                assert!(numbers.iter().skip(rank).all(|number| number >= expected));
            }
        }
        assert_eq!([select(&mut [], 0), select(&mut [1.0], 1), select(&mut [f64::NAN; 3], 1)], [None; 3]);
    }

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
