//! Charts from inputs to pictures: what they claim, what they refuse, and how they look.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod beliefs;
#[path = "../common/mod.rs"]
mod common;
mod crowd;
mod guards;
mod pictures;
mod posters;
mod reading;
mod titles;
mod usage;

use common::results::report;
use rstest::rstest;
use tokenworth::chart::spec::{GuideKey, MarkerKey, Role};
use tokenworth::chart::{ChartKey, ChartSpec, Palette, Subject, svg};
use tokenworth::inputs::{Assumptions, Change, Curve, Input, Value};
use tokenworth::model::{Metric, evaluate};
use tokenworth::text::figures::{English, Figures};
use tokenworth::{scenario, share, text};

/// A chart as the page makes it: with scenarios and an uncertainty run.
fn chart_of(key: ChartKey, link: &str) -> ChartSpec {
    chart_in(key, link, &English)
}

/// The chart with amounts in the currency of `figures`.
fn chart_in(key: ChartKey, link: &str, figures: &dyn Figures) -> ChartSpec {
    let link = share::read(link);
    assert_eq!(link.notices, []);
    let report = report(&link.inputs);
    let columns = scenario::columns(&link.scenarios, &link.inputs, &report);
    key.spec(&Subject { inputs: &link.inputs, report: &report, columns: &columns }, figures)
}

fn chart(link: &str) -> ChartSpec {
    chart_of(ChartKey::Curve, link)
}

fn at(spec: &ChartSpec, key: MarkerKey) -> Option<(f64, f64)> {
    spec.marker(key).map(|marker| (marker.x, marker.y))
}

/// Inputs at the ends of their ranges, alone and two together.
fn extremes() -> impl Iterator<Item = Assumptions> {
    let ends: Vec<Change> = Input::ALL
        .iter()
        .filter_map(|input| Some((*input, input.row().kind.range()?)))
        .flat_map(|(input, range)| [(input, Value::Number(*range.start())), (input, Value::Number(*range.end()))])
        .collect();
    let pairs: Vec<[Change; 2]> =
        ends.iter().enumerate().map(|(nth, one)| [one.clone(), ends[(nth * 7 + 3) % ends.len()].clone()]).collect();
    pairs.into_iter().map(|pair| Assumptions::default().with(&pair).0)
}

fn close(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 1e-4 * expected.abs().max(1e-9)
}

#[rstest]
#[case("sal=0", "Nothing is at stake: no gain is worth anything here")]
#[case("capture=0", "Nothing is at stake: no gain is worth anything here")]
#[case("disc=1", "Tokens are free here: no price limits their use")]
#[case("sal=0&g1=Eng~n:50~sal:200000", "Nothing is at stake: no gain is worth anything outside groups")]
#[case("disc=1&g1=Paid~n:100~disc:0", "Tokens are free with the team’s own inputs: no price limits their use")]
#[case("curve=fixed&gain0=-0.1", "This fixed effect pays for no tokens at all")]
#[case("curve=fixed&gain0=0", "This fixed effect pays for no tokens at all")]
#[case("curve=fixed&other=20000", "This fixed effect pays for no tokens at all")]
#[case("curve=fixed", "A fixed effect is the same at any amount: it pays for up to 217M tokens a week")]
#[case("chi=0", "No amount of tokens pays at these assumptions")]
#[case("rho=0.3", "No amount of tokens pays at these assumptions")]
#[case(
    "other=90000",
    "The next token stops paying at 230M tokens a week, and no amount pays for the $90,000 of training and administration"
)]
#[case("curve=power&eps=0.99&disc=0.999999", "On this response curve the next token keeps paying without end")]
#[case("", "The next token stops paying at 230M tokens a week")]
#[case("sal=500000", "The next token stops paying at 419M tokens a week")]
#[case("sal=500000&curve=log", "The next token stops paying at 668M tokens a week, beyond the data")]
#[case("n=240&g1=Interns~n:20~sal:60000", "Outside groups, the next token stops paying at 230M tokens a week")]
fn the_title_is_the_finding(#[case] link: &str, #[case] title: &str) {
    assert_eq!(chart(link).title, title);
}

/// What the chart says of the best cap is what the metrics say, in value and rounding, whatever the inputs.
#[rstest]
fn the_best_cap_is_that_of_the_metrics(
    #[values("", "sal=500000", "sal=90000&tok=100", "curve=power", "curve=log", "cap=20&target=50", "fee=40&incl=20")]
    link: &str,
    #[values("", "&disc=0.3", "&weeks=40&spread=1", "&n=240&g1=Seats~n:60~fee:125~incl:125~tok:60")] more: &str,
) {
    let link = format!("{link}{more}");
    let (spec, report) = (chart(&link), evaluate(&share::read(&link).inputs));
    let shown = |metric: Metric| text::amounts::metric(&English, &report, metric);
    assert!(
        spec.title.contains(&format!("stops paying at {} tokens a week", shown(Metric::OptimumTok))),
        "{}",
        spec.title
    );
    let label = &spec.marker(MarkerKey::Best).unwrap().label.long;
    assert_eq!(*label, format!("best cap, {} = {} a month", shown(Metric::OptimumTok), shown(Metric::CapMonth)));
    let words =
        format!("The best cap is {} tokens a week, {} a month", shown(Metric::OptimumTok), shown(Metric::CapMonth));
    assert!(spec.summary.contains(&words), "{}", spec.summary);
}

/// Half a salary is never spoken of without its chance.
#[test]
fn the_benchmark_comes_with_its_chance() {
    assert!(chart("").summary.contains(
        "Half a salary buys one person 2.15B: value $49,300, cost $100,000. It pays in 30 of 100 simulations."
    ));
    let inputs = Assumptions::default();
    let without = ChartKey::Curve.spec(&Subject::alone(&inputs, &evaluate(&inputs)), &English);
    assert!(!without.summary.contains("Half a salary"), "{}", without.summary);
    assert!(!chart("disc=1").summary.contains("Half a salary"));
}

#[test]
fn points_are_those_of_the_report() {
    let spec = chart("");
    for (key, x, y) in
        [(MarkerKey::You, 32.0, 12_913.2), (MarkerKey::Best, 229.707, 36_377.2), (MarkerKey::Half, 2147.07, 49_334.2)]
    {
        let found = at(&spec, key).unwrap();
        assert!(close(found.0, x) && close(found.1, y), "{key:?} is at {found:?}");
    }
    let (x, y) = at(&spec, MarkerKey::BreakEven).unwrap();
    assert!(close(y, x * 46.0 * 1.0125), "value equals cost at break-even, not {y} at {x}");
    assert_eq!(at(&spec, MarkerKey::Bill), None);
    assert_eq!(at(&spec, MarkerKey::Pay), None);
}

/// The lines are one person's, however unequal the others are and whatever groups there are.
#[test]
fn the_curve_does_not_depend_on_the_others() {
    let lines = |link: &str| chart(link).series;
    assert_eq!(lines("spread=1"), lines("spread=7"));
    assert_eq!(lines(""), lines("n=5&adopt=0.2&g1=Seats~n:2~fee:125~tok:60"));
}

#[test]
fn a_target_shows_what_it_does_beside_the_need() {
    let spec = chart("target=225");
    let (need, billed) = (at(&spec, MarkerKey::You).unwrap(), at(&spec, MarkerKey::Bill).unwrap());
    assert!(close(need.0, 32.0) && close(need.1, 12_913.2), "{need:?}");
    // Of the 193M that it adds to the typical user's 32M, 60 % bring nothing.
    let useful = spec.series.last().unwrap().at(32.0 + 0.4 * 193.0).unwrap();
    assert!(close(billed.0, 225.0) && (billed.1 / useful - 1.0).abs() < 1e-3, "{billed:?}, not {useful}");
    assert!(spec.notes[0].contains("those burnt for show bring nothing"), "{:?}", spec.notes);
    let honest = chart("target=225&phi=0");
    let (x, y) = at(&honest, MarkerKey::Bill).unwrap();
    assert!((y / honest.series.last().unwrap().at(x).unwrap() - 1.0).abs() < 1e-3);
    assert!(!honest.notes[0].contains("for show"), "{:?}", honest.notes);
}

#[test]
fn a_seat_shows_what_the_typical_user_costs() {
    let spec = chart("fee=200&incl=300&ceil=1");
    let (x, y) = at(&spec, MarkerKey::Pay).unwrap();
    assert!(close(x, 32.0) && close(y, 2400.0));
    assert_eq!(spec.marker(MarkerKey::Pay).unwrap().label.long, "typical user costs $2,400");
}

/// A cap for the typical user alone: that heavier users are stopped is no point of the chart.
#[test]
fn a_cap_above_the_typical_user_moves_no_point() {
    assert_eq!(at(&chart("cap=100"), MarkerKey::Bill), None);
    assert_eq!(at(&chart("cap=20"), MarkerKey::Bill).map(|point| point.0), Some(20.0));
}

#[test]
fn a_fixed_effect_is_a_level_line_without_a_best() {
    let spec = chart("curve=fixed");
    let line = spec.series.last().unwrap();
    assert_eq!((line.key, line.role), ("fixed", Role::Value));
    assert!(line.points.iter().all(|point| close(point.1, 0.0776 * 130_000.0)));
    assert_eq!(at(&spec, MarkerKey::Best), None);
    let others: Vec<&str> = spec.legend().filter(|line| line.role == Role::Alternative).map(|line| line.key).collect();
    assert_eq!(others, ["power", "log", "hill"]);
}

/// Alternatives have one color. The swatch of the legend has the stroke of the line, so these differ.
#[test]
fn no_two_lines_of_a_chart_look_alike() {
    for key in [ChartKey::Curve, ChartKey::Marginal] {
        for curve in Curve::ALL {
            let spec = chart_of(key, &format!("curve={}", curve.key()));
            let looks: Vec<(_, Option<String>)> =
                spec.legend().map(|line| (Palette::LIGHT.of(line.role), line.stroke().dash_array())).collect();
            for (nth, look) in looks.iter().enumerate() {
                assert!(!looks[..nth].contains(look), "{key:?} {curve:?}: {looks:?}");
            }
        }
    }
}

#[test]
fn what_coincides_is_named_once() {
    assert_eq!(chart("tok=230").marker(MarkerKey::Best), None);
    assert!(chart("tok=230").marker(MarkerKey::You).unwrap().label.long.contains("at the best cap"));
    // The published median stands at the typical user's point, the top tenth beside the best cap.
    assert_eq!(chart("").guides, []);
    let spec = chart("tok=100&target=90&sal=2000000");
    let guides: Vec<(GuideKey, &str)> =
        spec.guides.iter().map(|guide| (guide.key, guide.label.long.as_str())).collect();
    assert_eq!(
        guides,
        [
            (GuideKey::Target, "target, 90M"),
            (GuideKey::Median, "Claude Code users’ median, 32M"),
            (GuideKey::Heavy, "Claude Code users’ top tenth, 225M"),
        ]
    );
}

#[test]
fn the_table_and_the_readout_agree_with_the_model() {
    let spec = chart("");
    let row = spec.table.rows.iter().find(|row| row.note == "Claude Code users’ median, typical user").unwrap();
    let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["$12,900", "$12,900", "$12,900", "$1,490", "+$11,400"]);
    assert_eq!(spec.table.header.len(), row.cells.len() + 1);
    assert!(spec.table.rows.is_sorted_by(|one, other| one.head.value < other.head.value));
    assert_eq!(spec.legend().map(|line| line.key).collect::<Vec<_>>(), ["hill", "cost", "power", "log"]);
    for (line, expected) in spec.legend().zip([12_913.2, 1490.4, 12_913.2, 12_913.2]) {
        let y = line.at(32.0).unwrap();
        assert!((y / expected - 1.0).abs() < 2e-3, "{}: {y}", line.key);
    }
}

/// A loss is borne whole and a gain in part, but where one turns into the other the line has no step.
#[test]
fn value_is_continuous_through_zero() {
    for link in ["rho=0.05", "rho=0.1&capture=0.2", "rho=0.05&curve=log"] {
        let line = chart(link).series.pop().unwrap().points;
        assert!(line.iter().any(|point| point.1 < 0.0) && line.iter().any(|point| point.1 > 0.0), "{link}");
        let steps: Vec<f64> = line.windows(2).map(|pair| (pair[1].1 - pair[0].1).abs()).collect();
        let largest = steps.iter().copied().fold(0.0, f64::max);
        let height = line.iter().map(|point| point.1.abs()).fold(0.0, f64::max);
        assert!(largest < 0.06 * height, "{link}: a step of {largest} of {height}");
    }
}

#[test]
fn the_same_inputs_give_the_same_chart() {
    assert_eq!(chart("sal=150000"), chart("sal=150000"));
    assert_ne!(chart("sal=150000"), chart("sal=150001"));
}

#[test]
fn a_document_says_what_it_shows() {
    let mut spec = chart("");
    spec.title = "1 < 2 & “3” > 0".to_owned();
    let picture = svg(&spec, &Palette::LIGHT, (760, 380), None).unwrap();
    assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"380\""));
    assert!(picture.contains("role=\"img\""));
    assert!(picture.contains("<title id=\"title\">1 &lt; 2 &amp; “3” &gt; 0</title>"));
    assert!(picture.contains("<desc id=\"summary\">From 1M to 10B"));
    assert!(picture.trim_end().ends_with("</svg>"));
}

/// A range that is cut is told apart from one that ends: an arrow points beyond the edge.
#[test]
fn a_range_that_is_cut_has_an_arrow() {
    let spec = chart_of(
        ChartKey::Scenarios,
        "v=2&n=240&sal=184782.60869565216&model=anthropic/claude-sonnet-5-5&model_b=anthropic/claude-opus-5-5&share_b=0.3\
         &g1=Seats~n:60~fee:125",
    );
    let ranges = spec.bars.iter().filter(|bar| bar.role == Role::Range);
    let cut: usize = ranges.map(|bar| [bar.x.0, bar.x.1].into_iter().filter(|end| !spec.x.holds(*end)).count()).sum();
    assert!(cut > 0 && spec.notes[0].contains("arrow"), "{:?}", spec.notes);
    let picture = svg(&spec, &Palette::LIGHT, (760, spec.aspect(760.0) as u32), None).unwrap();
    assert_eq!(picture.matches("<polygon").count(), cut);
}

/// The level line of a fixed effect and the logarithm end close to each other, and each has its own label.
#[test]
fn each_line_of_the_next_dollar_is_named_at_its_own_end() {
    let spec = chart_of(ChartKey::Marginal, "v=2&curve=fixed&gain0=0.21");
    let picture = svg(&spec, &Palette::LIGHT, (760, spec.aspect(760.0) as u32), None).unwrap();
    let height = |name: &str| -> f64 {
        let text = picture
            .split("<text")
            .find(|text| text.contains(&format!("\n{name}\n")))
            .unwrap_or_else(|| panic!("no {name}"));
        text.split(" y=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    assert!(height("power") < height("logarithmic") && height("logarithmic") < height("fixed effect"));
}

/// Not every line parts from the others beyond the data if the chosen one is level.
#[test]
fn a_fixed_effect_does_not_part() {
    assert!(
        chart("curve=fixed").summary.contains("the three response curves in which the amount matters part, to between")
    );
    assert!(chart("").summary.contains("beyond, the response curves part, to between"));
}
