//! Names over a grid of inputs and widths: inside the surface, none over another.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use plotters_svg::SVGBackend;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

use super::*;
use crate::chart::{ChartKey, Subject};
use crate::figures::English;
use crate::model::evaluate;

const LINKS: &[&str] = &[
    "",
    "sal=500000",
    "tok=0&sal=0",
    "tok=0",
    "tok=0.001",
    "tok=1000000",
    "spread=7.45&target=225",
    "target=225",
    "spread=1",
    "spread=1&target=225",
    "n=240&g1=Seats~n:60~fee:125~incl:125~tok:60&g2=Interns~n:20~sal:60000",
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
    "setup=20000&ramp=12&horizon=24",
    "s1=Everyone%20as%20the%20best%20of%20our%20teams%20did%20last%20spring%20and%20the%20one%20before~tok:80\
     &s2=~tok:400&s3=Free%20tokens~disc:1&s4=Dear~disc:0~tok:9000&s5=Review~rho:0.3&s6=Six~tok:1&s7=Seven~chi:1\
     &s8=Eight~chi:0&s9=Nine~tok:33&s10=Ten~tok:34&s11=Eleven~tok:500000&s12=Twelve~capture:1",
];

fn chart(key: ChartKey, link: &str) -> ChartSpec {
    let link = crate::share::read(link);
    let report = evaluate(&link.inputs).with_uncertainty(crate::model::Uncertainty::quick(&link.inputs));
    let columns = crate::scenario::columns(&link.scenarios, &link.inputs, &report);
    key.spec(&Subject { inputs: &link.inputs, report: &report, columns: &columns }, &English)
}

/// These charts with the inputs of every link, where there is anything to draw.
fn drawable(keys: &[ChartKey]) -> impl Iterator<Item = (&'static str, ChartSpec)> {
    let all = keys.iter().flat_map(|key| LINKS.iter().map(move |link| (*link, chart(*key, link))));
    all.filter_map(|(link, spec)| Some((link, guard::tidy(&spec)?)))
}

/// An SVG document of this size in CSS pixels.
fn surface(document: &mut String, (width, height): (u32, u32)) -> SVGBackend<'_> {
    SVGBackend::with_string(document, (width * PIXEL, height * PIXEL))
}

/// A drawing of a tidy chart that is started.
fn started<'a>(document: &'a mut String, spec: &'a ChartSpec, size: (u32, u32)) -> Drawing<'a> {
    Drawing::new(Pen::new(surface(document, size), Grid::SVG), spec, &Palette::LIGHT)
        .unwrap_or_else(|why| panic!("{why:?}: {:?} at {size:?} with {} rows", spec.key(), spec.rows.len()))
}

/// Every name that found a place, with that place, and the texts of the axes.
fn placed(spec: &ChartSpec, size: (u32, u32)) -> (Vec<(u32, Rect)>, Vec<Rect>) {
    let mut document = String::new();
    let drawing = started(&mut document, spec, size);
    let lines = drawing.lines();
    let names = names::placed(&drawing, &lines);
    let found = names.iter().filter_map(|(name, place)| Some((name.rank, place.as_ref()?.rect))).collect();
    (found, drawing.layout.texts.iter().map(|text| text.rect).collect())
}

/// Every name and every text of the axes is inside the surface, and none meets another.
fn is_legible(spec: &ChartSpec, size: (u32, u32), link: &str) {
    let (names, ticks) = placed(spec, size);
    let surface = Rect::at((0.0, 0.0), (f64::from(size.0), f64::from(size.1)));
    let all: Vec<Rect> = names.iter().map(|name| name.1).chain(ticks).collect();
    for (nth, rect) in all.iter().enumerate() {
        assert!(surface.holds(rect), "{:?} {link} at {size:?}: {rect:?} is outside", spec.key());
        let met = all.iter().take(nth).find(|other| other.meets(rect));
        assert_eq!(met, None, "{:?} {link} at {size:?}: meets {rect:?}", spec.key());
    }
}

#[test]
fn names_stay_inside_and_apart() {
    for (link, spec) in drawable(ChartKey::ALL) {
        for width in (240..=1920).step_by(168) {
            for height in [220, spec.aspect(f64::from(width)) as u32] {
                is_legible(&spec, (width, height), link);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, rng_seed: RngSeed::Fixed(20_261_127), failure_persistence: None, ..ProptestConfig::default() })]

    /// The same for any inputs and any width.
    #[test]
    fn names_stay_apart_whatever_the_inputs(
        width in 240_u32..=1920,
        people in 1_u32..10_000,
        salary in 10_000_u32..2_000_000,
        decade in -1.0..5.0_f64,
        spread in 1.0..30.0_f64,
        caused in 0.0..=1.0_f64,
        (target, cap, discount) in (option::of(0.0..5.0_f64), option::of(0.0..5.0_f64), 0.0..0.99_f64),
        (curve, horizon, fx) in (select(vec!["hill", "log", "power", "fixed"]), 1_u32..120, -2.0..5.0_f64),
    ) {
        let limit = |key: &str, decade: Option<f64>| decade.map_or_else(String::new, |at| format!("&{key}={}", 10_f64.powf(at)));
        let link = format!(
            "v=2&n={people}&sal={salary}&tok={}&spread={spread}&chi={caused}&disc={discount}&curve={curve}&horizon={horizon}\
             &cur=EUR&fx={}{}{}",
            10_f64.powf(decade),
            10_f64.powf(fx),
            limit("target", target),
            limit("cap", cap),
        );
        for key in ChartKey::ALL {
            if let Some(spec) = guard::tidy(&chart(*key, &link)) {
                is_legible(&spec, (width, spec.aspect(f64::from(width)) as u32), &link);
            }
        }
    }
}

/// The typical user's point on the lines; at the height that a chart of rows asks for, what stands at every bar.
#[test]
fn what_matters_is_always_named() {
    for (link, spec) in drawable(ChartKey::ALL) {
        for width in (320..=1920).step_by(160) {
            let height = if spec.rows.is_empty() { 300 } else { spec.aspect(f64::from(width)) as u32 };
            let (names, _) = placed(&spec, (width, height));
            if spec.marker(crate::chart::spec::MarkerKey::You).is_some() {
                assert!(names.iter().any(|name| name.0 == 0), "{link} at {width}: the typical user has no place");
            }
            let tips = names.iter().filter(|name| matches!(name.0, 2 | 3)).count();
            if !spec.rows.is_empty() {
                let numbers = spec.bars.iter().filter(|bar| !bar.label.long.is_empty()).count();
                assert_eq!(tips, numbers, "{:?} {link} at {width}: a bar has no number", spec.key());
            }
        }
    }
}

/// Each line starts at its own label, so that rows of labels can be in an order in which no line crosses a label.
#[test]
fn no_line_crosses_a_label_of_the_simulations() {
    for (link, spec) in drawable(&[ChartKey::Spread]) {
        for width in [520, 760, 1200] {
            let mut document = String::new();
            let drawing = started(&mut document, &spec, (width, 380));
            let names = names::placed(&drawing, &[]);
            let uprights: Vec<_> =
                names.iter().filter_map(|(name, place)| name.item.upright_below(place.as_ref())).collect();
            assert_eq!(uprights.len(), spec.guides.len(), "{link} at {width}");
            for rect in names.iter().filter_map(|(_, place)| Some(place.as_ref()?.rect)) {
                let crossed = uprights.iter().find(|[(x, top), (_, bottom)]| {
                    rect.meets(&Rect { left: *x, top: *top, right: x + 1.0, bottom: *bottom })
                });
                assert_eq!(crossed, None, "{link} at {width}: a line crosses {rect:?}");
            }
        }
    }
}

/// The thin vertical and horizontal strokes of a drawing as plotters-svg writes it, in CSS pixels.
fn thin_straight_strokes(document: &str) -> Vec<Rect> {
    let thin = format!("stroke-width=\"{PIXEL}\"");
    let strokes = document.lines().filter(|line| line.starts_with("<polyline ") && line.contains(&thin));
    let points = strokes.filter_map(|line| line.split_once("points=\"")?.1.split_once('"'));
    let ends = points.filter_map(|(points, _)| {
        let mut numbers = points.split([' ', ',']).filter(|number| !number.is_empty());
        let mut next = || Some(numbers.next()?.parse::<f64>().unwrap() / f64::from(PIXEL));
        let ends = [next()?, next()?, next()?, next()?];
        next().is_none().then_some(ends)
    });
    ends.filter(|[left, top, right, bottom]| left.to_bits() == right.to_bits() || top.to_bits() == bottom.to_bits())
        .map(|[left, top, right, bottom]| Rect { left, top, right, bottom })
        .collect()
}

/// The line of zero, of the result as entered and every other line of reference leave out the texts on them.
#[test]
fn no_line_of_reference_crosses_a_text() {
    let keys = [ChartKey::Timeline, ChartKey::Matters, ChartKey::Scenarios, ChartKey::Spread];
    for (link, spec) in drawable(&keys) {
        let key = spec.key();
        for width in [270, 340, 520, 760, 1200] {
            let size = (width, spec.aspect(f64::from(width)) as u32);
            let (mut drawn, mut unused) = (String::new(), String::new());
            draw(surface(&mut drawn, size), &spec, &Palette::LIGHT, Grid::SVG, None).unwrap();
            let drawing = started(&mut unused, &spec, size);
            let names = names::placed(&drawing, &drawing.lines());
            let strokes = thin_straight_strokes(&drawn);
            assert!(!strokes.is_empty(), "{key:?} {link} at {width}");
            for letters in drawing.letters(&names) {
                // Strokes are aligned to whole pixels.
                let crossed = strokes.iter().find(|stroke| stroke.grown(0.01).meets(&letters.grown(-1.0)));
                assert_eq!(crossed, None, "{key:?} {link} at {width}: crosses {letters:?}");
            }
        }
    }
}

#[test]
fn a_surface_too_small_to_read_is_refused() {
    let inputs = crate::inputs::Assumptions::default();
    let spec = ChartKey::Curve.spec(&Subject::alone(&inputs, &evaluate(&inputs)), &English);
    for size in [(0, 0), (1, 1), (159, 400), (400, 119)] {
        assert_eq!(crate::chart::svg(&spec, &Palette::LIGHT, size, None), Err(DrawError::TooSmall), "{size:?}");
    }
    assert!(crate::chart::svg(&spec, &Palette::LIGHT, (160, 120), None).is_ok());
}
