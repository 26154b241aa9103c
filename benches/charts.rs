//! How long charts take: `cargo bench --bench charts`. A key press makes each spec, and redraws what differs.

use divan::{Bencher, black_box};
use tokenworth::chart::{ChartKey, Cursor, Grid, Palette, Subject, draw};
use tokenworth::inputs::Assumptions;
use tokenworth::model::{Report, Uncertainty, evaluate};
use tokenworth::scenario::{self, Column};
use tokenworth::share;
use tokenworth::text::figures::English;

/// Alike; unequal under a target, with each curve as the chosen one.
const LINKS: [&str; 4] =
    ["", "spread=7.45&target=225", "spread=7.45&target=225&curve=power", "spread=7.45&target=225&curve=fixed"];

fn main() {
    divan::main();
}

fn worked_out(link: &str) -> (Assumptions, Report, Vec<Column>) {
    let link = share::read(link);
    let report = evaluate(&link.inputs).with_uncertainty(Uncertainty::quick(&link.inputs));
    let columns = scenario::columns(&link.scenarios, &link.inputs, &report);
    (link.inputs, report, columns)
}

/// Goal at the defaults: 150 µs each.
#[divan::bench(args = ChartKey::ALL.iter().copied())]
fn spec(bencher: Bencher, key: ChartKey) {
    let (inputs, report, columns) = worked_out("");
    let subject = Subject { inputs: &inputs, report: &report, columns: &columns };
    bencher.bench(|| key.spec(black_box(&subject), &English));
}

/// Goal: 400 µs.
#[divan::bench(args = LINKS)]
fn curve(bencher: Bencher, link: &str) {
    let (inputs, report, columns) = worked_out(link);
    let subject = Subject { inputs: &inputs, report: &report, columns: &columns };
    bencher.bench(|| ChartKey::Curve.spec(black_box(&subject), &English));
}

/// Layout, names and strokes, as at a pointer's move; writing the document takes a part of it. Goal: 1 ms.
#[divan::bench(args = ChartKey::ALL.iter().copied())]
fn drawn(bencher: Bencher, key: ChartKey) {
    let (inputs, report, columns) = worked_out("spread=7.45&target=225");
    let spec = key.spec(&Subject { inputs: &inputs, report: &report, columns: &columns }, &English);
    let cursor = Cursor::first(&spec);
    let size = (760 * 8, spec.aspect(760.0) as u32 * 8);
    bencher.bench_local(|| {
        draw(black_box(&spec), &Palette::LIGHT, (Grid::SVG, size), cursor.as_ref(), &|_, _, _| 0.0).is_ok()
    });
}
