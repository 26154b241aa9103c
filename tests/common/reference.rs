//! What a run of draws found natively: links, and P10, P50 and P90 of the net. The browser has to find the same.

/// The reference runs.
pub const RUNS: [(&str, [f64; 3]); 2] = [
    ("v=2&pu=5&pw=6.25&pc=0.5&po=25&seed=7", [-761.224_187_528_428_5, 11_680.916_998_348_313, 49_448.146_261_769_96]),
    (
        "v=2&pu=5&pw=6.25&pc=0.5&po=25&spread=7.45&target=225&fee=40&incl=300&ceil=1&rho=0.01&draws=2000&seed=4294967295",
        [3_252.111_142_716_95, 17_287.396_964_920_37, 59_508.951_759_501_695],
    ),
];

/// How far apart they may be, relative to the number.
pub const TOLERANCE: f64 = 1e-9;
