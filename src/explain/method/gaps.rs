//! What is not computed: the reasons that there are. Each is provoked, so that nothing is said that is not so.

use crate::model::{Metric, Reason, evaluate};
use crate::share;

/// The reasons that inputs can bring about, and links that do.
const PROVOKED: [(Reason, &str); 9] = [
    (Reason::NoCost, "v=2&tok=0"),
    (Reason::NoPrice, "v=2&disc=1"),
    (Reason::NoSalary, "v=2&sal=0"),
    (Reason::NothingAtStake, "v=2&capture=0"),
    (Reason::NoUse, "v=2&tok=0"),
    (Reason::NoTarget, "v=2"),
    (Reason::FixedCurve, "v=2&curve=fixed"),
    (Reason::NothingToPayBack, "v=2&tok=0"),
    (Reason::NotPaidBack, "v=2&chi=0"),
];

/// A reason, and the metrics that have no number for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Why they have none.
    pub reason: Reason,
    /// Which.
    pub metrics: Vec<Metric>,
}

/// Every reason that inputs can bring about.
pub fn gaps() -> Vec<Gap> {
    let gap = |(reason, link): (Reason, &str)| {
        let report = evaluate(&share::read(link).inputs);
        let metrics = Metric::ALL.iter().copied().filter(|metric| report.get(*metric) == Err(reason)).collect();
        Gap { reason, metrics }
    };
    PROVOKED.map(gap).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    fn every_reason_is_provoked_by_its_link() {
        for ((_, link), gap) in PROVOKED.iter().zip(gaps()) {
            assert_eq!(share::read(link).notices, [], "{link}");
            assert!(!gap.metrics.is_empty(), "{:?} by {link}", gap.reason);
            assert!(text::reason(gap.reason).ends_with('.'));
        }
    }
}
