//! Worked examples of the Method view: what the program works out is what the specification of the model says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod markup;

use tokenworth::explain::Known;
use tokenworth::export::Stamp;
use tokenworth::later::{Example, Page, Question};
use tokenworth::model::evaluate;
use tokenworth::share;
use tokenworth::text::figures::English;

/// What the model’s specification says of each example, in six digits.
const fn expected(example: Example) -> &'static [(&'static str, f64)] {
    match example {
        Example::Median => &[
            ("gain", 0.141_903),
            ("value_adopter", 18_447.4),
            ("cost_adopter", 1840.0),
            ("net_adopter", 16_607.4),
            ("roi", 9.025_75),
        ],
        Example::Heavy => &[
            ("multiplier", 3.943_00),
            ("value_adopter", 51_649.6),
            ("cost_adopter", 12_937.5),
            ("net_adopter", 38_712.1),
            ("roi", 2.992_24),
            ("marginal_value", 1.191_36),
        ],
        Example::Best => &[
            ("optimum_tok", 254.342),
            ("optimum_cost", 14_624.7),
            ("optimum_share", 0.073_123_4),
            ("optimum_net", 38_866.5),
        ],
        Example::BestLog => &[("optimum_tok", 309.181)],
        Example::BestPower => &[("optimum_tok", 384.748)],
        Example::Half => &[
            ("half_tok", 4347.83),
            ("half_value", 180_083.0),
            ("half_cost", 250_000.0),
            ("half_net", -69_916.9),
            ("half_roi", -0.279_668),
        ],
        Example::HalfLog => &[("half_roi", 0.057_671_2)],
        Example::HalfPower => &[("half_roi", 0.358_732)],
        Example::HalfNaive => &[("half_value", 2.667_90e6), ("half_roi", 9.671_59)],
        Example::HalfGain => &[("half_break_even_gain", 0.769_231)],
        Example::HalfGainAll => &[("half_break_even_gain", 0.384_615)],
        Example::Target => &[
            ("useful", 109.2),
            ("waste_adopter", 6658.50),
            ("gain", 0.301_799),
            ("net_adopter", 26_296.4),
            ("phi_star", 0.833_394),
        ],
        Example::Opus => &[("price", 1.25)],
        Example::Sonnet => &[("price", 0.75)],
        Example::NoCache => &[("price", 5.2)],
        Example::Quarter => &[("ramp_share", 0.875)],
        Example::HalfYear => &[("ramp_share", 0.75)],
    }
}

#[test]
fn worked_examples_are_those_of_the_model() {
    let stamp = Stamp { date: "2026-11-22", link: "" };
    let view = markup::read(&Page::of("v=1&tok=77", false).answer(Question::Method, &stamp, &English).unwrap());
    let section = view.by_id("method-about-examples");
    let items = section.named("li");
    assert_eq!(items.len(), Example::ALL.len());
    for (example, item) in Example::ALL.iter().zip(items) {
        let address = item.named("a")[0].attribute("href").unwrap();
        let link = share::read(address);
        assert!(link.notices.is_empty() && link.inputs == example.inputs(), "{address}");
        let report = evaluate(&link.inputs);
        let known = Known::of(&link.inputs, &report);
        let keys: Vec<&str> = example.symbols().iter().map(|symbol| symbol.key()).collect();
        assert_eq!(keys, expected(*example).iter().map(|(key, _)| *key).collect::<Vec<_>>());
        for ((symbol, (key, number)), shown) in example.symbols().iter().zip(expected(*example)).zip(item.named("dd")) {
            let found = symbol.number(&known).unwrap();
            // Half of the last of six digits.
            let digit = 10_f64.powf(number.abs().log10().floor() - 5.0);
            assert!((found - number).abs() <= 0.5001 * digit, "{example:?}: {key} is {found}, not {number}");
            assert_eq!(shown.words(), symbol.value(&known, &English), "{example:?}");
        }
    }
}
