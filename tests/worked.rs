//! Worked examples of the Method view: what the program works out is what was worked out apart from it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod markup;
mod rendered;

use tokenworth::explain::Known;
use tokenworth::explain::method::Example;
use tokenworth::share;
use tokenworth::text::figures::English;

/// The results of each example, in six digits as the independent program of `tests/vectors.jsonl` has them, or within a
/// tolerance where it is drawn.
const fn expected(example: Example) -> &'static [(&'static str, f64, f64)] {
    match example {
        Example::Defaults => &[
            ("price", 1.0125, 0.0),
            ("billed_tok", 97.8251, 0.0),
            ("gain", 0.124_939, 0.0),
            ("value_adopter", 16_242.1, 0.0),
            ("cost_adopter", 4556.21, 0.0),
            ("net_adopter", 11_685.9, 0.0),
            ("marginal_value", 6.493_15, 0.0),
            ("team_cost", 364_496.0, 0.0),
        ],
        Example::Best => &[
            ("optimum_tok", 229.707, 0.0),
            ("optimum_net", 25_678.6, 0.0),
            ("cap_month", 891.55, 0.005),
            ("cap_gain", 1024.1, 0.05),
        ],
        Example::Alike => &[
            ("gain", 0.099_332_0, 0.0),
            ("value_adopter", 12_913.2, 0.0),
            ("cost_adopter", 1490.40, 0.0),
            ("net_adopter", 11_422.8, 0.0),
        ],
        Example::Heavy => &[
            ("gain", 0.278_113, 0.0),
            ("value_adopter", 36_154.7, 0.0),
            ("cost_adopter", 10_479.4, 0.0),
            ("net_adopter", 25_675.4, 0.0),
        ],
        Example::Half => &[("half_tok", 2147.07, 0.0), ("half_net", -50_665.8, 0.0), ("half_roi", -0.506_658, 0.0)],
        Example::HalfHigh => &[("half_tok", 5367.69, 0.0), ("half_net", -123_424.0, 0.0)],
        Example::HalfLog => &[("half_net", -58_351.7, 0.0)],
        Example::HalfPower => &[("half_net", 5348.94, 0.0)],
        Example::HalfGain => &[("half_break_even_gain", 0.769_231, 0.0)],
        Example::HalfGainAll => &[("half_break_even_gain", 0.384_615, 0.0)],
        Example::Loss => &[("value_adopter", -41_600.0, 0.0)],
        Example::Groups => &[("team_cost", 896_188.0, 0.0)],
        // A million draws say so; money is within 1 % of P90 − P10, a share within .005.
        Example::Draws => &[
            ("mc_p10", -855.0, 509.0),
            ("mc_p50", 11_600.0, 509.0),
            ("mc_p90", 50_000.0, 509.0),
            ("mc_positive", 0.872, 0.005),
            ("mc_rank", 0.50, 0.005),
            ("cost_p10", 2140.0, 79.0),
            ("cost_p90", 9990.0, 79.0),
            ("half_mc_p50", -40_500.0, 2000.0),
            ("half_mc_positive", 0.299, 0.005),
        ],
        Example::HalfDraws => &[
            ("half_mc_p10", -207_000.0, 5470.0),
            ("half_mc_p50", -81_000.0, 5470.0),
            ("half_mc_p90", 340_000.0, 5470.0),
            ("half_mc_positive", 0.350, 0.005),
        ],
        // A million draws are within 5 % or $30 of it; the ten thousand of the page within twice as much.
        Example::Information => &[
            ("evpi", 4900.0, 490.0),
            ("evppi_chi", 2200.0, 220.0),
            ("evppi_kappa", 1770.0, 177.0),
            ("evppi_capture", 1190.0, 119.0),
            ("evppi_price", 1030.0, 103.0),
            ("evppi_curve", 500.0, 30.0),
            ("evppi_load", 63.0, 30.0),
        ],
        Example::Opus => &[("price", 1.25, 0.0)],
        Example::Sonnet => &[("price", 0.75, 0.0)],
        Example::NoCache => &[("price", 5.2, 0.0)],
        Example::Quarter => &[("ramp_share", 0.875, 0.0)],
        Example::HalfYear => &[("ramp_share", 0.75, 0.0)],
    }
}

#[test]
fn worked_examples_are_those_of_the_model() {
    let view = rendered::main("view=method", "v=2&tok=77");
    let section = view.by_id("method-about-examples");
    let items = section.named("li");
    assert_eq!(items.len(), Example::ALL.len());
    for (example, item) in Example::ALL.iter().zip(items) {
        let address = item.named("a")[0].attribute("href").unwrap();
        let link = share::read(address);
        assert!(link.notices.is_empty() && link.inputs == example.inputs(), "{address}");
        let report = example.report(&link.inputs);
        let known = Known::of(&link.inputs, &report);
        let keys: Vec<String> = example.symbols().iter().map(|symbol| symbol.key()).collect();
        assert_eq!(keys, expected(*example).iter().map(|(key, ..)| *key).collect::<Vec<_>>());
        for ((symbol, (key, number, tolerance)), shown) in
            example.symbols().iter().zip(expected(*example)).zip(item.named("dd"))
        {
            let found = symbol.number(&known).unwrap();
            // Half of the last of six digits.
            let digit = 0.5001 * 10_f64.powf(number.abs().log10().floor() - 5.0);
            assert!((found - number).abs() <= digit.max(*tolerance), "{example:?}: {key} is {found}, not {number}");
            assert_eq!(shown.words(), symbol.value_in_formula(&known, &English), "{example:?}");
        }
    }
}
