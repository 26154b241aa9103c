//! How long charts take: `cargo bench --bench charts`. A key press makes each spec, and redraws what differs.

use divan::{Bencher, black_box};
use tokenworth::chart::{ChartKey, Palette, svg};
use tokenworth::model::evaluate;
use tokenworth::share;
use tokenworth::text::figures::English;

/// Alike; unequal under a target, with each curve as the chosen one.
const LINKS: [&str; 4] =
    ["", "spread=7.45&target=225", "spread=7.45&target=225&curve=power", "spread=7.45&target=225&curve=fixed"];

fn main() {
    divan::main();
}

/// Goal: 1 ms.
#[divan::bench(args = LINKS)]
fn spec(bencher: Bencher, link: &str) {
    let inputs = share::read(link).inputs;
    let report = evaluate(&inputs);
    bencher.bench(|| ChartKey::Curve.spec(black_box(&inputs), &report, &English));
}

/// Layout, names and strokes; writing the document takes a part of it.
#[divan::bench(args = [(760, 380), (340, 300)])]
fn document(bencher: Bencher, size: (u32, u32)) {
    let inputs = share::read("spread=7.45&target=225").inputs;
    let spec = ChartKey::Curve.spec(&inputs, &evaluate(&inputs), &English);
    bencher.bench(|| svg(black_box(&spec), &Palette::LIGHT, size));
}
