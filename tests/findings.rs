//! Relations between numbers that once contradicted each other. What concerns sentences and the page is tested where those
//! are: `demand.rs` and `target_text.rs` (targets), `currency.rs`, `presets.rs`.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::{inputs, opened, priced};
use common::results::assert_near;
use tokenworth::inputs::Input;
use tokenworth::model::demand::{Answer, Demand};
use tokenworth::model::verdict::Work;
use tokenworth::model::{Metric, Report, Uncertainty, evaluate};
use tokenworth::state::{Action, AppState};

fn report(link: &str) -> Report {
    let inputs = priced(link);
    evaluate(&inputs).with_uncertainty(Uncertainty::of(&inputs))
}

#[track_caller]
fn number(report: &Report, metric: Metric) -> f64 {
    report.get(metric).unwrap()
}

/// "Half a salary … a loss of $69,900 … it pays in 78 % of all cases": the headline lay at the 10th to 19th percentile
/// of its own draws.
#[test]
fn the_headline_is_the_middle_of_its_own_draws() {
    for link in ["", "sal=500000", "tok=100", "spread=1"] {
        let report = report(link);
        let rank = number(&report, Metric::McRank);
        assert!((0.4..=0.6).contains(&rank), "{link}: {rank}");
        let (net, middle) = (number(&report, Metric::HalfNet), number(&report, Metric::HalfMcP50));
        assert_eq!(net < 0.0, middle < 0.0, "{link}: {net}, {middle}");
        assert_eq!(net < 0.0, number(&report, Metric::HalfMcPositive) < 0.5, "{link}");
    }
}

/// The median user's tokens were multiplied by the team. With the spread that its own source gives, the team costs three
/// times as much.
#[test]
fn the_team_costs_what_its_mean_user_costs() {
    let report = report("");
    let typical = number(&self::report("spread=1"), Metric::CostAdopter);
    assert_near(typical, 1490.40, 1e-5);
    assert_near(number(&report, Metric::UserCost), 3.057_034 * typical, 1e-5);
    assert_near(number(&report, Metric::TeamCost), 80.0 * number(&report, Metric::UserCost), 1e-5);
}

/// "Best" was the best mean: with a skewed team another column beat it, and nothing said where to cap.
#[test]
fn the_best_amount_is_one_person_s_and_capping_there_leaves_most() {
    let (skewed, alike) = (report(""), report("spread=1"));
    let best = number(&skewed, Metric::OptimumTok);
    assert_near(best, number(&alike, Metric::OptimumTok), 1e-5);
    assert_near(number(&skewed, Metric::CapMonth), 891.55, 1e-5);
    assert_near(number(&skewed, Metric::CapGain), 1024.119, 1e-5);
    let net = |cap: f64| number(&report(&format!("cap={cap}")), Metric::TeamNet);
    let at_best = net(best);
    assert_near(at_best - number(&skewed, Metric::TeamNet), 80.0 * number(&skewed, Metric::CapGain), 1e-5);
    for times in [0.25, 0.5, 0.8, 0.95, 1.05, 1.25, 2.0, 8.0] {
        assert!(net(best * times) < at_best, "a cap at {times} times the best leaves more");
    }
}

/// A measured slowdown was halved by "captured": −16 % of $260,000 showed as −$20,800.
#[test]
fn a_loss_is_borne_whole() {
    assert_near(number(&report("curve=fixed&gain0=-0.16"), Metric::ValueAdopter), -41_600.0, 1e-5);
    assert_near(number(&report("curve=fixed&gain0=0.16"), Metric::ValueAdopter), 20_800.0, 1e-5);
}

/// One model, one plan, one salary for everybody: 60 seats and 180 on the API could only be added up by hand.
#[test]
fn seats_and_api_stand_in_one_team() {
    let seats = number(&report("n=60&fee=125&incl=125"), Metric::TeamCost);
    let api = number(&report("n=180"), Metric::TeamCost);
    let both = number(&report("n=240&g1=Seats~n:60~fee:125~incl:125"), Metric::TeamCost);
    assert_near(both, seats + api, 1e-5);
    assert_near(both, 896_190.0, 1e-5);
    let price = |link: &str| number(&evaluate_alone(link), Metric::Price);
    let (opus, sonnet) = (price("model=anthropic/claude-opus-5"), price("model=anthropic/claude-sonnet-4-6"));
    let mixed = price("model=anthropic/claude-sonnet-4-6&model_b=anthropic/claude-opus-5&share_b=0.3");
    assert_near(mixed, 0.7 * sonnet + 0.3 * opus, 1e-5);
}

/// At the catalog's own prices.
fn evaluate_alone(link: &str) -> Report {
    evaluate(&inputs(&format!("v=2&{link}")))
}

/// A month had 52/12 weeks in one line and 46/12 in the next.
#[test]
fn a_month_is_a_twelfth_of_the_working_year() {
    for weeks in [46.0, 40.0, 52.0] {
        let report = report(&format!("weeks={weeks}"));
        let month = weeks / 12.0 * number(&report, Metric::OptimumTok) * number(&report, Metric::Price);
        assert_near(number(&report, Metric::CapMonth), month, 1e-5);
    }
}

/// A billion tokens a month "pays easily" with 137 hours of reading in a 40-hour week; 499M "pays", 501M is
/// "implausible".
#[test]
fn whether_it_can_be_work_is_told_apart_from_whether_it_pays() {
    let answer = |target: f64| Answer::of(Demand::Target, &priced(&format!("mo=0.01&target={target}"))).unwrap();
    let billion = answer(1000.0 * 12.0 / 46.0);
    assert!(billion.human.reading_hours > 130.0 && billion.work == Work::SeveralAgents, "{:?}", billion.human);
    let (before, after) = (answer(499.0), answer(501.0));
    assert_eq!((before.work, after.work), (Work::SeveralAgents, Work::BeyondData));
    assert_eq!(before.payoff, after.payoff);
    assert!((before.odds.more.value() - after.odds.more.value()).abs() < 0.005);
}

/// Ranges that make no sense (lowest 60 %, highest 20 %) were accepted in silence.
#[test]
fn a_range_that_does_not_hold_its_middle_is_said() {
    let odd = priced("chi_lo=0.6&chi_hi=0.2");
    assert!(odd.contradiction(Input::CausedLow).is_some_and(|wrong| wrong.is_low));
    assert!(odd.contradiction(Input::CausedHigh).is_some_and(|wrong| !wrong.is_low));
    assert_eq!(priced("").contradiction(Input::CausedLow), None);
}

/// The exchange rate changed a salary that was typed in euros.
#[test]
fn what_was_typed_stays_as_typed_when_the_rate_changes() {
    use tokenworth::state::Place;
    let type_in = |state: &AppState, input, text: &str| {
        state.update(Action::Type(Place::Base, input, text.to_owned())).update(Action::Leave(Place::Base, input))
    };
    let opened = opened("v=2&cur=EUR&fx=0.92");
    let typed = type_in(&opened, Input::Salary, "170000");
    let later = type_in(&typed, Input::ExchangeRate, "0.85");
    let shown = |state: &AppState| state.inputs.get(Input::Salary).number().unwrap() * state.inputs.currency().1;
    assert_near(shown(&typed), 170_000.0, 1e-5);
    assert_near(shown(&later), 170_000.0, 1e-5);
}
