//! Whatever the numbers, a chart is drawn or refused.

use crate::common::results::report;
use rstest::rstest;
use tokenworth::chart::guard::{self, CanvasSize};
use tokenworth::chart::{ChartKey, ChartSpec, Palette, Subject, svg};
use tokenworth::scenario;
use tokenworth::text::figures::English;

use super::{chart, chart_of};

/// A guard answers before the plotting library, which hangs or panics.
#[rstest]
#[case::one_point(&[(10.0, 5.0)])]
#[case::all_equal(&[(10.0, 5.0), (10.0, 5.0), (10.0, 5.0)])]
#[case::level(&[(1.0, 0.0), (10.0, 0.0)])]
#[case::not_a_number(&[(f64::NAN, 1.0), (10.0, f64::NAN), (20.0, 1.0)])]
#[case::infinite(&[(1.0, 1.0), (10.0, f64::INFINITY), (f64::INFINITY, 1.0)])]
#[case::overflowing(&[(1.0, -1.7e308), (10.0, 1.7e308)])]
#[case::no_logarithm(&[(0.0, 1.0), (-1.0, 2.0), (5.0, 3.0)])]
#[case::reversed(&[(100.0, 1.0), (10.0, 2.0), (1.0, 3.0)])]
fn any_points_give_a_picture(#[case] points: &[(f64, f64)]) {
    for (low, high) in [
        (1.0, 100.0),
        (100.0, 1.0),
        (1.0, 1.0),
        (0.0, 0.0),
        (f64::NAN, f64::NAN),
        (f64::NEG_INFINITY, f64::INFINITY),
        (-1.7e308, 1.7e308),
        (5e-324, 1e-323),
        (1.0, 1.0 + 1e-15),
    ] {
        let mut spec = chart("target=225&spread=2");
        spec.series.iter_mut().for_each(|series| series.points = points.to_vec());
        (spec.x.low, spec.x.high, spec.y.low, spec.y.high) = (low, high, low, high);
        for (marker, x) in spec.markers.iter_mut().zip([f64::NAN, f64::INFINITY, 1e300, -1.0]) {
            (marker.x, marker.y) = (x, -x);
        }
        let tidy = guard::tidy(&spec).unwrap();
        for axis in [&tidy.x, &tidy.y] {
            assert!(axis.low.is_finite() && axis.high.is_finite() && axis.low < axis.high, "{low}–{high}: {axis:?}");
        }
        let picture = svg(&spec, &Palette::LIGHT, (400, 300), None).unwrap();
        assert!(!picture.contains("NaN") && !picture.contains("inf"), "{low}–{high}");
    }
}

/// The same for bars, level and upright, and for what belongs to them.
#[test]
fn any_bars_give_a_picture() {
    let charts = ChartKey::ALL.iter().map(|chart| chart_of(*chart, "")).filter(|spec| !spec.bars.is_empty());
    charts.for_each(|spec| with_odd_bars(&spec));
}

fn with_odd_bars(spec: &ChartSpec) {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1.7e308, -1.7e308, 0.0, 5.0, 5e-324, -1e15];
    for (nth, amount) in odd.iter().enumerate() {
        for other in odd {
            let mut spec = spec.clone();
            for bar in spec.bars.iter_mut().skip(nth % 2) {
                (bar.x, bar.y.0) = ((*amount, other), if nth % 3 == 0 { other } else { bar.y.0 });
            }
            for row in spec.rows.iter_mut().skip(nth) {
                row.top = other;
            }
            (spec.x.low, spec.x.high) = (other, *amount);
            let Some(tidy) = guard::tidy(&spec) else { continue };
            for axis in [&tidy.x, &tidy.y] {
                assert!(axis.low.is_finite() && axis.high.is_finite() && axis.low < axis.high, "{axis:?}");
            }
            let picture = svg(&spec, &Palette::LIGHT, (400, 300), None).unwrap();
            assert!(!picture.contains("NaN") && !picture.contains("inf"), "{amount}, {other}");
            let _ = spec.aspect(other);
        }
    }
}

/// Every chart of any inputs at the ends of their ranges, alone and two together, is drawn or refused.
#[test]
fn charts_of_extreme_inputs_are_drawn_or_refused() {
    for inputs in super::extremes() {
        let report = report(&inputs);
        let columns = scenario::columns(&[], &inputs, &report);
        let subject = Subject { inputs: &inputs, report: &report, columns: &columns };
        for key in ChartKey::ALL {
            let spec = key.spec(&subject, &English);
            for text in [&spec.title, &spec.subtitle, &spec.summary].into_iter().chain(&spec.notes) {
                assert!(!text.contains("NaN") && !text.contains("inf"), "{inputs:?}: {text}");
            }
            let height = spec.aspect(340.0);
            assert!((100.0..4096.0).contains(&height), "{key:?} {inputs:?}: {height}");
            if let Ok(picture) = svg(&spec, &Palette::LIGHT, (340, height as u32), None) {
                assert!(!picture.contains("NaN"), "{inputs:?}");
            }
        }
    }
}

/// `charts.test.mjs` asks the same of the page.
#[test]
fn each_chart_has_a_finding_a_subtitle_and_a_summary() {
    for key in ChartKey::ALL {
        let spec = chart_of(*key, "v=2");
        let [title, summary] = [&spec.title, &spec.summary].map(|text| text.chars().count());
        assert!(title > 15, "{key:?}: {}", spec.title);
        assert!(summary > 40, "{key:?}: {}", spec.summary);
        assert!(!spec.subtitle.is_empty(), "{key:?}");
    }
}

#[test]
fn no_points_are_refused_and_the_table_stays() {
    let mut spec = chart("");
    spec.series.iter_mut().for_each(|series| series.points.clear());
    assert_eq!(guard::tidy(&spec), None);
    spec.series.clear();
    assert_eq!(guard::tidy(&spec), None);
    assert!(!spec.table.rows.is_empty());
}

/// A canvas without room, too large, or of an odd pixel ratio.
#[rstest]
#[case((0.0, 0.0), 1.0, None)]
#[case((f64::NAN, 300.0), 1.0, None)]
#[case((300.0, 40.0), 1.0, None)]
#[case((760.0, 380.0), 0.5, Some((380, 190)))]
#[case((760.0, 380.0), 3.0, Some((2280, 1140)))]
#[case((760.0, 380.0), 8.0, Some((3040, 1520)))]
#[case((760.0, 380.0), f64::NAN, Some((760, 380)))]
#[case((760.0, 380.0), -1.0, Some((760, 380)))]
#[case((20_000.0, 380.0), 1.0, Some((4096, 380)))]
#[case((20_000.0, 20_000.0), 8.0, Some((8192, 8192)))]
fn a_canvas_has_a_size_that_browsers_can_make(
    #[case] css: (f64, f64),
    #[case] ratio: f64,
    #[case] backing: Option<(u32, u32)>,
) {
    assert_eq!(CanvasSize::fit(css, ratio).map(|size| size.backing()), backing);
}
