//! The reasons why metrics cannot be computed. They are found by evaluating inputs that cause each reason.

use crate::model::{Metric, Reason, evaluate};
use crate::share;

/// The reasons that inputs can cause, each with a link that does.
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

/// A reason, and the metrics that cannot be computed because of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The reason.
    pub reason: Reason,
    /// The metrics.
    pub metrics: Vec<Metric>,
}

/// Every reason that inputs can cause, with its metrics.
pub fn gaps() -> Vec<Gap> {
    let gap = |(reason, link): (Reason, &str)| {
        let report = evaluate(&share::read(link).inputs);
        let metrics = Metric::ALL.into_iter().filter(|metric| report.get(*metric) == Err(reason)).collect();
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
