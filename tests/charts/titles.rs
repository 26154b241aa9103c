//! Titles are findings, and true for every input.

use rstest::rstest;
use tokenworth::chart::{ChartKey, ChartSpec, Subject};
use tokenworth::model::{Histogram, Uncertainty, evaluate};
use tokenworth::share;
use tokenworth::text::figures::English;
use tokenworth::units::{Share, Usd};

use super::chart_of;

fn title(key: ChartKey, link: &str) -> String {
    chart_of(key, link).title
}

#[rstest]
#[case("", "“Half a salary” loses $30,200, “Best” leaves $38,900")]
#[case("theta=0.1", "“Best” leaves $22,300 more than your own use")]
#[case("theta=0.1&tok=254", "No scenario leaves more than your own use: $38,900")]
#[case("sal=500000&tok=4347.826", "Your own use loses $69,900, “Best” leaves $126,000")]
#[case("chi=0", "No scenario leaves a gain")]
#[case("sal=0", "No scenario leaves a gain")]
#[case("curve=fixed&gain0=-0.1", "No scenario leaves a gain")]
#[case("disc=1", "“Heavy user” leaves $33,200 more than your own use")]
#[case("disc=1&sal=0", "Nothing is spent or gained in any scenario")]
#[case(
    "theta=0.1&s1=Everybody%20as%20in%20our%20best%20team~chi:1~tok:254",
    "“Everybody as in our best tea…” leaves $75,700 more than your own use"
)]
fn scenarios(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(title(ChartKey::Scenarios, link), expected);
}

#[test]
fn without_scenarios_there_is_nothing_to_compare() {
    let inputs = tokenworth::inputs::Assumptions::default();
    let spec = ChartKey::Scenarios.spec(&Subject::alone(&inputs, &evaluate(&inputs)), &English);
    assert_eq!(spec.title, "Nothing is spent or gained in any scenario");
}

#[rstest]
#[case("", "The next dollar of tokens brings back 7.51× its cost; the best spend is $14,600 a year")]
#[case("tok=0", "The first dollar of tokens brings back 13.4× its cost; the best spend is $14,600 a year")]
#[case("tok=254", "The next dollar of tokens brings back 1.00× its cost: you are at the best spend")]
#[case(
    "sal=500000&tok=4347.826",
    "The next dollar of tokens brings back only 0.0155× its cost; the best spend is $26,300 a year"
)]
#[case("tok=1000000", "The next dollar of tokens brings back next to nothing; the best spend is $14,600 a year")]
#[case("curve=log&tok=1", "The next dollar of tokens brings back next to nothing; the best spend is $17,800 a year")]
#[case("rho=0.9", "The next dollar of tokens brings back 7.51× its cost; no amount pays for itself")]
#[case("chi=0.02", "The next dollar of tokens brings back only 0.301× its cost; no amount pays for itself")]
#[case("chi=0", "No dollar spent on tokens brings anything back here")]
#[case("sal=0", "No dollar spent on tokens brings anything back here")]
#[case("disc=1", "Tokens are free here: there is no next dollar to spend on them")]
#[case("curve=fixed", "With a fixed effect, the next dollar of tokens brings back nothing")]
#[case(
    "curve=power&eps=0.99&disc=0.999999",
    "The next dollar of tokens brings back 9,990,000× its cost, and more keeps paying without end"
)]
fn marginal(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(title(ChartKey::Marginal, link), expected);
}

#[rstest]
#[case("ramp=0", "Paid back in the first month; +$3,990,000 after 36 months")]
#[case("", "Paid back in the first month; +$3,800,000 after 36 months")]
#[case("setup=20000", "Paid back in month 17; +$2,200,000 after 36 months")]
#[case("setup=20000&horizon=12", "Not paid back within 12 months, though rising: −$456,000")]
#[case("horizon=1&ramp=0", "Paid back in the first month; +$111,000 after 1 month")]
#[case("tok=5000", "Never paid back: −$52,400,000 after 36 months")]
#[case("chi=0", "Never paid back: −$442,000 after 36 months")]
#[case("tok=0", "Nothing is spent, and nothing comes of it")]
#[case("adopt=0", "Nothing is spent, and nothing comes of it")]
#[case("disc=1", "Nothing is spent, and $4,240,000 comes of it in 36 months")]
#[case("disc=1&curve=fixed&gain0=-0.1", "Nothing is spent, yet work is set back by $2,990,000 in 36 months")]
fn timeline(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(title(ChartKey::Timeline, link), expected);
}

#[rstest]
#[case("", "Your use is 1× the median user’s, below the best amount")]
#[case("tok=500", "Your use is 15.6× the median user’s, above the best amount")]
#[case("target=225", "The target is 7.03× the median user’s, below the best amount")]
#[case("target=300&cap=20", "The target is 9.38× the median user’s, above the best amount")]
#[case("cap=20", "The cap is 0.625× the median user’s, below the best amount")]
#[case("cap=0", "The cap is 0× the median user’s, below the best amount")]
#[case("target=500", "The target is 15.6× the median user’s, above the best amount")]
#[case("target=4348&sal=500000", "The target is 136× the median user’s, beyond all data")]
#[case("target=225&curve=fixed", "The target is 7.03× the median user’s, within the data")]
#[case("target=4348&curve=fixed", "The target is 136× the median user’s, beyond all data")]
#[case("target=225&disc=1", "The target is 7.03× the median user’s, within the data")]
#[case("target=0&chi=0", "The target is 0× the median user’s, within the data")]
fn ruler(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(title(ChartKey::Ruler, link), expected);
}

/// The spread of a run with these nets in equal numbers.
pub fn spread(positive: f64, low: f64, high: f64, counts: &[u32]) -> ChartSpec {
    let inputs = share::read("").inputs;
    let histogram = Histogram { low, high, counts: counts.to_vec() };
    let (p10, p50, p90) = (Usd::new(low), Usd::new(f64::midpoint(low, high)), Usd::new(high));
    let run = Uncertainty { draws: 1000, p10, p50, p90, mean: p50, positive: Share::new(positive), histogram };
    let report = evaluate(&inputs).with_uncertainty(run);
    ChartKey::Spread.spec(&Subject::alone(&inputs, &report), &English)
}

#[rstest]
#[case(0.873, -5e3, 5e3, "Net is above zero in 87% of cases")]
#[case(0.9999, -5e3, 5e4, "Net is above zero in nearly every case")]
#[case(1.0, 1e3, 5e4, "Net is above zero in every case")]
#[case(0.0001, -5e3, 1.0, "Net is above zero in hardly any case")]
#[case(0.0, -5e3, -1.0, "Net is above zero in no case")]
#[case(1.0, 700.0, 700.0, "Nothing is uncertain here: net is +$700 in every case")]
#[case(0.0, 0.0, 0.0, "Nothing is uncertain here: net is $0 in every case")]
fn spreads(#[case] positive: f64, #[case] low: f64, #[case] high: f64, #[case] expected: &str) {
    let spec = spread(positive, low, high, &[100, 300, 500, 100]);
    assert_eq!(spec.title, expected);
    let all: f64 = spec.bars.iter().map(|bar| bar.y.1).sum();
    assert!((all - 1.0).abs() < 1e-9, "the bars hold {all} of the cases");
    tokenworth::chart::svg(&spec, &tokenworth::chart::Palette::LIGHT, (760, 380)).unwrap();
}

#[test]
fn a_run_that_was_not_made_is_not_drawn() {
    let inputs = share::read("").inputs;
    let spec = ChartKey::Spread.spec(&Subject::alone(&inputs, &evaluate(&inputs)), &English);
    assert_eq!(spec.title, "The uncertain inputs were not drawn yet");
    assert!(tokenworth::chart::svg(&spec, &tokenworth::chart::Palette::LIGHT, (760, 380)).is_err());
}

/// The widest swing is named with both of its ends.
#[test]
fn the_tornado_names_what_matters_most() {
    let link = "";
    let inputs = share::read(link).inputs;
    let swings = tokenworth::model::uncertainty::tornado(&inputs);
    let net = |usd: Usd| tokenworth::text::amounts::money_signed(&English, usd.value());
    let (low, high) = (swings[0].low.1.min(swings[0].high.1), swings[0].low.1.max(swings[0].high.1));
    let title = title(ChartKey::Tornado, link);
    assert!(title.ends_with(&format!("matters most: net from {} to {}", net(low), net(high))), "{title}");
}
