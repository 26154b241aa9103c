//! The swing of each factor, against the model with that factor put in.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use tokenworth::inputs::Assumptions;
use tokenworth::model::evaluate;
use tokenworth::model::uncertainty::{Factor, tornado};
use tokenworth::share;

/// With the prices of the worked examples.
fn inputs(link: &str) -> Assumptions {
    let link = share::read(&format!("{link}&pu=5&pw=6.25&pc=0.5&po=25"));
    assert_eq!(link.notices, []);
    link.inputs
}

#[test]
fn the_tornado_holds_the_net_at_the_ends_of_each_range() {
    let base = inputs("v=1");
    let swings = tornado(&base);
    let net = |link: &str| evaluate(&inputs(link)).adopter.net();
    let expected = [
        (Factor::Finished, "kappa=0.27", "kappa=1"),
        (Factor::Caused, "chi=0.2", "chi=1"),
        (Factor::Captured, "capture=0.2", "capture=1"),
        (Factor::Load, "load=1.25", "load=1.6"),
    ];
    for (factor, low, high) in expected {
        let swing = swings.iter().find(|swing| swing.factor == factor).unwrap();
        let near =
            |found: f64, exact: f64| assert!((found / exact - 1.0).abs() < 1e-12, "{factor:?}: {found}, {exact}");
        near(swing.low.1.value(), net(low).value());
        near(swing.high.1.value(), net(high).value());
    }
    let price = swings.iter().find(|swing| swing.factor == Factor::Price).unwrap();
    let value = evaluate(&base).adopter.value.value();
    assert!((price.low.1.value() - (value - 0.32 * 1840.0)).abs() < 1e-6);
    assert!((price.high.1.value() - (value - 1.6 * 1840.0)).abs() < 1e-6);
    assert!(swings.windows(2).all(|pair| pair[0].width() >= pair[1].width()), "{swings:?}");
    assert_eq!(swings[0].factor, Factor::Finished);
}

#[test]
fn the_curve_is_a_factor_where_it_is_open() {
    let factors = |link| tornado(&inputs(link)).iter().map(|swing| swing.factor).collect::<Vec<_>>();
    assert!(!factors("v=1&curves=chosen").contains(&Factor::Curve));
    let fixed = factors("v=1&curve=fixed");
    assert!(
        [Factor::Curve, Factor::Caused, Factor::Finished].iter().all(|factor| !fixed.contains(factor)),
        "{fixed:?}"
    );
    // Half a salary: the saturating curve leaves least there, the power curve most.
    let swings = tornado(&inputs("v=1&sal=500000&tok=4347.826"));
    let curve = swings.iter().find(|swing| swing.factor == Factor::Curve).unwrap();
    assert_eq!((curve.low.0, curve.high.0), (0.0, 2.0));
    assert!(curve.low.1.value() < -69_000.0 && curve.high.1.value() > 80_000.0, "{curve:?}");
}
