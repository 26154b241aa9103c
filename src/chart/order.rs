//! Order for a handful of things.

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

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn equals_keep_their_order() {
        let pairs = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        assert_eq!(ordered(pairs, |pair| pair.0), [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        assert_eq!(ordered([2.5, -1.0, 0.0], |number| *number), [-1.0, 0.0, 2.5]);
    }
}
