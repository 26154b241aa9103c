//! The Method view: complete, well-formed, and no number in it that the model does not have.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod arithmetic;
mod common;
mod markup;
mod rendered;
mod typeset;

use common::links::inputs;
use common::results::report;
use markup::Node;
use proptest::prelude::*;
use tokenworth::explain::formula::Formula;
use tokenworth::explain::math::equations;
use tokenworth::explain::method::{Method, Section};
use tokenworth::explain::{Known, Place, Quantity, Symbol, Topic, is_sentence, template};
use tokenworth::inputs::number::Separators;
use tokenworth::inputs::{Assumptions, Curve, Input};
use tokenworth::model::response::Response;
use tokenworth::model::workload::Workload;
use tokenworth::model::{Metric, evaluate};
use tokenworth::text::figures::{Figures, Form};
use tokenworth::units::MTokPerWeek;
use tokenworth::{share, text};
use typeset::Typeset;

/// Inputs of every shape that a formula has.
const SHAPES: &[&str] = &[
    "v=2",
    "v=2&spread=1",
    "v=2&fee=20&incl=20",
    "v=2&fee=40&incl=60&ceil=1&target=225&cap=100",
    "v=2&fee=20&ceil=1",
    "v=2&curve=fixed&rho=0.02",
    "v=2&curve=fixed&gain0=-0.16",
    "v=2&curve=log&tok=1",
    "v=2&curve=log&spread=7.45",
    "v=2&curve=power&eps=0.2",
    "v=2&target=225&cap=300&mandate=0.95&setup=1500",
    "v=2&spread=1&curve=power&fee=20&incl=30",
    "v=2&target=225&phi=1&rho=0.9&ramp=0",
    "v=2&wcache=0&sal=500000&horizon=7&other=300",
    "v=2&sal=1000",
    "v=2&model_b=openai/gpt-5&share_b=0.3&model_c=google/gemini-2.5-pro&share_c=0.2&po=20",
    "v=2&model_b=openai/gpt-5&share_b=0.4&pw=3",
    "v=2&mandate=0.95&g1=Seats~n:60~fee:125~incl:125&g2=Two~n:20~sal:90000~model_b:openai/gpt-5~share_b:0.5",
];

/// Inputs at their ends, where things divide by 0.
const EXTREMES: &[&str] = &[
    "v=2&pu=0&pw=0&pc=0&po=0",
    "v=2&sal=0",
    "v=2&tok=0",
    "v=2&tok=0&curve=fixed&target=100",
    "v=2&sal=0&tok=0&disc=1&n=1&adopt=0",
    "v=2&tok=1000000&sal=100000000&spread=100&eps=0.01&curve=power",
    "v=2&capture=0&weeks=1&cap=0&wn=1&ws=0",
    "v=2&adopt=0&g1=Nobody~n:0",
];

/// Numbers in full, so that what is read can be worked out again.
struct Exact;

impl Figures for Exact {
    fn format(&self, value: f64, _: Form) -> String {
        value.to_string().replace('-', "−")
    }

    fn separators(&self) -> Separators {
        Separators::ENGLISH
    }
}

fn read(fragment: &str) -> Node {
    assert_eq!(share::read(fragment).notices, [], "{fragment}");
    rendered::main("view=method", fragment)
}

/// Every formula that the view of these inputs holds, and what is known where it stands.
fn topics(method: &Method) -> Vec<Topic> {
    let here = held().into_iter().map(|symbol| Topic { place: Place::PAGE, symbol });
    let elsewhere = method
        .linked
        .iter()
        .flat_map(|there| there.symbols.iter().map(|symbol| Topic { place: there.place(), symbol: *symbol }));
    here.chain(elsewhere).collect()
}

fn held() -> Vec<Symbol> {
    Section::ALL.into_iter().flat_map(Section::symbols).copied().collect()
}

/// Where all are alike, no heavy users pull the mean up.
#[test]
fn a_team_of_equals_is_not_said_to_differ() {
    let text = |link: &str| rendered::main("view=method", link).words();
    let said = "Above 1 a few heavy users pull the mean up: here the mean is ";
    assert!(text("v=2&spread=1").contains(&format!("{said}1 times the typical use")));
    assert!(text("v=2").contains(&format!("{said}3.0")));
}

#[test]
fn every_metric_has_one_place() {
    let held = held();
    for metric in &Metric::ALL {
        let count = held.iter().filter(|symbol| **symbol == Symbol::Metric(*metric)).count();
        assert_eq!(count, 1, "{} has one place in src/formula/section.rs", metric.key());
    }
    for quantity in Quantity::ALL {
        let symbol = Symbol::Quantity(quantity);
        let count = held.iter().filter(|other| **other == symbol).count();
        let has_formula = SHAPES.iter().any(|fragment| {
            let known = inputs(fragment);
            let report = evaluate(&known);
            !template(symbol, &Known::of(&known, &report)).is_empty()
        });
        let place = usize::from(has_formula);
        assert_eq!(count, place, "{} has {place} places in src/formula/section.rs", quantity.key());
    }
}

/// What is set in type, its numbers worked out by hand, comes to what the model says: in the page, in groups and in cases.
#[test]
fn every_formula_in_type_comes_to_its_number() {
    let (mut checked, mut elsewhere) = (0, 0);
    for fragment in SHAPES {
        let inputs = inputs(fragment);
        let report = report(&inputs);
        let method = Method::of(&inputs, &report);
        for topic in topics(&method) {
            let known = method.at(topic.place).unwrap();
            let formula = template(topic.symbol, known);
            let rows = equations(topic.symbol, known, &Exact);
            assert_eq!(rows.is_none(), formula.is_empty() || is_sentence(&formula), "{fragment}: {formula}");
            let Some(typeset) = rows.and_then(|rows| Typeset::read(&rows)) else { continue };
            let (expected, weights) = (topic.symbol.number(known).unwrap(), arithmetic::weights(known));
            let (found, largest) = typeset.work_out(&weights);
            let close = (found - expected).abs() <= 1e-6 * expected.abs() + 1e-12 * largest;
            assert!(close, "{fragment}: {} = {formula}: {found} is not {expected}", topic.key());
            checked += 1;
            elsewhere += usize::from(topic.place != Place::PAGE);
        }
    }
    assert!(checked > 60 * SHAPES.len() && elsewhere > 100, "{checked}, of which {elsewhere} elsewhere");
}

/// The view holds each formula once, in its section, and is found there.
#[test]
fn every_formula_is_where_it_is_looked_for() {
    for fragment in ["v=2", "v=2&mandate=0.95&g1=Seats~n:60~fee:125~incl:125"] {
        let view = read(fragment);
        let inputs = inputs(fragment);
        let method = Method::of(&inputs, &evaluate(&inputs));
        for law in view.all().into_iter().filter(|node| node.attribute("class") == Some("law")) {
            let id = law.attribute("id").unwrap();
            let (section, _) = method.find(id).unwrap_or_else(|| panic!("{id} is in no section"));
            assert!(!view.by_id(&section.id()).by_id(id).words().is_empty(), "{id}");
        }
    }
}

/// A formula that can be computed shows its numbers unless it has none.
#[test]
fn what_can_be_computed_is_told_with_its_result() {
    let view = read("v=2&spread=1&pu=5&pw=6.25&pc=0.5&po=25");
    for (key, expected) in [
        (
            "value_adopter",
            "Value of a willing user=Base salary×Load factor×Captured by the employer×Gain≈$200,000×1.3×50%×9.9332%≈$12,913.17",
        ),
        (
            "cost_adopter",
            "Cost of a willing user=Working weeks×Tokens billed×Price=46 weeks×32M×$1.0125 per million=$1,490.40",
        ),
        ("optimum_tok", "Best cap=B×A×Ku−K≈$12,285×4.19481×95.7039M$46.575−95.7039M≈229.707M"),
        ("m_hill", "Mhill=1+A×tK+t≈1+4.19481×32M95.7039M+32M≈2.05113"),
        ("waste_adopter", "Burnt for show by a willing user=0"),
        ("billed_tok", "Tokens billed=t=32M"),
    ] {
        let law = view.by_id(&format!("method-{key}"));
        assert_eq!(law.named("math")[0].words(), expected);
    }
    let words = |key| view.by_id(key).words();
    assert!(words("method-phi_star").contains("Here: No target is set for the whole team."));
    assert!(words("method-mc_p50").contains("10,000 simulations do not reach.Here: $"));
    assert!(words("method-m_hill").contains("chosen here"));
    assert!(!words("method-m_log").contains("chosen here"));
    let limits = words("method-about-limits");
    assert!(limits.contains("Genuine use of the typical user, 32M: within the data."), "{limits}");
    assert!(limits.contains("Benchmark use, 2.15B: beyond the data, 4.29× as far as they reach."), "{limits}");
    assert!(words("method-about-gaps").contains("paysNo target is set for the whole team."));
    assert!(words("method-about-changed").contains("was lowered by the part captured by the employer"));
    let doubt = words("method-about-doubt");
    assert!(doubt.contains("Captured by the employer25%50%80%"), "{doubt}");
    assert!(
        doubt.contains("Response curve of each simulation: Saturating 50% · Logarithmic 25% · Power 25%"),
        "{doubt}"
    );
}

/// Groups, conscripts and the best cap have formulas of their own, folded away below what they belong to.
#[test]
fn what_a_formula_leads_to_elsewhere_is_there() {
    let view = read("v=2&mandate=0.95&g1=Platform~n:60~sal:300000");
    let team = view.by_id("method-about-team");
    let summaries: Vec<String> = team.named("details").iter().map(|fold| fold.named("summary")[0].words()).collect();
    for heading in ["The group “Platform”", "Everybody else: who is in no group"] {
        assert!(summaries.iter().any(|summary| summary == heading), "{heading}: {summaries:?}");
    }
    for id in
        ["g1.team_cost", "g1.cost_adopter", "g1.gain", "g1.conscript.cost_adopter", "rest.payroll", "capped.billed_tok"]
    {
        assert!(!view.by_id(&format!("method-{id}")).words().is_empty());
    }
    let cost = view.by_id("method-team_cost");
    let leads: Vec<_> =
        cost.named("a").iter().filter_map(|link| link.attribute("data-id").map(str::to_owned)).collect();
    assert_eq!(leads, ["method-g1.team_cost", "method-rest.team_cost"]);
    assert!(read("v=2").all().iter().all(|node| !node.attribute("id").is_some_and(|id| id.starts_with("method-g1"))));
}

/// The page takes readers to what exists, and a name of a link stays text.
#[test]
fn links_lead_to_what_exists() {
    let hostile = "v=2&g1=%3Cimg%20src=x%20onerror=alert(1)%3E~n:3&mandate=1&sal=500000&target=225&s1=%3Cimg%20src=x%20onerror=alert(1)%3E%26~tok:300";
    let view = read(hostile);
    let ids: Vec<&str> = view.all().iter().filter_map(|node| node.attribute("id")).collect();
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id}");
    }
    let (mut seen, mut sources) = (0, 0);
    for link in view.named("a") {
        let address = link.attribute("href").unwrap();
        match link.attribute("data-id") {
            Some(id) if address.starts_with("?view=method#") => assert!(ids.contains(&id), "{id}"),
            Some(id) => {
                let input = id.strip_prefix("in-").map(|key| key.strip_prefix("g1-").unwrap_or(key));
                assert!(input.is_some_and(|key| Input::find(key).is_some()), "{id}");
            }
            None => {
                let is_source = address.starts_with("https://") && link.attribute("rel") == Some("noopener noreferrer");
                assert!(is_source || address.starts_with("#v=2&"), "{address}");
                sources += usize::from(is_source);
            }
        }
        seen += 1;
    }
    assert!(seen > 150 && sources > 20, "{seen}, {sources} of them to sources");
}

#[test]
fn inputs_at_their_ends_leave_no_number_that_is_none() {
    for fragment in SHAPES.iter().chain(EXTREMES) {
        for text in read(fragment).all().iter().map(|node| node.text.as_str()) {
            let number = text.trim_start_matches(['−', '$']);
            assert!(!number.contains("NaN") && !number.starts_with("inf"), "{fragment}: {text}");
            assert!(!text.contains(['{', '}', '@']), "{fragment}: {text}");
        }
    }
}

/// Constants and sessions are what the model computes with.
fn quantities_agree(inputs: &Assumptions) -> Result<(), TestCaseError> {
    let report = evaluate(inputs);
    let known = Known::of(inputs, &report);
    for symbol in held().into_iter().filter(|symbol| matches!(symbol, Symbol::Quantity(_))) {
        let formula = template(symbol, &known);
        if Formula::read(&formula).is_none() {
            prop_assert!(formula.is_empty() || is_sentence(&formula), "{formula}");
            continue;
        }
        let Some(expected) = symbol.number(&known) else { continue };
        let (found, largest) = arithmetic::work_out(&formula, &known);
        let close = (found - expected).abs() <= 1e-9 * expected.abs() + 1e-12 * largest;
        prop_assert!(close, "{} = {formula}: {found} is not {expected}", symbol.key());
    }
    Ok(())
}

proptest! {
    #![proptest_config(common::random::fixed(200))]

    #[test]
    fn formulas_of_quantities_come_to_their_numbers(inputs in common::random::assumptions()) {
        quantities_agree(&inputs)?;
    }
}

#[test]
fn curves_and_sessions_are_those_of_the_model() {
    for tokens in [0.0, 1.0, 32.0, 225.0, 4000.0] {
        let inputs = inputs(&format!("v=2&tok={tokens}&eps=0.2&wcache=0"));
        let (report, week) = (evaluate(&inputs), Workload::of(&inputs));
        let known = Known::of(&inputs, &report);
        let number = |quantity| arithmetic::work_out(&text::quantity_formula(quantity, known.shape()), &known).0;
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
