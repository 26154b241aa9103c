//! No text claims what the numbers beside it deny: a part is never called all or nothing, what brings less than it costs is
//! never said to pay, and the verdict's words, the sign of the net and its chance go together.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::random::{assumptions, demanded, fixed};
use common::results::report;
use proptest::prelude::*;
use tokenworth::chart::{ChartKey, ChartSpec, Subject};
use tokenworth::inputs::catalog::Unit;
use tokenworth::inputs::{Assumptions, Change, Disclosure, Input, Value};
use tokenworth::model::demand::{Answer, Question};
use tokenworth::model::metrics::Measure;
use tokenworth::model::solve::{Unknown, solve};
use tokenworth::model::uncertainty::{Comparison, MIDDLE};
use tokenworth::model::verdict::Payoff;
use tokenworth::model::{DATA_END, Metric, Report, Uncertainty, evaluate};
use tokenworth::scenario::BestCap;
use tokenworth::text::amounts;
use tokenworth::text::figures::{English, Figures, NOTHING};
use tokenworth::text::{self, answer as sentences, charts, target};
use tokenworth::units::{HALF_A_CENT, Share};

/// What the sentences on a demand add where the year as entered has another sign than most draws.
const OTHER_WAY: &str = "has the opposite sign of most simulations";
/// What they say where the year as entered is the same.
const SAME: [&str; 2] = ["As entered it leaves the team the same.", "brings nothing more: $0."];

// A part is never called all or nothing.

/// More than nothing and less than all, often so near to one of them that rounding would take it for that.
fn part() -> impl Strategy<Value = f64> {
    let little = || (-6.0..-0.3_f64).prop_map(|power| 10_f64.powf(power));
    prop_oneof![little(), little().prop_map(|rest| 1.0 - rest)]
}

/// Whether a text calls anything all or nothing.
fn is_absolute(text: &str) -> bool {
    let words = ["every simulation", "no simulation", "in none of", "in all others"];
    // A percentage or a count of hundred that does not begin with other digits: not 90%, 0.0100% or 10 of 100.
    let stands = |number: &str| {
        text.match_indices(number)
            .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_ascii_digit() || ".,+−".contains(c)))
    };
    words.iter().any(|word| text.contains(word)) || ["100%", "0%", "100 of 100", "0 of 100"].into_iter().any(stands)
}

/// These inputs with every share among them a part, where that fits the others.
fn with_parts(inputs: &Assumptions, parts: &[f64]) -> Assumptions {
    let shares = Input::ALL.iter().filter(|input| input.row().unit == Unit::Percent);
    let change = |(input, part): (&Input, &f64)| -> Change { (*input, Value::Number(*part)) };
    shares.zip(parts.iter().cycle()).map(change).fold(inputs.clone(), |inputs, change| inputs.with(&[change]).0)
}

/// The answer where it leaves the team more in this part of the cases in which it makes a difference, and the same in that.
fn answered(mut answer: Answer, more: f64, same: f64) -> Answer {
    let share = |share: f64| Share::new(share * (1.0 - same));
    answer.odds = Comparison { more: share(more), less: share(1.0 - more) };
    answer.honest_odds = answer.odds;
    answer.payoff = Payoff::of(answer.moves.people > 0.0, &answer.odds);
    answer
}

/// All that is said of an answer.
fn said_of(answer: &Answer) -> Vec<String> {
    let question = Question { demand: answer.demand, ..Question::of(&answer.inputs) };
    let mut said = vec![
        sentences::answer(&English, question, answer, "", Disclosure::WITH_SALARY),
        sentences::work_sentence(&English, answer),
        sentences::amount_sentence(&English, question, answer),
        sentences::pays_sentence(&English, answer),
    ];
    said.extend(
        target::facts(&English, question, answer).into_iter().map(|(name, number)| format!("{name}: {number}")),
    );
    said
}

/// All that is said of the team's year.
fn said_of_year(inputs: &Assumptions, report: &Report) -> Vec<String> {
    let mut said = vec![
        text::verdict(&English, report).text(),
        text::verdict_notes(&English, inputs, report),
        text::target_in_words(&English, inputs, report),
    ];
    said.extend(report.uncertainty.as_ref().map(|run| text::each_dot(&English, run)));
    said.extend(text::tiles(&English, inputs, report).into_iter().flat_map(|tile| {
        tile.notes.into_iter().map(|note| note.text).chain([format!("{} {}", tile.name, tile.amount)])
    }));
    said.extend(text::strip(&English, report).into_iter().map(|(_, name, amount)| format!("{name}: {amount}")));
    said.extend(
        Unknown::ALL
            .iter()
            .map(|unknown| text::solution(&English, *unknown, &solve(inputs, *unknown), unknown.entered(inputs))),
    );
    said
}

/// Inputs at an edge, where titles change: no gain, nothing captured, a loss, no salary, a cap of 0, nobody, no price.
fn edges() -> impl Strategy<Value = Vec<Change>> {
    let number = |input, number| (input, Value::Number(number));
    let fixed = |gain| vec![(Input::Curve, Value::Word("fixed".into())), number(Input::FixedGain, gain)];
    let free = [Input::InputPrice, Input::CacheWritePrice, Input::CacheReadPrice, Input::OutputPrice];
    let some = prop::sample::subsequence(
        vec![
            fixed(-0.2),
            fixed(0.0),
            fixed(0.2),
            vec![number(Input::Caused, 0.0)],
            vec![number(Input::Captured, 0.0)],
            vec![number(Input::Salary, 0.0)],
            vec![number(Input::Cap, 0.0)],
            vec![number(Input::Adoption, 0.0)],
            free.map(|price| number(price, 0.0)).into(),
        ],
        0..=3,
    );
    some.prop_map(|edges| edges.concat())
}

fn charts_of(inputs: &Assumptions, report: &Report) -> Vec<ChartSpec> {
    ChartKey::ALL.iter().map(|key| key.spec(&Subject::alone(inputs, report), &English)).collect()
}

/// All that a chart says besides its table.
fn said_by(chart: &ChartSpec) -> Vec<String> {
    let labels = chart.markers.iter().map(|marker| &marker.label).chain(chart.guides.iter().map(|guide| &guide.label));
    let labels = labels.map(|label| label.long.clone());
    let notes = chart.rows.iter().flat_map(|row| [row.note.long.clone(), row.note.short.clone()]);
    [chart.title.clone(), chart.summary.clone()]
        .into_iter()
        .chain(chart.notes.clone())
        .chain(labels)
        .chain(notes)
        .collect()
}

/// The numbers of metrics and tables, each as it is written.
fn numbers(report: &Report, charts: &[ChartSpec]) -> Vec<(f64, String)> {
    let metrics = Metric::ALL.iter().filter(|metric| matches!(metric.measure(), Measure::Share | Measure::Chance));
    let metrics =
        metrics.filter_map(|metric| Some((report.get(*metric).ok()?, amounts::metric(&English, report, *metric))));
    let rows = charts.iter().flat_map(|chart| &chart.table.rows);
    let cells = rows.flat_map(|row| row.cells.iter().chain([&row.head]));
    metrics.chain(cells.filter_map(|cell| Some((cell.value?, cell.text.clone())))).collect()
}

/// A part that rounding to twelve digits makes all or nothing is that. What is more than the whole, as a cost of more than a
/// salary, is no part.
fn is_all_or_nothing(share: f64) -> bool {
    share.abs() < 1e-12 || share > 1.0 - 1e-12
}

proptest! {
    #![proptest_config(fixed(4000))]

    #[test]
    fn no_way_to_write_a_share_makes_all_or_nothing_of_a_part(part in part()) {
        let written = [
            amounts::percent(&English, part),
            amounts::measured(&English, Measure::Share, part),
            amounts::chance(&English, part),
            charts::chance(&English, part),
            charts::simulations(&English, part),
            charts::spread::reading(&English, (0.0, 10.0), part),
            charts::lorenz::reading(&English, 0.5, part),
            text::value(&English, Input::Adoption, &Value::Number(part)),
            text::field_number(&English, Unit::Percent, part) + "%",
        ];
        for written in written {
            prop_assert!(!is_absolute(&written) && !["all", "none"].contains(&written.as_str()), "{part} is “{written}”");
        }
    }

    /// What returns less than it costs is not written as if it returned as much.
    #[test]
    fn no_return_below_its_cost_is_written_as_its_cost(part in part()) {
        for written in [amounts::ratio(&English, part), amounts::measured(&English, Measure::Ratio, part)] {
            prop_assert!(written.trim_end_matches('×').parse::<f64>().unwrap() < 1.0, "{part} is “{written}”");
        }
    }
}

proptest! {
    #![proptest_config(fixed(60))]

    /// Nothing in a page whose inputs and draws are parts is called all or nothing.
    #[test]
    fn nothing_said_of_parts_is_absolute(
        inputs in assumptions(),
        parts in proptest::collection::vec(part(), 1..8),
        [positive, rank, half, bin, more, same] in [part(), part(), part(), part(), part(), part()],
        (demand, amount) in demanded(),
    ) {
        let team = [(Input::People, Value::Number(1e6)), (Input::Draws, Value::Number(300.0)), (Input::Currency, Value::Word("USD".into())),
            (Input::ExchangeRate, Value::Number(1.0)), (demand.input(), Value::Number(amount))];
        let inputs = with_parts(&inputs.with(&team).0, &parts);
        let mut run = Uncertainty::quick(&inputs);
        (run.net.positive, run.rank, run.within_budget) = (Share::new(positive), Share::new(rank), Share::new(rank));
        run.half = run.half.map(|mut drawn| { drawn.positive = Share::new(half); drawn });
        run.histogram.counts = vec![(bin * 1e6) as u32 + 1, ((1.0 - bin) * 1e6) as u32 + 1];
        let report = evaluate(&inputs).with_uncertainty(run);
        let charts = charts_of(&inputs, &report);
        let answer = Answer::of(demand, &inputs).map(|answer| answered(answer, more, same));
        let said = said_of_year(&inputs, &report).into_iter().chain(charts.iter().flat_map(said_by));
        for text in said.chain(answer.iter().flat_map(said_of)) {
            prop_assert!(!is_absolute(&text), "{}", text);
        }
        for (number, written) in numbers(&report, &charts) {
            prop_assert!(!is_absolute(&written) || is_all_or_nothing(number), "{} is “{}”", number, written);
        }
    }
}

// What loses is never said to pay.

/// In dollars, with few draws.
fn in_dollars(inputs: &Assumptions) -> Assumptions {
    let changes = [
        (Input::Currency, Value::Word("USD".into())),
        (Input::ExchangeRate, Value::Number(1.0)),
        (Input::Draws, Value::Number(300.0)),
    ];
    inputs.with(&changes).0
}

fn title(chart: ChartKey, inputs: &Assumptions, report: &Report) -> String {
    chart.spec(&Subject::alone(inputs, report), &English).title
}

/// What the title of the next token says that it brings back, as a multiple of its cost, and whether it says “only”.
fn next_dollar(title: &str) -> Option<(bool, f64)> {
    let (_, back) = title.split_once(" brings back ")?;
    let (number, _) = back.split_once("× its cost")?;
    let only = number.strip_prefix("only ");
    Some((only.is_some(), only.unwrap_or(number).replace(',', "").parse().unwrap()))
}

fn with_tokens(inputs: &Assumptions, tokens: f64) -> Assumptions {
    inputs.with(&[(Input::Tokens, Value::Number(tokens))]).0
}

/// With a salary at which one person's first token brings back so many, where that is possible.
fn with_first_dollar(inputs: &Assumptions, returns: f64) -> Assumptions {
    let salary = inputs.get(Input::Salary).number().unwrap();
    match evaluate(&with_tokens(inputs, 0.0)).get(Metric::MarginalValue) {
        Ok(first) => inputs.with(&[(Input::Salary, Value::Number(salary * returns / first))]).0,
        Err(_) => inputs.clone(),
    }
}

proptest! {
    #![proptest_config(fixed(400))]

    /// At the best amount the next token brings back its cost: “only” is said of less alone, and of no amount that is best.
    #[test]
    fn only_is_said_of_a_return_below_its_cost(
        inputs in assumptions(),
        first_dollar in prop::option::of((-3.0..0.0_f64).prop_map(|power| 1.0 + 10_f64.powf(power))),
        beside in prop_oneof![Just(1.0), 0.98..1.02_f64, 0.5..3.0_f64],
    ) {
        let inputs = in_dollars(&inputs);
        // Where the first token brings back little more than its cost, the return falls slowly around the best amount.
        let inputs = first_dollar.map_or_else(|| inputs.clone(), |returns| with_first_dollar(&inputs, returns));
        if let Ok(best) = evaluate(&inputs).get(Metric::OptimumTok) {
            let inputs = with_tokens(&inputs, best * beside);
            let report = evaluate(&inputs);
            let title = title(ChartKey::Marginal, &inputs, &report);
            if let Some((only, returned)) = next_dollar(&title) {
                prop_assert!(!only || (returned < 1.0 && !title.contains("is the best cap")), "{}", title);
                prop_assert_eq!(returned < 1.0, report.get(Metric::MarginalValue).unwrap() < 1.0 - 1e-12, "{}", title);
            }
        }
    }

    /// A demand that is said to pay leaves more as entered, or it is said beside that it does not.
    #[test]
    fn what_is_said_to_pay_leaves_more_or_says_otherwise(inputs in assumptions(), (demand, amount) in demanded()) {
        let inputs = in_dollars(&inputs).with(&[(demand.input(), Value::Number(amount))]).0;
        let answer = Answer::of(demand, &inputs).unwrap();
        let [_, _, (by, form)] = target::extra(&English, &answer);
        let copied = said_of(&answer)[0].clone();
        let pays = matches!(answer.payoff, Payoff::Easily | Payoff::Probably);
        let is_denied = (pays && by <= -HALF_A_CENT) || (answer.payoff == Payoff::No && by >= HALF_A_CENT);
        for said in [copied, sentences::pays_sentence(&English, &answer)] {
            prop_assert!(said.contains(&English.write(by, form.signed())) || answer.moves.people <= 0.0, "{}", said);
            prop_assert_eq!(said.contains(OTHER_WAY), is_denied, "{:?} at {}: {}", answer.payoff, by, said);
            prop_assert!(!pays || by >= HALF_A_CENT || is_denied || SAME.iter().any(|same| said.contains(same)), "{:?} at {}: {}", answer.payoff, by, said);
        }
    }

    /// What the charts and the solver say to pay leaves something, and what is said to lose does not.
    #[test]
    fn no_finding_says_that_a_loss_pays(inputs in assumptions()) {
        let inputs = in_dollars(&inputs);
        let report = evaluate(&inputs);
        let total = report.get(Metric::CumulativeNet).unwrap();
        let timeline = title(ChartKey::Timeline, &inputs, &report);
        prop_assert!(!timeline.starts_with("Paid back") || total > -HALF_A_CENT, "{}: {}", total, timeline);
        prop_assert!(!timeline.contains("aid back within") && !timeline.starts_with("Never") || total < 0.0, "{}: {}", total, timeline);
        let curve = title(ChartKey::Curve, &inputs, &report);
        let best = report.get(Metric::OptimumNet);
        if curve.contains("stops paying at") {
            prop_assert_eq!(best.is_ok_and(|net| net > 0.0), !curve.contains("no amount pays"), "{:?}: {}", best, curve);
        }
        if let Ok(net) = report.get(Metric::UserNet) {
            // No tokens are none of the amounts that the solver looks at: the least is one a week.
            let none = inputs.get(Input::Tokens) == Value::Number(0.0);
            for unknown in Unknown::ALL.into_iter().filter(|unknown| !none || *unknown != Unknown::Tokens) {
                let said = text::solution(&English, unknown, &solve(&inputs, unknown), unknown.entered(&inputs));
                let always = said.contains("tokens pay at any") || said.contains("tokens pay however");
                let never = said.contains("do not pay");
                prop_assert!(!always || net >= -HALF_A_CENT, "{}: {}", net, said);
                prop_assert!(!never || net <= HALF_A_CENT, "{}: {}", net, said);
            }
        }
    }

    /// The title of the curve, the tile of the cap and the sentence on the chart name the same amount, or none, and no
    /// title denies a loss.
    #[test]
    fn title_tile_and_sentence_agree_on_the_best_amount(inputs in assumptions(), edges in edges()) {
        let inputs = in_dollars(&inputs).with(&edges).0;
        let report = evaluate(&inputs);
        let curve = ChartKey::Curve.spec(&Subject::alone(&inputs, &report), &English);
        let tiles = text::tiles(&English, &inputs, &report);
        let tile = tiles.iter().find(|tile| tile.metric == Metric::CapMonth).unwrap();
        let best = report.optimum.ok().map(|best| best.tokens).filter(|tokens| tokens.value() > 0.0);
        let written = best.map(|best| amounts::tokens(&English, best.value()));
        let stops = written.as_ref().map(|best| format!("he next token stops paying at {best} tokens a week"));
        prop_assert_eq!(curve.title.contains("stops paying at"), best.is_some(), "{}", curve.title);
        prop_assert!(stops.is_none_or(|stops| curve.title.contains(&stops)), "{}", curve.title);
        // What is no cap for the team is called none.
        let cap = written.filter(|_| BestCap::of_base(&inputs, &report).is_some()).map(|best| format!("The best cap is {best} tokens a week"));
        prop_assert_eq!(curve.summary.contains("The best cap is"), cap.is_some(), "{}", curve.summary);
        prop_assert!(cap.is_none_or(|cap| curve.summary.contains(&cap)), "{}", curve.summary);
        let beyond = |text: &str| text.contains("beyond the data");
        prop_assert_eq!(beyond(&curve.title), best.is_some_and(|best| best > DATA_END), "{}", curve.title);
        prop_assert!(beyond(&curve.title) || !tile.notes.iter().any(|note| beyond(&note.text)), "{:?}", tile);
        if inputs.groups().is_empty() {
            let none = ["$0", NOTHING].contains(&tile.amount.as_str());
            prop_assert!(none || best.is_some() || tile.amount == "no cap", "{} {:?}", curve.title, tile);
            prop_assert_eq!(tile.amount == NOTHING, report.cap.is_err(), "{} {:?}", curve.title, tile);
        }
        // More tokens may make up for a loss, beyond the right edge.
        let ends = curve.series.last().and_then(|line| Some((line.points.first()?.1, line.points.last()?.1)));
        let (first, last) = ends.unwrap_or_default();
        let is_loss = last < 0.0 && first >= last;
        let is_nothing = curve.title.starts_with("Nothing is at stake") || curve.title.starts_with("Tokens are free");
        prop_assert!(!is_nothing || !is_loss, "{}: {}", curve.title, last);
    }

    /// The words of the verdict, the sign of the net in its tile and the chance beside them go together, or the verdict says
    /// that what was entered lies aside of what may be.
    #[test]
    fn verdict_net_and_chance_go_together(inputs in assumptions()) {
        let inputs = in_dollars(&inputs);
        let report = report(&inputs);
        let net = report.get(Metric::TeamNet).unwrap();
        let verdict = text::verdict(&English, &report).text();
        let tiles = text::tiles(&English, &inputs, &report);
        let tile = tiles.iter().find(|tile| tile.metric == Metric::TeamNet).unwrap();
        prop_assert_eq!(verdict.contains("a loss"), net <= -HALF_A_CENT, "{}: {}", net, verdict);
        prop_assert_eq!(tile.notes.iter().any(|note| note.text == "a loss"), net <= -HALF_A_CENT, "{}: {:?}", net, tile);
        prop_assert_eq!(tile.amount.starts_with('−'), net <= -HALF_A_CENT, "{}: {:?}", net, tile);
        prop_assert_eq!(tile.amount.starts_with('+'), net >= HALF_A_CENT, "{}: {:?}", net, tile);
        if let (true, Ok(positive)) = (net.abs() >= HALF_A_CENT, report.get(Metric::McPositive)) {
            let notes = text::verdict_notes(&English, &inputs, &report);
            let agrees = if net < 0.0 { positive <= *MIDDLE.end() } else { positive >= *MIDDLE.start() };
            let says = notes.contains("on the low side") || notes.contains("on the high side");
            prop_assert!(agrees || says, "{} with {} of the draws above zero: {} {}", net, positive, verdict, notes);
        }
    }
}
