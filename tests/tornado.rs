//! The swing of each factor, against the model with that factor put in.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links::priced;
use common::results::{assert_near, metric};
use rstest::rstest;
use tokenworth::inputs::Assumptions;
use tokenworth::model::Metric;
use tokenworth::model::uncertainty::{Factor, Swing, tornado};

/// The mean user's net, a user of the whole team.
fn net(inputs: &Assumptions) -> f64 {
    metric(inputs, Metric::UserNet)
}

#[track_caller]
fn of(swings: &[Swing], factor: Factor) -> &Swing {
    swings.iter().find(|swing| swing.factor == factor).unwrap()
}

const GROUPS: &str = "n=240&g1=Seats~n:60~fee:125~incl:125~tok:60&g2=Interns~n:20~sal:60000~load:1.15";

/// Every end is what the model says with the factor put in, of the mean user and so with groups, targets and mandates too.
#[rstest]
fn each_swing_is_the_model_at_the_ends_of_a_range(
    #[values("", "sal=500000", "target=100&mandate=1", "fee=40&incl=20", GROUPS)] link: &str,
) {
    let base = priced(link);
    let swings = tornado(&base);
    for (factor, key, low, high) in [
        (Factor::Finished, "kappa", 0.13, 0.55),
        (Factor::Caused, "chi", 0.15, 0.8),
        (Factor::Captured, "capture", 0.25, 0.8),
    ] {
        let swing = of(&swings, factor);
        for ((at, found), end) in [(swing.low, low), (swing.high, high)] {
            assert_near(at, end, 1e-9);
            assert_near(found.value(), net(&priced(&format!("{link}&{key}={end}"))), 1e-9);
        }
    }
    assert!(swings.windows(2).all(|pair| pair[0].width() >= pair[1].width()), "{swings:?}");
    assert_eq!(swings.len(), 7, "{swings:?}");
}

/// A share of none or all is certain in the simulations, and so it has no swing.
#[rstest]
#[case("chi=1", Factor::Caused)]
#[case("chi=0", Factor::Caused)]
#[case("kappa=1", Factor::Finished)]
#[case("capture=0", Factor::Captured)]
#[case("load=1", Factor::Load)]
fn what_is_certain_has_no_swing(#[case] link: &str, #[case] factor: Factor) {
    let base = priced(link);
    let swing = of(&tornado(&base), factor).clone();
    assert_eq!(swing.low, swing.high);
    assert_near(swing.low.1.value(), net(&base), 1e-9);
    for contradiction in base.contradictions() {
        assert!(contradiction.is_certain, "{contradiction:?}");
    }
}

/// Use scales everybody's need; load and price what they say. Where people differ in load, what is above salary moves in
/// proportion.
#[test]
fn use_load_and_price_move_everybody_alike() {
    let swings = tornado(&priced(""));
    let at = |link: &str| net(&priced(link));
    assert_near(of(&swings, Factor::Usage).low.1.value(), at("tok=22.4"), 1e-9);
    assert_near(of(&swings, Factor::Usage).high.1.value(), at("tok=64"), 1e-9);
    assert_near(of(&swings, Factor::Load).low.1.value(), at("load=1.2"), 1e-9);
    assert_near(of(&swings, Factor::Load).high.1.value(), at("load=1.5"), 1e-9);
    assert_near(of(&swings, Factor::Price).low.1.value(), at("disc=0.5"), 1e-9);
    let (value, cost) = (16_242.2, 4556.21);
    assert!((of(&swings, Factor::Price).high.1.value() - (value - 1.5 * cost)).abs() < 0.1);
    let interns = tornado(&priced("load=1.3&g1=Interns~n:100~load:1.15"));
    assert_near(of(&interns, Factor::Load).high.1.value(), at("load=1.5&g1=Interns~n:100~load:1.25"), 1e-9);
}

#[test]
fn the_curve_is_a_factor_where_it_is_open() {
    let factors = |link| tornado(&priced(link)).iter().map(|swing| swing.factor).collect::<Vec<_>>();
    assert!(!factors("curves=chosen").contains(&Factor::Curve));
    let fixed = factors("curve=fixed");
    assert!(
        [Factor::Curve, Factor::Caused, Factor::Finished].iter().all(|factor| !fixed.contains(factor)),
        "{fixed:?}"
    );
    // Half a salary: the saturating curve leaves least there, the power curve most.
    let swings = tornado(&priced("sal=500000&tok=5367.69&spread=1"));
    let curve = of(&swings, Factor::Curve);
    assert_eq!((curve.low.0, curve.high.0), (0.0, 2.0));
    assert!((curve.low.1.value() + 123_424.0).abs() < 1.0 && (curve.high.1.value() - 5348.94).abs() < 1.0, "{curve:?}");
}

#[test]
fn nobody_swings_nothing() {
    assert!(tornado(&priced("adopt=0")).iter().all(|swing| swing.width() == 0.0));
}
