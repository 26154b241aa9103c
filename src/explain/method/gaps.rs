//! The reasons why metrics cannot be computed. They are found by evaluating inputs that cause each reason.

use crate::model::{Metric, Reason, evaluate};
use crate::share;

/// The reasons that inputs can cause, each with a link that does.
const PROVOKED: [(Reason, &str); 10] = [
    (Reason::NoCost, "v=2&tok=0"),
    (Reason::NoPrice, "v=2&disc=1"),
    (Reason::NoSalary, "v=2&sal=0"),
    (Reason::NothingAtStake, "v=2&capture=0"),
    (Reason::NoUse, "v=2&tok=0"),
    (Reason::NoBudget, "v=2"),
    (Reason::NoTarget, "v=2"),
    (Reason::FixedCurve, "v=2&curve=fixed"),
    (Reason::NothingToPayBack, "v=2&tok=0"),
    (Reason::NotPaidBack, "v=2&chi=0"),
];

/// Every reason that inputs can cause, with the metrics that cannot be computed because of it.
pub fn gaps() -> [(Reason, Vec<Metric>); 10] {
    PROVOKED.map(|(reason, link)| {
        let report = evaluate(&share::read(link).inputs);
        (reason, Metric::ALL.into_iter().filter(|metric| report.get(*metric) == Err(reason)).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    fn every_reason_is_provoked_by_its_link() {
        for ((_, link), (reason, metrics)) in PROVOKED.iter().zip(gaps()) {
            assert_eq!(share::read(link).notices, [], "{link}");
            assert!(!metrics.is_empty(), "{reason:?} by {link}");
            assert!(text::reason(reason).ends_with('.'));
        }
    }
}
