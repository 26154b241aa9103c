//! How long the uncertainty run, the tornado and the break-even solver take: `cargo bench --bench uncertainty`. The page makes the quick run, the tornado
//! and the solutions anew after each change.

use divan::{Bencher, black_box};
use tokenworth::model::solve::{Unknown, solve};
use tokenworth::model::uncertainty::{Uncertainty, tornado};
use tokenworth::share;

fn main() {
    divan::main();
}

/// The kinds of inputs that take different ways through the run.
const LINKS: [&str; 7] = [
    "",
    "spread=1",
    "rho=0.02",
    "fee=40&incl=100",
    "fee=40&incl=100&ceil=1",
    "fee=40&incl=100&ceil=1&target=225",
    "n=240&g1=Seats~n:60~fee:125~incl:125&g2=Research~n:20~sal:300000&mandate=0.9",
];

/// Goal: 10,000 draws and all that they share in 1 ms.
#[divan::bench(args = LINKS)]
fn quick(bencher: Bencher, link: &str) {
    let inputs = share::read(link).inputs;
    bencher.bench(|| Uncertainty::quick(black_box(&inputs)));
}

/// Goal: 100,000 draws in 8 ms natively; the page, compiled for size, takes twice as long.
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

/// All six questions, the log curve being the hardest.
#[divan::bench(args = ["", "curve=log", "curve=power&target=225&fee=40&incl=100"])]
fn solutions(bencher: Bencher, link: &str) {
    let inputs = share::read(link).inputs;
    bencher.bench(|| Unknown::ALL.map(|unknown| solve(black_box(&inputs), unknown)));
}
