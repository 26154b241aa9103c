//! Charts from inputs to pictures: what they claim, what they refuse, and how they look.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod beliefs;
mod guards;
mod pictures;
mod posters;
mod reading;
mod titles;

use rstest::rstest;
use tokenworth::chart::spec::{GuideKey, MarkerKey, Role};
use tokenworth::chart::{ChartKey, ChartSpec, Palette, Subject, svg};
use tokenworth::inputs::{Assumptions, Change, Input, Value};
use tokenworth::model::Uncertainty;
use tokenworth::model::evaluate;
use tokenworth::text::figures::English;
use tokenworth::{scenario, share};

/// A chart as the page makes it: with scenarios and an uncertainty run.
fn chart_of(key: ChartKey, link: &str) -> ChartSpec {
    let link = share::read(link);
    assert_eq!(link.notices, []);
    let report = evaluate(&link.inputs).with_uncertainty(Uncertainty::quick(&link.inputs));
    let columns = scenario::columns(&link.scenarios, &link.inputs, &report);
    key.spec(&Subject { inputs: &link.inputs, report: &report, columns: &columns }, &English)
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
#[case("curve=fixed&gain0=-0.1", "This fixed effect pays for no tokens at all")]
#[case("curve=fixed&gain0=0", "This fixed effect pays for no tokens at all")]
#[case("curve=fixed&other=20000", "This fixed effect pays for no tokens at all")]
#[case("curve=fixed", "A fixed effect pays up to 175M a week, and more adds nothing")]
#[case("chi=0", "No amount pays at these assumptions")]
#[case("rho=0.3", "No amount pays at these assumptions")]
#[case("other=90000", "No amount pays at these assumptions")]
#[case("curve=power&eps=0.99&disc=0.999999", "More keeps paying on this reading, without end")]
#[case("theta=0.05", "More still pays beyond 5% of a salary")]
#[case("theta=0.1", "Even 10% of a salary pays on this reading")]
#[case("sal=500000&curve=log", "Even half a salary pays on this reading")]
#[case("sal=1000000&theta=2", "More pays all along the data, but 200% of a salary does not")]
#[case("", "Returns flatten long before half a salary")]
#[case("sal=500000", "Returns flatten long before half a salary")]
#[case("sal=500000&theta=0.2", "Even 20% of a salary pays on this reading")]
#[case("other=38000&theta=0.1", "Returns flatten before 10% of a salary")]
#[case("theta=0", "More pays up to 254M a week, not beyond")]
fn the_title_is_the_finding(#[case] link: &str, #[case] title: &str) {
    assert_eq!(chart(link).title, title);
}

#[test]
fn points_are_those_of_the_report() {
    let spec = chart("");
    for (key, x, y) in
        [(MarkerKey::You, 32.0, 18_447.4), (MarkerKey::Best, 254.342, 53_491.2), (MarkerKey::Half, 1739.13, 69_778.9)]
    {
        let found = at(&spec, key).unwrap();
        assert!(close(found.0, x) && close(found.1, y), "{key:?} is at {found:?}");
    }
    let (x, y) = at(&spec, MarkerKey::BreakEven).unwrap();
    assert!(close(y, x * 46.0 * 1.25), "value equals cost at break-even, not {y} at {x}");
    assert_eq!(at(&spec, MarkerKey::Bill), None);
    assert_eq!(at(&spec, MarkerKey::Pay), None);
}

#[test]
fn a_target_shows_what_it_does_beside_the_need() {
    let spec = chart("target=225");
    let (need, billed) = (at(&spec, MarkerKey::You).unwrap(), at(&spec, MarkerKey::Bill).unwrap());
    assert!(close(need.0, 32.0) && close(need.1, 18_447.4), "{need:?}");
    // Worked example of the model: gain .301799 of 130,000.
    assert!(close(billed.0, 225.0) && close(billed.1, 39_233.9), "{billed:?}");
    assert!(spec.notes[0].contains("below the line"), "{:?}", spec.notes);
}

#[test]
fn a_target_for_unequal_people_may_lie_above_the_line() {
    let spec = chart("spread=7.45&target=225");
    let (x, y) = at(&spec, MarkerKey::Bill).unwrap();
    assert!(y > spec.series.last().unwrap().at(x).unwrap());
    assert!(spec.notes[0].contains("above the line"), "{:?}", spec.notes);
}

#[test]
fn a_seat_shows_what_is_paid() {
    let (x, y) = at(&chart("fee=200&incl=300&ceil=1"), MarkerKey::Pay).unwrap();
    assert!(close(x, 32.0) && close(y, 2400.0));
}

#[test]
fn a_fixed_effect_is_a_level_line_without_a_best() {
    let spec = chart("curve=fixed");
    let line = spec.series.last().unwrap();
    assert_eq!((line.key, line.role), ("fixed", Role::Value));
    assert!(line.points.iter().all(|point| close(point.1, 0.0776 * 130_000.0)));
    assert_eq!(at(&spec, MarkerKey::Best), None);
    let others: Vec<&str> =
        spec.legend().iter().filter(|entry| entry.role == Role::Alternative).map(|e| e.key).collect();
    assert_eq!(others, ["power", "log", "hill"]);
}

#[test]
fn what_coincides_is_named_once() {
    assert_eq!(chart("tok=254").marker(MarkerKey::Best), None);
    assert!(chart("tok=254").marker(MarkerKey::You).unwrap().label.long.contains("best"));
    // The median user stands at your point, the heavy user beside the best.
    assert_eq!(chart("").guides, []);
    let guides = |link: &str| chart(link).guides.iter().map(|guide| guide.key).collect::<Vec<_>>();
    assert_eq!(guides("tok=100&target=90&sal=2000000"), [GuideKey::Target, GuideKey::Median, GuideKey::Heavy]);
}

#[test]
fn the_table_and_the_readout_agree_with_the_model() {
    let spec = chart("");
    let row = spec.table.rows.iter().find(|row| row.note == "median user, you").unwrap();
    let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["$18,400", "$18,400", "$18,400", "$1,840", "+$16,600"]);
    assert_eq!(spec.table.header.len(), row.cells.len() + 1);
    assert!(spec.table.rows.is_sorted_by(|one, other| one.head.value < other.head.value));
    let readout = spec.readout(32.0);
    assert_eq!(readout.iter().map(|(entry, _)| entry.key).collect::<Vec<_>>(), ["hill", "cost", "power", "log"]);
    for ((entry, y), expected) in readout.iter().zip([18_447.4, 1840.0, 18_447.4, 18_447.4]) {
        assert!((y / expected - 1.0).abs() < 2e-3, "{}: {y}", entry.key);
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
    let picture = svg(&spec, &Palette::LIGHT, (760, 380)).unwrap();
    assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"380\""));
    assert!(picture.contains("role=\"img\""));
    assert!(picture.contains("<title id=\"title\">1 &lt; 2 &amp; “3” &gt; 0</title>"));
    assert!(picture.contains("<desc id=\"summary\">From 1M to 10B"));
    assert!(picture.trim_end().ends_with("</svg>"));
}
