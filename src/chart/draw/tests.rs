//! Names over a grid of inputs and widths: inside the surface, none over another.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;

use super::*;
use crate::chart::ChartKey;
use crate::model::evaluate;
use crate::text::figures::English;

const LINKS: &[&str] = &[
    "",
    "sal=500000",
    "tok=0&sal=0",
    "tok=0",
    "tok=0.001",
    "tok=1000000",
    "spread=7.45&target=225",
    "target=225",
    "target=31&cap=40&spread=3",
    "cap=20&tok=60",
    "fee=200&incl=300&ceil=1",
    "fee=100&incl=50&target=300",
    "curve=fixed",
    "curve=fixed&gain0=-0.9",
    "curve=log&sal=1000000",
    "curve=power&eps=0.9&disc=0.99",
    "rho=0.3",
    "disc=1",
    "theta=10",
    "chi=1&kappa=1&capture=1",
    "sal=100000000",
    "tok=254",
    "tok=210",
    "tok=1185",
    "load=1.6&weeks=1",
];

/// Every name that found a place, with that place, and the texts of the axes.
fn placed(link: &str, size: (u32, u32)) -> (Vec<(u8, Rect)>, Vec<Rect>) {
    let inputs = crate::share::read(link).inputs;
    let spec = guard::tidy(&ChartKey::Curve.spec(&inputs, &evaluate(&inputs), &English)).unwrap();
    let mut text = String::new();
    let area = SVGBackend::with_string(&mut text, (size.0 * 8, size.1 * 8)).into_drawing_area();
    let drawing = Drawing::new(&area, &spec, &Palette::LIGHT, Grid::SVG).unwrap();
    let lines = drawing.lines();
    let names = names::names(&drawing, &lines);
    let places = names::places(&drawing, &names, lines);
    let found = names.iter().zip(places).filter_map(|(name, place)| Some((name.rank, place?.rect))).collect();
    (found, drawing.layout.ticks.iter().map(|tick| tick.1).collect())
}

#[test]
fn names_stay_inside_and_apart() {
    for link in LINKS {
        for width in (300..=1200).step_by(75) {
            for height in [220, 300, 380] {
                let (names, ticks) = placed(link, (width, height));
                let surface = Rect::at((0.0, 0.0), (f64::from(width), f64::from(height)));
                let all: Vec<Rect> = names.iter().map(|name| name.1).chain(ticks).collect();
                for (nth, rect) in all.iter().enumerate() {
                    assert!(surface.holds(rect), "{link} at {width}×{height}: {rect:?} is outside");
                    let met = all.iter().take(nth).find(|other| other.meets(rect));
                    assert_eq!(met, None, "{link} at {width}×{height}: meets {rect:?}");
                }
            }
        }
    }
}

#[test]
fn the_reader_is_always_named() {
    for link in LINKS {
        for width in (300..=1200).step_by(75) {
            let (names, _) = placed(link, (width, 300));
            assert!(names.iter().any(|name| name.0 == 0), "{link} at {width}: “you” has no place");
        }
    }
}

#[test]
fn a_surface_too_small_to_read_is_refused() {
    let inputs = crate::inputs::Assumptions::default();
    let spec = ChartKey::Curve.spec(&inputs, &evaluate(&inputs), &English);
    for size in [(0, 0), (1, 1), (159, 400), (400, 119)] {
        assert_eq!(crate::chart::svg(&spec, &Palette::LIGHT, size), Err(Undrawn::TooSmall), "{size:?}");
    }
    assert!(crate::chart::svg(&spec, &Palette::LIGHT, (160, 120)).is_ok());
}
