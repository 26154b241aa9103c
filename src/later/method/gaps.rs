//! What is not computed: on this page, and in general. The reasons are provoked, so that nothing is said that is not so.

use super::{Context, classed};
use crate::later::html::element;
use crate::model::{Metric, Reason, evaluate};
use crate::{share, text};

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

/// The section.
pub fn html(context: &Context) -> String {
    let general = PROVOKED.iter().map(|(reason, link)| general(*reason, link));
    let general: String = general.collect();
    [
        element("p", text::GAPS_NOTE),
        here(context),
        element("p", text::GAPS_ALL),
        ["<dl class=\"gaps\">", &general, "</dl>"].concat(),
    ]
    .concat()
}

/// A reason, and the metrics that go without a number for it.
fn general(reason: Reason, link: &str) -> String {
    let report = evaluate(&share::read(link).inputs);
    let concerned = |metric: &&Metric| report.get(**metric) == Err(reason);
    let names: Vec<&str> = Metric::ALL.iter().filter(concerned).map(|metric| text::metric_name(*metric)).collect();
    [element("dt", text::reason(reason)), element("dd", &names.join(" · "))].concat()
}

/// What this page cannot compute.
fn here(context: &Context) -> String {
    let gap = |metric: &Metric| {
        let reason = context.known.report.get(*metric).err()?;
        Some([element("dt", text::metric_name(*metric)), element("dd", text::reason(reason))].concat())
    };
    let gaps: String = Metric::ALL.iter().filter_map(gap).collect();
    if gaps.is_empty() {
        return element("p", text::NO_GAPS);
    }
    [element("p", text::GAPS_HERE), classed("dl", "gaps", &gaps)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_provoked_by_its_link() {
        for (reason, link) in PROVOKED {
            let read = share::read(link);
            assert_eq!(read.notices, [], "{link}");
            let report = evaluate(&read.inputs);
            assert!(Metric::ALL.iter().any(|metric| report.get(*metric) == Err(reason)), "{reason:?} by {link}");
            assert!(text::reason(reason).ends_with('.'));
        }
    }
}
