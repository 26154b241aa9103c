//! Presets set what is published, on any inputs.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use rstest::rstest;
use statrs::distribution::{ContinuousCDF, Normal};
use tokenworth::evidence::Grade;
use tokenworth::inputs::presets::{Kind, Preset};
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::{Metric, evaluate};
use tokenworth::{share, text};

/// The inputs of a fragment.
fn inputs(fragment: &str) -> Assumptions {
    let link = share::read(fragment);
    assert_eq!(link.notices, [], "{fragment}");
    link.inputs
}

/// These inputs with a preset chosen, which they accept.
#[track_caller]
fn chosen(preset: Preset, base: &Assumptions) -> Assumptions {
    let (chosen, rejected) = base.with(&preset.changes(base));
    assert_eq!(rejected, [], "{}", preset.key());
    chosen
}

/// The preset on the defaults holds these numbers.
#[track_caller]
fn sets(key: &str, expected: &[(Input, f64)]) {
    let preset = Preset::find(key).unwrap();
    let inputs = chosen(preset, &Assumptions::default());
    for (input, number) in expected {
        let found = inputs.get(*input).number().unwrap();
        assert!((found - number).abs() <= 1e-12 * number.abs(), "{key}: {} is {found}, not {number}", input.key());
    }
}

#[track_caller]
fn metric(inputs: &Assumptions, metric: Metric) -> f64 {
    evaluate(inputs).get(metric).unwrap()
}

#[rstest]
#[case::defaults("")]
#[case::free("pu=0&pw=0&pc=0&po=0")]
#[case::nearly_free("pu=1e-9&pw=1e-9&pc=1e-9&po=1e-9&weeks=1")]
#[case::a_discount_of_all("disc=1&weeks=1")]
#[case::dear("pu=100000&pw=100000&pc=100000&po=100000&weeks=52")]
#[case::fixed_curve("curve=fixed&gain0=-0.9")]
#[case::all_output("mw=0&mc=0&mo=1")]
#[case::bound("target=225&cap=10&mandate=1&adopt=0&fee=40&incl=40&ceil=1&spread=7.45&n=1000000&sal=0")]
fn every_preset_fits_any_inputs(#[case] fragment: &str) {
    let base = inputs(fragment);
    for preset in Preset::ALL {
        let after = chosen(*preset, &base);
        assert!(preset.is_in_force(&after), "{} on {fragment}", preset.key());
        let report = evaluate(&after);
        assert!(Metric::ALL.iter().all(|metric| report.get(*metric).map_or(true, f64::is_finite)), "{}", preset.key());
    }
}

#[test]
fn keys_name_one_preset_each_and_can_stand_in_an_address() {
    for preset in Preset::ALL {
        assert_eq!(Preset::find(preset.key()), Some(*preset), "{}", preset.key());
        assert!(preset.key().bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'));
        let same_name = |other: &&Preset| text::preset(**other).name == text::preset(*preset).name;
        assert_eq!(Preset::ALL.iter().filter(same_name).count(), 1, "{}", text::preset(*preset).name);
    }
    assert_eq!(Preset::find("nobody"), None);
    let listed: Vec<Preset> = Kind::ALL.into_iter().flat_map(Preset::of_kind).collect();
    assert_eq!(listed, Preset::ALL, "the table is in the order of the kinds");
}

#[test]
fn every_preset_has_a_source_or_says_that_it_is_an_assumption() {
    for preset in Preset::ALL {
        let (source, words) = (preset.source(), text::preset(*preset));
        let admitted = source.grade == Grade::Assumption && words.note.contains("assumption");
        assert!(!source.cite.is_empty() || admitted, "{}", preset.key());
    }
}

#[test]
fn use_is_that_of_the_median_the_top_tenth_and_the_top_twentieth() {
    sets("median", &[(Input::Tokens, 32.0)]);
    sets("heavy", &[(Input::Tokens, 225.0)]);
    let normal = Normal::standard();
    let top = 32.0 * 7.45_f64.powf(normal.inverse_cdf(0.95) / normal.inverse_cdf(0.9));
    sets("top5", &[(Input::Tokens, top.round())]);
}

#[test]
fn plans_cost_what_they_are_sold_for() {
    for (key, fee, included) in [
        ("payg", 0.0, 0.0),
        ("copilot_business", 19.0, 19.0),
        ("copilot_enterprise", 39.0, 39.0),
        ("cursor_pro", 20.0, 20.0),
        ("cursor_pro_plus", 60.0, 70.0),
        ("cursor_ultra", 200.0, 400.0),
        ("claude_enterprise", 20.0, 0.0),
    ] {
        sets(key, &[(Input::Fee, fee), (Input::Included, included), (Input::Ceiling, 0.0)]);
    }
    let fees = [("cursor_teams", 40.0), ("claude_pro", 20.0), ("claude_max", 100.0), ("claude_max_200", 200.0)];
    for (key, fee) in fees.into_iter().chain([("claude_team", 25.0), ("claude_team_125", 125.0)]) {
        sets(key, &[(Input::Fee, fee), (Input::Included, fee), (Input::Ceiling, 0.0)]);
        let note = text::preset(Preset::find(key).unwrap()).note;
        assert!(note.contains("not known") && note.contains("Enter your own"), "{key}: {note}");
    }
    for preset in Preset::of_kind(Kind::Plan).filter(|preset| preset.key() != "payg") {
        assert!(text::preset(preset).note.contains("2026-10"), "{} has no date", preset.key());
    }
}

#[test]
fn choosing_to_pay_by_the_token_undoes_a_plan() {
    let seat = chosen(Preset::CursorUltra, &Assumptions::default());
    assert!((metric(&seat, Metric::CostAdopter) - 2400.0).abs() < 1e-9);
    assert_eq!(chosen(Preset::ByTheToken, &seat), Assumptions::default());
}

#[test]
fn studies_are_their_measured_effect_on_output() {
    for (key, percent) in [
        ("dx", 7.76),
        ("dx_mean", 13.1),
        ("dx_p90", 44.0),
        ("field", 26.08),
        ("copilot_lab", (1.0 / (0.84 + 0.16 / 2.262) - 1.0) * 100.0),
        ("google", 21.0),
        ("metr_early", (1.0 / 1.19 - 1.0) * 100.0),
        ("metr_late", (1.0 / 0.82 - 1.0) * 100.0),
        ("metr_late_new", (1.0 / 0.96 - 1.0) * 100.0),
        ("stanford", 12.5),
        ("uplevel", 0.0),
        ("epics", 27.0),
    ] {
        let believed = chosen(Preset::find(key).unwrap(), &Assumptions::default());
        let gain = metric(&believed, Metric::Gain) * 100.0;
        assert!((gain - percent).abs() < 0.005, "{key}: {gain} %, not {percent} %");
        assert_eq!(chosen(Preset::BackToCurve, &believed).get(Input::Curve), Value::Word("hill".into()));
    }
}

#[test]
fn the_caps_and_budgets_of_companies_are_dollars_at_the_price_in_force() {
    for fragment in ["", "weeks=40", "pu=3&pw=3.75&pc=0.3&po=15", "disc=0.2&fee=20&incl=20&target=500&cap=1"] {
        let base = inputs(fragment);
        let capped = chosen(Preset::Uber, &base);
        let (used, _) = capped.with(&[(Input::Tokens, Value::Number(1e5)), (Input::Fee, Value::Number(0.0))]);
        let (used, _) = used.with(&[(Input::Included, Value::Number(0.0))]);
        assert!((metric(&used, Metric::CostAdopter) - 18_000.0).abs() < 1e-6, "Uber on {fragment}");
        let huang = chosen(Preset::Huang, &base);
        assert!((metric(&huang, Metric::CostAdopter) - 250_000.0).abs() < 1e-6, "Huang on {fragment}");
        assert!((metric(&huang, Metric::HalfCost) - 250_000.0).abs() < 1e-6, "Huang on {fragment}");
        assert!((metric(&huang, Metric::HalfMultiple) - 1.0).abs() < 1e-9, "Huang on {fragment}");
    }
}

#[test]
fn free_tokens_come_to_no_budget_and_need_no_cap() {
    let base = inputs("disc=1&tok=77&cap=5");
    assert_eq!(chosen(Preset::Uber, &base).get(Input::Cap), Value::Empty);
    assert_eq!(chosen(Preset::Huang, &base).get(Input::Tokens), Value::Number(77.0));
}

#[test]
fn amazon_adds_people_who_use_it_because_they_must() {
    let amazon = chosen(Preset::Amazon, &Assumptions::default());
    sets("amazon", &[(Input::Mandate, 0.8)]);
    let (voluntary, _) = amazon.with(&[(Input::Mandate, Value::Empty)]);
    assert!(metric(&amazon, Metric::TeamCost) > metric(&voluntary, Metric::TeamCost));
    assert!(metric(&amazon, Metric::TeamWaste) > 0.0);
    assert!(text::preset(Preset::Amazon).note.contains("assumption"));
}

#[test]
fn the_top_user_of_meta_is_one_person() {
    sets("meta", &[(Input::People, 1.0), (Input::Adoption, 1.0), (Input::Tokens, 281e9 / 1e6 * 7.0 / 30.0)]);
    let meta = chosen(Preset::Meta, &inputs("n=500&mandate=1&spread=7.45&target=1000000"));
    assert!((metric(&meta, Metric::TeamCost) - metric(&meta, Metric::CostAdopter)).abs() < 1e-6);
    assert!((metric(&meta, Metric::BilledTok) / 65_566.666_7 - 1.0).abs() < 1e-9);
}
