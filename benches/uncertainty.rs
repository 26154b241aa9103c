//! How long the questions turned round take: `cargo bench --bench uncertainty`. The page makes the quick run, the tornado
//! and the solutions anew after each change.

use divan::{Bencher, black_box};
use tokenworth::model::solve::{Unknown, solve};
use tokenworth::model::uncertainty::{Uncertainty, tornado};
use tokenworth::share;

fn main() {
    divan::main();
}

/// The kinds of inputs that take different ways through the run.
const LINKS: [&str; 6] = [
    "",
    "spread=7.45",
    "spread=7.45&fee=40&incl=100",
    "spread=7.45&fee=40&incl=100&ceil=1",
    "spread=7.45&fee=40&incl=100&ceil=1&target=225",
    "curve=power&curves=chosen&fee=40&incl=100&ceil=1",
];

/// Goal: 10,000 draws and all that they share in 1.5 ms.
#[divan::bench(args = LINKS)]
fn quick(bencher: Bencher, link: &str) {
    let inputs = share::read(link).inputs;
    bencher.bench(|| Uncertainty::quick(black_box(&inputs)));
}

/// Goal: 10 ms natively, so that they take 30 ms in a page compiled for size.
#[divan::bench(args = LINKS)]
fn hundred_thousand(bencher: Bencher, link: &str) {
    let inputs = share::read(&format!("{link}&draws=100000")).inputs;
    bencher.bench(|| Uncertainty::of(black_box(&inputs)));
}

#[divan::bench(args = LINKS)]
fn swings(bencher: Bencher, link: &str) {
    let inputs = share::read(link).inputs;
    bencher.bench(|| tornado(black_box(&inputs)));
}

/// All six questions, the log curve with a spread being the hardest.
#[divan::bench(args = ["", "spread=7.45&curve=log", "spread=7.45&curve=power&target=225&fee=40&incl=100"])]
fn solutions(bencher: Bencher, link: &str) {
    let inputs = share::read(link).inputs;
    bencher.bench(|| Unknown::ALL.map(|unknown| solve(black_box(&inputs), unknown)));
}
