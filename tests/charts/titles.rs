//! Titles are findings, and true for every input.

use crate::common::results::report;
use rstest::rstest;
use tokenworth::chart::spec::{GuideKey, Label, Role};
use tokenworth::chart::{ChartKey, ChartSpec, Subject};
use tokenworth::model::uncertainty::Spread;
use tokenworth::model::{Histogram, Metric, Uncertainty, evaluate};
use tokenworth::scenario::{self, Builtin, Column, Scenario};
use tokenworth::text::figures::English;
use tokenworth::units::{Share, Usd};
use tokenworth::{share, text};

use super::chart_of;

fn title(key: ChartKey, link: &str) -> String {
    chart_of(key, link).title
}

#[rstest]
#[case("chi=0", "Only the naive sum has a net above zero")]
#[case("sal=0", "No scenario has a net above zero")]
#[case("curve=fixed&gain0=-0.1", "No scenario has a net above zero")]
#[case("disc=1&sal=0", "Nothing is spent or gained in any scenario")]
#[case(
    "s1=Everybody%20as%20in%20our%20best%20team~chi:1~kappa:1",
    "“Everybody as in our best tea…” leaves $156,000 more a user than the inputs as entered"
)]
fn scenarios(#[case] link: &str, #[case] expected: &str) {
    let title = title(ChartKey::Scenarios, link);
    assert!(title == expected || expected.is_empty(), "{title}");
}

/// The title compares the scenario that leaves a user most, the naive sum aside, or the best of the reader's own if there
/// are some, with what was entered.
#[rstest]
fn the_best_scenario_is_named(
    #[values(
        "",
        "spread=1&tok=250",
        "tok=500",
        "sal=500000",
        "target=225",
        "curve=power",
        "s1=Dear~disc:0~tok:9000&s2=Free~disc:1"
    )]
    link: &str,
) {
    let read = share::read(link);
    let report = evaluate(&read.inputs);
    let columns = scenario::columns(&read.scenarios, &read.inputs, &report);
    let net = |column: &Column| column.1.as_ref().ok().and_then(|outcome| outcome.report().get(Metric::UserNet).ok());
    let has_own = !read.scenarios.is_empty();
    let sober = columns.iter().filter(|column| match column.0 {
        Scenario::Own(..) => true,
        Scenario::Builtin(builtin) => !has_own && builtin != Builtin::Naive,
    });
    let (best, most) =
        sober.filter_map(|column| Some((column, net(column)?))).max_by(|one, other| one.1.total_cmp(&other.1)).unwrap();
    let name = text::scenario_name(&English, &best.0, &read.inputs);
    let entered = report.get(Metric::UserNet).unwrap();
    let title = title(ChartKey::Scenarios, link);
    if most <= entered * 1.005 {
        let much = if most > entered { " much" } else { "" };
        let entered = text::amounts::money(&English, entered);
        let title = title.replace(" but the naive sum", "");
        assert_eq!(title, format!("No scenario leaves{much} more a user than the inputs as entered: {entered}"));
    } else {
        let more = text::amounts::money(&English, most - entered);
        assert_eq!(title, format!("“{name}” leaves {more} more a user than the inputs as entered"));
    }
}

/// Each row says the net as entered, its range, its chance and its cost, as the metrics of its column have them.
#[test]
fn a_scenario_comes_with_its_range_and_chance() {
    let spec = chart_of(ChartKey::Scenarios, "");
    let inputs = share::read("").inputs;
    let report = report(&inputs);
    let get = |metric| report.get(metric).unwrap();
    let (range, point) = (&spec.bars[0], &spec.bars[1]);
    assert_eq!((range.role, range.x), (Role::Range, (get(Metric::McP10), get(Metric::McP90))));
    assert_eq!((point.role, point.x.1), (Role::Point, get(Metric::UserNet)));
    let note = Label {
        long: "net +$11,700 · cost $4,560 · 87 of 100".to_owned(),
        short: "+$11.7K · $4.56K · 87%".to_owned(),
    };
    assert_eq!(spec.rows[0].note, note);
    // A number beside a range would look like its upper end.
    assert!(spec.bars.iter().all(|bar| bar.label == Label::default()));
    assert!(spec.rows.iter().all(|row| !row.name.starts_with("Naive")));
    let table = spec.table.rows.last().unwrap();
    assert!(table.head.text.starts_with("Naive") && table.cells[2].value.unwrap() > 0.0, "{table:?}");
    for (row, drawn) in spec.rows.iter().zip(&spec.table.rows) {
        assert_eq!(row.name, drawn.head.text);
    }
}

#[test]
fn without_scenarios_there_is_nothing_to_compare() {
    let inputs = tokenworth::inputs::Assumptions::default();
    let spec = ChartKey::Scenarios.spec(&Subject::alone(&inputs, &evaluate(&inputs)), &English);
    assert_eq!(spec.title, "Nothing is spent or gained in any scenario");
}

#[rstest]
#[case("", "The typical user’s next token brings back 6.49× its cost; more stops paying at $10,700 a year")]
#[case("tok=0", "One person’s first token brings back 11.6× its cost; more stops paying at $10,700 a year")]
#[case(
    "tok=0&rho=0.1",
    "Starting costs one person $26,000 a year in review, before any tokens; $10,700 a year on tokens leaves the most"
)]
#[case(
    "tok=0&rho=0.9",
    "Starting costs one person $234,000 a year in review, before any tokens; no amount pays for itself"
)]
#[case("tok=230", "The typical user’s next token brings back 0.998× its cost: that use is the best cap")]
#[case("tok=1000000", "The typical user’s next token brings back next to nothing; more stops paying at $10,700 a year")]
#[case(
    "rho=0.9",
    "The typical user’s next token brings back 13.0× its cost; no amount pays for the review that it takes"
)]
#[case("other=30000", "The typical user’s next token brings back 6.49× its cost; more stops paying at $10,700 a year")]
#[case(
    "curve=log&chi=0.03&tok=15&rho=0.001",
    "The typical user’s next token brings back 1.53× its cost; no amount pays for itself"
)]
#[case(
    "curve=log&chi=0.03&tok=15",
    "The typical user’s next token brings back 1.53× its cost; no amount pays for itself"
)]
#[case("chi=0.02", "The typical user’s next token brings back only 0.371× its cost; no amount pays for itself")]
#[case("chi=0", "No token brings anything back here")]
#[case("sal=0", "No token brings anything back here")]
#[case("disc=1", "Tokens are free here: the next one has no cost to bring back")]
#[case("sal=0&g1=Eng~n:100~sal:200000", "No token brings anything back with the team’s own inputs")]
#[case("disc=1&g1=Paid~n:50~disc:0", "Tokens are free outside groups: the next one has no cost to bring back")]
#[case("curve=fixed", "With a fixed effect, the next token brings back nothing")]
#[case(
    "curve=power&eps=0.99&disc=0.999999",
    "The typical user’s next token brings back 8,640,000× its cost, and more keeps paying without end"
)]
fn marginal(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(title(ChartKey::Marginal, link), expected);
}

/// What the title says is what the metrics say, and the best cap costs the same in dollars a month.
#[rstest]
fn the_next_dollar_is_that_of_the_metrics(
    #[values("", "spread=1", "tok=100&sal=300000", "other=500&disc=0.2", "curve=power", "rho=0.02")] link: &str,
) {
    let (spec, report) = (chart_of(ChartKey::Marginal, link), evaluate(&share::read(link).inputs));
    let shown = |metric| text::amounts::metric(&English, &report, metric);
    assert!(spec.title.contains(&format!("brings back {} its cost", shown(Metric::MarginalValue))), "{}", spec.title);
    let year = report.get(Metric::CapMonth).unwrap() * 12.0;
    let stops = format!("more stops paying at {} a year", text::amounts::money(&English, year));
    assert!(spec.title.ends_with(&stops), "{}", spec.title);
    let cap = format!("Beyond {} tokens a week, {} a month", shown(Metric::OptimumTok), shown(Metric::CapMonth));
    assert!(spec.summary.contains(&cap), "{}", spec.summary);
}

#[rstest]
#[case("ramp=0", "Paid back in the first month; the team is at +$2,800,000 after 36 months")]
#[case("", "Paid back in month 2; the team is at +$2,640,000 after 36 months")]
#[case("setup=20000", "Paid back in month 23; the team is at +$1,040,000 after 36 months")]
#[case("setup=20000&horizon=12", "Not paid back within 12 months, though rising: the team is at −$828,000")]
#[case("horizon=1&ramp=0", "Paid back in the first month; the team is at +$77,900 after 1 month")]
#[case("ramp=24&horizon=6", "Not paid back within 6 months, before the full effect: the team is at −$101,000")]
#[case("tok=5000", "Never paid back: the team is at −$160,000,000 after 36 months")]
#[case("tok=0", "Nothing is spent, and nothing comes of it")]
#[case("adopt=0", "Nothing is spent, and nothing comes of it")]
#[case("disc=1", "Nothing is spent, and $3,740,000 comes of it in 36 months")]
#[case("disc=1&curve=fixed&gain0=-0.1", "Nothing is spent, yet work is set back by $5,980,000 in 36 months")]
fn timeline(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(title(ChartKey::Timeline, link), expected);
}

#[rstest]
#[case("", "The team’s typical use is 32M a week, below the best cap")]
#[case("tok=500", "The team’s typical use is 500M a week, above the best cap")]
#[case("target=225", "The target is 7.03× what the typical user of the team uses, below the best cap")]
#[case("target=300&cap=20", "The target is 9.38× what the typical user of the team uses, above the best cap")]
#[case("cap=20", "The cap is 0.625× what the typical user of the team uses, below the best cap")]
#[case("cap=0", "The cap is 0× what the typical user of the team uses, below the best cap")]
#[case("target=225&tok=0", "The target is 225M a week, below the best cap")]
#[case("target=5368&sal=500000", "The target is 168× what the typical user of the team uses, beyond all data")]
#[case("target=225&curve=fixed", "The target is 7.03× what the typical user of the team uses, within the data")]
#[case("target=225&disc=1", "The target is 7.03× what the typical user of the team uses, within the data")]
fn ruler(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(title(ChartKey::Ruler, link), expected);
}

/// The spread of a run with these nets in equal numbers, of which this share is below what was entered.
pub fn spread_with(rank: f64, positive: f64, low: f64, high: f64, counts: &[u32]) -> ChartSpec {
    let inputs = share::read("").inputs;
    let p50 = Usd::new(f64::midpoint(low, high));
    let net = Spread { p10: Usd::new(low), p50, p90: Usd::new(high), mean: p50, positive: Share::new(positive) };
    let run = Uncertainty {
        draws: 1000,
        net,
        histogram: Histogram { low, high, counts: counts.to_vec(), ..Histogram::default() },
        rank: Share::new(rank),
        ..Uncertainty::quick(&inputs)
    };
    let report = evaluate(&inputs).with_uncertainty(run);
    ChartKey::Spread.spec(&Subject::alone(&inputs, &report), &English)
}

pub fn spread(positive: f64, low: f64, high: f64, counts: &[u32]) -> ChartSpec {
    spread_with(0.5, positive, low, high, counts)
}

#[rstest]
#[case(0.873, -5e3, 5e3, "Net of a user is above zero in 87 of 100 simulations")]
#[case(0.9999, -5e3, 5e4, "Net of a user is above zero in more than 99 of 100 simulations")]
#[case(1.0, 1e3, 5e4, "Net of a user is above zero in every simulation")]
#[case(0.0001, -5e3, 1.0, "Net of a user is above zero in fewer than 1 of 100 simulations")]
#[case(0.0, -5e3, -1.0, "Net of a user is above zero in no simulation")]
#[case(1.0, 700.0, 700.0, "Nothing is uncertain here: net of a user is +$700 in every simulation")]
#[case(0.0, 0.0, 0.0, "Nothing is uncertain here: net of a user is $0 in every simulation")]
fn spreads(#[case] positive: f64, #[case] low: f64, #[case] high: f64, #[case] expected: &str) {
    let counts: &[u32] = if low < high { &[100, 300, 500, 100] } else { &[1000] };
    let spec = spread(positive, low, high, counts);
    assert_eq!(spec.title, expected);
    let all: f64 = spec.bars.iter().map(|bar| bar.y.1).sum();
    assert!((all - 1.0).abs() < 1e-9, "the bars hold {all} of the cases");
    tokenworth::chart::svg(&spec, &tokenworth::chart::Palette::LIGHT, (760, 380), None).unwrap();
}

/// A run in which nothing is uncertain says so, and has nothing to explain.
#[test]
fn nothing_uncertain_is_one_bar() {
    let spec = chart_of(ChartKey::Spread, "tok=0&sal=0");
    assert_eq!(spec.title, "Nothing is uncertain here: net of a user is $0 in every simulation");
    assert_eq!((spec.bars.len(), spec.guides.len(), spec.notes.len()), (1, 0, 0));
}

#[test]
fn a_run_that_was_not_made_is_not_drawn() {
    let inputs = share::read("").inputs;
    let spec = ChartKey::Spread.spec(&Subject::alone(&inputs, &evaluate(&inputs)), &English);
    assert_eq!(spec.title, "The uncertain inputs were not drawn yet");
    assert!(tokenworth::chart::svg(&spec, &tokenworth::chart::Palette::LIGHT, (760, 380), None).is_err());
}

/// Zero, what was entered, the middle and the tenths are marked. Where the first two are one place, they have one label.
#[test]
fn zero_and_what_was_entered_are_marked() {
    let guides = |link| -> (Vec<GuideKey>, Vec<String>) {
        chart_of(ChartKey::Spread, link).guides.into_iter().map(|guide| (guide.key, guide.label.long)).unzip()
    };
    let [entered, middle, low, high, zero] =
        [GuideKey::AsEntered, GuideKey::Middle, GuideKey::LowTenth, GuideKey::HighTenth, GuideKey::Zero];
    for (link, is_one) in [("", true), ("chi=0.1", false)] {
        let (keys, labels) = guides(link);
        assert_eq!(keys, [entered, middle, low, high, zero]);
        assert_eq!(labels[0].contains("half below"), is_one, "{labels:?}");
        assert_eq!(labels[1].is_empty(), is_one, "{labels:?}");
        assert!(labels.iter().enumerate().all(|(nth, label)| nth == 1 || !label.is_empty()), "{labels:?}");
    }
    let spec = chart_of(ChartKey::Spread, "sal=300000");
    let inputs = share::read("sal=300000").inputs;
    let report = report(&inputs);
    for (key, metric) in [(entered, Metric::UserNet), (low, Metric::McP10), (high, Metric::McP90)] {
        let guide = spec.guides.iter().find(|guide| guide.key == key).unwrap();
        assert_eq!(Ok(guide.x), report.get(metric), "{key:?}");
    }
    let positive = report.get(Metric::McPositive).unwrap();
    assert_eq!(spec.title, format!("Net of a user is above zero in {:.0} of 100 simulations", positive * 100.0));
}

/// Where the single figure is not the middle of its own draws, the chart says which beliefs pull them which way.
#[rstest]
#[case("", "As entered, the net of a user is +$11,700: 50 of 100 simulations end below it.")]
#[case(
    "chi=0.1",
    "As entered, the net of a user is +$84.40: 32 of 100 simulations end below it. They lie mostly above it because of \
     the share caused by the tokens (entered 10%, drawn mostly from 10% to 80%)."
)]
#[case("curve=fixed", "")]
#[case("capture=0.9&kappa=0.6", "")]
fn where_the_single_figure_lies(#[case] link: &str, #[case] expected: &str) {
    let (spec, inputs) = (chart_of(ChartKey::Spread, link), share::read(link).inputs);
    let [said] = spec.notes.as_slice() else { panic!("{:?}", spec.notes) };
    assert!(said == expected || expected.is_empty(), "{said}");
    let rank = Uncertainty::quick(&inputs).rank.value();
    assert_eq!(said.contains("because of"), !(0.4..=0.6).contains(&rank), "{rank}: {said}");
    assert!(spec.summary.ends_with(said.as_str()));
}

#[test]
fn nobody_has_no_net() {
    assert_eq!(title(ChartKey::Spread, "adopt=0"), "Nobody uses AI here: there is no net of a user");
    assert_eq!(title(ChartKey::Matters, "adopt=0"), "Nobody uses AI here: nothing moves the net");
}

/// The widest swing is named with both of its ends, and each row says what it would be worth to know it.
#[rstest]
fn the_chart_names_what_matters_most(
    #[values("", "spread=1&tok=250", "tok=500", "n=240&g1=Seats~n:60~fee:125~incl:125")] link: &str,
) {
    let inputs = share::read(link).inputs;
    let run = Uncertainty::quick(&inputs);
    let swings = tokenworth::model::uncertainty::tornado(&inputs);
    let net = |usd: Usd| text::amounts::money_signed(&English, usd.value());
    let (low, high) = (swings[0].low.1.min(swings[0].high.1), swings[0].low.1.max(swings[0].high.1));
    let spec = chart_of(ChartKey::Matters, link);
    assert!(
        spec.title.ends_with(&format!("moves the net of a user most: from {} to {}", net(low), net(high))),
        "{}",
        spec.title
    );
    assert_eq!(spec.rows.len(), 7);
    let information = run.information.unwrap();
    for (swing, (row, cells)) in swings.iter().zip(spec.rows.iter().zip(&spec.table.rows)) {
        assert_eq!(row.name, cells.head.text);
        let worth = information.of(swing.factor).map(Usd::value);
        assert_eq!(cells.cells[4].value, worth, "{:?}", swing.factor);
        assert_eq!(row.note.long, worth.map_or_else(String::new, |worth| text::amounts::money(&English, worth)));
    }
    let entered = evaluate(&inputs).get(Metric::UserNet).unwrap();
    assert!((spec.guides[0].x - entered).abs() < 1e-6, "the line is at another net");
}

#[test]
fn without_a_choice_nothing_is_worth_knowing() {
    for link in ["curve=fixed", "disc=1"] {
        let spec = chart_of(ChartKey::Matters, link);
        assert!(spec.rows.iter().all(|row| row.note == Label::default()) && !spec.subtitle.contains("know"), "{link}");
        assert!(!spec.summary.contains("pilot"), "{link}: {}", spec.summary);
    }
}

/// The team's simulations lie around its line, from the same one-off cost.
#[rstest]
fn the_band_of_the_timeline_holds_the_line(
    #[values("", "setup=5000&ramp=6", "n=240&g1=Seats~n:60~fee:125~setup:900", "ramp=0&horizon=12")] link: &str,
) {
    let (spec, inputs) = (chart_of(ChartKey::Timeline, link), share::read(link).inputs);
    let team = evaluate(&inputs).team;
    let (band, line) = (spec.band.unwrap().points, spec.series[0].points.clone());
    assert!((band[0].1 + team.setup.value()).abs() < 1e-6 && (band[0].2 + team.setup.value()).abs() < 1e-6);
    assert!(band.iter().zip(&line).all(|(band, line)| band.1 <= line.1 + 1e-6 && line.1 <= band.2 + 1e-6));
}

/// Twelve months at full effect end where the tenths of a year say.
#[test]
fn the_band_of_a_full_year_ends_at_the_tenths_of_the_net() {
    let (spec, inputs) = (chart_of(ChartKey::Timeline, "ramp=0&horizon=12"), share::read("ramp=0&horizon=12").inputs);
    let (users, net) = (evaluate(&inputs).team.users, Uncertainty::quick(&inputs).net);
    let (_, low, high) = spec.band.unwrap().points[12];
    for (found, expected) in [(low, net.p10.value() * users), (high, net.p90.value() * users)] {
        assert!((found - expected).abs() < 1e-6 * expected.abs(), "{found}, not {expected}");
    }
}

#[test]
fn a_timeline_without_draws_has_no_band() {
    let inputs = share::read("").inputs;
    let spec = ChartKey::Timeline.spec(&Subject::alone(&inputs, &evaluate(&inputs)), &English);
    assert!(spec.band.is_none() && !spec.subtitle.contains("Shaded"));
}

/// What the reader's own scenarios are compared with is what they entered, not the scenarios that are always there.
#[rstest]
#[case("s1=Half~tok:16", "“Half” leaves $2,780 less a user than the inputs as entered")]
#[case("s1=Half~tok:16&s2=Less~tok:8", "None of your scenarios leaves more a user than the inputs as entered")]
#[case("s1=Half~tok:16&s2=Double~tok:64", "“Double” leaves $1,340 more a user than the inputs as entered")]
#[case("chi=0.05&s1=Less~tok:8", "“Less” loses $2,130 less a user than the inputs as entered")]
// A scenario with fewer users is compared by the team: a user leaves more, and the team less.
#[case("s1=Fewer~adopt:0.4~fee:0", "“Fewer” leaves $467,000 less for the team than the inputs as entered")]
#[case("s1=Same~hours:41", "“Same” leaves about as much a user as the inputs do")]
fn own_scenarios_are_compared_with_what_was_entered(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(title(ChartKey::Scenarios, link), expected);
}
