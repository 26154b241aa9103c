//! Median and ranks.

/// The numbers from the smallest to the largest.
pub fn ascending(numbers: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

/// The median; the mean of the two middle numbers where their count is even. `None` without numbers.
pub fn median(numbers: impl IntoIterator<Item = f64>) -> Option<f64> {
    let sorted = ascending(numbers);
    let (below, above) = (sorted.get(sorted.len().checked_sub(1)? / 2)?, sorted.get(sorted.len() / 2)?);
    Some(f64::midpoint(*below, *above))
}

/// The rank of each number, from 1 for the largest. Equal numbers share the mean of their ranks.
pub fn ranks(numbers: &[f64]) -> Vec<f64> {
    let sorted = ascending(numbers.iter().copied());
    let rank = |number: &f64| {
        let below = sorted.partition_point(|other| other.total_cmp(number).is_lt());
        let upto = sorted.partition_point(|other| other.total_cmp(number).is_le());
        sorted.len() as f64 + 1.0 - f64::midpoint((below + 1) as f64, upto as f64)
    };
    numbers.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_share_the_mean_of_their_ranks() {
        assert_eq!(ranks(&[5.0, 9.0, 5.0, 1.0]), [2.5, 1.0, 2.5, 4.0]);
    }

    #[test]
    fn a_median_lies_between_neighbors() {
        assert_eq!(median([3.0, 1.0, 2.0, 10.0]), Some(2.5));
        assert_eq!(median([3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median([]), None);
    }
}
