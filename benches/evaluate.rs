//! How long the model takes: `cargo bench --bench evaluate`. A key press evaluates once for the page and once for each
//! scenario.

use divan::{Bencher, black_box};
use tokenworth::model::evaluate;
use tokenworth::share;

fn main() {
    divan::main();
}

/// Goal: 20 µs alike, 200 µs for 200 unequal people under a target.
#[divan::bench(args = [
    "",
    "spread=7.45&target=225",
    "spread=7.45&target=225&curve=log",
    "spread=7.45&target=225&curve=power",
    "spread=7.45&target=225&curve=fixed",
])]
fn report(bencher: Bencher, link: &str) {
    let inputs = share::read(link).inputs;
    bencher.bench(|| evaluate(black_box(&inputs)));
}

/// Reading a link of version 1, which is converted.
#[divan::bench]
fn link() -> share::Link {
    share::read(black_box(
        "v=1&n=250&sal=150000&tok=80&spread=7.45&target=225&model=anthropic%2Fclaude-opus-5&curve=log",
    ))
}
