//! How unequally use is shared out: Lorenz curve, Gini coefficient, the top tenth's share.

use super::MIN_PEOPLE;
use super::statistics::ascending;

/// How unequally an amount is shared out among people.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// How many people, including those with nothing.
    pub people: usize,
    /// The Gini coefficient: 0 where all have the same, near 1 where one has all.
    pub gini: f64,
    /// The share of the total that the top tenth of the people has. A tenth of 25 people is two and a half of them.
    pub top_tenth: f64,
    /// The Lorenz curve from (0, 0) to (1, 1): a share of the people, the lightest first, and their share of the total.
    pub lorenz: Vec<(f64, f64)>,
}

impl Concentration {
    /// The concentration of what each person has. `None` for fewer than [`MIN_PEOPLE`], for a total of 0, and for
    /// amounts that are below 0 or not finite.
    ///
    /// ```
    /// use tokenworth_usage::analysis::Concentration;
    ///
    /// let alike = Concentration::of([3.0; 10]).unwrap();
    /// assert!(alike.gini.abs() < 1e-12 && (alike.top_tenth - 0.1).abs() < 1e-12);
    /// ```
    pub fn of(amounts: impl IntoIterator<Item = f64>) -> Option<Self> {
        let amounts = ascending(amounts);
        let (people, all) = (amounts.len(), amounts.iter().sum::<f64>());
        let fits = amounts.iter().all(|amount| amount.is_finite() && *amount >= 0.0);
        if people < MIN_PEOPLE || !fits || !(all > 0.0 && all.is_finite()) {
            return None;
        }
        let mut below = 0.0;
        let points = amounts.iter().enumerate().map(|(nth, amount)| {
            below += amount;
            ((nth + 1) as f64 / people as f64, (below / all).min(1.0))
        });
        let lorenz: Vec<(f64, f64)> = std::iter::once((0.0, 0.0)).chain(points).collect();
        // Twice the area between the curve and the diagonal.
        let area: f64 =
            lorenz.iter().zip(lorenz.iter().skip(1)).map(|(a, b)| (b.0 - a.0) * f64::midpoint(a.1, b.1)).sum();
        // Of equal amounts only the errors of adding are left.
        let gini = Some(1.0 - 2.0 * area).filter(|gini| *gini > 1e-12).unwrap_or_default();
        let concentration = Self { people, gini, top_tenth: 0.0, lorenz };
        Some(Self { top_tenth: 1.0 - concentration.share_of_lightest(0.9), ..concentration })
    }

    /// The share of the total that the lightest users have, where `people` is their share of all people, 0 to 1.
    pub fn share_of_lightest(&self, people: f64) -> f64 {
        let after = self.lorenz.partition_point(|point| point.0 < people);
        match (self.lorenz.get(after.saturating_sub(1)), self.lorenz.get(after)) {
            (Some(left), Some(right)) if right.0 > left.0 => {
                left.1 + (right.1 - left.1) * (people - left.0) / (right.0 - left.0)
            }
            (_, Some(right)) => right.1,
            _ => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_use_is_not_concentrated_at_all() {
        for people in MIN_PEOPLE..60 {
            let found = Concentration::of(vec![1000.0; people]);
            assert!(found.is_some_and(|found| found.gini.to_bits() == 0), "{people}");
        }
    }

    #[test]
    fn one_who_has_all_leaves_the_others_nothing() {
        let mut amounts = vec![0.0; 9];
        amounts.push(5.0);
        let found = Concentration::of(amounts);
        assert!(found.is_some_and(|found| (found.gini - 0.9).abs() < 1e-12 && (found.top_tenth - 1.0).abs() < 1e-12));
    }

    #[test]
    fn four_people_are_no_group() {
        assert_eq!(Concentration::of([1.0; 4]), None);
        assert_eq!(Concentration::of([0.0; 10]), None);
        assert_eq!(Concentration::of([1.0, 1.0, 1.0, 1.0, f64::NAN]), None);
    }
}
