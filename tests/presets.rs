//! Presets set what is published, on any inputs.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links::{inputs, opened};
use common::random::{assumptions, fixed};
use common::results::metric;
use proptest::prelude::*;
use rstest::rstest;
use statrs::distribution::{ContinuousCDF, Normal};
use tokenworth::evidence::Grade;
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::{Metric, evaluate};
use tokenworth::presentation::Presentation;
use tokenworth::presets::{Kind, Preset};
use tokenworth::state::{Action, AppState, Extent, Place};
use tokenworth::{share, text};

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
    for preset in &Preset::ALL {
        let after = chosen(*preset, &base);
        assert!(preset.is_in_force(&after), "{} on {fragment}", preset.key());
        let report = evaluate(&after);
        assert!(Metric::ALL.iter().all(|metric| report.get(*metric).map_or(true, f64::is_finite)), "{}", preset.key());
    }
}

#[test]
fn keys_name_one_preset_each_and_can_stand_in_an_address() {
    for preset in &Preset::ALL {
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
    for preset in &Preset::ALL {
        let (source, words) = (preset.source(), text::preset(*preset));
        let admitted = source.grade == Grade::Assumption && words.note.contains("assumption");
        assert!(!source.cite.is_empty() || admitted, "{}", preset.key());
    }
}

#[test]
fn use_is_that_of_a_team_around_the_median_or_of_one_heavy_person() {
    sets("median", &[(Input::Tokens, 32.0), (Input::Spread, 7.0)]);
    sets("heavy", &[(Input::Tokens, 225.0), (Input::Spread, 1.0)]);
    let normal = Normal::standard();
    let top = 32.0 * 7.0_f64.powf(normal.inverse_cdf(0.95) / normal.inverse_cdf(0.9));
    sets("top5", &[(Input::Tokens, top.round()), (Input::Spread, 1.0)]);
}

/// Nobody of a heavy preset uses more than it says: its amount is that of a person, not of a median with heavier users.
#[test]
fn a_heavy_preset_bills_its_amount_to_everybody() {
    for (key, tokens) in [("heavy", 225.0), ("top5", 389.0)] {
        let heavy = chosen(Preset::find(key).unwrap(), &inputs("spread=20"));
        assert!((metric(&heavy, Metric::BilledTok) - tokens).abs() < 1e-9, "{key}");
    }
}

#[test]
fn the_mix_of_a_coding_agent_is_the_measured_one() {
    sets("agentic", &[(Input::CacheWrites, 0.06), (Input::CacheReads, 0.925), (Input::Output, 0.005)]);
    let agentic = chosen(Preset::Agentic, &inputs("pu=5&pw=6.25&pc=0.5&po=25"));
    assert!((metric(&agentic, Metric::Price) - 1.0125).abs() < 1e-12);
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
    let base = inputs("spread=1&tok=32");
    let seat = chosen(Preset::CursorUltra, &base);
    assert!((metric(&seat, Metric::CostAdopter) - 2400.0).abs() < 1e-9);
    assert_eq!(chosen(Preset::ByTheToken, &seat), base);
}

#[test]
fn studies_are_their_measured_effect_on_output() {
    let effects = [
        ("dx", 7.76),
        ("dx_mean", 13.1),
        ("dx_p90", 44.0),
        ("field", 26.08),
        ("copilot_lab", (1.0 / (0.84 + 0.16 / 2.262) - 1.0) * 100.0),
        ("google", 21.0),
        ("metr_early", (1.0 / 1.19 - 1.0) * 100.0),
        ("metr_late", (1.0 / 0.82 - 1.0) * 100.0),
        ("metr_late_new", (1.0 / 0.96 - 1.0) * 100.0),
        ("microsoft_agents", 24.0),
        ("microsoft_low", 21.0),
        ("microsoft_moderate", 39.4),
        ("microsoft_high", 40.5),
        ("cursor_agent", 26.0),
        ("cursor_agent_default", 39.0),
        ("stanford", 12.5),
        ("uplevel", 0.0),
        ("epics", 27.0),
    ];
    let studies = Preset::of_kind(Kind::Study).filter(|preset| *preset != Preset::BackToCurve);
    assert_eq!(effects.map(|(key, _)| key).to_vec(), studies.map(Preset::key).collect::<Vec<_>>());
    for (key, percent) in effects {
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
        let (used, _) = used.with(&[(Input::Included, Value::Number(0.0)), (Input::Spread, Value::Number(1.0))]);
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
    sets("meta", &[(Input::People, 1.0), (Input::Adoption, 1.0), (Input::Tokens, 281_000.0 / 30.0 * 365.0 / 46.0)]);
    let meta = chosen(Preset::Meta, &inputs("n=500&mandate=1&spread=7.45&target=1000000"));
    assert!((metric(&meta, Metric::TeamCost) - metric(&meta, Metric::CostAdopter)).abs() < 1e-6);
    assert!((metric(&meta, Metric::BilledTok) / 74_322.463_8 - 1.0).abs() < 1e-9);
}

/// One person cannot be a team with groups of more: the case is not applied in part.
#[test]
fn a_case_that_does_not_fit_the_groups_changes_nothing() {
    let link = "g1=Tokyo~n:40";
    let state = opened(link).with_preset(Some("meta"), link);
    assert_eq!(state.inputs, inputs(link));
}

#[test]
fn what_ramps_top_hundredth_spends_is_a_target_that_costs_so_much() {
    for fragment in ["", "weeks=40", "pu=3&pw=3.75&pc=0.3&po=15&disc=0.2"] {
        let base = chosen(Preset::RampTop, &inputs(fragment));
        let (alone, _) = base.with(&[(Input::Tokens, Value::Number(0.0)), (Input::Spread, Value::Number(1.0))]);
        assert!((metric(&alone, Metric::CostAdopter) - 12.0 * 7_449.0).abs() < 1e-6, "{fragment}");
    }
    assert_eq!(chosen(Preset::RampTop, &inputs("disc=1&target=9")).get(Input::Target), Value::Empty);
}

#[test]
fn the_mandate_firm_doubles_throughput_and_pays_for_review() {
    sets("mandate_2x", &[(Input::FixedGain, 1.09), (Input::Review, 0.1)]);
    let firm = chosen(Preset::MandateFirm, &Assumptions::default());
    assert!((metric(&firm, Metric::Gain) - 0.99).abs() < 1e-12);
    assert!(text::preset(Preset::MandateFirm).note.contains("assumption"), "the cost of review is nobody's figure");
}

/// The calculator's own sum for a developer: 12.5 % of the payroll in a year, less what comes before.
#[test]
fn doras_j_curve_pays_the_dip_and_the_training_first() {
    sets("dora", &[(Input::FixedGain, 0.125), (Input::Setup, 16_200.0), (Input::Ramp, 0.0)]);
    let person = "n=1&adopt=1&sal=176000&load=1&capture=1&tok=0.000001&spread=1&horizon=12";
    let year = metric(&chosen(Preset::Dora, &inputs(person)), Metric::CumulativeNet);
    assert!((year - (0.125 * 176_000.0 - 9_600.0 - 6_600.0)).abs() < 0.01, "{year}");
}

/// The page at these inputs, which remembers no case.
fn page(inputs: &Assumptions) -> AppState {
    opened(&share::write(inputs, &[], &[]))
}

/// The page after these presets.
fn after(state: &AppState, presets: &[Preset]) -> AppState {
    presets.iter().fold(state.clone(), |state, preset| state.update(Action::Preset(*preset)))
}

#[test]
fn a_case_puts_back_what_another_had_set() {
    let base = page(&inputs("sal=150000&n=40&adopt=0.6&spread=3"));
    let state = after(&base, &[Preset::Huang, Preset::Meta, Preset::Amazon]);
    assert_eq!(state.inputs, chosen(Preset::Amazon, &base.inputs));
    assert_eq!(state.inputs.get(Input::Salary), Value::Number(150_000.0), "Huang's engineer has left");
}

#[test]
fn a_case_is_one_step_to_undo_and_is_remembered_when_it_is_done_again() {
    let base = page(&inputs("sal=150000"));
    let meta = after(&base, &[Preset::Huang, Preset::Meta]);
    let huang = meta.update(Action::Undo);
    assert_eq!(huang.inputs, chosen(Preset::Huang, &base.inputs));
    assert_eq!(after(&huang, &[Preset::Amazon]).inputs, chosen(Preset::Amazon, &base.inputs));
    assert_eq!(huang.update(Action::Undo).inputs, base.inputs);
    assert_eq!(after(&huang.update(Action::Redo), &[Preset::Uber]).inputs, chosen(Preset::Uber, &base.inputs));
}

#[test]
fn what_the_reader_has_changed_since_stays() {
    let huang = after(&page(&inputs("sal=150000&tok=10")), &[Preset::Huang]);
    let own = huang.update(Action::Choose(Place::Base, Input::Salary, Value::Number(90_000.0)));
    let amazon = after(&own, &[Preset::Amazon]);
    assert_eq!(amazon.inputs.get(Input::Salary), Value::Number(90_000.0));
    assert_eq!(amazon.inputs.get(Input::Tokens), Value::Number(10.0), "Huang's amount of tokens goes");
}

/// A study sets the fixed curve as DORA's case does. Chosen after it, it is the reader's belief, and stays.
#[test]
fn a_belief_chosen_after_a_case_outlives_it() {
    let state = after(&page(&Assumptions::default()), &[Preset::Dora, Preset::Google, Preset::Amazon]);
    let expected = chosen(Preset::Amazon, &chosen(Preset::Google, &Assumptions::default()));
    assert_eq!(state.inputs, expected);
}

#[test]
fn a_case_that_a_link_holds_goes_back_to_the_defaults() {
    for first in Preset::of_kind(Kind::Company) {
        let link = page(&chosen(first, &inputs("hours=35")));
        for second in Preset::of_kind(Kind::Company) {
            let expected = chosen(second, &inputs("hours=35"));
            assert_eq!(after(&link, &[second]).inputs, expected, "{} after {}", second.key(), first.key());
        }
    }
    let part = page(&inputs("sal=500000"));
    let kept = after(&part, &[Preset::Amazon]).inputs.get(Input::Salary);
    assert_eq!(kept, Value::Number(500_000.0), "a salary alone is no case");
}

#[test]
fn a_case_of_the_address_is_put_back_too_but_not_what_the_link_says() {
    let opened = page(&inputs("sal=300000")).with_preset(Some("huang"), "sal=300000");
    assert_eq!(opened.inputs.get(Input::Salary), Value::Number(300_000.0));
    assert_ne!(opened.inputs.get(Input::Tokens), Assumptions::default().get(Input::Tokens));
    assert_eq!(after(&opened, &[Preset::Amazon]).inputs, chosen(Preset::Amazon, &inputs("sal=300000")));
}

/// What the address locks or hides, no preset sets, neither that of the address nor one that is chosen; nor does a reset.
#[rstest]
#[case::locked("lock=sal,tok")]
#[case::hidden("hide=sal,tok")]
#[case::hidden_with_its_group("hide=people,use")]
#[case::left_out("show=n,adopt")]
#[case::nothing_can_be_set("readonly=1")]
fn a_preset_never_sets_what_is_locked_or_hidden(#[case] query: &str) {
    let shape = Presentation::read(query).shape();
    let base = page(&inputs("sal=300000&tok=7")).shaped(shape.clone());
    let actions = Preset::ALL.iter().map(|preset| Action::Preset(*preset));
    for action in actions.chain([Action::Reset(Extent::All), Action::Reset(Extent::One(Input::Tokens))]) {
        let after = base.update(action.clone());
        for input in Input::ALL.into_iter().filter(|input| shape.fixes(*input)) {
            assert_eq!(after.inputs.get(input), base.inputs.get(input), "{action:?}: {}", input.key());
        }
    }
    for preset in &Preset::ALL {
        let opened = page(&Assumptions::default()).shaped(shape.clone()).with_preset(Some(preset.key()), "");
        for input in Input::ALL.into_iter().filter(|input| shape.fixes(*input)) {
            assert_eq!(
                opened.inputs.get(input),
                Assumptions::default().get(input),
                "{}: {}",
                preset.key(),
                input.key()
            );
        }
    }
}

/// A link that says a default says it.
#[test]
fn a_preset_of_the_address_leaves_every_input_that_the_link_names() {
    for preset in &Preset::ALL {
        for version in ["1", "2"] {
            let defaults = Assumptions::default();
            for input in &Input::ALL {
                let fragment = format!("v={version}&{}={}", input.key(), defaults.get(*input).plain());
                let page = opened(&fragment);
                let filled = page.clone().with_preset(Some(preset.key()), &fragment);
                assert_eq!(filled.inputs.get(*input), page.inputs.get(*input), "{} at {fragment}", preset.key());
            }
        }
    }
}

#[test]
fn a_field_shows_what_a_preset_has_set() {
    let typed = page(&Assumptions::default()).update(Action::Type(Place::Base, Input::Salary, "lots".to_owned()));
    assert!(typed.draft.entry(Input::Salary).is_some());
    assert_eq!(after(&typed, &[Preset::Huang]).draft.entry(Input::Salary), None);
}

fn any_case() -> impl Strategy<Value = Preset> {
    proptest::sample::select(Preset::of_kind(Kind::Company).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(fixed(500))]

    /// Whatever cases were looked at before, the last one alone counts.
    #[test]
    fn cases_do_not_pile_up(
        base in assumptions(),
        held in proptest::option::of(any_case()),
        cases in proptest::collection::vec(any_case(), 3),
    ) {
        let base = page(&held.map_or_else(|| base.clone(), |held| chosen(held, &base)));
        let (all, alone) = (after(&base, &cases), after(&base, &cases[2..]));
        prop_assert_eq!(&all.inputs, &alone.inputs);
        // Where the base held none of them, nothing else has changed.
        if Preset::of_kind(Kind::Company).all(|case| !case.is_in_force(&base.inputs)) {
            prop_assert_eq!(all.inputs, chosen(cases[2], &base.inputs));
        }
    }
}
