//! How long charts take: `cargo bench --bench charts`. A key press makes each spec, and redraws what differs.

use divan::{Bencher, black_box};
use tokenworth::chart::{ChartKey, Cursor, Palette, Subject, svg};
use tokenworth::inputs::Assumptions;
use tokenworth::model::{Report, Uncertainty, evaluate};
use tokenworth::scenario::{self, Column};
use tokenworth::share;
use tokenworth::text::figures::English;

/// The defaults; a target, with each curve as the chosen one; groups; beliefs at an end of their ranges.
const LINKS: [&str; 6] = [
    "",
    "target=225",
    "target=225&curve=power",
    "target=225&curve=fixed",
    "n=240&g1=Seats~n:60~fee:125~incl:125~tok:60&g2=Interns~n:20~sal:60000",
    "chi=0.1",
];

fn main() {
    divan::main();
}

fn worked_out(link: &str) -> (Assumptions, Report, Vec<Column>) {
    let link = share::read(link);
    let report = evaluate(&link.inputs).with_uncertainty(Uncertainty::quick(&link.inputs));
    let columns = scenario::columns(&link.scenarios, &link.inputs, &report);
    (link.inputs, report, columns)
}

fn made(bencher: Bencher, key: ChartKey, link: &str) {
    let (inputs, report, columns) = worked_out(link);
    let subject = Subject { inputs: &inputs, report: &report, columns: &columns };
    bencher.bench(|| key.spec(black_box(&subject), &English));
}

/// Goal at the defaults: 150 µs each.
#[divan::bench(args = ChartKey::ALL.iter().copied())]
fn spec(bencher: Bencher, key: ChartKey) {
    made(bencher, key, "");
}

/// Goal: 400 µs.
#[divan::bench(args = LINKS)]
fn curve(bencher: Bencher, link: &str) {
    made(bencher, ChartKey::Curve, link);
}

/// With the beliefs that pull the simulations, where the single figure is not their middle. Goal: 2 ms.
#[divan::bench(args = LINKS)]
fn spread(bencher: Bencher, link: &str) {
    made(bencher, ChartKey::Spread, link);
}

/// Layout, names and strokes, as at a pointer's move, and the document that is written of them. Goal: 1 ms.
#[divan::bench(args = ChartKey::ALL.iter().copied())]
fn drawn(bencher: Bencher, key: ChartKey) {
    let (inputs, report, columns) = worked_out("target=225");
    let spec = key.spec(&Subject { inputs: &inputs, report: &report, columns: &columns }, &English);
    let cursor = Cursor::first(&spec);
    let size = (760, spec.aspect(760.0) as u32);
    bencher.bench_local(|| svg(black_box(&spec), &Palette::LIGHT, size, cursor.as_ref()).is_ok());
}
