//! What a run of draws found natively: links, and P10, P50 and P90 of the net. The browser has to find the same.

/// The reference runs.
pub const RUNS: [(&str, [f64; 3]); 2] = [
    ("v=1&pu=5&pw=6.25&pc=0.5&po=25&seed=7", [13_183.958_329_628_935, 26_508.917_037_694_904, 50_099.202_269_400_47]),
    (
        "v=1&pu=5&pw=6.25&pc=0.5&po=25&spread=7.45&target=225&fee=40&incl=300&ceil=1&rho=0.01&draws=2000&seed=4294967295",
        [14_341.298_890_187_136, 29_013.551_405_164_97, 55_701.902_556_126_44],
    ),
];

/// How far apart they may be, relative to the number.
pub const TOLERANCE: f64 = 1e-9;
