//! The Method view: complete, well-formed, and no number in it that the model does not have.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod arithmetic;
mod common;
mod markup;

use markup::Node;
use markup::equations::Typeset;
use proptest::prelude::*;
use tokenworth::explain::formula::Formula;
use tokenworth::explain::{Known, Quantity, Shape, Symbol, is_sentence, template};
use tokenworth::export::Stamp;
use tokenworth::inputs::number::Separators;
use tokenworth::inputs::{Assumptions, Curve, Input};
use tokenworth::later::{Example, Page, Question, Section};
use tokenworth::model::response::Response;
use tokenworth::model::workload::Workload;
use tokenworth::model::{Metric, evaluate};
use tokenworth::text::figures::{English, Figures, Form};
use tokenworth::units::MTokPerWeek;
use tokenworth::{share, text};

/// Inputs of every shape that a formula has.
const SHAPES: &[&str] = &[
    "v=1",
    "v=1&fee=20&incl=20",
    "v=1&fee=40&incl=60&ceil=1&target=225&cap=100",
    "v=1&fee=20&ceil=1",
    "v=1&curve=fixed&rho=0.02",
    "v=1&curve=fixed&gain0=-0.16",
    "v=1&curve=log&tok=1",
    "v=1&curve=log&spread=7.45",
    "v=1&curve=power&eps=0.2",
    "v=1&spread=7.45&target=225&cap=300&mandate=0.95&setup=1500",
    "v=1&spread=7.45&curve=power&fee=20&incl=30",
    "v=1&target=225&phi=1&rho=0.9&ramp=0",
    "v=1&wcache=0&sal=500000&horizon=7&other=300",
];

/// Inputs at their ends, where things divide by 0.
const EXTREMES: &[&str] = &[
    "v=1&pu=0&pw=0&pc=0&po=0",
    "v=1&sal=0",
    "v=1&tok=0",
    "v=1&tok=0&curve=fixed&target=100",
    "v=1&sal=0&tok=0&disc=1&n=1&adopt=0",
    "v=1&tok=1000000&sal=100000000&spread=100&eps=0.01&curve=power",
    "v=1&capture=0&weeks=1&cap=0&wn=1&ws=0",
];

/// Numbers in full, so that what is read can be worked out again.
struct Exact;

impl Figures for Exact {
    fn write(&self, value: f64, _: Form) -> String {
        value.to_string().replace('-', "−")
    }

    fn separators(&self) -> Separators {
        Separators::ENGLISH
    }
}

fn html(page: &Page, figures: &dyn Figures) -> String {
    page.answer(Question::Method, &Stamp { date: "2026-11-22", link: "https://example.org/" }, figures).unwrap()
}

fn read(fragment: &str, figures: &dyn Figures) -> Node {
    let link = share::read(fragment);
    assert_eq!(link.notices, [], "{fragment}");
    markup::read(&html(&Page::of(fragment, false), figures))
}

fn held() -> Vec<Symbol> {
    Section::ALL.iter().flat_map(|section| section.symbols()).copied().collect()
}

#[test]
fn every_metric_has_one_place() {
    let held = held();
    for metric in Metric::ALL {
        let count = held.iter().filter(|symbol| **symbol == Symbol::Metric(*metric)).count();
        assert_eq!(count, 1, "{}", metric.key());
    }
    for quantity in Quantity::ALL {
        let symbol = Symbol::Quantity(*quantity);
        let count = held.iter().filter(|other| **other == symbol).count();
        let known = Assumptions::default();
        let report = evaluate(&known);
        let formula = template(symbol, &Shape::of(&Known::of(&known, &report)));
        assert_eq!(count, usize::from(!formula.is_empty()), "{}: {formula}", quantity.key());
    }
}

/// What is set in type, its numbers worked out by hand, comes to what the model says.
#[test]
fn every_formula_in_type_comes_to_its_number() {
    let mut checked = 0;
    for fragment in SHAPES {
        let page = Page::of(fragment, false);
        let view = markup::read(&html(&page, &Exact));
        let known = Known::of(&page.inputs, &page.report);
        let (shape, weights) = (Shape::of(&known), arithmetic::weights(&known));
        for symbol in held() {
            let (law, formula) = (view.by_id(&format!("method-{}", symbol.key())), template(symbol, &shape));
            let math = law.named("math");
            assert_eq!(math.is_empty(), is_sentence(&formula), "{fragment}: {formula}");
            let Some(typeset) = math.first().and_then(|math| Typeset::read(math)) else { continue };
            let (expected, (found, largest)) = (symbol.number(&known).unwrap(), typeset.work_out(&weights));
            let close = (found - expected).abs() <= 1e-6 * expected.abs() + 1e-12 * largest;
            assert!(close, "{fragment}: {} = {formula}: {found} is not {expected}", symbol.key());
            checked += 1;
        }
    }
    assert!(checked > 45 * SHAPES.len(), "{checked}");
}

/// A formula that can be computed shows its numbers unless it has none.
#[test]
fn what_can_be_computed_is_told_with_its_result() {
    let view = read(SHAPES[0], &English);
    for (key, expected) in [
        (
            "value_adopter",
            "Value=Base salary×Load factor×Captured by the employer×Gain=$200,000×1.3×50%×14.1903%=$18,447.38",
        ),
        ("m_hill", "Mhill=1+A×tK+t=1+4.19481×32M95.7039M+32M=2.05113"),
        ("waste_adopter", "Burnt for show=0"),
        ("billed_tok", "Tokens billed=t=32M"),
    ] {
        let law = view.by_id(&format!("method-{key}"));
        assert_eq!(law.named("math")[0].words(), expected);
    }
    let words = |key| view.by_id(key).words();
    assert!(words("method-phi_star").contains("Here: No target is set."));
    assert!(words("method-mc_p50").contains("10,000 draws do not reach.Here: $"));
    assert!(words("method-m_hill").contains("chosen here"));
    assert!(!words("method-m_log").contains("chosen here"));
    assert!(words("method-about-limits").contains("Genuine use, 32M: within the data."));
    assert!(
        words("method-about-limits").contains("Benchmark use, 1,739M: beyond the data, 3.48× as far as they reach.")
    );
    assert!(words("method-about-gaps").contains("Theatre that the target survivesNo target is set."));
}

/// The page takes readers to what exists, and a name of a link stays text.
#[test]
fn links_lead_to_what_exists() {
    let hostile = "v=1&sal=500000&target=225&s1=%3Cimg%20src=x%20onerror=alert(1)%3E%26~tok:300";
    let view = read(hostile, &English);
    let ids: Vec<&str> = view.all().iter().filter_map(|node| node.attribute("id")).collect();
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id}");
    }
    let mut seen = 0;
    for link in view.named("a") {
        let id = link.attribute("data-id").unwrap_or_default();
        match link.attribute("data-view") {
            Some("method") => assert!(ids.contains(&id), "{id}"),
            Some("budget") => assert!(Input::find(id.strip_prefix("in-").unwrap()).is_some(), "{id}"),
            Some(other) => panic!("{other}"),
            None => assert!(link.attribute("href").unwrap().starts_with("#v=1&")),
        }
        seen += 1;
    }
    assert!(seen > 150, "{seen}");
}

#[test]
fn inputs_at_their_ends_leave_no_number_that_is_none() {
    for fragment in SHAPES.iter().chain(EXTREMES) {
        for figures in [&English as &dyn Figures, &Exact] {
            for text in read(fragment, figures).all().iter().map(|node| node.text.as_str()) {
                let number = text.trim_start_matches(['−', '$']);
                assert!(!number.contains("NaN") && !number.starts_with("inf"), "{fragment}: {text}");
                assert!(!text.contains(['{', '}', '@']), "{fragment}: {text}");
            }
        }
    }
}

/// Constants and sessions are what the model computes with.
fn quantities_agree(inputs: &Assumptions) -> Result<(), TestCaseError> {
    let report = evaluate(inputs);
    let known = Known::of(inputs, &report);
    let shape = Shape::of(&known);
    for symbol in held().into_iter().filter(|symbol| matches!(symbol, Symbol::Quantity(_))) {
        let formula = template(symbol, &shape);
        if Formula::read(&formula).is_none() {
            prop_assert!(is_sentence(&formula), "{formula}");
            continue;
        }
        let (expected, (found, largest)) = (symbol.number(&known).unwrap(), arithmetic::work_out(&formula, &known));
        let close = (found - expected).abs() <= 1e-9 * expected.abs() + 1e-12 * largest;
        prop_assert!(close, "{} = {formula}: {found} is not {expected}", symbol.key());
    }
    Ok(())
}

proptest! {
    #![proptest_config(common::fixed(200))]

    #[test]
    fn formulas_of_quantities_come_to_their_numbers(inputs in common::assumptions()) {
        quantities_agree(&inputs)?;
    }

    #[test]
    fn any_inputs_give_a_view_that_is_well_formed(inputs in common::assumptions()) {
        let fragment = share::write(&inputs, &[], &[]);
        markup::read(&html(&Page::of(&fragment, false), &English));
    }
}

#[test]
fn curves_and_sessions_are_those_of_the_model() {
    for tokens in [0.0, 1.0, 32.0, 225.0, 4000.0] {
        let inputs = share::read(&format!("v=1&tok={tokens}&eps=0.2&wcache=0")).inputs;
        let (report, week) = (evaluate(&inputs), Workload::of(&inputs));
        let known = Known::of(&inputs, &report);
        let number = |quantity| arithmetic::work_out(&text::quantity_formula(quantity, &Shape::of(&known)), &known).0;
        let same =
            |found: f64, expected: f64| assert!((found - expected).abs() <= 1e-12 * expected, "{found} {expected}");
        for (quantity, curve) in [
            (Quantity::HillOutput, Curve::Hill),
            (Quantity::LogOutput, Curve::Log),
            (Quantity::PowerOutput, Curve::Power),
            (Quantity::FixedOutput, Curve::Fixed),
        ] {
            same(number(quantity), Response::on(curve, &inputs).multiplier(MTokPerWeek::new(tokens)));
        }
        same(number(Quantity::WeekUncached), week.uncached.value());
        same(number(Quantity::WeekReads), week.cache_reads.value());
        same(number(Quantity::WeekTotal), week.total().value());
    }
}

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
    let view = read("v=1&tok=77", &English);
    let items: Vec<&Node> = view.by_id("method-about-examples").named("li");
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
