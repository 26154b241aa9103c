//! Formulas come to the numbers that they explain, in the page, in groups and in the cases that formulas need; and every
//! value leads on.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod arithmetic;
mod common;

use common::euros::in_euros;
use common::links::{PRICES, inputs};
use common::results::report;
use proptest::prelude::*;
use tokenworth::explain::{
    Amount, Explanation, Known, LinkTarget, Quantity, Symbol, Term, Topic, explain_symbol, explain_topic, formula,
    in_place, is_sentence, known_in, pieces, symbols, template,
};
use tokenworth::inputs::{Assumptions, Group, Input, Value};
use tokenworth::model::{Metric, evaluate};
use tokenworth::scenario;
use tokenworth::share;
use tokenworth::text;
use tokenworth::text::figures::{English, NOTHING};

fn explained(metric: Metric, fragment: &str) -> Explanation {
    let inputs = inputs(fragment);
    explain_symbol(Symbol::Metric(metric), &Known::of(&inputs, &report(&inputs)), &English)
}

fn topic(key: &str, fragment: &str) -> Option<Explanation> {
    let inputs = inputs(fragment);
    explain_topic(Topic::find(key).unwrap(), &Known::of(&inputs, &report(&inputs)), &English)
}

/// Metrics and quantities that have a formula of some kind, in this place and all that they lead to.
fn topics(page: &Known) -> Vec<Topic> {
    let here = Metric::ALL.iter().map(|metric| Symbol::Metric(*metric));
    let here = here.chain(Quantity::ALL.iter().map(|quantity| Symbol::Quantity(*quantity)));
    let mut all: Vec<Topic> = here.map(|symbol| Topic { place: page.place, symbol }).collect();
    let mut next = 0;
    while let Some(topic) = all.get(next).copied() {
        next += 1;
        let Some(known) = page.at(topic.place) else { continue };
        for symbol in symbols(&template(topic.symbol, &known)) {
            if let Some(LinkTarget::Topic(topic)) = symbol.link(&known) {
                all.extend((!all.contains(&topic)).then_some(topic));
            }
        }
    }
    all
}

/// A topic that a formula explains.
struct Formula<'a> {
    topic: Topic,
    /// What is known at its place.
    known: Known<'a>,
    template: String,
    /// The topic's number.
    expected: f64,
}

/// The topics with a number that a formula comes to, in this place and all that they lead to.
fn formulas<'a>(page: &Known<'a>) -> Vec<Formula<'a>> {
    let formula = |topic: Topic| {
        let known = page.at(topic.place)?;
        let template = template(topic.symbol, &known);
        let expected = topic.symbol.number(&known)?;
        (!template.is_empty() && !is_sentence(&template)).then(|| Formula {
            topic,
            known,
            template: template.clone(),
            expected,
        })
    };
    topics(page).into_iter().filter_map(formula).collect()
}

/// Whether a result is the expected number, up to the rounding of sums whose largest term is `largest`.
fn is_close(found: f64, expected: f64, largest: f64) -> bool {
    (found - expected).abs() <= 1e-9 * expected.abs() + 1e-12 * largest.max(1e-3)
}

/// The formula of everything that can be computed comes to its number.
fn check(inputs: &Assumptions) -> Result<usize, TestCaseError> {
    let report = evaluate(inputs);
    let page = Known::of(inputs, &report);
    let mut checked = 0;
    for Formula { topic, known, template, expected } in formulas(&page) {
        let (found, largest) = arithmetic::work_out(&template, &known);
        prop_assert!(is_close(found, expected, largest), "{} = {template}: {found} is not {expected}", topic.key());
        checked += 1;
    }
    Ok(checked)
}

/// The number that a reader takes from a term: `32M` is 32, like the number behind it.
fn as_read(shown: &str) -> f64 {
    let digits: String =
        shown.chars().take_while(|c| !c.is_ascii_alphabetic()).filter(|c| "0123456789.".contains(*c)).collect();
    let number: f64 = digits.parse().unwrap_or_else(|_| panic!("no number in {shown:?}"));
    let number = if shown.contains('%') { number / 100.0 } else { number };
    if shown.contains('−') { -number } else { number }
}

/// Where a formula says `=`, the numbers that it shows come to its result.
fn equals_what_is_shown(inputs: &Assumptions, rate: f64) -> Result<usize, TestCaseError> {
    let euros = in_euros(rate);
    let report = evaluate(inputs);
    let page = Known::of(inputs, &report);
    let mut checked = 0;
    for Formula { topic, known, template, expected } in formulas(&page) {
        let why = explain_topic(topic, &page, &euros).unwrap();
        if why.equals != "=" {
            continue;
        }
        // A value that holds a currency sign is in euros.
        let shown = |symbol: Symbol| {
            let text = in_place(symbol, &template, &known, &euros);
            as_read(&text) / if text.contains('€') { rate } else { 1.0 }
        };
        let formula = formula::Formula::read(&template).unwrap();
        let (found, largest) = arithmetic::work_out_with(&formula, &arithmetic::weights(&known), &shown);
        let close = is_close(found, expected, largest);
        prop_assert!(close, "{}: {} comes to {found}, not {expected}", topic.key(), why.worked());
        checked += 1;
    }
    Ok(checked)
}

/// Nothing of the template shows, every key of it resolves, what cannot be computed has its reason, and every term is either
/// cited or leads on to something that is there.
fn reads_well(inputs: &Assumptions) -> Result<(), TestCaseError> {
    let report = report(inputs);
    let page = Known::of(inputs, &report);
    for topic in topics(&page) {
        let known = page.at(topic.place).unwrap();
        let template = template(topic.symbol, &known);
        if template.is_empty() {
            continue;
        }
        for key in pieces(&template).filter_map(|(_, key)| key) {
            prop_assert!(Symbol::find(key).is_some(), "{}: {key} in {template}", topic.key());
        }
        let why = explain_topic(topic, &page, &English).unwrap();
        let text = why.text();
        for mark in ["NaN", "inf\n", "{", "}", "@", "  ", "()", "− −", "× −", "TODO"] {
            prop_assert!(!text.contains(mark), "{} holds “{mark}”: {text}", topic.key());
        }
        // A mean over users also names what makes them unequal.
        prop_assert_eq!(why.terms.len(), symbols(&template).len() + usize::from(template.contains("mean(")));
        for term in &why.terms {
            prop_assert!(!term.name.is_empty() && !term.value.is_empty(), "{text}");
            prop_assert!(term.link.is_some() || term.source.is_some(), "{}: {} leads nowhere", topic.key(), term.name);
            match term.link {
                Some(LinkTarget::Topic(topic)) => {
                    prop_assert_eq!(Topic::find(&topic.key()), Some(topic));
                    let on = explain_topic(topic, &page, &English);
                    prop_assert!(on.is_some_and(|why| !why.formula.is_empty()), "{} has no formula", topic.key());
                }
                Some(LinkTarget::Field(input) | LinkTarget::GroupField(_, input)) => {
                    prop_assert!(Input::find(input.key()).is_some());
                }
                None => {}
            }
        }
        let is_computed = topic.symbol.number(&known).is_some();
        prop_assert_eq!(why.is_computed, is_computed);
        if is_computed {
            prop_assert!(why.terms.iter().all(|term| term.value != NOTHING), "{}: {text}", topic.key());
            prop_assert!(why.result != NOTHING);
        } else if let Symbol::Metric(metric) = topic.symbol {
            prop_assert_eq!(why.result, text::reason(known.report.get(metric).unwrap_err()));
        }
    }
    Ok(())
}

/// Inputs with up to three groups that differ in whatever a group may differ in.
fn teams() -> impl Strategy<Value = Assumptions> {
    let group = (0_u32..60, common::random::assumptions(), any::<u64>());
    (common::random::assumptions(), proptest::collection::vec(group, 0..4)).prop_map(|(base, groups)| {
        let people = groups.iter().map(|(people, ..)| *people).sum::<u32>().max(1);
        let (base, _) = base.with(&[(Input::People, Value::Number(f64::from(people) + 7.0 * f64::from(people % 2)))]);
        let differing = |(people, other, which): (u32, Assumptions, u64)| {
            let mut group = Group { name: format!("Part {which}"), people, ..Group::default() };
            let may = Input::ALL.iter().filter(|input| input.may_differ_by_group());
            for (at, input) in may.enumerate().filter(|(at, _)| which >> (at % 64) & 3 == 3) {
                assert!(at < 64);
                group.change(*input, other.get(*input)).unwrap();
            }
            group
        };
        base.with_groups(groups.into_iter().map(differing).collect()).unwrap()
    })
}

#[test]
fn formulas_come_to_their_numbers() {
    for fragment in [
        "v=2",
        "v=1",
        "v=2&target=225",
        "v=2&target=225&phi=0.2&cap=100&mandate=0.95",
        "v=2&fee=20&incl=20",
        "v=2&fee=40&incl=60&ceil=1&target=225&cap=100&mandate=1",
        "v=2&fee=20&ceil=1",
        "v=2&curve=fixed&rho=0.02",
        "v=2&curve=fixed&gain0=-0.16",
        "v=2&curve=fixed&gain0=-0.16&target=50&mandate=1",
        "v=2&curve=log",
        "v=2&curve=power&eps=0.2",
        "v=2&curve=log&tok=1",
        "v=2&rho=0.2&mandate=0.9",
        "v=2&pu=3&pw=3.75&pc=0.3&po=15&batch=0.5&disc=0.1",
        "v=2&tok=0&target=100&phi=1&rho=0.1",
        "v=2&spread=1",
        "v=2&spread=7.45&target=100&cap=300",
        "v=2&spread=7.45&curve=log&fee=20&incl=30",
        "v=2&spread=7.45&curve=power&fee=20&incl=30&ceil=1&target=50",
        "v=2&ramp=0&setup=1500&horizon=18&mandate=1&other=300",
        "v=2&theta=0&sal=500000&tok=4000",
        "v=2&spread=100&tok=0.1&cap=0",
        "v=2&sal=0",
        "v=2&sal=5000&curve=log",
        "v=2&sal=1000",
        "v=2&sal=1000&curve=power",
        "v=2&rho=0.9",
        "v=2&model_b=openai/gpt-5&share_b=0.3&model_c=google/gemini-2.5-pro&share_c=0.2&po=20",
        "v=2&model_b=openai/gpt-5&share_b=1",
        "v=2&n=240&g1=Seats~n:60~fee:125~incl:125&g2=Nights~n:180~sal:90000~spread:1~target:40~setup:300",
        "v=2&mandate=0.9&g1=Nobody~n:0~tok:3&g2=Two~n:20~model_b:openai/gpt-5~share_b:0.5~adopt:0.1",
    ] {
        let checked = check(&inputs(fragment)).unwrap_or_else(|error| panic!("{fragment}: {error}"));
        assert!(checked > 55, "{fragment}: only {checked} formulas");
        reads_well(&inputs(fragment)).unwrap_or_else(|error| panic!("{fragment}: {error}"));
    }
}

proptest! {
    #![proptest_config(common::random::fixed(200))]

    #[test]
    fn formulas_of_any_inputs_come_to_their_numbers(inputs in teams()) {
        check(&inputs)?;
    }
}

proptest! {
    #![proptest_config(common::random::fixed(60))]

    #[test]
    fn numbers_shown_come_to_what_they_are_said_to_equal(inputs in teams(), rate in prop_oneof![Just(1.0), Just(0.92), Just(0.5)]) {
        prop_assert!(equals_what_is_shown(&inputs, rate)? > 3, "few formulas say that anything is equal");
    }

    #[test]
    fn every_explanation_reads_well(inputs in teams()) {
        reads_well(&inputs)?;
    }
}

#[test]
fn a_formula_is_told_in_words_in_numbers_and_with_its_sources() {
    let why = explained(Metric::ValueAdopter, PRICES);
    assert_eq!(why.formula, "Base salary × Load factor × Captured by the employer × Gain");
    assert_eq!(why.worked(), "$200,000 × 1.3 × 50% × 12.4939% ≈ $16,242.11");
    let captured = why.terms.iter().find(|term| term.key == "capture").unwrap();
    assert!(captured.source.as_ref().unwrap().words.contains("Forrester"));
    assert_eq!(captured.source.as_ref().unwrap().source, Some(Input::Captured.row().source));
    let gain = why.terms.iter().find(|term| term.key == "gain").unwrap();
    assert_eq!(gain.source, None, "a result has no source but its own formula");
    assert_eq!(gain.link, Some(LinkTarget::Topic(Metric::Gain.into())));
    assert_eq!(captured.link, Some(LinkTarget::Field(Input::Captured)));
    let text = why.text();
    for start in [
        "Value of a willing user: $16,242.11",
        "= Base salary ×",
        "≈ $200,000 ×",
        "Captured by the employer: 50% – Forrester",
    ] {
        assert!(text.lines().any(|line| line.starts_with(start)), "{start} is not in {text}");
    }
}

/// A price that is round in dollars has all of its digits in euros.
#[test]
fn a_price_in_another_currency_is_not_cut_to_cents() {
    let inputs = inputs("v=2&pu=2&pw=2.5&pc=0.1&po=10");
    let why = explain_symbol(Symbol::Metric(Metric::Price), &Known::of(&inputs, &report(&inputs)), &in_euros(0.92));
    let shown = |key: &str| why.terms.iter().find(|term| term.key == key).unwrap().value.clone();
    assert_eq!(
        ["p_input", "p_write", "p_read", "p_output"].map(shown),
        ["€1.84", "€2.30", "€0.092", "€9.20"].map(|price| format!("{price} per million"))
    );
    assert_eq!(why.equals, "=");
}

/// Numbers with their units.
#[test]
fn numbers_in_a_formula_say_what_they_count() {
    let prices = "v=2&spread=1&pu=5&pw=6.25&pc=0.5&po=25";
    let worked = |metric, more: &str| explained(metric, &format!("{prices}{more}")).worked();
    assert_eq!(worked(Metric::CostAdopter, ""), "46 weeks × 32M × $1.0125 per million = $1,490.40");
    assert_eq!(worked(Metric::TeamUsers, ""), "80% × 100 people = 80 users");
    assert_eq!(worked(Metric::CostAdopter, "&fee=125&incl=20&ceil=1&other=300"), "12 × $125 a month + $300 = $1,800");
    assert_eq!(worked(Metric::TeamUsers, "&n=1&adopt=1"), "100% × 1 person = 1 user");
    assert_eq!(worked(Metric::CapMonth, ""), "46 weeks × 229.707M × $1.0125 per million ÷ 12 ≈ $891.55 a month");
    assert_eq!(
        topic("team_setup", &format!("{prices}&setup=1500")).unwrap().worked(),
        "$1,500 per user × 80 users = $120,000"
    );
    assert!(worked(Metric::CumulativeNet, "").contains("÷ 3 months)"));
    assert!(worked(Metric::CumulativeNet, "").ends_with("\nm = 1 … 36 months"));
    assert_eq!(
        worked(Metric::ReadingHours, ""),
        "0.5% × 32 × 10 ^ 6 × 0.75 words per token ÷ 238 words a minute ÷ 60 ≈ 8.40336"
    );
    let price = worked(Metric::Price, "");
    assert!(price.starts_with("(1% × $5 per million + 6% × $6.25 per million + "), "{price}");
    assert!(price.ends_with(" = $1.0125 per million"), "{price}");
}

#[test]
fn a_number_of_ones_own_does_not_claim_the_source_of_the_default() {
    let words = |why: &Explanation, key: &str| {
        let term = why.terms.iter().find(|term| term.key == key).unwrap();
        term.source.clone().unwrap().words
    };
    let gain = explained(Metric::Gain, "v=2&chi=0.9&kappa=0.4");
    assert!(words(&gain, "chi").starts_with("A custom number. The default is 35%: "), "{}", words(&gain, "chi"));
    let price = explained(Metric::Price, "v=2&pu=3");
    assert_eq!(words(&price, "p_input"), "A custom price.");
    assert!(words(&price, "p_output").contains("genai-prices"));
    let target = explained(Metric::BilledTok, "v=2&target=225");
    assert!(target.text().contains("Target: 225M – A custom number."));
}

#[test]
fn the_cost_formula_follows_the_seat() {
    let formula = |fragment: &str| {
        explained(Metric::CostAdopter, &format!("v=2&spread=1&pu=5&pw=6.25&pc=0.5&po=25{fragment}")).numbers
    };
    for (fragment, expected) in [
        ("", "46 weeks × 32M × $1.0125 per million"),
        ("&fee=20&incl=30", "12 × $20 a month + max(0, 46 weeks × 32M × $1.0125 per million − 12 × $30 a month)"),
        ("&fee=20&incl=30&ceil=1", "12 × $20 a month"),
        ("&fee=20&incl=30&ceil=1&other=300", "12 × $20 a month + $300"),
    ] {
        assert_eq!(formula(fragment), expected);
    }
    let unequal = explained(Metric::Multiplier, "v=2&spread=7.45&target=100&cap=300");
    assert!(unequal.note.contains("as a multiple of the typical user’s"), "{}", unequal.note);
    assert_eq!(unequal.formula.lines().count(), 3, "{}", unequal.formula);
}

#[test]
fn the_best_use_is_told_in_closed_form_or_why_none_is_best() {
    let optimum = |fragment: &str| explained(Metric::OptimumTok, &format!("{PRICES}{fragment}"));
    assert_eq!(optimum("").worked(), "√($12,285 × 4.19481 × 95.7039M ÷ $46.575) − 95.7039M ≈ 229.707M");
    let none = optimum("&sal=1000");
    assert_eq!((none.result.as_str(), none.formula.starts_with("max(0, √(")), ("0M", true));
    assert!(none.note.contains("using none is best"), "{}", none.note);
    let review = optimum("&rho=0.9");
    assert!(review.formula.starts_with("Using none is best: at 229.707M a week,"), "{}", review.formula);
    assert_eq!(review.terms[0].link, Some(LinkTarget::Topic(Topic::find("even_tok").unwrap())));
    assert!(optimum("&sal=0").note.contains("No gain is worth anything here"));
    assert!(explained(Metric::OptimumTok, "v=2&curve=fixed").result.contains("fixed effect"));
}

/// The employer bears a loss whole, and the formula says so.
#[test]
fn a_loss_is_not_captured() {
    let loss = explained(Metric::ValueAdopter, "v=2&curve=fixed&gain0=-0.16");
    assert_eq!(loss.worked(), "$200,000 × 1.3 × (−16%) = −$41,600");
    assert!(loss.note.contains("it bears whole"), "{}", loss.note);
    let next = explained(Metric::MarginalValue, "v=2&rho=0.5");
    assert!(!next.formula.contains("Captured"), "{}", next.formula);
    assert!(explained(Metric::MarginalValue, "v=2").formula.contains("Captured"));
}

/// The team is the sum of its parts, which are named; each leads to its own explanation with its own inputs.
#[test]
fn groups_are_explained_one_by_one() {
    let team =
        "v=2&n=240&pu=5&pw=6.25&pc=0.5&po=25&mandate=0.9&g1=Platform%20%2B%20Data~n:60~sal:300000~fee:125~incl:125";
    let whole = topic("team_cost", team).unwrap();
    assert_eq!(whole.formula, "Cost of “Platform + Data” + Cost of everybody else");
    let keys: Vec<&str> = whole.terms.iter().map(|term| term.key.as_str()).collect();
    assert_eq!(keys, ["g1.team_cost", "rest.team_cost"]);
    let group = topic("g1.team_cost", team).unwrap();
    assert_eq!(group.name, "Team: cost a year – “Platform + Data”");
    assert!(group.numbers.starts_with("80% × 60 people × $"), "{}", group.numbers);
    let lead = |why: &Explanation, key: &str| why.terms.iter().find(|term| term.key == key).unwrap().link;
    assert_eq!(lead(&group, "n"), Some(LinkTarget::GroupField(0, Input::People)));
    assert_eq!(lead(&group, "adopt"), Some(LinkTarget::Field(Input::Adoption)));
    assert_eq!(lead(&group, "cost_adopter"), Some(LinkTarget::Topic(Topic::find("g1.cost_adopter").unwrap())));
    let must = lead(&group, "conscript.cost_adopter");
    assert_eq!(must, Some(LinkTarget::Topic(Topic::find("g1.conscript.cost_adopter").unwrap())));
    let salary = topic("g1.value_adopter", team).unwrap();
    assert!(
        salary.text().contains("Base salary: $300,000 – Set for the group “Platform + Data”."),
        "{}",
        salary.text()
    );
    let conscript = topic("g1.conscript.cost_adopter", team).unwrap();
    assert_eq!(conscript.name, "Cost of a willing user – “Platform + Data”, a person whom the mandate adds");
    assert!(topic("rest.team_cost", team).unwrap().numbers.starts_with("80% × 180 people × $"));
    assert_eq!(topic("g2.team_cost", team), None, "there is no second group");
    assert_eq!(topic("g1.team_cost", "v=2"), None, "there is no group at all");
}

/// A cell of the table of scenarios is explained by the numbers of its own scenario, and says which one that is.
#[test]
fn a_number_of_a_scenario_is_explained_in_that_scenario() {
    const OWN: &str = "sal=200000&g1=Seats~n:20~tok:90&s1=Half%20the%20tokens~tok:16~spread:2";
    let link = share::read(OWN);
    let columns = scenario::columns(&link.scenarios, &link.inputs, &report(&link.inputs));
    for (scenario, outcome) in &columns {
        let Ok(outcome) = outcome else { continue };
        let known = known_in(scenario, outcome, &link.inputs, &English);
        let name = text::scenario_name(&English, scenario, &link.inputs);
        for metric in scenario::ROWS {
            let why = explain_topic(Topic::from(metric), &known, &English).unwrap();
            assert_eq!(why.name, format!("{} – {name}", text::metric_name(metric)));
            assert_eq!(why.is_computed, outcome.sketch().get(metric).is_ok(), "{}", why.name);
        }
        for formula in formulas(&known) {
            assert_eq!(known.at(formula.topic.place).unwrap().scenario, known.scenario);
        }
    }
    let (own, outcome) = columns.iter().find(|(scenario, _)| scenario.key() == "s1").unwrap();
    let known = known_in(own, outcome.as_ref().unwrap(), &link.inputs, &English);
    let symbol = Symbol::Input(Input::Tokens);
    assert_eq!(symbol.source(&known, &English).unwrap().words, "Set by the scenario “Half the tokens”.");
    assert_eq!(symbol.link(&known), None, "the field of the page has another value");
    let weeks = Symbol::Input(Input::Weeks);
    assert_eq!(weeks.link(&known), Some(LinkTarget::Field(Input::Weeks)));
    // The group has its own tokens, in every scenario.
    let group = known.at(Topic::find("g1.team_cost").unwrap().place).unwrap();
    assert_eq!(symbol.source(&group, &English).unwrap().words, "Set for the group “Seats”.");
    let why = explain_topic(Topic::find("g1.team_cost").unwrap(), &known, &English).unwrap();
    assert!(why.name.ends_with(" – Half the tokens, “Seats”"), "{}", why.name);
}

#[test]
fn the_best_cap_is_explained_by_the_nets_with_it_and_without() {
    let gain = explained(Metric::CapGain, PRICES);
    assert_eq!(gain.formula, "Net of a user with the best cap − Net of a willing user");
    assert_eq!(gain.worked(), "$12,710.02 − $11,685.90 ≈ $1,024.12");
    let capped = explained(Metric::CapGain, "v=2&cap=10");
    assert_eq!(capped.formula, "Net of a user with the best cap − Net of a user without a cap");
    let billed = topic("capped.billed_tok", PRICES).unwrap();
    assert_eq!(billed.numbers, "mean(min(32M × w, 229.707M))");
    let cap = billed.terms.iter().find(|term| term.key == "cap").unwrap();
    assert_eq!(cap.link, Some(LinkTarget::Topic(Metric::OptimumTok.into())), "the cap is the best amount");
}

#[test]
fn a_price_of_several_models_is_their_mean() {
    let several = "v=2&model=anthropic/claude-opus-4-5&model_b=openai/gpt-5&share_b=0.25";
    let input = topic("p_input", several).unwrap();
    assert_eq!(
        input.formula,
        "First model’s share × Price of input of Claude Opus 4.5 + Second model’s share × Price of input of GPT-5"
    );
    assert_eq!(input.worked(), "75% × $5 per million + 25% × $1.25 per million = $4.0625 per million");
    assert_eq!(input.terms[3].link, Some(LinkTarget::Field(Input::SecondModel)));
    assert!(input.terms[3].source.as_ref().unwrap().words.contains("genai-prices"));
    let price = explained(Metric::Price, several);
    assert_eq!(price.terms[1].link, Some(LinkTarget::Topic(Topic::find("p_input").unwrap())));
    let one = explained(Metric::Price, "v=2");
    assert_eq!(one.terms[1].link, Some(LinkTarget::Field(Input::InputPrice)));
}

#[test]
fn what_has_no_formula_or_no_number_says_so() {
    assert_eq!(explained(Metric::PhiStar, "v=2").result, "No target is set for the whole team.");
    assert_eq!(explained(Metric::Roi, "v=2&tok=0").result, "Nothing is spent, so there is nothing to compare with.");
    assert!(explained(Metric::HalfNet, "v=2&disc=1").text().contains('–'));
    let (default, report) = (inputs("v=2"), evaluate(&inputs("v=2")));
    let unmade = explain_symbol(Symbol::Metric(Metric::McP50), &Known::of(&default, &report), &English);
    assert_eq!(unmade.result, "The uncertainty run was not made.");
}

/// Results of the draws are told with what they rest on.
#[test]
fn an_uncertain_result_shows_its_ranges_and_curves() {
    let net = explained(Metric::McP50, "v=2&chi=0.7&chi_lo=0.75&kappa=1");
    assert!(net.numbers.contains("half of 10,000 simulations"), "{}", net.numbers);
    let doubt = net.factors.as_ref().unwrap();
    assert_eq!(doubt.factors.len(), 6);
    let [caused, finished, captured, price, ..] = doubt.factors.as_slice() else { panic!("six factors") };
    assert_eq!((caused.low.value.as_str(), caused.low.unused.as_deref()), ("70%", Some("75%")), "it contradicts");
    assert_eq!([&caused.middle.value, &caused.high.value], ["70%", "80%"]);
    assert_eq!(caused.low.link, Some(LinkTarget::Field(Input::CausedLow)));
    assert_eq!(caused.middle.link, Some(LinkTarget::Field(Input::Caused)));
    assert!(finished.is_certain && !captured.is_certain, "all of it leaves nothing to draw");
    assert_eq!([&price.low.value, &price.middle.value, &price.high.value], ["0.5", "1", "1.5"]);
    assert_eq!(price.middle.link, None);
    let weights = |why: &Explanation| -> Vec<String> {
        why.factors.as_ref().unwrap().curves.iter().map(|row| format!("{} {}", row.name, row.weight)).collect()
    };
    assert_eq!(weights(&net), ["Saturating 50%", "Logarithmic 25%", "Power 25%"]);
    assert_eq!(weights(&explained(Metric::McRank, "v=2&curves=chosen&curve=log")), ["Logarithmic 100%"]);
    let names = |metric, fragment: &str| -> Vec<&'static str> {
        explained(metric, fragment).factors.unwrap().factors.iter().map(|row| row.name).collect()
    };
    assert_eq!(names(Metric::CostP90, "v=2").len(), 2, "a cost depends on price and use");
    assert_eq!(names(Metric::HalfMcP10, "v=2").len(), 5, "the benchmark does not depend on use");
    assert_eq!(names(Metric::McP10, "v=2&curve=fixed").len(), 4, "a study’s effect needs no χ and κ");
    let lines = net.text();
    assert!(
        lines.contains("\nShare caused by the tokens: 70% (not 75%, which contradicts what you entered) · 70% · 80%"),
        "{lines}"
    );
    assert!(
        lines.contains("\nResponse curve of each simulation: Saturating 50% · Logarithmic 25% · Power 25%"),
        "{lines}"
    );
    let rank = explained(Metric::McRank, "v=2");
    assert!(rank.terms.iter().any(|term| term.link == Some(LinkTarget::Topic(Metric::UserNet.into()))));
    let chi = explained(Metric::EvppiCaused, "v=2").numbers;
    for part in [
        "10,000 simulations are parted into 20 equally likely parts by the share caused by the tokens",
        "none to 500M tokens a week",
    ] {
        assert!(chi.contains(part), "{part}: {chi}");
    }
    assert!(explained(Metric::NetAdopter, "v=2").factors.is_none());
}

#[test]
fn names_of_terms_cannot_be_taken_for_arithmetic() {
    let known = inputs(
        "v=2&target=225&cap=100&mandate=0.9&spread=2&fee=20&incl=20&other=3&curve=power&model_b=openai/gpt-5&share_b=0.5&g1=A~n:3",
    );
    let report = report(&known);
    let page = Known::of(&known, &report);
    let explained: Vec<Explanation> =
        topics(&page).into_iter().map(|topic| explain_topic(topic, &page, &English).unwrap()).collect();
    let terms: Vec<_> = explained.iter().flat_map(|why| &why.terms).collect();
    assert!(terms.len() > 200, "{}", terms.len());
    for term in &terms {
        assert!(!term.name.contains(['÷', '×', '+', '−', '(', ',', ':']), "{}", term.name);
        assert!(!term.value.contains(['÷', '/']), "{}", term.value);
        let same = terms.iter().find(|other| other.name == term.name && other.key != term.key);
        assert_eq!(same.map(|other| &other.key), None, "{} and another term are called {}", term.key, term.name);
    }
    assert_eq!(Symbol::find("sal"), Some(Symbol::Input(Input::Salary)));
    let cost = Symbol::find("g1.cost_adopter");
    assert!(matches!(cost, Some(Symbol::At(_, Amount::Metric(Metric::CostAdopter)))));
    for key in ["g0.team_cost", "g1.sal", "conscript.g1.team_cost", "x.team_cost", "g1..team_cost", ".team_cost"] {
        assert_eq!(Symbol::find(key), None, "{key}");
    }
}

#[test]
fn the_use_of_a_flat_seat_is_said_to_be_unlimited() {
    let inputs = inputs("tok=200&fee=100&incl=1000000");
    let report = report(&inputs);
    let known = Known::of(&inputs, &report);
    let explained = topics(&known).into_iter().filter_map(|topic| explain_topic(topic, &known, &English));
    let included = |term: &Term| term.key == Input::Included.key();
    let explained: Vec<_> = explained.collect();
    for why in explained.iter().filter(|why| why.numbers.contains("$1,000,000")) {
        assert!(why.numbers.contains("12 × $1,000,000 a month (unlimited)"), "{}", why.numbers);
    }
    let values: Vec<String> =
        explained.into_iter().flat_map(|why| why.terms).filter(included).map(|term| term.value).collect();
    assert!(!values.is_empty() && values.iter().all(|value| value == "$1,000,000 a month (unlimited)"), "{values:?}");
}
