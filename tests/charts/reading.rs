//! What a pointer and arrow keys read out, and where a marker is dragged to.

use rstest::rstest;
use tokenworth::chart::guard::tidy;
use tokenworth::chart::labels::Rect;
use tokenworth::chart::spec::{MarkerKey, Role};
use tokenworth::chart::{ChartKey, ChartSpec, Cursor, Frame, Subject, dragged, marker_at, rounded};
use tokenworth::inputs::Assumptions;
use tokenworth::model::evaluate;
use tokenworth::text::charts::read;
use tokenworth::text::figures::English;
use tokenworth::{scenario, share};

use super::{chart_in, chart_of};
use crate::common::euros::in_euros;

const PLOT: Rect = Rect { left: 50.0, top: 10.0, right: 650.0, bottom: 310.0 };

fn frame(spec: &ChartSpec) -> Frame {
    let spec = tidy(spec).unwrap();
    Frame::over(PLOT, &spec.x, &spec.y)
}

#[rstest]
#[case(ChartKey::Curve, Cursor::At(100.0), "100M tokens a week: value $26,330, cost $4,660, net +$21,670.")]
#[case(ChartKey::Curve, Cursor::At(32.0), "32M tokens a week, typical user: value $12,910, cost $1,490, net +$11,420.")]
#[case(
    ChartKey::Marginal,
    Cursor::At(32.0 * 46.0 * 1.0125),
    "$1,490 a year, typical user: the next token brings back 6.49× its cost."
)]
#[case(ChartKey::Timeline, Cursor::At(2.0), "Month 2, paid back: +$11,400 in all.")]
#[case(ChartKey::Timeline, Cursor::At(36.0), "Month 36: +$2,640,000 in all.")]
fn a_place_in_words(#[case] key: ChartKey, #[case] cursor: Cursor, #[case] words: &str) {
    assert_eq!(read(&chart_of(key, ""), &cursor, &English), words);
}

/// What stands at a marked point is read from the lines as exactly as the marker is placed.
#[rstest]
#[case("")]
#[case("sal=150000&other=500&disc=0.1")]
#[case("curve=log")]
#[case("curve=power&target=60&cap=300")]
fn lines_pass_through_the_marked_points(#[case] link: &str) {
    for key in [ChartKey::Curve, ChartKey::Marginal] {
        let spec = chart_of(key, link);
        let on_the_line = [MarkerKey::You, MarkerKey::Best, MarkerKey::Half, MarkerKey::BreakEven];
        for marker in spec.markers.iter().filter(|marker| on_the_line.contains(&marker.key)) {
            let value = spec.legend().find(|line| line.role == Role::Value).unwrap().at(marker.x).unwrap();
            assert!((value - marker.y).abs() <= 1e-9 * marker.y.abs(), "{link} {marker:?}: {value}");
        }
    }
    let curve = chart_of(ChartKey::Curve, link);
    if let Some(even) = curve.marker(MarkerKey::BreakEven) {
        assert!(read(&curve, &Cursor::At(even.x), &English).ends_with("net $0."), "{link}");
    }
}

/// Amounts ascend from the top; what nobody can enter, and what there is not, is left out.
#[rstest]
#[case("target=225", &["Typical user of the team: 32M", "Top tenth of the team: 224M", "The target: 225M", "Best cap: 230M", "End of the data: 500M"])]
#[case("cap=20", &["The cap: 20M", "Typical user of the team: 32M"])]
#[case("target=5368&sal=500000", &["Half a salary: 5.37B", "The target: 5.37B"])]
#[case("target=225&curve=fixed", &["The target: 225M", "End of the data: 500M"])]
fn amounts_in_words(#[case] link: &str, #[case] words: &[&str]) {
    let spec = chart_of(ChartKey::Ruler, &format!("pu=5&pw=6.25&pc=0.5&po=25&{link}"));
    let read: Vec<String> = (0..spec.rows.len()).map(|row| read(&spec, &Cursor::Row(row), &English)).collect();
    let places: Vec<Option<usize>> =
        words.iter().map(|words| read.iter().position(|row| *row == format!("{words} tokens a week."))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{words:?} in {read:#?}");
    let has_best = read.iter().any(|row| row.starts_with("Best cap"));
    assert_eq!(has_best, !link.contains("fixed"), "{read:#?}");
    assert!(spec.summary.starts_with("Tokens a week, from the least: "), "{}", spec.summary);
}

#[test]
fn a_bin_and_a_swing_in_words() {
    let spec = chart_of(ChartKey::Spread, "");
    let words = read(&spec, &Cursor::Bar(0), &English);
    assert!(words.ends_with("% of the simulations.") && words.contains(" to "), "{words}");
    let words = read(&chart_of(ChartKey::Matters, ""), &Cursor::Row(0), &English);
    assert_eq!(
        words,
        "Share caused by the tokens: net +$2,400 at 15%, net +$32,600 at 80%. Worth knowing: $2,280 per willing user and year."
    );
}

/// A scenario is read with its range and chance, even where nobody has made draws for the page.
#[test]
fn a_scenario_in_words() {
    let spec = chart_of(ChartKey::Scenarios, "");
    let words = read(&spec, &Cursor::Row(0), &English);
    let (cost, net) = (&spec.table.rows[0].cells[1].text, &spec.table.rows[0].cells[2].text);
    assert!(words.contains(&format!(", cost {cost}, net {net} (−$917 to +$49,800)")), "{words}");
    assert!(words.ends_with(", above zero in 87 of 100 simulations."), "{words}");
    let inputs = Assumptions::default();
    let report = evaluate(&inputs);
    let columns = scenario::columns(&[], &inputs, &report);
    let without = ChartKey::Scenarios.spec(&Subject { inputs: &inputs, report: &report, columns: &columns }, &English);
    assert_eq!(read(&without, &Cursor::Row(0), &English), words);
}

/// The amounts of money in a sentence, with `K`, `M` and `million` counted.
fn amounts(words: &str) -> Vec<f64> {
    let after = words.split(['$', '€']).skip(1);
    let amount = |text: &str| {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(text.len());
        let (number, rest) = text.split_at(end);
        let unit = match rest.trim_start().split([' ', ',', '.', ';', ')']).next() {
            Some("K") => 1e3,
            Some("M" | "million") => 1e6,
            Some("B" | "billion") => 1e9,
            _ => 1.0,
        };
        number.trim_end_matches(['.', ',']).replace(',', "").parse::<f64>().unwrap() * unit
    };
    after.map(amount).collect()
}

/// What is read out in euros is what is read out in dollars, converted once. The bins of the spread are round in each
/// currency, so they differ.
#[rstest]
fn amounts_are_converted_once(
    #[values("", "fee=40&incl=20&g1=A~n:30~sal:300000", "target=225&cap=300")] link: &str,
    #[values(0.5, 150.0)] rate: f64,
) {
    let euros = in_euros(rate);
    let mut read_out = 0;
    for key in ChartKey::ALL.iter().filter(|key| **key != ChartKey::Spread) {
        let (spec, in_euros) = (chart_of(*key, link), chart_in(*key, link, &euros));
        let Some((mut at, last)) = Cursor::first(&spec).zip(Cursor::last(&spec)) else { continue };
        loop {
            let (dollars, euros) = (read(&spec, &at, &English), read(&in_euros, &at, &euros));
            for (dollars, euros) in amounts(&dollars).into_iter().zip(amounts(&euros)).filter(|(usd, _)| *usd >= 1.0) {
                assert!((euros / dollars / rate - 1.0).abs() < 0.02, "{key:?}: {dollars} and {euros}");
                read_out += 1;
            }
            if at == last {
                break;
            }
            at = at.step(&spec, false);
        }
    }
    assert!(read_out > 100, "{read_out}");
}

/// From one end to the other, every step says something else, and back again.
#[rstest]
fn arrow_keys_reach_everything(
    #[values("", "tok=0", "sal=500000&tok=4347.826", "horizon=1", "spread=7.45&target=225")] link: &str,
) {
    for key in ChartKey::ALL {
        let spec = chart_of(*key, link);
        let Some((first, last)) = Cursor::first(&spec).zip(Cursor::last(&spec)) else {
            assert!(spec.bars.is_empty() && spec.series.is_empty(), "{key:?} has something to read");
            continue;
        };
        assert_eq!(first.step(&spec, true), first, "{key:?}");
        assert_eq!(last.step(&spec, false), last, "{key:?}");
        for (from, to, back) in [(first, last, false), (last, first, true)] {
            let (mut at, mut steps) = (from, 0);
            while at != to {
                assert!(!read(&spec, &at, &English).is_empty(), "{key:?} at {at:?}");
                let next = at.step(&spec, back);
                assert_ne!(next, at, "{key:?}: stuck");
                (at, steps) = (next, steps + 1);
                assert!(steps <= 400, "{key:?}: no end");
            }
        }
    }
}

#[test]
fn arrow_keys_stop_at_points_with_a_name() {
    let spec = chart_of(ChartKey::Curve, "tok=31.234");
    let mut at = Cursor::first(&spec).unwrap();
    let mut stops = Vec::new();
    while at != Cursor::last(&spec).unwrap() {
        stops.push(at);
        at = at.step(&spec, false);
    }
    for marker in &spec.markers {
        assert!(stops.contains(&Cursor::At(marker.x)), "{:?}", marker.key);
    }
}

#[test]
fn a_pointer_finds_what_it_is_at() {
    let spec = chart_of(ChartKey::Curve, "");
    let frame = frame(&spec);
    let you = marker_at(&frame, &spec, MarkerKey::You).unwrap();
    assert_eq!(Cursor::pointed(&spec, &frame, (you.0 + 4.0, 0.0)), Some(Cursor::At(32.0)));
    for x in [-1e9, 0.0, 123.0, 649.0, 1e9, f64::NAN] {
        if let Some(Cursor::At(at)) = Cursor::pointed(&spec, &frame, (x, f64::NAN)) {
            assert!(spec.x.holds(at) || at.is_nan(), "{x} gives {at}");
        }
    }
    let rows = chart_of(ChartKey::Scenarios, "");
    let frame = self::frame(&rows);
    assert_eq!(Cursor::pointed(&rows, &frame, (0.0, 11.0)), Some(Cursor::Row(0)));
    assert_eq!(Cursor::pointed(&rows, &frame, (0.0, 1e9)), Some(Cursor::Row(rows.rows.len() - 1)));
    let bins = chart_of(ChartKey::Spread, "");
    let frame = self::frame(&bins);
    assert_eq!(Cursor::pointed(&bins, &frame, (51.0, 0.0)), Some(Cursor::Bar(0)));
    assert_eq!(Cursor::pointed(&bins, &frame, (1e9, 0.0)), Some(Cursor::Bar(bins.bars.len() - 1)));
}

#[test]
fn a_dragged_marker_lands_on_what_a_person_would_set() {
    let spec = chart_of(ChartKey::Curve, "");
    let frame = frame(&spec);
    let you = marker_at(&frame, &spec, MarkerKey::You).unwrap();
    assert!((dragged(&frame, you.0) - 32.0).abs() < 1e-12);
    assert_eq!((dragged(&frame, -1e9), dragged(&frame, 1e9)), (1.0, 10_000.0));
    assert_eq!(marker_at(&frame, &spec, MarkerKey::Bill), None);
    for (x, to) in [(1.0, 1.0), (1.23, 1.25), (9.99, 10.0), (0.0, 0.0), (-3.0, 0.0), (f64::NAN, 0.0), (1e6, 1e6)] {
        assert!((rounded(x) - to).abs() < 1e-12, "{x} gives {}", rounded(x));
    }
}

/// The logarithmic curve has no gain up to its threshold. Between two points a line is read by interpolation, and the
/// threshold must not lie between two points.
#[test]
fn nothing_is_gained_below_the_threshold_of_the_logarithmic_curve() {
    let link = "v=2&curve=log";
    let value = |tokens: f64| {
        let spec = chart_of(ChartKey::Curve, link);
        spec.series.iter().find(|line| line.role == Role::Value).and_then(|line| line.at(tokens)).unwrap()
    };
    assert!([1.0, 11.0, 11.3].map(value).iter().all(|gained| gained.abs() < 1e-9));
    assert!(value(12.0) > 0.0);
    let inputs = share::read(link).inputs;
    let unit = evaluate(&inputs).price.value() * inputs.weeks.value();
    let next = |tokens: f64| {
        let spec = chart_of(ChartKey::Marginal, link);
        spec.series.iter().find(|line| line.role == Role::Value).and_then(|line| line.at(tokens * unit)).unwrap()
    };
    assert!([11.0, 11.3].map(next).iter().all(|gained| gained.abs() < 1e-9));
    assert!(next(12.0) > 10.0);
}

/// What moves nothing may still be worth knowing: where the net is a loss, the employer bears all of it.
#[test]
fn inputs_that_are_worth_knowing_have_a_row_of_their_own() {
    let spec = chart_of(ChartKey::Matters, "v=2&rho=.3");
    let captured = spec.rows.iter().find(|row| row.name.starts_with("Captured")).unwrap();
    assert!(!captured.note.long.is_empty() && spec.summary.contains("Captured by the employer"), "{}", spec.summary);
    let still = chart_of(ChartKey::Matters, "v=2&cap=0");
    assert!(!still.rows.is_empty() && still.title.starts_with("Nothing uncertain moves the net"), "{}", still.title);
}

/// Some inputs move nothing, and of these only some are worth knowing.
#[rstest]
fn a_row_of_what_matters_is_read_out_under_its_own_name(
    #[values(
        "", "tok=0", "tok=0&draws=1000", "rho=.3", "rho=.3&tok=0", "cap=0", "tok=5&curve=fixed",
        "curve=fixed&gain0=-.1"
    )]
    link: &str,
    #[values("", "&load=1", "&wd=100", "&fee=20&incl=500")] more: &str,
) {
    let spec = chart_of(ChartKey::Matters, &format!("v=2&{link}{more}"));
    for (at, row) in spec.rows.iter().enumerate() {
        let words = read(&spec, &Cursor::Row(at), &English);
        assert!(words.starts_with(&row.name), "{}: {words}", row.name);
    }
}
