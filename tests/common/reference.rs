//! What runs of draws found natively, for each of [`METRICS`]. The browser has to find the same.

use tokenworth::model::{Metric, Uncertainty, evaluate};
use tokenworth::share;

/// The metrics that are compared.
pub const METRICS: [Metric; 7] =
    [Metric::McP10, Metric::McP50, Metric::McP90, Metric::McPositive, Metric::CostP90, Metric::HalfMcP50, Metric::Evpi];

/// How far apart two numbers may be, relative to the number.
pub const TOLERANCE: f64 = 1e-9;

/// The reference runs: the defaults, groups with all that bends a bill, and a study's effect, whose amount does not matter.
pub const RUNS: [(&str, [Option<f64>; METRICS.len()]); 3] = [
    (
        "v=2&pu=5&pw=6.25&pc=0.5&po=25&seed=7",
        [
            Some(-761.224_187_528_428_5),
            Some(11_680.916_998_348_312),
            Some(49_448.146_261_769_96),
            Some(0.8753),
            Some(10_018.457_096_248_13),
            Some(-39_990.616_919_264_1),
            Some(4_804.214_666_026_938),
        ],
    ),
    (
        "v=2&n=240&pu=5&pw=6.25&pc=0.5&po=25&fee=40&incl=300&ceil=1&target=225&rho=0.01&g1=Research~n:40~sal:300000&g2=Seats~n:60~fee:125~incl:125~ceil:0&draws=2000&seed=4294967295",
        [
            Some(1_148.980_645_387_02),
            Some(18_527.720_486_801_35),
            Some(69_489.193_857_632_8),
            Some(0.9335),
            Some(5_296.844_862_449_496),
            Some(-41_481.145_824_844_076),
            Some(4_810.738_901_506_185),
        ],
    ),
    (
        "v=2&pu=5&pw=6.25&pc=0.5&po=25&curve=fixed&gain0=-0.05&seed=3",
        [
            Some(-23_623.362_553_129_446),
            Some(-17_991.014_877_795_635),
            Some(-15_031.698_716_612_233),
            Some(0.0),
            Some(9_981.458_314_961_537),
            Some(-112_999.845_371_927),
            None,
        ],
    ),
];

/// What the run of this link finds here, and whether that is what was expected.
pub fn compare(link: &str, expected: &[Option<f64>]) -> (Vec<Option<f64>>, bool) {
    let inputs = share::read(link).inputs;
    let report = evaluate(&inputs).with_uncertainty(Uncertainty::of(&inputs));
    let found: Vec<Option<f64>> = METRICS.iter().map(|metric| report.get(*metric).ok()).collect();
    let is_same = found.len() == expected.len()
        && found.iter().zip(expected).all(|numbers| match numbers {
            (Some(one), Some(other)) => (one - other).abs() <= TOLERANCE * other.abs(),
            (one, other) => one == other,
        });
    (found, is_same)
}
